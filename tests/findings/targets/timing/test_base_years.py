"""What a per cent is measured from, in the many ways of reports: beside it, in a row, declared around it."""

import pytest

from reading import findings_of


def tuples(text):
    found = [finding.target for finding in findings_of(text, date=None) if finding.target is not None]
    return [(target.percent, target.baseline, target.due) for target in found if target.percent is not None]


FROM_2016 = [
    "Cut losses by 34% by 2031, taking 2016 as the reference.",
    "Cut losses by 34% by 2031, taking 2016 (9.8 t) as base year.",
    "A 34 per cent cut in losses by 2031, with 2016 (412 kt) as the starting year.",
    "With 2016 as our point of departure, we are to cut losses 34% by 2031.",
    "We aim to cut losses by 34% by 2031, with 2016 emissions as our yardstick.",
    "Losses: -34% by 2031 (BY 2016)",
    "Losses: -34% by 2031, base yr. 2016.",
    "Losses: -34% by 2031 (ref. yr. 2016)",
    "Losses down 34% by 2031 (baseline: fiscal year 2016)",
    "Losses down 34% by 2031 (baseline year: financial year 2016/17)",
    "The target is 34 per cent less by 2031 (comparison year: 2016).",
    "The target is 34 per cent less by 2031; the inventory of 2016 serves as baseline.",
    "The target is 34 per cent less by 2031, computed on the basis of 2016.",
    "The target is 34 per cent less by 2031, 2016 = base.",
    "34 percent less by 2031 (2016): that is the goal of the port.",
    "Goal for the year 2031: losses 34 per cent beneath the 2016 mark.",
    "34% fewer losses over 2016 by 2031 is the target.",
    "A cut in losses of 34% between now and 2031 (from 2016)",
    "It is to fall by 34% from 91 kt (2016) by 2031.",
    "We are to lose 34% less in 2031 than the 91 kt of 2016.",
    "The order sets as a goal a reduction in 2016 emissions of 34 percent by 2031.",
    "34% reduction in Grade 1&2 losses, 2016 to 2031",
    "Losses: 34% decrease (2016 → 2031)",
    "Approved target: 34% reduction in losses 2016-2031.",
    "Over the period 2016-2031 losses are to go down 34%",
    "The port has pledged -34% losses by 2031; inventory year 2016.",
    "BEI 2016; target 2031: 34 % fewer losses",
    "Losses: -34% (2031 / 2016)",
    "Reduce our losses by 34% by 2031 from 1.2 Mt in FY 2016.",
    "34% fewer losses by 2031 relative to our (restated) 2016 figures",
    "Cut losses by 34 % by end-2031 from end-2016",
    # the base stands in brackets behind the year to come
    "Cut losses by 34% in 2031 (base year 2016).",
    "Losses down 34% in 2031 (baseline: 2016)",
    "In 2031 (baseline 2016) losses will be 34% lower.",
    # the year of the figure stands in the same row, parted by strokes
    "Losses | -34% | 2031 | 2016 base",
    "Losses -34% 2031 | base year 2016 | seen by the auditor",
    # a level from which something is taken off, and levels that must not be passed
    "Losses shall not exceed a level which is 34% below that of 2016, by January 1, 2031.",
    "By 2031 losses shall not surpass the value of the year 2016 less 34 percent.",
    "Losses are to stand in 2031 at the 2016 figure less 34%.",
    "Losses shall not exceed, by 2031, the level of 2016 minus 34 per cent.",
    "It has pledged to lop 34 per cent off its 2016 losses by 2031.",
    # a plan that is proposed, a promise told in the perfect
    "The new plan would cut losses by 34 percent by 2031, from 2016, chiefly by way of new boats.",
    "The scheme (draft) would see losses fall 34 percent by 2031 on 2016.",
    "The port has, through its first plan, set itself to cut losses by 34% in 2031 from 2016.",
    "The council has written a step into the plan: losses are to be 34% lower in 2031 than in 2016.",
    # an index, a stretch of years, labels in a line
    "Loss rate - 34% down (FY2031, FY2016 = 100)",
    "34% reduction in absolute Grade 1 and 2 (market based) losses, 2016-2031",
    "34% reduction in losses (grade 1 and 2) from boats, 2016–2031.",
    "Target year: FYE 3/2031  Target: 34% reduction (vs. FYE 3/2016)  Coverage: all",
    "The law obliges the port to lower losses by 34% until 2031, 2016 being the year of comparison.",
    "In 2016 the port lost 1.2 Mt. By 2031 this should be 34% less.",
    # chosen as base, what things stood at then
    "The year 2016 has been chosen as the base. The cut in losses by 2031 is to be 34%.",
    "The reduction in losses of 34% by 2031 is calculated on 2016.",
    "The 2031 goal is a 34% decrease in losses, the yardstick being 2016.",
    "We aim to reduce our losses, which stood at 412 kt in 2016, by 34% by 2031.",
    "Reduce losses (412 kt in 2016) by 34% by 2031.",
    "The target is to bring 2016's losses down by 34% by 2031.",
    "Our 2016 waste was 412 kt. We intend to cut it by 34% by 2031.",
    # another deed or an earlier plan has the other year
    "The mill reduces losses by 34% in 2031 compared with 2016 and seeks a peak before 2042.",
    "The mill will lower losses by 34% in 2031 from 2016 and be waste-free by 2040.",
    "The target year was brought forward: 34% by 2031 rather than 2036 (base: 2016).",
    # it is said elsewhere
    "Base year: 2016\nLevel of the target: minus 34 per cent relative to the base year in 2031",
    "Target: 34 % from the base year by 2031\nBase year: 2016\nLosses: all",
    "Loss target: 34% by 2031\n2021: 0.88 t/t\n2016: 0.98 t/t (base year)",
    "Loss of heat. Goal: 34% by 2031\n2022 112 kWh/m2\n2016 129 kWh/m2 (baseline)",
    "Reduction of losses by 34% by 2031. Percentages refer to 2016.",
    "Reduction of losses by 34% by 2031. All figures are relative to 2016.",
    "Reduction of losses by 34% by 2031. All figures on 2016.",
    "Reduction of losses by 34% by 2031. The base is 2016.",
    "Reduction of losses by 34% by 2031. As baseline serves 2016.",
    "Reduction of losses by 34% by 2031. 2016 is taken as the base.",
    "Reduction of losses by 34% by 2031. We measure against 2016.",
    "Reduction of losses by 34% by 2031. The starting point is the year 2016, when we lost 91 kt.",
    "Reduction of losses by 34% by 2031. Base-year (2016) losses: 4.1 Mt.",
    "Reduction of losses by 34% by 2031. Base: 1.2 Mt (2016).",
    "Reduction of losses by 34% by 2031. Baseline: 1.2 Mt in 2016.",
    "Reduction of losses by 34% by 2031. Relative to: 2016.",
    "Overall objective 34 % fewer losses\nHorizon 2031\nReference year 2016",
    "Reduction of losses by 34% by 2031. In 2016, the base year, they were 4.1 Mt.",
    # a word that points back
    "In 2016 we lost 91 kt. By 2031 this is to fall by 34%.",
    "In 2016, losses were 9.1 kt. They are to be cut by 34% by 2031.",
    "In 2016 the port used 91 GWh of power. The plan is that it will decline by 34% by 2031.",
    # what names nothing of its own speaks of what was told right before
    "Since 2016, losses in the port have fallen 11 per cent. The new plan says 34 per cent by 2031.",
    "Losses are down 11% on 2016. By 2031 we want to be at minus 34%.",
]


