"""Ends by a date that no per cent measures, counts over a stretch of years, aims whose object is a per cent."""

from __future__ import annotations

import pytest

from reading import findings_of

ENDS = [
    # what is ended or reached by a date: metric, due
    ("Norland is committed to ending the use of peat by 2032.", ("the use of peat", "2032")),
    ("The two sides will fully wind down the old toll by the end of 2034.", ("the old toll", "2034")),
    ("We aim to eliminate river blindness before 2040.", ("river blindness", "2039")),
    (
        "We reaffirm our intent to achieve ambitious reductions in our emissions by 2035.",
        ("ambitious reductions", "2035"),
    ),
    ("The Isles confirmed their goal to reach independence from imported salt by 2033.", ("independence", "2033")),
    ("We seek to raise two-way trade to EUR 300 billion by 2035.", ("trade", "2035")),
    ("We are committed to substantially increasing our funding for reefs by 2035.", ("our funding for reefs", "2035")),
    ("We aim to fully implement the Salt Pact by 2035.", ("the Salt Pact", "2035")),
    ("We aim to have the Isles become self-sufficient by 2033.", ("self-sufficient", "2033")),
    ("We commit to limit global warming to 1.5 degrees.", ("global warming", None)),
    # warmth by other words; what is ended is named without the verbs and the words around it
    (
        "We will work to limit the average rise in global temperature to 1.5 degrees.",
        ("average rise in global temperature", None),
    ),
    (
        "Our plan is in line with the goal of limiting global temperature rise to 2 degrees.",
        ("global temperature rise", None),
    ),
    ("Much more coal will be left unburnt to limit warming to 1.5 degrees.", None),
    (
        "We commit to halt and reverse deforestation and land degradation by 2035.",
        ("deforestation and land degradation", "2035"),
    ),
    ("We resolve to terminate the Isles' dependence on peat by 2035.", ("the Isles' dependence on peat", "2035")),
    ("The parties will identify harmful subsidies, and eliminate them by 2035.", (None, "2035")),
    ("The parties will list harmful subsidies and eliminate them while giving more to reefs by 2035.", None),
    ("They will work to ensure the Isles become self-sufficient in salt by 2035.", ("self-sufficient in salt", "2035")),
    ("We set a goal of ending hunger in the N.L. by 2035.", ("hunger in the N.L.", "2035")),
    ("We set a goal of ending hunger and lowering tolls in the Isles by 2035.", ("hunger", "2035")),
    (
        "We aim to eliminate nearly all lead from the pipes of the Isles by 2035.",
        ("nearly all lead from the pipes", "2035"),
    ),
    # none is to be left out
    ("The city is on track to replace every lead pipe by 2035.", ("every lead pipe", "2035")),
    ("We will connect all remaining homes by 2035.", ("all remaining homes", "2035")),
    ("They will reach out to every member by 2035.", None),
    ("We will train pilots every year by 2035.", None),
    ("They will provide all necessary support by 2035.", None),
    # a number that is only estimated, and one that is only foreseen
    ("The programme aims to graduate an estimated 450 keepers by 2035.", ("keepers", "2035")),
    ("A survey estimates that 450 keepers will be lacking by 2035.", None),
    # what was done to the things counted, or stands already
    ("By the end of 2035, in parallel, we approved 450 wells.", None),
    ("The office has exceeded the goal to permit 25 tidal mills by 2035.", None),
    ("The law brings 450 jobs projected to be created by 2035.", None),
    ("By the end of 2035 we will have trained 450 keepers.", ("keepers", "2035")),
    ("By the end of 2035 we will build on the 450 keepers already receiving aid.", None),
    # how long a thing may take
    (
        "The offices will speed up permits, targeting a decision on each port within two years.",
        ("a decision on each port", "2026-05-06"),
    ),
    ("The offices will speed up permits, targeting smugglers.", None),
    # said of the subject, brought to nothing or to its highest point, a goal's own year, a level behind a sum
    ("Imports of peat will be phased out by 2032.", ("Imports of peat", "2032")),
    ("River blindness shall be eliminated in ten provinces by 2032.", ("River blindness", "2032")),
    ("Peat imports were phased out by 2012.", None),
    ("The parties shall reduce tolls on salt to zero by 2032.", ("tolls on salt", "2032")),
    ("Emissions from ships are to peak before 2032.", ("Emissions from ships", "2031")),
    ("We set a goal of ending river blindness in 2031.", ("river blindness", "2031")),
    ("We will hold talks on ending river blindness in 2031.", None),
    ("The grid will be fully renewable by 2040.", ("renewable", "2040")),
    ("The two sides aim at EUR 100 billion in two-way trade by 2035.", ("trade", "2035")),
    ("The programme aims to reach universal access to water by 2035.", ("universal access to water", "2035")),
    # from one number to another, with no time
    ("We will shorten the wait for boats from 300 to 100 days.", ("wait for boats", None)),
    ("The wait was cut from 300 to 100 days.", None),
    # counts
    ("We will take in 25,000 refugees a year through 2028.", ("refugees", "2028")),
    ("We will train 300 pilots from 2031 to 2035.", ("pilots", "2035")),
    ("We aspire to lift 200 million people out of hunger by 2030.", ("people", "2030")),
    ("We plan to open, by 2031, at least three salt hubs in the Isles.", ("salt hubs", "2031")),
    ("By 2031, 500 pilots will have been trained.", ("pilots", "2031")),
    ("By 2031, 500 pilots had been trained.", None),
    ("Over 500 pilots completed the course between 2028 and 2031.", None),
    # in its first year: when that is, nobody says
    ("The Reef Corps will reach 3,000 people in its first year.", ("people", None)),
    ("In its first year, the Reef Corps reached 3,000 people.", None),
    ("The airport will serve 3,000 people in the first months of 2031.", None),
    # no ends: a step, an opener, the past, a condition of time, no date
    ("The Parties will conclude the salt treaty by the end of 2034.", None),
    ("To this end a joint commission will inspect wells before 1 June 2035.", None),
    ("The league ended the salt toll by 1990.", None),
    ("They agreed to meet by the end of the year.", None),
    ("We will end the toll.", None),
    ("Norland will open ten schools over the next two years.", None),
]


