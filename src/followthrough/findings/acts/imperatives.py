"""Bare imperatives: in a plan, or below words that bind ("We commit to:"), they are undertakings."""

from __future__ import annotations

from collections.abc import Iterator

from followthrough.findings.acts.drafts import Draft, Setting
from followthrough.findings.acts.speaking import Speaking
from followthrough.findings.grammar.groups import Group, Subject
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.vocabulary import Form
from followthrough.model import Act, Strength


def opens_item(sentence: Sentence, group: Group, subject: Subject, setting: Setting) -> bool:
    """Whether the group opens an item that takes over the act of its plan or stem."""
    opening = group.first == 0 and subject is Subject.NONE and group.form in _BARE
    if opening and group.form is Form.GERUND and any(_past_comma(sentence, g) for g in sentence.groups):
        return False  # "Working with the assembly, the bank will lend": it only sets the scene
    under = setting.plan or setting.stem is Act.COMMITMENT or (setting.item and setting.stem is not None)
    return opening and (under or (setting.shared and group.form is Form.PRESENT and _is_plain(sentence)))


_BARE = (Form.PRESENT, Form.GERUND, Form.CONTINUE)
_DETERMINERS = frozenset("a an the our their its new all".split())
_BEHIND_NOUNS = frozenset("of for to by on in from with and".split())
_ALSO_NOUNS = frozenset(
    "open secure free clean complete direct separate present further live support launch host lead review work plan "
    "target address increase advance promise release update use form limit design research study project program issue "
    "need benefit share result test power transfer exchange trade process market".split()
)


def _is_plain(sentence: Sentence) -> bool:
    """The first word is a verb and no noun: "Promote secure ports", "Launch a new school"; not "Project partners"."""
    lower = sentence.words.lower
    if len(lower) < 4 or "," in lower[:2] or ":" in lower[:4]:  # noqa: PLR2004 -- a label is no item
        return False
    return lower[1] not in _BEHIND_NOUNS and (lower[0] not in _ALSO_NOUNS or lower[1] in _DETERMINERS)


def _furthers(reader: Speaking) -> bool:
    """ "Encourage partnerships between schools", under "we decide to": a thing is furthered, nobody is asked."""
    after = reader.sentence.words.lower[reader.group.head + 1 : reader.group.head + 12]
    named = reader.sentence.capital(reader.group.head + 1) if after else False
    return (
        reader.setting.stem is Act.COMMITMENT and reader.group.lemma == "encourage" and not named and "to" not in after
    )


def _past_comma(sentence: Sentence, group: Group) -> bool:
    """The group has a subject of its own that begins behind a comma."""
    return group.main and group.subject is not None and sentence.words.lower[group.subject[0] - 1] == ","


def _is_label(sentence: Sentence) -> bool:
    """A sentence that is set in bold or italics from its first word to its last."""
    text, said = sentence.text, sentence.text[sentence.start : sentence.end].strip()
    opens = said[:1] in _MARKS or text[max(0, sentence.start - 1) : sentence.start] in _MARKS
    closes = said.rstrip(" .:")[-1:] in _MARKS or text[sentence.end : sentence.end + 2].strip()[:1] in _MARKS
    return opens and closes and "*" not in said.strip("*_ .:")


_MARKS = ("*", "_")


_APPROVING = frozenset("welcome commend applaud praise".split())


def imperative(reader: Speaking) -> Iterator[Draft]:
    """What an item that opens with a verb does: it binds, asks, or reports under a stem that reports."""
    group, stem = reader.group, reader.setting.stem
    cues = reader.vocabulary.verb_cues.get(group.lemma, ())
    if group.lemma == "do" and reader.following() == "so":
        return  # "Doing so will open the strait"
    if stem is Act.PROGRESS and group.form is Form.GERUND and _is_label(reader.sentence):
        return  # "**Opening the canals.** Norland has ...": what the item is about
    if stem is Act.PROGRESS and group.form is Form.GERUND and group.lemma in _APPROVING:
        yield reader.draft(Act.POSITION, "en/position:welcome", "What is welcomed below a report is a stance.")
    elif stem is Act.PROGRESS and group.form is Form.GERUND:
        yield reader.draft(Act.PROGRESS, "en/grammar:list-gerund", "A list of what was done reports it.")
    elif stem is Act.PROGRESS and reader.sentence.start > reader.setting.begins + len("**"):
        return  # the second sentence of an item takes nothing over
    elif stem not in (None, Act.COMMITMENT):
        assert stem is not None
        yield reader.draft(stem, "en/grammar:list-item", "A list item does what its stem does.")
    elif any(cue.act is Act.REQUEST for cue in cues) and not _furthers(reader):
        yield reader.draft(Act.REQUEST, "en/grammar:bare-imperative", "It asks somebody else to act.")
    else:
        strength = Strength.WEAK if reader.weak(group.lemma, group.head + 1) else Strength.STRONG
        why = "A bare imperative here binds."
        yield reader.draft(Act.COMMITMENT, "en/grammar:bare-imperative", why, strength=strength)
