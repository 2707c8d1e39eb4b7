"""A table as a file gives it, and what is said of a file that holds none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class TableError(ValueError):
    """A file that holds no table that can be read. Says what to do."""


@dataclass(frozen=True, slots=True)
class Table:
    """One table: the sheet's name ("" for a CSV file), its header, and its rows as they are read."""

    name: str
    header: tuple[str, ...]
    rows: Iterable[Sequence[str]]
