"""Where a finding's quotation begins and ends."""

import pytest

from reading import findings_of

ROWS = [
    # text, the quotation of its first finding
    ("We will train 250,000 pilots and welcome the Lund Pact.", "We will train 250,000 pilots"),
    ("We will keep our farms safe—and\nwe welcome the Lund Pact.", "We will keep our farms safe"),
    ("We welcomed the *Lund Pact*\nand\n   agreed to open the pass.", "We welcomed the *Lund Pact"),
    ("We welcomed the report, and [agreed to open the pass](https://lund.example/a).", "We welcomed the report"),
    (
        "We will take steps to ensure there is enough milk for all.",
        "We will take steps to ensure there is enough milk for all.",
    ),
    ("We will lend $2 million to fund ports that will help.", "We will lend $2 million to fund ports that will help."),
]


@pytest.mark.parametrize(("text", "quotation"), ROWS)
def test_a_quotation_is_whole_and_no_longer(text, quotation):
    found = findings_of(text)
    assert text[found[0].start : found[0].end] == quotation


@pytest.mark.parametrize(
    "text",
    [
        "Building on the cables laid in May, Norland and Oland will lay cables for Veland, which will join it to them.",
        "Opened in May, the ferries, including the one of Norland, which will carry pilots, serve the isles.",
    ],
)
def test_what_binds_stands_within_the_quotation(text: str) -> None:
    assert all(f.start <= f.cue.start < f.end for f in findings_of(text) if f.act == "commitment")
