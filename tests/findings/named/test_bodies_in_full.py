"""Bodies called by their kind alone: by the one longer name that the text gives them before, else as called."""

from __future__ import annotations

import pytest

from followthrough.findings.named.bodies_in_full import in_full
from reading import findings_of

# fmt: off
NAMED = [
    ("We welcome the Norland-Oland Task Force on Salt and Tides. The Task Force will widen supplies.",
     "Norland-Oland Task Force on Salt and Tides"),
    ("We welcome a U.S.-EU Task Force on Salt launched in May. The Task Force will widen supplies.",
     "U.S.-EU Task Force on Salt"),
    ("The ministers set up the Harbour\n  Safety Committee. The Committee will report on tolls.",
     "Harbour Safety Committee"),
    ("They asked the Committee on Salt Trade in the Isles. The Committee will report on tolls.",
     "Committee on Salt Trade in the Isles"),
    # an office of the body is no part of its name
    ("We thank the Chair of the Harbour Board. The Board will report on tolls.", "Harbour Board"),
    # two that fit, or one that is named only later: as it is called
    ("They praised the Harbour Council and the Reef Council. The Council will report on tolls.", "Council"),
    ("The Council will report on tolls to the Harbour Council.", "Council"),
    # a longer name is its own
    ("We welcome the Harbour Safety Committee. The Reef Committee will report on tolls.", "Reef Committee"),
]
# fmt: on


@pytest.mark.parametrize(("text", "holder"), NAMED)
def test_a_body_goes_by_its_name_in_full(text: str, holder: str) -> None:
    bound = [finding for finding in findings_of(text) if finding.act == "commitment"]
    assert bound[0].holders == (holder,)


def test_only_kinds_of_bodies_are_looked_up() -> None:
    assert in_full("the Salt Programme of Tides. The Programme will", "Programme", 30) == "Programme"
