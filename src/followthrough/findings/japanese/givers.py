"""Who gives a sum in a Japanese clause: whom the words beside it name, else whoever speaks unless they only receive it.

日本による3億円の支援を歓迎した names Japan; 3億円の支援を歓迎した names nobody, as who welcomes a sum does not give it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from followthrough.findings.japanese.drafts import JapaneseDraft
from followthrough.lexicon.world import name_of
from followthrough.model import Act, Mention

_SELF: Final = r"(?:国|国民|政府|側|国政府)?"
#: Between a giver and its sum: による総額, からの新たな, が追加的に.
_BEFORE: Final = re.compile(
    rf"{_SELF}(?:による|からの|から|が|の)(?:[^、。はがを]{{0,10}}(?:に対する|への|向けの))?"
    r"(?:、)?(?:総額|計|合計|約|最大|新たな|新規の|追加の|追加的な|更なる|さらなる|上限|無償の|有償の|今般の|今回の|の|に|対し|、){0,4}"
)
_BEHIND: Final = re.compile(r"の(?P<between>[^、。はがを]{0,8})")
_BY: Final = re.compile(rf"{_SELF}(?:による|からの|の拠出|の供与)")
_REACH: Final = 24  # characters between a giver and its sum
_GIVEN: Final = frozenset([Act.POSITION, Act.REQUEST])
_GIVES: Final = frozenset([Act.COMMITMENT, Act.PROGRESS])
#: What whoever speaks has done themselves, beside a stance: 3億円を供与したことを強調した.
_TOLD_OF: Final = re.compile(r"(?:歓迎|評価|感謝|謝意|賞賛|称賛|敬意|謝辞|期待)")


def giver_of(text: str, clause: tuple[int, int], amount: Mention, parties: Sequence[Mention]) -> tuple[str, ...]:
    """The party that the words beside a sum make its giver; empty where none is."""
    start, end = clause
    for party in reversed([one for one in parties if start <= one.start and one.end <= amount.start]):
        if party.id is None or amount.start - party.end > _REACH:
            break
        if _BEFORE.fullmatch(text, party.end, amount.start) is not None:
            return (name_of(party.id),)
    behind = next((one for one in parties if amount.end <= one.start < min(end, amount.end + _REACH)), None)
    if behind is None or behind.id is None or _BEHIND.fullmatch(text, amount.end, behind.start) is None:
        return ()
    return (name_of(behind.id),) if _BY.match(text, behind.end) is not None else ()


def only_receives(words: str, drafts: Sequence[JapaneseDraft]) -> bool:
    """Whether whoever speaks in a clause only welcomes, values or gives thanks for what it tells."""
    acts = {draft.act for draft in drafts}
    bound = any(draft.act in _GIVES and draft.lexicon != "ja/grammar:welcomed" for draft in drafts)
    return not bound and not _GIVEN.isdisjoint(acts) and _TOLD_OF.search(words) is not None
