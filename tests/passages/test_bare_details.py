"""Names and times in a bracket behind a line of a plan, without labels."""

from __future__ import annotations

import pytest

from followthrough.passages.line_details import details_in


@pytest.mark.parametrize(
    ("text", "details"),
    [
        ("Equip boats. (India, Japan; by Dec. 2028)", [("lead", "India, Japan"), ("period", "by Dec. 2028")]),
        ("Equip all boats. (India and Japan; 2027-2029)", [("lead", "India and Japan"), ("period", "2027-2029")]),
        ("Equip all boats. (All Member Countries; 2027)", [("lead", "All Member Countries"), ("period", "2027")]),
        ("Equip all boats. (Secretariat)", [("lead", "Secretariat")]),
        ("Equip all boats. (Japan; India)", [("lead", "Japan; India")]),
        ("Hold a fair in Male (Maldives; mid-2028)", [("lead", "Maldives"), ("period", "mid-2028")]),
        # where something is, what it is called, and what else is said of it
        ("Hold the fair in Male (Maldives)", []),
        ("Hold the fair in Male (2028)", []),
        ("Hold the fair in Male. (see Annex; 2028)", []),
        ("Hold the fair in Male. (2027; Japan)", []),
        ("(Japan; 2028)", []),
    ],
)
def test_details(text: str, details: list[tuple[str, str]]) -> None:
    found = [(each.kind, text[each.start : each.end]) for run in details_in(text, 0, len(text)) for each in run.details]
    assert found == details
