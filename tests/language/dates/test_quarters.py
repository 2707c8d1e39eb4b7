"""Quarters, periods and centuries as news tells them. Every sentence was written for this table."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

MONDAY = "2018-06-18"

Told = list[tuple[str, str, str]]

QUARTERS = [
    (MONDAY, "First-half profit rose.", [("First-half", "DATE", "2018-H1")]),
    (MONDAY, "His first-half goal won it.", []),
    (MONDAY, "It grew in the late 1800s, the 1910s and the noughties.",
     [("the late 1800s", "DATE", "18"), ("the 1910s", "DATE", "191"), ("the noughties", "DATE", "200")]),
    ("2018-02-14", "Net for the quarter fell. In the year-earlier period it had risen.",
     [("the quarter", "DATE", "2017-Q4"), ("the year-earlier period", "DATE", "2016-Q4")]),
    (MONDAY, "Sales rose in 2018-Q1, in 1H 2018 and in 2017-H2.",
     [("2018-Q1", "DATE", "2018-Q1"), ("1H 2018", "DATE", "2018-H1"), ("2017-H2", "DATE", "2017-H2")]),
    (MONDAY, "It took 1h30 to read.", []),
    (MONDAY, "The nineteen-nineties were dry.", [("The nineteen-nineties", "DATE", "199")]),
    (MONDAY, "Most are in their twenties.", []),
    (MONDAY, "Sales rose in the January-March period.", [("the January-March period", "DATE", "2018-Q1")]),
    ("2018-05-14", "Sales rose in the July to September quarter.",
     [("the July to September quarter", "DATE", "2017-Q3")]),
    (MONDAY, "Sales rose in the January-June period.", [("the January-June period", "DATE", "2018-H1")]),
    (MONDAY, "Sales rose in the January-to-March quarter.", [("the January-to-March quarter", "DATE", "2018-Q1")]),
    (MONDAY, "March quarter sales rose.", [("March quarter", "DATE", "2018-Q1")]),
    (MONDAY, "Sales rose in the December quarter.", [("the December quarter", "DATE", "2017-Q4")]),
    (MONDAY, "Sales rose in the quarter ended March 31.",
     [("the quarter", "DATE", "2018-Q1"), ("March 31", "DATE", "2018-03-31")]),
    (MONDAY, "The third quarter of fiscal 2018 was good. Sales rose in the quarter ended March 31.",
     [("The third quarter of fiscal 2018", "DATE", "2018-Q3"), ("the quarter", "DATE", "2018-Q3"),
      ("March 31", "DATE", "2018-03-31")]),
    (MONDAY, "Sales rose in the first quarter of 2018 from the same period of 2016.",
     [("the first quarter of 2018", "DATE", "2018-Q1"), ("the same period of 2016", "DATE", "2016-Q1")]),
    (MONDAY, "It traded in the 12th and early 13th centuries.",
     [("the 12th", "DATE", "11"), ("early 13th centuries", "DATE", "12")]),
    (MONDAY, "in the 2nd quarter of ’13", [("the 2nd quarter of ’13", "DATE", "2013-Q2")]),
    (MONDAY, "It traded in the 18th and 19th centuries.",
     [("the 18th", "DATE", "17"), ("19th centuries", "DATE", "18")]),
]  # fmt: skip


@pytest.mark.parametrize(("anchor", "text", "expected"), QUARTERS)
def test_a_quarter_is_of_its_year(told: Callable[[str, str], Told], anchor: str, text: str, expected: Told) -> None:
    assert told(anchor, text) == expected
