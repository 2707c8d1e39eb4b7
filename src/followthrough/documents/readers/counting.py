"""How word processors and browsers write the number of a list item."""

from __future__ import annotations

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_KANJI = "〇一二三四五六七八九"
_LARGEST_ROMAN = 3999
_LARGEST_KANJI = 100  # from there on in figures
_ALPHABET = 26


def label(count: int, style: str) -> str:
    """A count in a numbering style of WordprocessingML (ST_NumberFormat); unknown styles as figures.

    >>> [label(28, style) for style in ("decimal", "lowerLetter", "lowerRoman", "decimalZero")]
    ['28', 'bb', 'xxviii', '28']
    """
    if style in {"lowerLetter", "upperLetter"} and count > 0:
        letters = chr(ord("a") + (count - 1) % _ALPHABET) * ((count - 1) // _ALPHABET + 1)
        return letters if style == "lowerLetter" else letters.upper()
    if style in {"lowerRoman", "upperRoman"} and 0 < count <= _LARGEST_ROMAN:
        roman = _roman(count)
        return roman if style == "lowerRoman" else roman.upper()
    if style == "decimalZero":
        return f"{count:02}"
    if style in {"japaneseCounting", "chineseCounting", "ideographDigital"}:
        return _kanji(count)
    return str(count)


def _roman(count: int) -> str:
    pieces = []
    for value, letters in _ROMAN:
        times, count = divmod(count, value)
        pieces.append(letters * times)
    return "".join(pieces)


def _kanji(count: int) -> str:
    """Figures up to 99 as Japanese counts paragraphs; beyond, as Arabic figures."""
    tens, ones = divmod(count, 10)
    if not 0 < count < _LARGEST_KANJI:
        return str(count)
    ten = "" if tens == 0 else ("十" if tens == 1 else _KANJI[tens] + "十")
    return ten + (_KANJI[ones] if ones or not tens else "")
