"""Whether the words around a sum speak of money that is given: such a sum is no level that is aimed at."""

from __future__ import annotations

import re
from typing import Final

#: Near a sum these say that it is money to be given.
_MONEY_GIVEN: Final = re.compile(r"\b(?:fund|financ|support|aid|grants?|loans?|invest|contribut|pledge)", re.IGNORECASE)
_CLAUSE_ENDS: Final = re.compile(r"[.;]\s")


def speaks_of_gifts(before: str, behind: str) -> bool:
    """Whether the words around a sum, as far as its clause goes, speak of money that is given."""
    clause = _CLAUSE_ENDS.split(before)[-1] + " | " + _CLAUSE_ENDS.split(behind)[0]
    return _MONEY_GIVEN.search(clause) is not None
