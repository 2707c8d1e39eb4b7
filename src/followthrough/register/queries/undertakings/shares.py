"""What each undertaking adds to the tables of who promised whom and in which areas. Kept by undertaking."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from followthrough.lexicon.areas import areas
from followthrough.register.assessing.kept import KeptOfAll
from followthrough.register.ledger.fulltext import holding_any
from followthrough.register.ledger.held import held
from followthrough.register.models import EntryParty, EntryStatement, Finding
from followthrough.register.queries.asking.entry_filter import HOLDS, EntryFilter, filtered

if TYPE_CHECKING:
    from collections.abc import Sequence

_ADDRESSEE: Final = "addressee"


class Named(NamedTuple):
    """Whose undertaking it is, and whom it names."""

    partnership: str  # key; "" for none
    holders: tuple[str, ...]  # a joint voice is each of its parties
    addressees: tuple[str, ...]


class Spoken(NamedTuple):
    """Whose undertaking it is, and which areas some statement of it speaks of."""

    partnership: str  # key; "" for none
    areas: tuple[str, ...]  # ids


def _named(keys: Sequence[str] | None) -> dict[str, Named]:
    """By the undertaking, of those listed unless somebody asks for more. Two queries."""
    rows, few = _rows(keys)
    parties, alike = _parties(few), dict[Named, Named]()  # thousands are alike, each is held once
    made = {}
    for number, key, partnership in rows:
        holders, addressees = (tuple(sorted(side)) for side in parties[number])
        one = Named(partnership, holders, addressees)
        made[key] = alike.setdefault(one, one)
    return made


def _spoken(keys: Sequence[str] | None) -> dict[str, Spoken]:
    """The same of areas. A query for each."""
    rows, few = _rows(keys)
    told, alike = _areas(few), dict[Spoken, Spoken]()
    made = {key: Spoken(partnership, tuple(told[number])) for number, key, partnership in rows}
    return {key: alike.setdefault(one, one) for key, one in made.items()}


def _rows(keys: Sequence[str] | None) -> tuple[list[tuple[int, str, str]], list[int] | None]:
    """Number, key and partnership of each undertaking; and the numbers, where these are few."""
    found = filtered(EntryFilter()).order_by()
    found = found if keys is None else found.filter(key__in=keys)
    rows = [(pk, key, whose or "") for pk, key, whose in found.values_list("pk", "key", "document__partnership__key")]
    return rows, None if keys is None else [number for number, *_ in rows]


def _parties(few: Sequence[int] | None) -> dict[int, tuple[set[str], set[str]]]:
    """Who must deliver and to whom, by the entry's row."""
    found: dict[int, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
    rows = EntryParty.objects.filter(role__in=(*HOLDS, _ADDRESSEE), entry__superseded_at__isnull=True)
    for number, name, role in (rows if few is None else rows.filter(entry__in=few)).values_list(
        "entry", "name", "role"
    ):
        found[number][role == _ADDRESSEE].add(name)
    return found


def _areas(few: Sequence[int] | None) -> dict[int, list[str]]:
    """Areas in order, by the entry's row."""
    found: dict[int, list[str]] = defaultdict(list)
    states = EntryStatement.objects.filter(held(None)).order_by()
    states = states if few is None else states.filter(entry__in=few)
    here = Finding.objects.filter(held(None))
    here = here if few is None else here.filter(key__in=list(states.values_list("finding", flat=True)))
    for area in areas():
        said = holding_any(here, area.words).values("key")
        for number in states.filter(finding__in=said).values_list("entry", flat=True).distinct():
            found[number].append(area.id)
    return found


named = KeptOfAll(_named)
spoken = KeptOfAll(_spoken)
