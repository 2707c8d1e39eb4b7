"""Coders' work under a scheme: blind codes, agreement by field, adjudication with reasons, freezing, aggregates."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from statistics import mean, median_low
from typing import Final

from followthrough.assessments.agreement import alpha, kappa
from followthrough.assessments.schemes import Scheme
from followthrough.language.plural import counted

SCORE: Final = "score"
_TWO: Final = 2  # coders


class CodingError(ValueError):
    """A code that may not be given. Says why and what to do."""


@dataclass(frozen=True, slots=True)
class Code:
    """What one coder gave one field of one entry for one member at one stage, and why."""

    coder: str
    entry: str
    value: str
    member: str = ""
    field: str = SCORE
    stage: str = ""
    date: str | None = None
    because: str = ""
    evidence: tuple[str, ...] = ()  # keys

    @property
    def unit(self) -> tuple[str, str, str, str]:
        """What is coded: entry, member, field and stage."""
        return self.entry, self.member, self.field, self.stage


@dataclass(frozen=True, slots=True)
class Guideline:
    """How one entry is to be scored: what each value would mean for it, and within what period evidence counts."""

    entry: str
    scheme: str
    text: str
    starts: str | None = None
    ends: str | None = None


@dataclass(frozen=True, slots=True)
class Decided:
    """The value of a unit: agreed by the coders or adjudicated by a person, with the reason."""

    unit: tuple[str, str, str, str]
    value: str
    by: str
    because: str
    codes: tuple[Code, ...]  # all raw codes, both coders'


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far coders agree on one field."""

    field: str
    units: int  # coded by two or more
    percent: float | None
    kappa: float | None
    alpha: float | None
    level: str
    because: str


@dataclass(frozen=True, slots=True)
class Aggregate:
    """A group's figure with all that is needed to check it."""

    group: str
    mean: float | None  # None for scales that have no mean
    percent: float | None
    middle: float | None  # middle score, where values are ordered
    counts: tuple[tuple[str, int], ...]
    missing: int
    because: str


def may_code(code: Code, scheme: Scheme, given: Sequence[Code], frozen: Iterable[str] = ()) -> None:
    """Refuses what would spoil a coding.

    Raises:
        CodingError: unknown stage, a frozen one, or a second code of the same coder for the same unit.
        SchemeError: the scheme has no such value.
    """
    if code.field == SCORE:
        scheme.value(code.value)
    if code.stage and code.stage not in scheme.stages:
        raise CodingError(f"{scheme.name} has no stage “{code.stage}”. It has: {', '.join(scheme.stages) or 'none'}.")
    if code.stage in set(frozen):
        raise CodingError(f"The {code.stage} stage is frozen; code a later stage, or open a new edition.")
    if any(other.unit == code.unit and other.coder == code.coder for other in given):
        raise CodingError(f"{code.coder} has coded {code.entry} {code.member} already; supersede that code instead.")


def may_recode(code: Code, given: Sequence[Code]) -> None:
    """A coder's own code may be given anew only while no other coder has coded the unit, so that coding stays blind.

    Raises:
        CodingError: another has, and so what this coder would change may have been seen.
    """
    others = sorted({other.coder for other in given if other.unit == code.unit and other.coder != code.coder})
    if others:
        raise CodingError(
            f"{', '.join(others)} has coded {code.entry} {code.member} as well, so {code.coder}'s code stays as it is. "
            "Where the coders differ, a third person decides."
        )


def seen_by(coder: str, codes: Iterable[Code]) -> tuple[Code, ...]:
    """What a blind coder may see: own codes, and others' only of units the coder has coded too."""
    held = tuple(codes)
    own = {code.unit for code in held if code.coder == coder}
    return tuple(code for code in held if code.coder == coder or code.unit in own)


def agreement(codes: Iterable[Code], scheme: Scheme) -> tuple[Agreement, ...]:
    """Agreement by field. The score is compared at the scheme's level, all other fields as names."""
    held = tuple(codes)
    return tuple(_agreement(name, held, scheme) for name in dict.fromkeys(code.field for code in held))


def _agreement(name: str, codes: Sequence[Code], scheme: Scheme) -> Agreement:
    units = [unit for unit in _units(code for code in codes if code.field == name) if len(unit) >= _TWO]
    level = scheme.scale if name == SCORE else "nominal"
    scored = [[_score(code, scheme, level, codes) for code in unit] for unit in units]
    known = [[score for score in unit if score is not None] for unit in scored]
    coders = sorted({code.coder for unit in units for code in unit})
    pairs = [(unit[0].value, unit[1].value) for unit in units if len(unit) == _TWO]
    two = kappa(pairs) if len(coders) == _TWO else None
    same = sum(len({code.value for code in unit}) == 1 for unit in units)
    percent = same / len(units) * 100 if units else None
    twice = counted(len(units), "unit")
    says = f"Of {twice} coded by two or more ({', '.join(coders) or 'nobody'}), the coders agree on {same}."
    return Agreement(name, len(units), percent, two, alpha(known, level), level, says)


