"""Figures as tables print them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followthrough.assessments.figures import decimal_mark, figure
from followthrough.assessments.units import converted, parts_of


@pytest.mark.parametrize(
    ("cell", "mark", "value"),
    [
        ("268.5", ".", 268.5),
        ("1,234.5", ".", 1234.5),
        ("1.234,5", ",", 1234.5),
        ("12,5", ",", 12.5),
        ("1 250", ".", 1250),
        ("(12.5)", ".", -12.5),
        ("−3.1", ".", -3.1),
        ("US$ 4.5", ".", 4.5),
        ("1.234.567", ".", 1234567),
        ("0", ".", 0),
        ("n/a", ".", None),
        (":", ".", None),
        ("", ".", None),
    ],
)
def test_a_cell_is_read_as_its_number(cell, mark, value):
    assert figure(cell, mark).value == value


@pytest.mark.parametrize("cell", ["268.5*", "268.5 (1)", "268.5[2]", "268.5 p", "268.5¹", "268.5 †"])
def test_a_footnote_mark_is_no_digit_and_is_told(cell):
    read = figure(cell)
    assert read.value == 268.5
    assert "mark" in read.flags[0]


def test_words_are_no_figure_and_are_told():
    assert figure("see note").value is None
    assert "see note" in figure("see note").flags[0]


@pytest.mark.parametrize(
    ("cells", "mark"),
    [
        (["1,5", "2,75"], ","),
        (["1.5", "1,234"], "."),
        (["1.234,50"], ","),
        (["1,234"], "."),
        ([], "."),
    ],
)
def test_the_decimal_mark_is_told_by_the_column(cells, mark):
    assert decimal_mark(cells) == mark


@pytest.mark.parametrize(
    ("unit", "parts"),
    [("US$ bn", ("USD", 1e9)), ("USD billion", ("USD", 1e9)), ("%", ("percent", 1)), ("cities", ("cities", 1))],
)
def test_a_unit_is_taken_apart(unit, parts):
    assert parts_of(unit) == parts


def test_unlike_units_are_not_converted():
    assert converted(5, "USD billion", "USD million") == 5000
    assert converted(5, "USD billion", "JPY billion") is None


@pytest.mark.property
@settings(max_examples=60)
@given(st.text(max_size=40))
def test_no_cell_raises(cell):
    figure(cell)
    decimal_mark([cell])
