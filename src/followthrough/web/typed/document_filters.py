"""The form above the list of documents: from a query to a DocumentFilter and to the words of what is filtered by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from followthrough.register.queries import DocumentFilter
from followthrough.register.queries.texts.document_filter import STATUSES
from followthrough.web.told.words import language_name, plain_term, when
from followthrough.web.typed import moments
from followthrough.web.typed.filters import Chip, days_asked
from followthrough.web.typed.listing import field, without

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.http import QueryDict

NAMES = ("text", "partnership", "kind", "language", "from", "to", "status", "unread", *moments.NAMES)
STATUS_WORDS = {
    "standing": _lazy("not withdrawn"),
    "withdrawn": _lazy("withdrawn by a person"),
    "outdated": _lazy("read by another version of the program"),
}


@dataclass(frozen=True, slots=True)
class DocumentForm:
    """What was typed, and what could not be understood of it."""

    asked: Mapping[str, str]
    chosen: DocumentFilter
    mistakes: tuple[str, ...]
    moment: moments.Moment


def document_form(query: QueryDict) -> DocumentForm:
    """Read the form. A field that cannot be understood leaves its side open and is named in `mistakes`."""
    asked = {name: field(query, name) for name in NAMES}
    after, before, wrong = days_asked(asked)
    moment = moments.moment_of(query)
    strange = _strange_status(asked)
    chosen = DocumentFilter(
        text=asked["text"],
        partnership=asked["partnership"],
        kind=asked["kind"],
        language=asked["language"],
        dated_after=after,
        dated_before=before,
        status=asked["status"],
        unread=bool(asked["unread"]),
        as_of=moment.as_of,
        known_at=moment.known_at,
    )
    return DocumentForm(asked, chosen, (*wrong, *moment.mistakes, *strange), moment)


def _strange_status(asked: dict[str, str]) -> tuple[str, ...]:
    """Leaves the side open where no document can be so, and says so."""
    if asked["status"] in ("", *STATUSES):
        return ()
    said = _("No document can be “%s”. That filter is left open.") % asked["status"]
    asked["status"] = ""
    return (said,)


def document_chips(query: QueryDict, asked: Mapping[str, str], names: Mapping[str, str]) -> list[Chip]:
    """The filters that are set, each with a way to take it off. `names` are those of partnerships by their keys."""
    return [
        Chip(_words(name, asked[name], names), without(query, name, query.get(name, "")))
        for name in NAMES
        if asked[name]
    ]


def _words(name: str, value: str, names: Mapping[str, str]) -> str:
    said = {
        "text": lambda: _("words: %s") % value,
        "partnership": lambda: _("partnership: %s") % plain_term(names.get(value, value)),
        "kind": lambda: _("kind: %s") % plain_term(value),
        "language": lambda: _("language: %s") % language_name(value),
        "from": lambda: _("dated from %s") % when(value),
        "to": lambda: _("dated until %s") % when(value),
        "status": lambda: str(STATUS_WORDS[value]),
        "unread": lambda: _("something in it was not read"),
        "as-of": lambda: _("sources dated by %s") % when(value),
        "known-at": lambda: _("as the register stood by %s") % when(value),
    }
    return said[name]()
