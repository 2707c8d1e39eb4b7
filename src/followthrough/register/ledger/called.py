"""What is looked for by one of its names is looked for by the others too: JAIF is the Japan-ASEAN Integration Fund.

Of instruments, countries, groups and bodies, whose short names stand in some documents and whole names in others, in
English or Japanese. What two of them are called is looked for by the names of both. Words in quotation marks, and
beginnings, stand as they are.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

from followthrough.lexicon.load import word_lists
from followthrough.lexicon.world import instruments, parties
from followthrough.register.ledger.other_names import OtherName, bearers, others_of
from followthrough.register.ledger.searchtext import Term, parts_of, phrase, terms

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from followthrough.lexicon.world.names import Name

_LONGEST: Final = 24  # words of a name that is looked for among those typed

All = tuple[Term, ...]  # terms that must all be found
AnyOf = tuple[All, ...]  # of which one must be


class Called(NamedTuple):
    """What a question names, and the other names by which it is looked for."""

    typed: str
    ids: tuple[str, ...]  # of the instrument or party; of several, where all are called so
    others: tuple[OtherName, ...]  # names that hold no other one of them, so that each adds something


@lru_cache(maxsize=1 << 6)
def called(query: str) -> tuple[Called, ...]:
    """The things that a question names and that bear other names too, in its order."""
    return tuple(each for each in _parts(query) if isinstance(each, Called) and each.others)


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
        here = Term(phrase(name.text), outside=tuple(map(phrase, name.within)))
        yield from ((here, *terms(f'"{need}"')) for need in name.needs) if name.needs else ((here,),)


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
    """What these words name as a whole, though it bear no other name: in "South China Sea" no China is named."""
    fit = [name for name in bearers(typed) if name.id is None or _is_typed(name, typed)]
    ids = sorted({name.id for name in fit if name.id is not None})
    return Called(typed, tuple(ids), tuple(name for one in ids for name in others_of(one, typed))) if fit else None


def _is_typed(name: Name, typed: str) -> bool:
    """A short form may be typed in small letters where it is no word then; what needs other words names nothing."""
    if not name.exact:
        return not name.needs
    return typed == name.text or (
        typed == name.text.lower() and not name.needs and typed not in word_lists()["like_short_names"]
    )


def plain_name(thing: str) -> str:
    """The name of an instrument or party by its id."""
    return instruments()[thing].name if thing in instruments() else parties()[thing].name
