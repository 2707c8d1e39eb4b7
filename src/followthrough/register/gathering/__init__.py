"""What a report needs, gathered from the register in a constant number of queries and handed on frozen."""

from followthrough.register.gathering.meetings import MeetingUnknownError, Occasion, occasion
from followthrough.register.gathering.one import EntryUnknownError, gathered_entry
from followthrough.register.gathering.packing import gathered

__all__ = ["EntryUnknownError", "MeetingUnknownError", "Occasion", "gathered", "gathered_entry", "occasion"]
