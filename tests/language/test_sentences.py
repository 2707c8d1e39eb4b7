from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followthrough.language.sentences import LONGEST, sentences

# (text, where "|" stands between the sentences)
TABLE = [
    "We met. | We agreed.",
    "We met H.E. Mr. Abara. | He spoke.",
    "Cut by 38 % by 2032, base yr. 2019. | We agreed.",
    "2026 ► a third less\n2031 ► a half less",
    "See Art. 5 and para. 3. | Resolution No. 2231 was\nadopted. | It stands.",
    "Nos. 4 and 5 are open. | Vol. 3, p. 5 says so.",
    "They sailed to Washington, D.C. | The U.S. delegation came. | We thank the U.S. | The plan holds.",
    "The U.N. Secretary spoke. | We listened.",
    "The contract went to Harbour Inc. | The firm will build.",
    "On Sept. 5 they left. | J. R. Sailor said so.",
    "They met at 5 p.m. on Monday. | All came.",
    "Fruits, e.g. figs, and nuts, i.e. almonds, are free. | So is rice.",
    "It cost $3.5 million. | In 2018, it cost less.",
    "We note the tide (see annex. it is long) and act.",
    "“We agree,” she said. | “We will act.” | The end.",
    "“We will act. | We will pay for the dock. | It will open soon,” she said.",
    "He asked “Why?” and left. | She stayed.",
    "RECALLING the plan; NOTING the goal; we agree: do it.",
    "**Ports.** | We build docks. | *So be it.* | Next.",
    "The tide rose.[1] | We noted it.",
    "The tide rose.<sup>2</sup> | We noted it on the 45<sup>th</sup> day.",
    "It ended… then it began. | We saw it.",
    "1. We agree. | 2. We act.",
    "We do three things. | (a) We go. | (b) We stay.",
    "See [the plan](https://example.org/a.b/c.pdf?x=1). | It is long.",
    "One line\nand another. | The third\n\n| and a fourth",
    "A blank line with spaces\n  \n| ends it.",
    "The words were lost.They were found.".replace("lost.", "lost.|"),
    "We 😀 agree. | É́ was the first. | It’s “the” end.",
    "Will we? | We will! | Good.",
    "Gen. Sailor and Amb. Fisher met. | Gov. Coral did not.",
    "Doc. A/1 and Res. 1970 hold. | Fig. 2 shows it.",
    "“The tide is high, and so he came,” said Sailor.\n| “Aside from that, we sail on. | We fish.”",
    "**<u>Ports.</u>** | We build docks.",
    "The firm Splash! is new. | So is the dock.",
    "All came, incl. the press etc. | We ate.",
]


def _expected(marked: str) -> tuple[str, list[str]]:
    parts = marked.split("|")
    return "".join(parts), [part.strip() for part in parts]


@pytest.mark.parametrize("marked", TABLE)
def test_boundaries(marked: str) -> None:
    text, expected = _expected(marked)
    assert [text[start:end] for start, end in sentences(text, 0, len(text))] == expected


def test_only_the_stretch_asked_for_and_absolute_offsets() -> None:
    text = "Not this. We agree. We act. Nor this."
    assert sentences(text, 10, 27) == [(10, 19), (20, 27)]


@pytest.mark.parametrize("text", ["", "   ", "\n\n \n", "\u2028"])
def test_nothing_in_white_space(text: str) -> None:
    assert sentences(text, 0, len(text)) == []


@pytest.mark.parametrize("space", ["\x85", "\xa0", "\u2009", "\u2028", "\u202f", "\u3000"])
def test_wide_spaces_behind_an_initial(space: str) -> None:
    text = f"We met D{space}. J.{space}Sailor came. So did we.{space}They left."
    assert [text[start:end] for start, end in sentences(text, 0, len(text))][-2:] == ["So did we.", "They left."]


@pytest.mark.parametrize("joint", ["; ", ", ", " ", ""])
def test_a_sentence_that_is_too_long_comes_in_parts(joint: str) -> None:
    text = joint.join(["abcdefghi"] * 1500)
    parts = sentences(text, 0, len(text))
    assert len(parts) > 1
    assert all(end - start <= LONGEST for start, end in parts)
    assert _bare(text) == "".join(_bare(text[start:end]) for start, end in parts)
    if joint == "; ":
        assert all(text[end - 1] == ";" for _, end in parts[:-1])


def test_long_texts_are_cut_the_same_at_any_place() -> None:
    text = "We agree to build a dock. " * 2000
    assert {text[start:end] for start, end in sentences(text, 0, len(text))} == {"We agree to build a dock."}


MARKS = [".", ". ", "? ", "\n", "\n\n", " ", "; ", "“", "”", "(", ")", "**", "…", "'", "\u00a0"]
WORDS = ["We act", "No", "U.S", "Art", "5", "(a)", "e.g", "it", "😀", "é́", "http://a.b/C.D", "1"]
PIECES = st.sampled_from(MARKS + WORDS)


@pytest.mark.property
@settings(max_examples=150)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_every_word_in_exactly_one_trimmed_sentence(text: str) -> None:
    at = 0
    for start, end in sentences(text, 0, len(text)):
        assert at <= start < end <= len(text)
        assert not text[at:start].strip()
        assert text[start:end] == text[start:end].strip()
        at = end
    assert not text[at:].strip()


def _bare(text: str) -> str:
    return "".join(text.split())
