"""A date the document states of itself: a dateline at its top or its end. Not any date it mentions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from followthrough.documents.iso_dates import iso_day, written
from followthrough.documents.japanese import is_japanese_dateline
from followthrough.documents.reading import Known

if TYPE_CHECKING:
    from collections.abc import Iterator

# Japanese dates, which the English tagger does not read; years of an era are counted from the year before its first.
_JAPANESE = re.compile(
    r"(?:(?P<era>令和|平成|昭和)\s?(?P<count>\d{1,2}|元)|(?P<year>\d{4}))\s?年\s?(?P<month>\d{1,2})\s?月\s?(?P<day>\d{1,2})\s?日"
)
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925}
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")  # no other line can hold a full date
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")  # "Christmas 2025" names a day without one: a feast, no date line
_BETWEEN_DAYS = re.compile(r"\s?(?:[-–—/&]|and|to)\s?")

_FIRST, _LAST = 14, 8  # lines looked at from either end that are not blank
_LONGEST_CUED = 200  # characters: "Done at Tokyo, in two copies, this 14th day of" is long, prose is longer
_LONGEST_TITLE = 300  # characters of a title with its place and day
_LONGEST_ABOVE = 45  # characters: a longer line above a date line is a title or running text
_SHARE = 0.8  # of a title's longer words begin with a capital; it has small words too
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


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    above: str  # the line directly above; empty when that is blank


def stated_date(text: str) -> Known:
    """The date line of a document, with the line as the reason; unknown when there is none or two disagree."""
    head = _agreed(list(_in_lines(islice(_lines(text), _FIRST))), "near the top")
    if head is not None:
        return head
    tail = _agreed(list(_in_lines(islice(_lines_backwards(text), _LAST))), "near the end")
    return tail if tail is not None else Known()


def dates_in(line: str) -> list[tuple[int, int, str]]:
    """Start, end and ISO value of every date in a line that names a day, or a month and its year.

    Of a range ("12-13 May 2022") the last day: a statement is issued when its meeting ends.
    """
    found = [_japanese(match) for match in _JAPANESE.finditer(line)]
    if not any(found) and _YEAR.search(line) is not None:
        found = [*_english(line)]
    return [each for each in found if each is not None]


def _english(line: str) -> Iterator[tuple[int, int, str]]:
    from followthrough.language.dates import tag_dates  # its tables take a moment: only where a line has a year

    open_range: tuple[int, int, str] | None = None
    for mention in tag_dates(line, anchor=None).mentions:
        value = iso_day(mention.value) if mention.timex == "DATE" else None
        is_feast = (
            value is not None and len(value) > len("2018-06") and not _DAY.search(line, mention.start, mention.end)
        )
        if value is None or is_feast or len(value) == len("2018"):
            continue
        if open_range is not None and _BETWEEN_DAYS.fullmatch(line, open_range[1], mention.start) is None:
            yield open_range
            open_range = None
        open_range = (mention.start if open_range is None else open_range[0], mention.end, value)
    if open_range is not None:
        yield open_range


def _japanese(match: re.Match[str]) -> tuple[int, int, str] | None:
    count = match["count"]
    year = int(match["year"]) if match["year"] else _ERAS[match["era"]] + (1 if count == "元" else int(count))
    value = written(year, int(match["month"]), int(match["day"]))
    return None if value is None else (match.start(), match.end(), value)


def _agreed(found: list[_Found], where: str) -> Known | None:
    """One date, when all that is found agrees, or all that says "issued" does; None when nothing is found."""
    for chosen in (found, [each for each in found if each.cued]):
        if chosen and len({each.value for each in chosen}) == 1:
            return Known(chosen[0].value, f"a date line {where} says “{chosen[0].line}”")
    if not found:
        return None
    days = " and ".join(sorted({each.value for each in found}))
    return Known(None, f"date lines {where} disagree: {days}")


def _in_lines(lines: Iterator[_Line]) -> Iterator[_Found]:
    for line in lines:
        dates = dates_in(line.text[:_LONGEST_LINE])
        if len(dates) != 1 or _is_prose(line.above):
            continue
        start, end, value = dates[0]
        before, after = line.text[:start].strip(), line.text[end:]
        if _is_dateline(before, after, len(line.text)) and _is_fine(value, after):
            yield _Found(
                value, line.text[:120].strip(), _CUE.search(before) is not None and not _REVISED.search(before)
            )


def _is_prose(above: str) -> bool:
    """Whether the line directly above is running text: a date after it is then the end of a wrapped sentence."""
    return len(above) > _LONGEST_ABOVE and not is_capitalised(above)


def _is_dateline(before: str, after: str, length: int) -> bool:
    """Whether a line is a date with at most a place, a cue or a title before it, or opens an agency report."""
    if is_japanese_dateline(before, after):
        return True
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


def _is_fine(value: str, after: str) -> bool:
    """A month alone dates a document only where its line ends with it: "May 1997: the talks" heads a chapter."""
    return len(value) == len("2018-06-13") or not after.strip(" \t.,;)]*_")


def _is_title(before: str) -> bool:
    """As “Joint Statement of the Summit, Bali, ”: capitals throughout, a comma or bracket before the date."""
    return before.endswith((",", "(", "–", "—", "-")) and is_capitalised(before)


def is_capitalised(line: str) -> bool:
    """Whether a line is written as titles are: its longer words with capitals, and more than one of them."""
    words = re.findall(r"[^\W\d_]{4,}", line)
    return not line[:1].islower() and len(words) > 1 and sum(word[0].isupper() for word in words) >= _SHARE * len(words)


def _lines(text: str) -> Iterator[_Line]:
    start, above = 0, ""
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        line = text[start : min(end, start + 2 * _LONGEST_LINE)].strip()
        if line:
            yield _Line(line, above)
        above, start = line, end + 1


def _lines_backwards(text: str) -> Iterator[_Line]:
    end, below = len(text), ""
    while end >= 0:
        start = text.rfind("\n", 0, end) + 1 if end > 0 else 0
        line = text[start : min(end, start + 2 * _LONGEST_LINE)].strip()
        if below:
            yield _Line(below, line)
        below, end = line, start - 1
    if below:
        yield _Line(below, "")
