"""Lists out to a spreadsheet and back: the same file after nothing, a new row after a change, nothing in part."""

from __future__ import annotations

import io
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factories import a_document, a_finding, some_findings
from followthrough.assessments.plans import ActionLine as Line
from followthrough.assessments.plans import Activity
from followthrough.assessments.plans import Plan as PlanRead
from followthrough.exchange.csv_table import csv_lines
from followthrough.exchange.lists import LISTS, STAMP
from followthrough.exchange.tables import TableError
from followthrough.exchange.xlsx_table import write_xlsx
from followthrough.model import Act
from followthrough.register.assessing.planning import PlanDetails, import_plan, lines_of
from followthrough.register.copies.verifying import verify
from followthrough.register.decisions.review import decide
from followthrough.register.facts.facts_by_hand import add_claim, add_evidence
from followthrough.register.following.judged import DecisionError
from followthrough.register.intake.facts import put_fact, put_name
from followthrough.register.intake.record import Details, record
from followthrough.register.ledger.seeing import seeing
from followthrough.register.lists.exporting import export_rows
from followthrough.register.lists.importing import ImportRefusedError, accept, propose
from followthrough.register.lists.kept import Chosen
from followthrough.register.models import (
    Audit,
    Claim,
    Decision,
    Entry,
    Evidence,
    Finding,
    Instrument,
    Meeting,
    Observation,
    Plan,
    Series,
)
from web.sample_register import build

if TYPE_CHECKING:
    from followthrough.exchange.comparing import Cells, Proposal

pytestmark = pytest.mark.usefixtures("register")

NOW = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
LATER = NOW + timedelta(days=1)
SOURCE = "https://example.org/source"


def a_register() -> str:
    """Rows in every list; the key of an entry."""
    read = some_findings()
    record(read=[read], person="Aoi", now=NOW)
    entry = f"e-{read.findings[0].id}"
    put_name(Instrument, "plan", person="Aoi", now=NOW, name="Plan of 2017")
    put_name(Meeting, "forum-33", person="Aoi", now=NOW, name="33rd Forum")
    add_claim(on=entry, claimant="=ASEAN", word="addressed", source=SOURCE, person="Aoi", now=NOW,
              number=Decimal("97.5"), date="2018-06")  # fmt: skip
    add_evidence(on=entry, says="Opened.", direction="supports", source=SOURCE, person="Aoi", now=NOW, shows="done")
    series = put_name(Series, "trade", person="Aoi", now=NOW, name="Trade", unit="USD billion")
    for period, value in (("2012", "263.1"), ("2012-07", "1234567890123.25"), ("2013-Q1", "-0.5")):
        same = {"series": series, "period": period, "vintage": "2014-01", "source": SOURCE}
        seen = put_fact(Observation, same, person="Aoi", now=NOW, value=Decimal(value), mark="V", note="")
    Evidence.objects.update(observation=seen)
    lines = (
        Line("1.1", "Build a harbour.", heading="Sea", lead="Port Office", period="2017-2020", status="ongoing",
             activities=(Activity("Dredge it."),)),
        Line("1.2", "Train pilots.", heading="Sea", status="completed"),
    )  # fmt: skip
    plan = PlanRead("plan", lines, "Plan of 2017")
    import_plan(plan=plan, file="plan.csv", sha256="0" * 64, person="Aoi", now=NOW, details=PlanDetails(key="harbours"))
    return entry


def csv_of(name: str, rows: list[dict[str, str]] | None = None) -> bytes:
    told = [dict(cells) for cells in export_rows(name)] if rows is None else rows
    return b"".join(csv_lines(LISTS[name].names, ([row[column] for column in LISTS[name].names] for row in told)))


def rows_of(name: str) -> list[dict[str, str]]:
    return [dict(cells) for cells in export_rows(name)]


