"""Names in Japanese text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.lexicon.world.japanese import scan_japanese


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("日本と米国は", [("日本", "JP"), ("米国", "US")]),
        ("我が国は", [("我が国", "JP")]),
        ("第26回日・ASEAN首脳会議", [("第26回日・ASEAN首脳会議", "asean-japan-summit-26")]),
        ("国連海洋法条約に基づき", [("国連海洋法条約", "unclos")]),
        ("南シナ海における行動規範", [("南シナ海における行動規範", "coc")]),
        ("ASEAN及びJICA", [("ASEAN", "ASEAN"), ("JICA", "JICA")]),
        ("インド太平洋、日本海、マリーナ、タイミング", []),
        ("インドとタイ", [("インド", "IN"), ("タイ", "TH")]),
    ],
)
def test_names(text, named):
    assert [(text[m.start : m.end], m.id) for m in scan_japanese(text)] == named


@given(st.text(alphabet="日本米国ASEAN・第回首脳会議インドタイ、 ", max_size=40))
def test_any_words_are_scanned_without_overlap(text):
    found = scan_japanese(text)
    assert all(one.end <= two.start for one, two in pairwise(found))
