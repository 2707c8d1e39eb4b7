"""Instructions of corrigenda: found as they are written, placed where there is one place for them."""

from __future__ import annotations

import pytest

from factories import a_document
from followthrough.linking.corrigenda import Correction, Misplaced, corrections, place

ASKED = [  # words of a corrigendum, and what it asks for
    ("In paragraph 6, for “by 2025” read “by 2026”.", [("by 2025", "by 2026", "6")]),
    ('Page 3, para. 12(b): for "ten ships" read "two ships"', [("ten ships", "two ships", "12(b)")]),
    ("Paragraph 2: “Veland” should read “Norholm”.", [("Veland", "Norholm", "2")]),
    ("Replace “all ports” with “some ports”.", [("all ports", "some ports", "")]),
    ("For the words “the Fund” substitute “a fund”", [("the Fund", "a fund", "")]),
    ("Paragraph 4\nFor 2005 read 2006", [("2005", "2006", "")]),  # the paragraph stands on another line: not sure
    ("Para 1: for “one” read “two”.\nPara 3: for “three” read “four”.", [("one", "two", "1"), ("three", "four", "3")]),
    ("Paragraphs 1 and paragraph 2: for “one” read “two”.", [("one", "two", "")]),  # which of them is not said
    ("It is worth the time, for they read widely.", []),
    ("The text was corrected.", []),
]


@pytest.mark.parametrize(("text", "expected"), ASKED)
def test_instructions(text: str, expected: list[tuple[str, str, str]]) -> None:
    found = corrections(a_document(text, title="Corrigendum"))
    assert [(one.former, one.corrected, one.paragraph) for one in found] == expected
    assert all(one.former in text[one.start : one.end] for one in found)


def test_other_documents_correct_nothing() -> None:
    assert corrections(a_document("For “one” read “two”.", title="Joint statement")) == ()


TEXT = "1. They agreed to send ten ships by 2025.\n2. They agreed to send ten planes. Ten ships were seen in 20251.\n"


@pytest.mark.parametrize(
    ("former", "within", "at"),
    [
        ("by 2025", (), TEXT.index("by 2025")),
        ("2025", (), TEXT.index("2025")),  # whole words: not in 20251
        ("send ten", ((42, 74),), TEXT.rindex("send ten")),
        ("ten  ships", (), TEXT.index("ten ships")),
    ],
)
def test_places(former: str, within: tuple[tuple[int, int], ...], at: int) -> None:
    assert place(Correction(former, "x", "2" if within else "", 0, 0), TEXT, within) == at


@pytest.mark.parametrize(
    ("former", "paragraph", "why"),
    [("send ten", "", "stands 2 times in it"), ("boats", "", "stands nowhere in it"), ("ten", "9", "no paragraph 9")],
)
def test_what_has_no_one_place_is_told(former: str, paragraph: str, why: str) -> None:
    with pytest.raises(Misplaced, match=why):
        place(Correction(former, "x", paragraph, 0, 0), TEXT)
