"""Calendar arithmetic on TIMEX3 values."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followthrough.language.dates import calendar


@pytest.mark.parametrize(
    ("value", "first", "last", "precision"),
    [
        ("2018", "2018-01-01", "2018-12-31", "year"),
        ("2018-02", "2018-02-01", "2018-02-28", "month"),
        ("2020-02", "2020-02-01", "2020-02-29", "month"),
        ("2018-11-14", "2018-11-14", "2018-11-14", "day"),
        ("2018-11-14T10:00", "2018-11-14", "2018-11-14", "day"),
        ("2018-W24", "2018-06-11", "2018-06-17", "week"),
        ("2018-W24-WE", "2018-06-16", "2018-06-17", "week"),
        ("2018-Q3", "2018-07-01", "2018-09-30", "quarter"),
        ("2018-H2", "2018-07-01", "2018-12-31", "half"),
        ("2018-WI", "2017-12-01", "2018-02-28", "season"),
        ("199", "1990-01-01", "1999-12-31", "decade"),
        ("20", "2000-01-01", "2099-12-31", "century"),
    ],
)
def test_the_days_a_value_covers(value: str, first: str, last: str, precision: str) -> None:
    assert calendar.span(value) == (date.fromisoformat(first), date.fromisoformat(last), precision)


@pytest.mark.parametrize(
    "value", ["PRESENT_REF", "P3Y", "XXXX-11", "2018-13", "2018-02-30", "2018-W60", "BC0241", "", "0000"]
)
def test_what_names_no_part_of_the_calendar(value: str) -> None:
    assert calendar.span(value) is None


@pytest.mark.parametrize(
    ("day", "unit", "count", "expected"),
    [
        ("2018-01-31", "M", 1, "2018-02-28"),
        ("2018-06-18", "W", -1, "2018-06-11"),
        ("2020-02-29", "Y", -1, "2019-02-28"),
        ("2018-06-18", "Q", -2, "2017-12-18"),
        ("0001-01-01", "D", -1, None),
        ("2018-06-18", "Y", 10**9, None),
    ],
)
def test_stepping(day: str, unit: str, count: int, expected: str | None) -> None:
    stepped = calendar.stepped(date.fromisoformat(day), unit, count)
    assert (None if stepped is None else stepped.isoformat()) == expected


@pytest.mark.parametrize(
    ("length", "way", "expected"),
    [
        ("P3Y", 1, "2021-06-18"),
        ("P2Y6M", -1, "2015-12-18"),
        ("P60D", 1, "2018-08-17"),
        ("PXY", 1, None),
        ("PT3H", 1, None),
    ],
)
def test_stepping_by_a_length(length: str, way: int, expected: str | None) -> None:
    stepped = calendar.stepped_by(date(2018, 6, 18), length, way)
    assert (None if stepped is None else stepped.isoformat()) == expected


@pytest.mark.property
@settings(max_examples=100, deadline=None)
@given(st.dates(), st.sampled_from(["D", "W", "M", "Q", "H", "Y", "E"]))
def test_a_day_lies_in_the_unit_that_covers_it(day: date, unit: str) -> None:
    span = calendar.span(calendar.covering(day, unit))
    assert span is None or span[0] <= day <= span[1]
