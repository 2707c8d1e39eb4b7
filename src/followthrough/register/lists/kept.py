"""What each list must be able to do: give its rows, give some by key, take in one change."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from followthrough.register.following.judged import DecisionError

if TYPE_CHECKING:
    from datetime import datetime

    from followthrough.exchange.comparing import Cells, Change, Gone, Held
    from followthrough.exchange.lists import Listing

CHUNK = 500
T = TypeVar("T")


class Taken(NamedTuple):
    """What came of one change: in effect, refused, or waiting for a second person."""

    refused: str = ""  # why it cannot be taken in
    waits: bool = False  # its decision was written down as a proposal, where two persons must decide


Accept = Callable[[Sequence["Change"], Mapping[str, "Cells"], "By"], Iterator[Taken]]
"""Takes in some changes, given the rows as held, and says what came of each in turn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """Which rows of a list to give. A blank leaves that side open."""

    partnership: str = ""  # key
    document: str = ""  # key


@dataclass(frozen=True, slots=True, kw_only=True)
class By:
    """Who takes a change in, when and why."""

    person: str
    now: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class KeptList:
    """One list of the register."""

    listing: Listing
    keys: Callable[[Chosen], list[str]]  # of the rows chosen, in an order that stays and is the same on both engines
    reader: Callable[[], Held]  # gives the live rows of some keys; made anew for each file
    accept: Accept
    gone: Gone = lambda _: ""
    decides: str = ""  # what its decision column decides about: entry or finding
    at_once: bool = False  # all changes of a file are taken in together, not by the few hundred


def one_by_one(accept: Callable[[Change, By], None]) -> Accept:
    """Changes taken in each by a verb of its own, which raises DecisionError where it cannot be."""

    def each(some: Sequence[Change], _: Mapping[str, Cells], by: By) -> Iterator[Taken]:
        for change in some:
            try:
                accept(change, by)
            except DecisionError as error:
                yield Taken(str(error))
            else:
                yield Taken()

    return each


def together(accept: Callable[[Sequence[Change], Mapping[str, Cells], By], list[Taken]]) -> Accept:
    """Changes taken in all in one go, with what they rest on read ahead.

    What the verb is given is how the rows stand now: a list before it in the same file may have changed them.
    """

    def all_of(some: Sequence[Change], held: Mapping[str, Cells], by: By) -> Iterator[Taken]:
        yield from accept(some, held, by)

    return all_of


def in_chunks(rows: Iterable[T]) -> Iterator[list[T]]:
    """Rows by the few hundred."""
    waiting = iter(rows)
    while some := list(islice(waiting, CHUNK)):
        yield some


def by_key(rows: Iterable[Cells], key: str = "key") -> Mapping[str, Cells]:
    """Rows under their keys."""
    return {row[key]: row for row in rows}


def figure(value: Any) -> str:
    """A decimal of the database as the lists write it; "" for none."""
    from followthrough.exchange.understanding import written

    return "" if value is None else written(value)


def only_known(keys: Sequence[str]) -> list[str]:
    """Keys that a database can be asked for."""
    return [key for key in keys if "\x00" not in key]
