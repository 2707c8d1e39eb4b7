"""A goal or target that is kept or said again: a reaffirmation with its target, no deed and no stance."""

import pytest

from reading import findings_of

AGAIN = [
    "Norland maintained its goal of planting one million trees by 2030.",
    "Norland has maintained its goal of planting one million trees by 2030.",
    "Norland maintains its 2030 target of one million trees.",
    "Norland upheld its long-standing target of one million trees by 2030.",
    "Norland keeps to its objective of planting one million trees by 2030.",
    "We are maintaining our target of one million trees by 2030.",
    "Norland reiterated its target of planting one million trees by 2030.",
    "Norland has reiterated its target of planting one million trees by 2030.",
    "The leaders reaffirmed their target of planting one million trees by 2030.",
]
OTHERS = [
    "Norland maintained its position.",
    "Norland maintained its goal tally of three.",
    "Norland kept the tolls on target.",
    "We maintain that the goal of peace is near.",
    "This maintained the goal of peace.",
]


@pytest.mark.parametrize("text", AGAIN)
def test_a_goal_kept_or_said_again_is_a_reaffirmation_with_its_target(text):
    found = findings_of(f"1. {text}")
    acts = {finding.act for finding in found}
    assert {"reaffirmation", "target"} <= acts
    assert acts.isdisjoint({"progress", "position"})
    assert [finding.due for finding in found if finding.act == "target"] == ["2030"]


@pytest.mark.parametrize("text", OTHERS)
def test_what_only_looks_so_says_nothing_again(text):
    assert "reaffirmation" not in {finding.act for finding in findings_of(f"1. {text}")}
