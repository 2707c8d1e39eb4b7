"""Whether a time stands as a deadline, and what its last day is."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from followthrough.language.dates.english import (
    ENDING,
    EVENT,
    LIMIT,
    LIMIT_ENDS,
    LIMIT_PLACES,
    LIMIT_WORDS,
    NAMING,
    OF_YEAR,
    OF_YEAR_BEFORE,
    OVER,
    PART,
    POSSESSIVE,
)

if TYPE_CHECKING:
    import re

    from followthrough.model import Mention

_BEFORE, _AFTER = 80, 80  # characters looked at on each side
#: How much of an ISO day is written for each precision: a deadline is never more exact than its words.
_WRITTEN = {"year": 4, "decade": 4, "century": 4, "month": 7, "quarter": 7, "half": 7, "season": 7}
_DAY = len("2018-11-14")
#: The last year of the early part of a decade or century, a third of it, and the year in its middle.
_EARLY_YEAR = {"decade": 3, "century": 33}
_MIDDLE_YEAR = {"decade": 5, "century": 50}


def deadline(text: str, mention: Mention) -> tuple[str, str] | None:
    """Say whether a mention is a deadline where it stands: the latest YYYY, YYYY-MM or YYYY-MM-DD, and why.

    None where the words set no limit ("in 2025", "Agenda 2030"), where a length is counted from an event ("within 60
    days of the
    signing"; see `counted_from`), or where the day cannot be known.
    """
    when = mention.when
    if when is None or when.latest is None or mention.timex == "SET":
        return None
    limit = _limit(text, max(0, mention.start - _BEFORE), mention.start)
    if limit is None:
        return None
    cue = " ".join(limit["cue"].lower().split())
    if mention.timex == "DURATION":
        return _within(mention, cue)
    if _names_something(text, mention):
        return None
    ends = ENDING.search(text, mention.start, mention.end) or OVER.match(text, mention.end)
    if cue.startswith(("before", "prior", "ahead")) and ends is None:
        of_year = _of_year(text, mention)
        said = f"\u201c{cue}\u201d something of that year sets a limit; {when.reason}"
        return (of_year, said) if of_year else _eve(when.earliest, when.precision, cue)
    part = part_of_decade(text, mention) or middle_of_year(text, mention)
    reason = when.reason if part is None else taken_to_end(text, mention, part)
    return part or exact(when.latest, when.precision), f"\u201c{cue}\u201d sets a limit; {reason}"


def exact(last: str, precision: str) -> str:
    """The last day of a time, no more exact than its words; a year that ends with another month needs the month.

    >>> exact("2025-12-31", "year"), exact("2026-03-31", "year"), exact("2026-03-31", "week")
    ('2025', '2026-03', '2026-03-31')
    """
    length = _WRITTEN.get(precision, _DAY)
    other = precision == "year" and not last.endswith("-12-31")
    return last[: _WRITTEN["month"] if other else length]


@lru_cache(maxsize=64)
def _limit(text: str, start: int, end: int) -> re.Match[str] | None:
    """The words of LIMIT that end here. The pattern is slow, so it is only asked where they can end.

    Targets, ends and due dates each ask for the dates of their sentence: the answers are kept as long.
    """
    before = text[start:end].rstrip().lower()
    placed = before.endswith(LIMIT_PLACES) and any(word in before for word in LIMIT_WORDS)
    return LIMIT.search(text, start, end) if placed or before.endswith(LIMIT_ENDS) else None


def counted_from(text: str, mention: Mention) -> tuple[int, int] | None:
    """Return the span of the event a length is counted from, "the signing" in "60 days of the signing"; else None."""
    found = EVENT.match(text, mention.end, min(len(text), mention.end + _AFTER))
    return None if found is None or mention.timex != "DURATION" else found.span("event")


def _within(mention: Mention, cue: str) -> tuple[str, str] | None:
    """A length is a deadline only as "within" it, and only where its first day is known."""
    when = mention.when
    if (
        when is None
        or when.latest is None
        or cue not in {"within", "in no more than", "no later than", "not later than"}
    ):
        return None
    return when.latest, f"\u201c{cue}\u201d sets a limit; {when.reason}"


def part_of_decade(text: str, mention: Mention) -> str | None:
    """Return the last year of the part of a decade or century that is named; None where no part of one is.

    "The early 2030s" end with 2033, "mid-century" is 2050, "the late 2030s" end with 2039.
    """
    when, part = mention.when, PART.search(text, mention.start, mention.end)
    if when is None or when.earliest is None or when.latest is None or part is None:
        return None
    if when.precision not in _MIDDLE_YEAR:
        return None
    if part["early"] is None and part["middle"] is None:
        return when.latest[:4]
    years = (_EARLY_YEAR if part["early"] is not None else _MIDDLE_YEAR)[when.precision]
    return f"{int(when.earliest[:4]) + years:04}"


def middle_of_year(text: str, mention: Mention) -> str | None:
    """The sixth month of a year whose middle is named: "mid-2027", "the middle of next year"; None elsewhere."""
    when = mention.when
    if when is None or when.latest is None or when.precision != "year" or not when.latest.endswith("-12-31"):
        return None
    words = text[mention.start : mention.end].lower().removeprefix("the ")
    return f"{when.latest[:4]}-06" if words.startswith(("mid-", "mid ", "middle of ")) else None


def taken_to_end(text: str, mention: Mention, year: str) -> str:
    """Say why a part of a decade ends when it does."""
    words = " ".join(text[mention.start : mention.end].split())
    return f"the words \u201c{words}\u201d are taken to end with {year}"


def _names_something(text: str, mention: Mention) -> bool:
    """Whether a bare year belongs to a name: the 2030 Agenda, the 2019 Summit."""
    return mention.end - mention.start == len("2030") and NAMING.match(text, mention.end) is not None


def _of_year(text: str, mention: Mention) -> str | None:
    """The year of what stands behind a year: before "this year's Summit" is that year still, as far as words tell."""
    value = str(mention.value)
    start = mention.start
    bare = (
        mention.end - start == len("2030") and OF_YEAR_BEFORE.search(text, max(0, start - _BEFORE), start) is not None
    )
    behind = OF_YEAR if bare else POSSESSIVE
    return value if value.isdigit() and behind.match(text, mention.end) is not None else None


def _eve(earliest: str | None, precision: str, cue: str) -> tuple[str, str] | None:
    """Return the day, month or year before a time: "before 2025" is by the end of 2024."""
    if earliest is None or earliest == date.min.isoformat():
        return None
    last = (date.fromisoformat(earliest) - timedelta(days=1)).isoformat()
    return exact(last, precision), f"\u201c{cue}\u201d sets a limit that lies before {earliest}"
