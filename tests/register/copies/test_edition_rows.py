"""What the register gives an edition: what holds and may be seen, every reference leading somewhere."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from factories import a_document, a_finding, some_findings
from followthrough.assessments.plans import ActionLine as Line
from followthrough.assessments.plans import Activity
from followthrough.assessments.plans import Plan as PlanRead
from followthrough.exchange.edition import tables
from followthrough.exchange.sqlite_edition import write_sqlite
from followthrough.model import Act, Amount, Dropped, End, Link, Links, Relation, Target, When
from followthrough.register.assessing.planning import PlanDetails, import_plan
from followthrough.register.assessing.signing import Verdict, sign_verdict
from followthrough.register.copies.annotating import quotes
from followthrough.register.copies.edition_rows import edition_rows
from followthrough.register.decisions.review import decide
from followthrough.register.decisions.withdrawing import withdraw
from followthrough.register.facts.facts_by_hand import add_claim, add_evidence
from followthrough.register.intake.facts import put_fact, put_name
from followthrough.register.intake.load_world import load_world
from followthrough.register.intake.record import Details, record, record_links
from followthrough.register.ledger.seeing import seeing
from followthrough.register.models import Instrument, InstrumentAction, Observation, Series, Sum
from followthrough.register.queries import document_view
from followthrough.register.queries.statements.sources import sources

if TYPE_CHECKING:
    from collections.abc import Callable

NOW = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
LATER = NOW + timedelta(days=1)
PUBLIC = frozenset({"public"})
SECRET = "They agreed to hide the hidden harbour by 2031."


def a_register() -> tuple[str, str]:
    """Something in every table, and a document out of sight; the keys of a public and of a hidden finding."""
    load_world(partnerships=["ASEAN-Japan"], person="Aoi", now=NOW)
    text = "両国は支援する😀。 They agreed to double trade by 2030. Japan pledged 40 million dollars."
    first = a_document(text, title="First", date="2020-01-01", series="ASEAN-Japan", kind="paraphrase")
    start = text.index("40 million")
    found = (
        a_finding(first, "agreed to double trade by 2030", due="2030", strength=None,
                  when=When("2030", reason="It names the year."), target=Target(metric="trade", factor=2.0)),
        a_finding(first, "pledged 40 million dollars", Act.PLEDGE, amounts=(Amount(4e7, "USD", start, start + 18),)),
    )  # fmt: skip
    record(read=[some_findings(first, of=found)], person="Aoi", now=NOW, details=Details(invented=True))
    later = some_findings()
    record(read=[later], person="Aoi", now=NOW)
    secret = a_document(SECRET, title="Secret")
    hidden = a_finding(secret, "agreed to hide the hidden harbour by 2031", due="2031")
    record(read=[some_findings(secret, of=(hidden,))], person="Aoi", now=NOW, details=Details(confidentiality="draft"))
    ends = [
        End(d.id, f.start, f.end) for d, f in ((first, found[0]), (later.document, later.findings[0]), (secret, hidden))
    ]
    links = (
        Link(ends[0], ends[1], Relation.RESTATED, 0.9, ("Alike.",)),
        Link(ends[0], ends[2], Relation.RESTATED, 0.8, ()),
    )
    record_links(links=Links(links, (Dropped(ends[1], 0.5, ("Silence.",)),)), person="Aoi", now=NOW)
    for finding in (found[0], hidden):
        entry = f"e-{finding.id}"
        known = {"on": entry, "source": "https://example.org/1", "person": "Aoi", "now": NOW}
        add_claim(claimant="ASEAN", word=f"said of {finding.due}", number=Decimal("97.5"), **known)
        add_evidence(says=f"Fact of {finding.due}.", direction="supports", **known)
    lines = (Line("1.1", "Build a harbour.", activities=(Activity("Dredge it."),)), Line("1.2", "Train pilots."))
    plan = PlanRead("plan", lines, "Plan of 2017")
    import_plan(plan=plan, file="plan.csv", sha256="0" * 64, person="Aoi", now=NOW, details=PlanDetails(key="harbours"))
    known = {"source": "https://example.org/5", "person": "Aoi", "now": NOW}
    add_claim(on="harbours/1.1", claimant="ASEAN", word="addressed", **known)
    verdict = Verdict("in progress", "2026-02-01", "It opened.")
    sign_verdict(on=f"e-{found[0].id}", verdict=verdict, person="Aoi", now=NOW)
    same = {"key": "m-1", "holder": "Japan", "value": Decimal(40_000_000), "currency": "USD", "stage": "pledged"}
    put_fact(Sum, same, person="Aoi", now=NOW, entry=f"e-{found[0].id}", source="https://example.org/6")
    series = put_name(Series, "trade", person="Aoi", now=NOW, name="Trade", unit="USD")
    same = {"series": series, "period": "2012", "vintage": "", "source": "https://example.org/3"}
    put_fact(Observation, same, person="Aoi", now=NOW, value=Decimal("1.5"))
    same = {"instrument": put_name(Instrument, "x", person="Aoi", now=NOW, name="X"), "party": None, "action": "signed"}
    put_fact(InstrumentAction, same, person="Aoi", now=NOW, date="2020", source="https://example.org/4")
    decide(entry=f"e-{found[0].id}", verdict="confirm", person="Aoi", now=NOW, reason="Read it.")
    decide(finding=found[1].id, verdict="reject", person="Aoi", now=NOW)
    return found[0].id, hidden.id


def every_row() -> dict[str, list[dict[str, Any]]]:
    rows = edition_rows()
    return {name: list(rows(name)) for name in tables()}


@pytest.mark.usefixtures("register")
def test_every_table_has_rows_with_its_columns_and_nothing_hidden() -> None:
    a_register()
    with seeing(PUBLIC):
        told = every_row()
    for name, rows in told.items():
        assert rows, name
        assert {tuple(row) for row in rows} == {tables()[name].names}, name
    assert "hid" not in repr(told)
    assert "2031" not in repr(told["claims"]) + repr(told["evidence"])
    assert "Aoi" not in repr(told)  # no names of persons


@pytest.mark.usefixtures("register")
def test_a_document_that_was_a_file_is_named_without_its_place() -> None:
    place = "/home/aoi/drafts/statement.md"
    record(read=[some_findings(a_document(address=place))], person="Aoi", now=NOW)
    [told] = edition_rows()("documents")
    view = document_view(told["key"])
    assert view is not None
    assert (told["address"], view.document.address) == ("statement.md", "statement.md")
    assert sources([told["key"]])[told["key"]].address == "statement.md"


@pytest.mark.usefixtures("register")
def test_an_edition_of_all_documents_holds_the_hidden_ones() -> None:
    _, hidden = a_register()
    told = every_row()
    assert hidden in {row["key"] for row in told["findings"]}
    assert {row["name"]: row["value"] for row in told["about"]}["confidentiality"] == "all"


@pytest.mark.usefixtures("register")
def test_references_lead_somewhere_and_quotes_are_slices(tmp_path: Path) -> None:
    public, _ = a_register()
    with seeing(PUBLIC):
        write_sqlite(tmp_path / "edition.sqlite", edition_rows())
    with closing(sqlite3.connect(tmp_path / "edition.sqlite")) as base:
        assert base.execute("PRAGMA foreign_key_check").fetchall() == []
        for name, words in (("findings", "quote"), ("passages", "words")):
            other = f"substr(d.text, t.start + 1, t.end - t.start) <> t.{words}"
            asked = f"SELECT count(*) FROM {name} t JOIN documents d ON d.key = t.document WHERE {other}"
            assert base.execute(asked).fetchone() == (0,)
        columns = "decision, reason, source_kind, invented"
        entry = base.execute(f"SELECT {columns} FROM entries WHERE finding = ?", [public])
        assert entry.fetchone() == ("confirm", "Read it.", "paraphrase", 1)
        assert base.execute("SELECT relation FROM links ORDER BY 1").fetchall() == [("dropped",), ("restated",)]
        assert base.execute("SELECT entry, line FROM claims ORDER BY number IS NULL").fetchall() == [
            (f"e-{public}", None), (None, "harbours/1.1"),
        ]  # fmt: skip
        assert base.execute("SELECT entry, status FROM verdicts").fetchall() == [(f"e-{public}", "in progress")]


@pytest.mark.usefixtures("register")
def test_an_undertaking_whose_first_statement_was_rejected_is_told_as_rejected() -> None:
    public, _hidden = a_register()
    key = next(row["finding"] for row in every_row()["entries"] if row["finding"] not in {None, public})
    decide(finding=key, verdict="reject", person="Aoi", now=LATER, reason="It is news.")
    told = {row["finding"]: (row["decision"], row["reason"]) for row in every_row()["entries"]}
    assert told[key] == ("reject", "It is news.")
    assert told[public] == ("confirm", "Read it.")


@pytest.mark.usefixtures("register")
def test_what_was_withdrawn_or_rejected_is_no_quote_of_ours() -> None:
    public, hidden = a_register()
    with seeing(PUBLIC):
        written = b"".join(quotes()).decode()
    assert '"total":4' in written
    assert public in written
    assert hidden not in written
    withdraw(document=every_row()["documents"][0]["key"], person="Aoi", now=LATER, reason="A draft.")
    assert public not in b"".join(quotes()).decode()
    assert public not in {row["key"] for row in every_row()["findings"]}
    assert '"total":0' in b"".join(quotes(partnership="ASEAN-Japan")).decode()


def test_the_rows_are_the_same_on_either_engine(inside: Callable[[str], Any]) -> None:
    told = {}
    for engine in ("sqlite", "postgresql"):
        with inside(engine):
            a_register()
            with seeing(PUBLIC):
                told[engine] = every_row()
    made_up = {
        "claims": "key",
        "evidence": "key",
        "about": "value",
        "verdicts": "evidence",
    }  # keys at random, and who tells them
    for rows in told.values():
        for name, column in made_up.items():
            rows[name] = [row | {column: ""} for row in rows[name]]
    assert told["sqlite"] == told["postgresql"]
