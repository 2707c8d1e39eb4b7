"""Figures that are wanted, and those that only tell how things stand."""

import pytest

from reading import findings_of


def percents(text):
    found = [finding.target for finding in findings_of(text, date=None) if finding.target is not None]
    return [(target.percent, target.due) for target in found]


WANTED = [
    "The bank wants 45 % fewer losses in 2031.",
    "The council is asking for 45% lower losses in 2031.",
    "The county foresees 45 percent lower losses in 2031 compared to 2010.",
    "The strategy retains a 45% cut in losses in 2031 as against 2013.",
    "Midway point: minus 45% in 2031.",
    "Halfway mark: 45% lower losses in 2031.",
    "Interim: 45% less in 2031.",
    "Stepping stone: losses 45% lower by 2031.",
    "We have promised to shed 45% of our losses by 2031.",
    "The port shall, by 1 May 2031, have reduced losses by 45 percent.",
    "We raise the 2031 objective from 40 to 45% (1990 basis).",
    "The 2031 goal for losses was lifted to 45 per cent.",
]


@pytest.mark.parametrize("text", WANTED)
def test_what_is_wanted_is_a_target(text):
    assert [(percent, due[:4]) for percent, due in percents(text)] == [(45.0, "2031")]


BESIDE_THE_TARGET = [
    "Losses: goal 30% lower by 2030 (2015 base); achieved so far 17%",
    "Losses: target (30%) by 2030 on 2018; actual to date (19%).",
    "The plan sets 30% by 2030 with 2006 as base year; reached in 2022: 11%.",
    "Losses -30% 2030 | base year 2017 | reported -12% (2021)",
    "Losses 2021: 71,210 t, i.e. -3.8% yoy\ntarget: 60,000 t by 2030 (-30% against 2017)",
    "Losses: -4.1% year on year. Target 2030: -30% vs. 2018.",
    "So far we are at 22% (2015 baseline); the target is 30% by 2030.",
    "Losses: 30% by 2030 vs. 2015 – progress 22%",
    "Goal: losses -30% by 2030. Base: 2010. Where we are: -12%.",
    "Target: 30% fewer losses. Target year: 2030. Base year: 2015. Covered: 97% of emissions.",
    "Losses | 30% reduction | base year 2015 | target year 2030 | 55% achieved | underway",
    "After a cut of 16% since 2010 we will reach 30% fewer losses in 2030.",
    "Loss reduction since 2010: 16%; aim for 2030: 30%",
    "We have already cut losses by 16%, and are on track for 30% by 2030.",
]


@pytest.mark.parametrize("text", BESIDE_THE_TARGET)
def test_a_result_beside_the_target_is_none(text):
    assert percents(text) == [(30.0, "2030")]


def test_a_pace_that_is_aimed_at_stays_a_target():
    assert [percent for percent, _ in percents("We aim to cut losses by 5% year on year until 2030.")] == [5.0]
