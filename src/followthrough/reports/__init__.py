"""Reports: what the register holds, written for people. Pure; the register hands in frozen facts.

pack(facts, language) -> Report          the review pack of a meeting
factsheet(facts, language) -> Report     one undertaking whole
wanted(facts) -> places                  whose words the pack will show, for the register to cut out
"""

from followthrough.reports.factsheet import factsheet
from followthrough.reports.pack import pack, wanted

__all__ = ["factsheet", "pack", "wanted"]
