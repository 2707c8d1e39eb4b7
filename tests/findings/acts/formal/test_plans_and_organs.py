"""What plans, communiqués of organs and reports say: what is to be done, what an organ does so, what stalls."""

import pytest

from acts_table import C, E, N, P, T, acts_of, rows
from reading import findings_of


@pytest.mark.parametrize(("line", "acts"), [
    ("Output of fry to be raised from 4 million to 10 million a year by 2039.", {C, T}),
    ("Two landing sites to be equipped with ice plants.", {C}),
    ("A roster of experts to be drawn up by the end of 2026.", {C}),
    ("Activities to be undertaken:", set()),
    ("Efforts to be made in the second phase.", set()),
    ("A study will be commissioned.", {C}),
])  # fmt: skip
def test_lines_of_a_plan(line: str, acts: set[str]) -> None:
    assert {f.act for f in findings_of(f"1. {line}", kind="plan")} == acts


@rows([
    ("Costs are borne by the side that incurs them, except where otherwise agreed.", {C}),
    ("Disagreements over interpretation are settled amicably between the participants.", {C}),
    ("The costs are high.", set()),
    ("The dispute is settled.", {C}),
    ("The new quay will be circulated.", {C}),
    ("The five reefs will be discussed.", set()),
    ("Expenses will be borne by the side which incurs them, unless otherwise agreed.", {C}),
    ("Ministers agreed that full free movement would be introduced by Norland by 2031.", {C}),
    ("We will see that every district has a school.", {C}),
    ("Have come to the following recognition:", set()),
    ("Communique issued at the conclusion of the meeting of Heads of Government", set()),
    ("The Steering Committee met twice, in Brund in April and in Oslun in November.", {E}),
    ("The law on salt was promulgated in August 2024.", {P}),
    ("The exchange of vocational teachers resumed after a long break.", {P}),
    ("The Plan enters into effect upon its endorsement by both sides.", {N}),
    # an organ does by saying so
    ("The Authority adopts the budget of the Community.", {P}),
    ("The Council approves the rules of the Fund.", {P}),
    ("The Authority takes the solemn commitment to pay the arrears.", {C}),
    ("The bank adopts the rules of its owner.", set()),
    # what stands in the way is no progress, nor is "staff" an order
    ("Staff shortages and tides continue to hamper the work.", set()),
    ("Lack of funds continues to impede the work.", set()),
    ("Sanctions have hindered the aggression of Oland.", {P}),
    # figures, days that were moved, what is to be adopted
    ("Clearance times at the six pilot ports have fallen from 31 to 19 hours.", {P}),
    ("The workshop has been rescheduled for September.", {E}),
    ("The third meeting was postponed to March 2026.", {E}),
    ("The vote was postponed to March 2026.", set()),
    ("The guidelines are to be adopted by June.", {C, N}),
])  # fmt: skip
def test_what_is_laid_down_and_told(text: str, acts: set[str]) -> None:
    assert acts_of(text) == acts


def test_items_that_name_a_deed_do_what_their_stem_does() -> None:
    text = (
        "The Sides shall cooperate in the following forms:\n"
        "(a) joint research on reefs;\n(b) provision of boats;\n(c) oil."
    )
    assert [f.act for f in findings_of(text, kind="treaty")] == ["commitment"] * 3


@pytest.mark.parametrize(("text", "holders"), [
    ("Over the next twelve months the programme will concentrate on tolls.", ("all",)),
    ("For the remainder of the year the Commission will focus on tolls.", ("Commission",)),
    ("Those among us who have not yet joined will endeavour to do so.", ("all",)),
    ("Costs will be borne by the side that incurs them.", ("all",)),
    ("In the harbour the pilots will train.", ("all",)),
])  # fmt: skip
def test_a_time_before_its_subject(text: str, holders: tuple[str, ...]) -> None:
    assert [f.holders for f in findings_of(f"1. {text}") if f.act == "commitment"] in ([holders], [])


@pytest.mark.parametrize(("named", "holders"), [
    ("The Authority of Heads of State of the Lake Community met in Brund.", ("all",)),
    ("The Port Office met in Brund.", ("Authority",)),
])  # fmt: skip
def test_an_authority_of_heads_of_state_is_all_who_met(named: str, holders: tuple[str, ...]) -> None:
    found = findings_of(f"1. {named}\n\n2. The Authority undertakes to open the lock.")
    assert [f.holders for f in found if f.act == "commitment"] == [holders]
