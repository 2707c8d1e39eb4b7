"""Plans in the register: editions, rates beside claims, statements proposed as evidence, and the plan that follows."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from factories import a_document, a_finding, some_findings
from followthrough.assessments.plans import ActionLine, Activity, plan_of
from followthrough.assessments.readers import read_plan
from followthrough.model import Act
from followthrough.register.assessing.carrying import judge_carried, map_heading
from followthrough.register.assessing.planning import PlanDetails, PlanError, PlanOutcome, import_plan
from followthrough.register.assessing.touching import judge_touch, match_lines
from followthrough.register.facts.facts_by_hand import add_claim, add_evidence
from followthrough.register.following.judged import DecisionError
from followthrough.register.intake.facts import put_name
from followthrough.register.intake.record import Details, record
from followthrough.register.ledger.seeing import seeing
from followthrough.register.models import Evidence, Instrument, LineTouch, Plan
from followthrough.register.queries.plans.crosswalks import crosswalk_view
from followthrough.register.queries.plans.plan_rows import PlanView
from followthrough.register.queries.plans.plans import plan_view, plans

pytestmark = pytest.mark.usefixtures("register")

BY: dict[str, Any] = {"person": "Aoi", "now": datetime(2026, 3, 1, tzinfo=UTC)}
PAGE = "https://example.org/harbour"
LINES = (
    ActionLine("1.1", "Deepen the harbour of the north", "Peace", period="2018-2022", status="Completed"),
    ActionLine("1.2", "Train harbour pilots every year", "Peace", lead="Harbour Bureau", status="on-going",
               activities=(Activity("Course of May", status="completed"), Activity("Course of June", status="open"))),
    ActionLine("2.1", "Exchange teachers of small islands", "Quality of life", status="addressed"),
    ActionLine("2.2", "Hold a festival of songs", "Heart to heart"),
)  # fmt: skip


def taken(*lines: ActionLine, key: str = "harbour-plan", **known: Any) -> PlanOutcome:
    """A plan of these lines (LINES where none are given) taken in."""
    plan = plan_of(key, lines or LINES, "Plan of the harbours")
    sha256 = hashlib.sha256(repr((plan, known)).encode()).hexdigest()
    return import_plan(plan=plan, file="plan.csv", sha256=sha256, details=PlanDetails(key=key, **known), **BY)


def view(key: str = "harbour-plan", day: str = "2026-01-01", **asked: Any) -> PlanView:
    found = plan_view(key, as_of=day, **asked)
    assert found is not None
    return found


def test_a_plan_is_taken_in_once() -> None:
    first = taken(date="2017-08-06")
    assert (first.key, first.edition, first.status, first.lines, first.headings) == ("harbour-plan", 1, "new", 4, 3)
    assert taken(date="2017-08-06").status == "known"
    assert Plan.objects.count() == 1
    lines = view().lines
    assert [line.key for line in lines] == [f"harbour-plan/{n}" for n in ("1.1", "1.2", "2.1", "2.2")]
    assert [line.due for line in lines] == ["2022", "", "", ""]
    assert [one.text for one in lines[1].activities] == ["Course of May", "Course of June"]
    assert [line.step for line in lines] == ["done", "in progress", "addressed", "unknown"]


def test_a_later_edition_keeps_the_keys_and_tells_what_changed() -> None:
    taken(date="2017-08-06", source=PAGE)
    add_evidence(on="harbour-plan/2.2", says="Songs were sung.", direction="supports", date="2019", source=PAGE,
                 shows="addressed", **BY)  # fmt: skip
    made = taken(*LINES[:2], ActionLine("2.2", "Hold a festival of songs", "Heart to heart", status="completed"))
    assert (made.edition, made.status) == (2, "edition")
    assert made.changes == (
        "Line 2.1 is gone: “Exchange teachers of small islands”.",
        "Line 2.2: its word of status was “”, now “completed”.",
    )
    now = view()
    assert (now.plan.date, now.plan.source) == ("2017-08-06", PAGE)
    assert [row.edition for row in now.editions] == [2, 1]
    assert now.changes == made.changes
    assert now.lines[-1].standing.assessment.status == "addressed"
    assert len(view(edition=1).lines) == 4
    assert not view(edition=1).plan.live
    assert [(row.key, row.lines) for row in plans()] == [("harbour-plan", 3)]


def test_odd_numbers_are_told_and_nothing_is_lost() -> None:
    made = taken(
        ActionLine("1.1", "Dredge", place="row 1"), ActionLine("1.1", "Sing", place="row 2"), ActionLine("1.4", "Row")
    )
    assert made.notices == (
        "The number 1.1 stands twice: at row 1 and at row 2.",
        "Between 1.1 and 1.4 2 numbers are missing.",
    )
    assert [line.text for line in view().lines] == ["Dredge", "Sing", "Row"]


@pytest.mark.parametrize(
    ("known", "complaint"),
    [
        ({"date": "lately"}, "is no date"),
        ({"ends": "2022-13"}, "is no date"),
        ({"partnership": "Atlantis"}, "holds no partnership “Atlantis”"),
        ({"instrument": "none"}, "holds no instrument “none”"),
        ({"supersedes": "older"}, "holds no plan “older”"),
        ({"supersedes": "harbour-plan"}, "circle: harbour-plan is superseded by harbour-plan"),
        ({"confidentiality": "secret"}, "is no degree of confidentiality"),
        ({"key": "???"}, "gives no key"),
    ],
)
def test_a_plan_that_cannot_be(known: dict[str, str], complaint: str) -> None:
    details = PlanDetails(**({"key": "harbour-plan"} | known))
    with pytest.raises(DecisionError, match=complaint), transaction.atomic():
        import_plan(plan=plan_of("p", LINES), file="p.csv", sha256="0", details=details, **BY)
    assert Plan.objects.count() == 0


def test_an_empty_plan_is_refused() -> None:
    with pytest.raises(PlanError, match="holds no action line"):
        import_plan(plan=plan_of("p", []), file="p.csv", sha256="0", **BY)


def test_plans_cannot_replace_each_other_in_a_circle() -> None:
    taken(key="first")
    taken(key="second", supersedes="first")
    with pytest.raises(DecisionError, match="first is superseded by second is superseded by first"):
        taken(key="first", supersedes="second")


def test_rates_have_their_rule_and_claims_stand_beside_in_their_words() -> None:
    put_name(Instrument, "ip", name="Plan", kind="plan", **BY)
    taken(instrument="ip", date="2017-08-06")
    said = (("a", "addressed", 97, "2021-05-27"), ("b", "completed", 100, "2022-06-20"))
    for key, word, number, day in (*said, ("c", "steady progress", None, "2018"), ("d", "addressed", 101, "2023")):
        add_claim(claimant="Chair", word=word, source=PAGE, key=key, number=number and Decimal(number), unit="percent",
                  date=day, instrument="ip", **BY)  # fmt: skip
    now = view(day="2022-12-31")
    told = {(each.counts, each.basis): each.rates[-1] for each in now.rates}
    assert [(told[key].numerator, told[key].denominator, told[key].unknown) for key in (
        ("completed", "told"), ("addressed", "told"), ("completed", "assessed"), ("addressed", "assessed"))] == [
        (1, 4, 1), (3, 4, 1), (0, 4, 4), (0, 4, 4)]  # fmt: skip
    assert [rate.heading for rate in now.rates[0].rates] == ["Peace", "Quality of life", "Heart to heart", ""]
    assert [(one.claim.word, one.ours and one.ours.numerator) for one in now.claimed] == [
        ("steady progress", 3), ("addressed", 3), ("completed", 1),
    ]  # fmt: skip
    assert "claimed, not itemised" in now.claimed[1].because
    assert not now.claimed[1].itemised
    assert "It is not our rate of 75.0 per cent" in now.claimed[1].flags[0]
    assert "A rate of 101 per cent is impossible." in view(day="2024-01-01").claimed[-1].flags


def test_what_was_assessed_goes_before_what_was_told() -> None:
    put_name(Instrument, "ip", name="Plan", kind="plan", **BY)
    taken(instrument="ip", date="2017-08-06")
    add_claim(
        claimant="Chair",
        word="completed",
        source=PAGE,
        number=Decimal(100),
        unit="percent",
        date="2022",
        instrument="ip",
        **BY,
    )
    for line in ("1.1", "1.2"):
        add_evidence(on=f"harbour-plan/{line}", says="Seen.", direction="supports", date="2020", source=PAGE,
                     shows="done", **BY)  # fmt: skip
    ours = view().claimed[0].ours
    assert ours is not None
    assert (ours.numerator, ours.denominator) == (2, 4)
    assert "as assessed" in ours.rule


def test_lines_of_a_plan_that_was_replaced_are_superseded_from_that_day() -> None:
    taken(date="2017-08-06")
    taken(*LINES[:1], key="next-plan", date="2023-12-17", supersedes="harbour-plan")
    assert {line.standing.assessment.status for line in view(day="2023-12-16").lines} == {"unknown"}
    after = view(day="2023-12-17")
    assert {line.standing.assessment.status for line in after.lines} == {"superseded"}
    assert after.plan.superseded_by == "next-plan"
    assert view("next-plan").plan.supersedes == "harbour-plan"


def test_four_headings_become_three_and_a_person_may_say_otherwise() -> None:
    taken(date="2017")
    taken(ActionLine("1.1", "Deepen the harbour of the north further", "Co-creation"),
          ActionLine("2.1", "Lay a cable", "Co-creation"), key="next-plan", date="2023")  # fmt: skip
    found = crosswalk_view("harbour-plan", "next-plan")
    assert found is not None
    assert [row.new for row in found.carried] == ["next-plan/1.1", "", "", ""]
    assert [key for key, _ in found.added] == ["next-plan/2.1"]
    assert (
        found.because
        == "Of 4 lines of harbour-plan, 1 went on into next-plan and 3 did not. next-plan has 2 lines, 1 of them new."
    )
    judge_carried(old="harbour-plan/1.1", new="next-plan/1.1", verdict="not same", **BY)
    judge_carried(old="harbour-plan/2.2", new="next-plan/2.1", verdict="same", **BY)
    map_heading(plans=("harbour-plan", "next-plan"), heading="Quality of life", into=[], because="Not taken up.", **BY)
    found = crosswalk_view("harbour-plan", "next-plan")
    assert found is not None
    assert [(row.new, row.judged) for row in found.carried] == [("", ""), ("", ""), ("", ""), ("next-plan/2.1", "same")]
    assert ("Quality of life", (), True) in found.headings
    judge_carried(old="harbour-plan/1.1", new="next-plan/1.1", verdict="undo", **BY)
    again = crosswalk_view("harbour-plan", "next-plan")
    assert again is not None
    assert again.carried[0].new == "next-plan/1.1"
    assert crosswalk_view("harbour-plan", "none") is None


@pytest.mark.parametrize(
    ("old", "new", "verdict", "complaint"),
    [
        ("harbour-plan/1.1", "harbour-plan/1.2", "same", "a line of each of two plans"),
        ("harbour-plan/9.9", "harbour-plan/1.2", "same", "no action line harbour-plan/9.9"),
        ("harbour-plan/1.1", "harbour-plan/1.2", "perhaps", "“perhaps” is no judgement"),
    ],
)
def test_lines_that_cannot_be_judged(old: str, new: str, verdict: str, complaint: str) -> None:
    taken()
    with pytest.raises(DecisionError, match=complaint):
        judge_carried(old=old, new=new, verdict=verdict, **BY)
    with pytest.raises(PlanError, match="has no heading “Glory”"):
        map_heading(plans=("harbour-plan", "harbour-plan"), heading="Glory", into=[], **BY)


def later(**details: Any) -> str:
    """A later document tells that pilots were trained; the statement's key."""
    words = "The pilots of the harbour were trained every year since 2018"
    d = a_document(f"{words}. The weather was fine.", id="later", date="2020-06-01", address=PAGE)
    found = a_finding(d, words, Act.PROGRESS)
    record(read=[some_findings(d, of=(found,))], details=Details(**details), **BY)
    return found.id


