"""Visits and ceremonies told by a verb of their own."""

import pytest

from reading import findings_of

EVENTS = [
    "The Minister toured the new harbour on Tuesday.",
    "The ministers toured a factory in Brund.",
    "The Minister visited a factory in Brund.",
    "Norland and Oland marked 50 years of ties with a ceremony on 3 May 2024.",
    "The ministers marked the opening of the lock with a reception in Brund.",
    "Norland will mark its 50th anniversary with a ceremony in Brund.",
    "The Minister paid a visit to the lock.",
]
NONE = [
    "The exhibition toured five cities in 2023.",
    "The Brund Ballet toured Europe in 2023.",
    "The band toured with the fleet.",
    "Here the Ministers toured",
    "Norland visited the",
    "They have convened the",
    "They marked a year of growth in 2023.",
    "Norland marked the day with a pledge of $3 million on 3 May.",
    "Ten million tourists visited the lakes in 2023.",
]


@pytest.mark.parametrize("text", EVENTS)
def test_a_visit_or_ceremony_with_its_day_or_place_is_an_event(text):
    assert "event" in {finding.act for finding in findings_of(f"1. {text}", date="2024-05-06")}


@pytest.mark.parametrize("text", NONE)
def test_what_only_looks_so_is_none(text):
    assert "event" not in {finding.act for finding in findings_of(f"1. {text}", date="2024-05-06")}