def proposed(name: str, rows: list[dict[str, str]]) -> Proposal:
    (found,) = propose(io.BytesIO(csv_of(name, rows)), name=name)
    return found


def accepted(name: str, rows: list[dict[str, str]], because: str = "As the desk knows.") -> Proposal:
    (found,) = accept(io.BytesIO(csv_of(name, rows)), person="Ben", now=LATER, because=because, name=name)
    return found


def changed(name: str, number: int = 0, /, **says: str) -> list[dict[str, str]]:
    """The list as it would come back with one row changed."""
    rows = rows_of(name)
    rows[number] |= says
    return rows


def book() -> bytes:
    file = io.BytesIO()
    write_xlsx(file, [(LISTS[name], export_rows(name)) for name in LISTS])
    return file.getvalue()


@pytest.mark.parametrize("name", LISTS)
def test_a_file_that_nobody_changed_changes_nothing_and_is_written_again_alike(name: str) -> None:
    a_register()
    written, before = csv_of(name), Audit.objects.count()
    (found,) = accept(io.BytesIO(written), person="Ben", now=LATER, because="Nothing.")
    assert (found.listing, found.rows, found.same) == (name, len(rows_of(name)), found.rows)
    assert found.rows > 0
    assert (found.changes, found.faults, found.ignored, found.notices) == ([], [], [], [])
    assert csv_of(name) == written
    assert Audit.objects.count() == before


def test_a_workbook_of_all_lists_that_nobody_changed() -> None:
    a_register()
    written = book()
    found = accept(io.BytesIO(written), person="Ben", now=LATER, because="Nothing.")
    assert [each.listing for each in found] == list(LISTS)
    assert [(each.same, each.changes, each.faults, each.ignored) for each in found] == [
        (each.rows, [], [], []) for each in found
    ]
    assert book() == written


def test_an_entry_is_read_otherwise_in_its_first_statement() -> None:
    entry = a_register()
    at = next(i for i, row in enumerate(rows_of("entries")) if row["key"] == entry)
    accepted("entries", changed("entries", at, due="2031", holders="Japan; Tonga", strength="weak", areas="trade"))
    now = next(row for row in rows_of("entries") if row["key"] == entry)
    assert [now[name] for name in ("due", "holders", "parties", "strength", "areas")] == [
        "2031", "Japan; Tonga", "Japan; Tonga", "weak", "trade",
    ]  # fmt: skip
    old, new = Finding.objects.filter(key=now["finding"]).order_by("id")
    assert (old.due, old.superseded_at, new.due, new.recorded_by) == ("2030", LATER, "2031", "Ben")
    assert Entry.objects.filter(key=entry).count() == 2
    decision = Decision.objects.get(subject=now["finding"])
    assert "due 2030 to 2031" in decision.reason
    assert "As the desk knows." in decision.reason
    assert verify().faults == ()


def test_decisions_come_from_the_file_and_go_with_it() -> None:
    a_register()
    accepted("entries", changed("entries", 0, decision="reject", reason="It says “may”."))
    live = Decision.objects.get(superseded_at=None)
    assert (live.verdict, live.reason, live.recorded_by) == ("reject", "It says “may”.", "Ben")
    accepted("entries", changed("entries", 0, decision="confirm", reason=""), because="Looked again.")
    assert Decision.objects.get(superseded_at=None).reason == "Looked again."
    accepted("entries", changed("entries", 0, decision="", reason=""))
    assert [row["decision"] for row in rows_of("entries")] == ["", ""]
    assert list(Decision.objects.order_by("id").values_list("verdict", flat=True)) == ["reject", "confirm", "undo"]


def test_another_act_makes_another_finding() -> None:
    a_register()
    rows = rows_of("findings")
    at = next(i for i, row in enumerate(rows) if row["act"] == "event")
    accepted("findings", changed("findings", at, act="position"))
    acts = [(row["act"], row["decision"]) for row in rows_of("findings") if row["quote"] == rows[at]["quote"]]
    assert acts == [("event", "reject"), ("position", "")]


