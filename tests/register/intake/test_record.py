from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factories import TEXT, a_document, a_finding, passages_of, some_findings
from followthrough.exchange.jsonl import lines, link_lines
from followthrough.model import (
    Act,
    Amount,
    Cue,
    DateBasis,
    Dropped,
    End,
    Finding,
    Findings,
    Link,
    Links,
    Passages,
    Relation,
    Scan,
    When,
)
from followthrough.register import queries
from followthrough.register.copies.verifying import verify
from followthrough.register.decisions.review import decide
from followthrough.register.intake.record import Details, Recorded, RecordError, Status, record
from followthrough.register.ledger.nouns import as_findings
from followthrough.register.models import Audit, Entry, Partnership, Party, Passage, Reading
from followthrough.register.models import Finding as Row
from followthrough.register.models import Link as LinkRow

pytestmark = pytest.mark.usefixtures("register")

NOW = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
LATER = NOW + timedelta(days=1)


def put(*read: Findings | Links, now: datetime = NOW, details: Details | None = None) -> Recorded:
    return record(read=read, person="Aoi", now=now, details=details)


def live(key: str) -> Row:
    return Row.objects.get(key=key, superseded_at=None)


def test_a_document_its_findings_and_its_entries() -> None:
    read = some_findings()
    (outcome,) = put(read).outcomes
    assert (outcome.status, outcome.findings, outcome.new, outcome.entries) == (Status.NEW, 3, 3, 2)
    view = queries.document_view(read.document.id)
    assert view is not None
    assert view.text == TEXT
    assert [f.quote for f in view.findings] == [TEXT[f.start : f.end] for f in read.findings]
    assert [(m.text, m.value) for m in view.mentions] == [("2030", "2030")]
    assert [p.address for p in view.passages] == ["para 1", "para 2", "para 3"]
    entries = queries.list_entries().items
    assert {(e.act, e.due, e.parties) for e in entries} == {
        ("commitment", "2030", ("all",)), ("pledge", "", ("Japan",)),
    }  # fmt: skip
    assert verify().faults == ()


def test_the_same_bytes_twice_change_nothing_and_say_so() -> None:
    put(some_findings())
    before = Audit.objects.count(), Reading.objects.count(), Passage.objects.count(), Row.objects.count()
    moved = some_findings(a_document(address="another/folder/statement.txt"))
    (outcome,) = put(moved, now=LATER).outcomes
    assert outcome.status is Status.KNOWN
    assert "nothing has changed" in outcome.says
    assert (Audit.objects.count(), Reading.objects.count(), Passage.objects.count(), Row.objects.count()) == before


def test_lines_of_the_seam_record_what_the_nouns_do() -> None:
    read = some_findings()
    recorded = record(read=lines(read), person="Aoi", now=NOW)
    assert recorded.count(Status.NEW) == 1
    view = queries.document_view(read.document.id)
    assert view is not None
    assert not view.document.whole
    assert [f.quote for f in view.findings] == [TEXT[f.start : f.end] for f in read.findings]
    assert verify().faults == ()


def test_a_document_known_by_its_quotes_gets_its_text_and_keeps_its_findings() -> None:
    read = some_findings()
    record(read=lines(read), person="Aoi", now=NOW)
    (outcome,) = put(read, now=LATER).outcomes
    assert (outcome.status, outcome.new) == (Status.COMPLETED, 0)
    view = queries.document_view(read.document.id)
    assert view is not None
    assert (view.text, view.document.whole, view.document.notices) == (TEXT, True, ())
    again = record(read=lines(read), person="Aoi", now=LATER)
    assert again.count(Status.KNOWN) == 1
    assert queries.document_view(read.document.id) == view
    assert verify().faults == ()


def test_lines_of_the_seam_take_nothing_away_from_the_same_reading() -> None:
    d = a_document()
    start = TEXT.index("40 million")
    money = Amount(4e7, "USD", start, start + 18, role="pledged", bound="about")  # the seam carries no role
    pledge = a_finding(d, "pledged 40 million dollars for the harbour", Act.PLEDGE, amounts=(money,))
    read = some_findings(d, of=(pledge,))
    put(read)
    assert record(read=lines(read), person="Aoi", now=LATER).count(Status.KNOWN) == 1
    assert live(pledge.id).amounts[0]["role"] == "pledged"
    newer = replace(read, passages=replace(read.passages, document=replace(d, reader="newer")))
    assert record(read=lines(newer), person="Aoi", now=LATER).count(Status.REREAD) == 1


