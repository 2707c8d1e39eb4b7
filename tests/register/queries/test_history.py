from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from factories import a_document, a_finding, some_findings
from followthrough.model import Findings, Strength
from followthrough.register import queries
from followthrough.register.facts_by_hand import add_claim, add_evidence
from followthrough.register.judgements import judge
from followthrough.register.models import Link
from followthrough.register.queries.relations import relations
from followthrough.register.record import record
from followthrough.register.relink import relink
from followthrough.register.reshaping import split
from followthrough.register.review import decide, undo

pytestmark = pytest.mark.usefixtures("register")

NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)
BY: dict[str, Any] = {"person": "Aoi", "now": NOW}
PROMISE = "agreed to build a new harbour on the northern islands by 2027"


def later(days: int) -> dict[str, Any]:
    return {"person": "Ben", "now": NOW + timedelta(days=days)}


def statement(year: int, **known: object) -> Findings:
    d = a_document(
        f"In {year} the ministers met in the capital. Both sides {PROMISE}. They thanked the host of {year}.",
        **({"id": f"d{year}", "date": f"{year}-05-06", "series": "Harbour Masters"} | known),
    )
    return some_findings(d, of=(a_finding(d, PROMISE, strength=Strength.STRONG),))


KEYS = [statement(year).findings[0].id for year in (2021, 2022, 2023)]
ENTRY = f"e-{KEYS[0]}"


def fill(years: int = 3) -> None:
    record(read=[statement(2021 + n) for n in range(years)], **BY)
    relink(**BY)


def test_every_row_and_decision_of_an_entry_is_told_in_order() -> None:
    fill()
    decide(entry=ENTRY, verdict="confirm", reason="read in the original", **later(1))
    add_claim(on=ENTRY, claimant="Japan", word="addressed", source="https://a.example", **later(2))
    add_evidence(on=ENTRY, says="A pier.", direction="supports", source="https://b.example", **later(2))
    decide(entry=ENTRY, verdict="undo", reason="too soon", **later(3))
    parted = split(entry=ENTRY, findings=[KEYS[2]], reason="another pier", **later(4))
    undo(decision=parted.number, reason="the same pier after all", **later(5))
    told = queries.history(ENTRY)
    assert [e.at for e in told] == sorted(e.at for e in told)
    decisions = [(e.person, e.says.split(":")[0], e.reason) for e in told if e.what == "decision"]
    assert decisions == [
        ("Ben", "confirm", "read in the original"),
        ("Ben", "undo", "too soon"),
        ("Ben", "split", "another pier"),
        ("Ben", "undo", "the same pier after all"),
    ]
    assert {e.what for e in told} == {"finding", "entry", "link", "statement", "decision", "claim", "evidence"}
    assert all(e.until is not None for e in told if e.says.startswith(("confirm", "split")))
    then = queries.history(ENTRY, known_at=NOW + timedelta(days=1))
    assert [e.reason for e in then if e.what == "decision"] == ["read in the original"]
    assert all(e.until is None for e in then if e.what == "decision")
    assert queries.history("e-none") == ()


def test_what_was_decided_and_then_overtaken_is_listed() -> None:
    fill(2)
    decide(entry=ENTRY, verdict="confirm", **later(1))
    decide(finding=KEYS[1], verdict="confirm", **later(1))
    assert queries.stale() == ()
    record(read=[statement(2023)], **later(2))
    relink(**later(2))
    assert [row.because for row in queries.stale()] == ["Statements were added or taken away since."]
    newer = replace(statement(2022, reader="newer"), findings=())
    record(read=[newer], **later(3))
    assert [row.decision.subject for row in queries.stale()] == [KEYS[1], ENTRY]
    assert "no longer finds these words" in queries.stale()[0].because
    assert queries.stale(partnership="nobody") == ()
    view = queries.entry_view(ENTRY)
    assert view is not None
    assert view.entry.decision is not None  # kept


def test_a_link_that_a_person_contradicts_is_shown_as_overruled() -> None:
    fill()
    first, second, third = KEYS
    assert {r.standing for r in relations(finding=second) if r.other is not None} == {"proposed"}
    judge(one=first, other=second, verdict="not same", **later(1))
    judge(one=second, other=third, verdict="same", **later(1))
    told = {r.other.finding: r.standing for r in relations(finding=second) if r.other is not None and r.other.finding}
    assert told == {first: "overruled", third: "agreed"}
    assert Link.objects.filter(superseded_at=None, earlier__key=first, later__key=second).exists()  # and kept


def test_more_rows_cost_no_more_queries() -> None:
    counts = []
    for years in (2, 6):
        fill(years)
        decide(entry=ENTRY, verdict="confirm", **later(years))
        with CaptureQueriesContext(connection) as asked:
            queries.history(ENTRY)
            queries.stale()
            queries.entry_view(ENTRY, known_at=NOW + timedelta(days=9))
            queries.list_entries(queries.EntryFilter(known_at=NOW, as_of="2030-01-01"))
            queries.search("harbour", what="findings", chosen=queries.EntryFilter(status="confirmed"))
        counts.append(len(asked))
    assert counts[0] == counts[1]
