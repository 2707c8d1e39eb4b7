"""Levels that a label, a word such as "target" or a quota sets."""

import pytest

from reading import findings_of


def _levels(text):
    found = [finding.target for finding in findings_of(text) if finding.act == "target"]
    return [(target.value if target.percent is None else target.percent, target.due) for target in found]


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Indicator: time at the border. Baseline (2023): 31 hours. Target (2041): under 10 hours.", (10, "2041")),
        ("Indicator: accidents per million passengers fall below 0.4 by 2045.", (0.4, "2045")),
        ("Training: 180 officers were trained, short of the annual target of 250.", (250, None)),
        ("The project includes the recruitment of women for at least 30 per cent of station posts.", (30, None)),
        ("Train inspectors, of whom not less than 35 per cent women.", (35, None)),
        ("Ministers spoke in favour of bringing this share to 60 percent by 2041.", (60, "2041")),
        ("At least five member states shall have ratified the Protocol by 2038.", (5, "2038")),
    ],
)  # fmt: skip
def test_level_that_is_set(text, level):
    assert _levels(text) == [level]


@pytest.mark.parametrize(
    "text",
    [
        "Norland has met its target of 250 nurses.",
        "The target of 250 nurses was exceeded.",
        "They spoke of the goals of the 2030 Agenda.",
        "At least 30 per cent of the participants were women.",
        "The fund reached its target of $300 million.",
        "The number of cars is projected to double by 2040.",
        "Two 97-metre vessels would arrive by the end of 2037.",
    ],
)
def test_no_level_that_is_set(text):
    assert _levels(text) == []


def test_number_of_things_in_an_action_line_with_a_time():
    text = "1.1 Equip 20,000 boats with transponders. (Lead: Norland; by 2038)"
    assert _levels(text) == [(20000, "2038")]
