"""Targets against statistics. The model case is the doubling of trade and investment by 2022."""

import math
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessments.facts import rows
from assessments.facts import series as example
from followthrough.assessments.targets import Verdict, judge_target
from followthrough.model import Observation, Series, Target

DOUBLING = Target(metric="trade and investment", direction="increase", factor=2, due="2022")
LEGS = ("trade-asean-japan", "fdi-japan-asean")


def judged(target, *pairs, promised="2015", as_of="2031", unit="USD billion"):
    seen = tuple(Observation(str(period), value) for period, value in pairs)
    return judge_target(target, [Series("s", unit=unit, observations=seen)], promised=promised, as_of=as_of).legs[0]


def test_the_model_case_trade_missed_on_every_baseline_investment_depends():
    trade, fdi = judge_target(DOUBLING, [example(key) for key in LEGS], promised="2018-06-13", as_of="2024-06-25").legs
    assert (trade.verdict, fdi.verdict) == (Verdict.MISSED, Verdict.DEPENDS)
    by_year = {row.baseline.period: row for row in trade.reckonings}
    assert by_year["2010"].factor == pytest.approx(1.32, abs=0.005)
    assert by_year["2010"].share == pytest.approx(0.66, abs=0.005)
    assert by_year["2011"].share == pytest.approx(0.54, abs=0.005)
    assert "26.7 / 13.4 = 1.99 times" in fdi.because
    assert "depends on the baseline" in fdi.because


@pytest.mark.parametrize("key", LEGS)
def test_the_arithmetic_agrees_with_an_independent_computation(key):
    """Straight from the CSV rows, by cross-multiplication of whole cents: no code of the room."""
    told = [(row["period"], round(float(row["value"]) * 100)) for row in rows("observations") if row["series"] == key]
    expected = sorted(
        (year, "reached" if end >= 2 * start else "missed")
        for (year, start), (due, end) in product(told, told)
        if year <= "2019" and due == "2022"  # 2018 has no figure: 2019 is as near to it as 2017
    )
    (leg,) = judge_target(DOUBLING, [example(key)], promised="2018-06-13", as_of="2024").legs
    assert sorted((row.baseline.period, str(row.verdict)) for row in leg.reckonings) == expected


def test_from_the_first_promise_of_2012_investment_depends_on_which_near_year_is_meant():
    """No figure for 2011, 2012 or 2013: 2010 and 2014 are equally near, and their verdicts differ."""
    (leg,) = judge_target(DOUBLING, [example("fdi-japan-asean")], promised="2012-11-19", as_of="2024").legs
    assert leg.verdict == Verdict.DEPENDS
    assert {(row.baseline.period, str(row.verdict)) for row in leg.reckonings if row.baseline.period > "2009"} == {
        ("2010", "reached"),
        ("2014", "missed"),
    }


@pytest.mark.parametrize(
    ("years", "baselines"),
    [
        pytest.param((2012, 2013, 2015), "2012 2013 2015", id="the year of the promise has a figure"),
        pytest.param((2012, 2014, 2016, 2020), "2012 2014 2016", id="equally near"),
        pytest.param((2012, 2014, 2017), "2012 2014", id="a later one is farther"),
        pytest.param((2012, 2017, 2018), "2012 2017", id="a later one is nearer"),
        pytest.param((2016, 2017), "", id="no earlier one to weigh it against"),
    ],
)
def test_the_baselines_that_may_be_meant(years, baselines):
    pairs = [(year, 10) for year in years]
    found = judged(Target(factor=2, due="2030"), *pairs, (2030, 30), promised="2015-06-01")
    assert " ".join(row.baseline.period for row in found.reckonings) == baselines


def test_before_the_due_year_is_over_nothing_is_missed_and_the_method_is_named():
    (leg,) = judge_target(DOUBLING, [example("trade-asean-japan")], promised="2012-11-19", as_of="2018-12-31").legs
    assert leg.verdict == Verdict.NOT_YET_DUE
    assert "compound growth" in leg.because
    assert all(int(row.baseline.period) < 2012 for row in leg.reckonings), "2011 is nearer than 2014"


