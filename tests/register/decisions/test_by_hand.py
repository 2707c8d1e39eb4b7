from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import transaction

from factories import TEXT, a_document, some_findings
from followthrough.register import queries
from followthrough.register.copies.verifying import verify
from followthrough.register.decisions.by_hand import ByHandError, Says, add_finding
from followthrough.register.decisions.correcting import correct
from followthrough.register.decisions.review import DecisionError, decide
from followthrough.register.facts.facts_by_hand import add_claim, add_evidence
from followthrough.register.intake.record import record
from followthrough.register.models import Audit, Claim, Evidence
from followthrough.register.models import Finding as Row

pytestmark = pytest.mark.usefixtures("register")

NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)
BY: dict[str, Any] = {"person": "Aoi", "now": NOW}
WORDS = "The ministers noted the storm"
START = TEXT.index(WORDS)
SAYS = Says(act="commitment", holders=("Japan",), due="2031-06", strength="weak", areas=("weather",))
D = a_document().id


@pytest.fixture(autouse=True)
def recorded(register: str) -> None:  # noqa: ARG001  the register must be open first
    record(read=[some_findings()], **BY)


def test_what_the_machine_missed_becomes_a_finding_and_an_entry() -> None:
    key = add_finding(document=D, span=(START - 1, START + len(WORDS) + 1), says=SAYS, reason="it counts", **BY)
    row = Row.objects.get(key=key)
    assert (row.quote, row.passage, row.lexicon) == (WORDS, "para 3", "person")
    view = queries.entry_view(f"e-{key}")
    assert view is not None
    assert (view.entry.due, view.entry.parties, view.entry.strength) == ("2031-06", ("Japan",), "weak")
    assert queries.list_entries(queries.EntryFilter(area="weather")).total == 1
    assert '"reason": "it counts"' in Audit.objects.get(verb="add").detail
    assert add_finding(document=D, span=(START, START + len(WORDS)), says=SAYS, **BY) == key
    assert Row.objects.filter(key=key).count() == 1
    assert verify().faults == ()


def test_a_newer_reading_leaves_what_a_person_found() -> None:
    key = add_finding(document=D, span=(START, START + len(WORDS)), says=SAYS, **BY)
    newer = replace(a_document(), reader="newer")
    record(read=[some_findings(newer, of=())], person="Aoi", now=NOW + timedelta(days=1))
    assert [row.key for row in queries.list_entries().items] == [f"e-{key}"]


@pytest.mark.parametrize(
    ("changed", "complaint"),
    [
        ({"document": "nothing"}, "holds no document nothing"),
        ({"span": (0, 10**9)}, "lie outside"),
        ({"span": (-1, 5)}, "lie outside"),
        ({"span": (9, 9)}, "lie outside"),
        ({"span": (4, 5)}, "hold no words"),
        ({"says": Says(act="wish")}, "“wish” is no act"),
        ({"says": Says(act="aim", due="next year")}, "is no date"),
        ({"says": Says(act="aim", strength="iron")}, "is no strength"),
    ],
)
def test_a_finding_that_cannot_be(changed: dict[str, Any], complaint: str) -> None:
    asked = {"document": D, "span": (START, START + 9), "says": SAYS} | changed
    with pytest.raises(ByHandError, match=complaint), transaction.atomic():
        add_finding(**asked, **BY)
    assert not Row.objects.filter(lexicon="person").exists()


ENTRY = f"e-{some_findings().findings[0].id}"
CLAIM = {"on": ENTRY, "claimant": "Japan", "word": "addressed", "source": "https://c.example/9"}
FACT = {"on": ENTRY, "says": "Trade grew.", "direction": "supports", "source": "https://d.example"}


def test_a_claim_and_evidence_by_hand() -> None:
    add_claim(**CLAIM, number=Decimal(80), unit="percent", date="2025-05", **BY)
    add_evidence(**FACT, date="2025", source_class="statistics", **BY)
    view = queries.entry_view(ENTRY)
    assert view is not None
    assert [(c.word, c.number, c.denominator, c.source) for c in view.claims] == [
        ("addressed", 80.0, None, "https://c.example/9")
    ]
    assert [(e.says, e.direction) for e in view.evidence] == [("Trade grew.", "supports")]
    assert Audit.objects.filter(subject__startswith="claim:").count() == 1


@pytest.mark.parametrize(
    ("changed", "complaint"),
    [
        ({"source": "everybody knows"}, "is no source address"),
        ({"source": ""}, "is no source address"),
        ({"word": " "}, "“word” was left blank"),
        ({"on": "e-none"}, "holds no entry e-none"),
        ({"date": "lately"}, "is no date"),
        ({"number": Decimal("NaN")}, "is no figure"),
        ({"status": "done"}, "“status” is not known here"),
    ],
)
def test_a_claim_that_cannot_be(changed: dict[str, Any], complaint: str) -> None:
    with pytest.raises(DecisionError, match=complaint), transaction.atomic():
        add_claim(**(CLAIM | changed), **BY)
    assert Claim.objects.count() == 0


@pytest.mark.parametrize(
    ("changed", "complaint"),
    [({"source": "a friend"}, "is no source address"), ({"direction": "proves"}, "is no direction"),
     ({"says": ""}, "“says” was left blank")],
)  # fmt: skip
def test_evidence_that_cannot_be(changed: dict[str, Any], complaint: str) -> None:
    with pytest.raises(DecisionError, match=complaint), transaction.atomic():
        add_evidence(**(FACT | changed), **BY)
    assert Evidence.objects.count() == 0


def test_what_a_person_found_may_be_rejected() -> None:
    key = add_finding(document=D, span=(START, START + len(WORDS)), says=SAYS, **BY)
    decide(finding=key, verdict="reject", person="Ben", now=NOW)
    assert f"e-{key}" not in {row.key for row in queries.list_entries().items}


def test_a_newer_reading_leaves_an_entry_as_a_person_corrected_it() -> None:
    row = queries.list_entries().items[0]
    says = Says(act=row.act, holders=("Harbour Bureau",), due="2032", strength="weak")
    correct(finding=row.finding, says=says, **BY, reason="The minutes say so.")
    read = some_findings()
    record(read=[replace(read, passages=replace(read.passages, document=a_document(reader="2.0")))], **BY)
    after = next(one for one in queries.list_entries().items if one.key == row.key)
    assert (after.due, after.strength, after.parties) == ("2032", "weak", ("Harbour Bureau",))
