"""A leg drawn: figures by edition, the way needed from each baseline, the way it went on; and it can be drawn."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.assessments.growth import projected
from followthrough.assessments.series import checked
from followthrough.assessments.targets import Leg, judge_target
from followthrough.model import Observation, Series, Target
from followthrough.reports.charts import draw
from followthrough.reports.charts.look import PAGE
from followthrough.reports.charts.targets import Labels, Shown, series_chart, target_chart

DOUBLE = Target("trade", "increase", 2.0, due="2022")
WORDS = Labels("newest", "needed", "ahead", "earlier", "doubted", "due")


def a_series(*figures: tuple[str, float], vintage: str = "2023-05", **known: str) -> Series:
    rows = tuple(Observation(period, value, "", "", vintage, "") for period, value in figures)
    return checked(Series("trade", "Trade", known.get("unit", "USD billion"), "", "", "", rows))


def a_leg(series: Series, target: Target = DOUBLE, as_of: str = "2024-01-01") -> Leg:
    return judge_target(target, [series], promised="2012-05", as_of=as_of).legs[0]


def rows(spec: dict[str, Any] | None, kind: str) -> list[dict[str, Any]]:
    assert spec is not None
    return [row for row in spec["data"]["values"] if row["kind"] == kind]


def paths(series: Series, target: Target = DOUBLE, chosen: str = "") -> list[tuple[int, float, bool, bool]]:
    """Where each begins, where it leads, whether it is drawn faintly, whether its goal is written."""
    told = rows(target_chart(a_leg(series, target), 2022, WORDS, Shown(chosen)), "needed")
    return [
        (one["year"], end["value"], one["faint"], end["goal"]) for one, end in zip(told[::2], told[1::2], strict=True)
    ]


TOLD = a_series(("2009", 80), ("2010", 100), ("2011", 160), ("2022", 210))
CLOSE = a_series(("2009", 80), ("2010", 81), ("2011", 160), ("2022", 210))
REACH = Target("trade", "reach", value=300.0, unit="USD billion", due="2022")


@pytest.mark.parametrize(
    ("series", "target", "chosen", "expected"),
    [
        (TOLD, DOUBLE, "", [(2009, 160, False, True), (2010, 200, False, True), (2011, 320, False, True)]),
        # The chosen one lies above the others, and only its goal is written.
        (TOLD, DOUBLE, "2010", [(2009, 160, True, False), (2011, 320, True, False), (2010, 200, False, True)]),
        # Two goals that stand too near each other are left to the table.
        (CLOSE, DOUBLE, "", [(2009, 160, False, False), (2010, 162, False, False), (2011, 320, False, True)]),
        (TOLD, REACH, "", [(2009, 300, False, True)]),  # a goal told as a figure is reached from the first figure
    ],
)
def test_the_ways_that_were_needed(
    series: Series, target: Target, chosen: str, expected: list[tuple[int, float, bool, bool]]
) -> None:
    assert paths(series, target, chosen) == expected


def test_editions_that_differ_are_both_drawn() -> None:
    both = (*TOLD.observations, Observation("2011", 150, "", "", "2014-01", ""))
    spec = series_chart(Series("trade", "Trade", "USD billion", "", "", "", both), WORDS)
    assert [row["value"] for row in rows(spec, "newest") if row["year"] == 2011] == [160]
    assert [(row["value"], row["edition"]) for row in rows(spec, "earlier")] == [(150, "2014-01")]


def test_where_it_would_go_is_drawn_from_the_last_figure() -> None:
    series = a_series(("2009", 80), ("2012", 100), vintage="2012-12")
    ahead = [one for method in ("compound growth", "straight line") if (one := projected(series, None, 2022, method))]
    told = rows(target_chart(a_leg(series, as_of="2013-01-01"), 2022, WORDS, Shown(ahead=ahead)), "ahead")
    assert [row["value"] for row in told[::2]] == [100, 100]
    assert [row["method"] for row in told[1::2]] == ["compound growth", "straight line"]


def test_a_slip_of_the_unit_does_not_flatten_the_others() -> None:
    slip = a_series(("2007", 70), ("2008", 80), ("2009", 90), ("2010", 100_000), ("2011", 110), ("2012", 120))
    spec = target_chart(a_leg(slip), 2022, WORDS)
    assert spec is not None
    assert max(row["value"] for row in spec["data"]["values"]) <= 300


@pytest.mark.parametrize("series", [a_series(), a_series(("2010", 5), unit="")])
def test_without_a_figure_nothing_is_drawn_and_with_one_something(series: Series) -> None:
    assert (series_chart(series, WORDS) is None) is not bool(series.observations)


VALUES = st.floats(-1e9, 1e9).map(lambda value: round(value, 6))  # as the register keeps them
FIGURES = st.lists(st.tuples(st.integers(1900, 2030).map(str), VALUES), max_size=8, unique_by=lambda f: f[0])


@given(FIGURES, st.sampled_from(["", "2010", "1950"]))
def test_every_year_drawn_lies_on_the_axis(figures: list[tuple[str, float]], chosen: str) -> None:
    spec = target_chart(a_leg(a_series(*figures)), 2022, WORDS, Shown(chosen))
    if spec is None:
        return
    axis = spec["layer"][-1]["encoding"]["x"]
    first, last = axis["scale"]["domain"]
    assert all(first <= row["year"] <= last for row in spec["data"]["values"])
    assert first <= 2022 <= last
    assert all(first <= year <= last for year in axis["axis"]["values"])
    assert len(axis["axis"]["values"]) <= 11


@pytest.mark.skipif(not draw.can_draw(), reason="the extra `print` is not installed")
def test_a_page_has_the_tokens_of_its_style_sheet_and_no_style_that_its_policy_forbids() -> None:
    hostile = Labels("<script>alert(1)</script>", "'; drop", 'a"b\\', "earlier", "doubted", "due")
    spec = target_chart(a_leg(TOLD), 2022, hostile, Shown(look=PAGE))
    assert spec is not None
    drawn = draw.svg(spec)
    assert 'stroke="var(--accent)"' in drawn
    assert "style=" not in drawn
    assert "<script" not in drawn
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in drawn
