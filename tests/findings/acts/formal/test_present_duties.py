"""What memoranda lay down in the present, and what they say with "will" of papers, disputes and meetings."""

import pytest

from reading import findings_of

MEMORANDUM = [
    "Each Side designates a point of contact and notifies the other of any change.",
    "Each Party appoints a coordinator and informs the other Party in writing.",
    "The Joint Committee meets once a year, in Brund or Oslun, and prepares a programme of work.",
    "The Steering Group meets twice a year and reports to the Ministers.",
    "The Secretariat keeps a register of pilots.",
    "The Sides exchange figures on catches every quarter.",
    "The Parties inform each other without delay of any storm damage.",
    "The Participants consult one another once a year.",
    "Norland and Oland cooperate with each other on lights.",
    "Information received under this Memorandum will not be disclosed to others without consent.",
    "Data exchanged under this Arrangement will be used only for the purposes of this Arrangement.",
    "The results will not be published without the agreement of both Sides.",
    "Any difference as to the meaning of this Memorandum will be settled amicably by consultation.",
    "Any question as regards the use of the boats will be resolved by the Joint Committee.",
    "Meetings will be held alternately in Norland and Oland.",
]


@pytest.mark.parametrize("text", MEMORANDUM)
def test_a_memorandum_binds_in_the_present_and_by_will(text):
    assert "commitment" in {f.act for f in findings_of(text, kind="treaty")}


DESCRIBED = [
    "This Memorandum creates no rights under international law.",
    "The Centre means the Centre for Pilots in Brund.",
    "The Parties understand that tides differ.",
    "The Sides may exchange figures on catches.",
    "Whereas the Bank provides loans to small ports,",
    "The new lock will be used by ferries.",
    "The data will be used to plan the lights.",
    "The third meeting will be held in Brund in May 2027.",
]


@pytest.mark.parametrize("text", DESCRIBED)
def test_what_a_memorandum_describes_binds_nobody(text):
    assert "commitment" not in {f.act for f in findings_of(text, kind="treaty")}


ELSEWHERE = [
    ("Each Side designates a point of contact.", True),
    ("Both Parties bear the costs of their own boats.", True),
    ("The council meets once a year in a former customs house.", False),
    ("The secretariat keeps a register of pilots.", False),
    ("The parties exchange figures every quarter.", False),
    ("Each island keeps its own calendar.", False),
]


@pytest.mark.parametrize(("text", "bound"), ELSEWHERE)
def test_in_other_texts_only_each_side_is_bound_in_the_present(text, bound):
    assert ("commitment" in {f.act for f in findings_of(text, kind="statement")}) is bound


def test_in_a_plan_a_body_that_meets_often_is_bound():
    text = "The Steering Committee meets at least once a year."
    (found,) = [f for f in findings_of(text, kind="plan") if f.act == "commitment"]
    assert found.holders == ("Steering Committee",)


LAW = [
    ("An ordinary meeting of the Parties shall be held every second year.", {"commitment", "event"}),
    ("The Conference of the Parties shall be convened at least once in three years.", {"commitment", "event"}),
    ("Consultations shall take place at least once a year.", {"commitment"}),
    ("Consultations shall take place in Brund.", set()),
    ("Participants pay their own travel.", {"commitment"}),
    ("The Action Plan will run from 2026 to 2030.", set()),
    ("The first meeting of the Committee shall be held in Brund in May 2031.", {"event"}),
    (
        "The initial capital of the Fund shall be EUR 6 million, payable by the Parties in two instalments.",
        {"commitment", "pledge"},
    ),
    ("The yearly contribution of each Party shall be CHF 20,000.", {"commitment", "pledge"}),
    ("The capital of the Republic shall be Brund.", set()),
]


@pytest.mark.parametrize(("text", "acts"), LAW)
def test_meetings_for_good_and_sums_are_laid_down(text, acts):
    assert {f.act for f in findings_of(text, kind="treaty")} == acts
