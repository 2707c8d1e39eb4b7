"""What treaties and memoranda lay down: passives of law, costs and disputes, what "it" shall do in a case told of."""

import pytest

from acts_table import C, S, acts_of, rows
from reading import findings_of


@rows([
    ("Information so exchanged shall be treated as confidential.", {C}),
    ("Samples thus taken shall be kept in a sealed hall.", {C}),
    ("Charts received under this Article shall be used solely for safe passage.", {C}),
    ("Travel expenses shall be met by the sending Party.", {C}),
    ("The costs of a search shall be borne by the flag State, unless otherwise agreed.", {C}),
    ("Sailors surrendered shall not be tried for any other deed.", {C}),
    ("Ships of either Party shall be exempt from harbour dues.", {C}),
    ("The passage of pilots shall be free of charge.", {C}),
    ("Personal data shall be deleted after five years.", {C}),
    ("Such charts shall be returned at once.", {C}),
    ("This Protocol shall be reviewed every five years.", {C}),
    ("This work plan will be reviewed at mid-term.", {C}),
    ("No duty shall be levied on nets.", {C}),
    ("Carriers shall be required to show their papers.", {C}),
    ("In that event the Party shall state its reasons.", {C}),
    ("A Party may close its ports; in such a case it shall inform the other Party.", {C}),
    ("If that is so, it shall return the papers.", {C}),
    ("Should a dispute remain, it shall be referred to the court.", {C}),
    # what a text says of words, of itself, of those it frees
    ("Nets shall be deemed to be gear.", set()),
    ("This Protocol shall be construed in good faith.", set()),
    ("The Commission shall be composed of six members.", set()),
    ("The Joint Committee shall consist of two members of each Party.", set()),
    ("The seat shall be located in Brund.", set()),
    ("The pool shall be referred to as the Fund.", set()),
    ("No Party shall be obliged to give more than it has.", set()),
    ("A Party shall not be required to open its books.", set()),
    ("Nothing in this Article shall be read as a waiver.", set()),
    ("The award shall be final.", set()),
    ("This order shall be carried out under the law of the port.", set()),
    ("It shall apply to all ports.", set()),
])  # fmt: skip
def test_what_the_law_of_a_treaty_binds(text, acts):
    assert acts_of(text) & {C, S} == acts


@rows(
    [
        ("Differences are to be settled by consultation.", {C}),
        ("Costs are to be borne by each Side for itself.", {C}),
        ("Workers are not to be charged for their papers.", {C}),
        ("Guests are to be informed of their rights before they leave.", {C}),
        ("The scheme is to be evaluated in 2031.", {C}),
        ("The crews are to be commended.", set()),
        ("It is to be hoped that the lock holds.", set()),
        ("Much is to be seen in Brund.", set()),
        ("The rule is to be understood so.", set()),
        ("The conference is to be held in Brund.", set()),
        ("Whether the lock is to be mended remains open.", set()),
    ]
)
def test_what_is_to_be_done(text, acts):
    assert acts_of(text) & {C} == acts


@pytest.mark.parametrize(("text", "cue"), [
    ("Differences are to be settled by consultation.", "are to be settled"),
    ("Pilots are not to be charged a fee.", "are not to be charged"),
])  # fmt: skip
def test_the_cue_holds_the_verb(text, cue):
    (found,) = (each for each in findings_of(f"1. {text}") if each.act == "commitment")
    assert f"1. {text}"[found.cue.start : found.cue.end] == cue


def test_a_treaty_renews_itself():
    assert C not in acts_of("This Protocol shall be renewed automatically for like periods.")


@pytest.mark.parametrize("text", [
    "1. Costs shall be met by the sending Party.",
    "1. Hopes shall be met by deeds.",
])  # fmt: skip
def test_what_is_met_is_no_meeting(text):
    assert "event" not in [str(each.act) for each in findings_of(text)]
