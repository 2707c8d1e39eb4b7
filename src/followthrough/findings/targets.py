"""Measurable end states of one sentence. (Being written: gives nothing yet.)"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from followthrough.model import Mention, Target


@dataclass(frozen=True, slots=True)
class TargetFinding:
    """One leg of a target with its span."""

    start: int
    end: int
    target: Target
    because: tuple[str, ...]


def find_targets(text: str, start: int, end: int, *, dates: Sequence[Mention], percents: Sequence[Mention]) -> list[TargetFinding]:
    """The targets of text[start:end]."""
    return []
