"""Short marks for what a report rests on: E7 is the seventh entry it names, D3 the third document."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from followthrough.reports.report import Kind, Ref

LETTERS: Final = {
    Kind.ENTRY: "E", Kind.STATEMENT: "S", Kind.DOCUMENT: "D", Kind.CLAIM: "C", Kind.EVIDENCE: "F", Kind.SERIES: "N",
    Kind.OBSERVATION: "O", Kind.INSTRUMENT: "I", Kind.ACTION: "A", Kind.PLAN: "P", Kind.LINE: "L", Kind.SUM: "Y",
    Kind.VERDICT: "V", Kind.ROUND: "R", Kind.MEETING: "M",
}  # fmt: skip  # a partnership, a party and the edition are named on the title page and bear no mark


def labelled(refs: Iterable[Ref]) -> tuple[tuple[Ref, str], ...]:
    """Each thing once, numbered within its kind by where it is first named."""
    counted: dict[Kind, int] = {}
    found: dict[Ref, str] = {}
    for ref in refs:
        if ref not in found and ref.kind in LETTERS:
            counted[ref.kind] = counted.get(ref.kind, 0) + 1
            found[ref] = f"{LETTERS[ref.kind]}{counted[ref.kind]}"
    return tuple(found.items())
