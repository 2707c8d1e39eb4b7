from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factories import some_findings
from followthrough.register import queries
from followthrough.register.copies.verifying import verify
from followthrough.register.decisions.judgements import judge, judged_so
from followthrough.register.decisions.reshaping import merge
from followthrough.register.decisions.review import DecisionError, Verdict, decide
from followthrough.register.intake.record import record
from followthrough.register.models import Audit, Decision

pytestmark = pytest.mark.usefixtures("register")

NOW = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
TRADE = some_findings().findings[0].id
ENTRY = f"e-{TRADE}"


@pytest.fixture(autouse=True)
def recorded(register: str) -> None:  # noqa: ARG001  the register must be open first
    record(read=[some_findings()], person="Aoi", now=NOW)


def verdict() -> str | None:
    view = queries.entry_view(ENTRY)
    assert view is not None
    return None if view.entry.decision is None else view.entry.decision.verdict


def test_a_decision_supersedes_the_one_before_and_keeps_it() -> None:
    decide(entry=ENTRY, verdict="confirm", person="Aoi", now=NOW)
    later = NOW + timedelta(hours=1)
    decide(entry=ENTRY, verdict="reject", person="Ben", now=later, reason="the quote is a title")
    view = queries.entry_view(ENTRY)
    assert view is not None
    assert [(d.verdict, d.person, d.reason, d.live) for d in view.decisions] == [
        ("reject", "Ben", "the quote is a title", True),
        ("confirm", "Aoi", "", False),
    ]
    assert Decision.objects.get(verdict="reject").supersedes == Decision.objects.get(verdict="confirm")
    assert queries.list_entries().total == 1
    assert queries.list_entries(queries.EntryFilter(include_rejected=True)).total == 2


def test_the_same_decision_again_changes_nothing() -> None:
    first = decide(finding=TRADE, verdict="confirm", person="Aoi", now=NOW)
    rows = Audit.objects.count()
    assert decide(finding=TRADE, verdict="confirm", person="Aoi", now=NOW + timedelta(hours=1)) == first
    assert (Decision.objects.count(), Audit.objects.count()) == (1, rows)


@pytest.mark.parametrize(
    ("asked", "complaint"),
    [
        ({"entry": ENTRY, "verdict": "approve"}, "“approve” is no decision"),
        ({"entry": ENTRY, "verdict": "undo"}, "nothing to undo"),
        ({"entry": "e-nothing", "verdict": "confirm"}, "holds no entry e-nothing"),
        ({"finding": "nothing", "verdict": "confirm"}, "holds no finding nothing"),
        ({"verdict": "confirm"}, "Name one finding or one entry"),
        ({"entry": ENTRY, "finding": TRADE, "verdict": "confirm"}, "Name one finding or one entry"),
    ],
)
def test_what_cannot_be_decided(asked: dict[str, str], complaint: str) -> None:
    with pytest.raises(DecisionError, match=complaint), transaction.atomic():
        decide(**asked, person="Aoi", now=NOW)
    assert Decision.objects.count() == 0


@pytest.mark.property
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from(Verdict), st.sampled_from(["Aoi", "Ben"])), max_size=6))
def test_whatever_people_decide_the_last_word_stands_and_none_is_lost(steps: list[tuple[Verdict, str]]) -> None:
    """The whole state machine: open, confirmed, rejected; undo opens again and is refused when open."""
    with transaction.atomic():
        state: tuple[str, str] | None = None
        kept = 0
        for hours, (verdict_, person) in enumerate(steps):
            when = NOW + timedelta(hours=hours)
            if verdict_ is Verdict.UNDO and state is None:
                with pytest.raises(DecisionError), transaction.atomic():
                    decide(entry=ENTRY, verdict=verdict_, person=person, now=when)
                continue
            decide(entry=ENTRY, verdict=verdict_, person=person, now=when)
            kept += state != (verdict_, person)
            state = None if verdict_ is Verdict.UNDO else (verdict_, person)
            assert verdict() == (None if state is None else state[0])
            assert Decision.objects.filter(superseded_at=None).count() == 1
        assert Decision.objects.count() == kept
        assert verify().faults == ()
        transaction.set_rollback(True)


def test_what_a_merger_said_of_a_pair_is_taken_back_with_it() -> None:
    one, two = [f.id for f in some_findings().findings[:2]]
    merge(entry=f"e-{one}", other=f"e-{two}", person="Aoi", now=NOW)
    assert judged_so(one=one, other=two) == "same"
    assert queries.list_entries().total == 1
    made = judge(one=one, other=two, verdict="undo", person="Ben", now=NOW)
    assert (made.subject_kind, made.verdict) == ("merge", "undo")
    assert judged_so(one=one, other=two) == ""
    assert queries.list_entries().total == 2
    judge(one=one, other=two, verdict="not same", person="Ben", now=NOW)
    assert judge(one=one, other=two, verdict="undo", person="Ben", now=NOW).subject_kind == "pair"
    with pytest.raises(DecisionError, match="nothing to undo"):
        judge(one=one, other=two, verdict="undo", person="Ben", now=NOW)
