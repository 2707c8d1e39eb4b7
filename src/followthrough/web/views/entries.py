"""The register as a table, and the page of one entry."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from django.http import Http404, HttpResponseRedirect, StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from followthrough.assessments.trackability import Trackability, trackability_of_text
from followthrough.lexicon.areas import areas
from followthrough.model import Act
from followthrough.register.ledger.seeing import sight
from followthrough.register.people.rules import may_add, may_read_internal, may_review
from followthrough.register.people.saved_searches import saved_searches
from followthrough.register.queries import entry_view, list_entries
from followthrough.register.queries.asking.search import named
from followthrough.register.queries.facts.entered import taken_back
from followthrough.register.queries.reviewing.together import beside, people
from followthrough.register.queries.rounds.scores import under_schemes
from followthrough.register.queries.standing.acts import acts_in
from followthrough.register.queries.standing.assessing import standing_of
from followthrough.register.queries.standing.listing import (
    LOOKS,
    choices_standing,
    list_standing,
    standing_counts,
    stands_of,
)
from followthrough.register.queries.standing.offered import offered
from followthrough.register.queries.standing.verdicts import verdicts_on
from followthrough.register.queries.statements.relations import relations
from followthrough.register.queries.statements.sources import sources
from followthrough.register.queries.statements.surroundings import surroundings
from followthrough.register.queries.texts.document_standing import all_withdrawn
from followthrough.register.queries.undertakings.choices import choices
from followthrough.register.queries.undertakings.history import history
from followthrough.web.drawn.strip import strip
from followthrough.web.tables.table_export import Asked, lines
from followthrough.web.told.acts import ACTS
from followthrough.web.told.marks import Mark, runs
from followthrough.web.told.reading import signs
from followthrough.web.told.wordings import apart, compared, with_parts
from followthrough.web.typed import filters, listing
from followthrough.web.typed.moments import Moment, moment_of
from followthrough.web.typed.saved import query_of
from followthrough.web.views.coding.keeping import MOST
from followthrough.web.views.embedding import frame_of
from followthrough.web.visiting.parts import list_page

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.http import HttpRequest, HttpResponse, QueryDict

    from followthrough.register.queries.rows import EntryRow, EntryView, FindingRow

ORDERS = ("document", "due")
_UNKNOWN_THEN = _lazy("The entry “%s” was not held at that time, or no source dated by that day states it.")
UNDERTAKINGS = frozenset({Act.COMMITMENT, Act.AIM, Act.PLEDGE, Act.TARGET, Act.REQUEST})


def register(request: HttpRequest) -> HttpResponse:
    """The register's table."""
    return list_page(request, "register", _register(request.GET) | _kept(request))


def _kept(request: HttpRequest) -> dict[str, object]:
    """Searches this reader may use, each with its query, and whether there is one on the page to be kept."""
    rows = [(row, query_of(row.chosen)) for row in saved_searches(person=request.user.get_username())]
    return {"kept": rows, "may_keep": may_read_internal(request.user)}


def _register(query: QueryDict) -> dict[str, object]:
    form = filters.form(query)
    order = _order(query)
    number, kind = listing.page_number(query), form.asked["stands"]
    if kind:
        page = list_standing(form.chosen, kind, as_of=form.day, page=number, order=order)
        offered = choices_standing(form.chosen, kind, as_of=form.day)
    else:
        page = list_entries(form.chosen, page=number, order=order, divided=False)
        offered = choices(form.chosen)
    counted = {count.value: count.count for count in offered["act"]}
    return {
        "form": form,
        "page": page,
        "pages": listing.pages(query, page),
        "order": order,
        "orders": {name: listing.changed(query, order=name, page="") for name in ORDERS},
        "acts": [
            (words, counted.get(act, 0)) for act, words in ACTS.items() if act in counted or act == form.asked["act"]
        ],
        "choices": offered,
        "areas": areas(),
        "chips": filters.chips(query, form.asked, offered),
        "named": named(form.chosen.text),
        "export": listing.changed(query, page=""),
        "codable": 0 < page.total <= MOST and form.moment.known_at is None,
        "sources": sources(row.document for row in page.items),
        **_standings(form, page.items),
    }


def _standings(form: filters.Form, rows: Iterable[EntryRow]) -> dict[str, object]:
    """Where these rows stand on the day, and how all that fit divide; nothing of what the register held at a time."""
    if form.moment.known_at is not None:
        return {"stood": {}, "ways": ()}
    counted = standing_counts(form.chosen, as_of=form.day)
    looks, statuses = counted[: len(LOOKS)], counted[len(LOOKS) :]
    return {"stood": stands_of((row.key for row in rows), as_of=form.day), "ways": (looks, statuses)}


def _order(query: QueryDict) -> str:
    return query.get("order", "") if query.get("order", "") in ORDERS else ORDERS[0]


