"""An act of a Japanese clause before its roles are filled."""

from __future__ import annotations

from dataclasses import dataclass

from followthrough.model import Act, Amount, Strength, Target


@dataclass(slots=True)
class JapaneseDraft:
    """One act and the words that make it. Offsets are the document's."""

    act: Act
    cue: tuple[int, int]
    lexicon: str
    because: str
    strength: Strength | None = None
    amount: Amount | None = None
    target: Target | None = None
    instrument: str | None = None
    reasons: tuple[str, ...] = ()
    payer: tuple[str, ...] | None = None  # of a pledge: who gives; empty: nobody is named; None: whoever speaks
