"""Keys of lines that hold from edition to edition, what changed, and the end of a period."""

import pytest

from followthrough.assessments.editions import changes, keyed
from followthrough.assessments.periods import last_date
from followthrough.assessments.plans import ActionLine, plan_of


def keys(*lines):
    return list(keyed(plan_of("p", [ActionLine(*line) for line in lines])))


def test_a_line_keeps_its_key_when_others_come_or_go():
    first = keys(("1.1", "Dredge"), ("1.2", "Train"), ("", "Hold a festival"))
    later = keys(("", "Hold a  festival"), ("1.2", "Train more"), ("1.3", "Sing"))
    assert first[1] == later[1] == "p/1.2"
    assert first[2] == later[0]
    assert first[2].startswith("p/")


def test_lines_of_one_number_or_one_wording_are_kept_apart():
    assert keys(("1.1", "Dredge"), ("1.1", "Train"), ("1.1", "Sing")) == ["p/1.1", "p/1.1~2", "p/1.1~3"]
    assert len(set(keys(("", "Train"), ("1.2", "Dredge"), ("", "Train")))) == 3


def test_what_a_later_edition_says_otherwise():
    before = keyed(plan_of("p", [ActionLine("1", "Dredge", status="addressed"), ActionLine("2", "Train")]))
    after = keyed(plan_of("p", [ActionLine("1", "Dredge", status="completed"), ActionLine("3", "Sing")]))
    assert changes(before, after) == (
        "Line 2 is gone: “Train”.",
        "Line 1: its word of status was “addressed”, now “completed”.",
        "Line 3 is new: “Sing”.",
    )
    assert changes(before, before) == ()


@pytest.mark.parametrize(
    ("period", "last"),
    [
        ("2018-2022", "2022"),
        ("2017 to 2021", "2021"),
        ("Q2 2019", "2019-06"),
        ("June 2019 - Dec 2020", "2020-12"),
        ("31/12/2020", "2020-12-31"),
        ("2018, 2020 and 2019", "2020"),
        ("2021 onwards", ""),
        ("from 2021", ""),
        ("from 2021 to 2023", "2023"),
        ("annually", ""),
        ("TBC", ""),
        ("", ""),
    ],
)
def test_the_last_date_of_a_period(period, last):
    assert last_date(period) == last
