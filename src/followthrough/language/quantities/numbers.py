"""Figures and number words with their offsets: "1,250", "2.5 billion", "half a million", "two hundred and fifty".

Nothing here scans a whole text. A caller knows where a number may stand (beside a currency, before "per cent") and asks
for the number that begins or ends there. "Hundreds of millions" states no figure and is no number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

WINDOW: Final = 90  # no number expression we read is longer, in characters

_ONES: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TY: Final = "twenty thirty forty fifty sixty seventy eighty ninety"
_UNITS: Final = {word: value for value, word in enumerate(_ONES.split())}
_TENS: Final = {word: 10 * value for value, word in enumerate(_TY.split(), start=2)}
_MAGNITUDES: Final = {
    "thousand": 1e3,
    "million": 1e6,
    "millions": 1e6,
    "billion": 1e9,
    "billions": 1e9,
    "trillion": 1e12,
    "milliard": 1e9,
    "milliards": 1e9,
    "mrd": 1e9,
    "mld": 1e9,
    "bil": 1e9,
    "lakh": 1e5,
    "lakhs": 1e5,
    "lac": 1e5,
    "crore": 1e7,
    "crores": 1e7,
    "mln": 1e6,
    "mil": 1e6,
    "mio": 1e6,
    "mn": 1e6,
    "mill": 1e6,
    "mm": 1e6,
    "bln": 1e9,
    "bn": 1e9,
    "tn": 1e12,
    "trn": 1e12,
    "tln": 1e12,
}
_JAPANESE: Final = {"万": 1e4, "億": 1e8, "亿": 1e8, "兆": 1e12}
_LETTERS: Final = {"k": 1e3, "m": 1e6, "b": 1e9, "t": 1e12}  # only when they touch the figure: "10 m" is ten metres
_SCALES: Final = {**_MAGNITUDES, **_JAPANESE, **_LETTERS}
_PARTS: Final = {"half": 0.5, "quarter": 0.25, "quarters": 0.25, "third": 1 / 3, "thirds": 1 / 3}
LARGE_WORDS: Final = frozenset(  # without one of these, words state no number from ten on
    [*(word for word, value in _UNITS.items() if value >= 10), *_TENS, "hundred", *_MAGNITUDES]  # noqa: PLR2004 - as said
)
_IDLE: Final = frozenset(("a", "an", "of", "and"))

_THIN: Final = r" \u00a0\u202f\u2009"  # blanks that group digits
_VULGAR: Final = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
# 2½ | 2 1/2 | 12,34,567.89 | 1.234.567 | 1.234,5 | 10 000 000 | 10'000 | 1,5 | 12.75
FIGURE: Final = (
    r"(?:\d{1,3}(?: , \d{3}){0,3} , 000(?!\d)|\d{1,3} \. \d{1,2}(?= [mbt]r?illion\b)|\d{1,3}[½¼¾⅓⅔]"
    r"|\d{1,2}[ -](?:1/2|1/4|3/4|1/3|2/3)(?![\d/])|\d{1,3}(?:,\d{2,3}){0,6},\d{3}(?!\d)(?:\.\d+)?"
    r"|\d{1,3}(?:\.\d{3}){2,6}(?!\d)(?:,\d+)?|\d{1,3}(?:\.\d{3}){1,6},\d+"
    rf"|\d{{1,3}}(?:[{_THIN}'’]\d{{3}}){{1,6}}(?!\d)(?:\.\d+|,\d{{1,2}}(?!\d))?"
    r"|\d+(?:[.,]\d+)?)"
)
_GAP: Final = rf"(?:[\t{_THIN}-]{{1,4}}|[ \t]{{0,2}}\r?\n[ \t>]{{0,12}}(?=[a-z]))"  # a line may end inside a number
_LONG: Final = "|".join(  # "NOK 20 mill. to": a mill without its point is a building
    r"mill(?=\.\s[a-z])" if word == "mill" else word for word in sorted(_MAGNITUDES, key=len, reverse=True)
)
_SMALL: Final = "|".join(sorted([*_UNITS, *_TENS], key=len, reverse=True))
_BIG: Final = rf"(?:(?:hundred|{_LONG})(?![A-Za-z]))"
_WORD: Final = rf"(?:(?:{_SMALL}|hundred|{_LONG})(?![A-Za-z]))"
_MORE: Final = rf"(?:{_GAP}(?:and{_GAP})?{_WORD}){{0,12}}"
_PART: Final = r"(?:(?:half|quarters?|thirds?)(?![A-Za-z]))"
_DIGIT_WORD: Final = rf"(?:(?:{'|'.join(_ONES.split()[:10])})(?![A-Za-z]))"
_BEGINS: Final = rf"an?{_GAP}|t(?:w|en|h[ir])|on|f[oi]|s[ei]|ei|el|ni|ze|ha|q"
_NUMBER: Final = re.compile(
    rf"\b(?=\d|{_BEGINS})(?<![.,/])(?:"  # at a digit, or at letters that number words begin with: most words are none
    rf"{FIGURE}(?:{_GAP}and{_GAP}an?{_GAP}{_PART}{_GAP}{_BIG}"
    rf"|[kmbtKMBT](?![A-Za-z\d])|[万億亿兆](?:(?:\d,\d{{3}}|\d{{1,4}})[万億亿]){{0,2}}|\+?{_GAP}?{_BIG}(?:{_GAP}{_BIG})?"
    rf"(?:{_GAP}and{_GAP}an?{_GAP}{_PART})?)?"
    rf"|(?:(?:an?|one|two|three){_GAP})?{_PART}{_GAP}(?:of{_GAP})?(?:an?{_GAP})?{_BIG}"
    rf"|(?:{_SMALL})(?:{_GAP}{_DIGIT_WORD})?{_GAP}point(?:{_GAP}{_DIGIT_WORD}){{1,4}}(?:{_GAP}{_BIG})?"
    rf"|(?:an?|{_SMALL}){_GAP}{_BIG}{_GAP}and{_GAP}an?{_GAP}{_PART}"
    rf"|an?{_GAP}{_BIG}{_MORE}"
    rf"|(?:{_SMALL})(?![A-Za-z])(?:{_GAP}and{_GAP}an?{_GAP}{_PART})?{_MORE}"
    r")",
    re.IGNORECASE | re.ASCII,
)
_TOKEN: Final = re.compile(rf"{FIGURE}|[A-Za-z]+|[万億亿兆]", re.ASCII)
_GROUPED: Final = re.compile(rf"\d[,.{_THIN}'’]\d{{3}}(?!\d)")
_SEPARATORS: Final = re.compile(rf"[{_THIN}'’]")
# A number that ends with letters ends with one of these words.
_ENDS: Final = frozenset([*_SCALES, *_PARTS, *_UNITS, *_TENS, "hundred"])
_LONGEST_WORD: Final = 12
_REACH: Final = 60  # characters that the words for what is counted may take
_LAST_LETTERS: Final = re.compile(r"[A-Za-z]+\Z")


_BLANKS: Final = " \t\u00a0\u202f\u2009-"
_INDENT: Final = 16  # the widest indent of a wrapped line, in characters
_WRAP: Final = re.compile(r"[ \t\u00a0\u202f\u2009]{1,4}|[ \t]{0,2}\r?\n[ \t>]{0,12}")
_WRAPPED: Final = re.compile(r"[ \t]{0,2}\r?\n[ \t>]{0,12}$")


@dataclass(slots=True)  # not frozen, as that takes thrice the time
class Number:
    """A number as written.

    `scaled`: a magnitude such as "million" is part of it. `figure`: it begins with a digit. `grouped`: it has thousands
    separators.
    """

    value: float
    start: int
    end: int
    scaled: bool
    figure: bool
    grouped: bool

    @property
    def looks_like_year(self) -> bool:
        """Four digits alone, as a year is written."""
        whole = self.figure and not self.scaled and not self.grouped and self.end - self.start == 4  # noqa: PLR2004  # yyyy
        return whole and 1900 <= self.value <= 2100  # noqa: PLR2004  # years anybody promises for or remembers


def figure_value(digits: str) -> float:
    """The value of a written figure; a comma before exactly three digits groups, otherwise it is the decimal sign.

    >>> figure_value("12,34,567.89"), figure_value("1.234.567,5"), figure_value("1,5"), figure_value("2 1/2")
    (1234567.89, 1234567.5, 1.5, 2.5)
    """
    if digits[-1] in _VULGAR:
        return float(digits[:-1]) + _VULGAR[digits[-1]]
    if "/" in digits:
        whole, over, under = re.split("[ /-]", digits)
        return float(whole) + float(over) / float(under)
    plain = _SEPARATORS.sub("", digits)
    point, comma = plain.rfind("."), plain.rfind(",")
    if comma > point >= 0 or plain.count(".") > 1:
        plain = plain.replace(".", "").replace(",", ".")
    elif comma >= 0 and (point >= 0 or plain.count(",") > 1 or len(plain) - comma == 4):  # noqa: PLR2004  # ",ddd"
        plain = plain.replace(",", "")
    return float(plain.replace(",", "."))


def number_at(text: str, at: int) -> Number | None:
    """The number that begins exactly at `at`, as long as it can be read, even where a sign or code touches it."""
    match = _NUMBER.match(text[at : at + WINDOW])  # cut out, so that nothing stands before it
    return None if match is None else _number(match, at)


def number_before(text: str, end: int) -> Number | None:
    """The number that ends exactly at `end`; None if none ends there."""
    last = _LAST_LETTERS.search(text, max(0, end - _LONGEST_WORD), end)
    if last is not None and last.group().lower() not in _ENDS:
        return None  # most words by far; the search below is slow
    found = None
    for match in _NUMBER.finditer(text, max(0, end - WINDOW), end):
        found = match
    return None if found is None or found.end() != end else _number(found)


def numbers_in(text: str, start: int, end: int) -> list[Number]:
    """Every number between `start` and `end`, in text order."""
    return [_number(match) for match in _NUMBER.finditer(text, start, end)]


def counts_in(text: str, start: int, end: int, things: re.Pattern[str]) -> Iterator[tuple[Number, re.Match[str]]]:
    """Every number between `start` and `end` right behind which `things` stand, and those; most others are none.

    The words of a number are worked out only where something is counted: that takes longer than to find it.
    """
    for match in _NUMBER.finditer(text, start, end):
        counted = things.match(text, match.end(), min(end, match.end() + _REACH))
        if counted is not None:
            yield _number(match), counted


def back_over_blanks(text: str, end: int, free: int) -> int:
    """Where the words before `end` end, over two blanks or hyphens or one line end with its indent; `free` or later."""
    at = end
    while at > free and end - at < 2 and text[at - 1] in _BLANKS:  # noqa: PLR2004  # two blanks at most on one line
        at -= 1
    wrapped = _WRAPPED.search(text, max(free, end - _INDENT), end)
    return at if wrapped is None else min(at, wrapped.start())


def over_blanks(text: str, at: int) -> int:
    """Where the words behind `at` begin, over two blanks or one line end with its indent."""
    wrapped = _WRAP.match(text, at)
    return at if wrapped is None else wrapped.end()


def scale_of(number: Number) -> float:
    """The magnitude said with the number: a million for "1.6 million", 1 where none is said."""
    fitting = (scale for scale in (1e12, 1e9, 1e6, 1e3, 1e2) if number.value >= scale)
    return next(fitting, 1.0) if number.scaled else 1.0


def tidy(value: float) -> float:
    """Takes binary dust off products such as 1.1 x 10^9."""
    if abs(value) >= 1e15:  # noqa: PLR2004  # beyond it a float has no cents left
        return value
    return round(value, 6 if abs(value) < 1e6 else 2)  # noqa: PLR2004  # from a million on the dust is in the cents


def _number(match: re.Match[str], offset: int = 0) -> Number:
    words = match.group()
    if words.isdecimal():  # a plain figure, as most are
        value = tidy(float(words))
        return Number(value, offset + match.start(), offset + match.end(), scaled=False, figure=True, grouped=False)
    tokens = [token.lower() for token in _TOKEN.findall(words)]
    return Number(
        value=_value(tokens),
        start=offset + match.start(),
        end=offset + match.end(),
        scaled=any(word == "hundred" or word in _SCALES for word in tokens),
        figure=words[0].isdigit(),
        grouped=_GROUPED.search(words) is not None,
    )


def _value(tokens: list[str]) -> float:
    """Adds units to the running group, multiplies the group by hundreds, closes it with a magnitude."""
    if "point" in tokens:
        tokens = _with_decimals(tokens, tokens.index("point"))
    total, group, closed, said = 0.0, None, False, 1.0
    for index, word in enumerate(tokens):
        scale = _SCALES.get(word)
        if closed and group is None and word in _PARTS:
            total += _PARTS[word] * said  # "a billion and a half"
            continue
        said = said if scale is None else scale
        if scale is not None and closed and group is None:
            total *= scale  # "500 thousand million"
        elif scale is not None:
            total, group, closed = total + (1.0 if group is None else group) * scale, None, True
        else:
            group = _grown(group, word, added="and" in tokens[max(0, index - 2) : index])
    return tidy(total + (group or 0.0))


def _with_decimals(tokens: list[str], point: int) -> list[str]:
    """The tokens with a decimal fraction said in words as one figure: "twenty five point two" is 25.2."""
    digits = [str(_UNITS[word]) for word in tokens[point + 1 :] if word in _UNITS]
    return [f"{_value(tokens[:point]):.0f}.{''.join(digits)}", *tokens[point + 1 + len(digits) :]]


def _grown(group: float | None, word: str, *, added: bool) -> float | None:
    """The running group with one more word: "two" + "and a half" adds, "three" + "quarters" multiplies."""
    if word in _IDLE:
        return group
    if word == "hundred":
        return (1.0 if group is None else group) * 100
    part = _PARTS.get(word)
    if part is not None:
        return part if group is None else group + part if added else group * part
    return (group or 0.0) + (figure_value(word) if word[0].isdigit() else _UNITS.get(word, _TENS.get(word, 0)))
