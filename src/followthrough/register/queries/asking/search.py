"""Full-text search over the words of every document, marked where they stand."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Any

from django.db.models import Count as Number
from django.db.models import F, QuerySet
from django.db.models.functions import Left, Substr

from followthrough.register.ledger.called import called, plain_name
from followthrough.register.ledger.fulltext import holding, matching
from followthrough.register.ledger.held import as_known, dated_by, held, not_stale
from followthrough.register.ledger.searchtext import marks
from followthrough.register.models import EntryStatement, Finding, Instrument, Passage
from followthrough.register.queries.asking.asked import asked_in
from followthrough.register.queries.asking.entry_filter import EntryFilter, filtered, known_as, listed
from followthrough.register.queries.rows import Count, Hit, Page

if TYPE_CHECKING:
    from collections.abc import Iterable

_PATHS = {"passages": "reading__document", "findings": "document"}
_OF_FINDINGS = {"act", "area", "addressee", "party", "due_after", "due_before", "status"}  # no passage has them
_OF_ENTRIES = ("party", "due_after", "due_before", "has_due", "undecided", "status")  # what only an entry can answer


def search(
    query: str,
    *,
    what: str = "passages",
    partnership: str = "",
    page: int = 1,
    size: int = 20,
    chosen: EntryFilter | None = None,
) -> Page[Hit]:
    """Best hits first. Words must all occur; "a phrase" in its order; `word*` begins so. Any query is allowed.

    An instrument, country, group or body that is named is found by its other names too, English and Japanese, unless it
    stands in quotation marks: `named` says by which.

    Args:
        query: what a person typed; English, Japanese or both. Sides may stand in it as `who:Japan by:2027`, and where
            there are no words beside them, all that fits is found, newest documents first. See `asked_in`.
        what: `passages` for every word of every document, `findings` for the words of findings only; findings as well
            where a side is asked that only they have.
        partnership: key; only its documents.
        page: from 1.
        size: hits a page.
        chosen: further sides. Of passages only the document's count: partnership, kind, key, `as_of` and `known_at`;
            of findings all. Its `text` is not looked at.

    Raises:
        ValueError: there is no such thing to search.
    """
    if what not in _PATHS:
        raise ValueError(f"search knows passages and findings, not {what!r}")
    asked = replace(chosen if chosen is not None else EntryFilter(), text="")
    query, asked, typed = asked_in(query, replace(asked, partnership=partnership or asked.partnership))
    if typed & _OF_FINDINGS:
        what = "findings"
    rows = _findings(asked) if what == "findings" else _passages(asked)
    rows = _of_documents(rows, asked, _PATHS[what])
    found, counted = matching(rows, query), holding(rows, query)
    if typed and not query:
        found, counted = _by_place(rows, what), rows
    first = (max(1, page) - 1) * size
    shown = found.annotate(words=Substr(f"{_PATHS[what]}__text", F("start") + 1, F("end") - F("start")))
    hit = _finding_hit if what == "findings" else _passage_hit
    items = tuple(hit(row, query) for row in shown[first : first + size])
    return Page(items, counted.count(), max(1, page), size, _facets(counted, asked, _PATHS[what]))


@dataclass(frozen=True, slots=True)
class Named:
    """What a question names, and by what other names it was looked for."""

    typed: str
    things: tuple[tuple[str, str], ...]  # name, and key of the instrument, blank where the register holds none of it
    others: tuple[str, ...]

    @property
    def is_plain(self) -> bool:
        """Whether it was typed by the one name that the thing goes by, so that there is no more to tell."""
        return tuple(name for name, _ in self.things) == (self.typed,)


def named(query: str) -> tuple[Named, ...]:
    """What a question names, sides that are typed in it left out. At most one query."""
    found = called(asked_in(query, EntryFilter())[0])
    keys = {one for thing in found for one in thing.ids}
    held_here = set(Instrument.objects.filter(key__in=keys).values_list("key", flat=True)) if keys else set()
    return tuple(
        Named(
            thing.typed,
            tuple((plain_name(one), one if one in held_here else "") for one in thing.ids),
            tuple(name.text for name in thing.others),
        )
        for thing in found
    )


def looked_in(query: str, what: str) -> str:
    """Where a query is looked for: in findings where it types a side that only they have, else where it is asked."""
    return "findings" if asked_in(query, EntryFilter())[2] & _OF_FINDINGS else what


def _by_place(rows: QuerySet[Any, Any], what: str) -> QuerySet[Any, Any]:
    """The newest document first, and in it as they stand."""
    document = _PATHS[what]
    return rows.order_by(f"-{document}__date", f"{document}__key", "start", "pk")


def _findings(asked: EntryFilter) -> QuerySet[Any, Any]:
    at = asked.known_at
    rows = Finding.objects.filter(held(at), not_stale(at))
    if asked.act:
        rows = rows.filter(act=asked.act)
    if asked.area:
        rows = rows.filter(listed(rows, "areas", asked.area))
    if asked.addressee:
        rows = rows.filter(reduce(or_, (listed(rows, "addressees", name) for name in known_as(asked.addressee))))
    if any(getattr(asked, name) for name in _OF_ENTRIES):
        entries = filtered(
            replace(asked, act="", area="", addressee="", kind="", document="", partnership="", as_of="")
        )
        states = EntryStatement.objects.filter(held(at), entry__key__in=entries.order_by().values("key"))
        rows = rows.filter(key__in=states.values("finding"))
    return rows.select_related("document").defer("document__text", "search_text")


def _passages(asked: EntryFilter) -> QuerySet[Any, Any]:
    live = Passage.objects.filter(held(asked.known_at, "reading__"))
    return live.select_related("reading__document").defer("reading__document__text", "search_text")


def _of_documents(rows: QuerySet[Any, Any], asked: EntryFilter, path: str) -> QuerySet[Any, Any]:
    """Rows of the documents asked for, as they were known then."""
    at = asked.known_at
    rows = rows.filter(held(at, f"{path}__")).annotate(**as_known(at, path))
    equal = {
        _field("partnership", asked, path): asked.partnership,
        _field("kind", asked, path): asked.kind,
        f"{path}__key": asked.document,
    }
    rows = rows.filter(**{name: value for name, value in equal.items() if value})
    return rows.filter(dated_by(asked.as_of, _field("date", asked, path)))


def _field(name: str, asked: EntryFilter, path: str) -> str:
    if asked.known_at is not None:
        return f"then_{name}"
    return f"{path}__partnership__key" if name == "partnership" else f"{path}__{name}"


def _facets(found: QuerySet[Any, Any], asked: EntryFilter, path: str) -> dict[str, tuple[Count, ...]]:
    """How the hits divide: by partnership and kind of document; findings by act, area and year due as well."""
    plain = found.order_by()
    told = {name: _counted(plain, _field(name, asked, path)) for name in ("partnership", "kind")}
    if path == "document":
        years = plain.exclude(due="").annotate(year=Left("due", 4)).values_list("year").annotate(n=Number("pk"))
        told["act"] = _counted(plain, "act")
        told["due"] = tuple(Count(year, year, n) for year, n in years.order_by("year"))
        told["area"] = _most(Counter(a for areas in plain.values_list("areas", flat=True) for a in set(areas)).items())
    return told


def _counted(plain: QuerySet[Any, Any], field: str) -> tuple[Count, ...]:
    rows = plain.exclude(**{f"{field}__isnull": True}).exclude(**{field: ""})
    return _most(rows.values_list(field).annotate(n=Number("pk")))


def _most(counted: Iterable[tuple[str, int]]) -> tuple[Count, ...]:
    return tuple(Count(value, value, n) for value, n in sorted(counted, key=lambda item: (-item[1], item[0])))


def _finding_hit(row: Any, query: str) -> Hit:
    return _hit("finding", row, row.document, query, address=row.passage, act=row.act, finding=row.key)


def _passage_hit(row: Any, query: str) -> Hit:
    return _hit("passage", row, row.reading.document, query, address=row.address)


def _hit(kind: str, row: Any, document: Any, query: str, **more: Any) -> Hit:
    return Hit(
        kind=kind,
        document=document.key,
        document_title=getattr(row, "then_title", document.title),
        document_date=getattr(row, "then_date", document.date),
        start=row.start,
        end=row.end,
        text=row.words,
        marks=marks(row.words, query, [(name.text, name.within) for thing in called(query) for name in thing.others]),
        **more,
    )
