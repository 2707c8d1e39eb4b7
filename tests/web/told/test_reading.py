from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followthrough.model import Passage, PassageKind, Scan, Unread
from followthrough.web.told.marks import Mark
from followthrough.web.told.reading import pieces, slug
from web.sample import read_sample


@pytest.mark.parametrize(
    ("address", "anchor"),
    [
        ("para 6", "para-6"),
        ("para 12(b)(ii)", "para-12-b-ii"),
        ("annex 2, row 7", "annex-2-row-7"),
        ("第3項", "3"),
        ("…", "start"),
    ],
)
def test_an_address_becomes_an_anchor(address: str, anchor: str) -> None:
    assert slug(address) == anchor


@pytest.mark.parametrize(
    ("words", "bulleted"),
    [("Plant trees;", True), ("(a) plant trees;", False), ("• plant trees", False), ("1. Plant", False),
     ("iv) plant", False), ("3(b) plant", False), ("“Trees” are planted", True), ("A tree", True), ("", True)],
)  # fmt: skip
def test_an_item_without_a_sign_of_its_own_gets_one(words: str, *, bulleted: bool) -> None:
    passages = [Passage("item 1", PassageKind.ITEM, 0, len(words))]
    assert [p.bulleted for p in pieces(words, passages, [], ())] == [bulleted]


def test_bars_between_cells_are_no_words_of_a_finding() -> None:
    text = "Veland | Buoys | 2025"
    cut = pieces(text, [Passage("row", PassageKind.ROW, 0, 21)], [Mark("a", "target", 0, 21)], ())
    bars = [run.text for run in cut[0].runs if any(layer.mark.act == "bar" for layer in run.layers)]
    assert bars == [" | ", " | "]
    assert "".join(run.text for run in cut[0].runs) == text


@pytest.mark.parametrize(
    ("text", "loud", "stressed"),
    [
        ("We will **build ten** harbours.", ["build ten"], []),
        ("**Defence ** and *trade*", ["Defence "], ["trade"]),
        ("A * is no mark, nor are 2 ** 3.", [], []),
        ("***Both***", ["Both"], []),
        ("****", [], []),
    ],
)
def test_markdowns_emphasis_is_set_and_its_marks_are_not_seen(text: str, loud: list[str], stressed: list[str]) -> None:
    [piece] = pieces(text, [Passage("para 1", PassageKind.OPERATIVE, 0, len(text))], [], ())
    said = {act: [r.text for r in piece.runs if any(x.mark.act == act for x in r.layers)] for act in ACTS}
    assert (said["loud"], said["stressed"]) == (loud, stressed)
    assert all(set(mark) == {"*"} for mark in said["markup"])
    assert "".join(run.text for run in piece.runs) == text


@pytest.mark.parametrize(
    ("text", "kind", "unseen", "raised"),
    [
        ("# A port", PassageKind.TITLE, ["# "], []),
        ("### A port", PassageKind.HEADING, ["### "], []),
        ("# 5 ports were built.", PassageKind.OPERATIVE, [], []),  # no heading: a sign of the text
        ("the 21<sup>st</sup> port", PassageKind.OPERATIVE, ["<sup>", "</sup>"], ["st"]),
        ("CO<sub>2</sub> and a < b", PassageKind.OPERATIVE, ["<sub>", "</sub>"], ["2"]),
        ("an open <sup> alone", PassageKind.OPERATIVE, [], []),
    ],
)
def test_markdowns_headings_and_raised_letters_are_set(
    text: str, kind: PassageKind, unseen: list[str], raised: list[str]
) -> None:
    [piece] = pieces(text, [Passage("p", kind, 0, len(text))], [], ())
    said = {
        act: [r.text for r in piece.runs if any(x.mark.act == act for x in r.layers)] for act in (*ACTS, "sup", "sub")
    }
    assert (said["markup"], said["sup"] + said["sub"]) == (unseen, raised)
    assert "".join(run.text for run in piece.runs) == text


ACTS = ("loud", "stressed", "markup")


def everything(cut: tuple) -> str:
    return "".join("".join(run.text for run in piece.runs) or "".join(piece.lines) for piece in cut)


