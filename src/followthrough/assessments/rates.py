"""Completion rates of a plan with numerator, denominator and rule; other people's rates beside ours, in their words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from followthrough.assessments.plans import ActionLine, Plan
from followthrough.language.plural import counted as how_many
from followthrough.model import Claim, Status

ADDRESSED: Final = (Status.ADDRESSED, Status.IN_PROGRESS, Status.DONE, Status.DONE_LATE)
COMPLETED: Final = (Status.DONE, Status.DONE_LATE)
_WHOLE: Final = 100.0
_NEAR: Final = 0.5  # per cent points: rounding of a rate to whole per cents


@dataclass(frozen=True, slots=True)
class Rate:
    """Lines of a heading (or of the whole plan, heading "") that count, of all its lines."""

    heading: str
    numerator: int
    denominator: int
    unknown: int  # lines whose status no source tells; they are in the denominator
    percent: float | None
    rule: str


def rates(plan: Plan, counted: Sequence[Status] = COMPLETED, steps: Sequence[Status] | None = None) -> tuple[Rate, ...]:
    """The rate of every heading and, last, of the whole plan.

    Args:
        plan: the plan.
        counted: the steps that count as done for this rate: COMPLETED, or ADDRESSED.
        steps: our own assessed steps, one for each line; without them the plan's own words of status.
    """
    held = list(zip(plan.lines, steps or [line.step for line in plan.lines], strict=True))
    basis = "as assessed" if steps is not None else "in the plan's own words of status"
    groups = [(heading, [s for line, s in held if line.heading == heading]) for heading in plan.headings]
    return tuple(_rate(name, told, counted, basis) for name, told in [*groups, ("", [s for _, s in held])])


def _rate(name: str, steps: Sequence[Status], counted: Sequence[Status], basis: str) -> Rate:
    hits, total = sum(step in counted for step in steps), len(steps)
    unknown = sum(step is Status.UNKNOWN for step in steps)
    what = " or ".join(counted)
    says = f"{hits} of {how_many(total, 'line')} {'is' if hits == 1 else 'are'} {what}, {basis}; "
    says += f"{how_many(unknown, 'line of unknown status counts', 'lines of unknown status count')} as not. "
    says += "A line is done when all its activities are; every line weighs the same."
    return Rate(name, hits, total, unknown, hits / total * _WHOLE if total else None, says)


@dataclass(frozen=True, slots=True)
class ClaimedRate:
    """Somebody's rate beside ours. Their word is never exchanged for another."""

    claim: Claim
    itemised: bool
    ours: Rate | None
    flags: tuple[str, ...]
    because: str


def beside(claims: Iterable[Claim], ours: Rate | None = None) -> tuple[ClaimedRate, ...]:
    """Claims of a rate in the order of their dates, each with its exact word, and what to doubt about it."""
    ordered = sorted(claims, key=lambda claim: (claim.date or "", claim.key))
    return tuple(_beside(claim, ours) for claim in ordered)


def _beside(claim: Claim, ours: Rate | None) -> ClaimedRate:
    itemised = claim.denominator is not None
    flags = tuple(_flags(claim, ours))
    number = "no number" if claim.number is None else f"{claim.number:g} {claim.unit}".rstrip()
    basis = f"of {claim.denominator:g}" if claim.denominator is not None else "claimed, not itemised"
    says = f"{claim.date}: {claim.claimant}: “{claim.word}”, {number}"
    says += f", {basis}." if claim.number is not None else "."
    if ours is not None and ours.percent is not None:
        says += f" Ours: {ours.percent:.1f} per cent ({ours.numerator} of {ours.denominator})."
    return ClaimedRate(claim, itemised, ours, flags, says)


def _flags(claim: Claim, ours: Rate | None) -> Iterable[str]:
    if claim.number is None:
        return
    percent = claim.unit in {"percent", "%", "per cent"}
    if percent and not 0 <= claim.number <= _WHOLE:
        yield f"A rate of {claim.number:g} per cent is impossible."
    if not percent and claim.denominator is not None and claim.number > claim.denominator:
        yield f"{claim.number:g} of {claim.denominator:g} is more than all."
    if ours is None:
        return
    if claim.denominator is not None and claim.denominator != ours.denominator:
        yield f"It counts {claim.denominator:g} lines; the plan as read has {ours.denominator}."
    if percent and ours.percent is not None and abs(claim.number - ours.percent) > _NEAR:
        yield f"It is not our rate of {ours.percent:.1f} per cent under the rule: {ours.rule}"


def steps_apart(one: Iterable[ActionLine], other: Iterable[ActionLine]) -> tuple[str, ...]:
    """Lines whose word of status differs between two editions of a plan, by number."""
    before = {line.number: line.status for line in one if line.number}
    return tuple(
        f"{line.number}: “{before[line.number]}” became “{line.status}”."
        for line in other
        if line.number in before and before[line.number] != line.status
    )
