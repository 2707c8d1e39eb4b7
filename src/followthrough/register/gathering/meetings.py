"""Which meeting is meant, and which one of its series was before it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from followthrough.assessments.days import bounds
from followthrough.register.ledger.no_partnership import no_partnership
from followthrough.register.models import Meeting, Partnership
from followthrough.reports.facts import MeetingFact

if TYPE_CHECKING:
    from collections.abc import Sequence

_NEAR = 5  # names offered where none fits
_LEAST = 45.0  # rapidfuzz's hundredths; what is less alike helps nobody
_WORD = re.compile(r"[^\W_]+")


class MeetingUnknownError(LookupError):
    """A meeting or partnership that the register does not hold, that could be several, or whose time has not come.

    Says what is held, or what is near.
    """


@dataclass(frozen=True, slots=True)
class Occasion:
    """What a pack is made for: a meeting, or a partnership alone, on a day."""

    partnership: str  # key
    meeting: MeetingFact | None
    earlier: MeetingFact | None
    as_of: str


def occasion(*, today: date, meeting: str = "", partnership: str = "", as_of: str = "") -> Occasion:
    """The meeting, the one before it in its series, and the day: the day before a past meeting, else today.

    Args:
        today: the officer's calendar day.
        meeting: its name or key; blank for a partnership alone.
        partnership: key; blank where the meeting names it.
        as_of: ISO day; blank for the usual one.

    Raises:
        MeetingUnknownError: there is no such meeting, or several fit; there is no such partnership; the day lies
            before the meeting that was before this one.
    """
    if not meeting:
        return Occasion(_partnership(partnership), None, None, as_of or today.isoformat())
    known = list(Meeting.objects.select_related("series__partnership").order_by("start", "key"))
    row = _found(meeting, known)
    own = None if row.series is None or row.series.partnership is None else row.series.partnership.key
    key = own if own is not None else partnership
    if not key or (partnership and own not in {None, partnership}):
        whose = f"belongs to {own}" if own is not None else "belongs to no partnership"
        raise MeetingUnknownError(f"The {row.name} {whose}. Name the right one with --partner.")
    earlier, on = _before(row, known), as_of or _day(row, today)
    if earlier is not None and on < earlier.start:
        raise MeetingUnknownError(
            f"{on} is before the {earlier.name} ({earlier.start}): since then nothing can be told on that day. "
            f"Name a later day with --as-of, or ask for the {earlier.name}."
        )
    return Occasion(key, _fact(row), earlier, on)


def _partnership(key: str) -> str:
    if not key:
        raise MeetingUnknownError("Name a meeting, or a partnership.")
    if not Partnership.objects.filter(key=key).exists():
        raise MeetingUnknownError(no_partnership(key))
    return key


def _found(asked: str, known: Sequence[Meeting]) -> Meeting:
    """The one that bears the name or key; dashes, case and "the" do not count."""
    own = next((row for row in known if row.key == asked), None)
    if own is not None:
        return own
    plain = _plain(asked)
    same = [row for row in known if plain in {_plain(row.key), _plain(row.name), _plain(row.name_ja)} - {""}]
    if len(same) == 1:
        return same[0]
    if not known:
        raise MeetingUnknownError(
            f"The register holds no meeting, and so not “{asked}”. Enter it: `followthrough meeting add`."
        )
    near = ", ".join(f"“{name}”" for name in _near(asked, [row.name for row in same or known]))
    what = "several meetings called" if same else "no meeting called"
    hint = f" Near it: {near}." if near else " See the page Meetings for those it holds."
    raise MeetingUnknownError(f"The register holds {what} “{asked}”.{hint}")


def _plain(name: str) -> str:
    words = _WORD.findall(name.casefold())
    return " ".join(word for word in words if word != "the")


def _near(asked: str, names: Sequence[str]) -> list[str]:
    """The likest names, those with the same number in them first."""
    numbers = set(re.findall(r"\d+", asked))
    found = process.extract(asked, names, scorer=fuzz.WRatio, limit=None, score_cutoff=_LEAST)
    found.sort(key=lambda hit: (not numbers & set(re.findall(r"\d+", hit[0])), -hit[1], -hit[2]))  # newest first
    return [name for name, _, _ in found[:_NEAR]]


def _before(row: Meeting, known: Sequence[Meeting]) -> MeetingFact | None:
    """The last meeting of the series that was surely before it; None for the first, or where its day is not known."""
    first = bounds(row.start)
    if first is None or row.series_id is None:
        return None
    own = [one for one in known if one.series_id == row.series_id and one.pk != row.pk]
    past = [one for one in own if (held := bounds(one.end or one.start)) is not None and held[1] < first[0]]
    last = max(past, key=lambda one: one.start, default=None)
    return None if last is None else _fact(last)


def _day(row: Meeting, today: date) -> str:
    """The day before a meeting that has begun; today for one to come, or whose day is not known."""
    first = bounds(row.start)
    return (first[0] - timedelta(days=1) if first is not None and first[0] <= today else today).isoformat()


def _fact(row: Meeting) -> MeetingFact:
    return MeetingFact(row.key, row.name, row.start, row.end, row.place, row.source, row.mark)
