"""The register's filter form: from a query to an EntryFilter and to the words of what is filtered by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from followthrough.lexicon import phrasebook
from followthrough.register.queries import EntryFilter
from followthrough.register.queries.standing.listing import KINDS
from followthrough.web.told.acts import words_for
from followthrough.web.told.words import area_name, language, stands, when
from followthrough.web.typed import moments
from followthrough.web.typed.listing import field, without
from followthrough.web.typed.periods import day_after, first_day

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.http import QueryDict

    from followthrough.register.queries.rows import Count

NAMES = (
    "text", "act", "stands", "party", "addressee", "partnership", "document", "kind", "field", "from", "to", "due",
    *moments.NAMES,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Chip:
    """One filter that is set, in words, and the query without it."""

    words: str
    query: str


@dataclass(frozen=True, slots=True)
class Form:
    """What was typed, and what could not be understood of it."""

    asked: Mapping[str, str]
    chosen: EntryFilter
    mistakes: tuple[str, ...]
    moment: moments.Moment

    @property
    def day(self) -> str:
        """The ISO day on which it is told where things stand."""
        return self.moment.as_of or localdate().isoformat()


def form(query: QueryDict) -> Form:
    """Read the form. A field that cannot be understood leaves its side open and is named in `mistakes`."""
    asked = {name: field(query, name) for name in NAMES}
    after, before, wrong = days_asked(asked)
    moment = moments.moment_of(query)
    open_side = _standing_of(asked, moment)
    chosen = EntryFilter(
        text=asked["text"],
        act=asked["act"],
        party=asked["party"],
        addressee=asked["addressee"],
        field=asked["field"],
        partnership=asked["partnership"],
        document=asked["document"],
        kind=asked["kind"],
        due_after=after,
        due_before=before,
        has_due=asked["due"] == "dated",
        as_of=moment.as_of,
        known_at=moment.known_at,
    )
    return Form(asked, chosen, (*wrong, *moment.mistakes, *open_side), moment)


def days_asked(asked: Mapping[str, str]) -> tuple[str, str, tuple[str, ...]]:
    """The ISO day that "from" begins with, the one after "to" has ended, and what of both is no date; open sides ""."""
    after, before = first_day(asked["from"]), day_after(asked["to"])
    wrong = (asked[name] for name, day in (("from", after), ("to", before)) if asked[name] and not day)
    said = _("“%s” is no date this page knows. Write a year, a month or a day: 2022, 2022-06 or 2022-06-30.")
    return after, before, tuple(said % typed for typed in wrong)


def _standing_of(asked: dict[str, str], moment: moments.Moment) -> tuple[str, ...]:
    """Leaves the side open where it cannot be asked for, and says so."""
    kind = asked["stands"]
    if kind not in KINDS:
        asked["stands"] = ""
    if not asked["stands"] or moment.known_at is None:
        return ()
    asked["stands"] = ""
    return (_("Where things stand is told for a day, not for a time of the register. That filter is left open."),)


def chips(query: QueryDict, asked: Mapping[str, str], offered: Mapping[str, tuple[Count, ...]]) -> list[Chip]:
    """The filters that are set, each with a way to take it off."""
    return [
        Chip(_words(name, asked[name], offered), without(query, name, query.get(name, "")))
        for name in NAMES
        if asked[name]
    ]


def _words(name: str, value: str, offered: Mapping[str, tuple[Count, ...]]) -> str:
    label = next((count.label for count in offered.get(name, ()) if count.value == value), value)
    said = {
        "text": _("words: %s"),
        "act": _("act: %s"),
        "stands": _("stands: %s"),
        "party": _("who: %s"),
        "addressee": _("to whom: %s"),
        "field": _("area: %s"),
        "partnership": _("partnership: %s"),
        "document": _("document: %s"),
        "kind": _("kind: %s"),
        "from": _("due from %s"),
        "to": _("due until %s"),
        "as-of": _("sources dated by %s"),
        "known-at": _("as the register stood by %s"),
    }
    if name == "due":
        return _("with a date only")
    if name == "act":
        label = str(words_for(value).name)
    if name == "stands":
        label = stands(value)
    if name == "field":
        label = area_name(value)
    if name in {"party", "addressee"}:
        label = phrasebook.term(label, language())[0]
    return said[name] % (when(label) if name in {"from", "to", *moments.NAMES} else label)