def test_claims_and_evidence_are_superseded_with_all_they_rest_on() -> None:
    entry = a_register()
    accepted("claims", changed("claims", 0, word="implemented", number="98", instrument="plan", meeting="forum-33"))
    old, new = Claim.objects.order_by("id")
    assert (old.word, old.superseded_at, old.number) == ("addressed", LATER, Decimal("97.5"))
    assert (new.word, new.number, new.entry, new.claimant) == ("implemented", 98, entry, "=ASEAN")
    assert (new.instrument.key, new.meeting.key, new.recorded_by) == ("plan", "forum-33", "Ben")
    accepted("evidence", changed("evidence", 0, says="Opened in May.", shows=""))
    fact = Evidence.objects.get(superseded_at=None)
    assert (fact.says, fact.shows, fact.observation.period) == ("Opened in May.", "", "2013-Q1")


def test_new_rows_are_added() -> None:
    entry = a_register()
    blank = {name: dict.fromkeys(LISTS[name].names, "") for name in LISTS}
    accepted("claims", [*rows_of("claims"), blank["claims"] | {
        "entry": entry, "claimant": "Japan", "word": "done", "number": "1.5", "source": SOURCE}])  # fmt: skip
    accepted("evidence", [blank["evidence"] | {"says": "Signed.", "direction": "supports", "source": SOURCE}])
    accepted("series", [blank["series"] | {"key": "fdi", "name": "Investment", "unit": "USD"}])
    accepted("observations", [blank["observations"] | {
        "series": "fdi", "period": "2019", "value": "7", "source": SOURCE}])  # fmt: skip
    counts = [model.objects.count() for model in (Claim, Evidence, Series, Observation)]
    assert counts == [2, 2, 2, 4]
    assert Claim.objects.latest("id").key.startswith("c-")


def test_a_series_and_a_figure_are_corrected() -> None:
    a_register()
    accepted("series", changed("series", 0, unit="USD", definition="Goods"))
    assert (Series.objects.get().unit, Series.objects.get().definition) == ("USD", "Goods")
    assert "USD billion" in Audit.objects.filter(verb="correct", subject="series:trade").get().detail
    accepted("observations", changed("observations", 0, value="264", note="revised"))
    old, new = Observation.objects.filter(period="2012").order_by("id")
    assert (old.value, old.superseded_at, new.value, new.mark) == (Decimal("263.1"), LATER, 264, "V")


def test_what_is_changed_in_a_plans_lines_makes_one_new_edition_of_it() -> None:
    a_register()
    rows = changed("lines", 0, status="completed", heading="Coast")
    rows[1] |= {"remark": "Forty of them."}
    blank = dict.fromkeys(LISTS["lines"].names, "")
    accepted("lines", [*rows, blank | {"plan": "harbours", "number": "1.3", "text": "Sink buoys.", "heading": "Coast"}])
    old, new = Plan.objects.order_by("edition")
    assert (old.superseded_at, new.edition, new.recorded_by, new.title) == (LATER, 2, "Ben", "Plan of 2017")
    lines = lines_of(new)
    assert [(key, line.heading, line.status, line.remark) for key, line in lines.items()] == [
        ("harbours/1.1", "Coast", "completed", ""),
        ("harbours/1.2", "Sea", "completed", "Forty of them."),
        ("harbours/1.3", "Coast", "", ""),
    ]
    assert lines["harbours/1.1"].activities == (Activity("Dredge it."),)
    assert [line.heading for line in lines_of(old).values()] == ["Sea", "Sea"]


