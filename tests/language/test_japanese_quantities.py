"""Sums of money and per cents in Japanese."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.language.quantities.japanese import (
    find_japanese_amounts,
    find_japanese_percents,
    japanese_bound_of,
)

MONEY = [
    ("500億ドルの支援", [("500億ドル", 5e10, "USD")]),
    ("総額2.5兆円", [("2.5兆円", 2.5e12, "JPY")]),
    ("約14億ユーロ", [("14億ユーロ", 1.4e9, "EUR")]),
    ("3千万米ドル", [("3千万米ドル", 3e7, "USD")]),
    ("十億円", [("十億円", 1e9, "JPY")]),
    ("18億2,400万円", [("18億2,400万円", 1.824e9, "JPY")]),
    ("￥1,000、US$ 3億、USD 3,000", [("￥1,000", 1000, "JPY"), ("US$ 3億", 3e8, "USD"), ("USD 3,000", 3000, "USD")]),
    ("10～20億円", [("10", 1e9, "JPY"), ("20億円", 2e9, "JPY")]),
    ("10億円から20億円", [("10億", 1e9, "JPY"), ("20億円", 2e9, "JPY")]),
    ("300フィリピン・ペソ", [("300フィリピン・ペソ", 300, "PHP")]),
    ("10円5銭", [("10円5銭", 10.05, "JPY")]),
    ("数十億円", []),
    ("3円滑化", []),
    ("50元首", []),
    ("100フラン", []),
    ("ドルはアメリカの通貨である。", []),
]


@pytest.mark.parametrize(("text", "found"), MONEY, ids=[text for text, _ in MONEY])
def test_money(text, found):
    assert [(text[m.start : m.end], m.value, m.unit) for m in find_japanese_amounts(text)] == found


PERCENTS = [
    ("46％削減", [("46％", 46, "percent")]),
    ("三割五分", [("三割五分", 35, "percent")]),
    ("5割半", [("5割半", 55, "percent")]),
    ("20~30%", [("20", 20, "percent"), ("30%", 30, "percent")]),
    ("マイナス2.5パーセント", [("マイナス2.5パーセント", -2.5, "percent")]),
    ("1.5パーセントポイント", [("1.5パーセントポイント", 1.5, "percentage-point")]),
    ("3割引の日", []),
    ("役割分担", []),
    ("https://example.org/?q=30%25", []),
]


@pytest.mark.parametrize(("text", "found"), PERCENTS, ids=[text for text, _ in PERCENTS])
def test_percents(text, found):
    assert [(text[m.start : m.end], m.value, m.unit) for m in find_japanese_percents(text)] == found


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("約10億円", "about"),
        ("最大10億円", "up-to"),
        ("10億円以上", "at-least"),
        ("10億円を超える", "over"),
        ("10億円を限度とする", "up-to"),
        ("10億円未満", "under"),
        ("10億円規模", "about"),
        ("10億円の支援", None),
    ],
)
def test_how_a_sum_is_bounded(text, bound):
    (mention,) = find_japanese_amounts(text)
    assert japanese_bound_of(text, mention) == bound


@given(st.text(alphabet="0123456789,.万億兆千百十一二円ドルユ元%割分約~から¥$ ", max_size=40))
def test_any_words_are_read(text):
    for mention in (*find_japanese_amounts(text), *find_japanese_percents(text)):
        assert 0 <= mention.start < mention.end <= len(text)
        assert isinstance(mention.value, float | int)
