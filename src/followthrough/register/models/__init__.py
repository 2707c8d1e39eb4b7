"""Every table of the register, one file a noun or a few that live together. Read the list as the table of contents."""

from __future__ import annotations

from followthrough.register.models.document import (
    Document,
    DocumentAddress,
    DocumentWas,
    Finding,
    Mention,
    Passage,
    Reading,
)
from followthrough.register.models.entry import Audit, Decision, Entry, EntryParty, EntryStatement, Judgement, Link
from followthrough.register.models.fact import Claim, Evidence, Instrument, InstrumentAction, Observation, Series
from followthrough.register.models.hits import FindingHit, PassageHit
from followthrough.register.models.world import Meeting, MeetingSeries, Membership, Partnership, Party

__all__ = [
    "Audit",
    "Claim",
    "Decision",
    "Document",
    "DocumentAddress",
    "DocumentWas",
    "Entry",
    "EntryParty",
    "EntryStatement",
    "Evidence",
    "Finding",
    "FindingHit",
    "Instrument",
    "InstrumentAction",
    "Judgement",
    "Link",
    "Meeting",
    "MeetingSeries",
    "Membership",
    "Mention",
    "Observation",
    "Partnership",
    "Party",
    "Passage",
    "PassageHit",
    "Reading",
    "Series",
]
