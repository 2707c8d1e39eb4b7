"""Rows by the few hundred: no more than one question to the database may name."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

T = TypeVar("T")


def in_batches(rows: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    """Slices of at most `size`, in their order; none where there are no rows."""
    return (rows[start : start + size] for start in range(0, len(rows), size))
