from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from followthrough.exchange.cells import harmless, restored

HARMFUL = (
    "=1+1",
    "+1+1",
    "+81355551234",
    "-x",
    "@SUM(A1)",
    "\t=1",
    " =1",
    "\u00a0=1",
    "\ufeff=1",
    "＝1",
    "－1",
    "-5-3",
    "=HYPERLINK(1)",
)
FIGURES_THAT_ARE_NONE = ("1234567890123456", "12e4567890123456", "007", "1E5")
PLAIN = ("", "+1", "Japan", "2030", "2018-06", "-5", "-5.25", "0", "0.5", "12.50", "'", "'Japan", "100", "a=b", "'-5")


@pytest.mark.parametrize("cell", [*HARMFUL, *FIGURES_THAT_ARE_NONE])
def test_a_spreadsheet_calculates_with_no_cell(cell):
    assert harmless(cell) == f"'{cell}"
    assert restored(harmless(cell)) == cell


@pytest.mark.parametrize("cell", PLAIN)
def test_what_does_no_harm_stays(cell):
    assert harmless(cell) == cell
    assert restored(cell) == cell


@pytest.mark.parametrize("cell", ["'=1", "''=1", "'007", "''＝"])
def test_a_cell_that_looks_guarded_comes_back_too(cell):
    assert harmless(cell) == f"'{cell}"
    assert restored(harmless(cell)) == cell


@given(st.text(st.sampled_from("'=+-@\t\r\n ＝－0123456789e.aA\u00a0\ufeff日")))
@example("'''-5")
def test_the_guard_is_undone_whatever_the_cell(cell):
    assert restored(harmless(cell)) == cell
    told = harmless(cell).lstrip(" \u00a0\ufeff")
    a_score = len(told) == 2 and told[0] == "+" and told[1].isdigit()
    assert a_score or not told.startswith(("=", "+", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"))
