"""What those who are praised have done, told by the way: "commended the Fund, which last year paid for boats"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from followthrough.findings.acts.drafts import Draft
from followthrough.findings.acts.progress.at_work import STATES
from followthrough.findings.acts.progress.describing import only_describes
from followthrough.findings.acts.progress.figures import worsens
from followthrough.findings.acts.progress.harm import harms
from followthrough.findings.acts.progress.saying import only_says
from followthrough.findings.grammar.groups import Group
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.vocabulary import Form, Vocabulary
from followthrough.model import Act

_PRAISING: Final = frozenset(
    "commend applaud praise thank appreciate welcome acknowledge recognise recognize hail congratulate laud note "
    "express".split()
)
_DONE: Final = frozenset([Form.PAST, Form.PERFECT, Form.PROGRESSIVE])
_TIMING: Final = frozenset("in over during since within for last this by to throughout alone already".split())
_LONGEST_TIME: Final = 7  # words: "in the course of the past year"
_GRADED: Final = frozenset("add double triple quadruple doubled tripled quadrupled halve halved".split())
# What a thing does by itself, and meetings: "which has grown to 19 members", "which convened in May".
_OF_ITSELF: Final = frozenset(
    "grow rise increase expand convene meet gather assemble hold pass begin start come amount stand reach".split()
)
_FELT: Final = frozenset("hopes hope concerns questions expectations awareness".split())  # "which raised hopes"
_WANTED: Final = frozenset("concern concerns regret need importance hope readiness willingness".split())


def praised_deeds(sentence: Sentence, drafts: Sequence[Draft], vocabulary: Vocabulary) -> Iterator[Draft]:
    """The deed in the first relative clause behind what is praised, if it tells one that somebody has done."""
    praised = next((draft.group for draft in drafts if draft.act is Act.POSITION and _praises(sentence, draft)), None)
    if praised is None:
        return
    group = _of_the_clause(sentence, praised)
    if group is None or group.main or group.negated or group.form not in _DONE:
        return
    if _is_deed(sentence, group, vocabulary):
        why = "What those who are praised have done is told by the way."
        yield Draft(Act.PROGRESS, (group.first, group.head + 1), "en/grammar:part-done", why, group)


#: What is said of works that others have done, behind what is praised.
WORKS_DONE: Final = frozenset("completed carried conducted finalised finalized undertaken delivered".split())
_PRAISED_WITH: Final = frozenset("appreciation satisfaction gratitude thanks".split())
_BY_WHOM: Final = frozenset("by in during last this under since".split())
_ILL: Final = frozenset("attacks attack strikes raids tests launches arrests killings executions operations".split())
_NO_WORK: Final = _WANTED | _ILL | frozenset("that which who to be have plan , and".split())
_WORK_NEAR: Final = 14  # words


def praised_works(sentence: Sentence, praised: Group) -> Iterator[Draft]:
    """ "Taking note with appreciation of the guidelines completed by the Institute": the first work, and it is done.

    Asked of verbs of approval in sentences with a word of WORKS_DONE.
    """
    lower, head = sentence.words.lower, praised.head
    if praised.lemma in ("note", "take", "acknowledge") and _PRAISED_WITH.isdisjoint(lower[head : head + 5]):
        return
    at = next((i for i in range(head + 2, min(len(lower), head + _WORK_NEAR)) if lower[i] in WORKS_DONE), 0)
    behind = lower[at + 1 + (lower[at] == "carried") :][:1]
    if at > 0 and behind and behind[0] in _BY_WHOM and _NO_WORK.isdisjoint(lower[head + 1 : at]):
        why = "Work that is welcomed as done by somebody is a report."
        yield Draft(Act.PROGRESS, (at, at + 1), "en/grammar:part-done", why, praised)


def _praises(sentence: Sentence, draft: Draft) -> bool:
    """A verb of praise, and nothing that is regretted, wanted or only hoped for."""
    group = draft.group
    if group is None or group.lemma not in _PRAISING or not group.main:
        return False
    return _WANTED.isdisjoint(sentence.words.lower[group.head + 1 : group.head + 5])


def _of_the_clause(sentence: Sentence, praised: Group) -> Group | None:
    """The verb of the first ", which": right behind it, or behind a time ("which in the past year financed")."""
    lower = sentence.words.lower
    if lower[praised.head + 1 : praised.head + 2] == ["that"]:
        return None  # "recognised that trade, which came to": nobody is praised
    near = range(praised.head + 3, len(lower))
    at = next((i for i in near if lower[i] == "which" and "," in (lower[i - 1], lower[i - 2])), None)
    group = None if at is None else next((g for g in sentence.groups if g.first > at), None)
    if at is None or group is None or any(g.main and praised.head < g.head < at for g in sentence.groups):
        return None
    between = lower[at + 1 : group.first]
    if lower[at - 1] != ",":  # "the help given through the Centre, to which the Union had added EUR 2 million"
        return group if group.form is Form.PERFECT and "," not in between else None
    timed = between[:1] == [] or (between[0] in _TIMING and "," not in between and len(between) <= _LONGEST_TIME)
    return group if timed else None


def _is_deed(sentence: Sentence, group: Group, vocabulary: Vocabulary) -> bool:
    object_ = sentence.words.lower[group.head + 1 : group.head + 3]
    if group.lemma in STATES or group.lemma in _OF_ITSELF or not _FELT.isdisjoint(object_):
        return False
    if any(idle(sentence, group) for idle in (only_describes, only_says)):
        return False
    if any(bad(sentence, group, vocabulary) for bad in (harms, worsens)):
        return False
    return group.lemma in vocabulary.lists["base_verbs"] or group.lemma in _GRADED
