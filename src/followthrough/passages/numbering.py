"""Numbers, letters and roman numerals that open a piece, and which of them follow on one another.

A label may be read in more than one way ("(i)" is a letter after "(h)" and a numeral before "(ii)"); the sequence
decides. A number that opens a sentence without being a label ("2018 was", "3.5 million") is none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from followthrough.language.japanese.script import has_kanji

WORDS = "article|section|chapter|part|title|annex|appendix|attachment|schedule|paragraph|para|rule|regulation|principle"
_ROMANS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_HIGHEST_ROMAN = 49  # beyond, "l" and "c" are read as letters only
_DECIMAL = re.compile(
    r"(?P<dec>\d{1,3}(?:\.\d{1,3}){0,29})(?P<close>\\?[.)．）]{1,2}(?=[\s*_]|[A-Z]|[^\x00-\x7f]|$)|(?=\t|[^\S\n]{2,})|(?=[^\S\n]))"
)
_BRACKETED = re.compile(
    r"\\?[(（](?P<in>\d{1,3}|[a-zA-Z]|[ivxlc]{2,7}|[IVXLC]{2,7}|([a-z])\2)\\?[)）](?:(?=[\s*_A-Z]|[^\x00-\x7f]|$)|(?<=）)(?=[0-9]))"
)
_LETTER = re.compile(r"(?P<let>[IVXLC]{2,7}|[ivxlc]{2,7}|([a-z])\2|[A-Za-z])(?P<close>\\?[.)])(?=[\s*_]|$)")
_SECTIONED = re.compile(  # "B.1", "II.3.2": below "B." and "II."
    r"(?P<part>[IVX]{2,5}|[A-Z])\.(?P<dec>\d{1,2}(?:\.\d{1,2}){0,5})(?P<close>\\?[.):])?(?=[\s*_]|$)"
)
_PARTED = 1000  # what the letter of "B.1" counts from, so that it never stands below "2."
_WORDED = re.compile(
    rf"(?P<word>(?i:{WORDS}|art\.|sec\.|para\.))[^\S\n]{{1,4}}(?P<num>\d{{1,3}}(?:\.\d{{1,3}}){{0,9}}|[IVXLC]{{1,7}}|[A-Z])"
    r"(?P<bis>[^\S\n]?(?:bis|ter|quater))?\b[^\S\n]*(?P<close>[.:)\]–—-]|[*_]+|(?=\n|$|[^\S\n]*[A-Z“]))"
)
_SIGN = re.compile(r"§{1,2}[^\S\n]{0,3}(?P<num>\d{1,4}(?:\.\d{1,3}){0,9}[a-z]?)(?P<close>[.)]?)")
_JAPANESE = re.compile(r"第[^\S\n]?(?P<num>\d{1,3}|[一二三四五六七八九十]{1,3})(?P<word>条|章|項|節|部)")
_KANJI = {sign: value for value, sign in enumerate("一二三四五六七八九", start=1)}
_JAPANESE_WORDS = {"条": "article", "章": "chapter", "項": "paragraph", "節": "section", "部": "part"}
_COUNTED = re.compile(r"(?P<num>[一二三四五六七八九十]{1,3})(?:[　．.]|、(?=\S))")  # 一　, 二、 at the start of a line
_BRACKETED_KANJI = re.compile(r"[（(](?P<num>[一二三四五六七八九十]{1,3})[)）]")
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_SHORT = {"art.": "article", "sec.": "section", "para.": "paragraph", "para": "paragraph"}
_AFTER = re.compile(r"[\s*_]*")


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a label."""

    style: str  # "1." "1" "(1)" "a." "(a)" "i." "(i)" "A." "I." "word"
    value: int  # the last figure: 3 for "3.", "(c)" and "2.3"
    trail: tuple[int, ...] = ()  # all figures of a decimal of several parts: (2, 3)


@dataclass(frozen=True, slots=True)
class Label:
    """What opens a piece and numbers it."""

    shown: str  # as addresses show it: "12", "b", "ii", "2.3", "III"
    end: int  # offset of the first word behind it
    readings: tuple[Reading, ...]
    word: str | None = None  # article, section, annex ...
    closed: bool = True  # a full stop, bracket or colon ends it


