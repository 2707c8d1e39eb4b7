"""Numbers as Japanese writes them: 2.5兆, 1億2,000万, 三十, 二〇三〇. Text in one width is asked for."""

from __future__ import annotations

import re
from typing import Final

_DIGITS: Final = {"〇": 0, "零": 0, **{sign: value for value, sign in enumerate("一二三四五六七八九", start=1)}}
_TENS: Final = {"十": 10, "百": 100, "千": 1000}
_SCALES: Final = {"万": 10**4, "億": 10**8, "兆": 10**12, "京": 10**16}

FIGURE: Final = r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,6}|[0-9]{1,15})(?:\.[0-9]{1,6})?"
KANJI: Final = r"[〇零一二三四五六七八九十百千]"
_SCALE: Final = r"(?:[百千万]?[億兆京]|[百千]?万)"
#: A number with its scales. The pattern holds no group with a name, so that it may stand in others.
NUMBER: Final = (
    rf"(?:{FIGURE}[十百千]?(?:[ ]?[万億兆京]{FIGURE}[百千]?){{0,3}}(?:[ ]?{_SCALE})?"
    rf"|{KANJI}{{1,12}}(?:[万億兆京]{KANJI}{{1,12}}){{0,3}}(?:[・点]{KANJI}{{1,6}})?(?:{_SCALE})?)"
)
_PIECE: Final = re.compile(rf"({FIGURE}[十百千]?|{KANJI}+(?:[・点]{KANJI}+)?)?[ ]?({_SCALE})?")


def value_of(written: str) -> float | None:
    """The value of a number written in figures, in kanji or in both; None where it is none.

    >>> [value_of(text) for text in ("2.5兆", "1億2,000万", "3千万", "二十五", "二〇三〇", "千二百億")]
    [2500000000000.0, 120000000.0, 30000000.0, 25.0, 2030.0, 120000000000.0]
    """
    total, at = 0.0, 0
    while at < len(written):
        found = _PIECE.match(written, at)
        if found is None or found.end() == at:
            return None
        small = _small(found[1]) if found[1] else 1.0
        if small is None:
            return None
        total += small * _scale(found[2] or "")
        at = found.end()
    return round(total, 6)


def is_scaled(written: str) -> bool:
    """Whether a magnitude is part of a number."""
    return any(sign in written for sign in "万億兆京百千")


def _scale(signs: str) -> float:
    value = 1
    for sign in signs:
        value *= _TENS[sign] if sign in _TENS else _SCALES[sign]
    return float(value)


def _small(written: str) -> float | None:
    """A number below ten thousand, or a figure: 2,000, 5千, 三十, 二〇三〇, 一・五."""
    if written[0].isdigit() and written[0].isascii():
        last = _TENS.get(written[-1], 1)
        return float(written.rstrip("十百千").replace(",", "")) * last
    whole, point, part = written.replace("点", "・").partition("・")
    if point:
        decimals = "".join(str(_DIGITS.get(sign, 0)) for sign in part)
        counted = _counted(whole)
        return None if counted is None else counted + float(f"0.{decimals}")
    return _counted(whole)


def _counted(kanji: str) -> float | None:
    if not any(sign in _TENS for sign in kanji):
        return float("".join(str(_DIGITS[sign]) for sign in kanji)) if kanji else None
    total, group = 0, None
    for sign in kanji:
        if sign in _TENS:
            total, group = total + (1 if group is None else group) * _TENS[sign], None
        else:
            group = _DIGITS[sign]
    return float(total + (group or 0))
