from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followthrough.web.told.marks import LANES, Mark, lanes, runs

TEXT = "Both sides agreed to double trade by 2030."


def mark(name: str, quote: str, act: str = "commitment") -> Mark:
    start = TEXT.index(quote)
    return Mark(name, act, start, start + len(quote))


def quote_of(name: str, cut: tuple) -> str:
    return "".join(run.text for run in cut if any(layer.mark.id == name for layer in run.layers))


@pytest.mark.parametrize(
    ("quotes", "pieces"),
    [
        ([], [TEXT]),
        (["agreed to double trade"], ["Both sides ", "agreed to double trade", " by 2030."]),
        (["agreed to double trade", "double trade"], ["Both sides ", "agreed to ", "double trade", " by 2030."]),
        (["agreed to double", "double trade"], ["Both sides ", "agreed to ", "double", " trade", " by 2030."]),
        ([TEXT], [TEXT]),
    ],
)
def test_text_is_cut_at_every_border(quotes: list[str], pieces: list[str]) -> None:
    cut = runs(TEXT, 0, len(TEXT), [mark(str(n), quote) for n, quote in enumerate(quotes)])
    assert [run.text for run in cut] == pieces


def test_the_shortest_finding_is_the_one_a_click_means() -> None:
    cut = runs(TEXT, 0, len(TEXT), [mark("outer", "agreed to double trade"), mark("inner", "double trade", "target")])
    assert [run.innermost.id if run.innermost else None for run in cut] == [None, "outer", "inner", None]


def test_the_same_words_twice_both_stay() -> None:
    cut = runs(TEXT, 0, len(TEXT), [mark("a", "double trade"), mark("b", "double trade", "target")])
    assert quote_of("a", cut) == quote_of("b", cut) == "double trade"


def test_a_name_is_no_finding_to_click() -> None:
    named = Mark("", "named", *(TEXT.index("trade"), TEXT.index("trade") + 5))
    cut = runs(TEXT, 0, len(TEXT), [mark("a", "double trade"), named])
    assert [run.innermost.id for run in cut if run.layers and run.innermost] == ["a", "a"]


def test_a_finding_over_two_passages_opens_once_and_closes_once() -> None:
    whole = Mark("a", "commitment", 5, 30)
    layers = [
        layer for cut in (runs(TEXT, 0, 15, [whole]), runs(TEXT, 15, 42, [whole])) for r in cut for layer in r.layers
    ]
    assert [(layer.opens, layer.closes) for layer in layers] == [(True, False), (False, True)]


spans = st.tuples(st.integers(0, 40), st.integers(1, 20))


@pytest.mark.property
@given(st.text(max_size=60), st.lists(spans, max_size=8), spans)
@settings(max_examples=60, deadline=None)
def test_text_and_quotes_can_always_be_put_together_again(
    text: str, placed: list[tuple[int, int]], window: tuple[int, int]
) -> None:
    start, end = (min(at, len(text)) for at in (window[0], window[0] + window[1]))
    marks = [Mark(str(n), "commitment", at, min(at + size, len(text))) for n, (at, size) in enumerate(placed)]
    marks = [m for m in marks if m.start < m.end]
    cut = runs(text, start, end, marks)
    assert "".join(run.text for run in cut) == text[start:end]
    for m in marks:
        assert quote_of(m.id, cut) == text[max(m.start, start) : min(m.end, end)]


@pytest.mark.property
@given(st.lists(spans, max_size=12))
@settings(max_examples=60, deadline=None)
def test_overlapping_findings_never_share_a_line_while_there_are_lines(placed: list[tuple[int, int]]) -> None:
    marks = [Mark(str(n), "aim", at, at + size) for n, (at, size) in enumerate(placed)]
    drawn = lanes(marks)
    assert set(drawn) == {m.id for m in marks}
    for one in marks:
        for other in marks:
            if one is not other and drawn[one.id] == drawn[other.id] < LANES - 1:
                assert one.end <= other.start or other.end <= one.start


def test_many_findings_over_one_long_passage_are_cut_once() -> None:
    text = "word " * 4000
    marks = [Mark(str(n), "aim", n * 5, n * 5 + 40) for n in range(3900)]
    cut = runs(text, 0, len(text), marks)
    assert "".join(run.text for run in cut) == text
