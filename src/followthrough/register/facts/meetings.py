"""`put_meeting`: a meeting held or to come, entered by a person, so that packs and silences know of it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.db import transaction

from followthrough.assessments.days import bounds
from followthrough.register.following.judged import DecisionError
from followthrough.register.intake.facts import put_name
from followthrough.register.intake.typed import need_date, need_words
from followthrough.register.ledger.no_partnership import no_partnership
from followthrough.register.ledger.storable import storable_text
from followthrough.register.models import Meeting, MeetingSeries, Partnership

if TYPE_CHECKING:
    from datetime import datetime

_ORDINAL: Final = re.compile(r"^\W*(?:the )?(?:第\s*)?(\d{1,3})(?:st\b|nd\b|rd\b|th\b|\.|\s*回)\s*", re.IGNORECASE)
_LONGEST: Final = 100  # characters of a key


class MeetingError(DecisionError):
    """A meeting that cannot be entered. Says why and what to do."""


@dataclass(frozen=True, slots=True)
class MeetingDetails:
    """What is known of a meeting beside its name. Dates keep the precision they are given in."""

    start: str
    end: str = ""
    place: str = ""
    series: str = ""  # name of its series; blank: its own name without the number or the year
    source: str = ""


@transaction.atomic
def put_meeting(*, name: str, partnership: str, details: MeetingDetails, person: str, now: datetime) -> Meeting:
    """Enter a meeting, or correct one of that name; what stood there is kept in the audit.

    Raises:
        MeetingError: the register holds no such partnership; the name says nothing; it would end before it begins.
        ByHandError: the name is blank, or a date is none.
    """
    name = " ".join(storable_text(name).split())
    need_words(name=name, on=details.start)
    first, last = need_date(details.start), need_date(details.end)
    begins, ends = bounds(first), bounds(last or first)
    if begins is None or ends is None or ends[1] < begins[0]:
        raise MeetingError(f"The {name} cannot end ({last}) before it begins ({first}).")
    row = _partnership(partnership)
    return put_name(
        Meeting, _key(name), person=person, now=now, name=name, series=_series(name, details, row, person, now),
        ordinal=_ordinal(name), start=first, end=last, place=storable_text(details.place.strip()),
        source=details.source.strip(),
    )  # fmt: skip


def _partnership(key: str) -> Partnership:
    row = Partnership.objects.filter(key=key).first()
    if row is None:
        raise MeetingError(no_partnership(key))
    return row


_YEAR: Final = re.compile(r"^\W*(?:19|20)\d\d(?:年度?の?|\b)\s*|[\s,(（]*(?:19|20)\d\d(?:年度?)?[)）]?\W*$")


def _without_number(name: str) -> str:
    """A meeting's name without the number or the year by which it is told from the others of its series."""
    return _YEAR.sub("", _ORDINAL.sub("", name))


def _series(name: str, details: MeetingDetails, row: Partnership, person: str, now: datetime) -> MeetingSeries:
    """Its series in the partnership: the one named, else all meetings called like it but for the number or the year."""
    called = " ".join((details.series or _without_number(name)).split()) or row.name
    same = MeetingSeries.objects.filter(name__iexact=called, partnership=row).first()
    if same is not None:
        return same
    return put_name(MeetingSeries, f"{_key(row.key)}-{_key(called)}"[:_LONGEST], person=person, now=now,
                    name=called, partnership=row)  # fmt: skip


def _ordinal(name: str) -> int | None:
    found = _ORDINAL.match(name)
    return None if found is None else int(found[1])


def _key(name: str) -> str:
    """Letters, digits and dashes; what is written in other letters keeps them."""
    known = Meeting.objects.filter(name__iexact=name).values_list("key", flat=True).first()
    if known is not None:
        return known
    plain = unicodedata.normalize("NFKC", name).casefold()
    key = re.sub(r"[\W_]+", "-", plain).strip("-")[:_LONGEST].strip("-")
    if not key:
        raise MeetingError(f"“{name}” is no name of a meeting: write it as “5th Lakes Forum”.")
    return key
