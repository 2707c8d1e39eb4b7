from __future__ import annotations

import pytest

from followthrough.passages.lines import cut

WRAPPED = (
    "The ministers of the harbour cities met in the old town hall of the port\n"
    "and agreed on a plan for the dredging of the channel, on the training of\n"
)

CLAUSES = (
    "The Contracting Parties to this Protocol, hereinafter called the Parties,\n"
    "Conscious that the light ships of the Gulf are fewer than they were in the days of sail,\n"
    "Recalling the Brund Declaration of 2023, in which they took it upon themselves to mark every reef,\n"
    "convinced that a light on each reef costs less than a single wreck,\n"
    "Have agreed as follows:"
)
ARTICLES = "\n".join(
    f"{number}. The Parties shall light the reefs of their coast between dusk and dawn, and shall tell the masters of"
    " all ships that pass within sight of them where each light stands."
    for number in range(1, 9)
)

# Each row: a text and the pieces it has.
TABLE = [
    ("One.\n\nTwo.", ["One.", "Two."]),
    ("One.\n \t\n\n  Two.  ", ["One.", "Two."]),
    ("One.\r\n\r\nTwo.", ["One.", "Two."]),
    ("One.\rTwo.", ["One.", "Two."]),
    (f"{WRAPPED}pilots.", [f"{WRAPPED}pilots."]),
    (f"{WRAPPED}- pilots\n- crews", [WRAPPED.strip(), "- pilots", "- crews"]),
    (f"# Aims\n{WRAPPED}", ["# Aims", WRAPPED.strip()]),
    (f"Aims of it\n{WRAPPED}", ["Aims of it", WRAPPED.strip()]),
    (f"**Aims of\nit all**\n{WRAPPED}", ["**Aims of\nit all**", WRAPPED.strip()]),
    (f"{WRAPPED}1999. It was a year of storms.", [f"{WRAPPED}1999. It was a year of storms."]),
    (f"{WRAPPED}pilots:\n(a) in port;\n(b) at sea.", [f"{WRAPPED}pilots:", "(a) in port;", "(b) at sea."]),
    ("| a | b |\n|---|---|\n| c | d |", ["| a | b |", "|---|---|", "| c | d |"]),
    ("Stem:\n1. x\n2. y\n3. z", ["Stem:", "1. x", "2. y", "3. z"]),
    ("We sail.\nWe fish.\nWe eat.", ["We sail.", "We fish.", "We eat."]),
    (f"{WRAPPED}pilots.  \nThey will meet again.", [f"{WRAPPED}pilots.", "They will meet again."]),
    ("", []),
    (f"{CLAUSES}\n\n{ARTICLES}", [*CLAUSES.split("\n"), *ARTICLES.split("\n")]),  # no line is wrapped here
]


@pytest.mark.parametrize(("text", "pieces"), TABLE)
def test_pieces(text: str, pieces: list[str]) -> None:
    assert [text[start:end] for start, end in cut(text, 0, len(text))] == pieces


def test_offsets_of_a_stretch_are_absolute() -> None:
    text = "Before.\n\nOne.\n\nTwo.\n\nAfter."
    assert list(cut(text, 9, 19)) == [(9, 13), (15, 19)]
