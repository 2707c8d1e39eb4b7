"""Line breaks inside Japanese words are taken out, and every place finds its way back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from followthrough.findings.japanese.unbroken import unbroken

TEXTS = st.text(alphabet="一致した、。ASEAN 1\n　\r", max_size=60)


def test_breaks_between_japanese_letters_go_and_others_stay():
    assert unbroken("一致し\n  た。\n\nThe end\nof it").text == "一致した。\n\nThe end\nof it"
    assert unbroken("ASEAN\nの港").text == "ASEANの港"
    assert unbroken("今後 5 年間で 1,000 名").text == "今後5年間で1,000名"
    assert unbroken("plain words\non two lines").starts == ()


@given(TEXTS)
def test_every_letter_finds_its_way_back(text):
    way = unbroken(text)
    for at in range(len(way.text)):
        start, end = way.back(at, at + 1)
        assert text[start:end] == way.text[at]
        assert way.forward(start) == at


@given(TEXTS)
def test_places_keep_their_order(text):
    way = unbroken(text)
    moved = [way.forward(at) for at in range(len(text) + 1)]
    assert moved == sorted(moved)
    assert moved[-1] == len(way.text)
