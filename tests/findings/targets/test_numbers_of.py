"""Numbers of things that are to rise or fall to a figure."""

import pytest

from reading import findings_of


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("We agreed that the number of grants be raised from 100 to 250 by 2029.", (250, "100", "2029", "increase")),
        ("We agreed that the number of grants given to us be raised to 250 by 2029.", (250, None, "2029", "increase")),
        ("The number of grants will be raised to 1,250 by 2029.", (1250, None, "2029", "increase")),
        ("The number of inspectors will rise to 600 by 2029.", (600, None, "2029", "increase")),
        ("Norland will reduce the number of open wells from 90 to 12 by 2030.", (12, "90", "2030", "decrease")),
        ("Norland plans to raise the annual number of trained pilots to 400 by 2030.", (400, None, "2030", "increase")),
    ],
)  # fmt: skip
def test_number_to_come_to(text, figures):
    (target,) = [finding.target for finding in findings_of(text) if finding.act == "target"]
    assert (target.value, target.baseline, target.due, target.direction) == figures


@pytest.mark.parametrize(
    "text",
    [
        "The number of grants was raised from 100 to 250 in 2023.",
        "The number of pilots rose from 100 to 250 by 2020.",
        "The number of the article will be changed to 250 by 2029.",
        "A number of ministers will travel to 12 ports.",
        "The number of grants will be raised.",
    ],
)
def test_no_number_to_come_to(text):
    assert "target" not in {finding.act for finding in findings_of(text)}
