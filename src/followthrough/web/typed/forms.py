"""Forms of a few typed fields: what they ask, how they are shown, what was typed. Rules are the verbs' own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from django.http import QueryDict
    from django.utils.functional import Promise

LONGEST = 4000  # characters of one field


@dataclass(frozen=True, slots=True)
class Field:
    """One question of a form. `kind`: text, area (several lines), choice, checks (any of), number."""

    name: str
    label: str | Promise
    kind: str = "text"
    hint: str | Promise = ""
    choices: Sequence[tuple[str, str | Promise]] = ()
    needed: bool = False
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """A field with what was typed into it."""

    field: Field
    value: str
    values: tuple[str, ...] = ()


def typed(fields: Sequence[Field], asked: QueryDict) -> dict[str, str]:
    """What was typed into each field, without blank edges and NULs."""
    return {field.name: asked.get(field.name, "").replace("\x00", "").strip()[:LONGEST] for field in fields}


def shown(fields: Sequence[Field], asked: QueryDict, first: Mapping[str, str] | None = None) -> tuple[Shown, ...]:
    """The fields as they are to be shown: with what was typed, else with what they begin with."""
    begin = first if first is not None else {}
    return tuple(
        Shown(
            field,
            asked.get(field.name, begin.get(field.name, ""))[:LONGEST],
            tuple(asked.getlist(field.name)) if field.name in asked else tuple(begin.get(field.name, "").split()),
        )
        for field in fields
    )
