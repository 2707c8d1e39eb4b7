"""The life of a treaty or memorandum, in the words of its last articles: 署名の日に効力を生じ, 本書２通に署名した."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from followthrough.findings.japanese.drafts import JapaneseDraft
from followthrough.findings.japanese.vocabulary import any_of
from followthrough.lexicon.endings import ending_words
from followthrough.model import Act

LIFE: Final = "A treaty or memorandum tells when it takes effect, how long it holds, or that it was signed."

_HOLDS: Final = (
    r"効力を(?:生ず|生じ|有す|有し|失|存続|発す|継続)|有効(?:と|で|期間)|発効(?:する|し)|効力(?:が|は)(?:生じ|継続|存続)"
    r"|(?:署名|調印|最後の署名)の(?:日|時)(?:から|に|より)[^。]{0,24}?(?:開始|継続|適用|実施|有効|効力)"
    r"|(?:自動的に|更に|さらに)[^。]{0,16}?(?:延長|更新)|に代わる|(?:年間|年)(?:継続|有効|効力)"
)
_COPIES: Final = re.compile(
    r"(?:本書|正文|原本|各)?[0-9０-９一二三四五六七八九十]{1,2}[通部][^。]{0,16}?(?:作成|署名|記名|調印)|(?:本書|本文書|この文書)に署名"
    r"|以上の証拠として[^。]{0,60}署名|正当に委任を受け[^。]{0,40}署名"
)


def life_drafts(text: str, start: int, end: int) -> Iterator[JapaneseDraft]:
    """The stage in its own life that a sentence of a treaty tells."""
    found = _life().search(text, start, end) or _COPIES.search(text, start, end)
    if found is not None:
        yield JapaneseDraft(Act.INSTRUMENT, found.span(), "ja/grammar:life", LIFE)


@cache
def _life() -> re.Pattern[str]:
    nouns = any_of(ending_words()["instruments"])
    return re.compile(rf"(?:この|本|同)(?:{nouns})(?:に基づく(?:協力|活動))?(?:は|の)[^。]{{0,80}}?(?:{_HOLDS})")
