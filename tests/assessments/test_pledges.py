"""Pledges by programme and year: what is in a cell, and what is left out."""

import pytest

from followthrough.assessments.money import Rate, Stage, Sum
from followthrough.assessments.pledges import pledges

YEN = Rate("USD", "JPY", 100.0, "2006-01-15", "a bank's table")


def a_sum(key, value, currency="USD", **facts):
    known = {"holder": "Veland", "date": "2006-03-27", "programme": "Harbour fund"}
    return Sum(key, value=value, currency=currency, **(known | facts))


@pytest.mark.parametrize(
    ("sums", "years", "rows", "left"),
    [
        ([], (), [], 0),
        ([a_sum("a", 9, period="P3Y")], (2006, 2007, 2008), [("Harbour fund", (3, 3, 3))], 0),
        ([a_sum("a", 5, years=((2006, 4), (2008, 1)))], (2006, 2008), [("Harbour fund", (4, 1))], 0),
        ([a_sum("a", 5), a_sum("b", 300, "JPY")], (2006,), [("Harbour fund", (8,))], 0),
        ([a_sum("a", 5), a_sum("b", 300, "EUR")], (2006,), [("Harbour fund", (5,))], 1),  # no rate
        ([a_sum("a", 5), a_sum("b", 5, same_as="a")], (2006,), [("Harbour fund", (5,))], 1),  # told twice
        ([a_sum("a", 5), a_sum("b", 5, date=None)], (2006,), [("Harbour fund", (5,))], 1),  # no year
        ([a_sum("a", 5), a_sum("b", 5, aside="It is asked for.")], (2006,), [("Harbour fund", (5,))], 0),
        ([a_sum("a", 5), a_sum("b", 4, stage=Stage.DISBURSED)], (2006,), [("Harbour fund", (5,))], 0),
        (
            [a_sum("a", 5), a_sum("b", 6, programme="", about="a pier", date="2007")],
            (2006, 2007),
            [("a pier", (None, 6)), ("Harbour fund", (5, None))],
            0,
        ),
    ],
)
def test_each_year_has_what_a_total_counts(sums, years, rows, left):
    made = pledges(sums, currency="USD", rates=[YEN])
    assert made.years == years
    assert [(row.name, row.values) for row in made.programmes] == rows
    assert made.left_out == left
    assert sum(value or 0 for value in made.together) == sum(row.whole for row in made.programmes)
