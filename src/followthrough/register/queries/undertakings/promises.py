"""Who promised whom, and in which areas: undertakings counted by holder and addressee, by area and partnership."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Count, F, FilteredRelation, Q

from followthrough.lexicon.areas import areas
from followthrough.register.ledger.fulltext import holding_any
from followthrough.register.ledger.held import held
from followthrough.register.ledger.remembered import remembered
from followthrough.register.models import EntryParty, EntryStatement, Finding
from followthrough.register.queries.asking.entry_filter import HOLDS, EntryFilter, filtered

if TYPE_CHECKING:
    from collections.abc import Mapping

    from followthrough.lexicon.areas import Area

MOST = 16  # parties on a side of the table


@dataclass(frozen=True, slots=True)
class Promises:
    """A table of who promised whom. A column "" holds what names nobody it is promised to."""

    holders: tuple[str, ...]
    addressees: tuple[str, ...]
    counts: Mapping[str, Mapping[str, int]]  # by holder, then addressee
    left_out: int  # parties beyond the first of each side


@dataclass(frozen=True, slots=True)
class Fields:
    """A table of areas by partnership."""

    areas: tuple[Area, ...]
    counts: Mapping[str, Mapping[str, int]]  # by area, then partnership key
    totals: Mapping[str, int]  # undertakings of a partnership


@remembered
def promises(*, partnership: str = "") -> Promises:
    """Undertakings by who must deliver and to whom; a joint voice counts for each of its parties. One query."""
    found = filtered(EntryFilter(partnership=partnership)).order_by()
    to = FilteredRelation("entry__parties", condition=Q(entry__parties__role="addressee"))
    rows = EntryParty.objects.filter(role__in=HOLDS, entry__in=found.values("pk")).annotate(to=to)
    told = rows.values_list("name", "to__name").annotate(n=Count("entry", distinct=True))
    counts: dict[str, dict[str, int]] = defaultdict(dict)
    for holder, addressee, n in told.order_by():
        counts[holder][addressee or ""] = n
    holders = _most({holder: sum(row.values()) for holder, row in counts.items()})
    addressees = _most(
        {name: sum(row.get(name, 0) for row in counts.values()) for row in counts.values() for name in row}
    )
    named = tuple(sorted((name for name in addressees if name), key=addressees.index))
    shown = (*named[:MOST], *([""] if "" in addressees else []))
    left = max(len(holders) - MOST, 0) + max(len(named) - MOST, 0)
    return Promises(holders[:MOST], shown, counts, left)


def _most(counted: Mapping[str, int]) -> tuple[str, ...]:
    return tuple(sorted(counted, key=lambda name: (-counted[name], name)))


@remembered
def fields(*, partnership: str = "") -> Fields:
    """Undertakings by area and partnership: one query an area, whatever is held."""
    found = filtered(EntryFilter(partnership=partnership)).order_by()
    states = EntryStatement.objects.filter(held(None), entry__in=found.values("pk")).order_by()
    owner = F("entry__document__partnership__key")
    counts: dict[str, dict[str, int]] = {}
    for area in areas():
        said = holding_any(Finding.objects.filter(held(None)), area.words).values("key")
        rows = states.filter(finding__in=said).values_list(owner).annotate(n=Count("entry", distinct=True))
        counts[area.id] = {key or "": n for key, n in rows}
    totals = found.values_list("document__partnership__key").annotate(n=Count("pk"))
    return Fields(areas(), counts, {key or "": n for key, n in totals})
