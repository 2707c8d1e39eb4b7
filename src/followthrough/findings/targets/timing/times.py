"""Which year is the due year of a measure and which its baseline, where a sentence holds several of each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from followthrough.findings.targets.measures import Measure
from followthrough.findings.targets.timing.columns import row_at
from followthrough.findings.targets.timing.declared import declared_base, same_base
from followthrough.findings.targets.timing.years import Role, Year
from followthrough.findings.targets.timing.zero import without_years_of_zero
from followthrough.model import Mention

_BAU: Final = re.compile(
    r"\b(?:BAU|BaU|business[- ]as[- ]usual|scénario de référence|reference level|"
    r"(?:reference|baseline|trend|do-nothing|no-action|no-policy|without-measures)"
    r" (?:scenario|line|path|pathway|case|curve|trajectory|trend|development)|(?:baseline|reference) projections?|"
    r"(?:projected|forecast|expected) (?:\w+ )?(?:emissions|amounts?|levels?|quantit(?:y|ies)|volumes?|values?|growth)|"
    r"emissions? projections?|what (?:\w+ ){1,3}would (?:otherwise )?(?:be|have been)|"
    r"than (?:\w+ ){1,2}would otherwise|"
    r"what (?:is|was|had been|has been) (?:projected|forecast|expected))\b",
    re.IGNORECASE,
)
_AHEAD: Final = re.compile(
    r"\b(?:within|in|over|during) (?:the )?(?:next|coming|following)\b|\bwithin \S+ years?\b", re.IGNORECASE
)
_BREAK: Final = re.compile(
    r"[;•]| \| |(?<!vs)(?<!ref)(?<!cf)(?<! v)(?<!yr)\.[)”\"’]? |\n\s*\n|"
    r"\n(?=\s*(?:[●▪*·–-] |\(?\w\)|20\d\d ?(?:[:(]|target)))"
)
# A share of a whole, or a level to come to, has no baseline but its own: "raise the share of wind to 40 %".
_LEVEL: Final = re.compile(
    r"\b(?:shares?|portions?|proportions?)\b[^.;%]*$|"
    r"\b(?:sourc|recycl|procur|purchas|divert)(?:e|es|ing)? (?:about |at least |over |up to )?$|"
    r"\b(?:generat|produc|obtain|cover|supply|meet)(?:e|es|ing|s)? (?:about |at least |over |up to |some )?$|"
    r"\b(?:increas|rais|expand|boost|grow)(?:e|es|ing)?\b(?:(?!reduc|cut|target)[^.;,%])*"
    r"(?:from \d[\d.,]* ?%[^.;,%]*)? to (?:about |around |at least |over |some |nearly )?$",
    re.IGNORECASE,
)
# "3.5 % a year" is a pace: it has no year to be measured from.
_PACE: Final = re.compile(
    r" (?:[a-z]+ ){0,2}?"
    r"(?:(?:per|a|each|every) (?:year|annum|decade|month)|annually|yearly|annual|year-on-year|p\. ?a\.)(?!\w)"
)
_FROM_TO: Final = re.compile(r" (?:in|of) (?:FY ?)?\d{4} to (?:about |around |at least |over )?")  # "15 % in 2020 to"
_LEVEL_OF: Final = re.compile(
    r"\s(?:of )?(?:its |our |the )?(?:renewables?|clean|green|recycled|electric|certified|"
    r"carbon-free|women|female|ren\.)(?!\w| reduction)|"
    r"\sof [^.;%]{3,60}? (?:will|shall|must|are to|to) (?:be|have|come)\b",
    re.IGNORECASE,
)
_SHARE_OF: Final = re.compile(
    r"\sof (?:[\w’'-]+ ){0,3}?(?:turnover|sales|revenues?|suppliers|electricity|energy|power|vehicles|fleet|cars|buses|"
    r"products|packaging|materials|spend|homes|households|customers|employees|staff|farmers|land|seas?|forests?|"
    r"waters?)\b"
)
_CHANGED: Final = re.compile(
    r"\b(?:reduc|cut|lower|decreas|sav|eliminat|shrink|fewer|less)\w*\b[^.;:%]*$", re.IGNORECASE
)
_SHARE_NEAR: Final = 100  # characters
_IN_A_LIST: Final = re.compile(r",? (?:and |& )?(?:by |in )?|,? ?/ ?")
_AND_BY: Final = re.compile(r",? (?:and|then),? (?:by|in|until) (?:the year )?")
_THEN: Final = re.compile(r",? (?:by |to |an? |at least |about |around )*")
# "By 2026 we cut losses by 35 %, and source all power from wind by 2023": the second year is that of another deed.
_OTHER_DEED: Final = re.compile(
    r",\s(?:and|while|as well as)\s(?:to |we will |it will |will )?(?:also )?(?:sourc|buy|us|run|switch|end|stop|clos|"
    r"replac|install|plant|build|train|phas|electrif|recycl|mov|convert|restor|protect|open|complet|publish|becom|"
    r"ensur|mak|hav|equip)(?:e|es|ing|y|ying)?\s"
)
# "34 % in 2028 against 2016 and seeks a peak before 2032": what is sought then has a firm year of its own.
_THEN_OTHER: Final = re.compile(
    r",? (?:and|while|before) (?:it |they |then |also |will |to |is to |are to )*(?:seek|aim|be\b|becom|reach|"
    r"peak|plan|want|"
    r"intend|strive|striv|hop|attain|achiev|go|expect|stop|end|phas|switch|run|sourc|buy|us)\w*\b(?! by \d)[^.;%]*$",
)
_ONCE: Final = "said once for the sentence"
_FIRM: Final = (Role.DUE, Role.HEAD)


@dataclass(frozen=True, slots=True)
class Times:
    """The years of one sentence, to be shared out among its measures."""

    text: str
    start: int
    end: int
    measures: list[Measure]
    years: list[Year]
    dates: Sequence[Mention] = ()
    free_years: list[Year] = field(init=False)  # that net zero does not have for itself

    def __post_init__(self) -> None:
        object.__setattr__(self, "free_years", without_years_of_zero(self.text, self.measures, self.years))

    def reach(self, index: int) -> tuple[int, int]:
        """From the end of the measure before to the start of the one behind."""
        low = self.measures[index - 1].end if index else self.start
        high = self.measures[index + 1].start if index + 1 < len(self.measures) else self.end
        return low, high

    def due(self, index: int) -> tuple[str | None, str, bool]:
        """The due year of a measure, why, and whether a firm word ("by", not "in") says so."""
        row = row_at(self.text, self.measures[index].start)
        if row is not None:
            return row.due, f"Due {row.due}, as the heading of its column says.", True
        listed = self._listed(index)
        if listed is not None:
            return listed.value, f"Due {listed.value}, the years standing in the order of the figures.", True
        years = self._without_another_deed(index, self.years if self.measures[index].zero else self.free_years)
        for choose, why in ((self._own, "in its own words"), (self._shared, _ONCE)):
            for roles, firm in ((_FIRM, True), ((Role.LOOSE,), False)):
                year = choose(index, [y for y in years if y.role in roles])
                if year is not None:
                    return year.value, f"Due {year.value}, {why}.", firm
        apart = {year.value for year in years if year.apart}
        if len(apart) == 1:
            (value,) = apart
            return value, f"Due {value}, {_ONCE}.", False
        return None, "", False

    def _without_another_deed(self, index: int, years: list[Year]) -> list[Year]:
        """The years without those of what is told next, where the measure has one of its own before that."""
        at, kept = self.measures[index], list[Year]()
        for year in years:
            own = any(at.end <= one.start and one.role is Role.LOOSE for one in kept)
            if self._is_of_side_note(at, year):
                continue
            if not (own and year.role is Role.DUE and _THEN_OTHER.search(self.text, at.end, year.start)):
                kept.append(year)
        return kept

    def _is_of_side_note(self, at: Measure, year: Year) -> bool:
        """Whether the year is that of the figure before, beside which something doubles: "by 2031, while doubling"."""
        inside = at.lead == "ing" and self.measures[0].end <= year.start < at.start
        return inside and self.text[year.end : at.start].rstrip().endswith("while")

    def _listed(self, index: int) -> Year | None:
        """The year at the same place in a list as long: "15 %, 40 % and 85 % by 2025, 2035 and 2050"."""
        figures = _run([(measure.start, measure.end) for measure in self.measures], index, self.text)
        years = [year for year in self.years if year.role is not Role.BASE]
        spans = [(year.start, year.end) for year in years]
        for first, year in enumerate(years):
            run = _run(spans, first, self.text)
            if year.role is not Role.NONE and run[0] == first and len(run) == len(figures) > 1:
                return years[run[figures.index(index)]]
        return None

    def base(self, index: int) -> tuple[str | None, str]:
        """What a measure is measured from: a year, "BAU", or None where the text does not say."""
        told = self._told_base(index)
        if told is not None:
            return told
        bases = [y for y in self.years if y.role is Role.BASE]
        if _PACE.match(self.text, self.measures[index].end, self.end) is not None:
            return None, ""
        if self._is_level(index) and "\n" not in self.text[self.start : self.end].strip():
            return None, ""  # in a list a base year may stand for every line
        own_bau = _BAU.search(self.text, self.measures[index].end, self.reach(index)[1]) is not None
        if own_bau or (not bases and _BAU.search(self.text, self.start, self.end)):
            declared = None if bases else declared_base(self.text, self.start, self.end)
            return ("BAU", "Measured against business as usual.") if declared is None else _from_elsewhere(declared)
        year = self._shared(index, bases)
        if year is not None:
            return year.value, f"Measured from {year.value}, said once for the sentence."
        return _from_elsewhere(declared_base(self.text, self.start, self.end))

    def _told_base(self, index: int) -> tuple[str, str] | None:
        """The base year that a measure has for itself: by its column, in its own words, or the same as before."""
        measure = self.measures[index]
        row = row_at(self.text, measure.start)
        if row is not None and row.base is not None:
            return row.base, f"Measured from {row.base}, as the heading of its column says."
        year = self._own(index, [y for y in self.years if y.role is Role.BASE])
        if year is not None:
            return year.value, f"Measured from {year.value}."
        same = same_base(self.text, self.start, measure.end, self.reach(index)[1])
        return None if same is None else (same, f"Measured from {same}, the same base year as before.")

    def _is_level(self, index: int) -> bool:
        """Whether a measure says how large a share is to be, not by how much something changes: "a share of 40 %"."""
        low = max(self.reach(index)[0], self.measures[index].start - _SHARE_NEAR)
        start = self.measures[index].start
        before = _LEVEL.search(self.text, low, start) or _FROM_TO.fullmatch(self.text, low, start)
        if before is not None or _LEVEL_OF.match(self.text, self.measures[index].end, self.end) is not None:
            return True
        shared = _SHARE_OF.match(self.text, self.measures[index].end, self.end) is not None
        return shared and _CHANGED.search(self.text, low, start) is None

    def spanned_due(self) -> tuple[str | None, str]:
        """The year in which a stretch from now ends, if the sentence names just one: "over the next five years"."""
        ahead = [
            date.when.latest[:4]
            for date in self.dates
            if date.timex == "DURATION"
            and date.when is not None
            and date.when.latest is not None
            and _AHEAD.search(self.text, max(self.start, date.start - 16), date.end) is not None
        ]
        return (ahead[0], f"Due {ahead[0]}, at the end of the time named.") if len(ahead) == 1 else (None, "")

    def _own(self, index: int, years: list[Year]) -> Year | None:
        """The year that belongs to this measure alone: behind it, or before it where it heads it."""
        low, high = self.reach(index)
        measure = self.measures[index]
        heads = [
            y
            for y in years
            if low <= y.start < measure.start
            and (y.role is Role.HEAD or self._leads(y, low, measure) or (index and self._opens_next(y, index - 1)))
        ]
        behind = [y for y in years if measure.end <= y.start < high and not self._heads_next(y, index)]
        if behind and (not heads or (behind[0].role is Role.DUE and not self._closed(measure, heads[-1], behind[0]))):
            return behind[0]
        return heads[-1] if heads else None

    def _closed(self, measure: Measure, before: Year, behind: Year) -> bool:
        """Whether a break parts a measure from the year behind it and none from the one before."""
        parted = self._is_parted(measure.end, behind.start)
        return parted and _BREAK.search(self.text, before.end, measure.start) is None

    def _is_parted(self, start: int, end: int) -> bool:
        """Whether a break or another deed stands between a measure and a year behind it."""
        return any(parting.search(self.text, start, end) is not None for parting in (_BREAK, _OTHER_DEED))

    def _leads(self, year: Year, low: int, measure: Measure) -> bool:
        """Whether a break parts the year from the measure before and none from its own: "..., in 2030, 51 %"."""
        if low > self.start:
            return _BREAK.search(self.text, low, year.start) is not None
        following = [y for y in self.years if measure.end <= y.start and y.role is year.role]
        return not following or self._is_parted(measure.end, following[0].start)

    def _heads_next(self, year: Year, index: int) -> bool:
        """Whether the year behind a measure belongs to the next one."""
        if index + 1 == len(self.measures):
            return False
        if year.role is Role.HEAD or self._opens_next(year, index):
            return True
        parted = _BREAK.search(self.text, self.measures[index].end, year.start) is not None
        return parted and _BREAK.search(self.text, year.end, self.measures[index + 1].start) is None

    def _opens_next(self, year: Year, index: int) -> bool:
        """Whether a new leg begins with the year: "40 % by 2030, and by 2050, 80 %"."""
        opened = _AND_BY.fullmatch(self.text, self.measures[index].end, year.start) is not None
        return opened and _THEN.fullmatch(self.text, year.end, self.measures[index + 1].start) is not None

    def _shared(self, index: int, years: list[Year]) -> Year | None:
        """A year said once for several measures: one they stand under, else the next behind, else the last before."""
        at = self.measures[index].end
        lead = [y for y in years if y.start < self.measures[0].start and y.role in _FIRM]
        behind = [y for y in years if y.start >= at and y.role is not Role.HEAD]
        before = [y for y in years if y.start < at]
        if lead:
            return lead[-1]
        return behind[0] if behind else before[-1] if before else None


def _run(spans: list[tuple[int, int]], at: int, text: str) -> range:
    """The places of the list around place `at` whose items are parted by commas and "and" alone."""
    first = last = at
    while first and _IN_A_LIST.fullmatch(text, spans[first - 1][1], spans[first][0]) is not None:
        first -= 1
    while last + 1 < len(spans) and _IN_A_LIST.fullmatch(text, spans[last][1], spans[last + 1][0]) is not None:
        last += 1
    return range(first, last + 1)


def _from_elsewhere(declared: str | None) -> tuple[str | None, str]:
    return (None, "") if declared is None else (declared, f"The text around it declares the base year {declared}.")
