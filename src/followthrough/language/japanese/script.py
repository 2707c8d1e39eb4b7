"""Which words are written in Japanese, and one width for figures and signs."""

from __future__ import annotations

import re
from typing import Final

_KANA: Final = re.compile("[\u3041-\u3096\u30a1-\u30fa]")
_COMMA: Final = re.compile(
    r"(?!(?<=[０-９])[，,][０-９]{3}(?![０-９]))"  # that of a number: ２，４００万円
    r"(?:(?<=[^\x00-\x7f])[,，](?![0-9])|(?<=[0-9)])[,，](?=[^\x00-\x7f])|(?<=[^\x00-\x7f])[,，](?=[0-9]{1,2}(?![0-9])))"
)
_KANJI: Final = re.compile("[\u3041-\u30fa\u4e00-\u9fff]")
_OF_JAPANESE: Final = re.compile("[\u3041-\u3096\u30a1-\u30fa々〆\u4e00-\u9fff]")
_LETTER: Final = re.compile(r"[^\W\d_]")
_BEFORE: Final = bytes(range(0x30))  # upper bytes of all characters before U+3000, where Japanese ones begin
_MANY: Final = 40  # words
_SHARE: Final = 0.3  # of the letters; "ASEAN", "ODA" and addresses stand in Japanese sentences too

# Figures, letters and signs of full width, and the signs that stand for them in print. One character for one.
_WIDTHS: Final = {ord("！") + at: ord("!") + at for at in range(94)} | {
    ord("〜"): ord("~"), ord("～"): ord("~"), ord("－"): ord("-"), ord("−"): ord("-"), ord("–"): ord("-"),
    ord("―"): ord("-"), ord("　"): ord(" "), ord("，"): ord(","), ord("ヶ"): ord("か"), ord("ヵ"): ord("か"),
    ord("￥"): ord("¥"),
}  # fmt: skip


def has_kana(text: str) -> bool:
    """Whether any syllable of Japanese stands in a text."""
    return _may_be_japanese(text) and _KANA.search(text) is not None


def has_kanji(text: str) -> bool:
    """Whether any kanji or kana stands in a text."""
    return _may_be_japanese(text) and _KANJI.search(text) is not None


def _may_be_japanese(text: str) -> bool:
    """Whether any character from U+3000 on stands in a text: by its upper bytes, in a sixth of a pattern's time."""
    return not text.isascii() and text.encode("utf-16-be", "surrogatepass")[::2].translate(None, _BEFORE) != b""


def one_comma(text: str) -> str:
    """The same text, offset for offset, with 、 for the commas that official Japanese wrote until 2021.

    >>> one_comma("両首脳は,2,000人の交流，対話を")
    '両首脳は、2,000人の交流、対話を'
    """
    return text if text.isascii() else _COMMA.sub("、", text)


def words_in(text: str) -> int:
    """How many words a stretch holds, up to forty: by its spaces, and two kanji or kana to a word.

    >>> words_in("the joint statement"), words_in("共同声明")
    (3, 2)
    """
    spaced = len(text.split())
    if spaced >= _MANY:
        return spaced  # nobody asks how many more
    return max(spaced, len(_OF_JAPANESE.findall(text)) // 2) if _may_be_japanese(text) else spaced


def is_japanese(text: str) -> bool:
    """Whether a stretch of text is Japanese: it has kana, and kana and kanji are no mere name in brackets.

    >>> is_japanese("両首脳はASEANを支持した。"), is_japanese("The verb 約束する is to promise.")
    (True, False)
    """
    if not has_kana(text):
        return False
    letters = len(_LETTER.findall(text))
    return len(_OF_JAPANESE.findall(text)) >= _SHARE * letters


def one_width(text: str) -> str:
    """The same text, offset for offset, with figures, letters and signs of one width.

    >>> one_width("２０３０年度までに４６％")
    '2030年度までに46%'
    """
    return text if text.isascii() else text.translate(_WIDTHS)
