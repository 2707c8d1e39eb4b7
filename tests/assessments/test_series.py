"""Slips, gaps, revisions and vintages of statistical series."""

import pytest

from assessments.facts import series as example
from followthrough.assessments.series import (
    checked,
    doubtful,
    gaps,
    known,
    latest,
    revisions,
    side_by_side,
    units_of,
)
from followthrough.model import Observation, Series


def a_series(*pairs, unit="USD billion", **known_facts):
    return Series("s", unit=unit, observations=tuple(Observation(str(p), v) for p, v in pairs), **known_facts)


@pytest.mark.parametrize(
    ("value", "flag"),
    [
        (0.2685, "slip"),
        (268_500.0, "slip"),
        (8000.0, "Impossible"),
        (268.5, None),
        (0.0, None),
        (float("inf"), "finite"),
    ],
)
def test_a_figure_strange_beside_its_neighbours_is_flagged(value, flag):
    found = checked(a_series((2019, 225.9), (2020, 204.0), (2022, value))).observations[-1].flags
    assert [flag in text for text in found] == ([True] if flag is not None else [])


@pytest.mark.parametrize(("value", "others"), [(5e-324, 1e308), (1e308, 5e-324)])
def test_figures_beyond_what_a_float_can_compare_are_flagged_and_divide_nothing(value, others):
    found = checked(a_series((2019, others), (2020, others), (2022, value))).observations[-1].flags
    assert any(text.startswith("Impossible beside its neighbours") for text in found)


def test_direct_investment_told_as_trade_is_impossible():
    found = checked(a_series((2001, 8.0), (2002, 6.5), (2003, 232.0), (2004, 7.1)))
    assert [doubtful(row) for row in found.observations] == [False, False, True, False]


def test_a_share_over_a_hundred_is_flagged():
    found = checked(a_series((2020, 104.0), unit="percent of action lines"))
    assert "share" in found.observations[0].flags[0]


@pytest.mark.parametrize(
    ("periods", "missing"),
    [
        (["2010", "2013"], ("2011", "2012")),
        (["2010-Q3", "2011-Q1"], ("2010-Q4",)),
        (["2010-11", "2011-02"], ("2010-12", "2011-01")),
        (["2010"], ()),
        (["2010", "2011-Q2"], ()),
    ],
)
def test_gaps_are_told(periods, missing):
    assert gaps(a_series(*((period, 1.0) for period in periods))) == missing


def test_mixed_units_are_told_and_not_compared():
    mixed = checked(Series("s", unit="USD billion", observations=(Observation("2020", 5.0, "JPY billion"),)))
    assert units_of(mixed) == ("JPY",)
    assert "not that of the series" in mixed.observations[0].flags[0]


def test_the_example_series_tell_their_revisions():
    assert [found.period for found in revisions(example("fdi-japan-asean"))] == ["2005", "2009"]
    assert [found.period for found in revisions(example("trade-asean-japan"))] == ["2016"]


def test_the_example_series_have_no_slips_and_known_gaps():
    trade = example("trade-asean-japan")
    assert not any(row.flags for row in trade.observations)
    assert gaps(trade) == ("2012", "2013", "2018", "2021")


def test_what_was_published_later_was_not_known():
    earlier = known(example("trade-asean-japan"), "2015-12-31")
    assert max(row.period for row in earlier.observations) == "2014"


def test_the_newest_vintage_is_the_latest_and_a_slip_is_never_preferred():
    assert latest(example("fdi-japan-asean"), "2009").value == 3.8
    rows = a_series((2018, 9.0), (2019, 8.0)).observations
    twice = (Observation("2020", 8.5, vintage="2021"), Observation("2020", 8500.0, vintage="2022"))
    slipped = checked(Series("s", observations=(*rows, *twice)))
    assert latest(slipped, "2020").value == 8.5


def test_series_stand_side_by_side_unmerged():
    one, other = a_series((2020, 1.0)), Series("t", observations=(Observation("2020", 3.0),))
    ((period, told),) = side_by_side([one, other])
    assert (period, told["s"][0].value, told["t"][0].value) == ("2020", 1.0, 3.0)
