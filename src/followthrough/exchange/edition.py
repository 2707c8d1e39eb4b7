"""The edition: plain tables of what the register holds now, for SQLite and Parquet alike. They stand in edition.toml.

Not the register's own tables: no superseded rows, no audit, no names of persons; keys instead of numbers.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

VERSION = 1  # of these tables; raised when a column changes its meaning or goes


class Kind(StrEnum):
    """What the cells of a column are."""

    TEXT = "text"
    WHOLE = "whole number"
    FIGURE = "figure"
    YES_NO = "yes or no"
    WORDS = "list of words"


@dataclass(frozen=True, slots=True)
class Field:
    """One column."""

    name: str
    says: str
    kind: Kind = Kind.TEXT
    to: str = ""  # the table whose key it holds; empty cells lead nowhere


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table."""

    name: str
    says: str
    fields: tuple[Field, ...]
    keyed: bool = True  # its first column is its key
    searched: bool = False  # full text, in its column search_text
    facets: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Names of its columns."""
        return tuple(field.name for field in self.fields)


@cache
def tables() -> dict[str, Sheet]:
    """Every table by its name; one that others refer to comes before them."""
    told = tomllib.loads(files("followthrough.exchange").joinpath("edition.toml").read_text("utf-8"))
    return {
        row["name"]: Sheet(
            row["name"],
            row["says"],
            tuple(_field(*column) for column in row["columns"]),
            row.get("keyed", True),
            row.get("searched", False),
            tuple(row.get("facets", ())),
        )
        for row in told["table"]
    }


def _field(name: str, says: str, kind: str = Kind.TEXT, to: str = "") -> Field:
    return Field(name, says, Kind(kind), to)
