"""The rows of the edition, table by table: what the register holds now and may be seen, without names of persons."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import asdict, dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

from django.db.models import F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Substr

from followthrough.documents.file_names import without_place
from followthrough.exchange.edition import VERSION, tables
from followthrough.register.intake.treaties import standing_actions, standing_instruments
from followthrough.register.ledger import audit
from followthrough.register.ledger.held import held, is_withdrawn, not_stale, rejecting
from followthrough.register.ledger.seeing import sight
from followthrough.register.models import (
    ActionLine,
    Activity,
    Assessment,
    Claim,
    Decision,
    Document,
    Entry,
    EntryParty,
    EntryStatement,
    Evidence,
    Finding,
    Instrument,
    InstrumentAction,
    Link,
    Meeting,
    Membership,
    Observation,
    Partnership,
    Party,
    Passage,
    Plan,
    Reading,
    Series,
    Sum,
)
from followthrough.register.queries.asking.entry_filter import HOLDS
from followthrough.register.queries.facts.former_names import former_names
from followthrough.register.queries.standing.standings import weighed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from followthrough.register.queries.standing.weighing import Followed

Row = dict[str, Any]
_MARKED = {"source_kind": "document__kind", "invented": "document__invented"}
_CHUNK, _FEW = 500, 20  # rows held at once; whole texts


def edition_rows() -> Callable[[str], Iterator[Row]]:
    """What gives the rows of a table by its name, in the order in which they were recorded.

    Read it inside `one_moment()` and under the sight of whom it is for (register/ledger/seeing.py).
    """
    known = _known()
    return lambda name: _TABLES[name](known)


@dataclass(frozen=True, slots=True)
class _Known:
    """Keys in the edition: a reference to anything else leads nowhere and is left empty."""

    findings: frozenset[str]
    lines: frozenset[str]
    plans: frozenset[str]
    entries: Mapping[str, str]  # the key of an entry, and those its statements would have begun, to the entry's


def _known() -> _Known:
    findings = frozenset(_findings().values_list("key", flat=True))
    entries = {key: key for key in _entries().values_list("key", flat=True)}
    joined = EntryStatement.objects.filter(held(None), entry__in=_entries()).values_list("finding", "entry__key")
    lines = frozenset(ActionLine.objects.filter(held(None, "plan__")).values_list("key", flat=True))
    plans = frozenset(Plan.objects.filter(held(None)).values_list("key", flat=True))
    told = {f"e-{finding}": entry for finding, entry in joined if finding in findings} | entries
    return _Known(findings, lines, plans, told)


def _documents() -> QuerySet[Document]:
    return Document.objects.filter(held(None)).exclude(is_withdrawn("key"))


def _findings() -> QuerySet[Finding]:
    return Finding.objects.filter(held(None), not_stale(None), document__in=_documents().values("pk"))


def _entries() -> QuerySet[Entry]:
    return Entry.objects.filter(held(None), stale_at__isnull=True, document__in=_documents().values("pk"))


def _told(rows: QuerySet[Any, Any], name: str, **paths: str) -> Iterator[Row]:
    """Rows with the columns of a table; `paths` name where a column stands under another name."""
    few = name == "documents"
    columns = {field.name: paths.get(field.name, field.name) for field in tables()[name].fields}
    found = rows.order_by("pk").values_list(*columns.values()).iterator(chunk_size=_FEW if few else _CHUNK)
    return (dict(zip(columns, values, strict=True)) for values in found)


def _decided(kind: str) -> QuerySet[Decision]:
    """The decision that holds on the outer query's row; one undone counts as none."""
    found = Decision.objects.filter(held(None), subject_kind=kind, subject=OuterRef("key"))
    return found.exclude(verdict="undo")


def _about(_: _Known) -> Iterator[Row]:
    from followthrough import __version__

    degrees = sight()
    said = {
        "program": f"followthrough {__version__}",
        "tables": f"version {VERSION}",
        "audit": audit.head(),
        "documents": str(_documents().count()),
        "findings": str(_findings().count()),
        "entries": str(_entries().count()),
        "confidentiality": "all" if degrees is None else ", ".join(sorted(degrees)),
    }
    return ({"name": name, "value": value} for name, value in said.items())


