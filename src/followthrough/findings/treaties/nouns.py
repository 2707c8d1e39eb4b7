"""What is read in a treaty's own words. Every item has its offsets; the quote is the slice."""

from __future__ import annotations

from dataclasses import dataclass

from followthrough.lexicon.world import ForceRule


@dataclass(frozen=True, slots=True)
class TreatyParty:
    """A party as the treaty names it. `id` is None where the name is of no party the program knows."""

    id: str | None
    start: int
    end: int
    side: int | None  # 1 "of the one part", 2 "of the other part"; None: no sides are told
    because: str


@dataclass(frozen=True, slots=True)
class Signing:
    """A day and a place of signature. A text left open for the pen gives only the year it prints, or no date."""

    date: str | None  # YYYY, YYYY-MM or YYYY-MM-DD
    place: str | None
    start: int
    end: int
    because: str
    parties: tuple[str, ...] = ()  # ids of those who signed so; () where nothing tells who
    inferred: bool = False  # whether `parties` follow from the place, and not from words that name them


@dataclass(frozen=True, slots=True)
class Signature:
    """A party named under the text; `signed` is False where the text itself says "not signed", else None."""

    party: str
    signed: bool | None
    start: int
    end: int
    date: str | None = None  # as its own line gives it
    place: str | None = None  # as above


@dataclass(frozen=True, slots=True)
class EntryIntoForce:
    """A sentence that says when the treaty enters into force. Not a date that it did."""

    rule: ForceRule
    scope: str  # first; later: for a party that acts after; accession; provisional
    condition: str | None  # "provided that ...", as written
    article: str | None
    start: int
    end: int
    because: str


@dataclass(frozen=True, slots=True)
class Clause:
    """How long the treaty runs, or how a party leaves it."""

    kind: str  # duration withdrawal
    value: str | None  # unlimited, P5Y; notice P6M; None: told in other words
    article: str | None
    start: int
    end: int
    because: str


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language the treaty is made in."""

    code: str  # ISO 639-1
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Treaty:
    """What a treaty says of itself. What it does not say is told in `unknown`, one sentence each."""

    title: tuple[int, int] | None
    parties: tuple[TreatyParty, ...]
    signings: tuple[Signing, ...]
    signatures: tuple[Signature, ...]
    in_force: tuple[EntryIntoForce, ...]
    languages: tuple[Tongue, ...]
    clauses: tuple[Clause, ...]
    unknown: tuple[str, ...]
