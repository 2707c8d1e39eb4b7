from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.linking.figures import figures, moved

FIGURES = [
    ("We will send 20 experts to Saltby.", {"expert": 20}),
    ("Norland sent eight experts.", {"expert": 8}),
    ("We will train 1,200 young pilots.", {"pilot": 1200}),
    ("We will cut waste by 20 per cent.", {"%": 20}),
    ("We will train 300 pilots and 300 crews.", {"pilot": 300, "crew": 300}),
    ("We will send 20 pilots now and 30 pilots later.", {}),  # of what is counted twice nothing is told
    ("The 2030 targets stand.", {}),
    ("Over five years, both leaders met.", {}),
    ("", {}),
]


@pytest.mark.parametrize(("text", "counted"), FIGURES)
def test_what_a_text_counts(text: str, counted: dict[str, float]) -> None:
    found = figures(text)
    assert {of: figure.value for of, figure in found.items()} == counted


def test_what_another_number_took_the_place_of() -> None:
    before, after = "We will send 20 experts and 3 boats.", "We sent eight experts and 3 boats."
    (one,) = moved(before, after)
    assert (one.before.span.of(before), one.after.span.of(after)) == ("20 experts", "eight experts")


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_text_is_counted(one: str, other: str) -> None:
    for each in moved(one, other):
        assert 0 <= each.before.span.start < each.before.span.end <= len(one)
        assert 0 <= each.after.span.start < each.after.span.end <= len(other)
