"""The main pages, in the order of the masthead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import Promise

MAIN = (
    ("documents", _("Documents")),
    ("register", _("Register")),
    ("plans", _("Plans")),
    ("targets", _("Targets")),
    ("money", _("Money")),
    ("meetings", _("Meetings")),
    ("parties", _("Partners")),
    ("instruments", _("Instruments")),
    ("search", _("Search")),
)
LISTS = ("documents", "register")  # of every partnership, unless their address names one
FOOT = (
    ("check", _("Check a draft")),
    ("statistics", _("Statistics")),
    ("claims", _("Claims")),
    ("compare", _("Compare two documents")),
    ("data", _("Data, feeds, API")),
    ("style", _("How these pages are set")),
)


@dataclass(frozen=True, slots=True)
class Place:
    """A link of the masthead. `current` is "page" on the page itself, "true" below it, else ""."""

    name: str | Promise
    url: str
    current: str


def places(path: str, partnership: str = "") -> tuple[Place, ...]:
    """The masthead's links as seen from an address; lists of all partnerships are opened at the one a reader chose."""
    asked = f"?partnership={quote(partnership)}" if partnership else ""
    return tuple(
        Place(name, reverse(view) + (asked if view in LISTS else ""), _current(path, view)) for view, name in MAIN
    )


def foot_places(path: str) -> tuple[Place, ...]:
    """The foot's links as seen from an address."""
    return tuple(Place(name, reverse(view), _current(path, view)) for view, name in FOOT)


def _current(path: str, view: str) -> str:
    url = reverse(view)
    if path == url:
        return "page"
    below = path.startswith(url) or (view == "register" and path.startswith("/entries/"))
    return "true" if below else ""
