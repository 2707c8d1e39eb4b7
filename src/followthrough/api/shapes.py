"""What an answer looks like, made of the rows that queries give: no noun is written twice.

A field's description is the comment beside it in the source; a shape's is the docstring of its row.
"""

from __future__ import annotations

import ast
import dataclasses
import inspect
import re
import sys
from enum import Enum
from functools import cache
from importlib import import_module
from types import GenericAlias, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel, ConfigDict, Field, create_model

_COMMENTED = re.compile(r"^    (\w+): [^#\n]*#\s*(.+)$", re.MULTILINE)
_TOLD_APART = {
    "followthrough.model": "Weighed",
    "followthrough.assessments.plans": "Plan",
    "followthrough.assessments.instruments.actions": "Life",
    "followthrough.assessments.targets": "Target",
    "followthrough.assessments.coding": "Coding",
    "followthrough.linking.changes": "Word",
    "followthrough.assessments.money": "Money",
    "followthrough.assessments.announcements": "Announced",
    "followthrough.register.queries.reviewing.together": "Team",
    "followthrough.register.queries.rounds.input_rows": "Asked",
}
_TAKEN: dict[str, type] = {}
_CONFIG = ConfigDict(from_attributes=True)


@cache
def shape(noun: Any) -> Any:
    """The shape of a row: a frozen dataclass becomes a model of the same fields; anything else stays as it is."""
    if not (dataclasses.is_dataclass(noun) and isinstance(noun, type)):
        return noun
    hints = get_type_hints(noun, localns=_names(noun.__module__))
    said = dict(_COMMENTED.findall(inspect.getsource(noun)))
    fields: dict[str, Any] = {
        field.name: (_shaped(hints[field.name]), Field(description=said.get(field.name)))
        for field in dataclasses.fields(noun)
    }
    for name, told in inspect.getmembers(noun, lambda member: isinstance(member, property)):
        hint = get_type_hints(told.fget, localns=_names(noun.__module__))["return"]
        fields[name] = (_shaped(hint), Field(description=inspect.getdoc(told)))
    made: Any = create_model(_name(noun), __config__=_CONFIG, __doc__=inspect.getdoc(noun), **fields)
    return made


def _name(noun: type) -> str:
    """A row's name without the word that says it is one: `EntryRow` is an Entry to whoever asks.

    Nouns of the core that a row shares its name with are told apart: what was weighed is not what stands in a list.
    """
    plain = noun.__name__.removesuffix("Row").removeprefix("_")
    name = f"{_TOLD_APART.get(noun.__module__, '')}{plain}"
    known = _TAKEN.setdefault(name, noun)
    assert known is noun, f"{known.__module__} and {noun.__module__} both have a {name}: an answer must not mix them up"
    return name


def _shaped(hint: Any) -> Any:
    """A type with every row in it replaced by its shape."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin is None:
        is_enumeration = isinstance(hint, type) and issubclass(hint, Enum)
        return Literal[tuple(each.value for each in hint)] if is_enumeration else shape(hint)
    made = tuple(each if each is Ellipsis else _shaped(each) for each in inner)
    if origin in (Union, UnionType):
        return Union[made]  # noqa: UP007  the members are known at run time only
    if origin in (tuple, list) or isinstance(hint, GenericAlias):
        return origin[made]
    return hint.copy_with(made) if hasattr(hint, "copy_with") else origin[made]


@cache
def _names(module: str) -> dict[str, Any]:
    """Names that a module imports for its types alone."""
    tree = ast.parse(inspect.getsource(sys.modules[module]))
    blocks = [node for node in tree.body if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"]
    imports = [node for block in blocks for node in block.body if isinstance(node, ast.ImportFrom) and node.module]
    return {
        alias.asname or alias.name: getattr(import_module(str(node.module)), alias.name)
        for node in imports
        for alias in node.names
        if hasattr(import_module(str(node.module)), alias.name)
    }


class Listed(BaseModel):
    """What every list says of itself beside its rows."""

    model_config = _CONFIG

    total: int = Field(description="How many rows there are in all.")
    page: int = Field(description="Which page this is, from 1.")
    pages: int = Field(description="How many pages there are, at least one.")
    size: int = Field(description="Rows a page.")
    next: str | None = Field(description="Address of the next page; null on the last.")
    previous: str | None = Field(description="Address of the page before; null on the first.")


@cache
def listed(noun: Any) -> Any:
    """The shape of a page of rows."""
    row = shape(noun)
    rows: Any = list
    made: Any = create_model(
        f"{row.__name__}List",
        __base__=Listed,
        __doc__=f"A page of {row.__name__} rows.",
        items=(rows[row], Field(description="The rows of this page.")),
    )
    return made
