"""The same corpus on both engines: phrases, prefixes, Japanese words, and every side of the question."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from factories import a_document, a_finding, some_findings
from followthrough.model import Act
from followthrough.register import queries
from followthrough.register.decisions.review import decide
from followthrough.register.intake.record import record
from followthrough.register.models import Partnership, Party

pytestmark = pytest.mark.usefixtures("register")

BY: dict[str, Any] = {"person": "Aoi", "now": datetime(2026, 3, 1, tzinfo=UTC)}
ENGLISH = (
    "Japan pledged to give ninety fire engines to Tuvalu by 2027.\n"
    "Both sides agreed to open the harbour to all ships by 2030.\n"
    "The Ministers noted that the harbour had been opened."
)
JAPANESE = "双方は、2028年までに太平洋島嶼国への支援を拡大することで一致した。\n日本は港湾の整備を支援する。"
FROM_JAPAN = {"holders": ("Japan",), "addressees": ("Tuvalu",), "areas": ("disaster relief", "運輸")}


@pytest.fixture(autouse=True)
def corpus(register: str) -> None:  # noqa: ARG001  the register must be open first
    parties = [Party.objects.create(key=k, name=k) for k in ("Japan", "Tuvalu")]
    Partnership.objects.create(key="Japan-Tuvalu", name="Japan and Tuvalu").parties.set(parties)
    one = a_document(ENGLISH, id="one", series="Japan-Tuvalu", kind="chair's statement")
    two = a_document(JAPANESE, id="two", language="ja", kind="plan", date="2025-01-01")
    engines = a_finding(one, "pledged to give ninety fire engines", Act.PLEDGE, due="2027", **FROM_JAPAN)
    harbour = a_finding(one, "agreed to open the harbour to all ships", due="2030", areas=("transport",))
    opened = a_finding(one, "the harbour had been opened", Act.PROGRESS, areas=("transport",))
    islands = a_finding(two, "太平洋島嶼国への支援を拡大する", due="2028", areas=("運輸",))
    record(read=[some_findings(one, of=(engines, harbour, opened)), some_findings(two, of=(islands,))], **BY)


ASKED: list[tuple[str, dict[str, Any], set[str]]] = [
    ("harbour", {}, {"agreed", "the"}),
    ('"open the harbour"', {}, {"agreed"}),
    ('"harbour the open"', {}, set()),
    ("open*", {}, {"agreed", "the"}),
    ("支援", {}, {"太平"}),
    ("島嶼", {}, {"太平"}),
    ("島国", {}, set()),
    ("harbour", {"act": "progress"}, {"the"}),
    ("harbour", {"area": "transport"}, {"agreed", "the"}),
    ("支援", {"area": "運輸"}, {"太平"}),
    ("engines", {"area": "運輸"}, {"pledged"}),
    ("engines", {"party": "Japan", "addressee": "Tuvalu", "due_before": "2028-01-01"}, {"pledged"}),
    ("engines", {"party": "Tuvalu"}, set()),
    ("harbour", {"party": "Tuvalu"}, {"agreed"}),  # a joint voice binds each of its parties
    ("harbour", {"due_after": "2031-01-01"}, set()),
    ("支援", {"kind": "plan"}, {"太平"}),
    ("支援", {"partnership": "Japan-Tuvalu"}, set()),
    ("支援", {"as_of": "2024-12-31"}, set()),
    ("engines", {"status": "open"}, {"pledged"}),
    ("engines", {"status": "confirmed"}, set()),
]


@pytest.mark.parametrize(("query", "sides", "expected"), ASKED)
def test_who_promised_what_to_whom_by_when(query: str, sides: dict[str, Any], expected: set[str]) -> None:
    found = queries.search(query, what="findings", chosen=queries.EntryFilter(**sides))
    assert {hit.text.split()[0][: 2 if hit.document == "two" else 99] for hit in found.items} == expected
    assert found.total == len(expected)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("engines who:Japan to:Tuvalu by:2027", {"pledged"}),
        ("to:TV", {"pledged"}),
        ("who:Japan to:Tuvalu by:2026", set()),
        ("who:JP act:pledge", {"pledged"}),
        ("who:Tuvalu harbour", {"agreed"}),
        ("area:運輸 支援", {"太平"}),
        ("支援 by:2028", {"太平"}),
        ("from:2028", {"agreed", "太平"}),
        ("status:confirmed", set()),
    ],
)
def test_the_same_asked_in_one_line(query: str, expected: set[str]) -> None:
    found = queries.search(query)
    assert {hit.text.split()[0][: 2 if hit.document == "two" else 99] for hit in found.items} == expected
    assert found.total == len(expected)
    assert {hit.kind for hit in found.items} <= {"finding"}


def test_documents_of_a_kind_are_searched_whole() -> None:
    assert {hit.kind for hit in queries.search("kind:plan 支援").items} == {"passage"}
    assert queries.search("kind:plan harbour").total == 0
    assert queries.search("").total == 0


@pytest.mark.parametrize(
    ("sides", "expected"),
    [
        ({"party": "Japan"}, 2),
        ({"party": "JP"}, 2),
        ({"addressee": "Tuvalu"}, 1),
        ({"area": "運輸"}, 2),
        ({"area": "DISASTER relief"}, 1),
        ({"area": "disaster"}, 0),
        ({"party": "Japan", "addressee": "Tuvalu", "due_before": "2028-01-01", "text": "fire engines"}, 1),
        ({"status": "open"}, 3),
        ({"status": "confirmed"}, 0),
        ({"status": "rejected"}, 0),
        ({"kind": "plan"}, 1),
    ],
)
def test_entries_by_every_side(sides: dict[str, Any], expected: int) -> None:
    assert queries.list_entries(queries.EntryFilter(**sides)).total == expected


def test_status_follows_decisions() -> None:
    keys = [row.key for row in queries.list_entries(queries.EntryFilter(party="Japan")).items]
    decide(entry=keys[0], verdict="confirm", **BY)
    decide(entry=keys[1], verdict="reject", **BY)
    totals = {s: queries.list_entries(queries.EntryFilter(status=s)).total for s in ("open", "confirmed", "rejected")}
    assert totals == {"open": 1, "confirmed": 1, "rejected": 1}
    facets = queries.list_entries(queries.EntryFilter(include_rejected=True)).facets
    assert {c.value: c.count for c in facets["status"]} == {"open": 1, "confirmed": 1, "rejected": 1}
    assert {c.value: c.count for c in facets["area"]} == {"運輸": 2, "disaster relief": 1, "transport": 1}


def test_hits_divide_by_every_side() -> None:
    found = queries.search("harbour", what="findings").facets
    assert {name: {c.value: c.count for c in counts} for name, counts in found.items()} == {
        "partnership": {"Japan-Tuvalu": 2},
        "kind": {"chair's statement": 2},
        "act": {"commitment": 1, "progress": 1},
        "due": {"2030": 1},
        "area": {"transport": 2},
    }
    passages = queries.search("harbour").facets
    assert {c.value: c.count for c in passages["kind"]} == {"chair's statement": 2}
