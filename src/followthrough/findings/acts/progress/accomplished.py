"""What "is" and "has been" report: "has been able to open nine ports", "is a fulfilment of its promise"."""

from __future__ import annotations

from followthrough.findings.acts.drafts import Draft
from followthrough.findings.acts.progress.figures import COMPARED, compares
from followthrough.findings.acts.progress.reporting import first_to
from followthrough.findings.acts.speaking import Speaking
from followthrough.findings.grammar.groups import Subject
from followthrough.findings.grammar.subjects import head_of
from followthrough.findings.grammar.vocabulary import Form
from followthrough.language.numerals import ENGLISH
from followthrough.model import Act

_ACTORS = frozenset([Subject.WE, Subject.NAMED, Subject.AGENT, Subject.JOINT])
_STILL = frozenset(
    "see say know understand talk speak meet discuss be have stay remain come feel enjoy reach keep maintain".split()
)
_FULFILMENTS = frozenset("fulfilment fulfillment realisation realization".split())
_NEAR = 5  # words: "is a historic and long awaited fulfilment of"


def told_by_be(reader: Speaking) -> Draft | None:
    """The progress that a form of "be" tells of, if any."""
    if _under_way(reader):
        return reader.draft(Act.PROGRESS, "en/progress:on-track", "Something under way is progress.")
    if _accomplished(reader):
        return reader.draft(Act.PROGRESS, "en/grammar:accomplished", "What was brought about is a report.")
    if compares(reader.sentence, reader.group, reader.vocabulary):
        return reader.draft(Act.PROGRESS, "en/grammar:compared", COMPARED)
    doer = reader.group.main and (reader.subject() in _ACTORS or reader.subject() is Subject.PRONOUN)
    if doer and first_to(reader.sentence, reader.group):
        return reader.draft(Act.PROGRESS, "en/grammar:past", "Who was first to do something has done it.")
    return None


def opened_works(reader: Speaking, subject: list[str]) -> bool:
    """ "A new consulate was opened", "the bridge was opened on 3 May", "the boats were commissioned"."""
    new = reader.group.lemma in ("open", "reopen") and subject[:2] == ["a", "new"]
    return new or (reader.group.lemma in _OPENED and head_of(subject) in _WORKS)


_OPENED = frozenset("open reopen inaugurate commission unveil build construct rebuild".split())
_WORKS = frozenset(
    "bridge bridges road roads lock locks port ports airport railway line lines tunnel dam canal crossing crossings "
    "terminal station stations plant plants school schools hospital hospitals clinic clinics centre centres center "
    "centers laboratory laboratories headquarters office offices embassy consulate factory wing ship ships vessel "
    "vessels boat boats reactor grid cable pipeline corridor corridors".split()
)


def _accomplished(reader: Speaking) -> bool:
    """Whether a form of "be" reports a deed: what somebody was able to do, or what a deed amounts to."""
    lower, head = reader.sentence.words.lower, reader.group.head
    if reader.group.negated or not reader.group.main or reader.group.lemma != "be":
        return False
    if lower[reader.group.first] in ("is", "are", "was", "were") and _amounts_to(lower[head + 1 : head + 1 + _NEAR]):
        return True
    subject = reader.group.subject or (0, 0)
    if lower[max(0, subject[0] - 1)] in _ALL:
        return False  # "it comes on top of all we have been able to do"
    able = lower[head + 1 : head + 3] == ["able", "to"] and lower[reader.group.first] in _TOLD
    return able and reader.subject() in _ACTORS and _does(reader)


_ALL = ("all", "what", "everything", "that", "than")
_TOLD = ("has", "have", "’ve", "'ve", "was", "were")


def _amounts_to(after: list[str]) -> bool:
    """ "Is a fulfilment of our promise", "is the realisation of a plan"."""
    if after[:1] not in (["a"], ["an"], ["the"]):
        return False
    return any(word in _FULFILMENTS and after[i + 1 : i + 2] == ["of"] for i, word in enumerate(after))


def _does(reader: Speaking) -> bool:
    """The verb behind "able to" is a known deed."""
    at = reader.group.head + 3
    deed = next((g for g in reader.sentence.groups if g.first == at - 1), None)
    known = deed is not None and deed.form is Form.INFINITIVE and deed.lemma not in _STILL
    return known and deed is not None and deed.lemma in reader.vocabulary.lists["base_verbs"]


_UNDER_WAY = frozenset("way construction negotiation discussion development implementation preparation".split())
_AS_IT_IS = frozenset("ongoing underway operational complete completed".split())


def _under_way(reader: Speaking) -> bool:
    """ "The port is under construction", "talks are ongoing", "the work is well on track"."""
    if reader.group.negated or reader.group.lemma != "be" or not reader.group.main:
        return False
    after = [w for w in reader.sentence.words.lower[reader.group.head + 1 : reader.group.head + 5] if w not in _HOW]
    if not after:
        return False
    first = reader.group.first
    if not _AFTER_WHEN.isdisjoint(reader.sentence.words.lower[max(0, first - 7) : first]):
        return False  # "once its surveys are complete"
    under = after[0] == "under" and not _UNDER_WAY.isdisjoint(after[1:2])
    talks = after[0] == "in" and not _TALKS.isdisjoint(after[1:3])  # "in late-stage discussions"
    measured = not _WHOLE.isdisjoint(after[1:]) and _counts(after)  # "is 83 per cent complete", "two thirds complete"
    return (
        under
        or talks
        or measured
        or after[0] in _AS_IT_IS
        or tuple(after[:2]) in _STAGES
        or tuple(after[:3]) in _STAGES
    )


def _counts(after: list[str]) -> bool:
    word = after[1] if after[0] in _ABOUT and len(after) > 1 else after[0]
    return word[0].isdigit() or word in ENGLISH or word == "half"


_ABOUT = frozenset("about around some over nearly almost".split())
_WHOLE = frozenset("complete completed implemented built finished".split())
_TALKS = frozenset("discussions talks negotiations".split())
_STAGES = frozenset(
    tuple(stage.split())
    for stage in (
        "in discussion",
        "in discussions",
        "in talks",
        "in negotiations",
        "in the process",
        "on track",
        "in progress",
        "in full swing",
        "in operation",
        "in service",
        "at an advanced",
        "in their final",
        "in its final",
        "in the final",
        "near completion",
        "nearing completion",
        "approaching completion",
        "close to completion",
        "well advanced",
        "progressing well",
    )
)  # fmt: skip -- "Norland is in the process of building a dyke", "the talks are at an advanced stage"
_AFTER_WHEN = frozenset("once when until if after before where while unless".split())
_HOW = frozenset("now well also still already fully currently nearly almost substantially largely".split())
