"""Where two must agree: one proposes, another says the same, and only then it holds."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from factories import a_document, a_finding, some_findings
from followthrough import find, split
from followthrough.register.decisions.by_hand import Says
from followthrough.register.decisions.correcting import correct
from followthrough.register.decisions.reviewing import Rule, accept_by_rule
from followthrough.register.decisions.seconding import WAITS, put_decision
from followthrough.register.following.judged import DecisionError
from followthrough.register.intake.facts import put_name
from followthrough.register.intake.record import record
from followthrough.register.models import Audit, Decision, Entry, Partnership, Proposal
from followthrough.register.people.together import set_practice

pytestmark = pytest.mark.usefixtures("register")
NOW = datetime(2026, 3, 1, tzinfo=UTC)


def by(person: str) -> dict[str, Any]:
    return {"person": person, "now": NOW}


@pytest.fixture
def finding() -> str:
    """The key of a finding of a partnership for which two decide."""
    document = a_document("Both sides agreed to raise the bridge by 2033.", series="Lakes", date="2024-02")
    found = a_finding(document, "agreed to raise the bridge by 2033", due="2033", confidence=0.9)
    put_name(Partnership, "Lakes", name="Lakes", **by("Aoi"))
    record(read=[some_findings(document, of=(found,))], **by("Aoi"))
    set_practice(partnership="Lakes", two_persons=True, **by("Aoi"))
    return found.id


def live(kind: str = "finding") -> Decision | None:
    return Decision.objects.filter(subject_kind=kind, superseded_at=None).first()


def waiting() -> Proposal | None:
    return Proposal.objects.filter(superseded_at=None).first()


def test_the_first_waits_and_the_second_makes_it_hold(finding: str) -> None:
    first = put_decision(verdict="confirm", finding=finding, reason="Clear words.", **by("Aoi"))
    assert (first.decision, first.says) == (None, WAITS)
    assert live() is None
    assert (
        put_decision(verdict="confirm", finding=finding, **by("Aoi")).decision is None
    )  # nobody agrees with themselves
    made = put_decision(verdict="confirm", finding=finding, **by("Ben"))
    assert made.decision is not None
    assert (made.decision.person, made.decision.verdict) == ("Ben", "confirm")
    assert made.decision.reason == "Aoi proposed it on 2026-03-01; Ben agrees. Clear words."
    assert waiting() is None
    assert list(Audit.objects.order_by("-id").values_list("verb", flat=True)[:2]) == ["decide", "second"]


def test_who_says_otherwise_proposes_anew(finding: str) -> None:
    put_decision(verdict="confirm", finding=finding, **by("Aoi"))
    put_decision(verdict="reject", finding=finding, reason="A report.", **by("Ben"))
    held = waiting()
    assert held is not None
    assert (held.recorded_by, held.verdict) == ("Ben", "reject")
    assert Proposal.objects.count() == 2
    assert live() is None


def test_what_waits_is_taken_back_by_one(finding: str) -> None:
    put_decision(verdict="confirm", finding=finding, **by("Aoi"))
    assert put_decision(verdict="undo", finding=finding, **by("Ben")).says == "What Aoi proposed was taken back."
    assert waiting() is None
    with pytest.raises(DecisionError, match="nothing to undo"):
        put_decision(verdict="undo", finding=finding, **by("Ben"))


def test_an_entry_needs_two_as_well(finding: str) -> None:
    assert finding
    entry = Entry.objects.get().key
    put_decision(verdict="reject", entry=entry, reason="No.", **by("Aoi"))
    assert live("entry") is None
    put_decision(verdict="reject", entry=entry, **by("Ben"))
    assert live("entry") is not None


def test_one_person_decides_where_no_second_is_asked_for(finding: str) -> None:
    set_practice(partnership="Lakes", two_persons=False, **by("Aoi"))
    assert put_decision(verdict="confirm", finding=finding, **by("Aoi")).decision is not None


def test_a_rule_and_a_correction_wait_too(finding: str) -> None:
    rule = Rule(act="commitment", least=0.8)
    assert accept_by_rule(rule, **by("Aoi")).waiting == 1
    assert accept_by_rule(rule, **by("Ben")).decided == 1
    correct(finding=finding, says=Says(act="commitment", due="2034"), **by("Cleo"))
    held = waiting()
    assert held is not None
    assert held.reason.startswith("Corrected: ")


def test_what_is_not_there_is_refused(finding: str) -> None:
    with pytest.raises(DecisionError, match="holds no finding"):
        put_decision(verdict="confirm", finding="none", **by("Aoi"))
    with pytest.raises(DecisionError, match="Name one finding or one entry"):
        put_decision(verdict="confirm", finding=finding, entry="e-1", **by("Aoi"))
    with pytest.raises(DecisionError, match="holds no partnership"):
        set_practice(partnership="Atlantis", two_persons=True, **by("Aoi"))


def test_a_correction_by_hand_leaves_the_verb_in_the_headline() -> None:
    document = a_document("Japan will complete the bridge by 2033.", date="2024-02")
    record(read=[find(split(document))], **by("Aoi"))
    before = Entry.objects.get(superseded_at=None)
    assert before.headline == "Japan: complete the bridge by 2033"
    finding = before.key.removeprefix("e-")
    correct(finding=finding, says=Says(act="commitment", holders=("Fiji",), due="2033"), **by("Aoi"))
    assert Entry.objects.get(superseded_at=None).headline == "Fiji: complete the bridge by 2033"
