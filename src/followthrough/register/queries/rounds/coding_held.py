"""What the register holds of coding, as the nouns `assessments.coding` works on: schemes, codes, what is decided."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from followthrough.assessments.coding import Code as Given
from followthrough.assessments.coding import Decided, decide
from followthrough.assessments.schemes import Scheme as SchemeRead
from followthrough.assessments.schemes import scheme_of_text, schemes
from followthrough.register.following.judged import DecisionError
from followthrough.register.ledger.held import held
from followthrough.register.models import Adjudication, Code, CodingRound, Freeze, Scheme

if TYPE_CHECKING:
    from collections.abc import Iterable

Unit = tuple[str, str, str, str]  # entry, member, field, stage
_TWO = 2  # coders a unit needs


@dataclass(frozen=True, slots=True)
class Undecided:
    """A unit somebody has coded and that has no value yet, and what it waits for."""

    unit: Unit
    coders: tuple[str, ...]
    because: str


def schemes_held() -> tuple[SchemeRead, ...]:
    """The schemes that come with the program and those added to the register, by key."""
    added = [scheme_of_text(row.key, row.text) for row in Scheme.objects.filter(held(None))]
    return tuple(sorted((*schemes(), *added), key=lambda one: one.key))


def scheme_held(key: str) -> SchemeRead:
    """One of them.

    Raises:
        DecisionError: there is none of that key.
    """
    known = schemes_held()
    found = next((one for one in known if one.key == key), None)
    if found is None:
        raise DecisionError(f"There is no scheme “{key}”. There are: {', '.join(one.key for one in known)}.")
    return found


def round_of(key: str) -> CodingRound:
    """The live round of this key.

    Raises:
        DecisionError: there is none.
    """
    found = CodingRound.objects.filter(held(None), key=key).first()
    if found is None:
        raise DecisionError(f"The register holds no coding round “{key}”.")
    return found


def codes_of(key: str, stage: str | None = None) -> tuple[Given, ...]:
    """Live codes of a round, of one stage where it is named, in the order they were given."""
    rows = Code.objects.filter(held(None), round=key).order_by("id")
    return tuple(map(as_code, rows if stage is None else rows.filter(stage=stage)))


def as_code(row: Code) -> Given:
    """A row as the noun."""
    return Given(
        row.coder, row.entry, row.value, row.member, row.field, row.stage, row.date, row.because, tuple(row.evidence)
    )


def frozen_stages(key: str) -> frozenset[str]:
    """The stages of a round that take no more codes."""
    return frozenset(Freeze.objects.filter(held(None), round=key).values_list("stage", flat=True))


def settled(key: str, codes: Iterable[Given]) -> tuple[tuple[Decided, ...], tuple[Undecided, ...]]:
    """What each coded unit of a round came to: agreed on or adjudicated; and those that wait, with what for."""
    units = by_unit(codes)
    words = {
        (row.entry, row.member, row.field, row.stage): row for row in Adjudication.objects.filter(held(None), round=key)
    }
    decided, waiting = [], []
    for unit, given in sorted(units.items()):
        made = _settled(given, words.get(unit))
        if isinstance(made, Decided):
            decided.append(made)
        else:
            waiting.append(Undecided(unit, tuple(sorted(code.coder for code in given)), made))
    return tuple(decided), tuple(waiting)


def _settled(given: list[Given], word: Adjudication | None) -> Decided | str:
    """The decision, or why there is none."""
    if word is not None:
        return decide(given, value=word.value, by=word.recorded_by, because=word.because)
    if len(given) < _TWO:
        return f"Only {given[0].coder} has coded it; it waits for a second coder."
    if len({code.value for code in given}) > 1:
        told = "; ".join(f"{code.coder}: {code.value}" for code in sorted(given, key=lambda code: code.coder))
        return f"The coders differ ({told}); a third person must adjudicate."
    return decide(given)


def by_unit(codes: Iterable[Given]) -> dict[Unit, list[Given]]:
    """Codes by what is coded."""
    found: dict[Unit, list[Given]] = {}
    for code in codes:
        found.setdefault(code.unit, []).append(code)
    return found