def test_a_claim_moves_to_a_line_and_no_more_people_may_see_it_than_what_it_speaks_of() -> None:
    a_register()
    Plan.objects.update(confidentiality="restricted")
    accepted("claims", changed("claims", 0, entry="", line="harbours/1.1"))
    claim = Claim.objects.get(superseded_at=None)
    assert (claim.entry, claim.line, claim.confidentiality) == ("", "harbours/1.1", "restricted")
    accepted("claims", changed("claims", 0, word="implemented"))
    assert Claim.objects.get(superseded_at=None).confidentiality == "restricted"  # a change of words opens nothing
    blank = dict.fromkeys(LISTS["evidence"].names, "") | {"says": "x", "direction": "context", "source": SOURCE}
    accepted("evidence", [blank | {"confidentiality": "internal"}])
    assert Evidence.objects.latest("id").confidentiality == "internal"


def test_the_audit_tells_which_file_by_whom_and_why() -> None:
    a_register()
    accepted("claims", changed("claims", 0, word="done"))
    note = Audit.objects.get(verb="import")
    assert (note.person, note.subject) == ("Ben", "list:claims")
    assert '"reason": "As the desk knows."' in note.detail
    assert '"changed": 1' in note.detail


def test_what_was_joined_since_says_where_it_stands_now() -> None:
    build()  # its links are recorded, and nothing has followed them yet
    rows = {row["quote"]: row for row in rows_of("entries")}
    later, earlier = rows["agreed to double their trade by 2032"], rows["double trade between them by 2030"]
    both = [later | {"due": "2033"}, earlier | {"due": "2031"}]
    findings = {row["key"]: row for row in rows_of("findings")}
    file = io.BytesIO()
    read = [(LISTS["findings"], [findings[later["finding"]] | {"due": "2033"}]), (LISTS["entries"], both[1:])]
    write_xlsx(file, read)
    with pytest.raises(ImportRefusedError) as refused:
        accept(file, person="Ben", now=LATER, because="Both.")  # the first list joins the entries that the second is of
    (fault,) = refused.value.proposals[1].faults
    assert (fault.rule, fault.key) == ("refused by the register", earlier["key"])
    assert "Another row of the file changed this one’s entry: its statements stand in e-" in fault.message
    assert not Finding.objects.filter(due="2033").exists()
    accepted("entries", both)  # in one list both are read otherwise before they are joined: nothing typed is lost
    assert set(Finding.objects.filter(superseded_at=None, recorded_by="Ben").values_list("due", flat=True)) == {
        "2031", "2033",
    }  # fmt: skip
    (fault,) = proposed("entries", both[:1]).faults
    assert fault.rule == "key not known"
    assert fault.message.endswith("now. Take a fresh export")


@pytest.mark.parametrize(
    ("name", "says", "rule"),
    [
        ("entries", {"due": "soon"}, "no date"),
        ("entries", {"key": "e-none"}, "key not known"),
        ("entries", {"key": "nul\x00"}, "key not known"),
        ("claims", {"entry": "e-none"}, "refused by the register"),
        ("claims", {"instrument": "none"}, "refused by the register"),
        ("claims", {"source": "somebody told me"}, "refused by the register"),
        ("claims", {"number": "1" * 16}, "refused by the register"),
        ("claims", {"number": "1" + "0" * 15}, "refused by the register"),
        ("claims", {"number": "0.1234567"}, "refused by the register"),
        ("entries", {"reason": "no decision"}, "refused by the register"),
        ("evidence", {"direction": "sideways"}, "not one of the choices"),
        ("claims", {"line": "harbours/9.9", "entry": ""}, "refused by the register"),
        ("claims", {"line": "harbours/1.1"}, "refused by the register"),
    ],
)
def test_one_bad_row_and_nothing_is_taken(name: str, says: dict[str, str], rule: str) -> None:
    a_register()
    before = {each: rows_of(each) for each in LISTS}
    rows = [*rows_of(name), *(rows_of(name)[:1] if name in ("claims", "evidence") else [])]
    rows[0] |= says
    if len(rows) > 1 and name in ("claims", "evidence"):
        rows[1] = dict.fromkeys(LISTS[name].names, "") | {
            "claimant": "Ben", "word": "done", "says": "x", "direction": "supports", "source": SOURCE,
        }  # fmt: skip
    else:
        rows[1] |= {"areas": "good"}
    audit = Audit.objects.count()
    with pytest.raises(ImportRefusedError, match="nothing was changed") as caught, transaction.atomic():
        accepted(name, rows)
    (found,) = caught.value.proposals
    assert [(fault.rule, fault.row) for fault in found.faults] == [(rule, 2)]
    assert {each: rows_of(each) for each in LISTS} == before
    assert Audit.objects.count() == audit