def test_an_unobserved_due_year_is_unknown():
    found = judged(Target(factor=2, due="2020"), (2010, 5.0), (2019, 9.0))
    assert found.verdict == Verdict.UNKNOWN
    assert "no observation for 2020" in found.because


@pytest.mark.parametrize(
    ("target", "pairs", "verdict"),
    [
        (Target(direction="increase", percent=50, baseline="2010", due="2020"), [(2010, 10), (2020, 15)], "reached"),
        (Target(direction="increase", percent=50, baseline="2010", due="2020"), [(2010, 10), (2020, 14.9)], "missed"),
        (Target(direction="decrease", percent=46, baseline="2013", due="2030"), [(2013, 100), (2030, 54)], "reached"),
        (Target(direction="decrease", percent=46, baseline="2013", due="2030"), [(2013, 100), (2030, 60)], "missed"),
        (Target(factor=0.5, baseline="2010", due="2020"), [(2010, 8), (2020, 3.9)], "reached"),
        (Target(factor=0.5, baseline="2010", due="2020"), [(2010, 8), (2020, 4.1)], "missed"),
        (Target(value=0, due="2030"), [(2020, 12), (2030, 0)], "reached"),
        (Target(value=0, due="2030"), [(2020, 12), (2030, 1)], "missed"),
        (Target(value=200e9, unit="USD", due="2020"), [(2014, 131), (2020, 201)], "reached"),
        (Target(value=200e9, unit="USD", due="2020"), [(2014, 131), (2020, 152)], "missed"),
        (Target(value=5, unit="cities", due="2020"), [(2014, 1), (2020, 6)], "unknown"),
        (Target(factor=2, baseline="2010", due="2020"), [(2010, 0), (2020, 6)], "unknown"),
        (Target(factor=2, baseline="2009", due="2020"), [(2010, 3), (2020, 6)], "unknown"),
        (Target(direction="decrease", percent=30, baseline="BAU", due="2030"), [(2010, 3), (2030, 6)], "unknown"),
        (Target(factor=2, due="2010"), [(2009, 3), (2010, 6)], "unknown"),
        (Target(due="2030"), [(2009, 3), (2030, 6)], "unknown"),
        (Target(factor=2), [(2009, 3), (2030, 6)], "unknown"),
        (Target(factor=2, due="2030"), [(2009, 3), (2029, 9), (2030, 6)], "reached"),
        (Target(factor=2, due="2030"), [(2008, 0), (2009, 3), (2030, 5)], "missed"),
    ],
)
def test_every_kind_of_target(target, pairs, verdict):
    assert judged(target, *pairs).verdict == verdict


@pytest.mark.parametrize(("value", "verdict"), [(25, "missed"), (30, "reached")])
def test_a_per_cent_is_compared_with_figures_in_per_cent(value, verdict):
    target = Target(percent=30, direction="reach", due="2030")
    assert judged(target, (2020, 12), (2030, value), unit="percent").verdict == verdict


def test_two_figures_for_the_due_year_that_disagree_are_told():
    found = judged(Target(factor=2, baseline="2010", due="2020"), (2010, 5), (2020, 9), (2020, 11))
    assert found.verdict == Verdict.DEPENDS_ON_SOURCE


@pytest.mark.property
@settings(max_examples=60)
@given(st.floats(0.01, 1e6), st.floats(0.01, 1e6), st.floats(0.1, 10))
def test_growth_needed_and_growth_seen_decide_alike(start, end, factor):
    row = judged(Target(factor=factor, baseline="2010", due="2020"), (2010, start), (2020, end), unit="x").reckonings[0]
    assert start * (1 + row.needed_growth) ** 10 == pytest.approx(start * factor)
    assert start * (1 + row.actual_growth) ** 10 == pytest.approx(end)
    if factor >= 1 and not math.isclose(end, start * factor):
        assert (row.verdict == Verdict.REACHED) == (row.actual_growth > row.needed_growth)
