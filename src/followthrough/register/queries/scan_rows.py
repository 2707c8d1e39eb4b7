"""What was read by machine from pictures, as plain rows."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DoubtfulRow:
    """A word that the machine that read it from a picture is unsure of."""

    start: int
    end: int
    confidence: int  # of 100


@dataclass(frozen=True, slots=True)
class ScanRow:
    """A stretch of text that a machine read from a picture of a page, and how sure it is."""

    start: int
    end: int
    confidence: int  # of 100
    doubtful: tuple[DoubtfulRow, ...]
