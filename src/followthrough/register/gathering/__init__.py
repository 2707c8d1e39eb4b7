"""What a report needs, gathered from the register in a constant number of queries and handed on frozen."""

from followthrough.register.gathering.meetings import MeetingUnknownError, Occasion, occasion
from followthrough.register.gathering.one import EntryUnknownError, gathered_entry
from followthrough.register.gathering.packing import gathered
from followthrough.register.gathering.reports import ReportUnknownError, gathered_plan, gathered_round

__all__ = [
    "EntryUnknownError",
    "MeetingUnknownError",
    "Occasion",
    "ReportUnknownError",
    "gathered",
    "gathered_entry",
    "gathered_plan",
    "gathered_round",
    "occasion",
]
