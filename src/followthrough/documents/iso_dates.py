"""Dates as files and corpora write them: ISO 8601, with or without a time, and the compact form of PDFs."""

from __future__ import annotations

import re
from datetime import date, datetime

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:[T ]\d{2}:?\d{2}.{0,24})?")
_SLASHED = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:[T ].{0,24})?")
_COMPACT = re.compile(r"(?:D:)?(\d{4})(\d{2})(\d{2})(?:\d{2}.{0,24})?")
_EARLIEST_YEAR = 1000


def iso_day(text: object) -> str | None:
    """The date a machine wrote, as YYYY, YYYY-MM or YYYY-MM-DD with its precision kept; None when it is no date.

    >>> [iso_day(text) for text in ("2018-06-13T10:00:00Z", "2018-06", "D:20180613120000Z", "2018-13-01", "soon")]
    ['2018-06-13', '2018-06', '2018-06-13', None, None]
    """
    if not isinstance(text, str):
        return None
    found = next((m for p in (_ISO, _SLASHED, _COMPACT) if (m := p.fullmatch(text.strip())) is not None), None)
    if found is None:
        return _in_words(text.strip())
    return written(*(int(piece) if piece else None for piece in found.groups()))


def written(year: int | None, month: int | None = None, day: int | None = None) -> str | None:
    """Year, month and day as one ISO date; None when there is no such day."""
    if year is None or year < _EARLIEST_YEAR:
        return None
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return None
    return "-".join([f"{year:04}", *(f"{part:02}" for part in (month, day) if part is not None)])


def _in_words(text: str) -> str | None:
    """As “June 13, 2018” and the like, which some pages write into their meta elements."""
    for shape in ("%B %d, %Y", "%d %B %Y", "%b %d, %Y", "%d %b %Y", "%a, %d %b %Y %H:%M:%S %z"):
        try:
            return datetime.strptime(text, shape).date().isoformat()  # noqa: DTZ007 - the day as written, in its own zone
        except ValueError:
            continue
    return None
