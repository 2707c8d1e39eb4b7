from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followthrough.web.told.excerpts import AROUND, MOST, stretches, telling, without_markup


def said(text: str, marks: list[tuple[int, int]]) -> str:
    return "".join("…" if s.is_gap else f"[{s.text}]" if s.found else s.text for s in stretches(text, marks))


@pytest.mark.parametrize(
    ("text", "marks", "shown"),
    [
        ("both agreed to trade", [(15, 20)], "both agreed to [trade]"),
        ("trade and trade", [(10, 15), (0, 5)], "[trade] and [trade]"),
        ("trade", [(0, 5), (2, 4)], "[trade]"),
        ("trade", [(3, 99)], "trade"),
        ("trade", [], "trade"),
        ("", [], ""),
        ("a" * 500 + "trade" + "b" * 500, [(500, 505)], "…" + "a" * AROUND + "[trade]" + "b" * AROUND + "…"),
        ("x" * 2 * MOST, [], "x" * MOST + "…"),
    ],
)
def test_hits_are_cut_to_what_surrounds_the_words(text: str, marks: list[tuple[int, int]], shown: str) -> None:
    assert said(text, marks) == shown


@pytest.mark.parametrize(
    ("text", "marks", "shown"),
    [
        ("**Clean Energy:** done", [(2, 7)], "[Clean] Energy: done"),
        ("**Clean** energy", [(2, 7)], "[Clean] energy"),
        ("# Ports", [(2, 7)], "[Ports]"),
        ("the 10<sup>th</sup> port", [(20, 24)], "the 10th [port]"),
        ("*Climate and Clean Energy*", [(13, 18)], "Climate and [Clean] Energy"),
        ("5 * 3, a* b", [], "5 * 3, a* b"),
    ],
)
def test_signs_of_markdown_are_not_shown(text: str, marks: list[tuple[int, int]], shown: str) -> None:
    parts = without_markup(stretches(text, marks))
    assert "".join("…" if s.is_gap else f"[{s.text}]" if s.found else s.text for s in parts) == shown


@pytest.mark.parametrize(
    ("words", "text", "shown"),
    [
        ("code of conduct", "the reading of the Code of Conduct", "the reading of the [Code] [of] [Conduct]"),
        ("code of conduct", "the conduct of parties, and a code", "the [conduct] of parties, and a [code]"),
        ("bay of the isles", "the Bay of the Isles of old", "the [Bay] [of] [the] [Isles] of old"),
        ("of the", "one of the two", "one [of] [the] two"),  # nothing else was looked for
        ("of code", "code of old", "[code] of old"),
    ],
)
def test_small_words_are_marked_only_where_they_join_telling_ones(words: str, text: str, shown: str) -> None:
    wanted = words.split()
    marks = [found.span() for found in re.finditer(r"\w+", text) if found[0].casefold() in wanted]
    parts = stretches(text, telling(text, marks))
    assert "".join(f"[{s.text}]" if s.found else s.text for s in parts) == shown


@pytest.mark.property
@given(st.text(alphabet="of the sea, ", max_size=60))
def test_telling_marks_are_some_of_the_marks(text: str) -> None:
    marks = [found.span() for found in re.finditer(r"\w+", text)]
    assert set(telling(text, marks)) <= set(marks)
    assert bool(telling(text, marks)) == bool(marks)


@pytest.mark.property
@given(st.text(max_size=900), st.lists(st.tuples(st.integers(-5, 900), st.integers(-5, 900)), max_size=9))
@settings(max_examples=60, deadline=None)
def test_any_marks_are_survived_and_every_stretch_is_of_the_text(text: str, marks: list[tuple[int, int]]) -> None:
    parts = stretches(text, marks)
    assert all(part.text in text for part in parts)
    if len(text) <= AROUND:
        assert "".join(part.text for part in parts) == text
