"""Lists of what was signed, and the line below a title that says who adopted the text."""

import pytest

from reading import findings_of

STEMS = [
    "The Leaders witnessed the signing of:",
    "The Leaders witnessed the signing of the following documents:",
    "During the visit, the following documents were signed:",
    "The two sides signed the following agreements in the presence of both Leaders:",
    "The following Memoranda of Understanding were exchanged:",
    "The two sides welcomed the conclusion of the following instruments:",
    "List of documents signed:",
]
ITEMS = """
(i) Memorandum of Understanding on Pilotage between the Harbour Office and the Coast Agency;
(ii) Agreement on Visa Exemption for Seafarers;
(iii) Exchange of Notes on the loan for the lock;
(iv) Loan contract for the ferry terminal.
"""


@pytest.mark.parametrize("stem", STEMS)
def test_every_item_names_what_was_signed(stem):
    listed = [f for f in findings_of(f"The two Leaders met.\n\n{stem}\n{ITEMS}") if f.start > len(stem) + 20]
    assert [(f.act, *f.instruments) for f in listed] == [
        ("instrument", "Memorandum of Understanding on Pilotage"),
        ("instrument", "Agreement on Visa Exemption for Seafarers"),
        ("instrument", "Exchange of Notes on the loan for the lock"),
        ("instrument", "Loan contract for the ferry terminal"),
    ]


NO_STEMS = [
    "The Leaders discussed the following documents:",
    "They agreed to sign the following agreements by 2027:",
    "The Leaders spoke of:",
    "Agreement was reached on the following points:",
]


@pytest.mark.parametrize("stem", NO_STEMS)
def test_what_is_not_signed_is_no_instrument(stem):
    items = "\n(i) Agreement on Visa Exemption for Seafarers;\n(ii) Loan contract for the ferry terminal."
    assert not [f for f in findings_of(stem + items) if f.act == "instrument" and f.start > len(stem)]


def test_an_item_of_another_kind_names_none():
    found = findings_of(
        "The Leaders witnessed the signing of:\n\n- Report on the agreement of 2019\n- The fish quota\n"
    )
    assert [f for f in found if f.act == "instrument"] == []


def test_the_line_below_a_title_says_who_adopted_the_text():
    text = (
        "WORK PLAN ON LIGHTS (2026-2030)\n\n"
        "Adopted by the Fourth Joint Working Group on Tides, Brund, 18 February 2026\n\n"
        "I. Background\n\nSmall ports of the Gulf lose a tenth of their boats in a winter storm.\n"
    )
    found = [f for f in findings_of(text, title="Work Plan on Lights", kind="plan") if f.act == "instrument"]
    assert [f.instruments for f in found] == [("Work Plan on Lights",)]
