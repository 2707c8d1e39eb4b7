"""What the register hands to reports, on both engines; and that a pack says nothing the register does not hold."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from factories import a_document, a_finding, some_findings
from followthrough.model import Act, Amount, End, Findings, Link, Links, Page, Relation, Strength
from followthrough.register.audit import head
from followthrough.register.chains import follow
from followthrough.register.example import load_example
from followthrough.register.facts import put_name
from followthrough.register.facts_by_hand import add_evidence
from followthrough.register.gathering import MeetingUnknownError, gathered, occasion
from followthrough.register.held import held
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
from followthrough.register.record import Details, record, record_links
from followthrough.register.seeing import seeing
from followthrough.reports import pack
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
    assert all(holds(ref) for ref in made.refs)


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
        ({"meeting": "9. Lakes and Islands Forum"}, "Near it: “1. Lakes and Islands Forum”"),
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
    with pytest.raises(MeetingUnknownError, match="Its meetings come with `demo`"):
        occasion(today=TODAY, meeting="Forum")
