"""What a report on a plan says has been done, in endings that tell it there only: 工期の８割が完了, 協議中."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from followthrough.findings.japanese.drafts import JapaneseDraft
from followthrough.findings.japanese.vocabulary import any_of
from followthrough.lexicon.endings import ending_words
from followthrough.model import Act

REPORTED: Final = "In a report on a plan, an ending that tells how far something has come reports progress."

_CLOSE: Final = r"(?:である|です|となっている|となっています|となった|している)?[。\s]*\Z"
_NOT_YET: Final = re.compile(r"未|ない|ず|予定|見込み|検討中|遅|中止|難し")
_GREW: Final = (
    r"に(?:達し|上っ|のぼっ|増加し|増え|拡大し|減少し|減っ|低下し|至っ|移行し|上昇し|改善し|向上し|短縮され|引き上げられ)"
    r"(?:た|ている|ました|ています)|(?:[0-9０-９]|[名人件％%社校か国])(?:と|に)なった"
)
_SHORT: Final = frozenset(["する", "図る"])
_DATED_AHEAD: Final = re.compile(r"今後|来年|次年度|来月|までに")


def report_drafts(text: str, start: int, end: int) -> Iterator[JapaneseDraft]:
    """The progress that the last words of a sentence report."""
    words = text[start:end]
    found = _reports().search(words)
    if found is None or _NOT_YET.search(words, max(0, found.start() - 6)) is not None:
        return
    if _DATED_AHEAD.search(words) is None:
        at = (start + found.start("cue"), start + found.end("cue"))
        yield JapaneseDraft(Act.PROGRESS, at, "ja/grammar:reported", REPORTED)


@cache
def _reports() -> re.Pattern[str]:
    stems = {
        verb.removesuffix("する") for verb in ending_words()["deeds"] if verb.endswith("する") and verb not in _SHORT
    }
    stem = any_of({*stems, *ending_words()["doings"]})
    return re.compile(rf"(?P<cue>(?:{stem})(?:済み?|中){_CLOSE}|(?<=[がを])(?:{stem})[。\s]*\Z|(?:{_GREW})[。\s]*\Z)")
