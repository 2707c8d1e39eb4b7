"""Words of a text that puts no blank between them: runs of one script, those of kanji cut in two and two.

No dictionary is asked (docs/decisions/0017): most words of official Japanese are two kanji, what is joined to them is
one (看護|師, 同|港), and words of the lexicon are known. A run is always cut alike: what is said again is found again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

from followthrough.findings.japanese.unbroken import unbroken
from followthrough.language.japanese.script import one_comma, one_width
from followthrough.lexicon.areas import areas
from followthrough.lexicon.endings import ending_words
from followthrough.lexicon.load import listed

KANJI: Final = "\u4e00-\u9fff々〆"
JOINS: Final = "旨|及び|並びに|又は|若しくは"  # written with kanji, and no part of the word before
_RUN: Final = re.compile(
    rf"{JOINS}|[{KANJI}]+?(?={JOINS})|[{KANJI}]+|[ァ-ヴー]+|[A-Za-z][A-Za-z0-9&]*(?:[-'’][A-Za-z0-9]+)*|[0-9][0-9,.]*"
)
_KANJI_RUN: Final = re.compile(rf"[{KANJI}]+")
_DIGIT: Final = re.compile("[0-9]")
_NUMERAL: Final = re.compile("[一二三四五六七八九十百千]+")
_BEFORE: Final = frozenset("新再非不未無両全各本同次副前総諸対当旧現元脱低超最微大小多高")  # joined before a word
_BEHIND: Final = frozenset(  # joined behind one
    "者国間性的化等内外省庁員所局部場力率量額費法権網港船車機器品物業界圏域型版案級官師士家館園院校店隊団会室庫書表図券金税料賃値度点面側系派製用別下上中後前時期"
    "民軍島州県市区町村川湾海洋岸路線橋道駅空炉弾艦艇病症薬剤菌材源油鉱石魚林台長座賞展祭劇術学論観策班課群帯層座標"
)
_APART: Final = frozenset("者性的化等員官師級")  # seldom the first of two
_DETERMINERS: Final = frozenset("同本全各両")
_WHOLE, _KNOWN, _JOINED, _UNLIKELY, _ALONE = 1.0, 0.8, 0.6, 1.6, 1.7  # what a cut costs; the cheapest is taken
_FIRST: Final = 0.1  # how much less a kanji alone costs at the beginning of a run: 油|流出
_LONGEST: Final = 3  # kanji in a word of the lexicon; longer ones are words of two side by side
_MOST: Final = 60  # kanji of one run that are cut with care
_YEAR: Final = 4  # digits; a shorter number says little without what it counts


def strength_words(name: str) -> frozenset[str]:
    """One list of lexicon/ja/strength.toml."""
    return listed("ja/strength.toml", name)


@cache
def passed_over() -> frozenset[str]:
    """Words that say nothing of what is undertaken."""
    return strength_words("passed_over") | strength_words("sums")


@cache
def _known() -> frozenset[str]:
    """Words of kanji that the lexicon holds: those of areas, of verbs, of instruments, of linking itself."""
    lists = [*ending_words().values(), *(strength_words(name) for name in ("passed_over", "light", "endless"))]
    held = [word for words in lists for word in words] + [word for area in areas() for word in area.words]
    runs = (run for word in held for run in _KANJI_RUN.findall(word.removesuffix("する")))
    return frozenset(run for run in runs if 2 <= len(run) <= _LONGEST)  # noqa: PLR2004 -- one kanji is no word of its own


@cache
def _counter() -> re.Pattern[str]:
    listed = sorted(strength_words("counters"), key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, listed))}){{1,2}}")  # 万人


def joined(written: str) -> str:
    """A statement on one line: without the line breaks inside words that print sets."""
    return " ".join(unbroken(one_comma(written)).text.split())


def japanese_content(text: str) -> tuple[str, ...]:
    """The content words of a text, in text order: 深水 港, 洪水 予測, サイバー, asean, 2030.

    >>> japanese_content("両国は、河川の洪水予測を2030年までに始めることで一致した。")
    ('河川', '洪水', '予測', '2030')
    """
    return tuple(word for _, _, word in words_at(text) if _counts(word))


def _counts(word: str) -> bool:
    if word[0].isdigit():
        return word.isdigit() and len(word) >= _YEAR
    return word not in passed_over()


def japanese_names(text: str) -> frozenset[str]:
    """Names in Latin capitals: ASEAN, JAIF."""
    return frozenset(run.lower() for run in re.findall(r"[A-Z][A-Za-z0-9]*[A-Z0-9][A-Za-z0-9]*", one_width(text)))


def words_at(text: str) -> Iterator[tuple[int, int, str]]:
    """Every word with its place; particles and endings in hiragana, and counters behind a number, are none."""
    plain = one_width(text)
    for run in _RUN.finditer(plain):
        start, word = run.start(), run[0]
        if re.fullmatch(JOINS, word) is not None:
            continue
        if _KANJI_RUN.match(word) is None:
            yield start, run.end(), word.lower()
            continue
        counted = _counted(word, behind_a_figure=start > 0 and _DIGIT.match(plain[start - 1]) is not None)
        start += counted
        for piece in cut(word[counted:]):
            yield start, start + len(piece), piece
            start += len(piece)


def _counted(run: str, *, behind_a_figure: bool) -> int:
    """How many characters at the beginning of a run only count: 名 of 500名, 七港 of 七港のうち."""
    number = None if behind_a_figure else _NUMERAL.match(run)
    if number is not None and run[:2] in _known():
        return 0
    at = 0 if number is None else number.end()
    counter = _counter().match(run, at) if behind_a_figure or at > 0 else None
    return 0 if counter is None else counter.end()


@lru_cache(maxsize=50_000)
def cut(run: str) -> tuple[str, ...]:
    """A run of kanji as words, none lost.

    >>> cut("看護師候補者"), cut("海底通信"), cut("深水港"), cut("同港")
    (('看護', '師', '候補', '者'), ('海底', '通信'), ('深水', '港'), ('同', '港'))
    """
    if len(run) > _MOST:
        return (*cut(run[:_MOST]), *cut(run[_MOST:]))
    best: list[tuple[float, int]] = [(0.0, 0)]  # of each length: the cost of its cheapest cut; its last word's, below 0
    for end in range(1, len(run) + 1):
        best.append(
            min((best[end - size][0] + _cost(run, end - size, end), -size) for size in range(1, min(_LONGEST, end) + 1))
        )
    pieces: list[str] = []
    end = len(run)
    while end > 0:
        size = -best[end][1]
        pieces.append(run[end - size : end])
        end -= size
    return tuple(reversed(pieces))


def _cost(run: str, start: int, end: int) -> float:
    word = run[start:end]
    if len(word) == 1:
        return _cost_alone(run, start)
    if word in _known():
        return _KNOWN + (len(word) - 2) / 5  # of three kanji still less than of two words
    if len(word) > 2:  # noqa: PLR2004 -- longer words are known ones only
        return _ALONE * len(word)
    if word[0] in _DETERMINERS and len(run) == len(word):
        return _JOINED + _ALONE
    return _UNLIKELY if word[0] in _APART and start > 0 else _WHOLE


def _cost_alone(run: str, at: int) -> float:
    """One kanji: joined behind a word or before one, else hardly ever a word."""
    first, last = at == 0, at == len(run) - 1
    if len(run) == 2 and (run[0] in _DETERMINERS):  # noqa: PLR2004 -- 同港: two words
        return _JOINED
    behind = at > 1 and run[at] in _BEHIND
    before = first and not last and run[at] in _BEFORE
    return _JOINED if behind or before else _ALONE - _FIRST if first else _ALONE