def test_nothing_of_the_text_is_left_out() -> None:
    read = read_sample()
    text = read.document.text
    cut = pieces(text, read.passages.items, [], read.unread)
    assert "".join(everything(cut).split()) == "".join(text.split())


def test_furniture_is_one_line_and_gaps_are_told() -> None:
    read = read_sample()
    cut = pieces(read.document.text, read.passages.items, [], read.unread)
    assert [(p.sort, len(p.lines)) for p in cut if p.sort == "furniture"] == [("furniture", 2), ("furniture", 1)]
    told = [(p.reason, "".join(p.lines)) for p in cut if p.sort == "unread"]
    assert told == [("No passage holds these words.", "Port Alder, 12 June 2023"), ("A name that is in no list.", "")]


def test_what_a_machine_read_says_how_surely_and_which_words_are_doubtful() -> None:
    text = "They met.\n\nThey agreed to go.\n\n?x #~"
    kinds = (PassageKind.OPERATIVE, PassageKind.OPERATIVE, PassageKind.FURNITURE)
    spans = ((0, 9), (11, 29), (31, 36))
    passages = [Passage(f"p {n}", kind, *span) for n, (kind, span) in enumerate(zip(kinds, spans, strict=True))]
    scans = [Scan(11, 29, 87, ((26, 28, 41),)), Scan(31, 36, 20, ((31, 33, 20),))]
    cut = pieces(text, passages, [], [Unread(31, 36, "too unsure")], [_Told(scan) for scan in scans])
    assert [(p.sort, p.sure) for p in cut] == [("passage", None), ("passage", 87), ("unread", None)]
    doubtful = [run.text for run in cut[1].runs if any(layer.mark.act == "doubtful" for layer in run.layers)]
    assert doubtful == ["go"]
    assert cut[2].lines == ("?x #~",)  # its words are shown beside the reason, not folded away as furniture


class _Told:
    """A scan as a row tells it."""

    def __init__(self, scan: Scan) -> None:
        self.start, self.end, self.confidence = scan.start, scan.end, scan.confidence
        self.doubtful = [Scan(*word) for word in scan.doubtful]


def test_the_turn_of_a_page_is_marked_once() -> None:
    read = read_sample()
    cut = pieces(read.document.text, read.passages.items, [], ())
    assert [p.page for p in cut if p.sort == "page"] == [2]


def test_furniture_with_a_finding_is_shown() -> None:
    text = "We agreed to go."
    cut = pieces(text, [Passage("f", PassageKind.FURNITURE, 0, 16)], [Mark("a", "commitment", 3, 15)], ())
    assert [p.sort for p in cut] == ["passage"]


def test_headings_form_an_outline_without_gaps() -> None:
    kinds = [PassageKind.HEADING, PassageKind.TITLE, PassageKind.HEADING, PassageKind.HEADING, PassageKind.HEADING]
    levels = (3, 0, 1, 3, 1)
    passages = [Passage(f"h {n}", kind, n * 2, n * 2 + 1, level=levels[n]) for n, kind in enumerate(kinds)]
    assert [p.rank for p in pieces("a b c d e", passages, [], ())] == [2, 2, 3, 4, 3]


@pytest.mark.property
@given(st.text(alphabet="ab \n", max_size=50), st.lists(st.tuples(st.integers(0, 50), st.integers(1, 9)), max_size=5))
@settings(max_examples=60, deadline=None)
def test_whatever_the_passages_hold_every_word_is_shown(text: str, placed: list[tuple[int, int]]) -> None:
    passages, reached = [], 0
    for start, size in sorted(placed):
        if start >= reached and start + size <= len(text):
            passages.append(Passage(f"para {start}", PassageKind.OPERATIVE, start, start + size))
            reached = start + size
    cut = pieces(text, passages, [Mark("a", "aim", 0, len(text))] if text else [], [Unread(0, 1, "x")] if text else [])
    assert set("".join(everything(cut).split())) >= set("".join(text.split()))
    if not text:
        return
    outside = "".join(everything(cut).split())
    assert len(outside) >= len("".join(text.split()))