def label_at(text: str, start: int, end: int) -> Label | None:
    """The label that opens text[start:end], or None."""
    first = text[start : start + 1]
    end = min(end, start + 200)
    if first.isdecimal():  # "①" is a digit, too, and no decimal
        return _decimal(text, start, end)
    if first in "(（\\":
        return _bracketed(text, start, end) or _kanji_label(text, start, end)
    if first == "§":
        return _sign(text, start, end)
    if not first.isascii():
        return _japanese(text, start, end) if first == "第" else _kanji_label(text, start, end)
    if first.isalpha():
        return _lettered(text, start, end) or _sectioned(text, start, end) or _worded(text, start, end)
    return None


def _words_from(text: str, at: int, end: int) -> int:
    """The offset of the first word behind a label that ends at `at`."""
    after = _AFTER.match(text, at, end)
    return at if after is None else after.end()


def _decimal(text: str, start: int, end: int) -> Label | None:
    found = _DECIMAL.match(text, start, end)
    if found is None:
        return None
    trail = tuple(int(part) for part in found["dec"].split("."))
    closed = found["close"] != ""
    body = _words_from(text, found.end(), end)
    if not closed and not _opens_words(text, found.end(), body, end, parts=len(trail)):
        return None
    style = "1)" if ")" in found["close"] or "）" in found["close"] else "1."
    return Label(".".join(map(str, trail)), body, (Reading(style, trail[-1], trail),), closed=closed)


def _opens_words(text: str, at: int, body: int, end: int, *, parts: int) -> bool:
    """Whether an unclosed number is a label: "1.1 Scope", "4    The Ministers", but not "3.5 million", "12 May"."""
    if body >= end:
        return parts > 1
    wide = body - at > 1 or text[at : at + 1] == "\t"
    if text[at] == "　" or (has_kanji(text[body]) and text[at] in " \t"):
        return True  # "1　", "1.1 両国は"; a number that touches is of the sentence: 2025年
    capital = text[body].isupper() or text[body] in '“"‘(['
    return capital and (parts > 1 or wide)


def _bracketed(text: str, start: int, end: int) -> Label | None:
    found = _BRACKETED.match(text, start, end)
    if found is None:
        return None
    inner = found["in"]
    body = _words_from(text, found.end(), end)
    if inner.isdigit():
        return Label(str(int(inner)), body, (Reading("(1)", int(inner)),))
    readings = _letter_readings(inner, "(", ")")
    return Label(inner, body, readings) if readings else None


def _lettered(text: str, start: int, end: int) -> Label | None:
    found = _LETTER.match(text, start, end)
    if found is None:
        return None
    readings = _letter_readings(found["let"], "", found["close"][-1])
    return Label(found["let"], _words_from(text, found.end(), end), readings) if readings else None


def _sectioned(text: str, start: int, end: int) -> Label | None:
    found = _SECTIONED.match(text, start, end)
    if found is None:
        return None
    figures = tuple(map(int, found["dec"].split(".")))
    part = roman(found["part"]) or ord(found["part"][0])
    body = _words_from(text, found.end(), end)
    closed = found["close"] is not None
    if not closed and not _opens_words(text, found.end(), body, end, parts=1 + len(figures)):
        return None
    shown = f"{found['part']}.{found['dec']}"
    return Label(shown, body, (Reading("A.1", figures[-1], (_PARTED + part, *figures)),), closed=closed)


def _letter_readings(shown: str, before: str, after: str) -> tuple[Reading, ...]:
    """As a letter and as a roman numeral, where both are possible."""
    case = "a" if shown.islower() else "A"
    readings = []
    if len(set(shown.lower())) == 1 and len(shown) <= 2:  # noqa: PLR2004 - "aa" follows "z"
        value = ord(shown[0].lower()) - ord("a") + 1 + 26 * (len(shown) - 1)
        readings.append(Reading(f"{before}{case}{after}", value))
    numeral = roman(shown)
    if numeral is not None:
        readings.append(Reading(f"{before}{'i' if case == 'a' else 'I'}{after}", numeral))
    return tuple(readings)


