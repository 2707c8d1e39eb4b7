"""The register's list with where each undertaking stands on a day, and of it what stands as asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.db.models import Count as Number

from followthrough.assessments.deadlines import CLOSED, Standing
from followthrough.model import Status
from followthrough.register.ledger.remembered import remembered
from followthrough.register.queries.rows import Count, Page
from followthrough.register.queries.standing.standings import Wanted, standing_on, stands_as, with_standing
from followthrough.register.queries.stands_rows import StandsRow
from followthrough.register.queries.undertakings.choices import offered
from followthrough.register.queries.undertakings.entries import entry_rows, filtered

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from django.db.models import QuerySet

    from followthrough.register.models import Entry
    from followthrough.register.queries.asking.entry_filter import EntryFilter
    from followthrough.register.queries.rows import EntryRow

LOOKS: Final = ("overdue", "due", "slipped", "silent", "contradicted")  # what asks for a look, whatever the status
KINDS: Final = (*LOOKS, *map(str, Status))
UNSHOWN: Final = tuple(str(one) for one in Status if one not in CLOSED and one is not Status.MISSED)


def wanted_as(kind: str, as_of: str, partnership: str = "") -> Wanted:
    """One of KINDS as what must hold on an ISO day; of one partnership, by its key.

    Raises:
        KeyError: there is no such kind.
    """
    looks = {
        "overdue": {"statuses": UNSHOWN, "due_before": as_of},
        "due": {"standings": (str(Standing.DUE),)},
        "slipped": {"slipped": True},
        "silent": {"silent": True},
        "contradicted": {"contradicted": True, "is_open": True},
    } | {str(status): {"statuses": (str(status),)} for status in Status}
    return Wanted(partnership=partnership, **looks[kind])  # type: ignore[arg-type]  # a table of keyword arguments


def list_standing(
    chosen: EntryFilter, kind: str, *, as_of: str, page: int = 1, size: int = 50, order: str = "document"
) -> Page[EntryRow]:
    """A page of entries that fit and stand so on an ISO day; the order is as `list_entries` has it."""
    found = _standing_so(chosen, kind, as_of)
    first = (max(1, page) - 1) * size
    rows = entry_rows(found, order=order, first=first, size=size, moment=chosen)
    return Page(tuple(rows), found.count(), max(1, page), size)


def stands_of(keys: Iterable[str], *, as_of: str) -> dict[str, StandsRow]:
    """Where entries stand on an ISO day, by their keys. Rejected or undated ones stand nowhere."""
    fields = ("entry__key", "status", "signed", "due", "slips", "last_day")
    rows = standing_on(as_of, Wanted()).filter(entry__key__in=list(keys)).values_list(*fields)
    return {
        key: StandsRow(status, signed, due, slips, status in UNSHOWN and "" < last_day < as_of)
        for key, status, signed, due, slips, last_day in rows
    }


@remembered
def standing_counts(chosen: EntryFilter, *, as_of: str) -> tuple[Count, ...]:
    """How many entries that fit stand in each way on an ISO day, in the order of KINDS; 0 too. One query."""
    found = standing_on(as_of, Wanted()).filter(entry__in=filtered(chosen).order_by().values("pk"))
    asked = {kind: wanted_as(kind, as_of, chosen.partnership) for kind in KINDS}
    told = found.aggregate(
        **{f"kind_{at}": Number("pk", filter=stands_as(one, as_of)) for at, one in enumerate(asked.values())}
    )
    return tuple(Count(kind, kind, told[f"kind_{at}"]) for at, kind in enumerate(KINDS))


@remembered
def choices_standing(chosen: EntryFilter, kind: str, *, as_of: str) -> Mapping[str, tuple[Count, ...]]:
    """What a filter form may offer among entries that stand so, as `choices` tells it of all."""
    return offered(chosen, lambda one: _standing_so(one, kind, as_of))


def _standing_so(chosen: EntryFilter, kind: str, as_of: str) -> QuerySet[Entry]:
    return with_standing(filtered(chosen), wanted_as(kind, as_of, chosen.partnership), as_of=as_of)
