"""Who the parties of a treaty are, from the words before its first article.

"The Government of X and the Government of Y", lists, "of the one part ... of the other part", one name a line. Where
there is no such list: the title, the sentence that founds an association "between X and Y", the names under the text.
Fewer than two parties are no answer.
"""

from __future__ import annotations

import re

from followthrough.findings.treaties.naming import party_names
from followthrough.findings.treaties.nouns import TreatyParty
from followthrough.findings.treaties.opened import Opened, opened

_REACH = 20_000  # characters a preamble may have
_ENACTED = re.compile(
    r"\b(?:have (?:therefore |hereby )?(?:agreed|decided)|(?:hereby )?agree(?:d)? (?:as follows|on the following|to)\b|"
    r"hereby (?:agree|enter)|have a ?greed|agreed (?:as follows|on the following))",
    re.IGNORECASE,
)
_RECITAL_WORDS = (
    "desiring|desirous|recalling|recognizing|recognising|conscious|considering|convinced|determined|resolved|reaffirming|"
    "affirming|acknowledging|mindful|bearing|having|whereas|aware|inspired|committed|striving|wishing|noting|believing|"
    "confirming|declaring|seeking|intending|guided|being|reinforce|strengthen|in pursuance|taking|proceeding|pursuant|"
    "expressing|emphasizing|emphasising|sharing|aiming|fortalecer|considerando|have agreed|have decided|hereby"
)
_RECITAL = re.compile(
    rf"[;:,)”\"’.] ?(?:{_RECITAL_WORDS})\b|\b(?:resolved|determined|decided|desiring|wishing) to\b",
    re.IGNORECASE,
)
_CALLED = re.compile(r"\(?,? ?(?:each individually |hereinafter|henceforth|herein )[^();]{0,160}", re.IGNORECASE)
_QUOTED = re.compile(r"\([“\"‘'][^()]{0,80}\)|“[^”]{0,80}”")
_TITLED = re.compile(
    r"\b(?:agreement|treaty|protocol|convention|accord)\b.{0,120}?\b(?:between|among)\b", re.IGNORECASE
)
_FOUNDED = re.compile(r"\b(?:is|are) (?:hereby )?established between\b", re.IGNORECASE)
_OFFICIAL = re.compile(
    r"\b(?:(?:Republic|Kingdom|Federation|Principality|Sultanate|State|Commonwealth|Union) of (?:the )?[A-Z][\w’'-]+"
    r"(?: [A-Z][\w’'-]+)?|(?!The\b|THE\b)[A-Z][\w’'-]+(?: and [A-Z][\w’'-]+)?"
    r"(?: Federal| People’s| Democratic| Socialist){0,2} "
    r"(?:Republic|Kingdom|Federation|Confederation|Emirates|Islands)(?! of\b))\b"
)
_UNION = "EU"
_OURS = re.compile(r"\bthe (?P<name>(?:European )?(?:Community|Communities|Union))\b")  # as its own agreements call it
_NAMED_LATER = re.compile(r"\bEuropean\s+(?:Economic\s+)?(?:Community|Union)\b")
_ONE_PART = re.compile(r"\bof the one (?:part|hand)\b|\bon the one (?:part|hand)\b", re.IGNORECASE)
_TWO = 2


def read_parties(text: str, foot: int | None) -> tuple[TreatyParty, ...]:
    """The parties in the order named, none twice. `foot`: where the names under the text begin, None for nowhere."""
    head = opened(text, 0, min(len(text), _REACH))
    founding = _of_founding(head, text)
    for found in (_of_preamble(head), _of_title(head), founding):
        if len(found) >= _TWO:
            return found
    named = _of_foot(text, foot)
    ids = {party.id for party in named}
    found = (*(party for party in founding if party.id not in ids), *named)
    return found if len(found) >= _TWO else ()


def _of_preamble(head: Opened) -> tuple[TreatyParty, ...]:
    enacted = _ENACTED.search(head.text)
    if enacted is None:
        return ()
    recital = _RECITAL.search(head.text, 0, enacted.start())
    end = enacted.start() if recital is None else recital.start() + 1
    return _named(head, 0, end, "the preamble names it as a party")


def _of_title(head: Opened) -> tuple[TreatyParty, ...]:
    title = _TITLED.search(head.text, 0, 300)
    if title is None:
        return ()
    return _named(head, title.end(), _stop(head.text, title.end()), "the title names it")


def _of_founding(head: Opened, text: str) -> tuple[TreatyParty, ...]:
    founded = _FOUNDED.search(head.text, 0, 3000)
    if founded is None:
        return ()
    end = _stop(head.text, founded.end())
    because = "the first article says it is between them"
    found = _named(head, founded.end(), end, because)
    ours = _OURS.search(head.text, founded.end(), end)
    if ours is None or any(party.id == _UNION for party in found) or not _NAMED_LATER.search(text):
        return found
    at = head.back(*ours.span("name"))
    return (
        TreatyParty(_UNION, *at, _side(head.text[founded.end() : end], ours.start() - founded.end()), because),
        *found,
    )


def _of_foot(text: str, foot: int | None) -> tuple[TreatyParty, ...]:
    if foot is None:
        return ()
    names = opened(text, foot, min(len(text), foot + 1500))
    first = re.search(r"\bfor (?:and on behalf of )?(?:the )?(?=[A-Z])", names.text, re.IGNORECASE)
    if first is None:
        return ()
    end = re.search(r" (?:JOINT|ANNEX|PROTOCOL|DECLARATION|RECORD|1\.)", names.text[first.end() :])
    stop = min(len(names.text), first.end() + (900 if end is None else end.start()))
    return _named(names, first.end(), stop, "it is named under the text")


def _stop(text: str, start: int) -> int:
    """The end of the phrase: a full stop, a bracket with a date, or 300 characters."""
    end = re.compile(r"[.;(]").search(text, start, start + 300)
    return min(len(text), start + 300) if end is None else end.start()


def _named(part: Opened, start: int, end: int, because: str) -> tuple[TreatyParty, ...]:
    """Parties named in a slice; what only explains a name (quoted short forms, "members of") is left out."""
    words = part.text[start:end]
    for explaining in (_CALLED, _QUOTED):
        words = explaining.sub(lambda match: " " * len(match.group()), words)
    spans: list[tuple[int, int, str | None]] = [*party_names(words)]
    known = [span[:2] for span in spans]
    spans += [
        (match.start(), match.end(), None)
        for match in _OFFICIAL.finditer(words)
        if not any(match.start() < stop and first < match.end() for first, stop in known)
    ]
    found: dict[str, TreatyParty] = {}
    for first, stop, party in sorted(spans, key=lambda span: span[0]):
        key = party or words[first:stop].casefold()
        at = part.back(start + first, start + stop)
        found.setdefault(key, TreatyParty(party, *at, _side(words, first), because))
    return tuple(found.values())


def _side(words: str, start: int) -> int | None:
    one = _ONE_PART.search(words)
    if one is None:
        return None
    return 1 if start < one.start() else 2
