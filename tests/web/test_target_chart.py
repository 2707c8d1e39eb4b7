"""A leg drawn: figures by edition, the way needed from each baseline, the way it went on; all within the drawing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.assessments.growth import projected
from followthrough.assessments.series import checked
from followthrough.assessments.targets import Leg, judge_target
from followthrough.model import Observation, Series, Target
from followthrough.web.target_chart import HEIGHT, WIDTH, TargetChart, series_chart, target_chart

DOUBLE = Target("trade", "increase", 2.0, due="2022")


def a_series(*figures: tuple[str, float], vintage: str = "2023-05", **known: str) -> Series:
    rows = tuple(Observation(period, value, "", "", vintage, "") for period, value in figures)
    return checked(Series("trade", "Trade", known.get("unit", "USD billion"), "", "", "", rows))


def a_leg(series: Series, target: Target = DOUBLE, as_of: str = "2024-01-01") -> Leg:
    return judge_target(target, [series], promised="2012-05", as_of=as_of).legs[0]


def drawn(series: Series, chosen: str = "") -> TargetChart:
    chart = target_chart(a_leg(series), due=2022, chosen=chosen)
    assert chart is not None
    return chart


TOLD = a_series(("2009", 80), ("2010", 100), ("2011", 160), ("2022", 210))


def test_every_baseline_has_its_path_to_its_goal() -> None:
    assert [(path.name, path.value, path.kind) for path in drawn(TOLD).paths] == [
        ("2009", 160, "needed"), ("2010", 200, "needed"), ("2011", 320, "needed"),
    ]  # fmt: skip


def test_the_chosen_one_lies_above_the_others() -> None:
    assert [(path.name, path.kind) for path in drawn(TOLD, "2010").paths] == [
        ("2009", "other"), ("2011", "other"), ("2010", "needed"),
    ]  # fmt: skip


def test_a_goal_told_as_a_figure_is_reached_from_the_first_figure() -> None:
    target = Target("trade", "reach", value=300.0, unit="USD billion", due="2022")
    chart = target_chart(a_leg(TOLD, target), due=2022)
    assert chart is not None
    assert [(path.name, path.value) for path in chart.paths] == [("2009", 300)]


def test_editions_that_differ_are_both_drawn_and_the_line_goes_through_the_newest() -> None:
    rows = (*TOLD.observations, Observation("2011", 150, "", "", "2014-01", ""))
    chart = series_chart(Series("trade", "Trade", "USD billion", "", "", "", rows))
    assert chart is not None
    assert [(p.value, p.is_newest) for p in chart.points if p.row.period == "2011"] == [(160, True), (150, False)]
    assert len(chart.line.split()) == 4


def test_where_it_would_go_is_drawn_from_the_last_figure() -> None:
    series = a_series(("2009", 80), ("2012", 100), vintage="2012-12")
    ahead = [one for method in ("compound growth", "straight line") if (one := projected(series, None, 2022, method))]
    chart = target_chart(a_leg(series, as_of="2013-01-01"), due=2022, ahead=ahead)
    assert chart is not None
    assert [path.name for path in chart.paths if path.kind == "ahead"] == ["compound growth", "straight line"]


def test_a_slip_of_the_unit_does_not_flatten_the_others() -> None:
    chart = drawn(a_series(("2007", 70), ("2008", 80), ("2009", 90), ("2010", 100_000), ("2011", 110), ("2012", 120)))
    assert max(mark.value for mark in chart.marks) <= 300
    assert [point.row.period for point in chart.points] == ["2007", "2008", "2009", "2011", "2012"]


@pytest.mark.parametrize("series", [a_series(), a_series(("2010", 5), unit="")])
def test_without_a_figure_nothing_is_drawn_and_with_one_something(series: Series) -> None:
    assert (series_chart(series) is None) is not series.observations


VALUES = st.floats(-1e9, 1e9).map(lambda value: round(value, 6))  # as the register keeps them
FIGURES = st.lists(st.tuples(st.integers(1900, 2030).map(str), VALUES), max_size=8, unique_by=lambda f: f[0])


@given(FIGURES, st.sampled_from(["", "2010", "1950"]))
def test_everything_lies_within_the_drawing(figures: list[tuple[str, float]], chosen: str) -> None:
    chart = target_chart(a_leg(a_series(*figures)), due=2022, chosen=chosen)
    if chart is None:
        return
    places = [(p.x, p.y) for p in (*chart.points, *chart.paths)] + [(year.x, 0.0) for year in chart.years]
    places += [tuple(map(float, place.split(","))) for place in chart.line.split()]
    assert all(0 <= x <= WIDTH and 0 <= y <= HEIGHT for x, y in places)
