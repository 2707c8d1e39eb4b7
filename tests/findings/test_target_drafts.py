"""Of all ways to set a measurable end, the first that finds one still to come."""

import pytest

from reading import findings_of


def _told(text):
    targets = [finding.target for finding in findings_of(text) if finding.act == "target"]
    return [(target.direction, target.percent or target.value, target.due) for target in targets]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("We will cut tolls by 40 per cent by 2041.", [("decrease", 40.0, "2041")]),
        ("We will train 3,000 pilots by 2041.", [("reach", 3000.0, "2041")]),
        ("We will end the use of coal by 2041.", [("decrease", None, "2041")]),
        (
            "The ministers agreed that the number of grants be raised from 100 to 250 by 2041.",
            [("increase", 250.0, "2041")],
        ),
        ("We will shorten the wait for licences from 300 to 100 days.", [("decrease", 100.0, None)]),
        ("Ridership is to reach 60 million by 2041.", [("reach", 60.0e6, "2041")]),
        ("We will reduce the toll by half.", [("decrease", None, None)]),
        ("Target (2041): under 8 hours.", [("reach", 8.0, "2041")]),
        ("We will connect everyone in Norland to the grid by 2041.", [("reach", None, "2041")]),
        ("We will link all ten capitals by 2041.", [("reach", None, "2041")]),
        # past, or nothing to be reached
        ("By 2009 ridership was to reach 60 million.", []),
        ("The ministers met in Brund in May 2041.", []),
        ("The tide fell from 8 to 3 feet.", []),
    ],
)
def test_the_first_way_that_finds_one(text, told):
    assert _told(text) == told
