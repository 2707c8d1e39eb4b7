"""Rows of tables whose heading names the figure to reach, its base year, its due year and what is reached so far."""

import pytest

from followthrough.findings.targets.timing.columns import row_at
from reading import findings_of


def tuples(text):
    found = [finding.target for finding in findings_of(text, date=None) if finding.target is not None]
    return [(target.percent, target.baseline, target.due) for target in found if target.percent is not None]


ROWS = [
    "Category Target Base year Target year Progress\nBoats (own) -34% 2016 2031 -22%",
    "Item Target Base year Target year Status\nBoats -34% 2016 2031 on track",
    "Item Base year Target year Target\nBoats 2016 2031 -34%",
    "Scope | Base year | Target year | Reduction target | Achieved\nBoats | 2016 | 2031 | 34% | 12%",
    "Item Base year Target year Target Progress\nBoats 2016 2031 34% 12%",
    "Item Target year Base year Target 2023 result\nBoats 2031 2016 34% 12%",
    "Item Due year Baseline Goal Actual 2023\nBoats FY2031 FY2016 34 per cent 12 per cent",
]


@pytest.mark.parametrize("text", ROWS)
def test_a_row_is_read_by_the_heading_of_its_columns(text):
    assert tuples(f"Losses of the port\n{text}") == [(34.0, "2016", "2031")]


def test_each_row_has_its_own_years():
    text = "Item Target Base year Target year Progress\nBoats -34% 2016 2031 -22%\nPaper -90% 2012 2028 -88%"
    assert tuples(text) == [(34.0, "2016", "2031"), (90.0, "2012", "2028")]


NO_ROWS = [
    "Boats -34% 2016 2031 -22%",  # no heading
    "Item Losses Year Change\nBoats -34% 2016 2031 -22%",  # it names no target
    "Item Target Base year Target year\nBoats 2016 -34% 2031",  # other cells than the heading names
    "The target has a base year and a target year.\nBoats fell.",  # no cells
]


@pytest.mark.parametrize("text", NO_ROWS)
def test_what_is_no_row_of_targets(text):
    assert row_at(text, len(text) - 1) is None
