"""A claim or a piece of evidence is corrected under its own key, and holds again after it was taken back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from factories import some_findings
from followthrough.register.copies.verifying import verify
from followthrough.register.facts.correcting import enter_again
from followthrough.register.facts.facts_by_hand import add_claim, add_evidence, retract
from followthrough.register.following.judged import DecisionError
from followthrough.register.intake.record import record
from followthrough.register.models import Claim, Evidence
from followthrough.register.queries import list_entries
from followthrough.register.queries.facts.entered import TakenBack, entered, taken_back

pytestmark = pytest.mark.usefixtures("register")
NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)
BY: dict[str, Any] = {"person": "Aoi", "now": NOW}
LATER: dict[str, Any] = {"person": "Ben", "now": NOW + timedelta(days=1)}
PAGE = "https://example.org/report"


@pytest.fixture
def on(register: str) -> str:  # noqa: ARG001  the register must be open first
    record(read=[some_findings()], **BY)
    return next(row.key for row in list_entries().items if row.act == "commitment")


@pytest.fixture
def claim(on: str) -> str:
    return add_claim(
        on=on, claimant="Japan", word="completed", source=PAGE, number=Decimal("97.50"), denominator=Decimal(120),
        note="read aloud", confidentiality="internal", **BY,
    )  # fmt: skip


def live(table: Any, key: str) -> Any:
    return table.objects.get(key=key, superseded_at=None)


def test_a_claim_is_corrected_where_it_was_wrong_and_stays_as_it_was_else(claim: str, on: str) -> None:
    enter_again(kind="claim", key=claim, word="addressed", number=None, denominator=None, **LATER)
    row = live(Claim, claim)
    assert (row.word, row.number, row.claimant, row.note, row.entry) == ("addressed", None, "Japan", "read aloud", on)
    assert (row.recorded_by, row.confidentiality) == ("Ben", "internal")
    assert Claim.objects.get(key=claim, superseded_at=LATER["now"]).word == "completed"
    assert verify().faults == ()


def test_what_was_taken_back_holds_again(on: str) -> None:
    key = add_evidence(on=on, says="A pier.", direction="supports", source=PAGE, mark="V", **BY)
    retract(kind="evidence", key=key, reason="Another pier.", **LATER)
    assert taken_back([on]) == {
        "claim": (),
        "evidence": (TakenBack(key, "A pier.", LATER["now"], "Ben", "Another pier."),),
    }
    told = entered("evidence", key)
    assert told is not None
    assert not told.holds
    enter_again(kind="evidence", key=key, person="Cy", now=NOW + timedelta(days=2))
    row = live(Evidence, key)
    assert (row.says, row.mark, row.entry, row.recorded_by) == ("A pier.", "V", on, "Cy")
    assert taken_back([on]) == {"claim": (), "evidence": ()}


def test_a_corrected_fact_is_none_that_was_taken_back(claim: str, on: str) -> None:
    enter_again(kind="claim", key=claim, word="addressed", **LATER)
    assert taken_back([on]) == {"claim": (), "evidence": ()}


def test_a_form_shows_what_was_entered_last_as_it_is_typed(claim: str, on: str) -> None:
    told = entered("claim", claim)
    assert told is not None
    assert (told.on, told.holds, told.says["number"], told.says["denominator"]) == (on, True, "97.5", "120")
    assert told.says["date"] == ""
    assert entered("claim", "c-none") is None
    assert entered("sum", claim) is None


@pytest.mark.parametrize(
    ("kind", "says", "complaint"),
    [
        ("claim", {"word": " "}, "left blank"),
        ("claim", {"source": "I know it"}, "is no source address"),
        ("claim", {"date": "lately"}, "is no date"),
        ("claim", {"denominator": Decimal(0)}, "must be above zero"),
        ("claim", {"wrod": "x"}, "is not known here"),
        ("evidence", {}, "never held evidence"),
        ("verdict", {}, "never held verdict"),
    ],
)
def test_what_cannot_stand_is_refused_and_nothing_changes(
    claim: str, kind: str, says: dict[str, Any], complaint: str
) -> None:
    with pytest.raises(DecisionError, match=complaint):
        enter_again(kind=kind, key=claim, **says, **LATER)
    assert live(Claim, claim).word == "completed"
    assert Claim.objects.filter(key=claim).count() == 1
