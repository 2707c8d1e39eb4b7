"""What was done with a part of a thing, told by the way: "a loan, of which half has been paid out"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from followthrough.findings.acts.drafts import Draft
from followthrough.findings.acts.progress.figures import worsens
from followthrough.findings.acts.progress.harm import harms
from followthrough.findings.grammar.groups import Group
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.vocabulary import Form, Vocabulary
from followthrough.language.numerals import ENGLISH
from followthrough.model import Act

_DONE: Final = frozenset([Form.PERFECT, Form.PERFECT_PASSIVE])
_NEAR: Final = 20  # words between the comma and the verb
_MARKS: Final = frozenset(",;—–(")
_IDLE: Final = frozenset("be have become remain suffer".split())


def parts_done(sentence: Sentence, vocabulary: Vocabulary) -> Iterator[Draft]:
    """ "..., of which JPY 6 billion has been disbursed", "the first phase of which had been completed"."""
    done = (g for g in sentence.groups if not g.main and not g.negated and _is_done(sentence, g, vocabulary))
    for group in done:
        if group.lemma in _ASKED:
            yield from _asked(sentence, group)
            continue
        bad = harms(sentence, group, vocabulary) or worsens(sentence, group, vocabulary)
        if _is_of_a_part(sentence, group) and not bad:
            why = "What has been done with a part of it is told by the way."
            yield Draft(Act.PROGRESS, (group.first, group.head + 1), "en/grammar:part-done", why, group)


def _asked(sentence: Sentence, group: Group) -> Iterator[Draft]:
    """ "A pool, the design of which the Lake Bank has been mandated to complete": somebody is asked to act."""
    if sentence.words.lower[group.head + 1 : group.head + 2] == ["to"]:
        cue = (group.first, group.head + 1)
        yield Draft(Act.REQUEST, cue, "en/request:task", "Somebody is asked to act.", group)


_ASKED: Final = frozenset("mandate task instruct ask request direct entrust".split())


def _is_done(sentence: Sentence, group: Group, vocabulary: Vocabulary) -> bool:
    """ "Has been paid", "was completed in July": a form that tells of a deed."""
    if group.form is Form.PASSIVE:
        was = sentence.words.lower[group.first] in ("was", "were")
        return was and group.lemma in vocabulary.lists["base_verbs"]
    return group.form in _DONE and group.lemma not in _IDLE


def _is_of_a_part(sentence: Sentence, group: Group) -> bool:
    """Between the last comma and the verb stands "of which", "of whom", or a "whose" that opens."""
    lower = sentence.words.lower
    low, end = max(0, group.first - _NEAR), group.first
    if lower[end - 1] == ")":  # "the first of which (210 km) was finished"
        end = next((i for i in range(end - 1, low, -1) if lower[i] == "("), end)
    mark = next((i for i in range(end - 1, low - 1, -1) if lower[i] in _MARKS), None)
    if mark is None:
        return False
    if mark == group.first - 1:  # behind an aside: "of which some 260 officers, one in six of them women, were"
        aside = next((i for i in range(mark - 1, low - 1, -1) if lower[i] in _MARKS), mark)
        mark = next((i for i in range(aside - 1, low - 1, -1) if lower[i] in _MARKS), mark)
    between = lower[mark + 1 : end]
    if between[:1] == ["whose"]:
        return group.form is not Form.PASSIVE  # "Norland, whose seat was restored last year, sent its envoy"
    if between == ["which"]:
        return group.form is Form.PERFECT and "already" in lower[group.first : group.head]
    if _how_many(between):
        return True
    at = next((i for i, pair in enumerate(pairwise(between), start=mark + 2) if pair in _OF_PARTS), None)
    return at is not None and not any(at < other.first < group.first for other in sentence.groups)


def _how_many(between: list[str]) -> bool:
    """ "(The Protocol,) which eight States (have signed)", "on which 40 officers (have been trained)"."""
    at = next((i + 1 for i, word in enumerate(between[:2]) if word == "which"), None)
    if at is None or between[at:] == [] or (at > 1 and between[0] not in _WHERE):
        return False
    while at < len(between) - 1 and between[at] in _SIZING:
        at += 1
    return between[at][0].isdigit() or between[at] in ENGLISH


_SIZING: Final = frozenset("over some nearly almost about around approximately more than at least up to".split())
_WHERE: Final = frozenset("on under through with in by".split())
_OF_PARTS: Final = (("of", "which"), ("of", "whom"))
