"""An instrument's life on a day, and what is in force between two parties. `assessments` weighs the rows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from django.db.models import Prefetch, Q

from followthrough.assessments import Action, Held, InForce, LifeCycle, in_force_between, life_cycle, party_id
from followthrough.lexicon import world
from followthrough.register.intake.treaties import rule_from, standing_actions, standing_instruments
from followthrough.register.models import Instrument, InstrumentAction, Partnership, Party

if TYPE_CHECKING:
    from collections.abc import Iterable


def life_of(key: str, *, as_of: str) -> LifeCycle | None:
    """The life of one instrument, party by party, on an ISO day; None for a key the register does not know."""
    held = next(iter(held_instruments([key])), None)
    if held is None:
        return None
    life, names = life_cycle(held.actions, held.rule, as_of, of=held.parties), _names()
    return replace(life, parties=tuple(replace(row, name=names.get(row.party, row.name)) for row in life.parties))


def lives(*, partnership: str, as_of: str) -> tuple[tuple[Held, LifeCycle], ...]:
    """The instruments of a partnership (key), and those that all its parties share with others, each with its life."""
    own = Partnership.objects.prefetch_related("parties").filter(key=partnership).first()
    wanted = set() if own is None else {party.key for party in own.parties.all()}
    ours = set(Instrument.objects.filter(partnership__key=partnership).values_list("key", flat=True))
    names, found = _names(), []
    for held in held_instruments():
        if held.id in ours or (wanted and wanted <= set(held.parties)):
            life = life_cycle(held.actions, held.rule, as_of, of=held.parties)
            named = tuple(replace(row, name=names.get(row.party, row.name)) for row in life.parties)
            found.append((held, replace(life, parties=named)))
    return tuple(found)


def in_force(a: str, b: str, *, on: str) -> tuple[InForce, ...]:
    """What is in force between two parties, by their ids, on an ISO day, of all instruments the register holds.

    Raises:
        CircularSupersessionError: instruments of the register supersede each other in a circle.
    """
    return in_force_between(a, b, on, held_instruments(), names=_names())


def party_key(name: str) -> str:
    """The id of a party as the register names it, else as the lexicon does, old names too.

    Raises:
        LookupError: no party, or more than one, bears the name.
    """
    plain = " ".join(name.split())
    own = (
        Party.objects.filter(Q(key=plain) | Q(name__iexact=plain) | Q(name_ja=plain)) if plain else Party.objects.none()
    )
    keys = list(own.values_list("key", flat=True)[:2])
    return keys[0] if len(keys) == 1 else party_id(name)


def _names() -> dict[str, str]:
    return dict(Party.objects.values_list("key", "name"))


def party_names() -> list[str]:
    """Names of the register's countries, for a form to offer."""
    return list(Party.objects.filter(kind="country").order_by("name").values_list("name", flat=True))


def held_instruments(keys: Iterable[str] | None = None) -> list[Held]:
    """Instruments with all that is known to have been done upon each; every one where no keys are given."""
    actions = InstrumentAction.objects.filter(standing_actions()).select_related("party").order_by("date", "id")
    found = Instrument.objects.filter(standing_instruments()).select_related("supersedes", "partnership")
    found = found.order_by("name")
    found = found.prefetch_related(Prefetch("actions", actions, to_attr="life"), "partnership__parties")
    return [_one(row) for row in (found if keys is None else found.filter(key__in=list(keys)))]


def _one(row: Any) -> Held:
    return Held(
        id=row.key,
        name=row.name,
        kind=row.kind,
        parties=_parties(row),
        actions=tuple(as_action(action) for action in row.life),
        rule=world.force_rules().get(row.key) or rule_from(row.rule),
        supersedes=None if row.supersedes is None else row.supersedes.key,
    )


def _parties(row: Any) -> tuple[str, ...]:
    """As the lexicon lists them, else as its text names them; where neither does, those of its partnership."""
    known = world.instruments().get(row.key)
    if known is not None or row.parties:
        return tuple(row.parties) if known is None else known.parties
    return () if row.partnership is None else tuple(party.key for party in row.partnership.parties.all())


def as_action(row: InstrumentAction) -> Action:
    """A row as the noun."""
    return Action(
        party=None if row.party is None else row.party.key,
        action=row.action,
        date=row.date or None,
        source=row.source,
        mark=row.mark,
        place=row.place,
        source_class=row.source_class,
        note=row.note,
    )
