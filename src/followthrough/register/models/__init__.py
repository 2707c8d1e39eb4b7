"""Every table of the register, one file a noun or a few that live together. Read the list as the table of contents."""

from __future__ import annotations

from followthrough.register.models.asking import Assignment, InputReply, InputRequest, InputRound
from followthrough.register.models.document import (
    Document,
    DocumentAddress,
    DocumentWas,
    Finding,
    Mention,
    Passage,
    Reading,
)
from followthrough.register.models.doors import ApiToken, Edition, SavedSearch
from followthrough.register.models.entry import Audit, Decision, Entry, EntryParty, EntryStatement, Judgement, Link
from followthrough.register.models.fact import Claim, Evidence, Instrument, InstrumentAction, Observation, Series
from followthrough.register.models.hits import FindingHit, PassageHit
from followthrough.register.models.measure import Leg, Rate, StatedTarget, Sum
from followthrough.register.models.plan import ActionLine, Activity, HeadingMap, LineTouch, Plan
from followthrough.register.models.stood import Stood, StoodUpTo
from followthrough.register.models.together import Duty, Practice, Proposal, Remark, ReviewTask
from followthrough.register.models.verdict import Adjudication, Assessment, Code, CodingRound, Freeze, Guideline, Scheme
from followthrough.register.models.world import Meeting, MeetingSeries, Membership, NameWas, Partnership, Party

__all__ = [
    "ActionLine",
    "Activity",
    "Adjudication",
    "ApiToken",
    "Assessment",
    "Assignment",
    "Audit",
    "Claim",
    "Code",
    "CodingRound",
    "Decision",
    "Document",
    "DocumentAddress",
    "DocumentWas",
    "Duty",
    "Edition",
    "Entry",
    "EntryParty",
    "EntryStatement",
    "Evidence",
    "Finding",
    "FindingHit",
    "Freeze",
    "Guideline",
    "HeadingMap",
    "InputReply",
    "InputRequest",
    "InputRound",
    "Instrument",
    "InstrumentAction",
    "Judgement",
    "Leg",
    "LineTouch",
    "Link",
    "Meeting",
    "MeetingSeries",
    "Membership",
    "Mention",
    "NameWas",
    "Observation",
    "Partnership",
    "Party",
    "Passage",
    "PassageHit",
    "Plan",
    "Practice",
    "Proposal",
    "Rate",
    "Reading",
    "Remark",
    "ReviewTask",
    "SavedSearch",
    "Scheme",
    "Series",
    "StatedTarget",
    "Stood",
    "StoodUpTo",
    "Sum",
]
