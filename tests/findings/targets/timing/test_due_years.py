"""When a per cent is due: in a bare year behind it, in the plan's name, in the words around; net zero has its own."""

import pytest

from reading import findings_of


def tuples(text):
    found = [finding.target for finding in findings_of(text, date=None) if finding.target is not None]
    return [(target.percent, target.baseline, target.due) for target in found]


DUE = [
    # the year that the plan is named for
    (
        "With its 2027 programme the port intends to bring down losses per box by 22% from 2016.",
        [(22.0, "2016", "2027")],
    ),
    ("Under the Vision 2032 strategy the port is to lose 40% less than in 2018.", [(40.0, "2018", "2032")]),
    ("As part of our 2030 roadmap we want to lower losses by 45% against 2019.", [(45.0, "2019", "2030")]),
    ("Under the 2031 plan and the 2036 plan the port is to lose 40% less than in 2018.", [(40.0, "2018", None)]),
    # said behind
    ("We are committed to cutting losses by 40%. We'll get there by 2030.", [(40.0, None, "2030")]),
    ("Our goal is a 40% cut in losses from 2015. We intend to achieve this in 2030.", [(40.0, "2015", "2030")]),
    ("Our goal is a 40% cut in losses from 2015. A new pier will be opened in 2030.", [(40.0, "2015", None)]),
    # beside it
    ("2030 interim milestone 30%", [(30.0, None, "2030")]),
    ("FY2031/3 target: 46% reduction (compared to FY2014/3)", [(46.0, "2014", "2031")]),
    (
        "40 per cent below the level of 2015 not later than the 31st day of December 2030",
        [(40.0, "2015", "2030")],
    ),
    # the last day of a year is the year, another day is itself; a fiscal year is known by its end
    ("Losses will be 15% lower than in 2012 by 31 December 2030.", [(15.0, "2012", "2030")]),
    ("Losses will be 15% lower than in 2012 by December 31, 2030.", [(15.0, "2012", "2030")]),
    ("Losses will be 15% lower than in 2012 by 30 December 2030.", [(15.0, "2012", "2030-12-30")]),
    ("Losses will be 15% lower than in 2012 by December 2030.", [(15.0, "2012", "2030-12")]),
    ("FYE March 2031: 46% fewer losses than in FYE March 2014", [(46.0, "2014", "2031")]),
    ("46% fewer losses in the fiscal year ending March 2031 than in 2014 is the goal", [(46.0, "2014", "2031")]),
    ("Goal: 46% fewer losses than in 2014 by March 2031", [(46.0, "2014", "2031-03")]),
    # before an arrow or a colon
    (
        "Path (base 2005): 2020 -> 5%, 2025 => 15%, 2030 --> 30%",
        [(5.0, "2005", "2020"), (15.0, "2005", "2025"), (30.0, "2005", "2030")],
    ),
    ("2030 target: 20% vs. the BAU baseline, 2050: 40%", [(20.0, "BAU", "2030"), (40.0, "BAU", "2050")]),
    ("2031 target: 20% below the baseline, 2041 -> 40%", [(20.0, None, "2031"), (40.0, None, "2041")]),
    # a milestone behind its figure, short years too
    (
        "Losses: 60% down on FY2005 by 2050. First milestone: 30% in FY2020.",
        [(60.0, "2005", "2050"), (30.0, "2005", "2020")],
    ),
    ("Interim target: 30% in FY2023", [(30.0, None, "2023")]),
    ("First goal: 30% for FY25", [(30.0, None, "2025")]),
    ("Second milestone - 30% in 2031", [(30.0, None, "2031")]),
    ("In FY22 losses were down 30%.", []),
    ("Missed target: 30% in 2020", []),
    # a year that heads goals
    (
        "Our 2030 goals\nAir - Reduce losses by 33%*\nWater - Reduce use by 20%\n*from 2018",
        [(33.0, "2018", "2030"), (20.0, "2018", "2030")],
    ),
    ("2031 ambition\nReduce losses by 33% from 2018", [(33.0, "2018", "2031")]),
    # when a target was looked at is not when it is due
    (
        "Target validated in 2022 by the board:\n47% fewer losses\n28% less noise\nboth until 2030, base year 2019",
        [(47.0, "2019", "2030"), (28.0, "2019", "2030")],
    ),
    ("Target verified in 2023: 47% fewer losses by 2030 from 2019", [(47.0, "2019", "2030")]),
    # another deed has a year of its own
    (
        "By 2026 (end of term) the council will lower its losses by 35 %, and source all of its power anew by 2023",
        [(35.0, None, "2026")],
    ),
    ("By 2030 we are to cut losses by 35%, and plant 40 parks by 2027.", [(35.0, None, "2030")]),
    ("We are to cut losses by 35%, and those of tenants, by 2027.", [(35.0, None, "2027")]),
    # looked back on from the year it is due
    ("We plan early, so that losses have fallen 50% by 2027 compared with 2018.", [(50.0, "2018", "2027")]),
    ("We plan early so that by 2027 our losses have dropped 50% from 2018.", [(50.0, "2018", "2027")]),
    ("The tax will rise until losses have declined 50% by 2027 compared with 2018.", [(50.0, "2018", "2027")]),
    ("It planned early, so that losses have fallen 50% since 2018.", []),
    # the two parts of a contribution
    (
        "The contribution is a deviation from the BAU path.\nUnconditional: 8.4% in 2030\nConditional: 27.1% in 2030",
        [(8.4, None, "2030"), (27.1, None, "2030")],
    ),
    (
        "The contribution is a reduction of losses.\nUnconditionally: 8.4% by 2030\nConditionally: 27.1% by 2030",
        [(8.4, None, "2030"), (27.1, None, "2030")],
    ),
    ("Of the grants some are free.\nUnconditional: 8.4% in 2030\nConditional: 27.1% in 2030", []),
    ("Losses 2010: 4.1 Mt; goal 2030: 2.7 Mt, or 35 percent less.", [(35.0, None, "2030")]),
    ("Loss goal of the port: minus 35 % by the port (By 2031 in full.) Next review 2045", [(35.0, None, "2031")]),
    ("Cut losses by 40 % with a target date of 2030 and a base of 2010", [(40.0, "2010", "2030")]),
    ("Cut losses by 40 % (deadline 2030, base 2010)", [(40.0, "2010", "2030")]),
    ("Cut losses by 40 % [2030; base 2010]", [(40.0, "2010", "2030")]),
    ("Cut losses by 40 % → 2030 (from 2010)", [(40.0, "2010", "2030")]),
    ("It says: losses minus 40 %, 2030, base 2010.", [(40.0, "2010", "2030")]),
    ("Cut losses by 40 % against 2010: a stand at Expo 2030.", [(40.0, "2010", None)]),
    ("Cut losses by 40 % against 2010; 2030, 2040.", [(40.0, "2010", None)]),  # two fit
    # a cut of all is net zero
    ("Net zero 2050: losses -40% by 2030, -100% by 2050.", [(40.0, None, "2030"), (100.0, None, "2050")]),
    ("We aim for net zero by 2050 and for 100% green power by 2050.", [(None, None, "2050"), (100.0, None, "2050")]),
    # net zero has a year of its own
    ("Net zero 2045 | Losses -55% 2032 | base year 2017", [(None, None, "2045"), (55.0, "2017", "2032")]),
    ("By 2032 losses are to fall 55 % on 2017 (net zero 2045).", [(55.0, "2017", "2032"), (None, None, "2045")]),
    # the same figure twice
    (
        "Halving of losses by 2032 (minus 50% versus 1995), net zero 2045.",
        [(50.0, "1995", "2032"), (None, None, "2045")],
    ),
    ("We aim to cut our losses by half (50 per cent) by 2029 compared with 2016.", [(50.0, "2016", "2029")]),
    ("We will cut losses in half compared to 1990 (that is -50%)\nby 2027.", [(50.0, "1990", "2027")]),
    ("We will cut losses by half from 1990 (meaning 50 per cent) by 2027.", [(50.0, "1990", "2027")]),
    ("We aim to halve losses by 2029 and to cut noise by 20% by 2031.", [(None, None, "2029"), (20.0, None, "2031")]),
    # "80 (eighty) percent" is one figure
    ("The port aims at 80 (eighty) percent fewer losses by 2030.", [(80.0, None, "2030")]),
    ("The port aims at eighty (80) percent fewer losses by 2030.", [(80.0, None, "2030")]),
]


@pytest.mark.parametrize(("text", "expected"), DUE)
def test_the_year_in_which_a_figure_is_due(text, expected):
    assert tuples(text) == expected


REASONS = [
    ("With its 2027 programme the port intends to cut losses by 22% from 2016.", "Due 2027, the year its plan"),
    ("Our goal is a 40% cut from 2015. We intend to achieve this in 2030.", "Due 2030, said in the words behind."),
    ("Since 2016, losses have fallen 11 per cent. The plan says 34 per cent by 2031.", "Measured from 2016, as what"),
]


@pytest.mark.parametrize(("text", "reason"), REASONS)
def test_a_year_from_elsewhere_brings_its_reason(text, reason):
    (finding,) = [each for each in findings_of(text, date=None) if each.target is not None]
    assert any(because.startswith(reason) for because in finding.because)


def test_the_parts_of_a_contribution_go_down_and_one_hangs_on_help():
    text = "Its contribution is a deviation from the BAU path.\nUnconditional: 8.4% in 2030\nConditional: 27.1% in 2030"
    found = [each.target for each in findings_of(text, date=None) if each.target is not None]
    assert [(one.direction, one.conditional) for one in found] == [("decrease", False), ("decrease", True)]
