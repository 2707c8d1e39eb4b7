"""The words in force: the quote with what was corrected in its places, and a finding that stands in them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import a_document, a_finding
from followthrough.model import Cue
from followthrough.register.ledger.headline import headline
from followthrough.register.ledger.in_force import as_in_force, in_force


@pytest.mark.parametrize(
    ("quote", "reads", "expected"),
    [
        ("agreed to build by 2030", [[16, 23, "by 2031"]], "agreed to build by 2031"),
        ("agreed to build by 2030", [[0, 6, "decided"], [19, 23, "the end of 2040"]],
         "decided to build by the end of 2040"),
        ("agreed to build", [[0, 15, ""]], ""),
        ("agreed to build", [[0, 0, "They "]], "They agreed to build"),
    ],
)  # fmt: skip
def test_in_force(quote: str, reads: list[list[object]], expected: str) -> None:
    assert in_force(quote, {"by": "corr", "reads": reads}) == expected


@given(st.text(max_size=40), st.lists(st.tuples(st.integers(0, 40), st.text(max_size=5)), max_size=4))
def test_what_is_put_back_is_the_quote(quote: str, cuts: list[tuple[int, str]]) -> None:
    places = sorted({at for at, _ in cuts if at <= len(quote)})
    reads = [[at, at, "x"] for at in places]
    said = in_force(quote, {"by": "corr", "reads": reads})
    assert len(said) == len(quote) + len(places)
    for shift, at in enumerate(places):
        assert said[at + shift] == "x"
    assert in_force(quote, None) == quote


def test_a_finding_stands_in_the_words_in_force_with_its_cue() -> None:
    d = a_document("They met. Japan solemnly agreed to build ten harbours. The end.")
    found = a_finding(d, "Japan solemnly agreed to build ten harbours", cue=Cue(25, 34, "x"), holders=("Japan",))
    stands, text = as_in_force(found, d.text, {"by": "corr", "reads": [[0, 5, "The Republic"], [31, 34, "fifteen"]]})
    assert text[stands.start : stands.end] == "The Republic solemnly agreed to build fifteen harbours"
    assert text[stands.cue.start : stands.cue.end] == "agreed to"
    assert headline(stands, text) == "Japan: build fifteen harbours"
    assert text.endswith(" The end.")
    assert as_in_force(found, d.text, None) == (found, d.text)
