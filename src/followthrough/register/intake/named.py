"""What a document names and the lexicon knows: a treaty with its acts, a meeting with its day, put into the register.

So the acts on record tell of undertakings whoever makes them: what two others say of a treaty rests on its signature.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from followthrough.lexicon import world
from followthrough.model import MentionKind
from followthrough.register.intake.facts import put_name
from followthrough.register.intake.load_world import By
from followthrough.register.models import Instrument, Meeting, MeetingSeries, Partnership

if TYPE_CHECKING:
    from datetime import datetime

    from followthrough import model
    from followthrough.register.models import Document


def put_named(row: Document, read: model.Findings, *, person: str, now: datetime) -> None:
    """Instruments with acts on record and meetings of the calendar that a public document names, unless held already.

    What is not public, or made up for practice, brings nothing that all may see.
    """
    if row.confidentiality != "public" or row.invented:
        return
    by = By(person, now)
    for fact in _instruments(read):
        by.instrument(fact, "")
    for meeting in _meetings(read):
        _put_series(meeting.series, person=person, now=now)
        by.meeting(meeting)


def _instruments(read: model.Findings) -> list[world.InstrumentFact]:
    living = {action.instrument for action in world.instrument_actions()}
    named = _named(read, MentionKind.INSTRUMENT) & living
    held = set(Instrument.objects.filter(key__in=named).values_list("key", flat=True)) if named else set()
    return [world.instruments()[key] for key in sorted(named - held)]


def _meetings(read: model.Findings) -> list[world.MeetingFact]:
    named = _named(read, MentionKind.MEETING)
    held = set(Meeting.objects.filter(key__in=named).values_list("key", flat=True)) if named else set()
    facts = (world.meeting_of(key) for key in sorted(named - held))
    return [fact for fact in facts if fact is not None]


def _named(read: model.Findings, kind: MentionKind) -> set[str]:
    return {mention.id for mention in read.mentions if mention.kind is kind and mention.id is not None}


def _put_series(key: str, *, person: str, now: datetime) -> None:
    """Its series, of the partnership where the register holds that one; no partnership begins by being named."""
    if not MeetingSeries.objects.filter(key=key).exists():
        fact = world.series()[key]
        own = Partnership.objects.filter(key=fact.partnership).first()
        put_name(MeetingSeries, key, person=person, now=now, name=fact.name, partnership=own)