@pytest.mark.parametrize(("text", "expected"), ENDS, ids=[text[:60] for text, _ in ENDS])
def test_ends_by_a_date(text, expected):
    found = [f.target for f in findings_of(f"1. {text}") if f.target is not None]
    assert [(target.metric, target.due) for target in found] == ([expected] if expected else [])


def test_a_level_of_trade_has_its_currency():
    (found,) = [f.target for f in findings_of("1. We will raise our trade to EUR 30 billion by 2035.") if f.target]
    assert (found.value, found.unit, found.direction) == (30e9, "EUR", "increase")


def test_a_stretch_of_years_is_counted_from_the_text():
    (found,) = [
        f.target
        for f in findings_of("1. We will train 30,000 pilots over the next two years.", date="2031-05-03")
        if f.target
    ]
    assert (found.metric, found.value, found.due) == ("pilots", 30000, "2033")


AIMED_AT = [
    ("We strive to protect 30 per cent of our seas.", [30.0]),
    ("The leaders welcomed the league’s efforts to reduce gas demand by 15%.", [15.0]),
    ("Forests cover 30 per cent of our land.", []),
    ("We welcome the report that tolls fell by 15%.", []),
]


@pytest.mark.parametrize(("text", "percents"), AIMED_AT, ids=[text[:50] for text, _ in AIMED_AT])
def test_an_aim_whose_object_is_a_per_cent(text, percents):
    assert [f.target.percent for f in findings_of(f"1. {text}") if f.target is not None] == percents
