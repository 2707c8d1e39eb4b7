from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from factories import TEXT, a_document, a_finding, some_findings
from followthrough.model import Act, Findings, When
from followthrough.register import queries
from followthrough.register.intake.facts import put_fact, put_name
from followthrough.register.intake.record import record
from followthrough.register.models import (
    Claim,
    Evidence,
    Instrument,
    InstrumentAction,
    Meeting,
    MeetingSeries,
    Membership,
    Observation,
    Partnership,
    Party,
    Series,
)
from followthrough.register.queries import EntryFilter

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.usefixtures("register")

BY = {"person": "Aoi", "now": datetime(2026, 3, 1, tzinfo=UTC)}


def statement(number: int) -> Findings:
    """A document of its own year, in which Japan pledges and both sides promise something by the next year."""
    year = 2020 + number
    d = a_document(
        TEXT.replace("2030", str(year + 1)), id=f"d{number}", title=f"Statement {number}", date=f"{year}-05-06",
        series="ASEAN-Japan" if number else None,
    )  # fmt: skip
    return some_findings(
        d,
        of=(
            a_finding(d, f"agreed to double their trade by {year + 1}", due=str(year + 1)),
            a_finding(d, "pledged 40 million dollars for the harbour", Act.PLEDGE, holders=("Japan",)),
        ),
    )


def world() -> None:
    japan = put_name(Party, "JPN", name="Japan", iso3="JPN", **BY)
    asean = put_name(Party, "ASEAN", name="ASEAN", kind="group", **BY)
    put_name(Partnership, "ASEAN-Japan", name="ASEAN-Japan", **BY).parties.set([japan, asean])


def fill(count: int) -> None:
    world()
    record(read=[statement(n) for n in range(count)], **BY)
    partnership = Partnership.objects.get(key="ASEAN-Japan")
    run = put_name(MeetingSeries, "AJF", name="ASEAN-Japan Forum", partnership=partnership, **BY)
    japan, asean = Party.objects.get(key="JPN"), Party.objects.get(key="ASEAN")
    for n in range(count):
        put_name(Meeting, f"AJF-{n}", name=f"Forum {n}", series=run, ordinal=n, start=f"202{n}-06-13", **BY)
        member = put_name(Party, f"P{n}", name=f"Party {n}", **BY)
        put_fact(Membership, {"group": asean, "member": member, "since": f"202{n}-01-01"}, **BY)
        treaty = put_name(Instrument, f"T{n}", name=f"Treaty {n}", partnership=partnership, **BY)
        for source in ("https://a.example", "https://b.example"):
            same = {"instrument": treaty, "party": japan, "action": "signed", "date": "2019", "source": source}
            put_fact(InstrumentAction, same, **BY)
        put_fact(Claim, {"key": f"c{n}"}, claimant="ASEAN", word="addressed", source="x", instrument=treaty, **BY)
        figures = put_name(Series, f"S{n}", name=f"Trade {n}", unit="USD", **BY)
        put_fact(Observation, {"series": figures, "period": "2012", "vintage": "", "source": "x"}, value=n, **BY)


LISTS: dict[str, Callable[[], object]] = {
    "documents": queries.list_documents,
    "entries": queries.list_entries,
    "entries filtered": lambda: queries.list_entries(EntryFilter(party="Japan", text="harbour", undecided=True)),
    "home": lambda: queries.home(today=date(2021, 6, 1)),
    "search": lambda: queries.search("harbour"),
    "meetings": queries.meetings,
    "parties": queries.parties,
    "partnerships": queries.partnerships,
    "instruments": queries.instruments,
    "claims": queries.claims,
    "series": queries.series,
}


@pytest.mark.parametrize("name", LISTS)
def test_three_rows_cost_as_many_queries_as_one(name: str) -> None:
    counts = []
    for rows in (1, 3):
        fill(rows)
        with CaptureQueriesContext(connection) as asked:
            LISTS[name]()
        counts.append(len(asked))
    assert counts[0] == counts[1]


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        (EntryFilter(), 6),
        (EntryFilter(act="pledge"), 3),
        (EntryFilter(party="ASEAN"), 2),
        (EntryFilter(party="Japan"), 5),
        (EntryFilter(party="all"), 1),
        (EntryFilter(partnership="ASEAN-Japan"), 4),
        (EntryFilter(document="d1"), 2),
        (EntryFilter(kind="plan"), 0),
        (EntryFilter(has_due=True), 3),
        (EntryFilter(due_after="2022-01-01"), 2),  # 2022 and 2023 last until their ends
        (EntryFilter(due_before="2022-12-31"), 1),  # 2022 may still be kept on its last day
        (EntryFilter(text="harbour"), 3),
        (EntryFilter(text='"double their"', act="pledge"), 0),
        (EntryFilter(undecided=True), 6),
    ],
)
def test_what_is_listed(chosen: EntryFilter, expected: int) -> None:
    fill(3)
    found = queries.list_entries(chosen)
    assert (found.total, len(found.items)) == (expected, expected)