def test_quotes_that_do_not_stand_in_the_text_are_refused() -> None:
    put(some_findings())
    forged = [line.replace("double their trade", "triple their trade") for line in lines(some_findings())]
    with pytest.raises(RecordError, match="the words differ"), transaction.atomic():
        record(read=forged, person="Aoi", now=LATER)
    assert verify().faults == ()


def test_a_span_outside_the_text_is_refused_and_nothing_stays() -> None:
    d = a_document("short")
    wrong = Finding("1", "para 1", Act.AIM, 0, 9, Cue(0, 1, "en/aim:x"))
    with pytest.raises(RecordError, match="outside its text"), transaction.atomic():
        put(Findings(passages_of(d), (wrong,)))
    assert queries.list_documents().total == 0
    assert Audit.objects.count() == 0


def test_a_newer_lexicon_keeps_decisions_and_marks_the_vanished_stale() -> None:
    d = a_document()
    first = some_findings(d)
    put(first)
    trade, harbour, storm = (f.id for f in first.findings)
    decide(finding=trade, verdict="confirm", person="Aoi", now=NOW)
    decide(finding=storm, verdict="confirm", person="Aoi", now=NOW)
    newer = replace(d, reader="followthrough 0.1.0+lexicon:newer")
    changed = replace(first.findings[0], confidence=0.5)
    (outcome,) = put(
        some_findings(newer, of=(changed, a_finding(newer, "noted the storm", Act.POSITION))), now=LATER
    ).outcomes
    assert (outcome.status, outcome.new, outcome.stale) == (Status.REREAD, 2, 2)
    view = queries.document_view(d.id)
    assert view is not None
    told = {f.key: (f.stale, f.decision is not None and f.decision.verdict) for f in view.findings}
    assert told[trade] == (False, "confirm")
    assert told[storm] == (True, "confirm")
    assert harbour not in told  # stale, and nobody decided about it
    assert Row.objects.filter(key=harbour).count() == 1  # but never deleted
    assert live(trade).confidence == 0.5
    assert Row.objects.filter(key=trade, superseded_at=LATER, confidence=0.9).count() == 1
    assert {e.finding for e in queries.list_entries().items} == {trade}
    assert queries.list_entries(queries.EntryFilter(include_stale=True)).total == 2


def test_a_finding_that_comes_back_is_no_longer_stale() -> None:
    d = a_document()
    put(some_findings(d))
    put(some_findings(replace(d, reader="2"), of=()), now=LATER)
    put(some_findings(replace(d, reader="3")), now=LATER + timedelta(days=1))
    assert not live(some_findings(d).findings[0].id).stale_at
    assert queries.list_entries().total == 2
    assert Entry.objects.count() == 2


def test_another_text_under_the_same_name_keeps_the_earlier_one() -> None:
    put(some_findings(a_document(id="statement")))
    edited = a_document(TEXT.replace("2030", "2031"), id="statement")
    found = (a_finding(edited, "agreed to double their trade by 2031", due="2031"),)
    (outcome,) = put(some_findings(edited, of=found), now=LATER).outcomes
    assert outcome.status is Status.REPLACED
    view = queries.document_view("statement")
    assert view is not None
    assert "2031" in view.text
    assert queries.list_documents().total == 1
    assert [e.due for e in queries.list_entries().items] == ["2031"]
    assert verify().faults == ()


def test_the_same_bytes_under_another_name_are_said_to_be_there() -> None:
    put(some_findings())
    (outcome,) = put(some_findings(a_document(id="copy"))).outcomes
    assert outcome.status is Status.DUPLICATE
    assert queries.list_documents().total == 1


def test_a_better_known_date_is_a_correction_and_a_worse_one_is_not() -> None:
    guess = a_document(date="2024-05-01", date_basis=DateBasis.INFERRED, date_reason="a guess")
    put(some_findings(guess))
    (outcome,) = put(some_findings(a_document()), now=LATER).outcomes
    assert outcome.status is Status.CORRECTED
    assert queries.list_documents().items[0].date == "2024-05-06"
    put(some_findings(guess), now=LATER)
    assert queries.list_documents().items[0].date == "2024-05-06"
    assert '"2024-05-01", "2024-05-06"' in Audit.objects.get(verb="correct").detail


