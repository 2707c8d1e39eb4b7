"""Lists and counts of where undertakings stand on a day, from the table worked out beforehand. Few and cheap queries.

The rows of a page are weighed anew, so that a page says in full what `followed` says of the same undertakings.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from followthrough.assessments.days import bounds, day_after, day_before
from followthrough.assessments.deadlines import CLOSED, MONTHS_SILENT, PATIENCE, SOON, Standing
from followthrough.model import Status
from followthrough.register.assessing.restanding import SIGHTS, up_to_date
from followthrough.register.assessing.stretches import Stands
from followthrough.register.ledger.held import dated_by
from followthrough.register.ledger.seeing import sight
from followthrough.register.models import Entry, Partnership, Stood
from followthrough.register.queries.asking.entry_filter import EntryFilter, filtered
from followthrough.register.queries.standing.occasions import Stretches, dated_documents, held_days, occasions
from followthrough.register.queries.standing.weighing import Followed, known_of, weigh

if TYPE_CHECKING:
    from collections.abc import Sequence

_CLOSED: Final = tuple(sorted(str(status) for status in CLOSED))
ORDERS: Final[dict[str, tuple[str, ...]]] = {
    "due": ("-has_due", "last_day", "entry__key"),  # what is due first; without a deadline last
    "dated": ("last_day", "entry__key"),  # the same where all have a deadline: an index gives them in this order
    "latest": ("-last_day", "entry__key"),
    "slipped": ("-slip_months", "entry__key"),
    "quiet": ("spoken", "entry__key"),  # what was spoken of longest ago first
    "stated": ("entry__document__date", "entry__id"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What to list. A blank leaves that side open; all that is given must hold."""

    partnership: str = ""  # key
    statuses: tuple[str, ...] = ()  # any of these of the ladder
    standings: tuple[str, ...] = ()  # any of: no deadline, open, due, overdue, closed
    due_after: str = ""  # ISO day: the last day the deadline allows is that day or later
    due_before: str = ""  # ISO day: it is earlier
    is_open: bool = False  # nothing says that it was done, replaced or overtaken
    slipped: bool = False
    silent: bool = False
    contradicted: bool = False
    aimed: bool = False  # it states a target
    signed: bool | None = None  # by a person, or proposed by rule only
    invented: bool | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """Some of what was wanted, in full, and how many there are."""

    total: int
    rows: tuple[Followed, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many undertakings stand how on a day."""

    as_of: str
    total: int
    by_status: Mapping[str, int]  # every step of the ladder, 0 too
    by_standing: Mapping[str, int]  # of every deadline, 0 too
    slipped: int
    silent: int
    contradicted: int
    signed: int  # by a person


def standing_page(wanted: Wanted, *, as_of: str, order: str = "due", start: int = 0, count: int | None = 50) -> Page:
    """Undertakings as they stand on an ISO day, `count` of them from the `start`-th; all with None.

    Raises:
        followthrough.register.ledger.held.MomentError: `as_of` is no ISO day.
        ValueError: no such order.
    """
    found = standing_on(as_of, wanted)
    some = keys_of(found, order, start, count)
    return Page(found.count() if start or len(some) == count else len(some), weighed(some, as_of))


def keys_of(found: QuerySet[Stood], order: str, start: int = 0, count: int | None = 50) -> list[str]:
    """Keys of some of these undertakings, in that order; raises ValueError where there is no such order."""
    if order not in ORDERS:
        raise ValueError(f"“{order}” is no order of undertakings: choose {', '.join(ORDERS)}.")
    ordered = found.annotate(has_due=Q(last_day__gt="")).order_by(*ORDERS[order])
    keys = ordered.values_list("entry__key", flat=True)
    return list(keys[start:] if count is None else keys[start : start + count])


def weighed(keys: Sequence[str], as_of: str) -> tuple[Followed, ...]:
    """Undertakings by their keys, in that order, in full on an ISO day. A constant number of queries."""
    told = {known.row.key: known for known in known_of(filtered(EntryFilter(as_of=as_of)).filter(key__in=keys))}
    return tuple(weigh(told[key], as_of) for key in keys if key in told)


def tally(*, as_of: str, partnership: str = "") -> Tally:
    """Counts of all that stands in documents dated by an ISO day; `partnership` is a key.

    Raises:
        followthrough.register.ledger.held.MomentError: `as_of` is no ISO day.
    """
    found = standing_on(as_of, Wanted(partnership=partnership))
    kinds = {str(kind): _standing(str(kind), as_of) for kind in Standing}
    told = found.aggregate(
        total=Count("pk"), slipped=Count("pk", filter=Q(slips__gt=0)), silent=Count("pk", filter=_silent(as_of)),
        contradicted=Count("pk", filter=Q(conflicts__gt=0)), signed=Count("pk", filter=Q(signed=True)),
        **{f"status_{at}": Count("pk", filter=Q(status=str(one))) for at, one in enumerate(Status)},
        **{f"standing_{at}": Count("pk", filter=kinds[str(one)]) for at, one in enumerate(Standing)},
    )  # fmt: skip
    return Tally(
        as_of, told["total"],
        {str(one): told[f"status_{at}"] for at, one in enumerate(Status)},
        {str(one): told[f"standing_{at}"] for at, one in enumerate(Standing)},
        told["slipped"], told["silent"], told["contradicted"], told["signed"],
    )  # fmt: skip


def changed_keys(*, since: str, as_of: str, until: str, partnership: str) -> tuple[str, ...]:
    """Keys of what stands otherwise on an ISO day than on an earlier one, is silent or contradicted, or is due between.

    Nothing invented; as `followed` orders them.
    """
    asked = Wanted(partnership=partnership, invented=False)
    names = tuple(field.name for field in fields(Stands))
    before = {key: told for key, *told in standing_on(since, asked).values_list("entry__key", *names)}
    silent = set(standing_on(as_of, replace(asked, silent=True)).values_list("entry__key", flat=True))
    rows = standing_on(as_of, asked).order_by(*ORDERS["stated"]).values_list("entry__key", *names)
    due, apart = names.index("last_day"), names.index("conflicts")
    return tuple(
        key
        for key, *told in rows
        if told != before.get(key) or told[apart] or since <= told[due] < until or key in silent
    )


def with_standing(found: QuerySet[Entry], wanted: Wanted, *, as_of: str) -> QuerySet[Entry]:
    """Of entries those that stand as wanted on an ISO day: to narrow any list of the register."""
    return found.filter(Exists(standing_on(as_of, wanted).filter(entry=OuterRef("pk"))))


def standing_on(as_of: str, wanted: Wanted) -> QuerySet[Stood]:
    """Rows of the table that hold on an ISO day for whoever asks, brought up to date first."""
    up_to_date()
    return standing_in_table(as_of, wanted)


def standing_in_table(as_of: str, wanted: Wanted) -> QuerySet[Stood]:
    """The same of a table that the caller has seen brought up to date."""
    dated_by(as_of)  # refuses what is no day
    return Stood.objects.filter(_asker(), since__lte=as_of, until__gt=as_of).filter(stands_as(wanted, as_of))


def stands_as(wanted: Wanted, as_of: str) -> Q:
    """What must hold of a row of the table that holds on that day."""
    equal = {
        "partnership__key": wanted.partnership, "last_day__gte": wanted.due_after, "status__in": wanted.statuses,
    }  # fmt: skip
    found = Q(**{name: value for name, value in equal.items() if value} | _either(wanted))
    if wanted.due_before:
        found &= Q(last_day__gt="", last_day__lt=wanted.due_before)
    for asked, condition in (
        (wanted.is_open, ~Q(status__in=_CLOSED)), (wanted.slipped, Q(slips__gt=0)),
        (wanted.contradicted, Q(conflicts__gt=0)), (wanted.aimed, Q(aimed=True)),
    ):  # fmt: skip
        found &= condition if asked else Q()
    if wanted.silent:
        found &= _silent(as_of, wanted.partnership)
    any_of = Q()
    for kind in wanted.standings:
        any_of |= _standing(kind, as_of)
    return found & any_of


def _either(wanted: Wanted) -> dict[str, bool]:
    told = {"signed": wanted.signed, "invented": wanted.invented}
    return {name: yes for name, yes in told.items() if yes is not None}


def _asker() -> Q:
    """Rows for readers who see what is seen now."""
    column = next((name for name, degrees in SIGHTS.items() if degrees == sight()), "public")
    return Q(**{column: True})


def _standing(kind: str, as_of: str) -> Q:
    """As `deadlines.stand` tells it."""
    today = date.fromisoformat(as_of)
    soon = day_after(today, SOON)
    until = "" if soon is None else soon.isoformat()
    ahead = Q(last_day__gte=as_of)
    opened = ~Q(status__in=_CLOSED)
    return {
        Standing.CLOSED: ~opened,
        Standing.NO_DEADLINE: opened & Q(last_day=""),
        Standing.OVERDUE: opened & Q(last_day__gt="", last_day__lt=as_of),
        Standing.DUE: opened & ahead & (Q(last_day__lt=until) if until else Q()),
        Standing.OPEN: opened & ahead & (Q(last_day__gte=until) if until else Q(pk__in=())),
    }[Standing(kind)]


def _silent(as_of: str, partnership: str = "") -> Q:
    """As `deadlines.silence` tells it, from the last day each was spoken of and what its partners said since.

    Of one partnership it is one day, so that an index finds them; of all of them each may have its own.
    """
    long_ago = day_before(date.fromisoformat(as_of), MONTHS_SILENT)
    since = "" if long_ago is None else (long_ago + timedelta(days=1)).isoformat()
    before = _silent_before(as_of, since)
    if partnership:
        own = Partnership.objects.filter(key=partnership).values_list("pk", flat=True).first()
        quiet = Q(spoken__lt=before.get(own or 0, since))
    else:
        quiet = Q(spoken__lt=since) & ~Q(partnership__in=list(before))
        for each, day in before.items():
            quiet |= Q(partnership=each, spoken__lt=day)
    return ~Q(status__in=_CLOSED) & Q(spoken__gt="") & quiet


def _silent_before(as_of: str, since: str) -> dict[int, str]:
    """For each partnership whose own meetings or documents set it, the day before which silence counts."""
    dated, found = dated_documents(), {}
    heard = _heard(as_of, dated)
    for partnership, days in held_days(dated).items():
        last = max((day.isoformat() for day in days if day.isoformat() <= as_of), default="")
        found[partnership] = min(last, max(since, heard.get(partnership, "")))
    return {partnership: day for partnership, day in found.items() if day != since}


def _heard(as_of: str, documents: Mapping[int, Stretches]) -> dict[int, str]:
    """For each partnership the meeting since which silence counts: so many were held by then, that one included."""
    found = {}
    for partnership, dates in occasions(documents).items():
        held = sorted(days[0].isoformat() for text in dates if (days := bounds(text)) and days[1].isoformat() <= as_of)
        if len(held) >= PATIENCE:
            found[partnership] = held[-PATIENCE]
    return found