def register_csv(request: HttpRequest) -> StreamingHttpResponse:
    """The list as filtered, as a table file."""
    form = filters.form(request.GET)
    asked = Asked(form.chosen, _order(request.GET), form.asked["stands"], form.day)
    response = StreamingHttpResponse(lines(asked), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="register.csv"'
    return response


def entry(request: HttpRequest, key: str) -> HttpResponse:
    """One undertaking: its words, their place, why they were read so, and what was said before and after."""
    moment = moment_of(request.GET)
    view = entry_view(key, as_of=moment.as_of, known_at=moment.known_at)
    if view is None:
        said = _("This register holds no entry with the key “%s”.") if not moment.query else _UNKNOWN_THEN
        raise Http404(said % key)
    if view.entry.key != key and not moment.query:  # another entry took it over: that one has the address
        return HttpResponseRedirect(reverse("entry", args=[view.entry.key]))
    first = next((s.finding for s in view.statements if s.finding.key == view.entry.finding), None)
    related = () if first is None else relations(finding=first.key, known_at=moment.known_at)
    told = {s.finding.document for s in view.statements} | {r.other.document for r in related if r.other is not None}
    held = sources({view.entry.document, *told})
    stating = {s.finding.document for s in view.statements} or {view.entry.document}
    today = localdate()
    standing = None if _is_rejected(view.entry) else standing_of(view.entry.key, as_of=today.isoformat())
    context = {
        "view": view,
        "entry": view.entry,
        "first": first,
        "strip": strip(view, today=today),
        "times": len(apart(view.statements)),
        "said": with_parts(view.statements),
        "compared": compared(view.statements, request.GET),
        "trackable": _trackable(view),
        "around": None if first is None else _around(first),
        "before": [r for r in related if not r.is_later],
        "after": [r for r in related if r.is_later],
        "sources": held,
        "source": held.get(view.entry.document),
        "verdicts": verdicts_on(view.entry.key),
        "schemes": () if _is_rejected(view.entry) else under_schemes(view.entry.key, as_of=today.isoformat()),
        "standing": standing,
        "acts": () if standing is None else acts_in(standing),
        "offers": offered(view.entry.key),
        "narrowed": sight() is not None,
        "beside": beside([view.entry.key]) if may_add(request.user) else None,
        "taken_back": taken_back(_keys(view)) if may_add(request.user) else {},
        "people": people() if may_review(request.user) else (),
        "events": history(view.entry.key, known_at=moment.known_at) if may_review(request.user) else (),
        "address": request.build_absolute_uri(request.path),
        "withdrawn": all_withdrawn(stating, known_at=moment.known_at),
        "frame": frame_of(request, view),
        "moment": moment,
    }
    return render(request, "followthrough/entry.html", context | (_then(view, moment) if moment.query else {}))


def _then(view: EntryView, moment: Moment) -> dict[str, object]:
    """What differs on the page of another moment: what only holds now is left out, and nothing can be decided there."""
    day = date.fromisoformat(moment.as_of) if moment.as_of else localdate(moment.known_at)
    weighed = (
        None
        if moment.known_at is not None or _is_rejected(view.entry)
        else standing_of(view.entry.key, as_of=day.isoformat())
    )
    now = dict.fromkeys(("offers", "beside", "may_add", "may_review", "verdicts", "schemes", "people", "frame"), ())
    acts = () if weighed is None else acts_in(weighed)
    return now | {"strip": strip(view, today=day), "standing": weighed, "acts": acts}


def _keys(view: EntryView) -> set[str]:
    """The key of the entry, and those its statements had as entries of their own."""
    return {view.entry.key, *(f"e-{said.finding.key}" for said in view.statements)}


def _trackable(view: EntryView) -> Trackability | None:
    """The latest wording judged as one can follow it up; None where the words alone make no undertaking."""
    said = view.statements[-1].finding if view.statements else None
    if said is None or said.act not in UNDERTAKINGS or not said.words.strip():
        return None
    judged = trackability_of_text(said.words, date=said.document_date or None).undertakings
    return judged[0] if judged else None


def _is_rejected(entry: EntryRow) -> bool:
    """Whether a person said that this is no undertaking: nothing follows from it then."""
    return entry.decision is not None and entry.decision.verdict == "reject"


def _around(first: FindingRow) -> dict[str, object] | None:
    """The paragraph of the first statement, with the statement marked in it."""
    passage = surroundings(document=first.document, start=first.start)
    if passage is None:
        return None
    mark = Mark(first.key, first.act, first.start - passage.start, first.end - passage.start)
    marks = [mark, *signs(replace(passage, start=0), passage.text)]
    return {"passage": passage, "runs": runs(passage.text, 0, len(passage.text), marks)}
