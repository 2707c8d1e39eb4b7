"""What each year of a sentence does for its targets: due, baseline, or neither."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from followthrough.findings.targets.periods import of_this_decade
from followthrough.findings.targets.timing import year_words as words
from followthrough.language.dates import deadline
from followthrough.model import Mention


class Role(Enum):
    """What a year is for."""

    DUE = "due"  # "by 2030"
    LOOSE = "loose"  # "in 2030": due where nothing firmer stands
    HEAD = "head"  # due of what follows: "2030: 40 % less"
    BASE = "base"  # "from 2005 levels"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Year:
    """A year where it stands, its value, and what it is for."""

    start: int
    end: int
    value: str
    role: Role
    apart: bool = False  # to come, and parted from the words before: due where no other year is


def names_year(text: str, start: int, end: int) -> bool:
    """Whether a year in figures stands in text[start:end]."""
    return words.YEAR.search(text, start, end) is not None


def years_in(text: str, start: int, end: int, *, dates: Sequence[Mention] = ()) -> list[Year]:
    """Every year in text[start:end] with its role, in text order.

    A given date that holds the year lends its finer value: "by December 2025" is due 2025-12.
    """
    found = _limits(text, start, end, dates)
    for match in words.YEAR.finditer(text, start, end):
        if _is_stretch(text, match, start):
            found += _stretch(match)
            continue
        if _is_bracketed(text, match) or _is_running(text, match, start):
            found += _bracketed(text, match)
            continue
        role = _role(text, match, start, end)
        value = _value(match) if role is Role.BASE else _finer(text, match, dates)
        apart = role is Role.NONE and _stands_apart(text, match, start)
        found.append(Year(match.start(), match.end(), value, role, apart))
    if not any(year.role in (Role.DUE, Role.LOOSE, Role.HEAD) for year in found):
        found += _decades(text, start, end, dates)
    return sorted(found, key=lambda year: year.start)


def _stands_apart(text: str, match: re.Match[str], start: int) -> bool:
    """Whether nothing but a mark leads to a year to come, which is part of no name, period or address."""
    before = text[max(start, match.start() - 3) : match.start()]
    to_come = match.group().isdigit() and int(match.group()) > words.LATEST_BASE
    return to_come and words.APART.search(before) is not None and words.NAMED.match(text, match.end()) is None


def _decades(text: str, start: int, end: int, dates: Sequence[Mention]) -> list[Year]:
    """ "Halve the toll this decade": due with its last year, where no year is named."""
    inside = [(date, of_this_decade(text, date)) for date in dates if start <= date.start and date.end <= end]
    return [Year(date.start, date.end, last, Role.DUE) for date, last in inside if last is not None]


def _is_bracketed(text: str, match: re.Match[str]) -> bool:
    """Whether two years in brackets are the time a target is for: "40 % less (2021-2030)"."""
    return match.end() - match.start() == words.TWO_YEARS and text.startswith(words.BRACKET, match.start() - 1)


def _bracketed(text: str, match: re.Match[str]) -> list[Year]:
    """Of "(2021-2030)" the last year, loosely; "(2015-2030)" began before any period still running: it compares."""
    plain = words.PLAIN_WORD.search(text, max(0, match.start() - words.BACK), match.start()) is not None  # no name
    if plain and int(match.group()[:4]) < words.FIRST_PERIOD <= int(match.group()[-4:]):
        return _stretch(match)
    return [Year(match.end() - 4, match.end(), match.group()[-4:], Role.LOOSE)]


def _limits(text: str, start: int, end: int, dates: Sequence[Mention]) -> list[Year]:
    """Deadlines in words: "by the end of the decade", "by mid-century"."""
    found = []
    for date in dates:
        if date.start < start or date.end > end or words.FIGURE.search(text, date.start, date.end) is not None:
            continue
        said = words.BY.search(text, max(start, date.start - words.BY_REACH), date.start) is not None
        limit = deadline(text, date) if said and not words.YEAR_BEHIND.match(text, date.end) else None
        if limit is not None:
            due = limit[0][: words.YEAR_DIGITS] if date.timex == "DURATION" else limit[0]
            found.append(Year(date.start, date.end, due, Role.DUE))
    return found


def _value(match: re.Match[str]) -> str:
    """The year in four digits; of a fiscal year over two the first."""
    year = match.group()
    if not year.startswith("F"):
        return year[:4]
    digits = year[-2:]
    return ("20" if int(digits) <= words.THIS_CENTURY else "19") + digits


def _is_running(text: str, match: re.Match[str], start: int) -> bool:
    """Whether two years are a period that is still running: "40 % less over 2021-2030"."""
    before = text[max(start, match.start() - 40) : match.start()]
    return match.end() - match.start() == words.TWO_YEARS and words.RUNNING.search(before) is not None


def _is_stretch(text: str, match: re.Match[str], start: int) -> bool:
    """Whether two years are a way from one to the other: "between 2019-2030", "in 2019-2030"."""
    before = text[max(start, match.start() - 24) : match.start()]
    if match.end() - match.start() != words.TWO_YEARS:
        return False
    near = text[max(start, match.start() - words.BACK) : match.start()]
    changed = _spans_a_change(near, int(match.group()[:4])) and int(match.group()[-4:]) > words.LATEST_BASE
    changed = changed or words.CHANGE.search(near) is not None
    told = words.PERIOD.search(before) is not None and int(match.group()[:4]) < words.FIRST_PERIOD
    return changed or told or before.endswith(("between ", "from ", " in "))


def _stretch(match: re.Match[str]) -> list[Year]:
    first, second = match.group()[:4], match.group()[-4:]
    return [
        Year(match.start(), match.start() + 4, first, Role.BASE),
        Year(match.end() - 4, match.end(), second, Role.DUE),
    ]


def _finer(text: str, match: re.Match[str], dates: Sequence[Mention]) -> str:
    """The year or, where a date says so, its month or day; its last day and a fiscal year's month are the year."""
    year = _value(match)
    for date in dates:
        if date.start <= match.start() and match.end() <= date.end and isinstance(date.value, str):
            exact = re.fullmatch(rf"{year}(?:-\d\d){{1,2}}", date.value) is not None
            return date.value if exact and not _ends_year(text, date) else year
    return year