def _partnership_parties(_: _Known) -> Iterator[Row]:
    rows = Partnership.parties.through.objects.all()
    told = _told(rows, "partnership_parties", partnership="partnership__key", party="party__key")
    return iter(sorted(told, key=lambda row: (row["partnership"], row["party"])))  # the rows were made in any order


def _former_names(_: _Known) -> Iterator[Row]:
    """Of the parties held, by their keys and days."""
    for key in sorted(Party.objects.values_list("key", flat=True)):
        yield from ({"party": key, **asdict(one), "became": list(one.became)} for one in former_names(key))


def _memberships(_: _Known) -> Iterator[Row]:
    return _told(Membership.objects.filter(held(None)), "memberships", group="group__key", member="member__key")


def _meetings(_: _Known) -> Iterator[Row]:
    return _told(Meeting.objects.all(), "meetings", series="series__key", partnership="series__partnership__key")


def _instruments(_: _Known) -> Iterator[Row]:
    rows = Instrument.objects.filter(standing_instruments())
    return _told(rows, "instruments", partnership="partnership__key", supersedes="supersedes__key")


def _actions(_: _Known) -> Iterator[Row]:
    rows = InstrumentAction.objects.filter(standing_actions())
    return _told(rows, "actions", instrument="instrument__key", party="party__key")


def _observations(_: _Known) -> Iterator[Row]:
    for row in _told(Observation.objects.filter(held(None)), "observations", series="series__key"):
        yield row | {"value": float(row["value"])}


def _document_rows(_: _Known) -> Iterator[Row]:
    live = Reading.objects.filter(held(None), document=OuterRef("pk")).values("reader")[:1]
    rows = _documents().annotate(read_by=Subquery(live))
    for row in _told(rows, "documents", partnership="partnership__key", reader="read_by"):
        yield row | {"address": row["address"] and without_place(row["address"])}


def _passages(_: _Known) -> Iterator[Row]:
    rows = Passage.objects.filter(held(None, "reading__"), reading__document__in=_documents().values("pk"))
    rows = rows.annotate(said=Substr("reading__document__text", F("start") + 1, F("end") - F("start")))
    return _told(rows, "passages", document="reading__document__key", words="said")


def _finding_rows(_: _Known) -> Iterator[Row]:
    rows = _findings().annotate(
        said=Substr("document__text", F("start") + 1, F("end") - F("start")),
        decided=Subquery(_decided("finding").values("verdict")[:1]),
    )
    paths = {"document": "document__key", "quote": "said", "due_reason": "when", "decision": "decided"}
    for row in _told(rows, "findings", **paths, **_MARKED):
        yield row | {
            "due_reason": (row["due_reason"] or {}).get("reason"),
            "amounts": _json(row["amounts"]),
            "target": _json(row["target"]),
        }


def _json(value: Any) -> str | None:
    return json.dumps(value, ensure_ascii=False, sort_keys=True) if value else None


def _entry_rows(known: _Known) -> Iterator[Row]:
    decided = _decided("entry")
    first = EntryStatement.objects.filter(held(None), entry=OuterRef("pk"), relation="first")
    rows = _entries().annotate(
        decided=Subquery(decided.values("verdict")[:1]),
        decided_because=Subquery(decided.values("reason")[:1]),
        first=Subquery(first.values("finding")[:1]),
    )
    parties = _parties()
    paths = {"document": "document__key", "partnership": "document__partnership__key", "finding": "first"}
    paths |= {"decision": "decided", "reason": "decided_because", "parties": "pk"}
    refused = dict(rejecting().values_list("subject", "reason"))  # an undertaking falls with its first statement
    for row in _told(rows, "entries", **paths, **_MARKED):
        finding = row["finding"] if row["finding"] in known.findings else None
        fallen = {"decision": "reject", "reason": refused[row["finding"]]} if row["finding"] in refused else {}
        yield row | {"parties": parties.get(row["parties"], []), "finding": finding} | fallen


def _parties() -> dict[int, list[str]]:
    """Who must deliver each entry, once each, in order."""
    names: dict[int, dict[str, None]] = defaultdict(dict)
    rows = EntryParty.objects.filter(role__in=HOLDS, entry__in=_entries().values("pk")).order_by("id")
    for entry, name in rows.values_list("entry", "name"):
        names[entry][name] = None
    return {entry: list(found) for entry, found in names.items()}