def test_confidentiality_and_invented_are_kept() -> None:
    put(some_findings(), details=Details(confidentiality="restricted", invented=True))
    (document,) = queries.list_documents().items
    assert (document.confidentiality, document.invented) == ("restricted", True)


@pytest.mark.parametrize(
    ("title", "series", "expected"),
    [
        ("Chair's statement of the 5th ASEAN-Japan Forum", None, "ASEAN-Japan"),
        ("Japan and ASEAN sign a protocol", None, "ASEAN-Japan"),
        ("日・ASEAN首脳会議議長声明", None, "ASEAN-Japan"),
        ("ASEAN summit", None, None),
        ("Japan, ASEAN and Tuvalu meet", None, None),  # two partnerships fit: none is chosen
        ("Chair's statement", "ASEAN-Japan", "ASEAN-Japan"),
        ("Chair's statement", "Harbour Masters", "Harbour Masters"),
        (None, None, None),
    ],
)
def test_the_partnership_of_a_document(title: str | None, series: str | None, expected: str | None) -> None:
    japan = Party.objects.create(key="JPN", name="Japan", aliases=["日"], name_ja="日本")
    asean = Party.objects.create(key="ASEAN", name="ASEAN", kind="group")
    tuvalu = Party.objects.create(key="TUV", name="Tuvalu")
    Partnership.objects.create(key="ASEAN-Japan", name="ASEAN-Japan").parties.set([japan, asean])
    Partnership.objects.create(key="Japan-Tuvalu", name="Japan and Tuvalu").parties.set([japan, tuvalu])
    put(some_findings(a_document(title=title, series=series)))
    assert queries.list_documents().items[0].partnership == expected


@pytest.mark.parametrize(
    ("title", "expected", "parties"),
    [
        ("Quad Leaders' Joint Statement on Tuna", "Quad", ("Quad",)),  # a body that meets speaks as one
        ("Joint Statement of the Leaders of Australia, India, Japan, and the United States", "Quad", ("Quad",)),
        ("Joint Statement of the United States and Japan on Fiji", "United States-Japan", ("Japan", "United States")),
        ("Joint Statement of the United States, India, Japan and Fiji", None, ()),  # two of four are no partnership
        ("United States-Australia-Japan Joint Statement on Cables", None, ()),
        ("Remarks on the Quad", None, ()),
    ],
)
def test_who_speaks_together_is_told_from_who_is_named(title: str, expected: str | None, parties: tuple[str]) -> None:
    put(some_findings(a_document(title="Joint Statement of the United States and Japan")))
    put(some_findings(a_document(TEXT + " Again.", title=title)), now=LATER)
    row = next(row for row in queries.list_documents().items if row.title == title)
    assert row.partnership == expected
    held = {row.key: row.parties for row in queries.partnerships()}
    assert held.get(expected or "", ()) == parties


def test_a_joint_voice_counts_for_each_party_of_the_partnership() -> None:
    parties = [Party.objects.create(key=k, name=k) for k in ("ASEAN", "Japan")]
    Partnership.objects.create(key="ASEAN-Japan", name="ASEAN-Japan").parties.set(parties)
    put(some_findings(a_document(series="ASEAN-Japan")))
    holds = {p: queries.list_entries(queries.EntryFilter(party=p)).total for p in ("ASEAN", "Japan", "Tuvalu")}
    assert holds == {"ASEAN": 1, "Japan": 2, "Tuvalu": 0}


def test_links_and_silences_are_recorded_once() -> None:
    first, second = some_findings(), some_findings(a_document(TEXT + " Again."))
    a, b = first.findings[0], second.findings[0]
    ends = [End(first.document.id, a.start, a.end), End(second.document.id, b.start, b.end)]
    links = Links(
        (Link(ends[0], ends[1], Relation.RESTATED, 0.9, ("The same words.",)),), (Dropped(ends[1], 0.5, ("Silence.",)),)
    )
    assert put(first, second, links).links == 2
    assert record(read=link_lines(links), person="Aoi", now=LATER).links == 0
    row = LinkRow.objects.get(relation="restated")
    assert (row.earlier.key, row.later.key) == (a.id, b.id)
    better = replace(links, links=(replace(links.links[0], score=0.95),))
    assert put(better, now=LATER).links == 1
    assert LinkRow.objects.filter(superseded_at=LATER).count() == 1


def test_nothing_recorded_is_nothing() -> None:
    assert put() == Recorded()


