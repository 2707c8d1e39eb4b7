"""Who promised whom, and in which areas: undertakings counted by holder and addressee, by area and partnership."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followthrough.lexicon.areas import areas
from followthrough.register.ledger.remembered import remembered
from followthrough.register.queries.undertakings.shares import named, spoken

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
    """Undertakings by who must deliver and to whom; a joint voice counts for each of its parties."""
    counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for each, n in Counter(named().values()).items():
        for holder in each.holders if partnership in ("", each.partnership) else ():
            for addressee in each.addressees or ("",):
                counts[holder][addressee] += n
    holders = _most({holder: sum(row.values()) for holder, row in counts.items()})
    addressees = _most(
        {name: sum(row.get(name, 0) for row in counts.values()) for row in counts.values() for name in row}
    )
    columns = tuple(sorted((name for name in addressees if name), key=addressees.index))
    shown = (*columns[:MOST], *([""] if "" in addressees else []))
    left = max(len(holders) - MOST, 0) + max(len(columns) - MOST, 0)
    return Promises(holders[:MOST], shown, {holder: dict(row) for holder, row in counts.items()}, left)


def _most(counted: Mapping[str, int]) -> tuple[str, ...]:
    return tuple(sorted(counted, key=lambda name: (-counted[name], name)))


@remembered
def fields(*, partnership: str = "") -> Fields:
    """Undertakings by area and partnership."""
    counts: dict[str, dict[str, int]] = {area.id: defaultdict(int) for area in areas()}
    totals: dict[str, int] = defaultdict(int)
    for each, n in Counter(spoken().values()).items():
        if partnership in ("", each.partnership):
            totals[each.partnership] += n
            for area in each.areas:
                counts[area][each.partnership] += n
    return Fields(areas(), {area: dict(row) for area, row in counts.items()}, dict(totals))