def _statements(known: _Known) -> Iterator[Row]:
    rows = EntryStatement.objects.filter(held(None), entry__in=_entries().values("pk"))
    found = _told(rows, "statements", entry="entry__key")
    return (row for row in found if row["finding"] in known.findings)


def _links(known: _Known) -> Iterator[Row]:
    found = _told(Link.objects.filter(held(None)), "links", earlier="earlier__key", later="later__key")
    for row in found:
        if row["earlier"] in known.findings and (row["later"] in known.findings or row["relation"] == "dropped"):
            yield row


def _plans(known: _Known) -> Iterator[Row]:
    rows = Plan.objects.filter(held(None))
    for row in _told(rows, "plans", partnership="partnership__key", instrument="instrument__key"):
        yield row | {"supersedes": row["supersedes"] if row["supersedes"] in known.plans else None}


def _lines(_: _Known) -> Iterator[Row]:
    return _told(ActionLine.objects.filter(held(None, "plan__")), "lines", plan="plan__key")


def _activities(_: _Known) -> Iterator[Row]:
    return _told(Activity.objects.filter(held(None, "line__plan__")), "activities", line="line__key")


def _on(row: Row, known: _Known) -> Row:
    """What a fact or verdict speaks of, where that is in the edition."""
    line = row["line"] if row["line"] in known.lines else None
    return row | {"entry": known.entries.get(row["entry"]), "line": line}


def _claims(known: _Known) -> Iterator[Row]:
    rows = Claim.objects.filter(held(None))
    for row in _told(rows, "claims", instrument="instrument__key", meeting="meeting__key"):
        figures = {name: None if row[name] is None else float(row[name]) for name in ("number", "denominator")}
        yield _on(row, known) | figures


def _evidence(known: _Known) -> Iterator[Row]:
    for row in _told(Evidence.objects.filter(held(None)), "evidence"):
        yield _on(row, known) | {"finding": row["finding"] if row["finding"] in known.findings else None}


def _verdicts(known: _Known) -> Iterator[Row]:
    return (_on(row, known) for row in _told(Assessment.objects.filter(held(None)), "verdicts"))


def _standings(_: _Known) -> Iterator[Row]:
    """As of the day of the audit's last row, so that the same register gives the same rows on any day."""
    at, _head = audit.newest()
    if at is None:
        return
    day = at.date().isoformat()
    keys = iter(_entries().order_by("pk").values_list("key", flat=True).iterator(chunk_size=_CHUNK))
    while some := list(islice(keys, _CHUNK)):
        yield from map(_standing, weighed(some, day))


def _standing(one: Followed) -> Row:
    made = one.assessment
    return {
        "entry": one.key, "as_of": one.as_of, "status": str(made.status), "because": made.because,
        "signed": one.verdict is not None, "due": one.due, "last_day": one.last_day, "slips": len(one.deadlines.slips),
        "deadlines": one.deadlines.because, "silent": one.is_silent, "conflicts": made.conflicts,
    }  # fmt: skip


def _sums(known: _Known) -> Iterator[Row]:
    for row in _told(Sum.objects.filter(held(None)), "sums"):
        yield row | {"value": float(row["value"]), "entry": known.entries.get(row["entry"])}


_TABLES: dict[str, Callable[[_Known], Iterator[Row]]] = {
    "about": _about,
    "partnerships": lambda _: _told(Partnership.objects.all(), "partnerships"),
    "parties": lambda _: _told(Party.objects.all(), "parties"),
    "partnership_parties": _partnership_parties,
    "former_names": _former_names,
    "memberships": _memberships,
    "meetings": _meetings,
    "instruments": _instruments,
    "actions": _actions,
    "series": lambda _: _told(Series.objects.all(), "series"),
    "observations": _observations,
    "documents": _document_rows,
    "passages": _passages,
    "findings": _finding_rows,
    "entries": _entry_rows,
    "statements": _statements,
    "links": _links,
    "plans": _plans,
    "lines": _lines,
    "activities": _activities,
    "claims": _claims,
    "evidence": _evidence,
    "verdicts": _verdicts,
    "standings": _standings,
    "sums": _sums,
}
