"""A Japanese text in pieces that a reader can follow where two wordings differ: words and their endings, particles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from followthrough.linking.japanese.words import JOINS, KANJI, cut

_HAN: Final = rf"{KANJI}\u3400-\u4dbf"
_LETTER: Final = rf"(?:(?![{_HAN}ぁ-ヿ])[^\W_])"
_FIGURE: Final = r"[0-9０-９]+(?:[,，.．][0-9０-９]+)*"
_RUN: Final = re.compile(
    rf"\s+|{_FIGURE}|(?:{JOINS})|(?P<kanji>[{_HAN}]+?(?={JOINS})|[{_HAN}]+)|(?P<kana>[ぁ-ゟ]+)|[ァ-ヿ]+"
    rf"|{_LETTER}+(?:[’'\-]{_LETTER}+)*|.",
    re.DOTALL,
)
_PARTICLES: Final = (
    "ことから ことについて こと もの ところ うち ため ように よう ほか など について として とともに とも"
    " における において により によって による から までに まで より という この その これら それら これ それ"
    " また かつ および ならびに または さらに だけ のみ いずれ を は が の に で と も へ や か"
)
_PARTICLE: Final = re.compile("|".join(sorted(_PARTICLES.split(), key=len, reverse=True)))
_ONLY_PARTICLES: Final = re.compile(rf"(?:{_PARTICLE.pattern})*\Z")
_LONGEST_ENDING: Final = 12  # hiragana that end a word: していきたいと
_NEVER_AN_ENDING: Final = frozenset("をのはへ")
_ONLY_KANA: Final = re.compile("[ぁ-ゟ]+")


def japanese_pieces(text: str) -> list[str]:
    """The text in pieces; joined they are the text.

    >>> japanese_pieces("港を2025年までに開設することで一致した。")
    ['港', 'を', '2025', '年', 'までに', '開設する', 'こと', 'で', '一致した', '。']
    """
    found: list[str] = []
    for run in _RUN.finditer(text):
        if run["kanji"]:
            found += _with_affixes(cut(run[0]))
        elif run["kana"]:
            ending = _ending(run[0]) if found and _may_end(found[-1]) else 0
            if ending:
                found[-1] += run[0][:ending]
            found += _parted(run[0][ending:])
        else:
            found.append(run[0])
    return found


def _may_end(piece: str) -> bool:
    """Whether hiragana behind a piece may be its ending."""
    return piece[-1].isalnum() and not is_particle(piece) and not re.fullmatch(f"{_FIGURE}|{JOINS}", piece)


def is_particle(piece: str) -> bool:
    """Whether a piece is of hiragana alone: it joins words and is none."""
    return _ONLY_KANA.fullmatch(piece) is not None


def _with_affixes(words: Sequence[str]) -> Iterator[str]:
    """Words of a run with what is joined to them: 操縦士, 同港."""
    made: list[str] = []
    for word in words:
        if made and (len(word) == 1 or len(made[-1]) == 1):
            made[-1] += word
        else:
            made.append(word)
    yield from made


def _ending(kana: str) -> int:
    """How many hiragana belong to the word before: as few as leave nothing but particles, else all of them."""
    if kana[0] in _NEVER_AN_ENDING:
        return 0
    for size in range(min(len(kana), _LONGEST_ENDING) + 1):
        if _ONLY_PARTICLES.match(kana, size) is not None:
            return size
    return len(kana)


def _parted(kana: str) -> Iterator[str]:
    """Particles one by one; what is none stands whole."""
    at = 0
    only_particles = _ONLY_PARTICLES.match(kana) is not None
    while at < len(kana):
        found = _PARTICLE.match(kana, at) if only_particles else None
        end = len(kana) if found is None else found.end()
        yield kana[at:end]
        at = end
