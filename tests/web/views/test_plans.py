"""Plans as an officer reads them: rates with their denominators, others' words beside ours, lines with their facts."""

from __future__ import annotations

import re
from html import unescape

import pytest

from followthrough.register.models import Decision
from web.accounts import anyone, someone
from web.sample_register import build

pytestmark = pytest.mark.django_db
LINE = "/line/plan-of-2018/1.1"


@pytest.fixture(autouse=True)
def _register(db: None) -> None:  # noqa: ARG001  it opens the database
    build()


def words(answer) -> str:
    assert answer.status_code == 200
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", answer.content.decode())).split())


def test_every_plan_is_listed_and_one_partnership_can_be_asked_for():
    assert "Plan of 2023" not in words(anyone().get("/plans/"))  # the partnership looked at first has none
    said = words(anyone().get("/plans/?all=1"))
    assert "Plan of the Lakes" in said
    assert "Plan of 2023" in said


def test_what_is_claimed_of_a_plan_whose_lines_are_not_held_stands_below():
    head, below = words(anyone().get("/plans/?all=1")).split("Known by what is said of them")
    assert "80 % of the lines addressed" in below
    assert "claimed, not itemised" in below
    assert "80 % of the lines addressed" not in head
    assert "Plan of the Lakes" not in below  # its lines are held: others' words stand beside ours on its own page


def test_rates_stand_with_their_denominators_beside_the_words_of_others():
    said = words(anyone().get("/plans/plan-of-2018"))
    assert "33 % 1 of 3" in said  # completed, in the plan's own words
    assert "100 % 3 of 3" in said  # addressed at least
    assert "97 % claimed, not itemised" in said
    assert "every line weighs the same" in said


def test_a_plan_that_was_replaced_is_shown_as_it_stood_before():
    said = words(anyone().get("/plans/plan-of-2018"))
    assert "as it stood on 31 January 2023" in said
    assert "Superseded" not in said.split("The matrix", 1)[1]
    later = words(anyone().get("/plans/plan-of-2018?on=2024"))
    assert "as it stood on" not in later
    assert "Superseded" in later.split("The matrix", 1)[1]


def test_a_day_that_is_none_is_told():
    assert "“someday” is no date this page knows" in words(anyone().get("/plans/plan-of-2018?on=someday"))


@pytest.mark.parametrize("address", ["/plans/none", "/line/plan-of-2018/9.9", "/line/x", "/crosswalk/plan-of-2023"])
def test_what_is_not_held_is_not_found(address):
    assert anyone().get(address).status_code == 404


def test_a_line_shows_its_activities_evidence_and_where_it_stands():
    said = words(anyone().get(LINE))
    for told in (
        "Deepen the harbour",
        "Dredging of the north",
        "The harbour is deep.",
        "Done : The harbour",
        "action line",
    ):
        assert told in said


def test_what_the_next_plan_took_up_and_a_person_says_otherwise():
    said = words(anyone().get("/crosswalk/plan-of-2018"))
    assert "Train pilots every year and everywhere" in said
    assert "Hold a festival of songs" in said.split("Only in the later one", 1)[1]
    client = someone("reviewer")
    pair = {"old": "plan-of-2018/2.1", "new": "plan-of-2023/2.1", "verdict": "same"}
    client.post("/review/carried/plan-of-2018", pair)
    assert Decision.objects.get(subject="plan-of-2018/2.1|plan-of-2023/2.1").recorded_by == "reviewer"
    mapped = {"later": "plan-of-2023", "heading": "Peace", "into": ["Safety"], "reason": "Same pillar."}
    client.post("/review/heading/plan-of-2018", mapped)
    assert "as a person said" in words(anyone().get("/crosswalk/plan-of-2018"))
    told = words(client.post("/review/heading/plan-of-2018", mapped | {"heading": "None"}, follow=True))
    assert "has no heading" in told


def test_only_those_who_decide_may_decide():
    assert someone("coder").post("/review/carried/plan-of-2018", {}).status_code == 403
    assert anyone().post("/review/touch/plan-of-2018/1.1", {})["Location"].startswith("/accounts/login/")
    assert someone("reviewer").get("/review/carried/plan-of-2018").status_code == 405
