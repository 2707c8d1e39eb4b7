"""A date the document states of itself: a dateline at its top or its end. Not any date it mentions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from followthrough.documents.iso_dates import written
from followthrough.documents.reading import Known

if TYPE_CHECKING:
    from collections.abc import Iterator

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"), ("may",), ("june", "jun"),
            ("july", "jul"), ("august", "aug"), ("september", "sept", "sep"), ("october", "oct"),
            ("november", "nov"), ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}  # fmt: skip
_MONTH = r"(?P<month{0}>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\.?"
_DAY = r"(?P<day{0}>\d{{1,2}})(?:st|nd|rd|th)?"
# Of two days ("12-13 May", "May 12 and 13") the later: a statement is issued when its meeting ends.
_SECOND = r"(?:\s?(?:[-–—/&]|and|to)\s?(?P<last{0}>\d{{1,2}})(?:st|nd|rd|th)?)?"
_YEAR = r"(?P<year{0}>(?:1[89]|20)\d\d)(?!\d)"
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?"
_DATE = re.compile(
    r"(?<![\w/.-])"
    + _WEEKDAY
    + "(?:"
    + "|".join((
        (_DAY + _SECOND + r"(?:\sday)?,?\s(?:of\s)?" + _MONTH + r",?\s(?:of\s)?" + _YEAR).format(0),
        (_MONTH + r"\s" + _DAY + _SECOND + r",?\s" + _YEAR).format(1),
        r"(?P<year2>\d{4})-(?P<month2>\d{2})-(?P<day2>\d{2})(?!\d)",
        r"(?P<year3>\d{4})\s?年\s?(?P<month3>\d{1,2})\s?月\s?(?P<day3>\d{1,2})\s?日",
        r"(?P<era>令和|平成|昭和)\s?(?P<year4>\d{1,2}|元)\s?年\s?(?P<month4>\d{1,2})\s?月\s?(?P<day4>\d{1,2})\s?日",
    ))
    + ")",
    re.IGNORECASE,
)  # fmt: skip
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925}

_FIRST, _LAST = 14, 8  # lines looked at from either end that are not blank
_LONGEST_CUED = 200  # characters: "Done at Tokyo, in two copies, this 14th day of" is long, prose is longer
_LONGEST_TITLE = 300  # characters of a title with its place and day
_LONGEST_LINE = 400  # characters of a line looked at: a longer one is prose
_PLACE = r"(?:[A-Z][\w.’'-]*\.?(?:\s(?:of|de|da|do|the|[A-Z][\w.’'()-]*)){0,4})"
_PLACES = re.compile(rf"\(?{_PLACE}(?:\s?[,/]\s?{_PLACE}){{0,2}}\)?")
_CUE = re.compile(
    r"(?:(?:for immediate release|press release|released?|issued|published|posted|date[d]?|adopted|done|signed|made|"
    r"delivered|embargoed until|last updated|updated|date of issue|release date)\b[\s:]*(?:on|at|in|by)?\b)",
    re.IGNORECASE,
)
_REVISED = re.compile(r"updated|embargo", re.IGNORECASE)
_AFTER = re.compile(r"[\s.,;:)\]*_|–—-]*(?:\d{1,2}[:.]\d{2}.{0,20})?")
_DASH_AFTER = re.compile(r"\s?(?:\([\w /.]{2,30}\)\s?)?[:–—-]{1,2}\s")


@dataclass(frozen=True, slots=True)
class _Found:
    value: str
    line: str
    cued: bool  # "Issued on", not only a place and a day


def stated_date(text: str) -> Known:
    """The date line of a document, with the line as the reason; unknown when there is none or two disagree."""
    head = _agreed(list(_in_lines(islice(_lines(text), _FIRST))), "near the top")
    if head is not None:
        return head
    tail = _agreed(list(_in_lines(islice(_lines_backwards(text), _LAST))), "near the end")
    return tail if tail is not None else Known()


def dates_in(line: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and ISO value of every full date in a line."""
    for match in _DATE.finditer(line):
        value = _value(match)
        if value is not None:
            yield match.start(), match.end(), value


def _value(match: re.Match[str]) -> str | None:
    parts = {key.rstrip("01234"): found for key, found in match.groupdict().items() if found is not None}
    month = _MONTHS.get(parts["month"].lower()) or (int(parts["month"]) if parts["month"].isdecimal() else None)
    year = 1 if parts["year"] == "元" else int(parts["year"])
    return written(year + _ERAS.get(parts.get("era", ""), 0), month, int(parts.get("last") or parts["day"]))


def _agreed(found: list[_Found], where: str) -> Known | None:
    """One date, when all that is found agrees, or all that says "issued" does; None when nothing is found."""
    for chosen in (found, [each for each in found if each.cued]):
        if chosen and len({each.value for each in chosen}) == 1:
            return Known(chosen[0].value, f"a date line {where} says “{chosen[0].line}”")
    if not found:
        return None
    days = " and ".join(sorted({each.value for each in found}))
    return Known(None, f"date lines {where} disagree: {days}")


def _in_lines(lines: Iterator[str]) -> Iterator[_Found]:
    for line in lines:
        dates = list(dates_in(line[:_LONGEST_LINE]))
        if len(dates) != 1:
            continue
        start, end, value = dates[0]
        before, after = line[:start].strip(), line[end:]
        if _is_dateline(before, after, len(line)):
            yield _Found(value, line[:120].strip(), _CUE.search(before) is not None and not _REVISED.search(before))


def _is_dateline(before: str, after: str, length: int) -> bool:
    """Whether a line is a date with at most a place, a cue or a title before it, or opens an agency report."""
    opens_report = _DASH_AFTER.match(after) is not None
    if not opens_report and _AFTER.fullmatch(after) is None:
        return False
    bare = before.rstrip(",;:–—-|(*_ ").lstrip("#*_ ([")
    if not bare or _PLACES.fullmatch(bare):
        return True
    if opens_report:
        return False
    cue = _CUE.match(bare)
    if cue is not None:
        return length < _LONGEST_CUED
    return _is_title(before) and length < _LONGEST_TITLE


def _is_title(before: str) -> bool:
    """As “Joint Statement of the Summit, Bali, ” : capitals throughout, a comma or bracket before the date, no verb."""
    if not before.endswith((",", "(", "–", "—", "-")) or before[:1].islower():
        return False
    words = re.findall(r"[^\W\d_]{4,}", before)
    return len(words) > 1 and sum(word[0].isupper() for word in words) >= 0.8 * len(words)


def _lines(text: str) -> Iterator[str]:
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if not text[start : min(end, start + 64)].isspace() and end > start:
            yield text[start : min(end, start + 2 * _LONGEST_LINE)].strip()
        start = end + 1


def _lines_backwards(text: str) -> Iterator[str]:
    end = len(text)
    while end > 0:
        start = text.rfind("\n", 0, end) + 1
        line = text[start : min(end, start + 2 * _LONGEST_LINE)].strip()
        if line:
            yield line
        end = start - 1
