from __future__ import annotations

from dataclasses import replace

import pytest

from factories import a_document, a_finding
from followthrough.model import Act, Cue, When
from followthrough.register.headline import end_of, headline, last_day


@pytest.mark.parametrize(
    ("quote", "holders", "expected"),
    [
        ("agreed to double their trade,", ("all",), "Double their trade"),
        ("agreed to double their trade", ("Japan", "ASEAN"), "Japan, ASEAN: double their trade"),
        ("agreed to\n  double", ("A", "B", "C", "D", "E"), "A, B, C and 2 more: double"),
        ("agreed", ("Japan",), "Japan: agreed"),
        ("agreed ;", (), "Agreed"),
    ],
)
def test_headline(quote: str, holders: tuple[str, ...], expected: str) -> None:
    d = a_document(f"They {quote} and left.")
    assert headline(a_finding(d, quote, holders=holders), d.text) == expected


def test_a_verb_that_is_the_undertaking_stays() -> None:
    d = a_document("Japan will complete the bridge.")
    found = a_finding(d, "will complete the bridge", cue=Cue(6, 19, "en/grammar:will"), holders=("Japan",))
    assert headline(found, d.text) == "Japan: complete the bridge"


def test_an_instrument_is_named_with_what_happens_to_it() -> None:
    d = a_document("They welcomed the signing of the Harbour Treaty, expected this year.")
    cue = Cue(18, 25, "en/instrument:signing")
    known = {"cue": cue, "instruments": ("harbour Treaty", "Treaty"), "holders": ()}
    assert headline(a_finding(d, d.text, Act.INSTRUMENT, **known), d.text) == "Harbour Treaty: signing"
    assert headline(a_finding(d, d.text, Act.INSTRUMENT, cue=cue, holders=()), d.text) == d.text.rstrip(".")


def test_a_long_headline_ends_at_a_word() -> None:
    d = a_document("agreed " + "to strengthen the cooperation " * 9)
    told = headline(a_finding(d, d.text), d.text)
    assert told.endswith("to strengthen the …")
    assert len(told) <= 112


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2022", "2022-12-31"),
        ("2024-02", "2024-02-29"),
        ("2023-02", "2023-02-28"),
        ("2022-06-05", "2022-06-05"),
        ("2022-13", ""),
        ("0000-01", ""),
        ("P3Y", ""),
        ("2022-Q3", ""),
        ("²022", ""),
        ("", ""),
    ],
)
def test_end_of(date: str, expected: str) -> None:
    assert end_of(date) == expected


def test_a_resolved_time_knows_better_than_the_due_date() -> None:
    d = a_document()
    due = a_finding(d, "agreed to double their trade by 2030", due="2030")
    assert last_day(due) == "2030-12-31"
    assert last_day(replace(due, when=When("2030", latest="2030-03-31"))) == "2030-03-31"
    assert last_day(replace(due, due=None)) == ""
