"""The names of instruments and parties as searched text has them: in tokens, small and large letters alike.

They are the tables' own (lexicon/world, lexicon/ja, CLDR). What searched text cannot tell apart is narrowed or left
out: "US" is looked for as "the US", since "us" is a word; "Republic of Korea" does not count within the name of the
Democratic People's Republic; タイ is a piece of many words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from followthrough.lexicon.load import word_lists
from followthrough.lexicon.world import instruments, kind_of, name_of, parties
from followthrough.lexicon.world.japanese import japanese_names
from followthrough.lexicon.world.names import Name, all_names
from followthrough.register.ledger.searchtext import folded, phrase, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SHORT_KANA: Final = re.compile(r"[\u30a1-\u30fc]{1,2}")  # too short to be told from a piece of a word
_Tokens = tuple[str, ...]


class OtherName(NamedTuple):
    """A name by which a thing is looked for too."""

    text: str
    needs: tuple[str, ...]  # words one of which must stand in the same text
    within: tuple[str, ...]  # names of other countries, and of places, that hold it: within these it does not count


@lru_cache(maxsize=1 << 10)
def others_of(thing: str, typed: str) -> tuple[OtherName, ...]:
    """Names of an instrument or party by which more is found than by the one typed; its plain one first."""
    apart = _apart([name for name in _names()[thing] if not _holds(name.text, typed)])
    first = sorted(apart, key=lambda name: (name.text != name_of(thing), not name.text.isascii()))
    return tuple(OtherName(name.text, name.needs, _longer(thing, name.text)) for name in first)


def bearers(typed: str) -> tuple[Name, ...]:
    """The names that are written so: of instruments and parties, and of places that name none (South China Sea)."""
    return _by_tokens().get(_cut(typed), ())


def _every() -> Iterator[Name]:
    """Every name of the tables but those that count in old texts only, and signs."""
    yield from (name for name in all_names() if not name.until and phrase(name.text))
    for form, thing in japanese_names().items():
        yield Name(form, thing, None if thing is None else kind_of(thing), "exact")


@lru_cache(maxsize=1)
def _names() -> dict[str, tuple[Name, ...]]:
    """By the thing's id the names it is looked for by, one of those that are cut alike."""
    found: dict[str, dict[_Tokens, Name]] = {one: {} for one in (*instruments(), *parties())}
    for name in map(_behind_its_article, _every()):
        if name.id is not None and name.id in found and not _SHORT_KANA.fullmatch(name.text):
            found[name.id].setdefault(_cut(name.text), name)
    return {key: tuple(names.values()) for key, names in found.items()}


def _behind_its_article(name: Name) -> Name:
    is_word = name.text.isupper() and name.text.lower() in word_lists()["like_short_names"]
    return replace(name, text=f"the {name.text}") if is_word else name


@lru_cache(maxsize=1)
def _by_tokens() -> dict[_Tokens, tuple[Name, ...]]:
    found: dict[_Tokens, list[Name]] = defaultdict(list)
    for name in _every():
        if name.id is None or name.id in _names():
            found[_cut(name.text)].append(name)
    return {key: tuple(some) for key, some in found.items()}


@lru_cache(maxsize=1 << 12)
def _longer(thing: str, text: str) -> tuple[str, ...]:
    """Names that hold this one and name other countries or mere places."""
    near = _elsewhere().get(phrase(text)[0], ())
    return tuple(one.text for one in near if one.id != thing and _holds(one.text, text))


@lru_cache(maxsize=1)
def _elsewhere() -> dict[str, tuple[Name, ...]]:
    """Names of countries and places by each token of theirs, one of those that are cut alike."""
    found: dict[str, list[Name]] = defaultdict(list)
    for cut, some in _by_tokens().items():
        if all(one.id is None or (one.id in parties() and parties()[one.id].kind == "country") for one in some):
            for token in set(cut):
                found[token].append(some[0])
    return {token: tuple(names) for token, names in found.items()}


def _apart(names: Sequence[Name]) -> list[Name]:
    """Without those in which another stands that is a name by itself: whoever finds that one finds them."""
    plain = [name for name in names if not name.needs]
    return [name for name in names if not any(one is not name and _holds(name.text, one.text) for one in plain)]


@lru_cache(maxsize=1 << 13)
def _cut(text: str) -> _Tokens:
    return tuple(tokens(folded(text)))


def _holds(whole: str, part: str) -> bool:
    """Whether who looks for the part as a phrase finds the whole."""
    held, looked_for = _cut(whole), phrase(part)
    return any(held[at : at + len(looked_for)] == looked_for for at in range(len(held) - len(looked_for) + 1))
