"""What an operation may answer: its own shape, and the problems that may stand in its place."""

from __future__ import annotations

from typing import Any

from followthrough.api.problems import ProblemDetails
from followthrough.api.shapes import listed, shape

_ALWAYS = (400, 401, 422, 429)


def answers(noun: Any, *problems: int, status: int = 200) -> dict[int, Any]:
    """A row by its key, or what was done; beside it the problems named and those that may always be."""
    return {status: shape(noun)} | dict.fromkeys(sorted({*_ALWAYS, *problems}), ProblemDetails)


def several(noun: Any, *problems: int) -> dict[int, Any]:
    """A few rows, all at once."""
    rows: Any = list
    return {200: rows[shape(noun)]} | dict.fromkeys(sorted({*_ALWAYS, *problems}), ProblemDetails)


def pages_of(noun: Any, *problems: int) -> dict[int, Any]:
    """A page of a list."""
    return {200: listed(noun)} | dict.fromkeys(sorted({*_ALWAYS, *problems}), ProblemDetails)