def test_a_later_statement_becomes_evidence_once_a_person_says_so() -> None:
    taken(date="2017-08-06")
    said = later()
    assert match_lines(plan="harbour-plan", **BY) == 1
    assert match_lines(plan="harbour-plan", **BY) == 0
    line = view().lines[1]
    assert [(one.finding.key, one.decision) for one in line.touches] == [(said, "")]
    assert line.standing.assessment.status == "unknown"
    touch = ("harbour-plan/1.2", said)
    judge_touch(touch=touch, verdict="confirm", shows="addressed", **BY)
    line = view().lines[1]
    assert (line.standing.assessment.status, line.touches[0].decision) == ("addressed", "confirm")
    fact = Evidence.objects.get()
    assert (fact.date, fact.source, fact.finding, fact.says.split()[0]) == ("2020-06-01", PAGE, said, "The")
    judge_touch(touch=touch, verdict="undo", **BY)
    assert view().lines[1].standing.assessment.status == "unknown"
    judge_touch(touch=touch, verdict="reject", reason="Other pilots.", **BY)
    match_lines(plan="harbour-plan", **BY)
    assert view().lines[1].touches[0].decision == "reject"
    with pytest.raises(DecisionError, match="is no step"):
        judge_touch(touch=touch, verdict="confirm", shows="finished", **BY)


