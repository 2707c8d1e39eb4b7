"""A person's verdict beside the rule's proposal, and what several schemes make of the same evidence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from followthrough.assessments.schemes import Scheme, Value
from followthrough.model import Assessment, Direction, Evidence, Status

FINISHED: Final = frozenset((Status.DONE, Status.DONE_LATE))


class VerdictError(ValueError):
    """A verdict that may not be given. Says why and what to do."""


def sign(proposed: Assessment, status: Status, *, assessor: str, on: str, because: str, scheme: str) -> Assessment:
    """A person's verdict, resting on the evidence and claims of the proposal it answers. It supersedes, never edits.

    Raises:
        VerdictError: no name or reason, or "done" without a piece of evidence that supports it.
    """
    if not assessor.strip() or not because.strip():
        raise VerdictError("A verdict needs the assessor's name and a reason.")
    if status in FINISHED and not any(_can_carry(fact) for fact in proposed.evidence):
        raise VerdictError(_why_not(status, proposed))
    return replace(proposed, status=status, as_of=on, because=because, scheme=scheme, assessor=assessor)


def _can_carry(fact: Evidence) -> bool:
    """Whether "done" may rest on a fact: it shows that step, or supports without showing a lesser one."""
    return fact.shows in FINISHED or (fact.direction is Direction.SUPPORTS and fact.shows is None)


def _why_not(status: Status, proposed: Assessment) -> str:
    lesser = sorted({str(fact.shows) for fact in proposed.evidence if fact.shows is not None})
    known = "1 claim is" if len(proposed.claims) == 1 else f"{len(proposed.claims)} claims are"
    held = f"{known} known, and claims are not evidence"
    shown = f"; the evidence shows no more than {', '.join(lesser)}, which is not upgraded" if lesser else ""
    return f"“{status}” needs evidence. {held}{shown}: add a fact that shows it done, or choose another status."


@dataclass(frozen=True, slots=True)
class UnderScheme:
    """What a scheme would make of an assessment: a proposal to a coder, None where the scheme leaves it open."""

    scheme: Scheme
    value: Value | None
    because: str


def under(assessment: Assessment, schemes: Iterable[Scheme]) -> tuple[UnderScheme, ...]:
    """The same assessment under several schemes, side by side."""
    return tuple(_under(assessment, scheme) for scheme in schemes)


def _under(assessment: Assessment, scheme: Scheme) -> UnderScheme:
    value = scheme.proposal(assessment.status)
    if value is None:
        return UnderScheme(scheme, None, f"{scheme.name} has no value for “{assessment.status}”; a coder must decide.")
    says = f"{scheme.name}: {value.code} ({value.label}), proposed from “{assessment.status}”. {assessment.because}"
    return UnderScheme(scheme, value, says)
