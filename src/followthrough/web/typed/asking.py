"""The search page's question: words and the sides that narrow it, read from the address and written back into it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _lazy

from followthrough.register.queries import EntryFilter
from followthrough.register.queries.asking.looser import found
from followthrough.register.queries.asking.search import looked_in, named
from followthrough.register.queries.rows import Count, Page
from followthrough.web.told.acts import words_for
from followthrough.web.typed.listing import changed, field, page_number, without
from followthrough.web.typed.moments import Moment, moment_of
from followthrough.web.typed.periods import day_after, first_day

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.http import QueryDict
    from django.utils.functional import Promise

    from followthrough.register.queries.asking.search import Named
    from followthrough.register.queries.rows import Hit

KINDS = ("passages", "findings")
MOST = 12  # values of a side that are offered; a longer list is not read
SIDES: tuple[tuple[str, str | Promise, bool], ...] = (  # name in the address, heading, of findings only
    ("act", _lazy("Act"), True),
    ("partnership", _lazy("Partnership"), False),
    ("kind", _lazy("Kind of document"), False),
    ("due", _lazy("Due in"), True),
    ("area", _lazy("Area"), True),
)


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a side, how many hits have it, and the query that sets or clears it."""

    value: str
    label: str
    count: int
    query: str
    is_set: bool


@dataclass(frozen=True, slots=True)
class Side:
    """A side by which the hits divide."""

    name: str
    heading: str | Promise
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What was asked, the page of hits, and how they divide."""

    q: str
    what: str
    asked: Mapping[str, str]
    page: Page[Hit]
    sides: tuple[Side, ...]
    moment: Moment
    named: tuple[Named, ...]  # what the question names, by whose other names it was looked for too
    looser: str = ""  # what was asked instead, where nothing holds the words as they were typed

    @property
    def is_narrowed(self) -> bool:
        """Whether any side is set."""
        return any(self.asked.values())


def answer(query: QueryDict, names: Mapping[str, str]) -> Answer:
    """Search as the address asks. `names`: partnership key to its name."""
    q, what = field(query, "q"), query.get("what", "")
    what = looked_in(q, what if what in KINDS else KINDS[0])
    sides = [side for side in SIDES if what == "findings" or not side[2]]
    asked = {name: field(query, name) for name, _heading, _only in sides}
    page: Page[Hit] = Page((), 0)
    instead = ""
    moment = moment_of(query)
    if q:
        at = replace(_chosen(asked), as_of=moment.as_of, known_at=moment.known_at)
        page, instead = found(q, what=what, chosen=at, page=page_number(query))
    shown = tuple(
        Side(name, heading, _values(query, name, asked[name], page.facets.get(name, ()), names))
        for name, heading, _only in sides
    )
    return Answer(q, what, asked, page, tuple(side for side in shown if side.values), moment, named(q), instead)


def _chosen(asked: Mapping[str, str]) -> EntryFilter:
    due = asked.get("due", "")
    return EntryFilter(
        act=asked.get("act", ""),
        partnership=asked.get("partnership", ""),
        kind=asked.get("kind", ""),
        area=asked.get("area", ""),
        due_after=first_day(due) if due else "",
        due_before=day_after(due) if due else "",
    )


def _values(
    query: QueryDict, name: str, chosen: str, counts: tuple[Count, ...], names: Mapping[str, str]
) -> tuple[Value, ...]:
    found = list(counts[:MOST])
    if chosen and all(count.value != chosen for count in found):
        found.insert(0, Count(chosen, chosen, 0))  # what narrows to nothing can still be taken off
    return tuple(
        Value(
            value=count.value,
            label=_label(name, count, names),
            count=count.count,
            query=without(query, name, chosen)
            if count.value == chosen
            else changed(query, page="", **{name: count.value}),
            is_set=count.value == chosen,
        )
        for count in found
    )


def _label(name: str, count: Count, names: Mapping[str, str]) -> str:
    if name == "act":
        return str(words_for(count.value).name)
    return names.get(count.value, count.label) if name == "partnership" else count.label
