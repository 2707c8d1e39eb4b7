"""The wording of a Japanese undertaking as `trackability` asks for it: steps that can be seen done, figures, places."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from followthrough.findings.japanese.vocabulary import any_of
from followthrough.language.japanese.script import one_width
from followthrough.language.japanese.verbs import Form, forms
from followthrough.lexicon.endings import ending_words
from followthrough.linking.figures import HOW_OFTEN, counted_in_japanese
from followthrough.linking.japanese.words import joined

_THINGS_MADE: Final = (
    "計画",
    "基準",
    "制度",
    "報告書",
    "窓口",
    "一覧",
    "教材",
    "手引",
    "手順書",
    "地図",
    "名簿",
    "方針",
)
_BETWEEN: Final = (
    "deadline",
    "responsible body",
    "money",
    "measurable object",
    "baseline",
)  # behind who acts, in order
_END: Final = re.compile(r"[。．.；;：:！!？?」』）)\s]*\Z")
# 協力を推進することで一致した, 推進する旨述べた: what was said of it is not what is to be done.
_OF_IT: Final = re.compile(
    r"(?P<does>[うくぐすつぬぶむる]|ない)(?:(?:という)?こと(?:で|に|を|が|と)[^、。]{1,24}|旨[^、。]{1,20}|よう(?:に)?[^、。]{2,16}|と(?:の|い)[^、。]{2,28}|"
    r"(?:考え|予定|方針|意向|所存|用意)(?:である|です|があ(?:る|ります)))\Z"
)
_GOES_ON: Final = re.compile(r"(?P<stem>し|[めけえげせれべ])(?:ていく|てまいります|ていきます|ます)\Z")
_NOBODY: Final = re.compile(  # all together, so nobody in particular
    r"(?:両首脳|首脳|両大臣|大臣|両外相|我々|われわれ|双方|両国|両者|両政府|両当事者|各国|四大臣|三大臣)は(?:また)?、?"
)
_LEAD: Final = re.compile(r"\A(?:また|さらに|更に|加えて|なお|この関連で|その上で)、")
_SOMEBODY: Final = re.compile(r"[^、。は]{1,30}は(?:また)?、?|[^、。は]{1,30}から、?")


@cache
def _forms(verbs: str) -> re.Pattern[str]:
    """Every written form of some verbs but the bare noun: 開設する, 開設し, not 開設."""
    said = {form for verb in verbs.split() for form, kind in forms(verb) if kind is not Form.STOP}
    return re.compile("|".join(sorted(map(re.escape, said), key=len, reverse=True)))


def verb_said(words: str, verbs: str) -> str | None:
    """The first form of some verbs, given in dictionary form, that stands in the words."""
    found = _forms(verbs).search(words)
    return None if found is None else found[0]


def counts_something(words: str) -> bool:
    """Whether a number of things or people stands in the words: 500名, 二隻; how often is no number of things."""
    return any(figure.of != HOW_OFTEN for figure in counted_in_japanese(one_width(words)))


def names_what_will_be(words: str) -> bool:
    """Whether a document or body is named that will then exist: 指針を作成する, 「港湾計画」を採択する."""
    return _made().search(words) is not None


@cache
def _made() -> re.Pattern[str]:
    things = any_of([*ending_words()["instruments"], *_THINGS_MADE])
    return re.compile(
        rf"(?:{things})案?[」』]?(?:を|に)[^、。]{{0,16}}?(?:{any_of(ending_words()['stages'])}|作成|発行|開設|採択)"
    )


def what_is_to_be_done(words: str) -> str:
    """The words of a statement without who makes it and what is said of it: 協定の交渉を開始する of ことを決定した."""
    plain = _END.sub("", joined(words))
    return _OF_IT.sub(lambda found: found["does"], _parted(plain)[1]) or plain


def mended_in_japanese(words: str, lead: Mapping[str, str], wanted: Mapping[str, str]) -> str:
    """The words with places for what is missing, in the order a Japanese sentence has them.

    Args:
        words: the undertaking as it is written, on one line.
        lead: a place for who acts ("before") and for a step that can be seen done ("instead"), where these are missing.
        wanted: what is missing, by the part, with its place.
    """
    who, does = _parted(_END.sub("", words))
    core = _OF_IT.sub(lambda found: found["does"], does)
    core = _GOES_ON.sub(lambda found: "する" if found["stem"] == "し" else f"{found['stem']}る", core)
    core = f"{core}ため、{lead['instead']}" if "instead" in lead else core
    core = f"{core}とともに、{wanted['reporting']}" if "reporting" in wanted else core
    between = [wanted[part] for part in _BETWEEN if part in wanted]
    return "、".join(filter(None, (lead.get("before", who), *between, core))) + "。"


def _parted(plain: str) -> tuple[str, str]:
    """Who acts, with は, and what is to be done."""
    plain = _LEAD.sub("", plain)
    found = _NOBODY.match(plain) or _SOMEBODY.match(plain)
    if found is None:
        return "", plain
    who = re.sub(r"(?:また)?、?\Z", "", found[0])
    return f"{who.removesuffix('から')}は" if who.endswith("から") else who, plain[found.end() :]
