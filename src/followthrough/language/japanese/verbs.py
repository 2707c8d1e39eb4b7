"""The written forms of a Japanese verb, from its dictionary form: 歓迎する, 進める, 取り組む, 行う.

Statements end their clauses with few of them; the others say nothing about who will do or did what and are left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import IntEnum
from typing import Final

from followthrough.language.members import quick_members


@quick_members
class Form(IntEnum):
    """What a form says of its verb."""

    PRESENT = 1  # 歓迎する, 歓迎します: is done, or will be
    PAST = 2  # 歓迎した
    GOING = 3  # 支援していく, 支援してまいります: will go on
    PROGRESS = 4  # 実施している, 実施しており
    PERFECT = 5  # 実施してきた
    WANT = 6  # 支援したい
    NEGATIVE = 7  # 支持しない
    PASSIVE = 8  # 採択される
    PASSIVE_PAST = 9  # 採択された
    PASSIVE_PROGRESS = 10  # 実施されている
    JOIN = 11  # 歓迎し、: goes on to the next clause, in whose tense it stands
    SHOULD = 12  # 実施すべき
    PASSIVE_JOIN = 13  # 採択され、
    STOP = 14  # 歓迎。: the bare noun that ends a line of a summary


_ROWS: Final = {  # last syllable of the dictionary form: before -masu, before -nai, the -te form, the -ta form
    "く": ("き", "か", "いて", "いた"), "ぐ": ("ぎ", "が", "いで", "いだ"), "す": ("し", "さ", "して", "した"),
    "つ": ("ち", "た", "って", "った"), "ぬ": ("に", "な", "んで", "んだ"), "ぶ": ("び", "ば", "んで", "んだ"),
    "む": ("み", "ま", "んで", "んだ"), "る": ("り", "ら", "って", "った"), "う": ("い", "わ", "って", "った"),
}  # fmt: skip
_BEFORE_RU: Final = (
    "えけせてねへめれげぜでべぺいきしちにひみりぎじびぴ"  # verbs in -eru and -iru mostly keep their stem
)
_SHORT: Final = frozenset(
    ["見る", "得る", "経る", "出る", "着る", "似る", "煮る"]
)  # their one letter is the whole stem
_STRONG: Final = frozenset(["入る", "切る", "限る", "要る", "参る", "至る", "図る", "取る", "守る", "係る", "に至る"])
_GOING: Final = ("いく", "いきます", "ゆく", "まいる", "まいります", "参る", "参ります")
_PROGRESS: Final = ("いる", "います", "おり", "おります", "いた", "いました", "いるところである", "いるところです")
_PERFECT: Final = ("きた", "きました", "きている", "きています", "きており", "まいりました")


def forms(verb: str) -> Iterator[tuple[str, Form]]:
    """Every written form of a verb with what it says, given the dictionary form.

    >>> said = dict(forms("行う"))
    >>> said["行っていく"].name, said["行われた"].name, said["行い"].name
    ('GOING', 'PASSIVE_PAST', 'JOIN')
    """
    if verb.endswith("する"):
        yield from _suru(verb[:-2])
    elif verb[-1] == "る" and (verb[-2] in _BEFORE_RU or verb in _SHORT) and verb not in _STRONG:
        yield from _of(verb, verb[:-1], verb[:-1], (f"{verb[:-1]}て", f"{verb[:-1]}た"), f"{verb[:-1]}ら")
    else:
        masu, nai, te, ta = _ROWS[verb[-1]]
        stem = verb[:-1]
        yield from _of(verb, stem + masu, stem + nai, (stem + te, stem + ta), stem + nai)


def _suru(stem: str) -> Iterator[tuple[str, Form]]:
    if len(stem) > 1:  # 確認をいたしました is told as 確認しました
        humble = f"{stem}をいたし"
        yield from _of(f"{stem}をする", f"{stem}をし", f"{stem}をし", (f"{stem}をして", f"{stem}をした"), f"{stem}をさ")
        yield from _of(f"{stem}をいたす", humble, humble, (f"{humble}て", f"{humble}た"), f"{stem}をいたさ")
    yield from _of(f"{stem}する", f"{stem}し", f"{stem}し", (f"{stem}して", f"{stem}した"), f"{stem}さ")
    yield f"{stem}せず", Form.NEGATIVE
    if len(stem) > 1:
        yield stem, Form.STOP
    yield f"{stem}いたします", Form.PRESENT
    yield f"{stem}いたしました", Form.PAST
    yield f"{stem}すべき", Form.SHOULD
    caused = f"{stem}させ"
    yield from _of(f"{caused}る", caused, caused, (f"{caused}て", f"{caused}た"), f"{caused}ら")


def _of(plain: str, masu: str, nai: str, te_ta: tuple[str, str], passive: str) -> Iterator[tuple[str, Form]]:
    te, ta = te_ta
    yield from ((said, Form.PRESENT) for said in (plain, f"{masu}ます"))
    yield from ((said, Form.PAST) for said in (ta, f"{masu}ました"))
    yield from ((f"{te}{ending}", Form.GOING) for ending in _GOING)
    yield from ((f"{te}{ending}", Form.PROGRESS) for ending in _PROGRESS)
    yield from ((f"{te}{ending}", Form.PERFECT) for ending in _PERFECT)
    yield from ((f"{said}た{ending}", Form.WANT) for said in (masu, f"{te}いき") for ending in ("い", "く"))
    yield from ((said, Form.NEGATIVE) for said in (f"{nai}ない", f"{masu}ません", f"{nai}なかった", f"{nai}ず"))
    yield from ((said, Form.JOIN) for said in (masu, te, f"{masu}つつ"))
    yield f"{plain}べき", Form.SHOULD
    yield from ((f"{passive}れ{ending}", Form.PASSIVE) for ending in ("る", "ます"))
    yield from ((f"{passive}れ{ending}", Form.PASSIVE_PAST) for ending in ("た", "ました", "てきた"))
    yield from ((f"{passive}れて{ending}", Form.PASSIVE_PROGRESS) for ending in _PROGRESS)
    yield from ((said, Form.PASSIVE_JOIN) for said in (f"{passive}れ", f"{passive}れて"))
