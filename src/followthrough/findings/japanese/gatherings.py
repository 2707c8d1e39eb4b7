"""Meetings that a clause tells by the way: those planned, offered or looked forward to, with their day or place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from followthrough.findings.grammar.survey import within
from followthrough.findings.japanese.clauses import Clause
from followthrough.findings.japanese.drafts import JapaneseDraft
from followthrough.findings.japanese.survey import Named
from followthrough.findings.japanese.vocabulary import any_of
from followthrough.lexicon.endings import ending_words
from followthrough.model import Act

PLANNED = "A meeting is told by the way with its time: planned, offered or looked forward to."


def told_by_the_way(text: str, clause: Clause, named: Named, *, told: bool) -> Iterator[JapaneseDraft]:
    """The dated meeting that stands as a noun: 六月に開く予定の次回会談, 2027年に会合を主催するとの申出.

    Of a clause that tells nothing else (`told`) only a meeting that is being prepared: 五月に開く方向で調整に入った.
    """
    if not within(named.dates, clause.start, clause.end):
        return
    found = (_planned() if told else _prepared()).search(text, clause.start, clause.end)
    if found is not None:
        yield JapaneseDraft(Act.EVENT, found.span(), "ja/grammar:by-the-way", PLANNED)


@cache
def _planned() -> re.Pattern[str]:
    meeting = _meeting()
    held = r"(?:開く|開催する|行う|実施する|主催する|開かれる|開催される|行われる|実施される)"
    offer = r"(?:申出|申し出|提案|意向|意図|計画|決定|発表|招待)"
    return re.compile(
        rf"(?:{held}予定の|開催予定の|予定(?:され|して)(?:ている|いる|る))[^、。はがを]{{0,16}}{meeting}"
        rf"|{meeting}を[^、。はがを]{{0,20}}(?:主催|共催|開催|招致)(?:する|したい|を希望する)(?:との|という|旨の)[^、。はがを]{{0,6}}{offer}"
        rf"|{meeting}が[^、。はを]{{0,30}}(?:開催|主催|実施|開か|行わ)(?:さ)?れる(?:こと|予定|見込み|運び|旨)"
        rf"|{meeting}の[^、。はがを]{{0,24}}(?:開催|主催)(?:を|に|が|決定)"
        rf"|[^、。はがを]での{meeting}の?(?:開催|主催)(?:を|に|が)"
        rf"|{_prepared().pattern}"
    )


@cache
def _prepared() -> re.Pattern[str]:
    """A visit or meeting that is being prepared, as news tells it: 訪問する方向で調整している."""
    visit = "訪問|訪日|来日|訪米|訪中|訪韓|訪印|訪欧|会談"
    return re.compile(
        rf"(?:{visit}|{_meeting()}を[^、。はがを]{{0,16}}(?:開催|開く|行う|実施))(?:する)?"
        r"(?:方向で(?:最終)?調整|方向で検討|見通し|運び)"
    )


def _meeting() -> str:
    return rf"(?:{any_of(ending_words()['meetings'])})"
