"""Lists of what was signed: "The Leaders witnessed the signing of: (i) Memorandum of ...; (ii) Agreement on ..."."""

from __future__ import annotations

import re
from typing import Final

from followthrough.findings.grammar.sentence import Sentence

_DOCUMENTS: Final = (
    r"(?:documents?|agreements?|instruments?|memorand(?:a|ums?)(?: of understanding)?|m[ou]{2}s|texts?|arrangements?|"
    r"accords?|contracts?|protocols?)"
)
_STEM: Final = re.compile(
    r"\b(?:signing|signature|exchange|conclusion|initialling|adoption) (?:ceremony )?of"
    rf"(?: the following(?: [\w-]+){{0,3}}? {_DOCUMENTS})?:?\Z|"
    rf"\b{_DOCUMENTS} (?:were|was|have been|had been|are)(?: also| then)? "
    r"(?:signed|exchanged|concluded|adopted|initialled|announced)\b[^.:]{0,80}:?\Z|"
    rf"\b(?:signed|exchanged|concluded|adopted|initialled) the following(?: [\w-]+){{0,3}}? {_DOCUMENTS}\b"
    r"[^.:]{0,60}:?\Z|"
    rf"\A\W*(?:list of (?:the )?)?{_DOCUMENTS} (?:signed|exchanged|concluded|adopted|initialled)\b[^.:]{{0,60}}:?\Z|"
    rf"\b(?:signing|signature|exchange|conclusion) of the following(?: [\w-]+){{0,3}}? {_DOCUMENTS}\b[^.:]{{0,60}}:?\Z",
    re.IGNORECASE,
)
_STAGES: Final = re.compile(r"sign|exchang|conclu|initial|adopt|announced", re.IGNORECASE)  # one is in every such stem
_REACH: Final = 220  # characters
_NAMES: Final = frozenset(
    "memorandum memoranda mou moc mous agreement agreements treaty convention protocol declaration arrangement letter "
    "letters notes contract plan programme roadmap statement minutes record accord charter framework compact "
    "pact".split()
)
_NEAR: Final = 9  # words
_ENDS: Final = re.compile(r" (?:between|among|signed|by|concluded|with) |[;:]")
_LEADING: Final = re.compile(r"\A(?:the|an?) ", re.IGNORECASE)
_LINKS: Final = frozenset("of on for to in with by from under between and or".split())


def is_signed_list(words: str) -> bool:
    """Whether words end as what a list of instruments stands under that were signed, exchanged or adopted."""
    tail = words[-_REACH:].rstrip(" *_\n")
    return _STAGES.search(tail) is not None and _STEM.search(tail) is not None


def signed_item(sentence: Sentence) -> tuple[tuple[int, int], str] | None:
    """The words of an item's instrument, half open, and its name; None where the item names none."""
    lower = sentence.words.lower
    noun = 0 if lower[:2] == ["exchange", "of"] else _noun(lower)
    if noun is None:
        return None
    start = sentence.words.starts[0]
    end = _ENDS.search(sentence.text, sentence.words.ends[noun], sentence.end)
    name = " ".join(sentence.text[start : sentence.end if end is None else end.start()].split()).rstrip(" .,*_")
    return (noun, noun + 1), _LEADING.sub("", name, count=1)


def _noun(lower: list[str]) -> int | None:
    """The word for a kind of instrument in the words before the first preposition."""
    head = next((i for i, word in enumerate(lower) if word in _LINKS), len(lower))
    return next((i for i in range(min(head, _NEAR)) if lower[i] in _NAMES), None)
