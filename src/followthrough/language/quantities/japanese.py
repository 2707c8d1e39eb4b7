"""Sums of money and per cents in Japanese: 500億ドル, 2.5兆円, 約14億ユーロ, 3千万米ドル, ¥1,000; ３０％, 三割五分.

A number that states no figure (数十億ドル) is none. A range is two mentions, the unit said once counts for both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from followthrough.language.japanese.numerals import NUMBER, is_scaled, value_of
from followthrough.language.japanese.script import one_width
from followthrough.language.quantities.numbers import tidy
from followthrough.model import Mention, MentionKind

# What documents write beside the names of the CLDR. A bare franc, peso or rupee may be of several countries.
_SHORT: Final = {
    "円": "JPY", "日本円": "JPY", "ドル": "USD", "米ドル": "USD", "米国ドル": "USD", "豪ドル": "AUD",
    "加ドル": "CAD", "香港ドル": "HKD", "台湾ドル": "TWD", "NZドル": "NZD", "シンガポールドル": "SGD", "ユーロ": "EUR",
    "ポンド": "GBP", "英ポンド": "GBP", "元": "CNY", "人民元": "CNY", "ウォン": "KRW", "バーツ": "THB",
    "ドン": "VND", "スイスフラン": "CHF", "インドルピー": "INR", "ルピア": "IDR", "リンギット": "MYR",
    "ルーブル": "RUB",
    "レアル": "BRL", "リヤル": "SAR", "ナイラ": "NGN", "フォリント": "HUF", "ズウォティ": "PLN", "シェケル": "ILS",
}  # fmt: skip
_HUNDREDTHS: Final = re.compile(rf"(?:と|[ ])?(?P<number>{NUMBER})(?P<unit>銭|セント|ペンス)(?!ラル)")
_SIGNS: Final = {"¥": "JPY", "$": "USD", "US$": "USD", "A$": "AUD", "€": "EUR", "£": "GBP"}
_CODES: Final = "USD|EUR|JPY|GBP|AUD|CAD|CNY|KRW|INR|CHF|SGD|THB|VND|IDR|PHP|MYR|NZD|NOK|SEK|DKK|BRL"
# The same characters begin other words: 円滑, 円卓, 元首, 元年.
_NOT_BEHIND: Final = r"(?![滑卓形周筒熟環錐首帥老素年号来])"
_PLENTY: Final = r"(?:余り|あまり|余|強|弱|超|近く)?"
_NUMBER: Final = rf"(?<![数何幾0-9.,])(?P<number>{NUMBER})"
_LOW: Final = rf"(?:(?P<low>{NUMBER})(?P<again>[^\W\d_]{{1,8}})?(?:~|-|から)[ ]?)?"
_LEADING: Final = re.compile(rf"(?<![A-Za-z])(?P<sign>(?:US\$|A\$|[¥$€£]|{_CODES}) ?)(?P<number>{NUMBER})(?![0-9])")
_PERCENT: Final = re.compile(
    rf"(?P<minus>[-△▲]|マイナス)?(?<![数何幾0-9.,]){_LOW}(?P<number>{NUMBER})[ ]?"
    r"(?P<unit>%ポイント|パーセントポイント|%|﹪|パーセント|割(?![引り当合譲愛拠])(?:(?P<tenths>[0-9一二三四五六七八九])分)?(?P<half>半)?)"
)
_ADDRESS: Final = re.compile(r"https?://\S{0,400}$")
_BOUND_BEFORE: Final = re.compile(r"(?:(約|およそ|概ね|ほぼ|約計)|(最大|上限)|(少なくとも|最低))(?:で|計|総額)?$")
_BOUND_AFTER: Final = re.compile(
    r"(?:(以上|を下回らない)|(を超える|超|余り|余|強|を上回る)|(まで|を限度|を上限|以内|以下)|(未満|弱|を下回る)|(規模|程度|前後|近く|相当))"
)
_BEFORE: Final = ("about", "up-to", "at-least")
_AFTER: Final = ("at-least", "over", "up-to", "under", "about")


def find_japanese_amounts(text: str) -> list[Mention]:
    """Every sum of money in Japanese text, in text order, with its ISO 4217 code."""
    plain = one_width(text)
    found = [*_trailing(plain), *_leading(plain)]
    return sorted({(m.start, m.end): m for m in found}.values(), key=lambda m: (m.start, m.end))


def _trailing(plain: str) -> Iterator[Mention]:
    """The figure first, as nearly always: 500億ドル; 10億から20億円."""
    names, pattern = _names(), _trailing_pattern()
    for match in pattern.finditer(plain):
        high, low = value_of(match["number"]), match["low"]
        if high is None:
            continue
        unit = names[match["name"]]
        if low is not None:
            bottom = _shared(low, match["number"], again=match["again"] is not None)
            if bottom is not None and bottom < high:
                yield _money(bottom, unit, match.start("low"), match.end("low"))
        small = _HUNDREDTHS.match(plain, match.end())
        cents = None if small is None else value_of(small["number"])
        if small is not None and cents is not None:
            yield _money(high + cents / 100, unit, match.start("number"), small.end())
        else:
            yield _money(high, unit, match.start("number"), match.end("name"))


def _leading(plain: str) -> Iterator[Mention]:
    for match in _LEADING.finditer(plain):
        value, sign = value_of(match["number"]), match["sign"].strip()
        if value is not None:
            yield _money(value, _SIGNS.get(sign, sign), match.start(), match.end())


def _money(value: float, unit: str, start: int, end: int) -> Mention:
    return Mention(MentionKind.AMOUNT, start, end, value=tidy(value), unit=unit)


def _shared(low: str, high: str, *, again: bool) -> float | None:
    """The lower figure of a range; it takes the magnitude of the upper one: 10~20億円."""
    value = value_of(low)
    if value is None or again or is_scaled(low) or not is_scaled(high):
        return value
    top, figure = value_of(high), value_of(high.rstrip("万億兆京百千 "))
    return None if top is None or not figure else value * top / figure


@cache
def _names() -> dict[str, str]:
    """The names of currencies, with a middle dot, a space or nothing between their words."""
    from babel import Locale

    known: dict[str, str] = {}
    for code, name in Locale("ja").currencies.items():
        if " " in name and "(" not in name and "（" not in name:
            known |= dict.fromkeys((name, name.replace(" ", ""), name.replace(" ", "・")), code)
    return known | _SHORT


@cache
def _trailing_pattern() -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in sorted(_names(), key=len, reverse=True))
    return re.compile(rf"(?<![数何幾0-9.,]){_LOW}(?P<number>{NUMBER}){_PLENTY}[ ]?(?P<name>{names}){_NOT_BEHIND}")


def find_japanese_percents(text: str) -> list[Mention]:
    """Every per cent of Japanese text; a 割 is ten of them. Unit "percentage-point" where two are compared."""
    plain = one_width(text)
    found: list[Mention] = []
    for match in _PERCENT.finditer(plain):
        if _ADDRESS.search(plain[max(0, match.start() - 400) : match.start()]) is None:
            found.extend(_percents(match))
    return found


def _percents(match: re.Match[str]) -> Iterator[Mention]:
    value = value_of(match["number"])
    if value is None:
        return
    tens = match["unit"].startswith("割")
    value = value * (10 if tens else 1) + (value_of(match["tenths"] or "") or 0.0 if match["tenths"] else 0.0)
    value += 5 if match["half"] else 0
    unit = "percentage-point" if match["unit"].endswith("ポイント") else "percent"
    low = None if match["low"] is None else value_of(match["low"])
    if low is not None:
        bottom = tidy(low * (10 if tens else 1))
        yield Mention(MentionKind.PERCENT, match.start("low"), match.end("low"), value=bottom, unit=unit)
    start = match.start("number") if match["minus"] is None else match.start()
    signed = value if match["minus"] is None else -value
    yield Mention(MentionKind.PERCENT, start, match.end(), value=tidy(signed), unit=unit)


def japanese_bound_of(text: str, mention: Mention) -> str | None:
    """How the words beside a figure bound it: "over", "at-least", "up-to", "under", "about"; None where it is exact."""
    before = _BOUND_BEFORE.search(text, max(0, mention.start - 6), mention.start)
    if before is not None:
        return _BEFORE[(before.lastindex or 1) - 1]
    after = _BOUND_AFTER.match(text, mention.end)
    return None if after is None else _AFTER[(after.lastindex or 1) - 1]