def test_what_no_database_can_hold_is_shown_in_its_place() -> None:
    d = a_document("They agreed\x00to \ud800 meet.")
    put(some_findings(d, of=(a_finding(d, "agreed\x00to \ud800 meet"),)))
    view = queries.document_view(d.id)
    assert view is not None
    assert view.findings[0].quote == "agreed\ufffdto \ufffd meet"
    assert view.document.notices == ("2 characters that no database can hold are shown as �.",)


@pytest.mark.property
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(min_size=1, max_size=80), st.lists(st.tuples(st.integers(0, 80), st.integers(0, 80)), max_size=4))
def test_every_quote_is_its_slice(text: str, spans: list[tuple[int, int]]) -> None:
    d = a_document(text)
    size = len(text)
    cut = {tuple(sorted((min(a, size), min(b, size)))) for a, b in spans}
    found = tuple(
        Finding(f"{d.id}{a}-{b}", "para 1", Act.AIM, a, b, Cue(a, b, "en/aim:x"), when=When("2030")) for a, b in cut
    )
    with transaction.atomic():
        record(read=[Findings(Passages(d, ()), found)], person="Aoi", now=NOW)
        view = queries.document_view(d.id)
        assert view is not None
        assert len(view.text) == size
        assert {(f.start, f.end) for f in view.findings} == cut
        assert all(f.quote == view.text[f.start : f.end] for f in view.findings)
        assert verify().faults == ()
        transaction.set_rollback(True)


@pytest.mark.parametrize(
    ("series", "parties"),
    [
        ("Fiji-Tonga", ("Fiji", "Tonga")),
        ("Fiji – Tonga", ("Fiji", "Tonga")),
        ("Fiji-Tonga Harbour Talks", ()),  # not only parties' names: what else it is, nobody has said
        ("Fiji", ()),
    ],
)
def test_a_partnership_called_by_its_parties_has_them(series: str, parties: tuple[str, ...]) -> None:
    put(some_findings(a_document(series=series)))
    (row,) = queries.partnerships()
    assert (row.name, row.parties) == (series, parties)
    (entry,) = queries.list_entries(queries.EntryFilter(act="commitment")).items
    assert set(parties) <= set(entry.parties)


def test_a_partnership_of_the_meeting_calendar_comes_with_its_parties() -> None:
    put(some_findings(a_document(title="Joint statement of ASEAN and India")))
    (entry,) = queries.list_entries(queries.EntryFilter(act="commitment")).items
    assert (entry.partnership, entry.parties) == ("ASEAN-India", ("ASEAN", "India"))
    (row,) = queries.partnerships()
    assert (row.parties, row.documents, row.entries) == (("ASEAN", "India"), 1, 2)


def scanned(text: str = TEXT) -> Findings:
    document = replace(a_document(text), scans=(Scan(0, len(text), 87, ((3, 5, 41),)),), notices=("read by machine",))
    return some_findings(document)


def test_what_was_read_by_machine_is_held_with_how_surely() -> None:
    put(scanned())
    view = queries.document_view(scanned().document.id)
    assert view is not None
    (scan,) = view.scans
    assert (scan.start, scan.end, scan.confidence) == (0, len(TEXT), 87)
    assert [(word.start, word.end, word.confidence) for word in scan.doubtful] == [(3, 5, 41)]
    (again,) = as_findings()
    assert again.document.scans == scanned().document.scans
    assert put(scanned(), now=LATER).outcomes[0].status is Status.KNOWN


def test_pages_read_by_machine_later_replace_the_text_that_lacked_them() -> None:
    less = replace(a_document(TEXT), notices=("1 of 2 pages gave no text",))
    put(some_findings(less))
    more = replace(scanned(f"{TEXT}\n\nThey will meet again.").document, id=less.id, sha256=less.sha256)
    (outcome,) = put(some_findings(more), now=LATER).outcomes
    assert outcome.status is Status.REPLACED
    view = queries.document_view(less.id)
    assert view is not None
    assert view.text == more.text
    assert [f.quote for f in view.findings] == [TEXT[f.start : f.end] for f in view.findings]
    # And read without the machine once more, the words it gave are not lost again.
    (outcome,) = put(some_findings(less), now=LATER + timedelta(days=1)).outcomes
    assert outcome.status is Status.KNOWN
    held = queries.document_view(less.id)
    assert held is not None
    assert held.text == more.text
    assert verify().faults == ()
