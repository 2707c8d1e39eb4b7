"""Another moment than now: the day by which sources are dated, and the time at which the register is looked at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qsl, urlencode

from django.utils.timezone import get_current_timezone
from django.utils.translation import gettext as _

from followthrough.web.typed.listing import field
from followthrough.web.typed.periods import last_day

if TYPE_CHECKING:
    from django.http import QueryDict

NAMES: Final = ("as-of", "known-at")
_TIMED: Final = len("2026-03-01T09:30")


@dataclass(frozen=True, slots=True)
class Moment:
    """What was asked for; blank sides are now."""

    as_of: str  # ISO day: only what sources dated by it say; "" for all
    known_at: datetime | None  # only what the register held then; None for now
    query: str  # "as-of=…&known-at=…", as it was typed; "" for now
    mistakes: tuple[str, ...]  # sentences about what could not be understood

    @property
    def suffix(self) -> str:
        """What leads a page's address to this moment."""
        return f"?{self.query}" if self.query else ""

    @property
    def fields(self) -> list[tuple[str, str]]:
        """Names and values that a form must send along to stay at this moment."""
        return parse_qsl(self.query)


NOW: Final = Moment("", None, "", ())


def moment_of(query: QueryDict) -> Moment:
    """Read `as-of` (a year, month or day: its last) and `known-at` (a day: its end; or a time) of an address.

    What is no time leaves its side open and is named in `mistakes`.
    """
    day, typed = field(query, NAMES[0]), field(query, NAMES[1])
    as_of, known_at = last_day(day), _time(typed)
    read = {name: said for name, said, found in zip(NAMES, (day, typed), (as_of, known_at), strict=True) if found}
    wrong = [said for said, found in ((day, as_of), (typed, known_at)) if said and not found]
    says = _("“%s” is no time this page knows. Write a year, a month or a day: 2022, 2022-06 or 2022-06-30.")
    return Moment(as_of, known_at, urlencode(read), tuple(says % said for said in wrong))


def _time(typed: str) -> datetime | None:
    """The last moment of a year, month or day, where the register stands; or the very time."""
    day = last_day(typed)
    try:
        if not day and len(typed) < _TIMED:
            return None
        read = datetime.combine(datetime.fromisoformat(day), time.max) if day else datetime.fromisoformat(typed)
        return (read if read.tzinfo is not None else read.replace(tzinfo=get_current_timezone())).astimezone(UTC)
    except (ValueError, OverflowError):  # no time of any calendar, or beyond the last one
        return None
