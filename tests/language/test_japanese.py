"""Japanese script, sentences, numbers and the forms of verbs."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.language.japanese.numerals import value_of
from followthrough.language.japanese.script import is_japanese, one_width, words_in
from followthrough.language.japanese.sentences import japanese_sentences
from followthrough.language.japanese.verbs import Form, forms
from followthrough.language.sentences import LONGEST

LETTERS = st.text(alphabet="両国は、。「」（）一致した！？\n 　ASEAN2３％億", max_size=80)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("両国は一致した。次に移った。", ["両国は一致した。", "次に移った。"]),
        ("首相は「前進した。大きい。」と述べた。", ["首相は「前進した。大きい。」と述べた。"]),
        ("両国は（会合で。）一致した！よいか？", ["両国は（会合で。）一致した！", "よいか？"]),
        ("閉じない「括弧は。先へ進む。", ["閉じない「括弧は。", "先へ進む。"]),
        ("港は開いた\nままである。\n\n道も開いた", ["港は開いた\nままである。", "道も開いた"]),
        ("https://example.org/?a=1 を見よ。", ["https://example.org/?a=1 を見よ。"]),
        ("", []),
        ("」。", ["」。"]),
    ],
)
def test_sentences(text, said):
    assert [text[start:end] for start, end in japanese_sentences(text, 0, len(text))] == said


@given(LETTERS)
def test_sentences_lie_in_order_and_leave_out_marks_at_most(text):
    spans = japanese_sentences(text, 0, len(text))
    assert all(start < end for start, end in spans)
    assert all(one[1] <= two[0] for one, two in pairwise(spans))
    kept = "".join(text[start:end] for start, end in spans)
    assert {letter for letter in text if letter.isalnum()} == {letter for letter in kept if letter.isalnum()}


def test_a_sentence_without_end_comes_in_parts():
    text = "港、" * LONGEST
    spans = japanese_sentences(text, 0, len(text))
    assert len(spans) > 1
    assert max(end - start for start, end in spans) <= LONGEST


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2.5兆", 2.5e12), ("1億2,000万", 1.2e8), ("3千万", 3e7), ("二十五", 25), ("二〇三〇", 2030),
        ("千二百億", 1.2e11), ("四十九兆九千五百九十二億", 4.99592e13), ("18億2,400万", 1.824e9),
        ("一・五", 1.5), ("十", 10), ("1万億", 1e12),
        ("元", None), ("億円", None),
    ],
)  # fmt: skip
def test_numbers(written, value):
    assert value_of(written) == value


@given(st.integers(0, 10**9))
def test_a_figure_with_commas_is_itself(number):
    assert value_of(f"{number:,}") == number


@given(st.text(max_size=60))
def test_one_width_keeps_every_offset(text):
    assert len(one_width(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "japanese"),
    [
        ("両首脳はASEANを支持した。", True),
        ("ODAの活用", True),
        ("The verb 約束する means to promise something to somebody.", False),
        ("联合声明", False),
        ("Joint Statement", False),
    ],
)
def test_what_is_japanese(text, japanese):
    assert is_japanese(text) is japanese


def test_words_are_counted_by_length_where_no_space_parts_them():
    assert words_in("共同声明の実施状況") == 4
    assert words_in("a joint statement") == 3


@pytest.mark.parametrize(
    ("verb", "said", "form"),
    [
        ("歓迎する", "歓迎しました", Form.PAST),
        ("支援する", "支援していく", Form.GOING),
        ("支援する", "支援したい", Form.WANT),
        ("進める", "進められた", Form.PASSIVE_PAST),
        ("取り組む", "取り組んでいきます", Form.GOING),
        ("行う", "行われました", Form.PASSIVE_PAST),
        ("図る", "図り", Form.JOIN),
        ("目指す", "目指している", Form.PROGRESS),
        ("支持する", "支持しない", Form.NEGATIVE),
        ("増加する", "増加させる", Form.PRESENT),
    ],
)
def test_forms_of_verbs(verb, said, form):
    assert dict(forms(verb))[said] is form
