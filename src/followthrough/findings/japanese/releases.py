"""Who gives in a release on aid that names nobody: 病院に機材を供与します is Japan's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from followthrough.findings.japanese.clauses import Clause
from followthrough.findings.japanese.drafts import JapaneseDraft
from followthrough.findings.japanese.vocabulary import any_of
from followthrough.language.japanese.verbs import Form, forms
from followthrough.lexicon.endings import ending_words
from followthrough.model import Act, Document, Strength

GIVEN = "In a release on aid, what will be given (貸付けは実行されます) is undertaken by whoever gives it."

_KINDS: Final = frozenset(["press release", "fact sheet"])
_AID: Final = re.compile(
    r"(?:に対する|への|向け|における)[^。]{0,30}?(?:円借款|無償|有償|資金協力|技術協力|支援|供与|援助|協力)|(?:円借款|無償資金協力|緊急援助|経済開発計画)"
)
_EFFECT: Final = re.compile(
    r"^(?:これ|それ|この[^、。は]{1,12}|本[^、。は]{1,12}|同[^、。は]{1,12})に(?:より|よって|よる)|その結果|効果"
)
_OWN_TOPIC: Final = re.compile(r"(?<![にでとへての])(?:は、?(?!じめ)|が、?)")
_TOPIC: Final = re.compile(r"は、?")
_JAPAN: Final = ("Japan",)
_PLANNED: Final = frozenset(["予定", "計画", "見込み"])


def is_aid_release(document: Document) -> bool:
    """Whether a document is a release on aid to somebody, which Japan gives."""
    return document.kind in _KINDS and _AID.search(document.title or "") is not None


def giver_in_release(text: str, clause: Clause) -> tuple[str, ...]:
    """Japan, where a clause of a release on aid gives something without a topic."""
    predicate = clause.predicate
    left = text[clause.start : predicate.start]
    if predicate.word not in ending_words()["aid"] or _EFFECT.search(left.lstrip(" 　\n・")) is not None:
        return ()
    gives = predicate.form is Form.PRESENT and left.endswith("を") and _OWN_TOPIC.search(left) is None
    return _JAPAN if gives else ()


def given_drafts(text: str, clause: Clause) -> Iterator[JapaneseDraft]:
    """What will be given, in a release on aid: 貸付けは、閣議決定の後に実行されます."""
    predicate = clause.predicate
    left = text[clause.start : predicate.start]
    at = (predicate.start, predicate.end)
    if predicate.form is None and predicate.word in _PLANNED and _to_be_given().search(left) is not None:
        yield JapaneseDraft(Act.COMMITMENT, at, "ja/grammar:given", GIVEN, Strength.WEAK, payer=())
    given = predicate.form is Form.PASSIVE and predicate.word in ending_words()["giving"]
    if given and _TOPIC.search(left) is not None:
        yield JapaneseDraft(Act.COMMITMENT, at, "ja/grammar:given", GIVEN, Strength.STRONG, payer=_JAPAN)


@cache
def _to_be_given() -> re.Pattern[str]:
    """What will be given, before 予定: 引き渡される予定です."""
    passive = [said for verb in ending_words()["aid"] for said, form in forms(verb) if form is Form.PASSIVE]
    return re.compile(rf"は、?[^。]*(?:{any_of(passive)})\Z")
