from __future__ import annotations

from datetime import date

import pytest

from followthrough.web import words
from followthrough.web.templatetags.followthrough import voice


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("2018", "2018"),
        ("2018-11", "November 2018"),
        ("2018-06-13", "13 June 2018"),
        (date(2018, 6, 13), "13 June 2018"),
        ("2018-Q3", "quarter 3 of 2018"),
        ("2018-H1", "first half of 2018"),
        ("2018-W24", "week 24 of 2018"),
        ("202X", "the 2020s"),
        ("P3Y", "3 years"),
        ("P1M", "1 month"),
        ("2020/2022", "2020 to 2022"),
        ("2018-13", "2018-13"),
        ("2019-02-29", "2019-02-29"),
        ("PRESENT_REF", "PRESENT_REF"),
        ("", ""),
        (None, ""),
    ],
)
def test_dates_as_people_write_them_with_their_precision(value: object, said: str) -> None:
    assert words.when(value) == said


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2016-06-23", "2016-06-24", "23–24 June 2016"),
        ("2016-06-23", "2016-06-23", "23 June 2016"),
        ("2016-06-23", "", "23 June 2016"),
        ("2016-06-30", "2016-07-01", "30 June 2016 to 1 July 2016"),
        ("2016-06", "2016-07", "June 2016 to July 2016"),
    ],
)
def test_the_days_of_a_meeting(start: str, end: str, said: str) -> None:
    assert words.between(start, end) == said


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        (5e10, "USD", "USD 50 billion"),
        (1.5e6, "JPY", "JPY 1.5 million"),
        (2e13, "IDR", "IDR 20 trillion"),
        (1200, "EUR", "EUR 1,200"),
        (0.25, "USD", "USD 0.25"),
    ],
)
def test_money_as_it_is_spoken(value: float, unit: str, said: str) -> None:
    assert words.money(value, unit) == said


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"metric": "trade", "factor": 2, "due": "2022"}, "trade; times 2; baseline not stated; by 2022"),
        ({"metric": "emissions", "percent": 46.0, "direction": "decrease", "baseline": "2013"},
         "emissions; decrease 46 %; baseline 2013"),
        ({"value": 1e6, "unit": "trees", "baseline": "BAU"}, "measure not named; 1,000,000 trees; baseline BAU"),
    ],
)  # fmt: skip
def test_a_target_says_what_is_not_stated(parts: dict, said: str) -> None:
    assert words.target(parts) == said


def test_an_amount_keeps_its_bound_and_period() -> None:
    assert (
        words.amount({"value": 5e10, "unit": "USD", "bound": "up-to", "period": "P3Y"})
        == "up to USD 50 billion, 3 years"
    )


@pytest.mark.parametrize(("value", "said"), [("V", ""), ("P", "secondary source"), ("N", "not verified"), ("", "")])
def test_how_far_a_fact_was_checked(value: str, said: str) -> None:
    assert words.mark(value) == said


@pytest.mark.parametrize(
    ("holders", "joint", "said"),
    [
        (("all",), ("ASEAN", "Japan"), "<bdi>ASEAN</bdi> and <bdi>Japan</bdi>"),
        (("all",), (), "<bdi>all parties</bdi>"),
        (("Japan",), ("ASEAN", "Japan"), "<bdi>Japan</bdi>"),
        (("A", "B", "<C>"), (), "<bdi>A</bdi>, <bdi>B</bdi> and <bdi>&lt;C&gt;</bdi>"),
        ((), ("ASEAN",), ""),
        (None, (), ""),
    ],
)
def test_the_joint_voice_is_written_out_where_its_parties_are_known(
    holders: tuple[str, ...] | None, joint: tuple[str, ...], said: str
) -> None:
    assert voice(holders, joint) == said
