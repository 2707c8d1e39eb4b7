"""Measurable ends of a sentence: of all ways to set one, the first that finds any."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from operator import itemgetter

from followthrough.findings.acts.drafts import Draft
from followthrough.findings.assemble import Assembler
from followthrough.findings.grammar.hints import (
    CHANGE,
    LABEL,
    LEVEL,
    LIMIT,
    MOVING,
    NEARING,
    NUMBER,
    PART,
    SET,
    UNIT,
    WHOLE,
)
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.survey import within
from followthrough.findings.grammar.vocabulary import Vocabulary
from followthrough.findings.targets.counts import LEAST, at_least, changed_counts, counted_targets, orders
from followthrough.findings.targets.deadlines import is_past
from followthrough.findings.targets.ends import dated_ends
from followthrough.findings.targets.labelled import labelled_levels
from followthrough.findings.targets.listed import listed_target
from followthrough.findings.targets.moved import moved_ends
from followthrough.findings.targets.nearing import nearing
from followthrough.findings.targets.none_left import none_left
from followthrough.findings.targets.numbers_of import numbers_of
from followthrough.findings.targets.set_levels import set_levels
from followthrough.findings.targets.stated import TargetFinding, find_targets
from followthrough.findings.targets.stretch import Stretch
from followthrough.model import Act, Mention

# Each way to set an end that no measure of `find_targets` tells, with the hint that a sentence must have.
_READERS = (
    (MOVING, numbers_of),
    (MOVING, changed_counts),
    (LEVEL, set_levels),
    (MOVING, moved_ends),
    (LABEL, labelled_levels),
    (WHOLE, none_left),
    (NEARING, nearing),
)
_UNDATED = MOVING | LEVEL | LABEL | NEARING
_WORDED = _UNDATED | WHOLE
_BY_ITSELF = CHANGE | PART | LIMIT
_WITH_FIGURE = UNIT | SET
_FIGURE = re.compile(r"\d")
_FIRST_LETTER = itemgetter(0)


def may_aim(sentence: Sentence) -> bool:
    """Whether there is anything that a target is made of."""
    hints = sentence.hints
    return sentence.named or bool(hints & _BY_ITSELF) or bool(hints & NUMBER and hints & _WITH_FIGURE)


def target_drafts(
    sentence: Sentence, assembler: Assembler, dates: Sequence[Mention], vocabulary: Vocabulary
) -> Iterator[Draft]:
    """The targets of a sentence, one for each leg."""
    percents = within(assembler.survey.percents, sentence.start, sentence.end)
    measured = percents or (_may_measure(sentence) and (dates or _measured(sentence, vocabulary)))
    if not measured and not dates and not _may_warm(sentence) and not _sets_level(sentence):
        return
    today, legs = assembler.document.date, list[TargetFinding]()
    if measured:
        legs = find_targets(sentence.text, sentence.start, sentence.end, dates=dates, percents=percents, today=today)
    for leg in legs or _told_otherwise(sentence, _stretch(sentence, assembler, dates, percents), today):
        yield _target_draft(leg, sentence, assembler)


def _told_otherwise(sentence: Sentence, asked: Stretch, today: str | None) -> list[TargetFinding]:
    """What the first of the readers finds that finds anything still to come."""
    hints = sentence.hints | (LEVEL if asked.percents else 0)
    hints &= _WORDED if asked.dates else _UNDATED
    for reader in _readers(hints):
        legs = [*reader(asked)]
        if legs and (ahead := [leg for leg in legs if not is_past(leg.target.due, today)]):
            return ahead
    return []


@cache
def _readers(hints: int) -> tuple[Callable[[Stretch], Iterator[TargetFinding]], ...]:
    """Those that may find something in a sentence with these hints."""
    return (counted_targets, dated_ends, *(reader for hint, reader in _READERS if hint & hints))


def listed_drafts(sentence: Sentence, assembler: Assembler, *, counts: bool = True) -> list[Draft]:
    """The target of a sentence that stands among targets, whatever its verb; without `counts` no number of things.

    A column of indicators counts papers and participants: only what it says of shares is a measure of the end.
    """
    span, survey = (sentence.start, sentence.end), assembler.survey
    asked = _stretch(sentence, assembler, within(survey.dates, *span), within(survey.percents, *span))
    found = listed_target(asked, counts=counts)
    return [] if found is None else [_target_draft(found, sentence, assembler)]


def counted_drafts(sentence: Sentence, assembler: Assembler) -> list[Draft]:
    """The number of things that an action line with a time of its own orders: "Equip 25,000 boats (by Dec. 2028)"."""
    fewest = at_least(sentence.text, sentence.start, sentence.end)
    if not (fewest or orders(sentence.text, sentence.start)):
        return []
    drafts = listed_drafts(sentence, assembler)
    return [
        draft for draft in drafts if draft.target is not None and (draft.target.value or 0) >= (1 if fewest else LEAST)
    ]


def _stretch(
    sentence: Sentence, assembler: Assembler, dates: Sequence[Mention], percents: Sequence[Mention]
) -> Stretch:
    amounts = within(assembler.survey.amounts, sentence.start, sentence.end)
    return Stretch(sentence.text, sentence.start, sentence.end, sentence.words.lower, dates, percents, amounts)


def _target_draft(leg: TargetFinding, sentence: Sentence, assembler: Assembler) -> Draft:
    i = max(0, bisect_right(sentence.words.starts, leg.start) - 1)
    because = leg.because[0] if leg.because else "A measurable end state."
    draft = Draft(Act.TARGET, (i, i + 1), "en/target:reach-by", because)
    draft.target, draft.reasons = leg.target, leg.because[1:]
    draft.span = (leg.start, leg.end)
    draft.payer = assembler.roles.aimer(sentence, leg.start)
    return draft


def _sets_level(sentence: Sentence) -> bool:
    """Whether a figure stands beside a word that may set a level without a date: "from 72 to 36", "a target of 300"."""
    hints = sentence.hints
    return bool(hints & PART) or bool(hints & SET and hints & NUMBER)


def _may_measure(sentence: Sentence) -> bool:
    """Whether there is any word that a measure without a per cent is made of."""
    hints = sentence.hints
    return bool(hints & CHANGE) or bool(hints & UNIT and hints & NUMBER)


def _measured(sentence: Sentence, vocabulary: Vocabulary) -> bool:
    """The sentence has a figure or a word such as "double": without one it states no measurable end."""
    lower = sentence.words.lower
    if not vocabulary.lists["measure_words"].isdisjoint(lower):
        return True
    if _FIGURE.search(sentence.text, sentence.start, sentence.end) is None:
        return False
    return any(map(str.isdigit, map(_FIRST_LETTER, lower)))


def _may_warm(sentence: Sentence) -> bool:
    """A limit to warming may be named without a date: "limit warming to 1.5 degrees"."""
    return bool(sentence.hints & LIMIT) and not {"limit", "limiting"}.isdisjoint(sentence.words.lower)
