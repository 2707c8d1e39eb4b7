from __future__ import annotations

import pytest

from followthrough.passages.numbering import label_at, roman

# (text, shown, styles, word); shown None: no label
TABLE = [
    ("1. We", "1", ["1."], None),
    ("1) We", "1", ["1)"], None),
    ("12\\. We", "12", ["1."], None),
    ("(3) We", "3", ["(1)"], None),
    ("1.2 We", "1.2", ["1."], None),
    ("1.2.3. We", "1.2.3", ["1."], None),
    ("4\tWe", "4", ["1."], None),
    ("4   We", "4", ["1."], None),
    ("１．わが国", "1", ["1."], None),
    ("（１） わが国", "1", ["(1)"], None),
    ("a. we", "a", ["a."], None),
    ("(a) we", "a", ["(a)"], None),
    ("a) we", "a", ["a)"], None),
    ("(aa) we", "aa", ["(a)"], None),
    ("(i) we", "i", ["(a)", "(i)"], None),
    ("(iv) we", "iv", ["(i)"], None),
    ("ii. we", "ii", ["a.", "i."], None),
    ("IV. Trade", "IV", ["I."], None),
    ("A. Trade", "A", ["A."], None),
    ("§ 4.2 We", "4.2", ["word"], "§"),
    ("Article 5", "5", ["word"], "article"),
    ("Article 5. Scope", "5", ["word"], "article"),
    ("ARTICLE IV – Scope", "IV", ["word"], "article"),
    ("Art. 5: Scope", "5", ["word"], "article"),
    ("Chapter III\nAims", "III", ["word"], "chapter"),
    ("Annex A", "A", ["word"], "annex"),
    ("Paragraph 4: We", "4", ["word"], "paragraph"),
    ("第12条 わが国", "12", ["word"], "article"),
    ("第十二条 わが国", "12", ["word"], "article"),
    ("2018 was good", None, [], None),
    ("3.5 million came", None, [], None),
    ("B.1 Ports", "B.1", ["A.1"], None),
    ("A.2.3. Trade in boats", "A.2.3", ["A.1"], None),
    ("II.4 Ports", "II.4", ["A.1"], None),
    ("B.1 of the plan", None, [], None),
    ("G7 leaders met", None, [], None),
    ("U.2", "U.2", ["A.1"], None),
    ("12 May 2019", None, [], None),
    ("4 We", None, [], None),
    ("1234. We", None, [], None),
    ("Article 5 of the Treaty", None, [], None),
    ("(ASEAN) members", None, [], None),
    ("St. Clair", None, [], None),
    ("Mr. Fisher", None, [], None),
    ("U.S. ships", None, [], None),
    ("section 5", None, [], None),
    ("We", None, [], None),
    ("", None, [], None),
]


@pytest.mark.parametrize(("text", "shown", "styles", "word"), TABLE)
def test_labels(text: str, shown: str | None, styles: list[str], word: str | None) -> None:
    label = label_at(text, 0, len(text))
    if shown is None:
        assert label is None
        return
    assert label is not None
    assert (label.shown, [reading.style for reading in label.readings], label.word) == (shown, styles, word)


@pytest.mark.parametrize(
    ("text", "rest"), [("1. **We** act", "We** act"), ("(a)We", "We"), ("Article 5. Scope", "Scope")]
)
def test_the_words_behind_a_label(text: str, rest: str) -> None:
    label = label_at(text, 0, len(text))
    assert label is not None
    assert text[label.end :] == rest


@pytest.mark.parametrize(
    ("shown", "value"),
    [("i", 1), ("IV", 4), ("ix", 9), ("xiv", 14), ("XLIX", 49), ("iiii", None), ("vx", None), ("l", None), ("a", None)],
)
def test_roman_numerals(shown: str, value: int | None) -> None:
    assert roman(shown) == value
