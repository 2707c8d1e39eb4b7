"""Who leads a plan's line and by when, told without labels in a bracket behind it: "(Veland, Oland; by Dec. 2028)"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from followthrough.language.dates.english_words import MONTHS
from followthrough.lexicon.world.scan import find_parties

Part = tuple[str, int, int]  # "lead" or "period", and where it stands
_ENDING: Final = re.compile(r"\((?P<inside>[^()\n]{2,200})\)[.*_ \t]*\Z")
_LONGEST: Final = 210  # characters of such a bracket with its stop
_PARTS: Final = re.compile(r"[^;,]+")
_AND: Final = re.compile(r"\s+(?:and|&)\s+|/")
_BODY: Final = re.compile(
    r"(?:the )?(?:[A-Z][\w-]* ){0,3}(?:Secretariat|Commission|Committee|Council|Chair|Co-chairs|co-chairs|"
    r"Working Group|Bureau|Office|Centre|Center|Agency|Troika|Presidency)"
)
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_TIME: Final = frozenset(
    "by before until end of the in from to over during mid early late first second third fourth half quarter q1 q2 q3 "
    "q4 h1 h2 spring summer autumn winter and fy".split()
).union(MONTHS)
_TOKEN: Final = re.compile(r"[A-Za-z]+\d?|\d+")


def bare_details(text: str, start: int, end: int, everybody: Callable[[str], bool]) -> list[Part]:
    """The names and the time that fill a bracket at the end of text[start:end]; none where anything else stands there.

    Names alone are details only behind the end of a sentence: "in Brund (Norland)" says where. `everybody` tells the
    words of a joint line.
    """
    begins = max(start, end - _LONGEST)
    opened = text.rfind("(", begins, end) if text.endswith((")", ").", ")*", ")_"), begins, end) else -1
    found = _ENDING.match(text, opened, end) if opened >= 0 else None
    if found is None:
        return []
    before = text[begins:opened].rstrip("*_ \t\n")
    stop = before.endswith((".", ";"))
    if (begins == start and not before) or not (stop or _YEAR.search(found["inside"])):
        return []  # a bracket that no sentence ends before must name a time
    parts = [*_parts(text, *found.span("inside"), everybody)]
    kinds = [kind for kind, _, _ in parts]
    timed = kinds[-1:] == ["period"] and kinds.count("period") == 1
    named = "lead" in kinds and kinds == sorted(kinds)
    if "" in kinds or not (named and (timed or stop)) or kinds.count("period") > 1:
        return []
    return _joined(parts)


def _parts(text: str, start: int, end: int, everybody: Callable[[str], bool]) -> Iterator[Part]:
    for piece in _PARTS.finditer(text, start, end):
        words = piece[0].strip()
        begins = piece.start() + len(piece[0]) - len(piece[0].lstrip())
        yield _kind(words, everybody), begins, begins + len(words)


def _kind(words: str, everybody: Callable[[str], bool]) -> str:
    if _YEAR.search(words) is not None and all(
        token.isdigit() or token.lower() in _TIME or token.lower()[:3] in _SHORT for token in _TOKEN.findall(words)
    ):
        return "period"
    named = everybody(words) or all(_is_name(name) for name in _AND.split(words))
    return "lead" if named else ""


_SHORT: Final = frozenset(month[:3] for month in MONTHS)


def _is_name(name: str) -> bool:
    if _BODY.fullmatch(name) is not None:
        return True
    plain = name.removeprefix("and ").removeprefix("the ")
    return plain[:1].isupper() and any(party.start == 0 and party.end == len(plain) for party in find_parties(plain))


def _joined(parts: list[Part]) -> list[Part]:
    """All names together, and the time."""
    leads = [part for part in parts if part[0] == "lead"]
    return [("lead", leads[0][1], leads[-1][2]), *[part for part in parts if part[0] == "period"]]
