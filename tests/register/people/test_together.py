"""Whose it is to look at what, what is said of it, roles for one partnership: recorded, changed, never lost."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from factories import a_document, a_finding, some_findings
from followthrough.register.following.judged import DecisionError
from followthrough.register.intake.facts import put_name
from followthrough.register.intake.record import record
from followthrough.register.ledger.seeing import seeing
from followthrough.register.models import Audit, Duty, Partnership, Remark, ReviewTask
from followthrough.register.people.people import add_person
from followthrough.register.people.together import assign, give_duty, say_of, set_practice, take_back_remark
from followthrough.register.people.tokens import TokenError, make_token
from followthrough.register.queries.reviewing.review import ReviewFilter, suggestions
from followthrough.register.queries.reviewing.together import beside, people, tasks_of, two_person_partnerships

pytestmark = pytest.mark.usefixtures("register")
BY: dict[str, Any] = {"person": "Aoi", "now": datetime(2026, 3, 1, tzinfo=UTC)}


@pytest.fixture
def recorded() -> tuple[str, str, str]:
    """Keys of a document, its finding and its entry."""
    document = a_document("Both sides agreed to raise the bridge by 2033.", date="2024-02")
    found = a_finding(document, "agreed to raise the bridge by 2033", due="2033")
    kept = record(read=[some_findings(document, of=(found,))], **BY)
    add_person(name="vera", role="reviewer", password="a long sentence about ferries", by="test")
    return kept.outcomes[0].document, found.id, f"e-{found.id}"


@pytest.mark.parametrize("kind", ["document", "finding", "entry"])
def test_what_is_given_to_somebody_is_in_their_queue(recorded: tuple[str, str, str], kind: str) -> None:
    key = dict(zip(("document", "finding", "entry"), recorded, strict=True))[kind]
    assign(kind=kind, subject=key, who="vera", **BY)
    assert [row.key for row in suggestions(ReviewFilter(who="vera")).items] == [recorded[1]]
    assert suggestions(ReviewFilter(who="odd")).total == 0
    assert tasks_of("vera") == 1
    assert beside([key]).tasks == {key: "vera"}
    assign(kind=kind, subject=key, who="", **BY)
    assert suggestions(ReviewFilter(who="vera")).total == 0
    assert ReviewTask.objects.count() == 1
    assign(kind=kind, subject=key, who="", **BY)  # nobody's already: nothing happens
    assert Audit.objects.filter(verb="retract").count() == 1


def test_a_remark_is_said_and_taken_back_by_who_said_it(recorded: tuple[str, str, str]) -> None:
    _document, finding, entry = recorded
    number = say_of(kind="finding", subject=finding, text="Is it the same bridge?", **BY)
    say_of(kind="entry", subject=entry, text="Ask the ministry.", **BY)
    assert [row.text for row in beside([finding]).remarks[finding]] == ["Is it the same bridge?"]
    with pytest.raises(DecisionError, match="Ben has said nothing"):
        take_back_remark(number=number, person="Ben", now=BY["now"])
    take_back_remark(number=number, **BY)
    assert beside([finding]).remarks == {}
    assert Remark.objects.count() == 2


def test_what_is_said_of_what_one_may_not_see_is_not_seen(recorded: tuple[str, str, str]) -> None:
    from followthrough.register.models import Document

    say_of(kind="finding", subject=recorded[1], text="Secret bridge.", **BY)
    assign(kind="document", subject=recorded[0], who="vera", **BY)
    Document.objects.update(confidentiality="restricted")
    with seeing(frozenset({"public"})):
        assert beside(recorded).remarks == {}
        assert beside(recorded).tasks == {}
    assert beside(recorded).tasks == {recorded[0]: "vera"}


@pytest.mark.parametrize(
    ("kind", "subject", "who", "complaint"),
    [
        ("finding", "none", "vera", "holds no finding"),
        ("entry", "none", "vera", "holds no entry"),
        ("party", "JPN", "vera", "is none of"),
        ("document", "", "vera", "holds no document"),
    ],
)
def test_nothing_is_given_that_is_not_there(
    recorded: tuple[str, str, str], kind: str, subject: str, who: str, complaint: str
) -> None:
    assert recorded
    with pytest.raises(DecisionError, match=complaint):
        assign(kind=kind, subject=subject, who=who, **BY)


def test_nobody_is_given_what_they_cannot_open(recorded: tuple[str, str, str]) -> None:
    with pytest.raises(DecisionError, match="Nobody named “ghost” may sign in"):
        assign(kind="finding", subject=recorded[1], who="ghost", **BY)
    with pytest.raises(DecisionError, match="was left blank"):
        say_of(kind="finding", subject=recorded[1], text="  ", **BY)


def test_roles_for_one_partnership_and_how_it_decides(recorded: tuple[str, str, str]) -> None:
    assert recorded
    put_name(Partnership, "Lakes", name="Lakes", **BY)
    give_duty(who="vera", partnership="Lakes", role="publisher", **BY)
    set_practice(partnership="Lakes", two_persons=True, **BY)
    (vera,) = people()
    assert (vera.name, vera.role, vera.duties) == ("vera", "reviewer", (("Lakes", "publisher"),))
    assert two_person_partnerships() == {"Lakes"}
    give_duty(who="vera", partnership="Lakes", role="", **BY)
    assert people()[0].duties == ()
    assert Duty.objects.count() == 2
    for wrong in ({"role": "king"}, {"partnership": "Atlantis"}, {"who": "ghost"}):
        with pytest.raises(DecisionError):
            give_duty(**({"who": "vera", "partnership": "Lakes", "role": "coder"} | wrong), **BY)


def test_a_role_for_one_partnership_makes_no_token_and_it_is_said_why(recorded: tuple[str, str, str]) -> None:  # noqa: ARG001  it makes vera
    put_name(Partnership, "Lakes", name="Lakes", **BY)
    asked = {"person": "vera", "scope": "publish", "by": "test", "now": BY["now"]}
    with pytest.raises(TokenError, match=r"no more than its person\.$"):
        make_token(**asked)
    give_duty(who="vera", partnership="Lakes", role="publisher", **BY)
    with pytest.raises(TokenError, match="counts on the pages, not for a token"):
        make_token(**asked)
