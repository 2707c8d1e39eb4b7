"""What the program knows of the world, as data: parties, groups, meetings, instruments, and their names in a text."""

from __future__ import annotations

from followthrough.lexicon.world.fiscal import FiscalYear, fiscal_year
from followthrough.lexicon.world.force import ForceRule, Need, force_rules
from followthrough.lexicon.world.former import Former, called_on, former, names_of
from followthrough.lexicon.world.instruments import (
    InstrumentAction,
    InstrumentFact,
    instrument_actions,
    instruments,
)
from followthrough.lexicon.world.leaders import party_of_leader
from followthrough.lexicon.world.meetings import (
    MeetingFact,
    SeriesFact,
    meeting_by,
    meeting_of,
    meetings,
    resolve_meeting,
    series,
)
from followthrough.lexicon.world.names import kind_of, name_of
from followthrough.lexicon.world.ordinals import number_of
from followthrough.lexicon.world.parties import Party, demonyms, members, parties
from followthrough.lexicon.world.scan import find_instruments, find_meetings, find_parties, scan_names

__all__ = [
    "FiscalYear",
    "ForceRule",
    "Former",
    "InstrumentAction",
    "InstrumentFact",
    "MeetingFact",
    "Need",
    "Party",
    "SeriesFact",
    "called_on",
    "demonyms",
    "find_instruments",
    "find_meetings",
    "find_parties",
    "fiscal_year",
    "force_rules",
    "former",
    "instrument_actions",
    "instruments",
    "kind_of",
    "meeting_by",
    "meeting_of",
    "meetings",
    "members",
    "name_of",
    "names_of",
    "number_of",
    "parties",
    "party_of_leader",
    "resolve_meeting",
    "scan_names",
    "series",
]
