"""A claim or a piece of evidence entered anew: corrected, or holding again after it was taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from django.db import transaction

from followthrough.register.facts.facts_by_hand import (
    FIELDS_OF_CLAIMS,
    FIELDS_OF_EVIDENCE,
    checked_claim,
    checked_evidence,
    tied,
)
from followthrough.register.facts.subjects import subject_of
from followthrough.register.following.judged import DecisionError
from followthrough.register.intake.facts import put_fact
from followthrough.register.queries.facts.entered import entered_last

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

_WRITTEN: Final = {  # what a person writes of each, and a correction may leave as it was
    "claim": ("claimant", "word", "source", "confidentiality", *FIELDS_OF_CLAIMS),
    "evidence": ("says", "direction", "source", "confidentiality", *FIELDS_OF_EVIDENCE),
}
_CHECKS: Final[Mapping[str, Any]] = {"claim": checked_claim, "evidence": checked_evidence}


@transaction.atomic
def enter_again(*, kind: str, key: str, person: str, now: datetime, **says: Any) -> None:
    """Say of a claim or a piece of evidence what was meant. One that was taken back holds again.

    What is not named stays as it was entered last; so does what it speaks of. The row before is kept.

    Args:
        kind: claim or evidence.
        key: its key.
        person: who corrects it.
        now: when, with its time zone.
        says: as `add_claim` and `add_evidence` take it, but for `on` and `key`.

    Raises:
        ByHandError: as for these two.
        DecisionError: nothing of that kind was ever entered under the key, or what it speaks of is gone.
    """
    last = entered_last(kind, key)
    if last is None:
        raise DecisionError(f"The register never held {kind} {key}.")
    kept = {name: getattr(last, name) for name in _WRITTEN[kind]}
    if kind == "claim":
        kept |= {name: getattr(last, name).key for name in ("instrument", "meeting") if getattr(last, name) is not None}
    rests = {} if kind == "claim" else {"observation": last.observation, "action": last.action}
    about = subject_of(last.entry or last.line) if last.entry or last.line else None
    put_fact(type(last), {"key": key}, person=person, now=now, **rests, **tied(about, _CHECKS[kind](**(kept | says))))