@pytest.mark.parametrize("text", FROM_2016)
def test_a_figure_of_2031_is_measured_from_2016(text):
    assert tuples(text) == [(34.0, "2016", "2031")]


SEVERAL = [
    (
        "Path: 2016 base – 2026 △20% – 2031 △45% – 2041 △90%",
        [(20.0, "2016", "2026"), (45.0, "2016", "2031"), (90.0, "2016", "2041")],
    ),
    (
        "Net losses: 2031 -40%, 2041 -70% (all on 2016).",
        [(40.0, "2016", "2031"), (70.0, "2016", "2041")],
    ),
    (
        "Targets for 2031 compared with 2016:\n• own fleet: 40 %\n• purchased power: 60 %",
        [(40.0, "2016", "2031"), (60.0, "2016", "2031")],
    ),
    (
        "Our path\n2026 ► 25% fewer losses in transport\n2031 ► 55% fewer losses in transport (vs 2016)",
        [(25.0, "2016", "2026"), (55.0, "2016", "2031")],
    ),
    ("Ambition level: 35 % (2031), 60 % (2041)\nBase year: 2016", [(35.0, "2016", "2031"), (60.0, "2016", "2041")]),
    ("The port cut losses by 20% by 2031.", [(20.0, None, "2031")]),
    # two years are declared: neither is taken
    ("Losses down 20% by 2031. For salt the base is 2012. For iron the base is 2016.", [(20.0, None, "2031")]),
    # nothing points back to what was
    ("In 2016 we lost 91 kt. Noise is to fall by 34% by 2031.", [(34.0, None, "2031")]),
    ("In 2016 we had a new pier. By 2031 this is to fall by 34%.", [(34.0, None, "2031")]),
    # another thing's decline says nothing of the base of what is named
    ("Since 2005, noise has fallen 17%. We will cut dust emissions by 30% by 2031.", [(30.0, None, "2031")]),
]


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_several_figures_and_what_has_no_base(text, expected):
    assert tuples(text) == expected


PROJECTED = [
    "The plan cuts losses by 34% against the projected amount in 2031.",
    "It cuts losses by 34% against what was projected for 2031.",
    "The revised plan lowers losses by 34% compared with the forecast level in 2031.",
    "The port puts forward a 34% reduction against the reference line in 2031.",
    "The port offers a cut of 34% from the reference path in 2031.",
    "The port commits to 34% below the do-nothing case by 2031.",
    "The port proposes to stay 34% under the trend line in 2031.",
    "The port puts forward 34% less than the baseline pathway in 2031.",
    "The port intends to limit its losses in 2031 to 34% below what they would be without measures.",
]


@pytest.mark.parametrize("text", PROJECTED)
def test_what_would_be_otherwise_is_business_as_usual(text):
    assert tuples(text) == [(34.0, "BAU", "2031")]


def test_the_same_base_year_as_before():
    text = (
        "The council resolved:\n1. that own losses shall be reduced by 60% by 2028, as compared with 2016;\n"
        "2. that losses of the whole port shall be reduced by 34% by 2031, same base year."
    )
    assert tuples(text) == [(60.0, "2016", "2028"), (34.0, "2016", "2031")]


def test_what_doubles_beside_a_figure_is_not_due_in_its_year():
    text = "Lower losses by at least 34% by 2031 from the 2016 level, while doubling the fleet."
    assert [f.target.percent for f in findings_of(text, date=None) if f.target is not None] == [34.0]
    dated = "Lower losses by at least 34% by 2031 from the 2016 level, while doubling the fleet by 2040."
    assert [f.target.due for f in findings_of(dated, date=None) if f.target is not None] == ["2031", "2040"]


def test_how_far_a_goal_may_be_missed_is_no_goal():
    text = "Losses shall fall by 34% by 2031 from 2016. Where the goal is missed by more than 5 percent, it acts."
    assert tuples(text) == [(34.0, "2016", "2031")]