def _units(codes: Iterable[Code]) -> list[tuple[Code, ...]]:
    found: dict[tuple[str, str, str, str], list[Code]] = {}
    for code in codes:
        found.setdefault(code.unit, []).append(code)
    return [tuple(sorted(unit, key=lambda code: code.coder)) for unit in found.values()]


def _score(code: Code, scheme: Scheme, level: str, codes: Sequence[Code]) -> float | None:
    if level == "nominal":
        return float(sorted({other.value for other in codes}).index(code.value))
    return scheme.value(code.value).score


def decide(codes: Sequence[Code], *, value: str | None = None, by: str = "", because: str = "") -> Decided:
    """The value of one unit: what its coders agree on, or what an adjudicator decides with a reason.

    Raises:
        CodingError: codes of several units; coders who differ without an adjudicator; an adjudicator without a reason.
    """
    if len({code.unit for code in codes}) != 1:
        raise CodingError("Decide one unit at a time: one entry, member, field and stage.")
    values = {code.value for code in codes}
    if value is not None:
        if not by or not because.strip():
            raise CodingError("An adjudication needs the adjudicator's name and a reason.")
        return Decided(codes[0].unit, value, by, because, tuple(codes))
    if len(values) > 1:
        told = "; ".join(f"{code.coder}: {code.value}" for code in codes)
        raise CodingError(f"The coders differ on {codes[0].entry} ({told}). A third person must adjudicate.")
    names = ", ".join(sorted(code.coder for code in codes))
    return Decided(codes[0].unit, values.pop(), names, f"{len(codes)} of {len(codes)} coders agree.", tuple(codes))


def raw_rows(codes: Iterable[Code]) -> tuple[dict[str, str], ...]:
    """Every coder's raw codes as rows for export, in a fixed order; nothing is averaged away."""
    ordered = sorted(codes, key=lambda code: (*code.unit, code.coder))
    return tuple(
        {"entry": c.entry, "member": c.member, "field": c.field, "stage": c.stage, "coder": c.coder, "value": c.value,
         "date": c.date or "", "because": c.because, "evidence": " ".join(c.evidence)}
        for c in ordered
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Frozen:
    """A stage closed: its decisions and raw codes as they were, with a hash that any change would break."""

    stage: str
    on: str
    by: str
    sha256: str
    decided: tuple[Decided, ...]


def freeze(decided: Iterable[Decided], scheme: Scheme, *, stage: str, on: str, by: str) -> Frozen:
    """Closes a stage (interim, final). The same decisions give the same hash on every machine.

    Raises:
        CodingError: the scheme has no such stage, or a unit of it stands twice.
    """
    if stage not in (scheme.stages or ("",)):
        raise CodingError(f"{scheme.name} has no stage “{stage}”. It has: {', '.join(scheme.stages) or 'none'}.")
    held = tuple(sorted((one for one in decided if one.unit[3] == stage), key=lambda one: one.unit))
    if len({one.unit for one in held}) < len(held):
        raise CodingError(f"A unit of the {stage} stage is decided twice; keep the decision that supersedes the other.")
    lines = [[*one.unit, one.value, one.by, one.because, raw_rows(one.codes)] for one in held]
    digest = hashlib.sha256(json.dumps([scheme.key, stage, lines], ensure_ascii=False).encode()).hexdigest()
    return Frozen(stage, on, by, digest, held)


def aggregate(
    decided: Iterable[Decided], scheme: Scheme, group: Callable[[Decided], str] = lambda one: one.unit[1]
) -> tuple[Aggregate, ...]:
    """Scores by group (by member, or by issue or period when `group` tells them), the scheme's rule with each."""
    groups: dict[str, list[Decided]] = {}
    for one in decided:
        if one.unit[2] == SCORE:
            groups.setdefault(group(one), []).append(one)
    return tuple(_aggregate(name, rows, scheme) for name, rows in sorted(groups.items()))


def _aggregate(name: str, rows: Sequence[Decided], scheme: Scheme) -> Aggregate:
    scores = [score for row in rows if (score := scheme.value(row.value).score) is not None]
    counts = Counter(row.value for row in rows)
    average = mean(scores) if scores and scheme.scale == "interval" else None
    percent = None if average is None else scheme.percent(average)
    middle = median_low(scores) if scores and scheme.scale != "nominal" else None
    told = tuple((value.code, counts[value.code]) for value in scheme.values)
    says = (
        f"{len(scores)} of {len(rows)} scored; {', '.join(f'{code}: {count}' for code, count in told)}. {scheme.rule}"
    )
    return Aggregate(name, average, percent, middle, told, len(rows) - len(scores), says)
