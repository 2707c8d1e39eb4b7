"""Ends that are to hold for all, for none or for a part by a date."""

import pytest

from reading import findings_of


def _dues(text):
    return [finding.target.due for finding in findings_of(text) if finding.act == "target"]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Put in place flood warning systems for all basins classified as at risk no later than 2041;", "2041"),
        ("Set as our common goal the coverage by broadband of all schools by the end of 2040;", "2040"),
        ("It is our ambition that no village should remain without electricity beyond 2043.", "2043"),
        ("No child should be out of school after 2040.", "2040"),
        ("All ferries licensed in the port as from 2040 will be electric.", "2040"),
        ("We will vaccinate two thirds of all children by 2038.", "2038"),
        ("We shall screen pupils with a view to covering three quarters of those above ten by the year 2041;", "2041"),
        ("All ten ports connected to the single window by 2038.", "2038"),
        ("Eight of ten member states to be connected to the portal by the end of 2037.", "2037"),
        ("Universal access to clean cooking shall be ensured by 2042.", "2042"),
    ],
)
def test_none_is_left_out(text, due):
    assert _dues(text) == [due]


def test_within_some_years():
    assert len(_dues("Leaders backed a plan to link all ten capitals to a single grid within five years.")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "All members attended the meeting by invitation.",
        "By 2050 two thirds of humanity will live in cities.",
        "By 2045 one in five inhabitants of the region will be above the age of sixty.",
        "All participants will be informed by 30 June 2037.",
        "The Treaty shall be open to all States until 31 December 2037.",
        "All reports will be submitted by 30 June 2037.",
        "The Secretariat shall circulate the report to all members by March 2037.",
        "No member should remain silent.",
        "Norland had connected all its villages by 2020.",
        "They will establish contacts on all aspects of trade by 2038.",
    ],
)
def test_nothing_that_is_to_hold_for_all(text):
    assert _dues(text) == []
