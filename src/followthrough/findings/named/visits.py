"""Visits told as the time of something else: "during an official visit to Brund", "on the occasion of her visit"."""

from __future__ import annotations

from collections.abc import Iterator

from followthrough.findings.grammar.groups import Group
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.vocabulary import Form

TOLD = frozenset(
    [
        Form.PAST,
        Form.PERFECT,
        Form.PRESENT,
        Form.THIRD,
        Form.GERUND,
        Form.PASSIVE,
        Form.WILL,
        Form.WILL_PASSIVE,
        Form.PERFECT_PASSIVE,
        Form.PROGRESSIVE,
    ]
)


def visits(sentence: Sentence) -> Iterator[tuple[int, int, str, Group | None]]:
    """ "During an official visit to Brund": when something was done says that a visit was paid."""
    lower = sentence.words.lower
    for i in [i for i in sentence.marks if lower[i] == "visit"]:
        before = lower[max(0, i - 7) : i]
        during = "during" in before and ":" not in before and not told_aside(sentence, i)
        known = during and _known_visit(before[before.index("during") + 1 :])
        if (during and not known) or ("occasion" in before and _dated_visit(sentence, i)):
            yield i, i + 1, "en/event:meet", None


def told_aside(sentence: Sentence, i: int) -> bool:
    """ "A promise that the Premier made during her visit": in a clause that only describes."""
    verb = next((g for g in reversed(sentence.groups) if g.head < i and g.form in TOLD), None)
    return verb is not None and not verb.main and verb.subject is not None and verb.subject[0] > 0


def _dated_visit(sentence: Sentence, i: int) -> bool:
    """ "On the occasion of her visit to Brund on 3 May": with its place and day."""
    lower = sentence.words.lower
    day = next((k for k in range(i + 1, min(len(lower) - 1, i + 7)) if lower[k] == "on"), None)
    return lower[i + 1 : i + 2] == ["to"] and day is not None and any(w[0].isdigit() for w in lower[day + 1 : day + 3])


def _known_visit(between: list[str]) -> bool:
    """ "During the visit", "during the Premier's visit": when something else was done."""
    if not {"official", "state"}.isdisjoint(between):
        return False
    owned = any(word.endswith(("’s", "'s", "s’", "s'")) for word in between)
    return owned or between in (["the"], ["his"], ["her"], ["their"], ["this"])
