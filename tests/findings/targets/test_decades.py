"""Targets of a decade: due with its last year, where no year is named."""

import pytest

from reading import findings_of

DUE = [
    ("We will halve the toll this decade.", "toll"),
    ("We will cut emissions by half this decade.", "emissions"),
    ("We will cut emissions by 45 per cent within this decade.", "emissions"),
    ("We will plant one million trees over the current decade.", "trees"),
    ("We will plant one million trees later this decade.", "trees"),
    ("We will end hunger within this decade.", "hunger"),
    ("We commit to tripling renewable capacity this decade.", "renewable capacity"),
]
NONE = [
    "Trade doubled this decade.",
    "Two million people have crossed the strait this decade.",
    "This is a critical decade for trade.",
    "We will send 40 experts on steps that they take this decade.",
]


def _targets(text):
    found = findings_of(f"1. {text}", date="2024-05-06")
    return [(finding.target.metric, finding.due) for finding in found if finding.act == "target"]


@pytest.mark.parametrize(("text", "metric"), DUE)
def test_this_decade_is_due_with_its_last_year(text, metric):
    assert _targets(text) == [(metric, "2029")]


@pytest.mark.parametrize("text", NONE)
def test_what_a_decade_only_tells_is_no_target(text):
    assert _targets(text) == []


def test_a_year_is_firmer_than_the_decade():
    assert _targets("This decade, we will halve the toll by 2027.") == [("toll", "2027")]
