from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from factories import a_document, a_finding, some_findings
from followthrough.lexicon.phrasebook import spoken
from followthrough.model import Findings, Strength
from followthrough.register import queries
from followthrough.register.decisions.judgements import judge
from followthrough.register.decisions.reshaping import merge, move, split
from followthrough.register.decisions.review import decide, undo
from followthrough.register.decisions.withdrawing import withdraw
from followthrough.register.facts.facts_by_hand import add_claim, add_evidence
from followthrough.register.following.relink import relink
from followthrough.register.intake.record import record
from followthrough.register.models import Link
from followthrough.register.queries.statements.relations import relations
from followthrough.register.queries.texts.document_history import document_history

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


def test_statements_stand_in_the_order_of_the_dates_known_then() -> None:
    """A document that is given a later date since stood first at that moment."""
    fill()
    before = _documents(known_at=NOW)
    moved = statement(2021, date="2025-12-31", date_reason="the chair says so")
    record(read=[moved], **later(1))
    assert _documents(known_at=NOW) == before == ["d2021", "d2022", "d2023"]
    assert _documents() == ["d2022", "d2023", "d2021"]


def _documents(known_at: datetime | None = None) -> list[str]:
    """Those that state the entry, in the order in which it tells them."""
    view = queries.entry_view(ENTRY, known_at=known_at)
    return [] if view is None else [row.finding.document for row in view.statements]


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
    named = [e.says for e in told if e.what == "decision"][2:]
    assert named == [f"split: {KEYS[2]} out of {ENTRY}", f"undo: {KEYS[2]} out of {ENTRY}"]
    assert all(spoken(said, "ja")[1] == "ja" for said in named)
    assert {e.what for e in told} == {"finding", "entry", "link", "statement", "decision", "claim", "evidence"}
    assert all(e.until is not None for e in told if e.says.startswith(("confirm", "split")))
    then = queries.history(ENTRY, known_at=NOW + timedelta(days=1))
    assert [e.reason for e in then if e.what == "decision"] == ["read in the original"]
    assert all(e.until is None for e in then if e.what == "decision")
    assert queries.history("e-none") == ()


def test_a_decision_about_two_is_told_by_the_keys_it_named() -> None:
    fill(2)
    other = statement(2030, series="Others")
    record(read=[other], **later(1))
    third = other.findings[0].id
    judge(one=KEYS[0], other=KEYS[1], verdict="same", **later(2))
    judge(one=KEYS[0], other=KEYS[1], verdict="undo", **later(3))
    move(finding=KEYS[1], entry=f"e-{third}", **later(4))
    said = [e.says for e in queries.history(ENTRY) if e.what == "decision"]
    assert said == [
        f"same: {' and '.join(sorted(KEYS[:2]))}",
        f"undo: {' and '.join(sorted(KEYS[:2]))}",
        f"relink: {KEYS[1]} from {ENTRY} to e-{third}",
    ]
    assert all(spoken(each, "ja")[1] == "ja" for each in said)


def test_a_merger_is_told_by_both_entries() -> None:
    fill(1)
    other = statement(2030, series="Others")
    record(read=[other], **later(1))
    both = sorted((ENTRY, f"e-{other.findings[0].id}"))
    made = merge(entry=both[0], other=both[1], **later(2))
    undo(decision=made.number, **later(3))
    said = [e.says for e in queries.history(ENTRY) if e.what == "decision"]
    assert said == [f"merge: {' and '.join(both)}", f"undo: {' and '.join(both)}"]
    assert all(spoken(each, "ja")[1] == "ja" for each in said)


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


def test_everything_that_happened_to_a_document_is_told_and_as_it_was_then() -> None:
    record(read=[statement(2021, title="Statement", address="https://a.example")], **BY)
    record(read=[statement(2021, title="Joint statement", address="https://b.example")], **later(1))
    withdraw(document="d2021", reason="never adopted", **later(2))
    read = statement(2021, title="Joint statement")
    record(
        read=[replace(read, passages=replace(read.passages, document=replace(read.document, reader="newer")))],
        **later(3),
    )
    told = document_history("d2021")
    assert [(e.what, e.person, e.until is None) for e in told] == [
        ("document", "Aoi", True),
        ("known", "Aoi", False),
        ("reading", "Aoi", False),
        ("known", "Ben", True),
        ("address", "Ben", True),
        ("decision", "Ben", True),
        ("reading", "Ben", True),
    ]
    assert told[1].says == "“Statement”, dated 2021-05-06, a joint statement, of Harbour Masters"
    assert told[5].reason == "never adopted"
    then = document_history("d2021", known_at=NOW + timedelta(hours=1))
    assert [(e.what, e.until is None) for e in then] == [("document", True), ("known", True), ("reading", True)]
    assert document_history("none") == ()
    assert document_history("d2021", known_at=NOW - timedelta(days=1)) == ()


def test_another_text_under_the_same_key_has_its_place_in_the_history() -> None:
    record(read=[statement(2021)], **BY)
    other = a_document("They met again.", id="d2021")
    record(read=[some_findings(other, of=())], **later(1))
    texts = [e for e in document_history("d2021") if e.what == "document"]
    assert [e.until is None for e in texts] == [False, True]