def test_a_proposal_that_no_longer_holds_goes_unless_it_was_decided() -> None:
    taken(date="2017-08-06")
    later()
    match_lines(plan="harbour-plan", **BY)
    taken(*LINES, date="2021-01-01")  # the statement is older than this edition
    match_lines(plan="harbour-plan", **BY)
    assert not LineTouch.objects.filter(superseded_at__isnull=True).exists()
    with pytest.raises(PlanError, match="holds no plan none"):
        match_lines(plan="none", **BY)


def test_what_an_internal_document_says_of_a_line_is_not_public() -> None:
    taken(date="2017-08-06")
    said = later(confidentiality="internal")
    match_lines(plan="harbour-plan", **BY)
    judge_touch(touch=("harbour-plan/1.2", said), verdict="confirm", shows="addressed", **BY)
    assert Evidence.objects.get().confidentiality == "internal"
    with seeing(frozenset({"public"})):
        line = view().lines[1]
        assert (line.touches, line.standing.assessment.status) == ((), "unknown")


def test_an_internal_plan_is_not_there_for_the_public() -> None:
    taken(confidentiality="internal")
    add_claim(on="harbour-plan/2.2", claimant="Bureau", word="addressed", date="2020", source=PAGE, **BY)
    with seeing(frozenset({"public"})):
        assert plan_view("harbour-plan", as_of="2026-01-01") is None
        assert plans() == []
    assert view().lines[3].standing.assessment.status == "addressed"


def test_many_lines_cost_as_many_queries_as_few() -> None:
    counts = []
    for lines in (LINES[:1], LINES):
        taken(*lines)
        add_claim(on=f"harbour-plan/{lines[-1].number}", claimant="B", word="addressed", date="2020", source=PAGE, **BY)
        with CaptureQueriesContext(connection) as asked:
            view()
        counts.append(len(asked))
    taken(*LINES[:3])
    with CaptureQueriesContext(connection) as asked:
        view()
    assert counts[1] == len(asked) <= 22


def test_a_plan_from_a_real_file() -> None:
    table = "No,Action line,Activity,Lead body,Timeline,Status\n1.1,Dredge the bay,Survey,Bureau,2018-2019,completed\n"
    table += ",,Digging,Bureau,2019-2020,ongoing\n1.2,Train pilots,,School,Q2 2021,\n"
    read = read_plan(table.encode(), name="bay.csv")
    made = import_plan(plan=read, file="bay.csv", sha256="1", **BY)
    assert (made.key, made.lines) == ("bay.csv", 2)
    lines = view("bay.csv").lines
    assert [(line.number, line.due, len(line.activities)) for line in lines] == [
        ("1.1", "2020", 2),
        ("1.2", "2021-06", 0),
    ]
