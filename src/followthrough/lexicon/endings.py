"""The lexicon of a language whose clauses end with what they do: Japanese. Read from ja/<act>.toml.

A cue is a verb in its dictionary form, or a noun before the copula (予定である), and what stands before it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from followthrough.lexicon.load import table
from followthrough.lexicon.schema import LexiconError
from followthrough.model import Act, Strength

_FIELDS = {"id", "verb", "noun", "before", "inner", "ahead", "passive", "also", "strength", "why", "yes", "no"}


@dataclass(frozen=True, slots=True)
class Ending:
    """Words at the end of a clause that make it an act, with the reason and the examples that prove it."""

    id: str  # "ja/commitment:agree-to-do"
    act: Act
    verbs: tuple[str, ...]  # dictionary forms
    nouns: tuple[str, ...]  # before である, です or the end of the sentence
    before: tuple[str, ...]  # what the words before end with, adverbs aside; empty: anything
    inner: str  # "deed": of こと only what is to be done; "done": only what was; "": either
    ahead: bool  # only of what is to come: 努める, not 努めている
    passive: bool  # the passive does the same: 採択された
    also: tuple[Act, ...]
    strength: Strength | None
    why: str
    yes: tuple[str, ...]
    no: tuple[str, ...]

    @property
    def acts(self) -> tuple[Act, ...]:
        """The act of its file and what else it does."""
        return (self.act, *self.also)


@cache
def endings(language: str = "ja") -> tuple[Ending, ...]:
    """All cues of the language, in the order of its files and entries.

    Raises:
        LexiconError: a field is unknown, missing or empty.
    """
    return tuple(
        _ending(entry, act, f"{language}/{act}")
        for act in Act
        for entry in table(f"{language}/{act}.toml").get("cue", [])
    )


@cache
def ending_words(language: str = "ja") -> dict[str, tuple[str, ...]]:
    """The word lists of the language: name of the list to its words, in their order."""
    return {name: tuple(entry["words"].split()) for name, entry in table(f"{language}/words.toml").items()}


def _ending(entry: dict[str, object], act: Act, where: str) -> Ending:
    name = f"{where}:{entry.get('id', '?')}"
    unknown = set(entry) - _FIELDS
    if unknown:
        raise LexiconError(f"{name}: no such field: {', '.join(sorted(unknown))}")
    if "id" not in entry or not entry.get("why") or not entry.get("yes") or not ("verb" in entry or "noun" in entry):
        raise LexiconError(f"{name}: needs id, why, yes and verb or noun")
    strength = entry.get("strength")
    return Ending(
        id=name,
        act=act,
        verbs=_strings(entry.get("verb", [])),
        nouns=_strings(entry.get("noun", [])),
        before=tuple(sorted(_strings(entry.get("before", [])), key=len, reverse=True)),
        inner=str(entry.get("inner", "")),
        ahead=bool(entry.get("ahead", False)),
        passive=bool(entry.get("passive", False)),
        also=tuple(Act(word) for word in _strings(entry.get("also", []))),
        strength=None if strength is None else Strength(str(strength)),
        why=str(entry["why"]),
        yes=_strings(entry["yes"]),
        no=_strings(entry.get("no", [])),
    )


def _strings(value: object) -> tuple[str, ...]:
    return tuple(str(item) for item in value) if isinstance(value, list) else (str(value),)
