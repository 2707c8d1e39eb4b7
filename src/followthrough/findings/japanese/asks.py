"""Requests in the closed forms of letters and circulars: 提出されたい, ご報告ください, ご協力をお願いします."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from followthrough.findings.japanese.drafts import JapaneseDraft
from followthrough.model import Act

ASKED: Final = "A sentence that ends in a polite form of asking (〜されたい, 〜ください) is a request."

_ASKS: Final = re.compile(
    r"(?P<cue>(?:[\u4e00-\u9fff]{2}|[\u4e00-\u9fffりけきしびみ]{1,3})(?:(?:せ)?られたい|されたい|願いたい|願います|ください|下さい|いただきたい|頂きたい|くださいますよう[^。]{0,12}|いただくよう[^。]{0,12}|いただけますよう[^。]{0,12})"
    r"|(?:を|よう|ように)(?:お願い|お願いいた|お願い申し上げ)(?:する|します|いたします|たします|申し上げます|ます|したい)|(?:を|よう)(?:依頼|慫慂)(?:する|した|している|します|しました))[。\s]*\Z"
)


def asking_drafts(text: str, start: int, end: int) -> Iterator[JapaneseDraft]:
    """The request that a sentence ends in."""
    found = _ASKS.search(text[start:end])
    if found is not None:
        yield JapaneseDraft(
            Act.REQUEST, (start + found.start("cue"), start + found.end("cue")), "ja/grammar:asked", ASKED
        )
