"""Atom feeds of what changed last: in the whole register, of a partnership, of an area, of a saved search."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from django.contrib.syndication.views import Feed
from django.http import Http404
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed

from followthrough.exchange.jsonld import PARAPHRASE
from followthrough.register.people.saved_searches import saved_search
from followthrough.register.queries import EntryFilter, partnerships
from followthrough.register.queries.undertakings.changed import UpdatedRow, changed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.http import HttpRequest

MOST = 50
_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)


class Atom(Atom1Feed):
    """Atom whose time is that of what it tells: an empty feed was last changed at the beginning of time."""

    def latest_post_date(self) -> datetime:
        """When the newest of its items changed."""
        return max((item["updateddate"] for item in self.items), default=_BEGINNING)


@dataclass(frozen=True, slots=True)
class Told:
    """What a feed is of."""

    key: str  # the end of its identifier
    title: str
    chosen: EntryFilter
    address: str  # of the page that shows the same


class Register(Feed):  # type: ignore[type-arg]  # Django's Feed takes none when it runs
    """Every undertaking that changed."""

    feed_type = Atom

    def get_object(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Told:  # noqa: ARG002  Django's signature
        """What is asked for."""
        return Told("register", "What changed in the register", EntryFilter(), reverse("register"))

    def title(self, told: Told) -> str:
        """As a reader lists it."""
        return told.title

    def subtitle(self, told: Told) -> str:  # noqa: ARG002  as above
        """What its items are."""
        return "Undertakings, last changed first: stated again, decided about, or spoken of in a claim or evidence."

    def link(self, told: Told) -> str:
        """The page that shows the same."""
        return told.address

    def feed_guid(self, told: Told) -> str:
        """The same wherever the register stands."""
        return f"urn:followthrough:feed:{told.key}"

    def items(self, told: Told) -> Sequence[UpdatedRow]:
        """The newest."""
        return changed(told.chosen, most=MOST)

    def item_title(self, item: UpdatedRow) -> str:
        """The undertaking in short."""
        return item.entry.headline

    def item_description(self, item: UpdatedRow) -> str:
        """Its words in force, and where they stand; a note in our own words is no quotation."""
        entry = item.entry
        own, said = entry.document_kind == PARAPHRASE, entry.in_force or entry.quote
        words = said if own else f"“{said}”"
        said = f"{'Made up for practice. ' if entry.invented else ''}{words}"
        due = f" Due {entry.due}." if entry.due else ""
        where = f"{entry.document_title or entry.document}, {entry.document_date or 'no date'}, {entry.passage}"
        return f"{said} {where}{', in our own words' if own else ''}{', as corrected' if entry.in_force else ''}.{due}"

    def item_link(self, item: UpdatedRow) -> str:
        """Its page."""
        return reverse("entry", args=[item.entry.key])

    def item_guid(self, item: UpdatedRow) -> str:
        """The same wherever the register stands, however often it changes."""
        return f"urn:followthrough:entry:{item.entry.key}"

    def item_updateddate(self, item: UpdatedRow) -> datetime:
        """When it last changed."""
        return item.changed_at

    def item_pubdate(self, item: UpdatedRow) -> datetime:
        """When it was recorded."""
        return item.recorded_at

    def item_categories(self, item: UpdatedRow) -> Sequence[str]:
        """The act, and who must deliver."""
        return [item.entry.act, *item.entry.parties]


class Partner(Register):
    """Of one partnership."""

    def get_object(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Told:  # noqa: ARG002  as above
        """The partnership, if the register holds it."""
        key = str(kwargs["key"])
        if key not in {row.key for row in partnerships()}:
            raise Http404
        page = f"{reverse('register')}?partnership={key}"
        return Told(f"partner:{key}", f"What changed: {key}", EntryFilter(partnership=key), page)


class Area(Register):
    """Of one area."""

    def get_object(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Told:  # noqa: ARG002  as above
        """The area; one of which nothing is known has an empty feed."""
        area = str(kwargs["area"])
        if "\x00" in area:
            raise Http404
        return Told(f"area:{area}", f"What changed: {area}", EntryFilter(area=area), reverse("register"))


class Search(Register):
    """Of one saved search."""

    def get_object(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Told:  # noqa: ARG002  as above
        """The search, if this reader may use it."""
        user: Any = request.user
        found = saved_search(str(kwargs["key"]), person=user.get_username())
        if found is None:
            raise Http404
        return Told(f"search:{found.key}", f"What changed: {found.name}", found.chosen, reverse("register"))
