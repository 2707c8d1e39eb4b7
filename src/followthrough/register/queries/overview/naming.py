"""Which undertakings name an instrument, where each of them stands on a day, and the money for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.db.models import Q

from followthrough.register.ledger.held import held, not_stale
from followthrough.register.models import EntryStatement, Finding, Instrument
from followthrough.register.queries.asking.entry_filter import listed
from followthrough.register.queries.figures.sums import entered
from followthrough.register.queries.standing.standings import weighed

if TYPE_CHECKING:
    from followthrough.register.queries.figures.money_rows import SumRow
    from followthrough.register.queries.standing.weighing import Followed

MOST: Final = 100  # undertakings told of one instrument


@dataclass(frozen=True, slots=True)
class Naming:
    """What is undertaken in an instrument's name."""

    undertakings: tuple[Followed, ...]  # as they were first stated
    total: int
    sums: tuple[SumRow, ...]  # entered by people: of this programme, or of one of these undertakings


def naming(key: str, *, as_of: str) -> Naming:
    """Of the instrument of this key what its statements name, by the ISO day. A constant number of queries."""
    names = _names(key)
    keys = _undertakings(names)
    stand = sorted(weighed(keys[:MOST], as_of), key=lambda one: (one.document_date or "9", one.key))
    shown, spoken = set(keys), {name.casefold() for name in names}
    sums = (row for row in entered(as_of) if row.entry in shown or row.sum.programme.casefold() in spoken)
    return Naming(tuple(stand), len(keys), tuple(sums))


def _names(key: str) -> list[str]:
    rows = Instrument.objects.filter(key=key).values_list("name", "short", "aliases")
    return sorted({each for name, short, aliases in rows for each in (name, short, *aliases) if each})


def _undertakings(names: list[str]) -> list[str]:
    """Keys of the entries whose live statements name it by any of its names."""
    named = Q(pk__in=())
    for name in names:
        named |= listed(Finding.objects.all(), "instruments", name)
    findings = Finding.objects.filter(held(None), not_stale(None), named).values("key")
    states = EntryStatement.objects.filter(held(None), finding__in=findings, entry__superseded_at__isnull=True)
    return list(dict.fromkeys(states.order_by("entry__start", "entry").values_list("entry__key", flat=True)))
