"""A holder is a party, a body or the joint voice; a common noun names nobody."""

import pytest

from reading import findings_of

JOINT = [
    "Group will build three bridges.",
    "The Group will build three bridges.",
    "The Partnership will train 300 pilots.",
    "Our Partnership will train 300 pilots.",
    "Our working groups will meet twice a year.",
    "Our experts and senior officials will build three bridges.",
    "Our central banks will build three bridges.",
    "These programmes will train 300 pilots.",
]
NAMED = [
    ("The Norland Reef Group will build three bridges.", "Norland Reef Group"),
    ("The Reef Group met in May. The Group will build three bridges.", "Group"),
    ("The Partnership for Lakes met in May. The Partnership will build three bridges.", "Partnership"),
    ("The lake fund (the “Fund”) is young. The Fund will build three bridges.", "Fund"),
    ("The Steering Committee will build three bridges.", "Steering Committee"),
    ("The Coordinating Council for Lakes will build three bridges.", "Coordinating Council for Lakes"),
    ("In June Council will build three bridges.", "all"),  # a month is no part of a name
    ("Our Administration will build three bridges.", "Administration"),
    ("Its historic Lake Agency will build three bridges.", "historic Lake Agency"),
    ("His Majesty will build three bridges.", "His Majesty"),
    ("The Secretariat will build three bridges.", "Secretariat"),
    ("Its corporate members will build three bridges.", "Its corporate members"),
]


def _holders(text):
    return next(finding.holders for finding in findings_of(f"1. {text}") if finding.act == "commitment")


@pytest.mark.parametrize("text", JOINT)
def test_what_names_nobody_is_the_joint_voice(text):
    assert _holders(text) == ("all",)


@pytest.mark.parametrize(("text", "holder"), NAMED)
def test_a_body_is_called_by_its_name(text, holder):
    assert _holders(text) == (holder,)


def test_a_fund_is_called_by_its_whole_name_before_that():
    found = findings_of("1. We welcomed the $5 billion Reef Repair Fund that will invest $3 million in boats.")
    assert {finding.holders for finding in found if finding.act == "pledge"} == {("Reef Repair Fund",)}
