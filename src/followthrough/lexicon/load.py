"""TOML to frozen entries, read once; and the lexicon's own version, so that stale findings can be listed."""

from __future__ import annotations

import hashlib
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from followthrough.lexicon.schema import Cue, cue
from followthrough.model import Act

LANGUAGES = ("en", "ja")
_ABOUT = frozenset(["why", "yes", "no"])  # lines that say what an entry is for


@cache
def cues(language: str = "en") -> tuple[Cue, ...]:
    """All cues of a language, in the order of its files and entries."""
    return tuple(
        cue(entry, act, f"{language}/{act}") for act in Act for entry in table(f"{language}/{act}.toml").get("cue", [])
    )


def is_japanese(entry: str) -> bool:
    """Whether an entry, known by its file and name ("ja/commitment:agree"), is of the Japanese lexicon."""
    return entry.startswith("ja/")


@cache
def word_lists(language: str = "en") -> dict[str, frozenset[str]]:
    """The closed word classes of a language: name of the list to its words."""
    lists = table(f"{language}/words.toml")
    return {name: frozenset(entry["words"].split()) for name, entry in lists.items()}


@cache
def phrase_lists(language: str = "en") -> dict[str, tuple[str, ...]]:
    """Fixed phrases by purpose: name of the list to its phrases, longest first."""
    lists = table(f"{language}/phrases.toml")
    return {name: tuple(sorted(entry["phrases"], key=len, reverse=True)) for name, entry in lists.items()}


@cache
def listed(file: str, entry: str, of: str = "words") -> frozenset[str]:
    """One list of words of a file; `of` is the line of the entry that holds them, parted by blanks."""
    return lists_of(file, entry)[of]


@cache
def lists_of(file: str, entry: str) -> dict[str, frozenset[str]]:
    """Every list of words of an entry, by the name of its line."""
    lines = table(file)[entry].items()
    return {name: frozenset(words.split()) for name, words in lines if name not in _ABOUT and isinstance(words, str)}


@cache
def version() -> str:
    """Six characters that change whenever any lexicon file changes."""
    digest = hashlib.sha256()
    for folder in (*LANGUAGES, "world"):
        home = files("followthrough.lexicon") / folder
        for name in (
            sorted(f.name for f in home.iterdir() if f.name.endswith((".toml", ".csv"))) if home.is_dir() else ()
        ):
            digest.update(f"{folder}/{name}\0".encode())
            digest.update((home / name).read_bytes())
    return digest.hexdigest()[:6]


@cache
def table(name: str) -> dict[str, Any]:
    """One TOML file of the lexicon as it stands."""
    place = files("followthrough.lexicon").joinpath(*name.split("/"))
    return tomllib.loads(place.read_text(encoding="utf-8"))
