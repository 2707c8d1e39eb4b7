"""What the register hands to reports, on both engines; and that a pack says nothing the register does not hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from factories import a_document, a_finding, some_findings
from followthrough.assessments.money import Stage, Sum
from followthrough.assessments.readers import read_plan
from followthrough.model import Act, Amount, End, Findings, Link, Links, Page, Relation, Strength
from followthrough.register import models
from followthrough.register.assessing.coding import RoundDetails, open_round
from followthrough.register.assessing.giving_codes import Coded, give_code
from followthrough.register.assessing.planning import PlanDetails, import_plan
from followthrough.register.example import load_example
from followthrough.register.facts.facts_by_hand import add_evidence
from followthrough.register.facts.paying import About, add_sum, judge_sums
from followthrough.register.following.chains import follow
from followthrough.register.gathering import (
    EntryUnknownError,
    MeetingUnknownError,
    ReportUnknownError,
    gathered,
    gathered_entry,
    gathered_plan,
    gathered_round,
    occasion,
)
from followthrough.register.intake.facts import put_name
from followthrough.register.intake.record import Details, record, record_links
from followthrough.register.ledger.audit import head
from followthrough.register.ledger.held import held
from followthrough.register.ledger.seeing import seeing
from followthrough.register.models import (
    Claim,
    Document,
    Entry,
    Evidence,
    Finding,
    Instrument,
    InstrumentAction,
    Meeting,
    MeetingSeries,
    Observation,
    Partnership,
    Series,
)
from followthrough.reports import factsheet, pack, progress, scorecard
from followthrough.reports.report import Kind, Ref, refs_of

pytestmark = pytest.mark.usefixtures("register")

BY: dict[str, Any] = {"person": "Aoi", "now": datetime(2026, 3, 1, tzinfo=UTC)}
TODAY = date(2026, 11, 29)


def a_partnership() -> None:
    row = put_name(Partnership, "Lakes-Islands", name="Lakes-Islands", **BY)
    run = put_name(MeetingSeries, "forum", name="Forum", partnership=row, **BY)
    for number, day in ((1, "2024-05-06"), (2, "2025-05-06"), (3, "2026-05-06"), (4, "2027-05-06")):
        name = f"{number}. Lakes and Islands Forum"
        put_name(Meeting, f"forum-{number}", name=name, series=run, ordinal=number, start=day, end=day, **BY)
    put_name(Meeting, "alone", name="Meeting of Nobody", start="2025-01-01", **BY)


def said(number: int, words: str, day: str, **known: Any) -> Findings:
    facts = {"id": f"d{number}", "date": day, "series": "Lakes-Islands", "title": f"Statement {number}"}
    d = a_document(f"{words}.", **facts, pages=(Page(1, 0, 5), Page(2, 5, len(words) + 1)))
    return some_findings(d, of=(a_finding(d, words, holders=("Veland",), **known),))


def two_statements() -> str:
    first = said(
        1, "Veland will build the quay of Port Alder by 2025", "2024-05-06", due="2025", strength=Strength.STRONG
    )
    again = said(2, "Veland will work to build the quay of Port Alder by 2027", "2025-05-06", due="2027")
    a_partnership()
    record(read=[first, again], **BY)
    ends = [End(f.document.id, f.findings[0].start, f.findings[0].end) for f in (first, again)]
    record_links(links=Links((Link(*ends, Relation.WEAKENED, 0.9, ("The verb binds less.",)),)), **BY)
    follow(findings=[f.findings[0].id for f in (first, again)], **BY)
    return f"e-{first.findings[0].id}"


def holds(ref: Ref) -> bool:
    """Whether the register holds what a sentence rests on, as a live row."""
    parts = ref.key.split("/")
    match ref.kind:
        case Kind.OBSERVATION:
            series, period, vintage, source = ref.key.split("/", 3)
            asked = {"series__key": series, "period": period, "vintage": vintage, "source": source}
            return Observation.objects.filter(held(None), **asked).exists()
        case Kind.ACTION:
            instrument, party, action, day, source = ref.key.split("/", 4)
            known = InstrumentAction.objects.filter(instrument__key=instrument, action=action, date=day, source=source)
            return known.filter(**({"party__key": party} if party else {"party": None})).exists()
        case Kind.EDITION:
            return ref.key == head()
    tables: dict[Kind, Any] = {
        Kind.ENTRY: Entry, Kind.STATEMENT: Finding, Kind.DOCUMENT: Document, Kind.CLAIM: Claim, Kind.EVIDENCE: Evidence,
        Kind.SERIES: Series, Kind.INSTRUMENT: Instrument, Kind.MEETING: Meeting, Kind.PARTNERSHIP: Partnership,
        Kind.SUM: models.Sum, Kind.PLAN: models.Plan, Kind.LINE: models.ActionLine,
    }  # fmt: skip
    assert parts, "a key is never blank"
    return bool(tables[ref.kind].objects.filter(key=ref.key).exists())


def test_a_pack_of_the_example_rests_on_what_the_register_holds_and_on_nothing_later() -> None:
    load_example(**BY)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")  # as the database does by itself once what was loaded is committed
    for asked, as_of in (
        ({"meeting": "34th ASEAN-Japan Forum"}, ""),
        ({"meeting": "39th ASEAN-Japan Forum"}, ""),
        ({"partnership": "Alvania-Meridian Union"}, "2022-10-01"),
    ):
        report = pack(gathered(occasion(today=TODAY, as_of=as_of, **asked)))
        told = {ref for _, said in report.cover.lines for ref in said.refs}
        refs = {*refs_of((*report.sections, *report.annexes)), *told}
        assert len(refs) > 20
        assert [ref for ref in refs if not holds(ref)] == []
    _names_what_was_agreed_done_and_in_force()


def _names_what_was_agreed_done_and_in_force() -> None:
    facts = gathered(occasion(today=TODAY, meeting="34th ASEAN-Japan Forum"))
    assert (facts.as_of, facts.earlier and facts.earlier.name) == ("2019-06-02", "33rd ASEAN-Japan Forum")
    assert all(source.date <= "2019-06-02" for source in facts.sources.values())
    assert any(one.judgement is not None and len(one.judgement.legs) == 2 for one in facts.undertakings)
    assert {one.key for one in facts.instruments} >= {"ajcep", "ajcep-protocol", "rcep"}
    assert [one.claim.word for one in facts.claims] == ["steady progress", "substantive progress"]
    assert facts.money


def test_the_same_question_costs_the_same_however_much_is_held() -> None:
    two_statements()
    on = occasion(today=TODAY, meeting="forum-3")
    with CaptureQueriesContext(connection) as few:
        gathered(on)
    more = [said(10 + at, f"Veland will open the bridge {at} by 2029", "2025-06-01", due="2029") for at in range(6)]
    record(read=more, **BY)
    with CaptureQueriesContext(connection) as many:
        gathered(on)
    assert len(many) == len(few)


def test_an_undertaking_comes_with_its_statements_its_words_and_what_changed() -> None:
    key = two_statements()
    facts = gathered(occasion(today=TODAY, meeting="2. Lakes and Islands Forum", as_of="2025-12-31"))
    one = next(each for each in facts.undertakings if each.key == key)
    assert [(s.date, s.due, s.relation, s.page) for s in one.statements] == [
        ("2024-05-06", "2025", "first", 1),
        ("2025-05-06", "2027", "weakened", 1),
    ]
    change = facts.changed[0]
    assert (change.relation, change.entry) == ("weakened", key)
    assert facts.quotes[change.later.place] == "Veland will work to build the quay of Port Alder by 2027"
    assert [each.due for each in one.deadlines.deadlines] == ["2025", "2027"]


def test_where_it_stood_at_the_last_meeting_is_asked_of_that_day() -> None:
    key = two_statements()
    fact = {"says": "The quay was opened.", "direction": "supports", "source": "https://example.org/quay"}
    add_evidence(on=key, **fact, date="2025-09-01", shows="done", **BY)
    facts = gathered(occasion(today=TODAY, meeting="3. Lakes and Islands Forum"))
    one = next(each for each in facts.undertakings if each.key == key)
    assert (one.before, one.status) == ("unknown", "done")


def test_pledges_become_sums_with_what_tells_them() -> None:
    a_partnership()
    words = "Veland pledged 40 million dollars for the quay"
    d = a_document(f"{words}.", id="d9", date="2024-05-06", series="Lakes-Islands")
    amount = Amount(4e7, "USD", 15, 33, role="pledged", period="P3Y")
    record(read=[some_findings(d, of=(a_finding(d, words, Act.PLEDGE, holders=("Veland",), amounts=(amount,)),))], **BY)
    facts = gathered(occasion(today=TODAY, meeting="forum-2"))
    made = facts.money[0]
    assert (made.sum.holder, made.sum.value, made.sum.currency, made.sum.period) == ("Veland", 4e7, "USD", "P3Y")
    assert (made.basis, [ref for ref in made.refs if not holds(ref)]) == ("read", [])


def test_sums_come_as_entered_as_read_or_as_a_paraphrase_tells_them_and_costs_are_none() -> None:
    a_partnership()
    amount = Amount(4e7, "USD", 15, 33, role="pledged", bound="up-to")
    words = "Veland pledged 40 million dollars for the quay"
    retold = a_document(f"{words}.", id="d9", date="2024-05-06", series="Lakes-Islands", kind="paraphrase")
    costs = a_document("It costs 40 million dollars.", id="d8", date="2024-05-06", series="Lakes-Islands")
    pledge = a_finding(retold, words, Act.PLEDGE, holders=("Veland",), amounts=(amount,))
    cost = a_finding(costs, "It costs 40 million dollars", Act.AIM, amounts=(replace(amount, role="cost"),))
    record(read=[some_findings(retold, of=(pledge,)), some_findings(costs, of=(cost,))], **BY)
    paid = Sum(
        "paid", "Veland", 1e6, "USD", Stage.DISBURSED, "2024-05", about="the quay", source="https://example.org/paid"
    )
    add_sum(given=paid, about=About(partnership="Lakes-Islands", mark="V"), **BY)
    add_sum(given=replace(paid, key="again"), about=About(partnership="Lakes-Islands"), **BY)
    add_sum(given=replace(paid, key="later", date="2030"), about=About(partnership="Lakes-Islands"), **BY)
    facts = gathered(occasion(today=TODAY, meeting="forum-2"))
    assert [(one.sum.key, one.basis, one.mark, one.sum.bound) for one in facts.money] == [
        ("again", "entered", "", ""),
        ("paid", "entered", "V", ""),
        (facts.money[2].sum.key, "paraphrase", "", "up to"),
    ]
    assert facts.twice == (("again", "paid"),)
    assert [ref for one in facts.money for ref in one.refs if not holds(ref)] == []
    judge_sums(one="again", other="paid", verdict="not same", reason="Two payments.", **BY)
    assert gathered(occasion(today=TODAY, meeting="forum-2")).twice == ()


def test_what_may_not_be_seen_is_in_no_pack_and_the_pack_says_so() -> None:
    a_partnership()
    secret = said(5, "Veland will hide the lighthouse of Port Alder", "2024-05-06")
    record(read=[secret], details=Details("internal"), **BY)
    on = occasion(today=TODAY, meeting="forum-2")
    with seeing(frozenset({"public"})):
        facts = gathered(on)
    assert (facts.undertakings, dict(facts.sources), facts.held.narrowed) == ((), {}, True)
    whole = gathered(on)
    assert len(whole.undertakings) == 1
    assert whole.sources["d5"].confidentiality == "internal"


@pytest.mark.parametrize(
    ("asked", "name", "as_of", "earlier"),
    [
        ({"meeting": "3. Lakes and Islands Forum"}, "forum-3", "2026-05-05", "forum-2"),
        ({"meeting": "the 3 lakes–and–islands FORUM"}, "forum-3", "2026-05-05", "forum-2"),
        ({"meeting": "forum-4"}, "forum-4", "2026-11-29", "forum-3"),
        ({"meeting": "forum-1"}, "forum-1", "2024-05-05", None),
        ({"meeting": "forum-3", "as_of": "2026-01-01"}, "forum-3", "2026-01-01", "forum-2"),
        ({"meeting": "alone", "partnership": "Lakes-Islands"}, "alone", "2024-12-31", None),
        ({"partnership": "Lakes-Islands"}, None, "2026-11-29", None),
    ],
)
def test_which_meeting_is_meant_and_which_was_before(
    asked: dict[str, str], name: str | None, as_of: str, earlier: str | None
) -> None:
    a_partnership()
    on = occasion(today=TODAY, **asked)
    assert (on.meeting and on.meeting.key, on.as_of, on.earlier and on.earlier.key) == (name, as_of, earlier)
    assert on.partnership == "Lakes-Islands"


@pytest.mark.parametrize(
    ("asked", "said_of_it"),
    [
        ({"meeting": "9. Lakes and Islands Forum"}, "Near it: “4. Lakes and Islands Forum”"),
        ({"meeting": "zzz"}, "no meeting called “zzz”"),
        ({"meeting": "alone"}, "belongs to no partnership"),
        ({"meeting": "forum-3", "partnership": "Elsewhere"}, "belongs to Lakes-Islands"),
        ({"partnership": "Elsewhere"}, "It holds: Lakes-Islands."),
        ({}, "Name a meeting"),
    ],
)
def test_a_meeting_that_is_not_there_is_answered_with_what_is_near(asked: dict[str, str], said_of_it: str) -> None:
    a_partnership()
    with pytest.raises(MeetingUnknownError, match=r"^") as caught:
        occasion(today=TODAY, **asked)
    assert said_of_it in str(caught.value.args[0])


def test_an_empty_register_says_where_meetings_come_from() -> None:
    with pytest.raises(MeetingUnknownError, match="Enter it: `followthrough meeting add`"):
        occasion(today=TODAY, meeting="Forum")


def test_the_nearest_agreed_words_are_found_in_other_undertakings_and_never_in_paraphrases() -> None:
    a_partnership()
    lacking = said(1, "Veland agreed to build the quay of Port Alder", "2024-05-06")
    near = said(2, "Veland agreed to build the bridge of Port Alder by 2027", "2024-06-06", due="2027")
    retold = said(3, "Veland agreed to build the quay of Port Alder soon", "2024-07-06")
    retold = replace(retold, passages=replace(retold.passages, document=replace(retold.document, kind="paraphrase")))
    record(read=[lacking, near, retold], **BY)
    facts = gathered(occasion(today=TODAY, meeting="forum-2"))
    found = facts.precedents[f"e-{lacking.findings[0].id}"][0]
    assert (found.at.document, found.words) == ("d2", "Veland agreed to build the bridge of Port Alder by 2027")
    text = Document.objects.get(key="d2").text
    assert text[found.at.start : found.at.end] == found.words, "the quote is the slice"


def test_a_fact_sheet_takes_a_beginning_of_a_key_that_is_its_own() -> None:
    key = two_statements()
    facts = gathered_entry(key[:8], as_of="2026-01-01")
    assert [one.key for one in facts.undertakings] == [key]
    assert set(facts.quotes) == {said_.place for said_ in facts.undertakings[0].statements}
    assert [change.relation for change in facts.changed] == ["weakened"]
    report = factsheet(facts)
    assert [ref for ref in refs_of((*report.sections, *report.annexes)) if not holds(ref)] == []


@pytest.mark.parametrize(
    ("key", "day", "said_of_it"),
    [
        ("e-nowhere", "2026-01-01", "holds no entry “e-nowhere”"),
        ("", "2026-01-01", "holds no entry “”"),
        ("e-", "2026-01-01", "Several entries begin with “e-”"),
        ("first", "2020-01-01", "No document dated by 2020-01-01"),
    ],
)
def test_an_entry_that_cannot_be_told_is_answered(key: str, day: str, said_of_it: str) -> None:
    first = two_statements()
    record(read=[said(7, "Veland will open the bridge of Old Mill", "2025-06-01")], **BY)
    with pytest.raises(EntryUnknownError, match=r"^") as caught:
        gathered_entry(first if key == "first" else key, as_of=day)
    assert said_of_it in str(caught.value.args[0])


PLAN = (
    "No,Heading,Action line,Status\n1,Sea,Build the quay,Completed\n2,Sea,Mark the reefs,Ongoing\n3,Land,Plant trees,\n"
)


def test_a_plan_comes_line_by_line_with_where_each_stands() -> None:
    a_partnership()
    details = PlanDetails(key="work", title="Plan of Work", partnership="Lakes-Islands", date="2024-05-06")
    import_plan(plan=read_plan(PLAN.encode(), name="plan.csv"), file="plan.csv", sha256="0" * 64, details=details, **BY)
    facts = gathered_plan("work", as_of="2026-01-01")
    plan = facts.plans[0]
    assert [(one.line.number, str(plan.step(one))) for one in plan.lines] == [
        ("1", "done"),
        ("2", "in progress"),
        ("3", "unknown"),
    ]
    assert gathered(occasion(today=TODAY, meeting="forum-2")).plans[0].key == "work"
    report = progress(facts)
    assert {ref.kind for ref in refs_of(report.sections)} >= {Kind.PLAN, Kind.LINE}
    with pytest.raises(ReportUnknownError, match="It holds: work"):
        gathered_plan("other", as_of="2026-01-01")


def test_a_round_comes_with_its_scores_its_agreement_and_what_is_open() -> None:
    key = two_statements()
    details = RoundDetails(
        title="Round", scheme="g7g20", entries=(key,), members=("Veland", "Islands"), fields=("score",)
    )
    open_round(key="r1", details=details, **BY)
    for coder in ("Aoi", "Ben"):
        coded = Coded(entry=key, value="+1", member="Veland", because="It was read so.")
        give_code(in_round="r1", coded=coded, **(BY | {"person": coder}))
    facts = gathered_round("r1", as_of="2026-01-01")
    assert facts.round is not None
    assert [(unit.member, unit.value) for unit in facts.round.units] == [("Veland", "+1"), ("Islands", "")]
    assert facts.names.partnership == "Lakes-Islands"
    report = scorecard(facts)
    assert [ref for ref in refs_of(report.sections) if ref.kind is Kind.ENTRY and not holds(ref)] == []
    with pytest.raises(ReportUnknownError, match="Rounds: r1"):
        gathered_round("r9", as_of="2026-01-01")
    with pytest.raises(ReportUnknownError, match="no stage “last”"):
        gathered_round("r1", stage="last", as_of="2026-01-01")
