"""Pledges by year: what is drawn adds up to what is told, however many programmes there are."""

from __future__ import annotations

from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.reports.charts.look import PRINT
from followthrough.reports.charts.money import pledges_chart

YEARS = (2018, 2019, 2020)
SUMS = st.lists(st.integers(0, 10**11).map(float), min_size=3, max_size=3)


@given(st.lists(SUMS, max_size=12))
def test_the_bars_of_a_year_add_up_to_its_pledges(programmes: list[list[float]]) -> None:
    spec = pledges_chart(YEARS, [(f"programme {at}", sums) for at, sums in enumerate(programmes)], others="others")
    bars: dict[str, float] = defaultdict(float)
    for row in spec["data"]["values"] if spec is not None else ():
        bars[row["year"]] += row["sum"] * 1e6
    for at, year in enumerate(YEARS):
        assert bars[str(year)] == pytest.approx(sum(sums[at] for sums in programmes))
    if spec is not None:
        assert len(spec["encoding"]["color"]["scale"]["domain"]) <= len(PRINT.kinds)


def test_without_a_sum_there_is_no_chart() -> None:
    assert pledges_chart((), [], others="others") is None
    assert pledges_chart(YEARS, [("a", [0.0, 0.0, 0.0])], others="others") is None


def test_a_year_without_a_pledge_has_its_place() -> None:
    spec = pledges_chart((2018, 2021), [("ports", [1e6, 2e6])], others="others")
    assert spec is not None
    assert spec["encoding"]["x"]["scale"]["domain"] == ["2018", "2019", "2020", "2021"]
