"""Ends that are a number of things by a date: "reach 200,000 farms by 2027"; per cents are read elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from followthrough.findings.target_meaning import is_told
from followthrough.findings.target_measures import numbered
from followthrough.findings.targets import TargetFinding
from followthrough.language.dates import deadline
from followthrough.language.quantities.numbers import Number, numbers_in
from followthrough.model import Mention, Target

_LEAST = 20  # fewer things are a part of the deed, not a measure of it
_THINGS = re.compile(r"[ -](?:of |in every )?((?:[\w’'-]+ ){0,3}?[\w’'-]*[a-z]s)\b")
_NO_THINGS = frozenset(
    "years months weeks days hours minutes dollars euros yen times crowns sides leaders ministers countries".split()
)


def counted_targets(
    text: str, start: int, end: int, *, dates: Sequence[Mention], taken: Sequence[Mention]
) -> Iterator[TargetFinding]:
    """The first number of things in text[start:end] that is to be reached by a deadline; at most one a sentence.

    `taken` are mentions whose figures are money, dates or per cents.
    """
    due = next((found for date in dates if (found := deadline(text, date)) is not None), None)
    if due is None:
        return
    for number in numbers_in(text, start, end):
        things = _THINGS.match(text, number.end, min(end, number.end + 60))
        if (
            things is None
            or not _counts(number, things[1], taken)
            or numbered(text, number)
            or is_told(text, start, number.start)
        ):
            continue
        metric = " ".join(things[1].split())
        target = Target(metric=metric, direction="reach", value=number.value, unit=metric.split()[-1], due=due[0])
        yield TargetFinding(number.start, min(end, things.end()), target, (f"A number of {metric} by a date.",))
        return


def _counts(number: Number, things: str, taken: Sequence[Mention]) -> bool:
    if number.looks_like_year or number.value < _LEAST or things.rsplit(" ", 1)[-1].lower() in _NO_THINGS:
        return False
    return not any(m.start < number.end and number.start < m.end for m in taken)