def test_a_row_the_register_changed_since_is_left_as_it_is() -> None:
    entry = a_register()
    written = rows_of("entries")
    decide(entry=entry, verdict="confirm", person="Aoi", now=NOW)
    assert (proposed("entries", written).overtaken, proposed("entries", written).changes) == (1, [])
    at = next(i for i, row in enumerate(written) if row["key"] == entry)
    written[at]["due"] = "2040"
    assert [fault.rule for fault in proposed("entries", written).faults] == ["changed in both"]


def test_two_lists_of_a_workbook_that_change_one_statement() -> None:
    entry = a_register()
    sheets = {name: rows_of(name) for name in ("entries", "findings")}
    row = next(row for row in sheets["entries"] if row["key"] == entry)
    row["due"] = "2031"
    next(f for f in sheets["findings"] if f["key"] == row["finding"])["strength"] = "weak"
    file = io.BytesIO()
    write_xlsx(file, [(LISTS[name], rows) for name, rows in sheets.items()])
    accept(file, person="Ben", now=LATER, because="Both.")
    now = next(row for row in rows_of("entries") if row["key"] == entry)
    assert (now["due"], now["strength"]) == ("2031", "weak")


def test_what_is_not_public_is_in_no_list() -> None:
    a_register()
    secret = some_findings(a_document("They agreed to hide it."), of=())
    hidden = a_finding(secret.document, "agreed to hide it")
    record(read=[some_findings(secret.document, of=(hidden,))], person="Aoi", now=NOW,
           details=Details(confidentiality="internal"))  # fmt: skip
    add_claim(on=f"e-{hidden.id}", claimant="Aoi", word="hidden", source=SOURCE, person="Aoi", now=NOW)
    add_evidence(on=f"e-{hidden.id}", says="hidden", direction="context", source=SOURCE, person="Aoi", now=NOW)
    with seeing(frozenset({"public"})):
        assert not [name for name in LISTS if b"hid" in csv_of(name)]
    assert [name for name in LISTS if b"hid" in csv_of(name)] == ["entries", "findings", "claims", "evidence"]


def test_a_partnership_or_a_document_alone() -> None:
    entry = a_register()
    other = some_findings(a_document("They agreed to sail."), of=())
    record(read=[some_findings(other.document, of=(a_finding(other.document, "agreed to sail", Act.AIM),))],
           person="Aoi", now=NOW)  # fmt: skip
    key = next(row["document"] for row in rows_of("entries") if row["key"] == entry)
    chosen = Chosen(document=key)
    assert {row["document"] for row in export_rows("entries", chosen)} == {key}
    assert {row["document"] for row in export_rows("findings", chosen)} == {key}
    assert len(list(export_rows("claims", chosen))) == 1
    assert len(list(export_rows("claims", Chosen(document=other.document.id)))) == 0
    assert list(export_rows("entries", Chosen(partnership="none"))) == []


@pytest.mark.parametrize(
    ("data", "complaint"),
    [(b"a,b,c\n1,2,3\n", "of no list that is known"), (b"key,source,mark,note\nx,y,V,z\n", "Name the list")],
)
def test_a_table_of_no_list(data: bytes, complaint: str) -> None:
    with pytest.raises(TableError, match=complaint):
        propose(io.BytesIO(data))