def _worded(text: str, start: int, end: int) -> Label | None:
    found = _WORDED.match(text, start, end)
    if found is None or not text[start].isupper():
        return None
    shown = found["num"] + (found["bis"] or "")
    word = _SHORT.get(found["word"].lower(), found["word"].lower())
    value, trail = _figure(found["num"])
    body = _words_from(text, found.end(), end)
    return Label(
        shown,
        body,
        (Reading("word", value, trail),),
        word=word,
        closed=found["close"] != "" or text[found.end() : found.end() + 1] in {"", "\n"},
    )


def _figure(shown: str) -> tuple[int, tuple[int, ...]]:
    if shown[0].isdigit():
        trail = tuple(int(part) for part in shown.split("."))
        return trail[-1], trail
    numeral = roman(shown)
    value = ord(shown[0].lower()) - ord("a") + 1 if numeral is None else numeral
    return value, (value,)


def _sign(text: str, start: int, end: int) -> Label | None:
    found = _SIGN.match(text, start, end)
    if found is None:
        return None
    value, trail = _figure(found["num"].rstrip("abcdefghijklmnopqrstuvwxyz"))
    return Label(found["num"], _words_from(text, found.end(), end), (Reading("word", value, trail),), word="§")


def _japanese(text: str, start: int, end: int) -> Label | None:
    found = _JAPANESE.match(text, start, end)
    if found is None:
        return None
    shown = found["num"]
    value = int(shown) if shown.isdigit() else _kanji(shown)
    word = _JAPANESE_WORDS[found["word"]]
    return Label(str(value), _words_from(text, found.end(), end), (Reading("word", value, (value,)),), word=word)


def _kanji_label(text: str, start: int, end: int) -> Label | None:
    """As 一　, 二、, （三） and ④ number Japanese paragraphs."""
    circled = _CIRCLED.find(text[start : start + 1] or "-")
    if circled >= 0:
        return Label(str(circled + 1), _words_from(text, start + 1, end), (Reading("(1)", circled + 1),))
    for pattern, style in ((_COUNTED, "1."), (_BRACKETED_KANJI, "(1)")):
        found = pattern.match(text, start, end)
        if found is not None:
            value = _kanji(found["num"])
            trail = (value,) if style == "1." else ()
            return Label(str(value), _words_from(text, found.end(), end), (Reading(style, value, trail),))
    return None


def _kanji(shown: str) -> int:
    """Numbers below one hundred: 十二 is 12, 三十 is 30."""
    tens, ten, ones = shown.partition("十")
    if ten == "":
        return _KANJI.get(shown[-1], 0)
    return 10 * _KANJI.get(tens, 1) + _KANJI.get(ones, 0)


def roman(shown: str) -> int | None:
    """The value of a well-formed roman numeral up to 49, else None."""
    total = 0
    highest = 0
    for sign in reversed(shown.lower()):
        value = _ROMANS.get(sign, 0)
        if value == 0:
            return None
        total += value if value >= highest else -value
        highest = max(highest, value)
    return total if 0 < total <= _HIGHEST_ROMAN and _written(total) == shown.lower() else None


def _written(value: int) -> str:
    tens, ones = divmod(value, 10)
    units = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
    return ("", "x", "xx", "xxx", "xl")[tens] + units[ones]


def is_next(earlier: Reading, later: Reading) -> bool:
    """Whether `later` comes right behind `earlier` in one sequence."""
    if earlier.style != later.style or len(earlier.trail) != len(later.trail):
        return False
    return later.trail[:-1] == earlier.trail[:-1] and later.value == earlier.value + 1


def follows(earlier: Reading, later: Reading) -> bool:
    """Whether `later` may come behind `earlier` in a text: the next, the first below it, or the next of one above."""
    if is_next(earlier, later) or (earlier.trail != () and later.trail == (*earlier.trail, 1)):
        return True
    depth = len(later.trail)
    above = earlier.trail[:depth]
    return 0 < depth < len(earlier.trail) and later.trail == (*above[:-1], above[-1] + 1)
