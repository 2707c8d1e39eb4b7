import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.language.words import words

ROWS = [
    ("We’ll act, ASEAN’s way.", ["we", "will", "act", ",", "asean’s", "way"]),
    ("**WE** [launched a](https://example.org/x) plan", ["we", "launched", "a", "plan"]),
    ("rules-based order—and U.S. aid", ["rules-based", "order", "—", "and", "u.s", "aid"]),
    ("45<sup>th</sup> year", ["45", "th", "year"]),
    (
        "250,000 pilots, 1,200,500.5 t, 3,5 and 2024,10",
        ["250,000", "pilots", ",", "1,200,500.5", "t", ",", "3", ",", "5", "and", "2024", ",", "10"],
    ),
    ("in 2,300km, 12,0000", ["in", "2,300km", ",", "12", ",", "0000"]),
    ("$3 million; (the rest)", ["$", "3", "million", ";", "(", "the", "rest", ")"]),
]


@pytest.mark.parametrize(("text", "wanted"), ROWS, ids=[row[0][:20] for row in ROWS])
def test_words_of_a_text(text, wanted):
    assert words(text, 0, len(text)).lower == wanted


@pytest.mark.property
@given(st.text())
def test_every_word_is_its_slice(text):
    found = words(text, 0, len(text))
    for i, word in enumerate(found.lower):
        assert found.slice_of(text, i).lower() in (word, "'ll", "’ll", "'ve", "’ve", "'re", "’re")
