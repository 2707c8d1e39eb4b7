"""Facts that people tied to other undertakings and that name the same instrument: offered, and counted for nothing.

What a fact shows of one undertaking it need not show of another. So it is told beside, with whose it is, until a person
ties it here too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.db.models import Q

from followthrough.register.intake.treaties import standing_actions
from followthrough.register.ledger.held import held, not_stale
from followthrough.register.models import Entry, EntryStatement, Evidence, Finding, InstrumentAction
from followthrough.register.queries.facts.world import evidence_row
from followthrough.register.queries.standing.acts import bearers

if TYPE_CHECKING:
    from collections.abc import Mapping

    from followthrough.register.queries.rows import EvidenceRow

MOST: Final = 20  # facts offered for one undertaking
_SHORTEST: Final = 3  # characters of a name that is looked for in a fact


@dataclass(frozen=True, slots=True)
class Offer:
    """One fact that may speak of this undertaking too."""

    fact: EvidenceRow
    entry: str  # key of the undertaking it is tied to
    headline: str
    name: str  # the name that the fact and a statement of this undertaking have in common
    confidentiality: str  # of the fact


def offered(key: str) -> tuple[Offer, ...]:
    """Facts that name an instrument which this undertaking names, by date. A few queries, whatever it names.

    What is tied to the undertaking already, or told by an act on record of the same source and day, is left out.
    """
    findings = list(EntryStatement.objects.filter(held(None), entry__key=key).values_list("finding", flat=True))
    names = _names(findings)
    if not names:
        return ()
    own = {key, *(f"e-{finding}" for finding in findings)}
    told = set(Evidence.objects.filter(held(None), entry__in=own).values_list("source", "date"))
    told |= _acts(names)
    there = Evidence.objects.filter(held(None), _naming(names)).exclude(entry__in=["", *own]).order_by("date", "id")
    found = [(row, name) for row in there if (row.source, row.date) not in told and (name := _named_in(row, names))]
    homes = _homes({row.entry for row, _ in found})
    return tuple(
        Offer(evidence_row(row), homes[row.entry].key, homes[row.entry].headline, name, row.confidentiality)
        for row, name in found[:MOST]
        if row.entry in homes
    )


def _names(findings: list[str]) -> dict[str, str]:
    """Every name, in small letters, of the instruments that these findings name, and what they call it."""
    rows = Finding.objects.filter(held(None), not_stale(None), key__in=findings).values_list("instruments", flat=True)
    called = {name.casefold(): name for names in rows for name in names}
    borne = bearers()
    things = {borne[name]: said for name, said in called.items() if name in borne}
    return {name: things[key] for name, key in borne.items() if key in things and len(name) > _SHORTEST}


def _acts(names: Mapping[str, str]) -> set[tuple[str, str]]:
    """Source and day of every act upon the instruments that bear these names."""
    borne = bearers()
    acts = InstrumentAction.objects.filter(standing_actions(), instrument__key__in={borne[name] for name in names})
    return set(acts.values_list("source", "date"))


def _naming(names: Mapping[str, str]) -> Q:
    asked = Q(pk__in=())
    for name in names:
        asked |= Q(about__icontains=name) | Q(says__icontains=name)
    return asked


def _named_in(row: Evidence, names: Mapping[str, str]) -> str:
    """The longest of these names that stands in the fact as words of its own, as the undertaking calls it; or ""."""
    text = f"{row.about} {row.says}".casefold()
    by_length = sorted(names, key=lambda name: (-len(name), name))
    return next((names[name] for name in by_length if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text)), "")


def _homes(keys: set[str]) -> dict[str, Entry]:
    """The live entry that each of these keys, of an entry or of what a merged one was, leads to."""
    findings = {f"e-{row.finding}": row.entry for row in _stating(keys)}
    return findings | {row.key: row for row in Entry.objects.filter(held(None), key__in=keys)}


def _stating(keys: set[str]) -> list[EntryStatement]:
    findings = [key.removeprefix("e-") for key in keys]
    return list(EntryStatement.objects.filter(held(None), finding__in=findings).select_related("entry"))
