"""What lists share: reading a page number, and addresses that keep what was asked while changing one thing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from django.http import QueryDict

LONGEST = 300  # characters of one field; more is no question a person typed
FAR = 100_000  # no list is longer; a larger number asked for is a mistake or an attack


class PageLike(Protocol):
    """What is asked of a page of a list."""

    @property
    def number(self) -> int: ...  # noqa: D102  the protocol's docstring says it
    @property
    def pages(self) -> int: ...  # noqa: D102  as above


@dataclass(frozen=True, slots=True)
class Pages:
    """Where we are in a list, and the queries of its neighbours; "" where there is none."""

    number: int
    total: int
    previous: str
    next: str


def field(asked: QueryDict, name: str) -> str:
    """What was typed into a field, without blank edges, NULs or more than a person types."""
    return asked.get(name, "").replace("\x00", "").strip()[:LONGEST]


def page_number(asked: QueryDict) -> int:
    """The page asked for, from 1. Anything that is no such number means the first."""
    value = asked.get("page", "")
    return min(int(value), FAR) if value.isascii() and value.isdecimal() and len(value) < 9 and int(value) > 0 else 1  # noqa: PLR2004  nine digits are no page number


def pages(asked: QueryDict, page: PageLike) -> Pages:
    """The neighbours of a page as queries that keep every filter."""
    before = changed(asked, page=str(page.number - 1)) if page.number > 1 else ""
    after = changed(asked, page=str(page.number + 1)) if page.number < page.pages else ""
    return Pages(page.number, page.pages, before, after)


def changed(asked: QueryDict, **values: str) -> str:
    """The query as asked with these values in place of its own; an empty value takes the name out."""
    query = asked.copy()
    for name, value in values.items():
        query.pop(name, None)
        if value != "":
            query[name] = value
    return tidy(query)


def without(asked: QueryDict, name: str, value: str) -> str:
    """The query without one value of a name, and back on the first page."""
    query = asked.copy()
    query.pop("page", None)
    query.setlist(name, [kept for kept in query.getlist(name) if kept != value])
    return tidy(query)


def tidy(asked: QueryDict) -> str:
    """The query without its empty values: what a form sends, shortened to what was said."""
    query = asked.copy()
    for name in list(query):
        query.setlist(name, [value for value in query.getlist(name) if value.strip()])
    return query.urlencode()
