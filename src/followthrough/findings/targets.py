"""Measurable end states: what is to change, by how much, from when, until when.

A target says where things are to stand: "cut emissions by 40 per cent below 1990 levels by 2030", "double trade and
investment flows by 2022", "one million people by 2025", "net zero by 2050". What has been reached, a share that only
describes, money pledged and the date of a meeting are no targets.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from followthrough.findings.target_measures import Measure, measures_in
from followthrough.findings.target_wording import (
    condition_of,
    direction_of,
    is_meant,
    legs_of,
    metric_of,
    scope_of,
)
from followthrough.findings.target_years import Role, Year, years_in
from followthrough.model import Mention, Target

_BAU: Final = re.compile(
    r"\b(?:BAU|BaU|business[- ]as[- ]usual|reference scenario|baseline scenario|reference level|scénario de référence|"
    r"trend scenario|projected (?:\w+ )?emissions|emissions? projections?)\b", re.IGNORECASE
)
_APART: Final = re.compile(
    r"\b(?:base(?:line)? ?years?|reference year)\b[^.;%\d]{0,40}?(?P<after>(?:19|20)\d\d)|(?P<before>(?:19|20)\d\d) (?:as (?:the|a) )?base(?:line|[ -]?year)\b|"
    r"\bbaseline (?:of|is|was|year)[^.;%\d]{0,20}(?P<of>(?:19|20)\d\d)|based on (?:the )?(?:levels (?:of|in) |year )?(?P<on>(?:19|20)\d\d)(?: emissions| levels)?|"
    r"compared (?:to|with) (?P<to>(?:19|20)\d\d)",
    re.IGNORECASE,
)
_STEM_DUE: Final = re.compile(r"\b(?:by|for|until|horizon|targets? for|EACC)(?: the)?(?: (?:year|end of))? (?P<year>20\d\d)|(?P<noun>20\d\d)(?: \w+){0,2} targets?\b", re.IGNORECASE)
_NEAR: Final = 700  # characters before and after a sentence in which a baseline may be declared for it
_BREAK: Final = re.compile(r"[;•]|\. |\n\s*\n|\n(?=\s*(?:[●▪*·–-] |\(?\w\)|20\d\d ?(?:[:(]|target)))")


@dataclass(frozen=True, slots=True)
class TargetFinding:
    """One target and its words: absolute offsets, what it says, and why it was read so."""

    start: int
    end: int
    target: Target
    because: tuple[str, ...]


def find_targets(
    text: str, start: int, end: int, *, dates: Sequence[Mention] = (), percents: Sequence[Mention] = ()
) -> list[TargetFinding]:
    """The targets stated in the sentence text[start:end], one for each leg, in text order.

    Args:
        text: The document's whole text; a baseline declared in a neighbouring sentence is looked up in it.
        start: Where the sentence begins.
        end: Where it ends.
        dates: Date mentions; one that holds a due year lends its finer value.
        percents: Per cents from `followthrough.language.quantities.find_percents`.

    Returns:
        Findings whose offsets are absolute. A range of per cents is one target with its upper figure.
    """
    measures = measures_in(text, start, end, percents)
    if not measures:
        return []
    years = years_in(text, start, end, dates=dates)
    sentence = _Sentence(text, start, end, measures, years)
    found: list[TargetFinding] = []
    for index, measure in enumerate(measures):
        found.extend(sentence.read(index, measure))
    return _without_idle_zero(found)


def _without_idle_zero(found: list[TargetFinding]) -> list[TargetFinding]:
    """Net zero said twice for one year is one target."""
    seen: set[str | None] = set()
    kept = []
    for finding in found:
        if finding.target.metric == _ZERO_METRIC and finding.target.due in seen:
            continue
        if finding.target.metric == _ZERO_METRIC:
            seen.add(finding.target.due)
        kept.append(finding)
    return kept


_ZERO_BY: Final = re.compile(r"(?:\s(?!and\b|while\b)[^\s,;:.]+){0,9}?,?\s(?:by|in|before|until|no later than)(?:\s(?:or|by|around|before|the|year|end|of|at|latest|fiscal|FY|mid|late|early))*\s(?:FY)?")
_ZERO_OF: Final = re.compile(r"(?:\s[\w-]+){0,2}\s")
_ZERO_METRIC: Final = "net greenhouse gas emissions"


@dataclass(frozen=True, slots=True)
class _Sentence:
    """One sentence with its measures and years."""

    text: str
    start: int
    end: int
    measures: list[Measure]
    years: list[Year]

    def read(self, index: int, measure: Measure) -> list[TargetFinding]:
        """The targets that the measure number `index` states; none where it only reports or describes."""
        if measure.zero:
            return self._zero(measure)
        due, due_why = self._due(index)
        base, base_why = self._base(index)
        low, high = self._reach(index)
        if measure.unit is not None and any(other.percent is not None for other in self.measures):
            return []  # "40 per cent, or 12 Mt": the same target said twice
        if not is_meant(self.text, (self.start, self.end), measure, due=due is not None, base=base is not None):
            return []
        if due is None and measure.percent is not None:
            due, due_why = self._stem_due()
        notes = tuple(note for note in (measure.note, due_why, base_why) if note)
        common = {"due": due, "baseline": base, "scope": scope_of(self.text, low, high), "conditional": condition_of(self.text, low, measure, high)}
        return [
            TargetFinding(
                measure.start if first is None else min(measure.start, first), max(measure.end, last or 0), self._target(measure, metric, common, low, high), (_why(measure), *notes)
            )
            for metric, first, last in self._metrics(measure, low, high)
        ]

    def _zero(self, measure: Measure) -> list[TargetFinding]:
        """Net zero with a year of its own: "net zero by 2050", "the 2050 net-zero goal"."""
        for year in self.years:
            near = _ZERO_BY.match(self.text, measure.end, year.start) if year.start >= measure.end else None
            ahead = year.end <= measure.start and _ZERO_OF.fullmatch(self.text, year.end, measure.start)
            if year.role in (Role.BASE, Role.NONE) or not (ahead or (near and near.end() == year.start)):
                continue
            target = Target(metric=_ZERO_METRIC, direction="reach", value=0.0, due=year.value)
            return [TargetFinding(min(measure.start, year.start), max(measure.end, year.end), target, (_why(measure),))]
        return []

    def _target(self, measure: Measure, metric: str | None, common: dict[str, object], low: int, high: int) -> Target:
        return Target(
            metric=metric,
            direction=direction_of(self.text, low, measure, high),
            factor=measure.factor,
            percent=measure.percent,
            value=measure.value,
            unit=measure.unit,
            **common,  # type: ignore[arg-type]  # fields by name, typed in `read`
        )

    def _metrics(self, measure: Measure, low: int, high: int) -> list[tuple[str | None, int | None, int | None]]:
        if measure.factor is not None:
            legs = legs_of(self.text, measure, self.end)
            if legs:
                return [(name, None, last) for name, last in legs]
        return [(metric_of(self.text, low, measure, high), None, None)]

    def _reach(self, index: int) -> tuple[int, int]:
        """From the end of the measure before to the start of the one behind."""
        low = self.measures[index - 1].end if index else self.start
        high = self.measures[index + 1].start if index + 1 < len(self.measures) else self.end
        return low, high

    def _due(self, index: int) -> tuple[str | None, str]:
        for roles in ((Role.DUE, Role.HEAD), (Role.LOOSE,)):
            year = self._own(index, [y for y in self.years if y.role in roles])
            if year is not None:
                return year.value, f"Due {year.value}: “{_phrase(self.text, year, self.start)}”."
        for roles in ((Role.DUE, Role.HEAD), (Role.LOOSE,)):
            year = self._shared(index, [y for y in self.years if y.role in roles])
            if year is not None:
                return year.value, f"Due {year.value}, said once for the sentence."
        return None, ""

    def _base(self, index: int) -> tuple[str | None, str]:
        bases = [y for y in self.years if y.role is Role.BASE]
        low, high = self._reach(index)
        year = self._own(index, bases)
        if year is not None:
            return year.value, f"Measured from {year.value}."
        if _BAU.search(self.text, self.measures[index].end, high) or (_BAU.search(self.text, self.start, self.end) and not bases):
            declared = _declared(self.text, self.start, self.end) if not bases else None
            return (declared, f"The text declares the base year {declared}.") if declared else ("BAU", "Measured against business as usual.")
        year = self._shared(index, bases)
        if year is not None:
            return year.value, f"Measured from {year.value}, said once for the sentence."
        declared = _declared(self.text, self.start, self.end)
        return (declared, f"The text declares the base year {declared}.") if declared else (None, "")

    def _own(self, index: int, years: list[Year]) -> Year | None:
        """The year that belongs to this measure alone: behind it, or before it where it heads it."""
        low, high = self._reach(index)
        measure = self.measures[index]
        heads = [y for y in years if low <= y.start < measure.start and (y.role is Role.HEAD or self._leads(y, low, measure))]
        behind = [y for y in years if measure.end <= y.start < high and not self._heads_next(y, measure, high, index)]
        if behind and (not heads or behind[0].role is Role.DUE):
            return behind[0]
        return heads[-1] if heads else None

    def _leads(self, year: Year, low: int, measure: Measure) -> bool:
        """Whether a break parts the year from the measure before and none from its own: "..., in 2030, 51 %"."""
        if low == self.start:
            following = [y for y in self.years if measure.end <= y.start and y.role is year.role]
            return not following or _BREAK.search(self.text, measure.end, following[0].start) is not None
        return _BREAK.search(self.text, low, year.start) is not None

    def _heads_next(self, year: Year, measure: Measure, high: int, index: int) -> bool:
        if index + 1 == len(self.measures):
            return False
        if year.role is Role.HEAD:
            return True
        return _BREAK.search(self.text, measure.end, year.start) is not None and not _BREAK.search(self.text, year.end, high)

    def _shared(self, index: int, years: list[Year]) -> Year | None:
        """A year said once for several measures: the next one behind, else the last one before."""
        at = self.measures[index].end
        lead = [y for y in years if y.start < self.measures[0].start and y.role in (Role.DUE, Role.HEAD)]
        if lead:
            return lead[-1]
        behind = [y for y in years if y.start >= at and y.role is not Role.HEAD]
        before = [y for y in years if y.start < at]
        return behind[0] if behind else before[-1] if before else None

    def _stem_due(self) -> tuple[str | None, str]:
        """A due year said in the words that lead up to this sentence, if they say just one."""
        back = self.text[max(0, self.start - _NEAR) : self.start]
        said = {match["year"] or match["noun"] for match in _STEM_DUE.finditer(back)}
        if len(said) != 1:
            return None, ""
        (year,) = said
        return year, f"Due {year}, said in the words before."


def _declared(text: str, start: int, end: int) -> str | None:
    """A base year declared for the targets around it, if the neighbourhood declares just one."""
    near = text[max(0, start - _NEAR) : start] + " | " + text[end : end + _NEAR // 2]
    said = {next(year for year in match.groups() if year) for match in _APART.finditer(near)}
    return said.pop() if len(said) == 1 else None


def _phrase(text: str, year: Year, start: int) -> str:
    return " ".join(text[max(start, year.start - 16) : year.end].split()[-3:])


def _why(measure: Measure) -> str:
    if measure.zero:
        return "Net zero is a measurable end state."
    if measure.percent is not None:
        return f"A change of {measure.percent:g} per cent is to be reached."
    if measure.factor is not None:
        return f"A change by the factor {measure.factor:g} is to be reached."
    return f"A figure is to be reached: {measure.value:g} {measure.unit}."
