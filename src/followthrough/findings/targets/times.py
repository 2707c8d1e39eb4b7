"""Which year is the due year of a measure and which its baseline, where a sentence holds several of each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from followthrough.findings.targets.measures import Measure
from followthrough.findings.targets.years import Role, Year
from followthrough.model import Mention

_BAU: Final = re.compile(
    r"\b(?:BAU|BaU|business[- ]as[- ]usual|reference scenario|baseline scenario|reference level|scénario de référence|"
    r"trend scenario|projected (?:\w+ )?emissions|emissions? projections?)\b",
    re.IGNORECASE,
)
_DECLARED: Final = re.compile(
    r"\b(?:base(?:line)? ?years?|reference year)\b[^.;%\d]{0,40}?(?P<after>(?:19|20)\d\d)|"
    r"\bbase(?:line)? ?year emissions \([^)%]{0,40}? in (?P<within>(?:19|20)\d\d)|"
    r"(?P<before>(?:19|20)\d\d) (?:as (?:the|a) )?base(?:line|[ -]?year)\b|"
    r"\bbaseline (?:of|is|was|year)[^.;%\d]{0,20}(?P<of>(?:19|20)\d\d)|"
    r"based on (?:the )?(?:levels (?:of|in) |year )?(?P<on>(?:19|20)\d\d)(?: emissions| levels)?|"
    r"\btargets?[^.;%\d]{0,40} compared (?:to|with) (?:FY ?)?(?P<to>(?:19|20)\d\d)",
    re.IGNORECASE,
)
_STEM_DUE: Final = re.compile(
    r"\b(?:by|for|until|horizon|targets? for)(?: the)?(?: (?:year|end of|fiscal(?: year)?))? (?:FY ?)?(?P<year>20\d\d)|"
    r"(?P<noun>20\d\d)(?: \(?\w+\)?){0,3} targets?\b|\btargets? (?P<behind>20\d\d)",
    re.IGNORECASE,
)
_AHEAD: Final = re.compile(
    r"\b(?:within|in|over|during) (?:the )?(?:next|coming|following)\b|\bwithin \S+ years?\b", re.IGNORECASE
)
_NEAR: Final = 700  # characters around a sentence in which a baseline or due year may be declared for it
_BREAK: Final = re.compile(r"[;•]|\. |\n\s*\n|\n(?=\s*(?:[●▪*·–-] |\(?\w\)|20\d\d ?(?:[:(]|target)))")
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

    def reach(self, index: int) -> tuple[int, int]:
        """From the end of the measure before to the start of the one behind."""
        low = self.measures[index - 1].end if index else self.start
        high = self.measures[index + 1].start if index + 1 < len(self.measures) else self.end
        return low, high

    def due(self, index: int) -> tuple[str | None, str, bool]:
        """The due year of a measure, why, and whether a firm word ("by", not "in") says so."""
        for choose, why in ((self._own, "in its own words"), (self._shared, "said once for the sentence")):
            for roles in (_FIRM, (Role.LOOSE,)):
                year = choose(index, [y for y in self.years if y.role in roles])
                if year is not None:
                    return year.value, f"Due {year.value}, {why}.", roles is _FIRM
        return None, "", False

    def base(self, index: int) -> tuple[str | None, str]:
        """What a measure is measured from: a year, "BAU", or None where the text does not say."""
        bases = [y for y in self.years if y.role is Role.BASE]
        year = self._own(index, bases)
        if year is not None:
            return year.value, f"Measured from {year.value}."
        own_bau = _BAU.search(self.text, self.measures[index].end, self.reach(index)[1]) is not None
        if own_bau or (not bases and _BAU.search(self.text, self.start, self.end)):
            declared = None if bases else self._declared()
            return ("BAU", "Measured against business as usual.") if declared is None else _from_elsewhere(declared)
        year = self._shared(index, bases)
        if year is not None:
            return year.value, f"Measured from {year.value}, said once for the sentence."
        return _from_elsewhere(self._declared())

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

    def stem_due(self) -> tuple[str | None, str]:
        """A due year said in the words that lead up to this sentence, if they say just one."""
        back = self.text[max(0, self.start - _NEAR) : self.start]
        said = {match["year"] or match["noun"] or match["behind"] for match in _STEM_DUE.finditer(back)}
        if len(said) != 1:
            return None, ""
        (year,) = said
        return year, f"Due {year}, said in the words before."

    def _own(self, index: int, years: list[Year]) -> Year | None:
        """The year that belongs to this measure alone: behind it, or before it where it heads it."""
        low, high = self.reach(index)
        measure = self.measures[index]
        heads = [
            y for y in years if low <= y.start < measure.start and (y.role is Role.HEAD or self._leads(y, low, measure))
        ]
        behind = [y for y in years if measure.end <= y.start < high and not self._heads_next(y, index)]
        if behind and (not heads or behind[0].role is Role.DUE):
            return behind[0]
        return heads[-1] if heads else None

    def _leads(self, year: Year, low: int, measure: Measure) -> bool:
        """Whether a break parts the year from the measure before and none from its own: "..., in 2030, 51 %"."""
        if low > self.start:
            return _BREAK.search(self.text, low, year.start) is not None
        following = [y for y in self.years if measure.end <= y.start and y.role is year.role]
        return not following or _BREAK.search(self.text, measure.end, following[0].start) is not None

    def _heads_next(self, year: Year, index: int) -> bool:
        """Whether the year behind a measure belongs to the next one."""
        if index + 1 == len(self.measures):
            return False
        if year.role is Role.HEAD:
            return True
        parted = _BREAK.search(self.text, self.measures[index].end, year.start) is not None
        return parted and _BREAK.search(self.text, year.end, self.measures[index + 1].start) is None

    def _shared(self, index: int, years: list[Year]) -> Year | None:
        """A year said once for several measures: one they stand under, else the next behind, else the last before."""
        at = self.measures[index].end
        lead = [y for y in years if y.start < self.measures[0].start and y.role in _FIRM]
        behind = [y for y in years if y.start >= at and y.role is not Role.HEAD]
        before = [y for y in years if y.start < at]
        if lead:
            return lead[-1]
        return behind[0] if behind else before[-1] if before else None

    def _declared(self) -> str | None:
        """A base year declared for the targets around it, if the neighbourhood declares just one."""
        around = (max(0, self.start - _NEAR), self.start), (self.end, min(len(self.text), self.end + _NEAR // 2))
        if not any("base" in near or "compared" in near for near in (self.text[a:b].lower() for a, b in around)):
            return None
        said = {
            year for span in around for match in _DECLARED.finditer(self.text, *span) for year in match.groups() if year
        }
        return said.pop() if len(said) == 1 else None


def _from_elsewhere(declared: str | None) -> tuple[str | None, str]:
    return (None, "") if declared is None else (declared, f"The text around it declares the base year {declared}.")
