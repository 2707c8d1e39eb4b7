"""A promise to meet, as a statement words it: "meet again", "hold our next summit", "intend to meet within sixty days".

What is done by the time of a meeting does not promise it; a meeting on some matter, or with others, is not one that the
partners' next document is an account of.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from followthrough.language.japanese.script import has_kanji
from followthrough.lexicon.load import listed, lists_of
from followthrough.linking.japanese.next_meeting import (
    japanese_again,
    japanese_known_by,
    japanese_next,
    japanese_ranks,
)
from followthrough.linking.japanese.words import japanese_content
from followthrough.linking.named import parties_named
from followthrough.linking.statements import Statement
from followthrough.linking.terms import content, plain_words, stem
from followthrough.model import Act, Finding

_FILE: Final = "en/next_meeting.toml"
_WHAT = r"\s+(?P<what>(?:[^\s,;]+\s+){0,6}[^\s,;]+)"
_NEXT = re.compile(rf"(?P<before>\w+(?: forward to)?)\s+(?P<whose>our|the|their)\s+next{_WHAT}")
_AGAIN = re.compile(
    r"\b(?:meet(?:ing)?|conven(?:e|ing)|gather(?:ing)?)\s+again\b(?!\s+with\b)"
    r"|\bre-?conven(?:e|ing)\b(?!\s+(?:the|an?|our|their|with)\b)"
)
_MEET = re.compile(r"\s*(?:to\s+)?(?:jointly\s+)?(?:meet|convene|gather)\s+(?:by|before|in|within|later|next|on)\b")
_HOLD = re.compile(rf"\bre-?conven(?:e|ing)\s+(?P<whose>the|an?|our|their){_WHAT}")
_ONE = re.compile(rf"\b(?:hold(?:ing)?|host(?:ing)?|conven(?:e|ing))\s+(?P<whose>an|a|another){_WHAT}")
_OF_SOMETHING = re.compile(r"\b(?:on|for|(?<!end )of|with|between|among|to)\b")
_PLACE = re.compile(r"\b(?:in|at)\s+(?:the\s+)?([A-Z][\w.’-]+(?:\s+[A-Z][\w.’-]+)*)")
_BINDING = (Act.COMMITMENT, Act.AIM)


class Promise(NamedTuple):
    """A meeting of theirs that partners promise. Not a meeting that was held."""

    finding: Finding
    sentence: str
    words: str
    known_by: frozenset[str]  # stems
    ranks: frozenset[str]  # who is to meet
    places: frozenset[str]  # stems


def promise(statement: Statement) -> Promise | None:
    """The meeting a statement promises: "meet again", "hold our next summit", "intend to meet within sixty days"."""
    for finding in statement.findings:
        if finding.act in _BINDING and not finding.negated and not finding.conditional:
            start, end = finding.start - statement.start, finding.end - statement.start
            where = _promised(statement.written, finding, (max(0, start), end), finding.cue.end - statement.start)
            if where is not None:
                return _read(finding, statement.written, (max(0, start), end), where)
    return None


class _Held(NamedTuple):
    """Where a promise to meet stands, and the words for which meeting it is."""

    start: int
    end: int
    which: str = ""


def _promised(text: str, finding: Finding, within: tuple[int, int], behind: int) -> _Held | None:
    """The words of a promise to meet within a finding; `behind` is the end of its cue."""
    if has_kanji(text):
        return _promised_in_japanese(text, within)
    again = _AGAIN.search(text, *within)
    if again is not None:
        return _Held(*again.span())
    found = [match for each in (_NEXT, _HOLD) for match in each.finditer(text, *within) if _is_held(match)]
    found += [match for match in _ONE.finditer(text, *within) if finding.due and _is_theirs(match, within[1])]
    for match in found:
        which = match["what"][: _held(match["what"])]
        return _Held(match.start(), match.start("what") + len(which), which)
    meet = _MEET.match(text, max(0, behind)) if finding.due is not None else None
    return None if meet is None else _Held(*meet.span())


def _promised_in_japanese(text: str, within: tuple[int, int]) -> _Held | None:
    again, following = japanese_again(text, *within), japanese_next(text, *within)
    if again is not None:
        return _Held(*again)
    return None if following is None else _Held(*following)


def _is_held(match: re.Match[str]) -> bool:
    """Whether words name what is held, and not the time by which something else is done: "prior to our next summit"."""
    held, before = _held(match["what"]), match.groupdict().get("before") or ""
    theirs = match["whose"] != "the" or any(map(str.isupper, match["what"][:held]))
    return held > 0 and theirs and before.lower() not in _listed("before")


def _is_theirs(match: re.Match[str], end: int) -> bool:
    """Whether "a summit" is one of those who promise it: nothing says which it is, what it is on, or with whom."""
    held = _held(match["what"])
    after = match.start("what") + held
    return held > 0 and not _known_by(match["what"][:held]) and not _OF_SOMETHING.search(match.string, after, end)


def _held(what: str) -> int:
    """Up to where words behind "next" name what is held; 0 where they do not."""
    for match in re.finditer(r"[\w-]+", what):
        if not _listed("kinds").isdisjoint((match[0].lower(), match[0].lower().removesuffix("s"))):
            return match.end()
    return 0


def _known_by(which: str) -> frozenset[str]:
    """Stems of the words by which a meeting is known, parties, ranks and forms apart."""
    people = {party for each in parties_named(which) for party in stems_in(which[each.start : each.end])}
    if has_kanji(which):
        return japanese_known_by(which) - people
    words = (word for word in plain_words(which) if word.lower() not in _listed("formal") | _listed("kinds"))
    return frozenset(content(" ".join(words))) - people - _ranking()


def _read(finding: Finding, text: str, within: tuple[int, int], where: _Held) -> Promise:
    """What a promise says of the meeting. Its rank is told by what is held, else by who is to meet."""
    places = [place for each in _PLACE.findall(text, *within) for place in stems_in(each)]
    ranks = ranks_in(where.which) or ranks_in(text[within[0] : where.start])
    words = " ".join(text[where.start : where.end].split())
    return Promise(finding, text, words, _known_by(where.which), ranks, frozenset(places))


def stems_in(text: str) -> list[str]:
    """Stems of all words of a text; of Japanese its content words."""
    if has_kanji(text):
        return list(japanese_content(text))
    return [stem(word.lower()) for word in plain_words(text)]


def ranks_in(text: str) -> frozenset[str]:
    """Which ranks a text names."""
    if has_kanji(text):
        return japanese_ranks(text)
    words = {word.strip("’'") for word in re.findall(r"[\w’'-]+", text.lower().replace("prime minister", "premier"))}
    return frozenset(rank for rank, named in lists_of(_FILE, "levels").items() if not words.isdisjoint(named))


def _listed(name: str) -> frozenset[str]:
    return listed(_FILE, name)


@cache
def _ranking() -> frozenset[str]:
    return frozenset(stem(word) for words in lists_of(_FILE, "levels").values() for word in words)
