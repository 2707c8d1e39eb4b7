"""What people type, checked alike at every door: dates, source addresses, words that must be said, degrees."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from followthrough.assessments.days import bounds
from followthrough.register.following.judged import DecisionError

if TYPE_CHECKING:
    from decimal import Decimal

DEGREES: Final = ("public", "internal", "restricted")
_ADDRESS: Final = re.compile(r"(?:https?://\S+|urn:\S+|doi:\S+)", re.IGNORECASE)
_PLAIN: Final = re.compile(r"\d{4}(?:-\d\d){0,2}")
_MOST: Final = 10**24


class ByHandError(DecisionError):
    """What a person wants to add cannot stand so. Says why and what to do."""


def need_words(**words: str) -> None:
    """Each of these is said.

    Raises:
        ByHandError: one is blank.
    """
    for name, value in words.items():
        if not value.strip():
            raise ByHandError(f"“{name}” was left blank: it must be said.")


def need_date(text: str) -> str:
    """A date of the calendar as YYYY, YYYY-MM or YYYY-MM-DD; blank is allowed.

    Raises:
        ByHandError: it is none.
    """
    if text and (_PLAIN.fullmatch(text) is None or bounds(text) is None):
        raise ByHandError(f"“{text}” is no date: write 2024, 2024-05 or 2024-05-06.")
    return text


def need_day(text: str) -> str:
    """A day of the calendar as YYYY-MM-DD.

    Raises:
        ByHandError: it is none.
    """
    try:
        return date.fromisoformat(text if len(text) == len("2024-05-06") else "").isoformat()
    except ValueError:
        raise ByHandError(f"“{text}” is no day: write it as 2024-05-06.") from None


def need_source(address: str) -> str:
    """A public address; what somebody just knows is no evidence.

    Raises:
        ByHandError: it is none.
    """
    if _ADDRESS.fullmatch(address.strip()) is None:
        raise ByHandError(
            f"“{address}” is no source address. Give the address where this can be read, beginning with https://."
        )
    return address.strip()


def need_degree(text: str) -> str:
    """A degree of confidentiality; blank is public.

    Raises:
        ByHandError: there is no such degree.
    """
    if text and text not in DEGREES:
        raise ByHandError(f"“{text}” is no degree of confidentiality: {', '.join(DEGREES)}.")
    return text or DEGREES[0]


def strictest(*degrees: str) -> str:
    """The degree that the fewest may see. One that we do not know is kept closest."""
    return max(degrees, key=lambda degree: DEGREES.index(degree) if degree in DEGREES else len(DEGREES))


def need_figure(name: str, value: Decimal | None) -> None:
    """A figure the register can hold, or none.

    Raises:
        ByHandError: it is not finite, or too large.
    """
    if value is not None and not (value.is_finite() and abs(value) < _MOST):
        raise ByHandError(f"The {name} {value} is no figure the register can hold.")
