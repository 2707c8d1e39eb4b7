"""Short names that a text gives its instruments. Sentences of our own."""

from __future__ import annotations

import pytest

from followthrough.findings.named.defined_names import defined_names
from reading import findings_of

DEFINED = [
    ('The Convention on Inland Lakes, 1987 (hereinafter "the Convention") was amended.',
     {"Convention": "Convention on Inland Lakes, 1987"}),
    ("parties to the Agreement on Trade in Fish between Norland and Sudmark (the “Fish Agreement”)",
     {"Fish Agreement": "Agreement on Trade in Fish between Norland and Sudmark"}),
    ("a Protocol to Eliminate Trade in Timber (hereinafter referred to as the Protocol)",
     {"Protocol": "Protocol to Eliminate Trade in Timber"}),
    ("The Memorandum of Understanding on Maritime Safety (MoU) was signed.",
     {"MoU": "Memorandum of Understanding on Maritime Safety"}),
    # a country, a place and what does not spell the name are no short names
    ("The Treaty on Inland Lakes (Norland) was signed.", {}),
    ("The Treaty on Inland Lakes (XQZ) was signed.", {}),
    ("The Lake Board (the “Board”) met.", {}),
    (
        "Pursuant to Article VI of the Salt Agreement Between Norland and Sudmark (the “Agreement”)",
        {"Agreement": "Salt Agreement Between Norland and Sudmark"},
    ),
    # what the kind only describes, what begins elsewhere, another sentence
    ("the North Lakes Treaty Organization (NLTO)", {}),
    ("the Charter of the United Lakes (UL)", {}),
    (
        "They adopted the Plan for Clean Lakes. In Norland the Board of Salt (PCLBS) met.",
        {},
    ),
    # two names for one short name
    ("the Treaty on Inland Lakes (the “Treaty”) and the Treaty on Open Rivers (the “Treaty”)", {}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DEFINED)
def test_short_names_and_what_they_are_short_for(text: str, expected: dict[str, str]) -> None:
    assert defined_names(text) == expected


def test_what_is_done_to_an_instrument_is_told_by_its_full_name() -> None:
    text = (
        "The Protocol to Eliminate Trade in Timber (hereinafter referred to as the Protocol) was opened in Oslo. "
        "Norland ratified the Protocol on 5 June 2020."
    )
    said = {name for finding in findings_of(text) for name in finding.instruments}
    assert said == {"Protocol to Eliminate Trade in Timber"}
