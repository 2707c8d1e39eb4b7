"""When the fiscal years of governments begin and end: fiscal_years.csv."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from followthrough.lexicon.world.rows import rows


class FiscalYear(NamedTuple):
    """The fiscal year of one government."""

    party: str  # its id
    first_month: int
    called_by: str  # "start" or "end": the calendar year that names it; "" where both are in use

    def days(self, first: int) -> tuple[date, date]:
        """Its first and last day, where it begins in the calendar year `first`."""
        begins = date(first, self.first_month, 1)
        return begins, begins.replace(year=first + 1) - timedelta(days=1)

    def named(self, year: int) -> int | None:
        """The calendar year in which "fiscal year 2025" begins; None where that may be either of two."""
        if self.first_month == 1 or self.called_by == "start":
            return year
        return year - 1 if self.called_by == "end" else None

    def running(self, day: date) -> int:
        """The calendar year in which the fiscal year begins that runs on a day."""
        return day.year if day.month >= self.first_month else day.year - 1


@lru_cache(maxsize=1)
def _table() -> dict[str, FiscalYear]:
    return {row["id"]: FiscalYear(row["id"], int(row["first_month"]), row["called_by"]) for row in rows("fiscal_years")}


def fiscal_year(party: str) -> FiscalYear | None:
    """The fiscal year of a party by its id; None for a party whose year the table does not hold.

    >>> japan = fiscal_year("JP")
    >>> japan.days(japan.named(2025))
    (datetime.date(2025, 4, 1), datetime.date(2026, 3, 31))
    """
    return _table().get(party)
