"""Parties by the short name a text gives them: "Norland (hereinafter referred to as the “Borrower”)"."""

from __future__ import annotations

import re
from typing import Final

from followthrough.findings.grammar.survey import Layer, within
from followthrough.lexicon.world import name_of

_CALLED: Final = re.compile(
    r"\s*,?\s*\(?(?:here(?:in)?after|henceforth)(?:\s+(?:individually\s+|also\s+)?(?:referred\s+to\s+as|called|known\s+as))?"
    r":?\s*(?:the\s+)?[“\"‘'](?:the\s+)?(?P<short>[A-Z][\w-]*(?:\s[A-Z][\w-]*){0,3})[”\"’']"
)
_REACH: Final = 120  # characters before a party in which the longer name of a bank or ministry may begin
_BODY: Final = re.compile(
    r"(?:[A-Z][\w’&-]*[ \n]+){0,6}(?:Bank|BANK|Agency|AGENCY|Ministry|MINISTRY|Department|Fund|FUND|Corporation)[ \n]+"
    r"(?:(?:of|for|OF|FOR|and|AND|[A-Z][\w’&-]*)[ \n]+){1,12}(?:the |THE )?\Z"
)
_SEVERAL: Final = ("Parties", "Sides", "Party", "Side", "Participants", "Governments")
_MARKS: Final = ("hereinafter", "hereafter", "henceforth")
_MARK: Final = re.compile(r"\b(?:hereinafter|hereafter|henceforth)\b")


def parties_called(text: str, parties: Layer) -> dict[str, str]:
    """The name of each party by the short one that the text gives it alone; a short name given to two is left out.

    A bank or ministry that is named so is itself the party: "the Export Bank of Norland (hereinafter the “Bank”)".
    """
    if not any(map(text.__contains__, _MARKS)):
        return {}  # nearly all texts
    said: dict[str, set[str]] = {}
    for mark in _MARK.finditer(text):
        near = within(parties, max(0, mark.start() - _REACH), mark.start())
        if not near or near[-1].id is None:
            continue
        called = _CALLED.match(text, near[-1].end)
        if called is None or called.start() > mark.start() or mark.start() > called.end():
            continue
        short = " ".join(called["short"].split())
        if short not in _SEVERAL and not short.endswith(("Parties", "Sides")):
            said.setdefault(short, set()).add(_body(text, near[-1].start, near[-1].end) or name_of(near[-1].id))
    return {short: names.pop() for short, names in said.items() if len(names) == 1}


_CONCLUSIONS: Final = re.compile(r"\bEuropean Council\b|\bCouncil conclusions\b", re.IGNORECASE)


def in_conclusions(title: str | None) -> dict[str, str]:
    """The bodies that conclusions of the (European) Council call by one word: "the Union", "the Commission"."""
    found = _CONCLUSIONS.search(title or "")
    if found is None:
        return {}
    called = {"Union": "European Union", "Commission": "European Commission"}
    if found[0].lower().startswith("council"):
        called["Council"] = "Council of the European Union"
    return called


def _body(text: str, start: int, end: int) -> str:
    """The longer name of a body that ends with the party at these offsets; "" where the party stands for itself."""
    before = _BODY.search(text, max(0, start - _REACH), start)
    if before is None:
        return ""
    name = " ".join(text[before.start() : end].split())
    name = re.sub(r"\A(?:the|THE|The) ", "", name)
    return _small(name) if name.isupper() else name


def _small(name: str) -> str:
    """A name in capitals as it is written elsewhere: "EXPORT BANK OF NORLAND" is the Export Bank of Norland."""
    return re.sub(r"[A-Z’]+", lambda word: word[0].lower() if word[0] in _LINKS else word[0].capitalize(), name)


_LINKS: Final = frozenset("OF FOR THE AND IN ON".split())
