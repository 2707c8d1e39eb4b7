"""Verbs that only look as if they said something: what programmes give and are called after, what is shared of old."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followthrough.findings.grammar.groups import Group, Subject
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.subjects import head_of
from followthrough.findings.grammar.vocabulary import Form, Vocabulary

if TYPE_CHECKING:
    from followthrough.findings.acts.speaking import Speaking

_PROGRAMMES = frozenset("program programme initiative award prize scholarship fund fellowship holiday".split())
_OF_OLD = frozenset("tradition traditions history border borders heritage".split())


def is_programme(sentence: Sentence, group: Group, vocabulary: Vocabulary) -> bool:
    """The subject is a programme or aid: it gives support, it takes no side."""
    head = head_of(sentence.words.lower[slice(*group.subject)]) if group.subject is not None else ""
    return head == "fund" or head in vocabulary.lists["aid"]


def names_programme(sentence: Sentence, group: Group) -> bool:
    """ "The scholarship programme honours the pilots": what it is called after."""
    if group.subject is None or group.lemma not in ("honor", "honour", "commemorate"):
        return False
    return head_of(sentence.words.lower[slice(*group.subject)]) in _PROGRAMMES


def shares_past(sentence: Sentence, group: Group) -> bool:
    """ "Share a strong tradition of trade": no view."""
    near = sentence.words.lower[group.head + 2 : group.head + 5]
    return group.lemma == "share" and not _OF_OLD.isdisjoint(near)


def keeps_open(lower: list[str], lemma: str, after: int) -> bool:
    """ "Agree to keep the question under consideration", "will be given favourable consideration": weighed, no more."""
    return lemma in ("keep", "give") and "consideration" in lower[after : after + _WEIGHED_NEAR]


_WEIGHED_NEAR = 6  # words


def holds_always(reader: Speaking) -> bool:
    """ "Has always supported open ports": a stance, not what was done."""
    return not _EVER.isdisjoint(reader.sentence.words.lower[reader.group.first : reader.group.head])


_EVER = frozenset(["always", "consistently"])


def years_ago(reader: Speaking) -> bool:
    """ "Two years ago our nations pledged to", "when the Pact was first signed, we pledged to": told as history."""
    if reader.group.form is not Form.PAST:
        return False
    before = reader.sentence.words.lower[: reader.group.first]
    return "ago" in before[:5] or (before[:1] == ["when"] and "first" in before and not _BEGUN.isdisjoint(before))


_BEGUN = frozenset("announced established launched founded signed created adopted formed".split())


def tells_news(reader: Speaking) -> bool:
    """ "Shared that the boats will arrive next week": news, or what somebody else undertakes, and no view."""
    shared = reader.group.lemma == "share" and reader.following() in ("that", "with")
    return shared and told_form(reader) in (Form.WILL, Form.WILL_PASSIVE)


def told_form(reader: Speaking) -> Form | None:
    """The form of the verb in what is told."""
    later = (g for g in reader.sentence.groups if g.first > reader.group.head)
    following = next((g for g in later if g.form is not Form.GERUND), None)
    return None if following is None else following.form


_NOBODY = (Subject.PRONOUN, Subject.NOUN, Subject.NONE, Subject.THING)
_PLEASANTRIES = frozenset(
    "thank say acknowledge talk know be introduce start begin make note congratulate recognise recognize tell express "
    "commend share honour honor wish offer extend applaud emphasise emphasize stress reassure close conclude".split()
)


def wishes_well(reader: Speaking) -> bool:
    """ "Wished the crew a safe journey": no aim."""
    return reader.group.lemma == "wish" and reader.following() not in ("to", "for", "that")


def only_considers(reader: Speaking) -> bool:
    """ "Considered the report": talked of; "considered it as a breach" takes a stance."""
    told = reader.group.lemma == "consider" and reader.group.form in (Form.PAST, Form.PERFECT)
    after = reader.sentence.words.lower[reader.group.head + 1 : reader.group.head + 12]
    return told and after[:1] not in (["that"], ["it"]) and {"as", "be"}.isdisjoint(after)


def only_wants(reader: Speaking) -> bool:
    """ "He wanted to go", "we want to thank them": no aim of those who speak together."""
    told = reader.group.form not in (Form.PRESENT, Form.THIRD) or reader.subject() in _NOBODY
    subject = reader.group.subject or (0, 0)
    told = told or reader.sentence.words.lower[slice(*subject)][:1] == ["no"]  # "no country wants"
    told = told or (reader.group.lemma == "anticipate" and reader.following().endswith("ing"))  # a forecast
    return told or not _PLEASANTRIES.isdisjoint(
        reader.sentence.words.lower[reader.group.head + 2 : reader.group.head + 3]
    )


def gives_no_work(reader: Speaking) -> bool:
    """ "Directing a record number of ships", "charged a fee"; not "charged their teams with"."""
    if reader.group.lemma == "charge":
        return "with" not in reader.sentence.words.lower[reader.group.head + 2 : reader.group.head + 7]
    return reader.group.lemma == "direct" and reader.group.form is Form.GERUND and not reader.asks_somebody()


def ready_to_act(sentence: Sentence, group: Group, at: int) -> bool:
    """ "Is ready, if necessary, to list further firms": whatever verb is at word `at`; "you are ready to" is advice."""
    lower = sentence.words.lower
    return at < len(lower) - 1 and (group.subject is None or lower[group.subject[0]] != "you")
