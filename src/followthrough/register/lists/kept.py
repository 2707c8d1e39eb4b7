"""What each list must be able to do: give its rows, give some by key, take in one change."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

from followthrough.register.judged import DecisionError

if TYPE_CHECKING:
    from datetime import datetime

    from django.db.models import QuerySet

    from followthrough.exchange.comparing import Cells, Change, Held
    from followthrough.exchange.lists import Listing

CHUNK = 500
Accept = Callable[[Sequence["Change"], Mapping[str, "Cells"], "By"], Iterator[str]]
"""Takes in some changes, given the rows as held, and says of each in turn why it cannot be; "" where it could."""


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
    rows: Callable[[Chosen], Iterator[Cells]]  # in an order that stays
    reader: Callable[[], Held]  # the live rows of some keys; made anew for each file
    accept: Accept


def one_by_one(accept: Callable[[Change, By], None]) -> Accept:
    """Changes taken in each by a verb of its own, which raises DecisionError where it cannot be."""

    def each(some: Sequence[Change], _: Mapping[str, Cells], by: By) -> Iterator[str]:
        for change in some:
            try:
                accept(change, by)
            except DecisionError as error:
                yield str(error)
            else:
                yield ""

    return each


def in_order(found: QuerySet[Any], *order: Any) -> Iterator[list[int]]:
    """The rows' numbers in their order, by the few hundred: one sort, however many rows there are."""
    numbers = iter(list(found.order_by(*order).values_list("pk", flat=True)))
    while some := list(islice(numbers, CHUNK)):
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
