"""Signed verdicts: on evidence, dated, never upgraded, as of any day, superseded and taken back but never lost."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from factories import a_document, a_finding, some_findings
from followthrough.assessments.plans import ActionLine, plan_of
from followthrough.register.assessing.planning import PlanDetails, import_plan
from followthrough.register.assessing.signing import Verdict, sign_verdict, take_back_verdict
from followthrough.register.decisions.judgements import judge
from followthrough.register.facts.facts_by_hand import add_claim, add_evidence, retract
from followthrough.register.following.judged import DecisionError
from followthrough.register.intake.record import Details, record
from followthrough.register.ledger.seeing import seeing
from followthrough.register.models import Assessment, Claim, Evidence
from followthrough.register.queries.standing.assessing import Followed, followed, standing_of
from followthrough.register.queries.standing.line_standings import line_standing
from followthrough.register.queries.standing.verdicts import verdicts_on
from followthrough.register.queries.undertakings.history import history

pytestmark = pytest.mark.usefixtures("register")

BY: dict[str, Any] = {"person": "Aoi", "now": datetime(2026, 3, 1, tzinfo=UTC)}
PAGE = "https://example.org/trade"
READ = some_findings()
KEY = f"e-{READ.findings[0].id}"


@pytest.fixture(autouse=True)
def held(register: str) -> None:  # noqa: ARG001  the open register
    record(read=[READ], **BY)


def fact(**known: Any) -> str:
    told = {"says": "It was counted.", "direction": "supports", "source": PAGE, "date": "2025-01-10"} | known
    return add_evidence(on=KEY, **told, **BY)


def one(day: str) -> Followed:
    found = standing_of(KEY, as_of=day)
    assert found is not None
    return found


def test_a_verdict_holds_from_its_day_until_one_of_a_later_day() -> None:
    key = fact(shows="in progress")
    sign_verdict(on=KEY, verdict=Verdict("in progress", "2025-02-01", "Half is there."), **BY)
    sign_verdict(on=KEY, verdict=Verdict("not started", "2025-06-01", "It was taken down again."), resting_on=[], **BY)
    said = [
        (one(day).assessment.status, one(day).assessment.assessor) for day in ("2025-01-31", "2025-02-01", "2026-01-01")
    ]
    assert said == [("in progress", None), ("in progress", "Aoi"), ("not started", "Aoi")]
    row = one("2026-01-01")
    assert (row.proposed.status, row.assessment.because, row.as_of) == (
        "in progress",
        "It was taken down again.",
        "2026-01-01",
    )
    assert row.verdict is not None
    assert (row.verdict.as_of, row.verdict.evidence, row.verdict.proposed) == ("2025-06-01", (), "in progress")
    assert verdicts_on(KEY)[1].evidence == (key,)
    assert followed(as_of="2026-01-01")[0] == row


def test_the_same_day_again_supersedes_and_all_are_kept() -> None:
    for because in ("First.", "Second."):
        sign_verdict(on=KEY, verdict=Verdict("missed", "2025-06-01", because), **BY)
    assert [(row.because, row.live) for row in verdicts_on(KEY)] == [("Second.", True), ("First.", False)]
    take_back_verdict(number=verdicts_on(KEY)[0].number, reason="Too early.", **BY)
    assert one("2025-07-01").assessment.assessor is None
    assert Assessment.objects.count() == 2
    told = [(event.says, event.reason, event.until is None) for event in history(KEY) if event.what == "verdict"]
    assert told == [("missed as of 2025-06-01; the rule proposed unknown", why, False) for why in ("First.", "Second.")]
    with pytest.raises(DecisionError, match="that could be taken back"):
        take_back_verdict(number=verdicts_on(KEY)[0].number, reason="Again.", **BY)


@pytest.mark.parametrize(
    ("facts", "says"),
    [
        ([], "“done” needs evidence. 1 claim is known, and claims are not evidence: add"),
        ([{"shows": "addressed"}], "shows no more than addressed, which is not upgraded"),
        ([{"shows": "in progress"}, {"shows": "addressed"}], "shows no more than addressed, in progress"),
        ([{"shows": "done", "date": "2025-12-31"}], "needs evidence"),
        ([{"direction": "contradicts"}], "needs evidence"),
    ],
)
def test_no_done_without_evidence_known_by_its_day(facts: list[dict[str, str]], says: str) -> None:
    add_claim(on=KEY, claimant="Chair", word="completed", date="2025-01-01", source=PAGE, **BY)
    for known in facts:
        fact(**known)
    with pytest.raises(DecisionError, match=says):
        sign_verdict(on=KEY, verdict=Verdict("done", "2025-06-01", "The Chair said so."), **BY)
    assert Assessment.objects.count() == 0


def test_done_rests_on_the_facts_chosen() -> None:
    seen, other = fact(shows="done"), fact(shows="addressed")
    with pytest.raises(DecisionError, match="needs evidence"):
        sign_verdict(on=KEY, verdict=Verdict("done", "2025-06-01", "Seen."), resting_on=[other], **BY)
    made = sign_verdict(on=KEY, verdict=Verdict("done", "2025-06-01", "Seen."), resting_on=[seen], **BY)
    assert made.evidence == (seen,)
    assert one("2025-06-01").deadlines.standing == "closed"
    with pytest.raises(DecisionError, match="v-none is no fact about it"):
        sign_verdict(on=KEY, verdict=Verdict("done", "2025-06-01", "Seen."), resting_on=["v-none"], **BY)


@pytest.mark.parametrize(
    ("verdict", "person", "complaint"),
    [
        (Verdict("finished", "2025-06-01", "So."), "Aoi", "“finished” is no status"),
        (Verdict("missed", "2025", "So."), "Aoi", "is no day"),
        (Verdict("missed", "2025-06-31", "So."), "Aoi", "is no day"),
        (Verdict("missed", "2025-06-01", " "), "Aoi", "name and a reason"),
        (Verdict("missed", "2025-06-01", "So."), " ", "name and a reason"),
    ],
)
def test_a_verdict_that_cannot_be(verdict: Verdict, person: str, complaint: str) -> None:
    with pytest.raises(DecisionError, match=complaint):
        sign_verdict(on=KEY, verdict=verdict, person=person, now=BY["now"])
    with pytest.raises(DecisionError, match="holds no entry e-none"):
        sign_verdict(on="e-none", verdict=Verdict("missed", "2025-06-01", "So."), **BY)


def test_what_became_known_later_is_named_beside_the_verdict() -> None:
    sign_verdict(on=KEY, verdict=Verdict("not started", "2025-06-01", "Nothing was seen."), **BY)
    fact(says="The first stone was laid.", date="2025-07", shows="in progress")
    assert one("2025-06-30").assessment.conflicts == ()
    (told,) = one("2025-08-01").assessment.conflicts
    assert told == "Known only after the verdict of 2025-06-01: The first stone was laid. (2025-07)"
    assert one("2025-08-01").assessment.status == "not started"


def test_a_verdict_follows_its_undertaking_into_the_one_it_is_joined_to() -> None:
    sign_verdict(on=KEY, verdict=Verdict("missed", "2025-06-01", "So."), **BY)
    judge(one=READ.findings[0].id, other=READ.findings[1].id, verdict="same", **BY)
    (row,) = followed(as_of="2025-06-01")
    assert (row.assessment.status, row.assessment.assessor) == ("missed", "Aoi")


def test_a_line_of_a_plan_may_be_signed_too() -> None:
    plan = plan_of("p", [ActionLine("1", "Dredge the bay"), ActionLine("2", "Train pilots")])
    import_plan(plan=plan, file="p.csv", sha256="1", details=PlanDetails(key="p", date="2020"), **BY)
    seen = add_evidence(on="p/1", says="It is deep.", direction="supports", date="2021", source=PAGE, **BY)
    sign_verdict(on="p/1", verdict=Verdict("done", "2022-01-01", "Measured."), **BY)
    made = line_standing("p/1", as_of="2022-01-01")
    assert made is not None
    assert (made.assessment.status, made.proposed.status) == ("done", "in progress")
    assert verdicts_on("p/1")[0].evidence == (seen,)
    assert line_standing("p/9", as_of="2022-01-01") is None


def test_a_fact_taken_back_counts_no_more_and_is_kept() -> None:
    key = fact(shows="done")
    add_claim(on=KEY, claimant="Chair", word="completed", date="2025", source=PAGE, key="c", **BY)
    assert one("2026-01-01").assessment.status == "done"
    retract(kind="evidence", key=key, reason="Another bridge.", **BY)
    retract(kind="claim", key="c", reason="Misread.", **BY)
    assert one("2026-01-01").assessment.status == "unknown"
    assert (Evidence.objects.count(), Claim.objects.count()) == (1, 1)
    for kind, named, reason, complaint in (
        ("evidence", key, "x", "holds no evidence"), ("claim", "c", " ", "Say why"),
        ("entry", KEY, "x", "cannot be taken back"),
    ):  # fmt: skip
        with pytest.raises(DecisionError, match=complaint):
            retract(kind=kind, key=named, reason=reason, **BY)


@pytest.mark.parametrize("degree", ["internal", "restricted"])
def test_facts_and_verdicts_on_what_is_not_public_are_not_public(degree: str) -> None:
    words = some_findings().document

    d = a_document(words.text.replace("double", "treble"), id="inner")
    read = some_findings(d, of=(a_finding(d, "agreed to treble their trade by 2030", due="2030"),))
    record(read=[read], details=Details(confidentiality=degree), **BY)
    key = f"e-{read.findings[0].id}"
    add_claim(on=key, claimant="Chair", word="completed", date="2025", source=PAGE, **BY)
    add_evidence(on=key, says="Seen.", direction="supports", date="2025", source=PAGE, confidentiality="public", **BY)
    sign_verdict(on=key, verdict=Verdict("in progress", "2026-01-01", "So."), **BY)
    with seeing(frozenset({"public"})):
        assert (Claim.objects.count(), Evidence.objects.count(), Assessment.objects.count()) == (0, 0, 0)
    assert (Claim.objects.count(), Evidence.objects.count(), Assessment.objects.count()) == (1, 1, 1)
