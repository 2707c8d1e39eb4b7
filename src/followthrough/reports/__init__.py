"""Reports: what the register holds, written for people. Pure; the register hands in frozen facts.

pack(facts, language) -> Report          the review pack of a meeting
factsheet(facts, language) -> Report     one undertaking whole
progress(facts, language) -> Report      the executive report of a plan, heading by heading
scorecard(facts, language) -> Report     what a coding round came to, member by member
sought(facts) -> places                  for which undertakings agreed words are to be looked for
wanted(facts) -> places                  whose words the pack will show, for the register to cut out
"""

from followthrough.reports.factsheet import factsheet
from followthrough.reports.pack import pack, sought, wanted
from followthrough.reports.progress import progress
from followthrough.reports.scorecard import scorecard

__all__ = ["factsheet", "pack", "progress", "scorecard", "sought", "wanted"]
