"""Targets: what is to change, by how much, from when, until when; and what is no target."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followthrough.findings.targets.stated import TargetFinding, find_targets
from followthrough.findings.targets.timing.years import Role, years_in
from followthrough.language.quantities import find_percents
from followthrough.model import Mention, MentionKind, Target
from reading import findings_of


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
    ("10% shall go to farms by 2027, up from the current goal of just 5%.", [(10.0, None, "2027")]),
    ("We aim to cut waste by 50% between 2019 and 2027.", [(50.0, "2019", "2027")]),
    ("It commits to reduce intensity by 18% by FY2026 compared with FY2017.", [(18.0, "2017", "2026")]),
    ("In 2009 the council committed to cut traffic by 5 per cent below\n2001 levels by 2020.", [(5.0, "2001", "2020")]),
    ("We highlight the increased urgency to reduce emissions by around 43 per cent by 2030.", [(43.0, None, "2030")]),
    ("The share of renewables should rise to 32% by 2030, up from 17% today.", [(32.0, None, "2030")]),
    ("We have plans that result in a projected 40 per cent cut by 2030 (from a 2005 base).", [(40.0, "2005", "2030")]),
    ("There is a clear path to a 20% cut by year-end 2027, measured against our 2019 base.", [(20.0, "2019", "2027")]),
    ("The mill aims at reducing waste in fiscal 2030 by 20% or more compared to 2013.", [(20.0, "2013", "2030")]),
    ("Target 2032\n-70% reduction of own waste compared with 2015", [(70.0, "2015", "2032")]),
    (
        "The goal is to cut waste by 15 percent from the baseline of 10.8 tons in 2019 by 2031.",
        [(15.0, "2019", "2031")],
    ),
    ("The tariff shall be reduced by 50 per cent on 1 January 2027.", [(50.0, None, "2027")]),
    ("50 percent of new cars sold in 2030 will be electric.", [(50.0, None, "2030")]),
    (
        "They aim to reduce waste by 50% in 2030 and reach net zero in 2050.",
        [(50.0, None, "2030"), (None, None, "2050")],
    ),
    (
        "We cut methane by 30% below 2020 levels by 2030 and reach net zero by 2050.",
        [(30.0, "2020", "2030"), (None, None, "2050")],
    ),
    # base years
    ("By 2027 we'll have brought down losses by 60% (compared with 2018).", [(60.0, "2018", "2027")]),
    ("The board has to cut losses by 22% against 2018 by 2031.", [(22.0, "2018", "2031")]),
    (
        "In 2021 the board set new goals: to cut losses by 65% in towns and by 40% elsewhere by 2031, against 2010.",
        [(65.0, "2010", "2031"), (40.0, "2010", "2031")],
    ),
    ("Losses are to fall by 42% in the period 2020-2031.", [(42.0, "2020", "2031")]),
    ("We plan to cut losses by 42% over 2021-2031.", [(42.0, None, "2031")]),
    ('The mill: "-25% losses per unit, 2031 vs. 2020"', [(25.0, "2020", "2031")]),
    (
        "2027: 35% of turnover from repairs; 2031: 50% less waste than in 2019.",
        [(35.0, None, "2027"), (50.0, "2019", "2031")],
    ),
    ("The city shall keep losses in 2031 at 34% below the baseline projection.", [(34.0, "BAU", "2031")]),
    ("The country puts forward a 13.5% cut in losses against the reference line in 2031.", [(13.5, "BAU", "2031")]),
    ("The revised plan cuts losses by 33% against the projected amount in 2031.", [(33.0, "BAU", "2031")]),
    ("Reduce losses of the trucks by 15% in 2031.", [(15.0, None, "2031")]),
    ("The new plan would cut losses by 52 percent by 2031, from 2011.", [(52.0, "2011", "2031")]),
    ("The bill would lower losses by at least 40% by 2031 from 2015 levels.", [(40.0, "2015", "2031")]),
    ("The storm would cut losses by 52 percent by 2031.", []),
    ("38% reduction in scope 1 and 2 (market based) losses, 2017-2031", [(38.0, "2017", "2031")]),
    ("The city wants its losses to be at least 50% down on 2020 by 2031.", [(50.0, "2020", "2031")]),
    (
        "Losses are to be cut by 85% in 2031 over 2015, of which 70% shall have been reached in 2027.",
        [(85.0, "2015", "2031"), (70.0, "2015", "2027")],
    ),
    ("Cut losses by 50% by FY2031 (from FY2018) | FY2021 result: 17.5% reduction", [(50.0, "2018", "2031")]),
    (
        "The target covers 95% of Scope 1 emissions and foresees a 51% cut by 2032 on a 2022 base.",
        [(51.0, "2022", "2032")],
    ),
    ("We aim to cut losses by 30% by 2031, with 2023 serving as base year.", [(30.0, "2023", "2031")]),
    ("We aim to cut losses by 30% by 2031 (base: year-end 2019).", [(30.0, "2019", "2031")]),
    ("We aim to cut losses by 30% by 2031 w.r.t. 2021.", [(30.0, "2021", "2031")]),
    ("Losses shall be limited in 2031 to 80% of those in 2010.", [(80.0, "2010", "2031")]),
    ("The mill will cut losses by 30% (2015-2031).", [(30.0, "2015", "2031")]),
    ("By 2031: a 35% reduction compared with FY2020.3.", [(35.0, "2020", "2031")]),
    (
        "Losses in 2030 shall be 30% lower than they were in 2015; in 2040, 60% lower.",
        [(30.0, "2015", "2030"), (60.0, "2015", "2040")],
    ),
    ("The group adopted a 2031 target of 40% below its 2010 losses.", [(40.0, "2010", "2031")]),
    # a share, and a pace, are measured from nothing
    (
        "The island will generate 70% of its power from wind by 2030, and cut losses by 15% compared with 2015.",
        [(70.0, None, "2030"), (15.0, "2015", "2030")],
    ),
    (
        "We aim to cut losses by 3% per year and by 17% by 2030 against 2015.",
        [(3.0, None, "2030"), (17.0, "2015", "2030")],
    ),
    ("We aim to cut losses by 30% by 2031 (v. 2017).", [(30.0, "2017", "2031")]),
    ("We aim to cut losses by 30% by 2031 (ref. 2017).", [(30.0, "2017", "2031")]),
    ("We aim to cut losses by 30% by 2031 (2017 = 100 %).", [(30.0, "2017", "2031")]),
    ("We aim to cut losses by 30% by FY31 from an FY17 base.", [(30.0, "2017", "2031")]),
    ("They plan to cut losses by 30% by 2031, taking 2017 as a reference.", [(30.0, "2017", "2031")]),
    ("They plan to cut losses by 30% by 2031, the base year being 2017.", [(30.0, "2017", "2031")]),
    ("They plan to cut losses by 30% under 2017 by 2031.", [(30.0, "2017", "2031")]),
    ("The goal is a cut from 50 kg (2017) to 35 kg per bale by 2031, or 30%.", [(30.0, "2017", "2031")]),
    ("To come by 2031 to loss levels 30% lower than those of 2017.", [(30.0, "2017", "2031")]),
    ("Loss reduction 2017-2031: -30%", [(30.0, "2017", "2031")]),
    ("We aim to cut losses by 30% from 2017 levels in 2031.", [(30.0, "2017", "2031")]),
    ("30% less waste worldwide by 2031, on 2017, is the aim.", [(30.0, "2017", "2031")]),
    (
        "Loss intensity is to fall -30% by 2031 vs. 2017 (mills), -20% by 2031 vs. 2018 (ports).",
        [(30.0, "2017", "2031"), (20.0, "2018", "2031")],
    ),
    ("Goal: -30% losses per unit, 2031 vs. 2017", [(30.0, "2017", "2031")]),
    ("The port has the political goal of a 30% reduction in 2031.", [(30.0, None, "2031")]),
    ("The board has now approved a 30% cut by 2031 against 2017.", [(30.0, "2017", "2031")]),
    ("Having joined the league, the port will cut losses by 30% by 2031 from 2017.", [(30.0, "2017", "2031")]),
    ("The port has established the objective of reducing losses by 30% in 2031.", [(30.0, None, "2031")]),
    ("We shall have cut our losses by 30% by 2031.", [(30.0, None, "2031")]),
    ("Our 2031 ambition is 30% fewer losses than in 2017.", [(30.0, "2017", "2031")]),
    ("We aim to cut losses by 30% by 2031 (starting point 2017).", [(30.0, "2017", "2031")]),
    # due years
    ("They will cut losses by 30% by 2031/32.", [(30.0, None, "2031")]),
    ("Target year: 2031, reduction: 30%, base year: 2017", [(30.0, "2017", "2031")]),
    ("We raised our target for the fiscal year 2031 to a 30% cut.", [(30.0, None, "2031")]),
    # several figures
    (
        "Cuts of 15%, 30% and 60% by 2026, 2031 and 2041, respectively, are aimed at.",
        [(15.0, None, "2026"), (30.0, None, "2031"), (60.0, None, "2041")],
    ),
    ("By 2031, we will cut losses 30%, and by 2041, 60%.", [(30.0, None, "2031"), (60.0, None, "2041")]),
    ("The plan: 2026 – 15% less, 2031 – 30% less.", [(15.0, None, "2026"), (30.0, None, "2031")]),
    ("The target is to cut losses by 30% to 35% by 2031.", [(35.0, None, "2031")]),
    ("The target was raised from 30% to 35% by 2031.", [(35.0, None, "2031")]),
    (
        "We will cut losses by 30% by 2031 from 2017 and raise the share of rail to 25% by 2031.",
        [(30.0, "2017", "2031"), (25.0, None, "2031")],
    ),
    ("Having cut losses by 12% since 2017, the mill aims at 30% by 2031.", [(30.0, "2017", "2031")]),
    ("The 2026 target of 15% has been met; the next target is 30% by 2031.", [(30.0, None, "2031")]),
    ("The 2026 target was a 15% cut.", [(15.0, None, "2026")]),
    ("It announced that it would cut losses by 30% by 2031.", [(30.0, None, "2031")]),
    # promised, with no time
    ("Norland will eliminate tolls on approximately 99 percent of goods.", [(99.0, None, None)]),
    ("We will ensure that at least 40% of the gains reach the isles.", [(40.0, None, None)]),
    ("Oland will raise the share of rail to 40%.", [(40.0, None, None)]),
    # net zero
    ("Net zero 2045 and a 30% cut by 2031.", [(None, None, "2045"), (30.0, None, "2031")]),
    ("We will be carbon neutral in our mills (Scope 1, 2 and 3) by 2045.", [(None, None, "2045")]),
]
OTHER = [
    ("to double trade and investment flows by 2022", [("trade", 2.0, None), ("investment flows", 2.0, None)]),
    ("They will triple renewable capacity by 2030.", [("renewable capacity", 3.0, None)]),
    ("Losses are to go down to one third of the 2014 level by 2030.", [("Losses", 0.3333, None)]),
    ("The plan is to divide the losses by two by 2030.", [("losses", 0.5, None)]),
    (
        "We will triple wind power and double the rate of repair by 2030.",
        [("wind power", 3.0, None), ("rate of repair", 2.0, None)],
    ),
    ("Trade is targeted to double from USD 20 billion to USD 40 billion by 2030.", [("Trade", 2.0, None)]),
    ("We agreed to a two-fold increase in trade within the league by 2030.", [("trade", 2.0, None)]),
    ("We aim for a 23 per cent share of tidal power in supply by 2030.", [("share of tidal power", None, None)]),
    ("By 2030, at least 30% of new ferries shall be electric.", [("new ferries", None, None)]),
    ("to halve the number of road deaths by 2031", [("number of road deaths", 0.5, None)]),
    ("We will train one million people by 2025.", [("people", None, 1e6)]),
    ("We are on track to increase six-fold the number of pilots.", [("number of pilots", 6.0, None)]),
    ("Partners aim to install 30 GW of offshore wind by 2030.", [("offshore wind", None, 30.0)]),
    ("The Group shall reach net zero by 2050.", [("net greenhouse gas emissions", None, 0.0)]),
    ("carbon neutrality no later than 2045", [("net greenhouse gas emissions", None, 0.0)]),
]
NONE = [
    "Norland will apply a toll of 19 per cent.",
    "Exports increased six-fold.",
    "Our target to cut losses by 20% from a 2016 baseline by 2025 was exceeded in 2022 (-31%).",
    "Exports fell by 12% in 2019.",
    "Renewables accounted for 18% of supply in 2020.",
    "Japan pledged US$5 billion by 2025.",
    "The next Summit will be held in 2025.",
    "An agreement to avoid double taxation was signed.",
    "Trade doubled between 2010 and 2018.",
    "By 2018, 700 people were trained.",
    "We welcomed the 2030 Agenda.",
    "",
    # parts of another target
    "By the end of 2027 it will have met 91% of this goal.",
    "It will reach 50% of the target by 2029.",
    # how things stand or moved
    "Fees are down more than 86 percent since 2021.",
    "Stocks are six percent higher than at the end of 2019.",
    "Agencies gave $4.7 billion, a 17% increase from 2020.",
    "Delays led the cost of shipping to grow more than 90% compared to 2019.",
    "They announced $6 billion in commitments, more than doubling last year's pledge.",
    "Schools have been able to double the number of students.",
    "Lending in FY23 was brisk, a 40% increase compared to FY22.",
    "Sales to small firms came to 4.6%, exceeding the mill's FY22 goal.",
    "The mill missed its 2020 target of a 25% cut.",
    "A 17% reduction in fuel losses was reached in 2031, under the goal.",
    "The port has surpassed its target to handle 25 Mt by 2025.",
    # forecasts
    "The Budget Committee would require a 31% cut by 2026.",
    "The plan is enough to power 10 million homes by 2030.",
    "The law is projected to cut rates by as much as 9 percent by 2030.",
    "Production could meet more than 50% of demand by 2030.",
    "The budget of the other side would cut the fund in 2025, a roughly 31% reduction from 2024.",
    "Investment since then is an 8-fold increase in capacity, enough to supply towns by 2030.",
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


REPORTED = [  # on 6 May 2024
    "From 2013 to 2017, 82% of all inspected homes had a fault.",
    "By April 2022, there were 618,000 more employed workers than before.",
    "By the end of 2021, the office had begun work on over 80% of the advice.",
    "We have shipped more than 516 million vaccines, and we pledged another 700 million by the end of 2026.",
    "The bill would lead to 780,000 fewer jobs by the end of 2026.",
    "Thefts targeting the traders fell by 33 percent from 2021 to 2022.",
    "Section 428 projects shall end by 31 December 2035.",
]
AHEAD = [
    ("They aim at a 20 per cent reduction in poverty over the next five years.", (20.0, "2029")),
    ("We will phase down these gases by 85% below baseline levels within 15 years.", (85.0, "2039")),
    (
        "In 2021, Veland sent in a plan with a target of cutting smoke 50-52 percent from the 2005 baseline in 2030.",
        (52.0, "2030"),
    ),
    ("# Cut food loss by 40 per cent by 2031\n\nThe ministers met.", (40.0, "2031")),
]


@pytest.mark.parametrize("text", REPORTED)
def test_what_was_due_before_the_day_of_writing_or_is_told_as_done_is_no_target(text: str) -> None:
    assert [finding.target for finding in findings_of(text) if finding.target is not None] == []


@pytest.mark.parametrize(("text", "expected"), AHEAD)
def test_a_stretch_of_time_and_a_heading_set_targets(text: str, expected: tuple[float, str]) -> None:
    (found,) = [finding.target for finding in findings_of(text) if finding.target is not None]
    assert (found.percent, found.due) == expected


def test_a_figure_of_the_heading_and_the_text_is_one_target() -> None:
    text = "# Cut food loss by 40 per cent by 2031\n\nThe ministers agreed to cut food loss by 40 per cent by 2031."
    assert len([finding for finding in findings_of(text) if finding.target is not None]) == 1


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


@pytest.mark.parametrize(
    "around",
    [
        "The reference year is 2007.",
        "All compared with 2007.",
        "Baseline: 2007.",
        "Losses are measured against 2007.",
        "The reference inventory is for 2007.",
    ],
)
def test_a_base_year_is_declared_in_many_words(around: str) -> None:
    text = "They will cut losses by 30% by 2031. "
    (found,) = find_targets(text + around, 0, len(text), percents=find_percents(text))
    assert found.target.baseline == "2007"


def test_a_target_says_why_its_baseline_and_due_year_are_what_they_are() -> None:
    (found,) = [
        f for f in findings_of("Arden will cut losses by 30 per cent by 2031 from 2017.") if f.target is not None
    ]
    assert found.because == (
        "A figure of 30 per cent is to be reached.",
        "Due 2031, in its own words.",
        "Measured from 2017.",
    )


LISTS = [  # on 6 May 2024
    ("We will by 2031:\n\n- cut losses by 30%\n- 90% certified timber\n", [(30.0, "2031"), (90.0, "2031")]),
    ("By 2031:\n\n- 90% certified timber\n- a new mill\n", [(90.0, "2031")]),
    ("One day before the end of the year, 90% of the owners voted for a 30% cut.", []),
    ("The duty on steel will rise from 0–7.5% to 25% by 2031.", [(25.0, "2031")]),
    ("In 2031 the mill was sold:\n\n- 90% of its boats\n", []),
    ("They will cut losses by 30 per cent by the end of the decade.", [(30.0, "2029")]),
    ("They will cut losses by 30 per cent by year-end 2031.", [(30.0, "2031")]),
]


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_a_year_that_heads_a_list_and_a_deadline_in_words(text: str, expected: list[tuple[float, str]]) -> None:
    found = [finding.target for finding in findings_of(text) if finding.target is not None]
    assert [(target.percent, target.due) for target in found] == expected


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


LEVELS = [
    # what flows, and floors: a year to come named with "in" is due as well
    (
        "Norland will strive to ensure additional gas volumes for Oland of at least 15 bcm in 2031.",
        ("gas volumes for Oland", "reach", 15.0, "bcm", "2031"),
    ),
    (
        "Oland will work towards stable demand for gas of approximately 50 bcm/annum until at least 2035.",
        ("stable demand for gas", "reach", 50.0, "bcm", "2035"),
    ),
    (
        "The Task Force will keep N.L. gas supplies to Oland in 2031 at no less than 40\xa0bcm.",
        ("N.L. gas supplies to Oland", "reach", 40.0, "bcm", "2031"),
    ),
    ("In 2031, the fleet will add 520 megawatts of solar power.", ("solar power", "reach", 520.0, "megawatts", "2031")),
    ("Norland will add 12 Mtpa of export capacity by 2031.", ("export capacity", "reach", 12.0, "Mtpa", "2031")),
    (
        "Oland will store 3 billion cubic metres of water by 2031.",
        ("water", "reach", 3e9, "cubic metres", "2031"),
    ),
    # told of a year gone by, of a plant, of another clause, without a promise
    ("In 2022, the bank approved a loan for two parks that will provide more than 500 MW of power.", None),
    ("The loan will finance the repair of an 800-MW plant that closed in 2022.", None),
    ("They will speed up commitments made in 2021 to help at least 100 countries.", None),
    ("Norland sold Oland at least 40 bcm of gas in 2031.", None),
]


@pytest.mark.parametrize(("text", "expected"), LEVELS, ids=[text[:60] for text, _ in LEVELS])
def test_what_is_to_flow_in_a_year_to_come(text, expected):
    found = [f.target for f in findings_of(f"1. {text}") if f.target is not None]
    said = [(one.metric, one.direction, one.value, one.unit, one.due) for one in found]
    assert said == ([] if expected is None else [expected])


FILLED = [
    (
        "Oland has proposed a rule to ensure that stores are filled up to 90% of capacity by 1 November each year.",
        [90.0],
    ),
    ("We will make sure that the share of lost goods is kept below 5 per cent.", [5.0]),
    ("The report ensured that nobody doubted that stores were filled to 90%.", []),
]


@pytest.mark.parametrize(("text", "expected"), FILLED)
def test_a_level_that_is_ensured(text, expected):
    assert [f.target.percent for f in findings_of(f"1. {text}") if f.target is not None] == expected
