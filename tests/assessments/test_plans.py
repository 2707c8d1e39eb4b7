"""Rates with their denominators, claims beside them, and plans that replace one another."""

import pytest

from assessments.facts import rows
from followthrough.assessments.crosswalks import crosswalk, touches
from followthrough.assessments.plans import ActionLine, plan_of
from followthrough.assessments.rates import ADDRESSED, COMPLETED, beside, rates, steps_apart
from followthrough.lexicon.plan_steps import step_of
from followthrough.model import Claim, Status
from reading import read_text


def a_plan(*lines, key="p"):
    return plan_of(key, [ActionLine(number, text, heading, status=status) for number, text, heading, status in lines])


OLD = a_plan(
    ("1.1", "Deepen the harbour of the north", "Peace", "Completed"),
    ("2.1", "Train harbour pilots every year", "Prosperity", "on-going"),
    ("3.1", "Exchange teachers of small islands", "Quality of life", "addressed"),
    ("4.1", "Hold a festival of songs", "Heart to heart", "???"),
)
NEW = a_plan(
    ("1.1", "Deepen the harbour of the north further", "Peace and stability", ""),
    ("2.1", "Train harbour pilots each year", "Co-creation", ""),
    ("2.2", "Build a data cable", "Co-creation", ""),
    ("3.1", "Exchange teachers of all small islands", "Exchange", ""),
)


@pytest.mark.parametrize(
    ("word", "step"),
    [
        ("Completed", Status.DONE),
        ("not yet completed", Status.IN_PROGRESS),
        ("Addressed", Status.ADDRESSED),
        ("implemented or are on-going", Status.IN_PROGRESS),
        ("Not started", Status.NOT_STARTED),
        ("unaddressed", Status.UNKNOWN),
        ("", Status.UNKNOWN),
    ],
)
def test_the_step_a_word_means(word, step):
    assert step_of(word) == step


def test_a_rate_has_numerator_denominator_and_rule():
    completed, addressed = rates(OLD, COMPLETED)[-1], rates(OLD, ADDRESSED)[-1]
    assert (completed.numerator, completed.denominator, completed.unknown, completed.percent) == (1, 4, 1, 25)
    assert (addressed.numerator, addressed.percent) == (3, 75)
    assert "1 of 4 lines is done or done late" in completed.rule
    assert [one.heading for one in rates(OLD)] == ["Peace", "Prosperity", "Quality of life", "Heart to heart", ""]


def test_our_own_steps_may_stand_for_the_words():
    assert rates(OLD, steps=[Status.DONE] * 4)[-1].percent == 100


def test_an_empty_plan_has_no_rate():
    assert rates(a_plan())[-1].percent is None


def claims():
    return [
        Claim(r["key"], r["claimant"], r["word"], r["date"], float(r["number"]) if r["number"] else None, r["unit"])
        for r in rows("completion_claims")
        if r["instrument"] == "implementation-plan-2017"
    ]


def test_the_series_of_the_example_is_told_in_the_claimants_words():
    told = beside(claims())
    assert [(one.claim.date, one.claim.word, one.claim.number) for one in told] == [
        ("2017-11-13", "steady progress", None),
        ("2018-11-14", "substantive progress", None),
        ("2020-03-11", "remaining action lines", None),
        ("2021-05-27", "addressed", 97),
        ("2022-06-20", "addressed", 100),
        ("2022-06-20", "completed", 100),
        ("2022-11-12", "implemented or are on-going", None),
        ("2023-03-28", "implemented", None),
        ("2023-09-06", "full and effective implementation", None),
    ]
    assert ["not itemised" in one.because for one in told] == [one.claim.number is not None for one in told]


@pytest.mark.parametrize(
    ("number", "unit", "denominator", "flag"),
    [(104, "percent", None, "impossible"), (5, "lines", 4, "more than all"), (25, "percent", 12, "counts 12 lines"),
     (97, "percent", 4, "not our rate")],
)  # fmt: skip
def test_odd_rates_are_flagged(number, unit, denominator, flag):
    (one,) = beside([Claim("c", "x", "completed", "2022", number, unit, denominator)], rates(OLD)[-1])
    assert any(flag in text for text in one.flags)


def test_four_headings_become_three_and_what_was_dropped_is_told():
    made = crosswalk(OLD, NEW)
    assert [one.new.number if one.new is not None else None for one in made.carried] == ["1.1", "2.1", "3.1", None]
    assert made.headings["Quality of life"] == ("Exchange",)
    assert [line.number for line in made.dropped] == ["4.1"]
    assert [line.number for line in made.added] == ["2.2"]


def test_headings_given_by_a_person_stand():
    made = crosswalk(OLD, NEW, {"Peace": ["Exchange"]})
    assert made.headings == {
        "Peace": ("Exchange",), "Prosperity": ("Co-creation",), "Quality of life": ("Exchange",), "Heart to heart": (),
    }  # fmt: skip


def test_a_persons_word_on_two_lines_goes_before_their_wording():
    judged = {("p/1.1", "p/1.1"): False, ("p/4.1", "p/2.2"): True}
    made = crosswalk(OLD, NEW, judged=judged)
    assert [one.new.number if one.new is not None else None for one in made.carried] == [None, "2.1", "3.1", "2.2"]
    assert made.carried[3].because == "4.1 → 2.2: a person judged them the same."
    assert [line.number for line in made.added] == ["1.1"]


def test_a_word_that_changed_between_editions_is_told():
    after = a_plan(("1.1", "Deepen the harbour of the north", "Peace", "Addressed"))
    assert steps_apart(OLD.lines, after.lines) == ("1.1: “Completed” became “Addressed”.",)


def test_a_later_statement_is_proposed_for_its_line():
    later = read_text("The harbour pilots of all islands were trained every year since 2020.")
    found = [one.line.number for one in touches(OLD, [later])]
    assert set(found) <= {"2.1"}


def test_what_a_statement_shares_with_a_line_is_told_in_the_words_of_the_line():
    plan = a_plan(("1.1", "Open a joint Warning Centre in Selby", "Rivers", ""))
    (made,) = touches(plan, [read_text("The joint warning centre in Selby was opened on 14 June 2022.")])
    assert made.because == "Both speak of joint, Warning, Centre, Selby (100% of the line's matter)."
