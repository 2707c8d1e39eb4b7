"""The inputs round in the register: owners, replies that wait, claims once accepted, who has not answered."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from factories import a_document, a_finding, some_findings
from followthrough.assessments.inputs import Reply, ReplyRow, read_reply, request_sheet
from followthrough.assessments.plans import ActionLine, plan_of
from followthrough.register.assessing.asking import RoundDetails, assign, open_inputs, unassign
from followthrough.register.assessing.planning import PlanDetails, import_plan
from followthrough.register.assessing.replying import accept_reply, receive_reply
from followthrough.register.facts.facts_by_hand import add_claim, add_evidence
from followthrough.register.following.judged import DecisionError
from followthrough.register.intake.record import record
from followthrough.register.ledger.seeing import seeing
from followthrough.register.models import Claim, InputReply
from followthrough.register.queries.rounds.inputs import input_rounds, inputs_view
from followthrough.register.queries.rounds.requests import reply_diff, request_for
from followthrough.register.queries.standing.line_standings import line_standing

pytestmark = pytest.mark.usefixtures("register")

BY: dict[str, Any] = {"person": "Aoi", "now": datetime(2026, 3, 1, tzinfo=UTC)}
PAGE = "https://example.org/said"
D = a_document("Veland agreed to build the quay by 2027. They noted the storm.", series="Lakes-Islands")
QUAY = a_finding(D, "agreed to build the quay by 2027", due="2027", holders=("Veland",))
KEY = f"e-{QUAY.id}"
LINES = (ActionLine("1", "Dredge the bay", lead="Harbour Bureau; School"), ActionLine("2", "Sing"),
         ActionLine("3", "Row", lead="Harbour Bureau"))  # fmt: skip


@pytest.fixture(autouse=True)
def held(register: str) -> None:  # noqa: ARG001  the open register
    record(read=[some_findings(D, of=(QUAY,))], **BY)
    details = PlanDetails(key="plan", date="2020", partnership="Lakes-Islands")
    import_plan(plan=plan_of("plan", LINES), file="p.csv", sha256="1", details=details, **BY)


def opened(**known: Any) -> dict[str, int]:
    details = {
        "title": "34th Forum",
        "as_of": "2026-03-01",
        "due": "2026-04-01",
        "partnership": "Lakes-Islands",
    } | known
    return open_inputs(key="forum-34", details=RoundDetails(**details), **BY)


def replied(*rows: ReplyRow, owner: str = "Harbour Bureau", sha: str = "9") -> tuple[str, ...]:
    reply = Reply("forum-34", owner, rows, ())
    return receive_reply(in_round="forum-34", owner=owner, reply=reply, file=("r.xlsx", sha), **BY)


def test_owners_are_those_assigned_else_lead_bodies_and_parties() -> None:
    assert opened() == {"Harbour Bureau": 2, "School": 1, "Veland": 1}
    assign(on="plan/1", owner="Ministry", contact="m@example.org", **BY)
    assign(on=KEY, owner="Ministry", **BY)
    assert opened() == {"Harbour Bureau": 1, "Ministry": 2}
    view = inputs_view("forum-34")
    assert view is not None
    assert (view.missing, view.unowned) == (("Harbour Bureau", "Ministry"), (("line", "plan/2"),))
    unassign(on=KEY, owner="Ministry", **BY)
    assert opened() == {"Harbour Bureau": 1, "Ministry": 1, "Veland": 1}
    add_evidence(on=KEY, says="It stands.", direction="supports", date="2025", shows="done", source=PAGE, **BY)
    assert "Veland" not in opened()


def test_a_sheet_tells_what_is_due_and_what_was_last_said() -> None:
    add_claim(on="plan/1", claimant="Bureau", word="ongoing", date="2021-05", source=PAGE, **BY)
    opened()
    request = request_for("forum-34", "Harbour Bureau")
    assert [(one.key, one.status, one.said, one.said_on, one.said_by) for one in request.asked] == [
        ("plan/1", "addressed", "ongoing", "2021-05", "Bureau"), ("plan/3", "unknown", "", "", ""),
    ]  # fmt: skip
    quay = request_for("forum-34", "Veland").asked[0]
    assert (quay.key, quay.due, quay.standing) == (KEY, "2027", "open")
    assert read_reply(request_sheet(request), name="r.xlsx").owner == "Harbour Bureau"


def test_a_reply_counts_only_once_it_is_accepted() -> None:
    add_claim(on="plan/1", claimant="Bureau", word="ongoing", date="2021-05", source=PAGE, **BY)
    opened()
    notices = replied(
        ReplyRow("plan/1", "completed", 12, 15, "projects", "2026-02", "All but the last.", place="row 6"),
        ReplyRow(
            "plan/3",
            "addressed",
            120,
            None,
            "percent",
            place="row 7",
            doubts=("A rate of 120 per cent is impossible.",),
        ),
        ReplyRow(KEY, "done", place="row 8"),
    )
    assert notices == (
        f"row 8: {KEY} was not asked of Harbour Bureau; it said “done”.",
        "row 7: plan/3: A rate of 120 per cent is impossible.",
    )
    assert Claim.objects.count() == 1
    first, other = reply_diff("forum-34", "Harbour Bureau")
    assert (first.key, first.before, first.after, first.accepted) == (
        "plan/1", "“ongoing”, Bureau, 2021-05", "“completed” 12 of 15 projects", False,
    )  # fmt: skip
    assert (other.before, other.after, other.changed) == ("", "“addressed” 120 percent", True)
    (key,) = accept_reply(in_round="forum-34", owner="Harbour Bureau", keys=["plan/1"], **BY)
    claim = Claim.objects.get(key=key)
    assert (claim.claimant, claim.word, claim.line, claim.date, claim.note) == (
        "Harbour Bureau", "completed", "plan/1", "2026-02", "All but the last.",
    )  # fmt: skip
    assert claim.source == "urn:followthrough:inputs:forum-34:9"
    assert [row.accepted for row in reply_diff("forum-34", "Harbour Bureau")] == [True, False]
    view = inputs_view("forum-34")
    assert view is not None
    assert (view.owners[0].rows, view.owners[0].accepted, view.missing) == (2, 1, ("School", "Veland"))
    assert (input_rounds()[0].asked, input_rounds()[0].answered) == (3, 1)


def test_a_later_sheet_supersedes_and_its_claim_takes_the_place() -> None:
    opened()
    replied(ReplyRow("plan/1", "ongoing"))
    accept_reply(in_round="forum-34", owner="Harbour Bureau", **BY)
    later = BY | {"now": datetime(2026, 3, 5, tzinfo=UTC)}
    reply = Reply("forum-34", "Harbour Bureau", (ReplyRow("plan/1", "completed"),), ())
    receive_reply(in_round="forum-34", owner="Harbour Bureau", reply=reply, file=("r2.xlsx", "8"), **later)
    assert [row.accepted for row in reply_diff("forum-34", "Harbour Bureau")] == [False]
    accept_reply(in_round="forum-34", owner="Harbour Bureau", **later)
    live = Claim.objects.filter(superseded_at__isnull=True)
    assert [row.word for row in live] == ["completed"]
    assert (Claim.objects.count(), InputReply.objects.count()) == (2, 2)


def test_two_claims_of_one_day_that_contradict_are_shown_side_by_side() -> None:
    opened()
    for owner, word in (("Harbour Bureau", "completed"), ("School", "not started")):
        replied(ReplyRow("plan/1", word, date="2026-02-01"), owner=owner)
        accept_reply(in_round="forum-34", owner=owner, degree="public", **BY)
    made = line_standing("plan/1", as_of="2026-03-01")
    assert made is not None
    assert made.assessment.status == "addressed"
    (told,) = made.assessment.conflicts
    assert told.startswith("On 2026-02-01 ")
    assert "Harbour Bureau said “completed”" in told
    assert "School said “not started”" in told


@pytest.mark.parametrize(
    ("known", "complaint"),
    [
        ({"title": " "}, "“title” was left blank"),
        ({"as_of": "soon"}, "is no day"),
        ({"due": "2026"}, "is no day"),
        ({"partnership": "Atlantis"}, "holds no partnership Atlantis"),
        ({"as_of": "1999-01-01"}, "Nothing is open on 1999-01-01"),
    ],
)
def test_a_round_that_cannot_be(known: dict[str, str], complaint: str) -> None:
    if known.get("as_of") == "1999-01-01":
        known = known | {"partnership": ""}
        import_plan(plan=plan_of("plan", LINES[1:2]), file="p.csv", sha256="2", details=PlanDetails(key="plan"), **BY)
    with pytest.raises(DecisionError, match=complaint):
        opened(**known)


def test_what_cannot_be_taken_in_or_accepted() -> None:
    opened()
    asked = "Asked were: Harbour Bureau; School; Veland"
    for in_round, owner, complaint in (("none", "School", "holds no inputs round"), ("forum-34", "Nobody", asked)):
        with pytest.raises(DecisionError, match=complaint):
            receive_reply(in_round=in_round, owner=owner, reply=Reply("", "", (), ()), file=("r", "1"), **BY)
    with pytest.raises(DecisionError, match="School has not replied"):
        accept_reply(in_round="forum-34", owner="School", **BY)
    replied(ReplyRow("plan/1", "done"), owner="School")
    with pytest.raises(DecisionError, match="School said nothing of plan/3"):
        accept_reply(in_round="forum-34", owner="School", keys=["plan/3"], **BY)
    with pytest.raises(DecisionError, match="was not assigned"):
        unassign(on=KEY, owner="School", **BY)
    assert reply_diff("forum-34", "Veland") == ()
    assert inputs_view("none") is None


def test_nothing_of_a_round_is_public() -> None:
    opened()
    replied(ReplyRow("plan/1", "done"))
    accept_reply(in_round="forum-34", owner="Harbour Bureau", **BY)
    with seeing(frozenset({"public"})):
        assert (input_rounds(), inputs_view("forum-34"), Claim.objects.count()) == ([], None, 0)
