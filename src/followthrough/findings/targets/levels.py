"""What is to flow in a year to come: "at least 15 bcm in 2031", "deliveries of 40 GW in 2031"."""

from __future__ import annotations

import re
from typing import Final

from followthrough.findings.targets.measures import Measure
from followthrough.findings.targets.wording import plain

# "Will strive for at least 15 bcm in 2031", "ensuring deliveries of 40 GW in 2031": what a year to come is to bring.
_LEVEL_PROMISED: Final = re.compile(
    r"\b(?<!that )(?<!which )(?<!who )(?:will(?! be\b)|shall(?! be\b)|must(?! be\b)|ensur(?:e|es|ing)|strives?|aims?|"
    r"commits?|committed|undertakes?|pledge[sd]?|intends?|plans?) "
    r"(?=(?:(?!which\b|that\b|who\b)(?:[^.;:]|(?<=[A-Z])\.))*$)",
    re.IGNORECASE,
)
_PROMISED_BEFORE: Final = 240  # characters
_FLOOR: Final = re.compile(r"\b(?:at least|(?:no|not) (?:less|fewer) than|a minimum of) $", re.IGNORECASE)
_FLOWS: Final = re.compile(
    r"(?:[kMGT]W[eph]?|[kMG]t|bcma?|mtpa|mmtpa|barrels|cubic m\w+|\w+watts?|\w+watt[- ]hours)\b", re.IGNORECASE
)


def is_promised_level(text: str, start: int, measure: Measure) -> bool:
    """Whether a figure is the level promised for a year ("in 2031"): a floor, or so much of what flows."""
    before = plain(text[max(start, measure.start - _PROMISED_BEFORE) : measure.start])
    if _FLOOR.search(before) is None and _FLOWS.match(measure.unit or "") is None:
        return False
    described = text.startswith("-", measure.end - len(measure.unit or "") - 1)  # "an 800-MW plant"
    return not described and _LEVEL_PROMISED.search(before) is not None
