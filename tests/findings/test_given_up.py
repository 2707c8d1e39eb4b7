"""What is given up, refused or missed is neither an undertaking nor progress."""

import pytest

from acts_table import C, N, P, acts_of, rows
from followthrough.model import Act
from reading import findings_of


@rows([
    ("Oland abandoned its plan to build the port.", set()),
    ("Oland backed away from its pledge to phase out coal by 2030.", set()),
    ("Norland dropped its commitment to double aid by 2025.", set()),
    ("The ministers stopped short of agreeing to a new toll.", set()),
    ("Norland fell short of its promise to train 300 pilots.", set()),
    ("The minister dismissed calls to raise the pledge to $5 billion.", set()),
    ("Norland cancelled the planned meeting with Oland.", set()),
    ("The plan to build the port was scrapped.", set()),
    ("Oland suspended its participation in the Salt Treaty.", set()),
    ("Norland withdrew from the Salt Treaty in May.", {N}),
    ("Oland abandoned its plan to build the port, and Norland will build a bridge.", {C}),
    # the same verbs do good to other things, and what is not given up stands
    ("Norland cancelled debts of $40 million.", {P}),
    ("Norland withdrew its boats from the strait.", {P}),
    ("Norland will never back away from its pledge to open the lock.", {C}),
])  # fmt: skip
def test_what_is_given_up(text, acts):
    assert acts_of(text) == acts


@pytest.mark.parametrize("text", ["Oland rejected a proposal to establish the Salt Fund."])
def test_an_instrument_that_is_refused_is_denied(text: str) -> None:
    assert [each.negated for each in findings_of(text) if each.act is Act.INSTRUMENT] == [True]
