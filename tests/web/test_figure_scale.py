"""A scale of figures holds them all and nought, and its marks are round and few."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.web.figure_scale import WANTED, figure_scale


@pytest.mark.parametrize(
    ("values", "marks"),
    [
        ([214.4, 428.8], [0, 200, 400, 600]),
        ([26.7, 3.2], [0, 10, 20, 30]),
        ([0.004], [0, 0.001, 0.002, 0.003, 0.004]),
        ([-3, 5], [-4, -2, 0, 2, 4, 6]),
        ([-7], [-8, -6, -4, -2, 0]),
        ([1_200.5, 1_310], [0, 500, 1_000, 1_500]),
        ([0], [0, 0.25, 0.5, 0.75, 1]),
        ([], [0, 0.25, 0.5, 0.75, 1]),
        ([float("inf"), float("nan"), 3], [0, 1, 2, 3]),
    ],
)
def test_marks_are_figures_a_reader_can_add_up(values: list[float], marks: list[float]) -> None:
    assert [mark.value for mark in figure_scale(values, 100, 0).marks()] == pytest.approx(marks)


@given(st.lists(st.floats(-1e15, 1e15, allow_subnormal=False).filter(lambda v: v == 0 or abs(v) > 1e-9), max_size=9))
def test_every_figure_lies_between_the_ends_and_marks_are_few(values: list[float]) -> None:
    scale = figure_scale(values, 270, 22)
    assert all(22 <= scale.y(value) <= 270 for value in [*values, 0.0])
    assert 2 <= len(scale.marks()) <= 2 * WANTED + 2
    places = [mark.y for mark in scale.marks()]
    assert places == sorted(places, reverse=True)
