"""What the lexicon knows of the world, put into the register: parties, groups, meetings, instruments, their lives."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from django.db import transaction

from followthrough.documents.partners import bodies
from followthrough.lexicon import world
from followthrough.lexicon.world.rows import rows
from followthrough.register.intake.facts import SOUGHT, put_fact, put_name
from followthrough.register.models import (
    Instrument,
    InstrumentAction,
    Meeting,
    MeetingSeries,
    Membership,
    Partnership,
    Party,
)

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime


@transaction.atomic
def load_world(*, partnerships: Collection[str], person: str, now: datetime) -> None:
    """Load these partnerships (such as "ASEAN-Japan") with their parties, meetings and instruments. Idempotent.

    A partnership the lexicon does not know is passed over.
    """
    by = By(person, now)
    chosen = {key: ids for key, ids in partnership_parties().items() if key in partnerships}
    by.parties({party for ids in chosen.values() for party in ids})
    for key, ids in chosen.items():
        by.partnership(key, ids)
    for fact in world.meetings():
        if world.series()[fact.series].partnership in chosen:
            by.meeting(fact)
    for key, ids in chosen.items():
        by.instruments(key, ids)


def partnership_parties() -> dict[str, tuple[str, ...]]:
    """The ids of the parties of every partnership the meeting calendar knows; a body that meets is its own party."""
    own = {name: (body,) for name, body in bodies().items()}
    return own | {
        fact.partnership: fact.parties for fact in world.series().values() if fact.partnership and fact.parties
    }


@transaction.atomic
def load_partnership(key: str, ids: Collection[str], *, person: str, now: datetime) -> None:
    """A partnership that no calendar knows, between parties that are known, with their groups' members."""
    by = By(person, now)
    by.parties(set(ids))
    by.partnership(key, tuple(ids))


class By:
    """Loads one thing after the other under one person's name and time."""

    def __init__(self, person: str, now: datetime) -> None:
        self._person = person
        self._now = now

    def parties(self, ids: set[str]) -> None:
        """These parties, the groups' members, and who belonged from when to when."""
        memberships = [row for row in rows("groups") if row["group"] in ids]
        for party_id in sorted(ids | {row["member"] for row in memberships}):
            self.party(party_id)
        for row in memberships:
            same = {"group": self.party(row["group"]), "member": self.party(row["member"]), "since": row["since"]}
            put_fact(Membership, same, person=self._person, now=self._now, until=row["until"], source=row["address"])

    def party(self, party_id: str) -> Party:
        """A party by its id, with its names in English and Japanese."""
        fact = world.parties()[party_id]
        country = fact.kind == "country"
        return put_name(
            Party,
            party_id,
            person=self._person,
            now=self._now,
            name=fact.name,
            name_ja=fact.japanese,
            kind=fact.kind,
            iso3=_alpha_3().get(party_id, "") if country else "",
            aliases=list(fact.aliases),
        )

    def partnership(self, key: str, ids: tuple[str, ...]) -> None:
        """A partnership, its parties and its meeting series."""
        row = put_name(Partnership, key, person=self._person, now=self._now, name=key)
        row.parties.set([self.party(party_id) for party_id in ids])
        for fact in world.series().values():
            if fact.partnership == key:
                put_name(MeetingSeries, fact.id, person=self._person, now=self._now, name=fact.name, partnership=row)

    def meeting(self, fact: world.MeetingFact) -> Meeting:
        """A meeting of the calendar."""
        return put_name(
            Meeting,
            fact.id,
            person=self._person,
            now=self._now,
            name=fact.name,
            series=MeetingSeries.objects.get(key=fact.series),
            ordinal=fact.ordinal,
            start=fact.start or "",
            end=fact.end or "",
            place=fact.place or "",
            source=fact.address or "",
            mark=fact.mark,
            note=fact.note,
        )

    def instruments(self, key: str, ids: tuple[str, ...]) -> None:
        """The instruments that have an action on record and whose parties are all, or one, of the partnership's."""
        living = {action.instrument for action in world.instrument_actions()}
        for fact in world.instruments().values():
            if set(fact.parties) & set(ids) and (fact.id in living or set(fact.parties) == set(ids)):
                self.instrument(fact, key if set(fact.parties) == set(ids) else "")

    def instrument(self, fact: world.InstrumentFact, partnership: str) -> Instrument:
        """An instrument and everything known that was done about it."""
        known: dict[str, Any] = {} if not partnership else {"partnership": Partnership.objects.get(key=partnership)}
        known |= {} if self._is_sought(fact) else {"note": fact.note}
        earlier = Instrument.objects.filter(key=fact.supersedes).first() if fact.supersedes is not None else None
        row = put_name(
            Instrument,
            fact.id,
            person=self._person,
            now=self._now,
            name=fact.name,
            short=next((alias for alias in fact.aliases if alias.isupper() and " " not in alias), ""),
            kind=fact.kind,
            aliases=list(fact.aliases),
            supersedes=earlier,
            **known,
        )
        for action in world.instrument_actions():
            if action.instrument == fact.id:
                self.action(row, action)
        return row

    def _is_sought(self, fact: world.InstrumentFact) -> bool:
        """Whether facts told what was looked for in vain: that stays behind the note."""
        return Instrument.objects.filter(key=fact.id, note__contains=SOUGHT).exists()

    def action(self, instrument: Instrument, action: world.InstrumentAction) -> None:
        """One act upon an instrument; where the day was looked for and not found, it stays empty and is marked so."""
        same = {
            "instrument": instrument,
            "party": None if action.party is None else self.party(action.party),
            "action": action.action,
            "date": action.date or "",
            "source": action.address,
        }
        put_fact(
            InstrumentAction,
            same,
            person=self._person,
            now=self._now,
            place=action.place or "",
            mark=action.mark,
            note=action.note,
        )


def alpha_2(code: str) -> str:
    """The id of a country by its code of three letters; what is none comes back as it is."""
    return next((two for two, three in _alpha_3().items() if three == code), code)


@lru_cache(maxsize=1)
def _alpha_3() -> dict[str, str]:
    """ISO 3166 alpha-2 to alpha-3, as CLDR has it."""
    from babel.core import get_global

    letters = len("JPN")
    aliases = get_global("territory_aliases").items()
    return {two[0]: three for three, two in aliases if len(three) == letters and three.isalpha() and len(two) == 1}
