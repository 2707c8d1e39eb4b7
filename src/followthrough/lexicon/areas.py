"""Areas of cooperation and the words that tell them, as data. A statement may lie in several areas, or in none."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Area:
    """One area; its words are terms of a search, `word*` the beginning of one; a Japanese one stands within words."""

    id: str
    english: str
    japanese: str
    words: tuple[str, ...]
    yes: tuple[str, ...]
    no: tuple[str, ...]


@cache
def areas() -> tuple[Area, ...]:
    """Every area, in the order of the file."""
    text = files("followthrough.lexicon").joinpath("areas.toml").read_text(encoding="utf-8")
    return tuple(
        Area(row["id"], row["en"], row["ja"], _words(row), tuple(row["yes"]), tuple(row["no"]))
        for row in tomllib.loads(text)["area"]
    )


def _words(row: dict[str, str]) -> tuple[str, ...]:
    return (*row["words"].split(), *row["ja_words"].split())
