"""The lists of exchange/lists.py filled from the register, and what an officer changed in one taken in by the verbs."""

from __future__ import annotations

from followthrough.register.lists import claims, entries, evidence, findings, lines, observations, series
from followthrough.register.lists.kept import KeptList

# Registration is a list you can read.
KEPT: dict[str, KeptList] = {
    each.listing.name: each
    for each in (entries.KEPT, findings.KEPT, claims.KEPT, evidence.KEPT, series.KEPT, observations.KEPT, lines.KEPT)
}
__all__ = ["KEPT", "KeptList"]
