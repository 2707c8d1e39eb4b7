"""The last date a plan's period names: "2018-2022" ends in 2022, "from 2021 onwards" at no date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from followthrough.language.dates import tag_dates

if TYPE_CHECKING:
    from followthrough.model import When

_OPEN: Final = re.compile(r"\b(?:onwards?|since|starting|from|after)\b", re.IGNORECASE)
_WRITTEN: Final = {"day": 10, "month": 7, "quarter": 7, "half": 7}  # characters of an ISO day, by precision


def last_date(period: str) -> str:
    """The last date named, as YYYY, YYYY-MM or YYYY-MM-DD; "" where none is, or only a beginning.

    >>> [last_date(text) for text in ("2018-2022", "Q2 2019", "on-going", "from 2021 onwards")]
    ['2022', '2019-06', '', '']
    """
    named = [m.when for m in tag_dates(period, anchor=None).mentions if m.when is not None and m.when.latest]
    if not named or (len(named) == 1 and _OPEN.search(period) is not None):
        return ""
    return _written(max(named, key=lambda when: when.latest or ""))


def _written(when: When) -> str:
    return (when.latest or "")[: _WRITTEN.get(when.precision, 4)]