def test_facets_divide_what_is_found() -> None:
    fill(3)
    facets = queries.list_entries(size=1).facets
    told = {name: {c.value: c.count for c in counts} for name, counts in facets.items()}
    assert told == {
        "act": {"commitment": 3, "pledge": 3},
        "party": {"Japan": 5, "ASEAN": 2, "all": 1},
        "partnership": {"ASEAN-Japan": 4},
        "due": {"2021": 1, "2022": 1, "2023": 1},
        "kind": {"joint statement": 6},
        "area": {},
        "status": {"open": 6},
    }


def test_lists_are_paged_in_a_steady_order() -> None:
    fill(3)
    pages = [queries.list_entries(page=n, size=4) for n in (1, 2, 3)]
    assert [len(p.items) for p in pages] == [4, 2, 0]
    assert [p.pages for p in pages] == [2, 2, 2]
    assert [e.document for p in pages for e in p.items] == ["d2", "d2", "d1", "d1", "d0", "d0"]
    assert [e.due for e in queries.list_entries(order="due").items] == ["2021", "2022", "2023", "", "", ""]


def test_documents_are_chosen_by_kind_and_partnership() -> None:
    fill(3)
    assert [d.key for d in queries.list_documents().items] == ["d2", "d1", "d0"]
    assert {d.key for d in queries.list_documents(chosen=queries.DocumentFilter(partnership="ASEAN-Japan")).items} == {
        "d1",
        "d2",
    }
    assert queries.list_documents(chosen=queries.DocumentFilter(kind="joint statement", text="harbour")).total == 3
    assert queries.list_documents(chosen=queries.DocumentFilter(kind="plan")).total == 0
    (row,) = queries.list_documents(page=3, size=1).items
    assert (row.findings, row.entries, row.reader) == (2, 2, "followthrough 0.1.0+lexicon:test")


def test_home_tells_what_is_due() -> None:
    fill(3)
    told = queries.home(today=date(2022, 6, 30))
    assert (told.documents, told.entries, told.to_review) == (3, 6, 6)
    assert [e.due for e in told.due_soon] == ["2022", "2023"]
    assert [e.due for e in told.overdue] == ["2021"]
    assert told.last_meeting is not None
    assert told.next_meeting is None
    assert told.last_meeting.name == "Forum 2"
    assert queries.home(today=date(2022, 6, 30), partnership="ASEAN-Japan").entries == 4


def test_an_entry_whole() -> None:
    fill(1)
    key = queries.list_entries(EntryFilter(act="pledge")).items[0].key
    put_fact(Claim, {"key": "said"}, claimant="Japan", word="completed", entry=key, source="https://c.example", **BY)
    facts = {"about": "the harbour", "says": "It opened.", "direction": "supports", "source": "https://d.example"}
    put_fact(Evidence, {"key": "seen"}, entry=key, **facts, **BY)
    view = queries.entry_view(key)
    assert view is not None
    assert view.entry.headline == "Japan: 40 million dollars for the harbour"
    assert [(s.relation, s.finding.quote) for s in view.statements] == [
        ("first", "pledged 40 million dollars for the harbour")
    ]
    assert [(c.word, c.denominator) for c in view.claims] == [("completed", None)]
    assert [e.direction for e in view.evidence] == ["supports"]
    assert queries.entry_view("nothing") is None
    assert queries.document_view("nothing") is None


def test_groups_have_members_as_of_a_day() -> None:
    fill(3)
    asean = Party.objects.get(key="ASEAN")
    left = {"group": asean, "member": Party.objects.get(key="P0"), "since": "2020-01-01"}
    put_fact(Membership, left, until="2021-01-01", **BY)
    members = {
        day: next(p.members for p in queries.parties(on=day) if p.key == "ASEAN")
        for day in ("2019-12-31", "2020-12-31", "2021-01-01", "")
    }
    assert members == {
        "2019-12-31": (),
        "2020-12-31": ("Party 0",),
        "2021-01-01": ("Party 1",),
        "": ("Party 1", "Party 2"),
    }


def test_sources_that_conflict_stand_side_by_side() -> None:
    fill(1)
    (treaty,) = queries.instruments(key="T0")
    assert [(a.party, a.action, a.source) for a in treaty.actions] == [
        ("Japan", "signed", "https://a.example"),
        ("Japan", "signed", "https://b.example"),
    ]
    assert queries.instruments(partnership="nothing") == []
    assert [s.observations[0].value for s in queries.series(key="S0")] == [0.0]
    assert [c.word for c in queries.claims(instrument="T0", partnership="ASEAN-Japan")] == ["addressed"]
    assert [m.name for m in queries.meetings(partnership="ASEAN-Japan", since="2020-01-01", before="2021")] == [
        "Forum 0"
    ]


def test_when_a_finding_is_known_better_its_entry_follows() -> None:
    read = statement(0)
    record(read=[read], **BY)
    first = read.findings[0]
    better = replace(
        first, due="2021-03", when=When("2021-03", "2021-03-01", "2021-03-31", "month"), holders=("ASEAN",)
    )
    again = replace(
        read,
        findings=(better, read.findings[1]),
        passages=replace(read.passages, document=replace(read.document, reader="newer")),
    )
    record(read=[again], **BY)
    (entry,) = queries.list_entries(EntryFilter(act="commitment")).items
    assert (entry.due, entry.parties) == ("2021-03", ("ASEAN",))
    assert queries.list_entries(EntryFilter(due_before="2021-04-01")).total == 1
