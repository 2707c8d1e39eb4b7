"""Times in a sentence that are another's: of a condition, a clause with "which", a part, a law without a start."""

from __future__ import annotations

import re
from typing import Final

from followthrough.findings.targets.periods import words_before
from followthrough.findings.targets.spaced import spaced
from followthrough.model import Mention

_REACH: Final = 260  # characters
# ", the design of which the Bank is to complete by November", "where two reefs are to be marked by 2030".
_OF_WHICH: Final = spaced(
    r"\b(?:which|whose|where|whom)\b(?P<told>[^,;:]*?\b(?:is|are|will|shall|has|have|had|was|were|must|should|would|"
    r"expires?|lapses?|ends?|runs?|begins?|starts?|falls?|takes?|enters?|comes?)\b)"
    r"(?P<deed>[^,;:]*)\Z"
)
_ENDED: Final = re.compile(  # done with the thing itself; a body that is set up meets for the first time
    r"\b(?:complet|finish|open|operational|ready|deliver|handed over|built|inaugurat|launch|meet|"
    r"take place|conven|held)"
)
# "Will run two courses, the first of them in May 2026": the time of a part.
_PART: Final = spaced(
    r"(?:,? (?:with )?the|[,;](?: with)?) (?:first|initial)(?! time\b)(?: [\w’'$€£-]+){0,5}? "
    r"(?:(?:due|coming|starting|beginning|to be \w+) )?"
    r"(?:in|by|on|at|for|during|from|before)(?: the)?(?: (?:end|start|middle|beginning|course|first half|"
    r"second half) of)?(?: the)? \Z"
)
# "Will lend the sum, provided that the review is finished by June": June is when the condition is to be met.
_CONDITION: Final = re.compile(
    r"(?:\bprovid(?:ed|ing) that|, provid(?:ed|ing)|\bon (?:the )?condition that|\bunless|\bso long as)\b[^;.]*$"
)
_WITHIN: Final = re.compile(
    r"\b(?:within|no later than|not later than|no more than|in)(?: a period of)? \Z", re.IGNORECASE
)
_FROM: Final = spaced(r",? ?(?:of|from|after|following)\b")


def is_apart(text: str, cue: int, date: Mention) -> bool:
    """Whether a time is that of a condition or another clause than what binds at offset `cue`, or of a part alone.

    What is done by then with the thing itself ("a lock, which will be completed by 2030") is due with it.
    """
    if cue >= date.start:
        return False
    if _CONDITION.search(text, cue, date.start) is not None:
        return True
    between = text[max(cue, date.start - _REACH) : date.start]
    part = " first" in between or " initial" in between
    if part and _PART.search(" ".join(between.split()) + " ") is not None:
        return True
    if "wh" not in between:
        return False
    told = _OF_WHICH.search(between)
    return told is not None and _ENDED.search(told["deed"]) is None


def runs_without_start(text: str, date: Mention) -> bool:
    """Whether a law gives a length and no day from which it runs: "the panel shall report within 180 days"."""
    limit = date.timex == "DURATION" and _WITHIN.search(words_before(text, date.start, 30)) is not None
    return limit and _FROM.match(text, date.end) is None
