"""A meeting that was promised, and the document that is an account of it: the promise was kept.

"We agreed to meet again in May": no later statement says these words again. That it was done shows where the next
document of the partners begins with a meeting of theirs. A meeting of others, or of others' rank, keeps no promise; nor
does one that was held long after its time, unless it was held at the place that was named.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from itertools import accumulate, chain, islice
from typing import NamedTuple

from followthrough.language.dates.calendar import span
from followthrough.lexicon.load import table
from followthrough.linking.named import parties_named
from followthrough.linking.statements import Statement
from followthrough.linking.strength import marked
from followthrough.linking.terms import names, plain_words, stem
from followthrough.linking.timeline import Turn
from followthrough.model import Act, Finding

_OPENING = 4  # statements within which a document tells that its partners met
_SOON = timedelta(days=31)  # between a meeting and an account of it
_EARLY = timedelta(days=92)  # "this summer" is read as its last month
_YEAR = timedelta(days=366)  # that late a meeting is still the one promised, if its place was named
_BY_THEN = re.compile(r"\b(?:by|before|within|later than)\b")
_WHAT = r"\s+(?P<what>(?:[^\s,;]+\s*){1,7})"
_NEXT = re.compile(rf"(?P<before>\w+(?: forward to)?)\s+(?P<whose>our|the|their)\s+next{_WHAT}")
_AGAIN = re.compile(
    r"\b(?:meet(?:ing)?|conven(?:e|ing)|gather(?:ing)?)\s+again\b(?!\s+with\b)"
    r"|\bre-?conven(?:e|ing)\b(?!\s+(?:the|an?|our|their|with)\b)"
)
_MEET = re.compile(r"\s*(?:to\s+)?(?:jointly\s+)?(?:meet|convene|gather)\s+(?:by|before|in|within|later|next|on)\b")
_HOLD = re.compile(rf"\bre-?conven(?:e|ing)\s+(?P<whose>the|an?|our|their){_WHAT}")
_PLACE = re.compile(r"\b(?:in|at)\s+(?:the\s+)?([A-Z][\w.’-]+(?:\s+[A-Z][\w.’-]+)*)")
_MET = re.compile(
    r"\b(?:met|(?:re-?)?convened|gathered|held|hosted|(?:co-)?chaired|came together|concluded|welcomed|took place)\b"
)
_AFAR = re.compile(r"\b(?:spoke|phone|telephone|call)\b")
# Of 6 found in a public archive all 6 were kept, as read by eye; no more were there to tell how sure it is.
KEPT = 0.9  # the score of a promise that was kept
_BINDING = (Act.COMMITMENT, Act.AIM)


class Promise(NamedTuple):
    """A meeting of theirs that partners promise. Not a meeting that was held."""

    finding: Finding
    sentence: str
    words: str
    named: frozenset[str]  # stems of the names it is known by
    ranks: frozenset[str]  # who is to meet
    places: frozenset[str]  # stems


class Account(NamedTuple):
    """A document that begins with a meeting of its partners."""

    number: int  # of the statement that tells so
    words: str  # of that statement
    dates: tuple[date, date]  # the first day the document may be of, and the last
    ranks: frozenset[str]
    stems: frozenset[str]  # of its title and opening


class Kept(NamedTuple):
    """A promise to meet and the account of the meeting, by the numbers of their statements."""

    one: int
    other: int
    promise: Finding
    because: tuple[str, ...]


class Meetings:
    """The promises to meet of a series, and which of them were kept.

    Statements are known by their numbers, which are counted through all documents.
    """

    def __init__(self, turns: Sequence[Turn]) -> None:
        self._turns = turns
        self._begins = list(accumulate((len(turn.statements) for turn in turns), initial=0))
        told = enumerate(chain.from_iterable(turn.statements for turn in turns))
        self._promised = {number: each for number, said in told if (each := promise(said)) is not None}
        accounts = [account(turn, first) for turn, first in zip(turns, self._begins, strict=False)]
        # By the promise; of the accounts that fit it the first.
        self.kept: dict[int, Kept] = {kept.one: kept for kept in self._all_kept(accounts)}

    def _all_kept(self, accounts: Sequence[Account | None]) -> Iterator[Kept]:
        for number, each in self._promised.items():
            turn = self._turn(number)
            after = (told for told, later in zip(accounts, self._turns, strict=True) if told and turn.precedes(later))
            for told in islice((told for told in after if _fits(each, told) and _in_time(each, turn.date, told)), 1):
                yield Kept(number, told.number, each.finding, _because(each, told))

    def _turn(self, number: int) -> Turn:
        return self._turns[bisect_right(self._begins, number) - 1]

    def part(self, one: int, other: int) -> bool:
        """Whether two statements are of two meetings, however alike their words are, or are linked as kept.

        A promise that was kept is not the next promise; nor is one whose time was over when the next was made, unless
        that one says that the meeting was put off.
        """
        earlier, later = self._promised.get(one), self._promised.get(other)
        if one in self.kept and (later is not None or self.kept[one].other == other):
            return True
        if earlier is None or later is None:
            return False
        due, said_on = span(earlier.finding.due or ""), span(self._turn(other).date)
        over = due is not None and said_on is not None and due[1] < said_on[0]
        return over and not marked(later.sentence, "late")


def promise(statement: Statement) -> Promise | None:
    """The meeting a statement promises: "meet again", "hold our next summit", "intend to meet within sixty days"."""
    for finding in statement.findings:
        if finding.act in _BINDING and not finding.negated and not finding.conditional:
            start, end = finding.start - statement.start, finding.end - statement.start
            where = _promised(statement.written, finding, (max(0, start), end), finding.cue.end - statement.start)
            if where is not None:
                return _read(finding, statement.written, (max(0, start), end), where)
    return None


def _promised(text: str, finding: Finding, within: tuple[int, int], behind: int) -> tuple[int, int] | None:
    """Where the words of a promise to meet stand within a finding."""
    again = _AGAIN.search(text, *within)
    if again is not None:
        return again.span()
    held = (match for match in (*_NEXT.finditer(text, *within), *_HOLD.finditer(text, *within)) if _is_held(match))
    for match in held:
        return match.start(), match.start("what") + _held(match["what"])
    meet = _MEET.match(text, max(0, behind)) if finding.due is not None else None
    return None if meet is None else meet.span()


def _is_held(match: re.Match[str]) -> bool:
    """Whether words name what is held, and not the time by which something else is done: "prior to our next summit"."""
    held, before = _held(match["what"]), match.groupdict().get("before") or ""
    theirs = match["whose"] != "the" or any(map(str.isupper, match["what"][:held]))
    return held > 0 and theirs and before.lower() not in _listed("before")


def _held(what: str) -> int:
    """Up to where words behind "next" name what is held; 0 where they do not."""
    for match in re.finditer(r"[\w-]+", what):
        if match[0].lower().removesuffix("s") in _listed("kinds") or match[0].lower() in _listed("kinds"):
            return match.end()
    return 0


def _read(finding: Finding, text: str, within: tuple[int, int], where: tuple[int, int]) -> Promise:
    """What a promise says of the meeting. Its rank is told by what is held, else by who is to meet."""
    held = text[slice(*where)]
    people = {party for each in parties_named(held) for party in _stems(held[each.start : each.end])}
    named = names(plain_words(held)) - people - _ranking() - frozenset(map(stem, _listed("kinds")))
    places = [place for each in _PLACE.findall(text, *within) for place in _stems(each)]
    ranks = _ranks(held) or _ranks(text[within[0] : where[0]])
    return Promise(finding, text, " ".join(held.split()), named, ranks, frozenset(places))


def account(turn: Turn, begins: int) -> Account | None:
    """That a document begins with a meeting of its partners; None where it does not, or its date is no date."""
    dates = span(turn.date)
    opening = turn.statements[:_OPENING]
    for number, statement in enumerate(opening, begins):
        if dates is not None and Act.EVENT in statement.acts and _tells_of_meeting(statement.written):
            said = " ".join((turn.title, *(each.text for each in opening)))
            ranks = _ranks(f"{turn.title} {statement.text}")
            return Account(number, statement.text, dates[:2], ranks, frozenset(_stems(said)))
    return None


def _tells_of_meeting(words: str) -> bool:
    return _MET.search(words) is not None and _AFAR.search(words) is None


def _fits(promised: Promise, told: Account) -> bool:
    """Whether an account may be of the meeting promised: the same rank, all its names."""
    return (not promised.ranks or bool(promised.ranks & told.ranks)) and promised.named <= told.stems


def _in_time(promised: Promise, said: str, told: Account) -> bool:
    """Whether an account came out when the meeting was due, or less than a year after it and of the place named."""
    due, said_on = span(promised.finding.due or ""), span(said)
    if due is None or said_on is None:
        return said_on is not None and told.dates[0] <= said_on[1] + _YEAR
    if told.dates[0] > due[1] + _SOON:
        return bool(promised.places & told.stems) and told.dates[0] <= due[1] + _YEAR
    return told.dates[1] >= due[0] - _EARLY or _BY_THEN.search(promised.words) is not None


def _because(promised: Promise, told: Account) -> tuple[str, ...]:
    first = f"“{promised.words}”: a document of {told.dates[1].isoformat()} is an account of a meeting that fits."
    due = span(promised.finding.due or "")
    if due is not None and told.dates[0] > due[1] + _SOON:
        return first, f"It was held after its time, which was {promised.finding.due}."
    return (first,)


def _stems(text: str) -> list[str]:
    return [stem(word.lower()) for word in plain_words(text)]


def _ranks(text: str) -> frozenset[str]:
    """Which ranks a text names."""
    words = {word.strip("’'") for word in re.findall(r"[\w’'-]+", text.lower().replace("prime minister", "premier"))}
    return frozenset(rank for rank, listed in _levels().items() if not words.isdisjoint(listed))


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(str(table("en/next_meeting.toml")[name]["words"]).split())


@cache
def _levels() -> dict[str, frozenset[str]]:
    entry = table("en/next_meeting.toml")["levels"]
    return {rank: frozenset(str(entry[rank]).split()) for rank in ("leaders", "ministers", "officials", "bodies")}


@cache
def _ranking() -> frozenset[str]:
    return frozenset(stem(word) for listed in _levels().values() for word in listed)
