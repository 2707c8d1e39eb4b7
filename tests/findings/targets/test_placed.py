"""Measures that are targets by where they stand: in an answer, behind an order, alone in their line."""

import pytest

from reading import findings_of


def tuples(text, date=None):
    found = [finding.target for finding in findings_of(text, date=date) if finding.target is not None]
    return [(target.percent, target.baseline, target.due) for target in found if target.percent is not None]


ANSWERS = [
    "Q: What has the port promised for 2031?\nA: That losses covered by the rule fall by 34% compared with 2016.",
    "What is the aim for 2031? That losses under the rule drop by 34% against 2016.",
    "What did the port sign up to for 2031?\nThat losses fall 34% from 2016.",
]


@pytest.mark.parametrize("text", ANSWERS)
def test_the_answer_to_a_question_about_a_promise(text):
    assert tuples(text) == [(34.0, "2016", "2031")]


def test_the_answer_to_another_question_promises_nothing():
    assert tuples("What did the report show for 2019? That losses fell by 34% compared with 2016.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Reduce losses from ferries by 34% in 2022.", [(34.0, None, "2022")]),
        ("To lower losses from ferries by at least 34% in 2022.", [(34.0, None, "2022")]),
        ("Reduced losses from ferries by 34% in 2022.", []),
        ("Cut the use of paper by 34% in 2021.", []),  # may tell what was
    ],
)
def test_an_order_is_no_report_even_of_a_year_gone_by(text, expected):
    assert tuples(text, date="2023-05-01") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("34 % CO2 by 2031 (2016)", [(34.0, "2016", "2031")]),
        ("- 34% emissions by 2031", [(34.0, None, "2031")]),
        ("CO2 -34% 2031", [(34.0, None, "2031")]),
        ("CO2 34% 2022", []),
        ("Sales of boats -3% 2031", []),
    ],
)
def test_a_line_that_holds_nothing_but_a_figure_and_its_year(text, expected):
    assert tuples(text) == expected