def _ends_year(text: str, date: Mention) -> bool:
    """Whether a date is the last or first day of its year, or the end that names a fiscal year."""
    before = text[max(0, date.start - words.BY_REACH * 2) : date.start]
    return str(date.value).endswith(words.WHOLE_YEAR) or words.FISCAL_END.search(before) is not None


def _role(text: str, match: re.Match[str], start: int, end: int) -> Role:
    before = words.FISCAL.sub("", words.BLANK.sub(" ", text[max(start, match.start() - words.BACK) : match.start()]))
    behind = words.MONTH.sub("", text[match.end() : min(end, match.end() + words.AHEAD)])
    after = words.BLANK.sub(" ", words.NEW_LINE.split(behind, maxsplit=1)[0])
    year = _value(match)
    last = before[before.rfind(" ") + 1 :]
    if "://" in last or "www." in last or words.REPLACED.search(before):
        return Role.NONE
    if words.AND_YEAR.search(before):
        return Role.DUE
    if text[match.start() - 1 : match.start()] == "\n" and words.OF_FIGURE.match(behind.partition("\n")[0]):
        return Role.HEAD  # a line that begins with its year: the line above says nothing of it
    if _is_base(before, after, int(year)):
        return Role.BASE
    spans_years = len(match.group()) > len("FY 2030")  # "2021-2030" is a period
    if (
        spans_years
        or int(year) < words.FIRST_DUE
        or (int(year) <= words.LATEST_BASE and words.LEVEL.match(after))
        or words.NAME.search(before)
        or words.NAMED.match(after)
        or (int(year) <= words.LATEST_BASE and words.TELLING.search(before) and words.SETTING.match(after))
        or (words.ISSUED.search(before) and not (int(year) > words.LATEST_BASE and words.ADJECTIVE.match(after)))
    ):
        return Role.NONE
    role = _due(before, after, behind.partition("\n")[0], at_start=match.start() == start)
    short = match.group().startswith("F") and int(year) <= words.LATEST_BASE
    told = short and role is not Role.DUE and words.OF_A_GOAL.search(before) is None
    return Role.NONE if told else role  # "in FY22" mostly tells what was


def _is_base(before: str, after: str, year: int) -> bool:
    """Whether the words around a year make it what is measured from."""
    if year > words.LATEST_BASE and (words.OF_BASE_YEAR.search(before) or words.OWN_FIGURE.match(after)):
        return False
    named = words.BASE_AFTER.match(after) or words.BASE_ROW.match(after)
    named = named if year <= words.LATEST_BASE or words.FIRMLY.search(before) is None else None
    said = any(p.search(before) for p in (words.BASE_WORD, words.BASE_FIGURE, words.ON, words.AGAINST_THIS))
    begins = words.TO_YEAR.match(after) and (words.BETWEEN.search(before) or _spans_a_change(before, year))
    if year <= words.LATEST_BASE and after.startswith(")") and words.IN_BRACKETS.search(before):
        return True
    less = words.LEVEL_LESS_AFTER.match(after) or (words.LESS_AFTER.match(after) and words.VALUE_OF.search(before))
    if year <= words.LATEST_BASE and less:
        return True
    reduced = year <= words.LATEST_BASE and words.EMITTED.match(after) and words.REDUCED.search(before)
    return bool(named or said or begins or reduced or _compared(before, year))


def _spans_a_change(before: str, first: int) -> bool:
    """Whether a change is told right before two years, the first long gone: "45 % decrease (2018 → 2030)"."""
    changed = words.CHANGED_BY.search(before) is not None and words.NAME.search(before) is None
    return first < words.FIRST_PERIOD and changed


def _compared(before: str, year: int) -> bool:
    """Whether a word of comparison reaches the year; "in" before a year still to come makes it due instead."""
    if year > words.LATEST_BASE and words.TO_COME.search(before):
        return False
    return any(words.FIRMLY.search(before[found.start() :]) is None for found in words.AGAINST.finditer(before))


def _due(before: str, after: str, line: str, *, at_start: bool) -> Role:
    if (
        words.OF_FIGURE.match(line)
        or words.HEADING.match(after)
        or (words.HEADED.search(before) and not line.strip(" :-–"))
    ):
        return Role.HEAD
    if words.FIRMLY.search(before) or words.TARGET_FOR.search(before) or words.ZERO.search(before):
        return Role.DUE
    if words.ADJECTIVE.match(after):
        return Role.HEAD
    if words.LOOSELY.search(before) or words.ON_DAY.search(before) or before.endswith((" levels ", "(")):
        return Role.LOOSE
    if words.THEN_BASE.match(after) or words.BARE.search(before):
        return Role.LOOSE  # "2030 vs. 2020", "-50% 2030"
    return Role.HEAD if at_start else Role.NONE