def test_who_waits_is_told_how_many_rows_were_read() -> None:
    told: list[int] = []
    names = LISTS["claims"].names
    rows = [",".join(names), *(["x" + "," * (len(names) - 1)] * 1200)]
    (found,) = propose(io.BytesIO("\n".join(rows).encode()), name="claims", tell=told.append)
    assert told == [500, 1000]
    assert found.faults


def test_a_workbook_without_any_list() -> None:
    from openpyxl import Workbook

    file, made = io.BytesIO(), Workbook()
    made.active.append(["key", "word"])
    made.save(file)
    with pytest.raises(TableError, match="No sheet of the workbook"):
        propose(file)


@pytest.mark.parametrize(("person", "because"), [("", "x"), ("Ben", " ")])
def test_an_import_needs_a_name_and_a_reason(person: str, because: str) -> None:
    with pytest.raises(DecisionError, match="a name and a reason"):
        accept(io.BytesIO(b""), person=person, now=LATER, because=because)


WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=15).map(
    lambda words: words.replace("\r\n", "\n").replace("\r", "\n").strip()
)
DATES = st.sampled_from(["", "2030", "2030-02", "2030-02-28"])
EDITS: dict[str, dict[str, st.SearchStrategy[str]]] = {
    "entries": {
        "due": DATES,
        "strength": st.sampled_from(["", "strong", "weak"]),
        "conditional": st.sampled_from(["yes", "no"]),
        "decision": st.sampled_from(["confirm", "reject"]),
        "reason": WORDS.filter(bool),
        "holders": st.sampled_from(["all", "Japan", "Fiji; Japan", "=1\\;2"]),
    },
    "claims": {
        "claimant": WORDS.filter(bool),
        "word": WORDS.filter(bool),
        "note": WORDS,
        "about": WORDS,
        "date": DATES,
        "number": st.sampled_from(["", "1", "-2.5", "0.000001", "123456789012345"]),
        "mark": st.sampled_from(["", "V", "P", "N"]),
    },
    "series": {"name": WORDS.filter(bool), "definition": WORDS, "note": WORDS},
    "observations": {"value": st.sampled_from(["1", "-2.5", "9999999999999.25"]), "note": WORDS},
}


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data(), st.sampled_from(sorted(EDITS)), st.sampled_from(["csv", "xlsx"]))
def test_what_is_accepted_is_what_the_next_export_says(data: Any, name: str, shape: str) -> None:
    with transaction.atomic():
        a_register()
        rows = rows_of(name)
        for row in rows:
            edit = data.draw(st.fixed_dictionaries({}, optional=EDITS[name]))
            row.update(edit if not edit.get("reason") or edit.get("decision") else edit | {"decision": "confirm"})
        file = io.BytesIO(csv_of(name, rows))
        if shape == "xlsx":
            file = io.BytesIO()
            write_xlsx(file, [(LISTS[name], rows)])
        accept(file, person="Ben", now=LATER, because="As drawn.")
        assert told(rows_of(name), name) == told(rows, name)
        assert verify().faults == ()
        transaction.set_rollback(True)


def told(rows: list[dict[str, str]], name: str) -> list[Cells]:
    """What may be changed in each row; a decision without words of its own takes the reason of the import."""
    columns = [column.name for column in LISTS[name].columns if column.edit and column.name != STAMP]
    plain = [{column: row[column] for column in columns} for row in rows]
    return [row | ({"reason": row["reason"] or "As drawn."} if row.get("decision") else {}) for row in plain]


def test_the_files_are_the_same_on_either_engine(inside: Any) -> None:
    told = []
    for engine in ("sqlite", "postgresql"):
        with inside(engine):
            a_register()
            told.append({name: rows_of(name) for name in LISTS})
    for lists in told:
        for name in ("claims", "evidence"):
            lists[name] = [row | {"key": ""} for row in lists[name]]  # made at random
    assert told[0] == told[1]
