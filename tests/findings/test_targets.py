"""Targets: what is to change, by how much, from when, until when; and what is no target."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followthrough.findings.target_years import Role, years_in
from followthrough.findings.targets import TargetFinding, find_targets
from followthrough.language.quantities import find_percents
from followthrough.model import Mention, MentionKind, Target


def read(text: str) -> list[TargetFinding]:
    return find_targets(text, 0, len(text), percents=find_percents(text))


def targets(text: str) -> list[Target]:
    return [finding.target for finding in read(text)]


WHOLE = [
    ("The city will cut its emissions by 40% below 1990 levels by 2030.", [(40.0, "1990", "2030")]),
    ("Our goal: a 25 per cent reduction by 2028 compared to 2015.", [(25.0, "2015", "2028")]),
    ("By 2035, the region shall lower water use by 30 per cent from a 2012 baseline.", [(30.0, "2012", "2035")]),
    (
        "To reduce losses 10% by 2025 and 20% by 2030, against the 2018 level.",
        [(10.0, "2018", "2025"), (20.0, "2018", "2030")],
    ),
    ("2030: 35% below 2005 levels; 2040: 60% below 2005 levels", [(35.0, "2005", "2030"), (60.0, "2005", "2040")]),
    ("The target for 2030 is 12% relative to 2016 (2030 being an interim step).", [(12.0, "2016", "2030")]),
    ("The plan aims at a 40-45% cut by 2030.", [(45.0, None, "2030")]),
    ("The province pledged a 15% reduction by 2030 relative to business as usual.", [(15.0, "BAU", "2030")]),
    ("We aim to cut waste by 50% between 2019 and 2027.", [(50.0, "2019", "2027")]),
    ("It commits to reduce intensity by 18% by FY2026 compared with FY2017.", [(18.0, "2017", "2026")]),
    ("In 2009 the council committed to cut traffic by 5 per cent below\n2001 levels by 2020.", [(5.0, "2001", "2020")]),
    ("The share of renewables should rise to 32% by 2030, up from 17% today.", [(32.0, None, "2030")]),
]
OTHER = [
    ("to double trade and investment flows by 2022", [("trade", 2.0, None), ("investment flows", 2.0, None)]),
    ("They will triple renewable capacity by 2030.", [("renewable capacity", 3.0, None)]),
    ("to halve the number of road deaths by 2031", [("number of road deaths", 0.5, None)]),
    ("We will train one million people by 2025.", [("people", None, 1e6)]),
    ("Partners aim to install 30 GW of offshore wind by 2030.", [("offshore wind", None, 30.0)]),
    ("The Group shall reach net zero by 2050.", [("net greenhouse gas emissions", None, 0.0)]),
    ("carbon neutrality no later than 2045", [("net greenhouse gas emissions", None, 0.0)]),
]
NONE = [
    "Exports fell by 12% in 2019.",
    "Renewables accounted for 18% of supply in 2020.",
    "Japan pledged US$5 billion by 2025.",
    "The next Summit will be held in 2025.",
    "An agreement to avoid double taxation was signed.",
    "Trade doubled between 2010 and 2018.",
    "By 2018, 700 people were trained.",
    "We welcomed the 2030 Agenda.",
    "",
]


PIECES = [
    "by",
    "2030",
    "from",
    "1990",
    "levels",
    "40%",
    "20-25 per cent",
    "reduce",
    "double",
    "trade",
    "and",
    "net zero",
]
PIECES += [";", ":", "(", ")", "\n", "5 million people", "BAU", "in"]


@pytest.mark.parametrize(("text", "expected"), WHOLE)
def test_per_cent_baseline_and_due_year(text: str, expected: list[tuple[float, str | None, str]]) -> None:
    assert [(t.percent, t.baseline, t.due) for t in targets(text)] == expected


@pytest.mark.parametrize(("text", "expected"), OTHER)
def test_factors_figures_and_net_zero(text: str, expected: list[tuple[str, float | None, float | None]]) -> None:
    assert [(t.metric, t.factor, t.value) for t in targets(text)] == expected


@pytest.mark.parametrize(
    ("figure", "value", "unit"),
    [
        ("plant 5,000 trees", 5000.0, "trees"),
        ("install 10MW of capacity", 10.0, "MW"),
        ("train ten thousand teachers", 10_000.0, "teachers"),
        ("treat twenty-five thousand patients", 25_000.0, "patients"),
        ("store 3 terawatt-hours", 3.0, "terawatt-hours"),
        ("save 12 Mt CO2e", 12.0, "Mt CO2e"),
        ("equip 400 SMEs", 400.0, "SMEs"),
    ],
)
def test_figures_in_digits_and_words_with_every_kind_of_unit(figure: str, value: float, unit: str) -> None:
    assert [(t.value, t.unit, t.due) for t in targets(f"The goal is to {figure} by 2030.")] == [(value, unit, "2030")]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_target(text: str) -> None:
    assert targets(text) == []


def test_legs_have_spans_of_their_own() -> None:
    text = "They agreed to double trade and investment flows by 2022."
    assert [text[f.start : f.end] for f in read(text)] == ["double trade", "investment flows"]
    assert {(f.target.due, f.target.baseline, f.target.direction) for f in read(text)} == {("2022", None, "increase")}


def test_the_conditional_part_is_told_from_the_unconditional_one() -> None:
    found = targets("It will cut emissions unconditionally by 20% and, subject to external support, by 45% by 2030.")
    assert [(t.percent, t.conditional, t.metric, t.direction, t.due) for t in found] == [
        (20.0, False, "emissions", "decrease", "2030"),
        (45.0, True, "emissions", "decrease", "2030"),
    ]


def test_a_baseline_declared_in_the_next_sentence_is_found_and_said() -> None:
    text = "They will cut emissions by 30% by 2030. The base year is 2007."
    found = find_targets(text, 0, text.index(" The base"), percents=find_percents(text))
    assert [f.target.baseline for f in found] == ["2007"]
    assert "2007" in found[0].because[-1]


def test_a_given_date_lends_its_finer_value() -> None:
    text = "They aim to cut losses by 20% by December 2025."
    at = text.index("December")
    date = Mention(MentionKind.DATE, at, len(text) - 1, value="2025-12")
    assert [f.target.due for f in find_targets(text, 0, len(text), dates=[date], percents=find_percents(text))] == [
        "2025-12"
    ]


def test_offsets_are_those_of_the_document() -> None:
    text = "An opening sentence. They aim to cut losses by 20% by 2025."
    (found,) = find_targets(text, 21, len(text), percents=find_percents(text))
    assert text[found.start : found.end] == "20%"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("by 2030 from a 2013 baseline", [Role.DUE, Role.BASE]),
        ("no later than 2030", [Role.DUE]),
        ("the 2030 Agenda", [Role.NONE]),
        ("adopted in 2015", [Role.NONE]),
        ("compared to 2010 by 2030", [Role.BASE, Role.DUE]),
        ("2030: 5%", [Role.HEAD]),
        ("over 2021-2030", [Role.NONE]),
    ],
)
def test_what_a_year_is_for(text: str, expected: list[Role]) -> None:
    assert [year.role for year in years_in(text, 0, len(text))] == expected


@pytest.mark.property
@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(PIECES),
        max_size=25,
    ).map(" ".join)
)
def test_any_sentence_is_read_within_its_bounds(text: str) -> None:
    found = read(text)
    assert all(0 <= f.start < f.end <= len(text) and f.because for f in found)
    assert sum(f.target.percent is not None for f in found) <= len(find_percents(text))


@pytest.mark.property
@settings(max_examples=60, deadline=None)
@given(st.integers(1, 99), st.integers(1990, 2015), st.integers(2026, 2060))
def test_figures_and_years_are_carried_unchanged(percent: int, base: int, due: int) -> None:
    (found,) = targets(f"They will reduce losses by {percent}% by {due} compared with {base} levels.")
    assert (found.percent, found.baseline, found.due) == (float(percent), str(base), str(due))
