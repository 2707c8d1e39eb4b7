"""The areas one Japanese undertaking covers: 防災、保健及び教育の分野で協力する is one commitment with three areas."""

from __future__ import annotations

import re
from collections.abc import Sequence

_WORDS = "[\u4e00-\u9fff々ァ-ヴーA-Za-z0-9・「」]"
# What stands behind the last area of a list: its field, what is done together in it, or 等 before either.
_OPENED = re.compile(
    rf"(?<={_WORDS})(?P<others>など|等)?"
    r"(?:の(?:各|諸|幅広い|重要な)?(?:分野|領域|課題)"
    r"|(?:といった|を含む|をはじめとする|を始めとする|にわたる)[^、。]{0,8}?(?:分野|領域|課題|問題)"
    r"|(?:における|での|に関する|に係る|についての|に対する|に向けた)[^、。はがを]{0,8}?(?:協力|連携|取組|取り組み|共同研究)"
    r"|を含む(?=[^、。]{0,20}(?:協力|連携|取組)))"
)
_AND = r"(?:並びに|ならびに|及び|および|又は|または|と|や|、|，)"
_SPLIT = re.compile(rf"(?<={_WORDS}){_AND}(?={_WORDS})|(?<=[」）)]){_AND}|(?<=など){_AND}|、")
_NO_AREA = re.compile(r"[はがをにでもへて]\Z|[\u3041-\u3096]{2}\Z|[いうくすつぬむるしりきち]\Z")
_BEFORE = re.compile(r".*(?:[はがをにでへも、，]|とともに|ため|つつ)(?=[^はがをにでへも、，]*\Z)", re.DOTALL)
_LONGEST = 20  # characters: a longer piece is a clause, not an area
_LOOKED_AT = 40  # characters at the end of a piece
_FEWEST = 2


def areas_in_japanese(clause: str) -> tuple[str, ...]:
    """The listed areas of a clause, in its own words; empty when it lists none.

    >>> areas_in_japanese("両国は、防災、保健及び教育の分野で協力する。")
    ('防災', '保健', '教育')
    """
    for opened in _OPENED.finditer(clause):
        found = _listed(_SPLIT.split(clause[: opened.start()]))
        if len(found) >= _FEWEST:
            return found
    return ()


def _listed(pieces: Sequence[str]) -> tuple[str, ...]:
    """The nouns at the end of what stands before, the nearest last; the first may stand behind other words."""
    found: list[str] = []
    for number, piece in enumerate(reversed(pieces)):
        words = piece.strip(" 　\n")[-_LOOKED_AT:]
        whole = _BEFORE.sub("", words)
        if not whole or len(whole) > _LONGEST or (number > 0 and _NO_AREA.search(words) is not None):
            break
        found.append(whole)
        if whole != words:
            break
    return tuple(reversed(found))
