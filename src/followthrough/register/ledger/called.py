"""What is looked for by one of its names is looked for by the others too: JAIF is the Japan-ASEAN Integration Fund.

Of instruments, organisations and bodies, whose short names stand in some documents and whole names in others. What two
of them are called is looked for by the names of both. Words in quotation marks, and beginnings, stand as they are.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

from followthrough.lexicon.world import instruments, parties
from followthrough.lexicon.world.names import Name, all_names
from followthrough.register.ledger.searchtext import Term, folded, parts_of, terms, tokens

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator, Sequence

_KINDS: Final = ("organisation", "body")
_LONGEST: Final = 24  # words of a name that is looked for among those typed
_LIKE_NO_WORD: Final = 4  # letters of a short form that may be typed small: "who" and "tac" are words

All = tuple[Term, ...]  # terms that must all be found
AnyOf = tuple[All, ...]  # of which one must be
_Tokens = tuple[str, ...]


class Called(NamedTuple):
    """What a question names, and the other names by which it is looked for."""

    typed: str
    ids: tuple[str, ...]  # of the instrument, organisation or body; of several, where all are called so
    others: tuple[Name, ...]  # names that hold no other one of them, so that each adds something


@lru_cache(maxsize=1 << 6)
def called(query: str) -> tuple[Called, ...]:
    """The things that a question names, in its order."""
    return tuple(each for each in _parts(query) if isinstance(each, Called))


def wanted(query: str) -> tuple[AnyOf, ...]:
    """A question as groups that must all be found, each by any of its alternatives; empty where it holds no word."""
    found: list[AnyOf] = []
    for each in _parts(query):
        if isinstance(each, Called):
            found.append((terms(each.typed), *_alternatives(each)))
        elif alone := terms(each):
            found.append((alone,))
    return tuple(found)


def _alternatives(thing: Called) -> Iterator[All]:
    """Each other name as a phrase; where it is a name only beside certain words, with one of them."""
    for name in thing.others:
        phrase = terms(f'"{name.text}"')
        yield from ((*phrase, *terms(f'"{need}"')) for need in name.needs) if name.needs else (phrase,)


def _parts(query: str) -> Iterator[Called | str]:
    """What was typed, in order: things that are named, and the rest as it stands."""
    for is_plain, some in groupby(
        parts_of(query), key=lambda part: part.group(2) is not None and not part.group().endswith("*")
    ):
        if is_plain:
            yield from _things([part.group() for part in some])
        else:
            yield from map(_whole, some)


def _whole(part: re.Match[str]) -> str:
    return part.group()


def _things(words: Sequence[str]) -> Iterator[Called | str]:
    """The longest names among consecutive words."""
    at = 0
    while at < len(words):
        ends = range(min(len(words), at + _LONGEST), at, -1)
        fit = next(((end, thing) for end in ends if (thing := _thing(" ".join(words[at:end])))), None)
        yield words[at] if fit is None else fit[1]
        at = at + 1 if fit is None else fit[0]


def _thing(typed: str) -> Called | None:
    """What these words name as a whole; None where that is nothing, or what bears no other name."""
    cut = tuple(tokens(folded(typed)))
    ids = sorted({name.id for name in _by_tokens().get(cut, ()) if name.id is not None and _is_typed(name, typed)})
    others: list[Name] = []
    for one in ids:
        apart = _apart([name for name in _names()[one] if not _holds(_cut(name), cut)])
        others += sorted(apart, key=lambda name: name.text != plain_name(one))
    return Called(typed, tuple(ids), tuple(others)) if others else None


def _is_typed(name: Name, typed: str) -> bool:
    """A short form counts as it is written, a longer one in small letters too; what needs other words names nothing."""
    if not name.exact:
        return not name.needs
    return typed == name.text or (len(typed) >= _LIKE_NO_WORD and typed == name.text.lower() and not name.needs)


def plain_name(thing: str) -> str:
    """The name of an instrument, organisation or body by its id."""
    return instruments()[thing].name if thing in instruments() else parties()[thing].name


@lru_cache(maxsize=1)
def _names() -> dict[str, tuple[Name, ...]]:
    """By the thing's id its names, one of those that are cut alike."""
    ids = {*instruments(), *(key for key, party in parties().items() if party.kind in _KINDS)}
    found: dict[str, dict[_Tokens, Name]] = defaultdict(dict)
    for name in all_names():
        if name.id is not None and name.id in ids and _cut(name):
            found[name.id].setdefault(_cut(name), name)
    return {key: tuple(names.values()) for key, names in found.items()}


@lru_cache(maxsize=1)
def _by_tokens() -> dict[_Tokens, tuple[Name, ...]]:
    found: dict[_Tokens, list[Name]] = defaultdict(list)
    for names in _names().values():
        for name in names:
            found[_cut(name)].append(name)
    return {key: tuple(some) for key, some in found.items()}


def _apart(names: Sequence[Name]) -> Iterable[Name]:
    """Without those in which another stands that is a name by itself: whoever finds that one finds them."""
    plain = [_cut(name) for name in names if not name.needs]
    return [name for name in names if not any(_holds(_cut(name), other) for other in plain if other != _cut(name))]


@lru_cache(maxsize=1 << 12)
def _cut(name: Name) -> _Tokens:
    return tuple(tokens(folded(name.text)))


def _holds(whole: _Tokens, part: _Tokens) -> bool:
    return any(whole[at : at + len(part)] == part for at in range(len(whole) - len(part) + 1))
