"""What a treaty or memorandum obliges to in words that bind nowhere else: 開示してはならない, 協議する."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from followthrough.findings.japanese.drafts import JapaneseDraft
from followthrough.model import Act, Strength

DUTY: Final = (
    "In a treaty or memorandum, a sentence about a party that ends in what it must, must not or will do binds it."
)

_NO_DUTY: Final = re.compile(
    r"(?:できる|(?<!責任を)(?<!義務を)(?<!意図を)有する|有しない|負わない|妨げない|意味しない|生じない|構成しない|みなす|解する|解してはならない|異なる|ある|限らない|及ばない)(?:ものとする)?[。\s]*\Z"
)
_ENDS: Final = re.compile(
    r"(?P<cue>(?:[うくぐすつぬぶむる]|ない)ものと(?:する|します)|[てで]はならない|なければならない|意図を有する|(?:義務|責任|費用)を(?:負う|有する)|の負担とする|により[^。、]{0,12}解決(?:する|される)"
    r"|(?:協議|通報|通知|尊重|考慮|容認|確認|許容|承認|開示|決定|協力|配慮|保持|負担|付与|援助|適用|留意|回答|任命|選任)(?:する|します)"
    r"|[\u4e00-\u9fff]{2}(?:しない|せず|しません)|(?:従|払|応じ|認め|執|与え|負|図|課さ|妨げ|求め|用い|漏らさ|渡さ|行わ)(?:う|る|ない))[。\s]*\Z"
)
_OF_WHOM: Final = re.compile(r"(?:の負担とする|により[^。、]{0,12}解決(?:する|される))[。\s]*\Z")
_WEAK: Final = re.compile(r"(?:協議|考慮|配慮)(?:する|します)|努め|意図を")


def duty_drafts(text: str, start: int, end: int, *, bound: tuple[str, ...]) -> Iterator[JapaneseDraft]:
    """The duty that a sentence of a treaty ends in; `bound`: who its topic is (費用は、双方の負担とする names none)."""
    words = text[start:end]
    found = _ENDS.search(words)
    if found is None or not (bound or _OF_WHOM.search(words)) or _NO_DUTY.search(words) is not None:
        return
    at = (start + found.start("cue"), start + found.end("cue"))
    strength = Strength.WEAK if _WEAK.search(found["cue"]) is not None else Strength.STRONG
    yield JapaneseDraft(Act.COMMITMENT, at, "ja/grammar:duty", DUTY, strength)
