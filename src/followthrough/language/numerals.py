"""Number words and figures. Words are data; the arithmetic knows no language's order of units."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}

#: English number words and what each stands for.
ENGLISH: Mapping[str, int] = {
    **{word: number for number, word in enumerate(_SMALL)},
    **{word: 20 + 10 * number for number, word in enumerate(_TENS)},
    **_SCALES,
    "dozen": 12,
}

_ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
]
_ORDINAL_TENS = ["twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth"]

#: English ordinal words.
ENGLISH_ORDINALS: Mapping[str, int] = {
    **{word: number for number, word in enumerate(_ORDINALS, 1)},
    **{word: 20 + 10 * number for number, word in enumerate(_ORDINAL_TENS)},
    "hundredth": 100,
}

_MOST = 10**15  # beyond it, number words are a game
_LONGEST_FIGURE = 15  # digits; a longer run is an identifier, not a quantity


def figure(digits: str) -> float | None:
    """Read figures with thousands commas and a decimal point: "1,460" is 1460; None where it is no such number."""
    plain = digits.replace(",", "")
    if not plain or len(plain) > _LONGEST_FIGURE or plain.count(".") > 1 or not plain.replace(".", "0").isascii():
        return None
    if not plain.replace(".", "").isdigit():
        return None
    return float(plain) if "." in plain else int(plain)


def value_of(numbers: Sequence[int]) -> int | None:
    """Add up number words in the order read: (2, 100, 20, 1) is 221. None where they do not make one number."""
    total, group, last = 0, 0, 10**18
    for number in numbers:
        if number in _SCALES.values():
            group = max(group, 1) * number
            if number >= 1000:  # noqa: PLR2004 -- a thousand closes its group of three
                total, group = total + group, 0
            last = 10**18 if number >= 1000 else 100  # noqa: PLR2004 -- as above
        elif number < last and (last > 99 or (last >= 20 and number < 10)):  # noqa: PLR2004 -- tens may take units only
            group, last = group + number, number
        else:
            return None
        if total + group > _MOST:
            return None
    return total + group


def year_of(numbers: Sequence[int]) -> int | None:
    """Read a year said in two halves: (19, 90, 6) is 1996. None where the words are no such year."""
    if len(numbers) not in {2, 3} or not 10 <= numbers[0] <= 20:  # noqa: PLR2004 -- the centuries people speak so
        return None
    rest = value_of(numbers[1:])
    return numbers[0] * 100 + rest if rest is not None and 10 <= rest <= 99 else None  # noqa: PLR2004 -- two figures
