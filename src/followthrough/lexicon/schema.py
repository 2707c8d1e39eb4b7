"""The shape of a lexicon entry. Errors name the file and the entry."""

from __future__ import annotations

from dataclasses import dataclass

from followthrough.model import Act, Strength

KINDS = ("verb", "noun", "adjective", "phrase")
_FIELDS = {*KINDS, "id", "then", "also", "strength", "why", "yes", "no"}


class LexiconError(Exception):
    """An entry that does not have the shape it must have."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that make a statement an act, with the reason and the examples that prove it.

    `heads` are base forms of verbs (inflected on loading), nouns, adjectives or whole phrases. `then` lists what may
    follow; empty: anything. `also` are further acts that the same words do.
    """

    id: str  # "en/commitment:agree-to"
    kind: str  # verb noun adjective phrase
    act: Act
    heads: tuple[str, ...]
    then: tuple[tuple[str, ...], ...]
    also: tuple[Act, ...]
    strength: Strength | None
    why: str
    yes: tuple[str, ...]
    no: tuple[str, ...]

    @property
    def acts(self) -> tuple[Act, ...]:
        """The act of its file and what else it does."""
        return (self.act, *self.also)


def cue(entry: dict[str, object], act: Act, where: str) -> Cue:
    """One entry of lexicon/<language>/<act>.toml.

    Raises:
        LexiconError: a field is unknown, missing or empty.
    """
    name = f"{where}:{entry.get('id', '?')}"
    unknown = set(entry) - _FIELDS
    if unknown:
        raise LexiconError(f"{name}: no such field: {', '.join(sorted(unknown))}")
    kinds = [kind for kind in KINDS if kind in entry]
    if len(kinds) != 1 or "id" not in entry or not entry.get("why") or not entry.get("yes"):
        raise LexiconError(f"{name}: needs id, why, yes and exactly one of {', '.join(KINDS)}")
    kind = kinds[0]
    strength = entry.get("strength")
    return Cue(
        id=name,
        kind=kind,
        act=act,
        heads=_strings(entry[kind]),
        then=tuple(tuple(says.split()) for says in _strings(entry.get("then", []))),
        also=tuple(Act(a) for a in _strings(entry.get("also", []))),
        strength=None if strength is None else Strength(str(strength)),
        why=str(entry["why"]),
        yes=_strings(entry["yes"]),
        no=_strings(entry.get("no", [])),
    )


def _strings(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(str(item) for item in value) if isinstance(value, list) else ()
