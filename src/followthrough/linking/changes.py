"""What a change of words means: firmer or looser, sooner or later, more or less, wider or narrower."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import accumulate

from followthrough.language.japanese.script import has_kanji
from followthrough.lexicon.world import name_of
from followthrough.linking.figures import moved
from followthrough.linking.japanese.marks import japanese_pieces
from followthrough.linking.named import dates_named, limits, parties_named, sums_named
from followthrough.linking.strength import force, marked
from followthrough.linking.terms import content, light
from followthrough.model import Mention, Span


class ChangeKind(StrEnum):
    """Kinds of change, read from the earlier to the later words."""

    STRONGER = "binds more firmly"
    WEAKER = "binds less firmly"
    HEDGE_ADDED = "hedge added"
    HEDGE_REMOVED = "hedge removed"
    DATE_LATER = "date moved later"
    DATE_EARLIER = "date moved earlier"
    DATE_ADDED = "date added"
    DATE_DROPPED = "date dropped"
    AMOUNT_RAISED = "amount raised"
    AMOUNT_LOWERED = "amount lowered"
    AMOUNT_ADDED = "amount added"
    AMOUNT_DROPPED = "amount dropped"
    NUMBER_RAISED = "number raised"
    NUMBER_LOWERED = "number lowered"
    CURRENCY_CHANGED = "currency changed"
    ACTOR_ADDED = "actor added"
    ACTOR_REMOVED = "actor removed"
    NARROWED = "scope narrowed"
    WIDENED = "scope widened"
    REPORTING_ADDED = "reporting duty added"
    REPORTING_DROPPED = "reporting duty dropped"


@dataclass(frozen=True, slots=True)
class Change:
    """One change and what it means. A span is None where that side has no words for it."""

    kind: ChangeKind
    meaning: str  # one sentence for the reader
    earlier: Span | None = None  # in the earlier statement
    later: Span | None = None  # in the later statement


_Dates = tuple[str | None, str | None]
_LIST_EDGE = re.compile(
    r"^\s*(?:,|;|and\b|or\b|as well as\b)|(?:,|;|\band|\bor|\bas well as)\s*$"
    r"|^(?:、|及び|並びに|又は|・)|(?:、|及び|並びに|又は|・)$",
    re.IGNORECASE,
)
_PARTED = re.compile("[,、をはがにで]")  # a comma, or a Japanese particle: more than one member of a list
_PROVISOS = ("subject to", "pending", "contingent on", "contingent upon", "conditional on", "conditional upon")
_LIST_MARKS = " ,;、・"
_MOST_TOKENS = 2000  # of two statements; no list of members is as long
_LONGEST_MEMBER = 8  # words and commas; what is longer is no member of a list but another thought
_PERSON = re.compile(r"\b(?:President|Premier|Chancellor|Minister|Secretary|King|Queen|Chair)\s+[A-Z]")
_TOKEN = re.compile(r"[^\W_]+(?:[’'\-][^\W_]+)*|[,;]")


def changes(earlier: str, later: str, dates: _Dates = (None, None)) -> Iterator[Change]:
    """All changes of meaning between two statements; `dates` are those of their documents.

    Of wordings in two languages only what both write the same is compared: times, sums and parties.
    """
    if in_two_languages(earlier, later):
        yield from (*_of_dates(earlier, later, dates), *_of_amounts(earlier, later), *_of_actors(earlier, later))
        return
    yield from _of_force(earlier, later)
    yield from _of_hedges(earlier, later)
    yield from _of_dates(earlier, later, dates)
    yield from _of_amounts(earlier, later)
    yield from _of_figures(earlier, later)
    yield from _of_actors(earlier, later)
    yield from _of_scope(earlier, later)
    yield from _of_lists(earlier, later)
    yield from _of_reporting(earlier, later)


def in_two_languages(earlier: str, later: str) -> bool:
    """Whether one of two wordings is Japanese and the other is not."""
    return has_kanji(earlier) is not has_kanji(later)


def _of_force(earlier: str, later: str) -> Iterator[Change]:
    before, after = force(earlier), force(later)
    if before is None or after is None or before.rung.level == after.rung.level:
        return
    firmer = after.rung.level > before.rung.level
    kind = ChangeKind.STRONGER if firmer else ChangeKind.WEAKER
    meaning = f"“{before.words}” became “{after.words}”. {after.rung.why}"
    yield Change(kind, meaning, Span(before.start, before.end), Span(after.start, after.end))


def _of_hedges(earlier: str, later: str) -> Iterator[Change]:
    for words, gone in _only_in(earlier, later, "hedge"):
        if gone:
            yield Change(ChangeKind.HEDGE_REMOVED, f"“{words}” is gone: it let a party off.", _span(earlier, words))
        else:
            yield Change(ChangeKind.HEDGE_ADDED, f"“{words}” is new: it lets a party off.", None, _span(later, words))


def _of_reporting(earlier: str, later: str) -> Iterator[Change]:
    before, after = marked(earlier, "reporting"), marked(later, "reporting")
    if before and not after:
        meaning = f"“{before[0]}” is gone: nobody need say any more what came of it."
        yield Change(ChangeKind.REPORTING_DROPPED, meaning, _span(earlier, before[0]))
    elif after and not before:
        meaning = f"“{after[0]}” is new: what comes of it is to be said."
        yield Change(ChangeKind.REPORTING_ADDED, meaning, None, _span(later, after[0]))


def _of_scope(earlier: str, later: str) -> Iterator[Change]:
    for marker, kind_new, kind_gone in (
        ("narrow", ChangeKind.NARROWED, ChangeKind.WIDENED),
        ("wide", ChangeKind.WIDENED, ChangeKind.NARROWED),
    ):
        before, after = marked(earlier, marker), marked(later, marker)
        if after and not before:
            yield Change(kind_new, f"“{after[0]}” is new.", None, _span(later, after[0]))
        elif before and not after:
            yield Change(kind_gone, f"“{before[0]}” is gone.", _span(earlier, before[0]))


def _of_lists(earlier: str, later: str) -> Iterator[Change]:
    """Members of a list that are left out or put in, where the words on both sides of them stay."""
    before, after = _tokens(earlier), _tokens(later)
    if len(before) + len(after) > _MOST_TOKENS:
        return
    one, other = ([span.of(text).lower() for span in spans] for text, spans in ((earlier, before), (later, after)))
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    codes = matcher.get_opcodes()
    for i, (kind, a, b, c, d) in enumerate(codes):
        if i == 0 or max(b - a, d - c) > _LONGEST_MEMBER:
            continue
        if kind == "delete":
            span = Span(before[a].start, before[b - 1].end)
            if _list_member(span.of(earlier), later):
                yield Change(
                    ChangeKind.NARROWED, f"“{span.of(earlier).strip(_LIST_MARKS)}” is left out of the list.", span
                )
        elif kind == "insert":
            span = Span(after[c].start, after[d - 1].end)
            if _list_member(span.of(later), earlier):
                yield Change(
                    ChangeKind.WIDENED, f"“{span.of(later).strip(_LIST_MARKS)}” is put into the list.", None, span
                )


def _tokens(text: str) -> list[Span]:
    """Words and the marks of lists."""
    if not has_kanji(text):
        return [Span(*match.span()) for match in _TOKEN.finditer(text)]
    pieces = japanese_pieces(text)
    ends = accumulate(map(len, pieces))
    return [Span(end - len(piece), end) for piece, end in zip(pieces, ends, strict=True) if not piece.isspace()]


def _list_member(words: str, other_side: str) -> bool:
    """Whether words are a member of a list that the other side does not have elsewhere; a person's name is none."""
    if (
        _LIST_EDGE.search(words) is None
        or _PARTED.search(words.strip(_LIST_MARKS)) is not None
        or _PERSON.search(words) is not None
    ):
        return False
    if marked(words, "hedge") or marked(words, "reporting"):
        return False
    return not (light() | set(content(other_side))).issuperset(content(words))


def _of_dates(earlier: str, later: str, dates: _Dates) -> Iterator[Change]:
    before, after = _due(earlier, dates[0]), _due(later, dates[1])
    if before is None and after is not None:
        yield Change(ChangeKind.DATE_ADDED, f"“{_words(later, after)}” is new: a date is set.", None, _of(after))
    elif before is not None and after is None:
        meaning = f"“{_words(earlier, before)}” is gone: no date is set any more."
        yield Change(ChangeKind.DATE_DROPPED, meaning, _of(before))
    elif before is not None and after is not None:
        moved = _moved(before, after)
        if moved is not None and not _names_too(later, dates[1], before):
            words = f"“{_words(earlier, before)}” became “{_words(later, after)}”"
            yield Change(moved, f"{words}: the {moved.value}.", _of(before), _of(after))


def _moved(before: Mention, after: Mention) -> ChangeKind | None:
    """Whether one time lies wholly after the other; a day and its own month are no move."""
    if _first_day(after) > _last_day(before):
        return ChangeKind.DATE_LATER
    return ChangeKind.DATE_EARLIER if _last_day(after) < _first_day(before) else None


def _names_too(later: str, document_date: str | None, before: Mention) -> bool:
    """Whether the later words still name the earlier date, beside another."""
    return any(_last_day(m) == _last_day(before) for m in _dated(later, document_date))


def _due(text: str, document_date: str | None) -> Mention | None:
    """The day by which, or the last day named after the document's own date; None without one."""
    named = _dated(text, document_date)
    by_then = [m for m in named if limits(text, m)]
    ahead = [m for m in named if document_date is None or _last_day(m) > document_date]
    found = by_then or ahead
    return max(found, key=_last_day) if found else None


def _dated(text: str, document_date: str | None) -> list[Mention]:
    """Mentions of times whose days are known."""
    mentions = dates_named(text, document_date)
    return [m for m in mentions if m.timex == "DATE" and m.when is not None and m.when.latest is not None]


def _last_day(mention: Mention) -> str:
    return (mention.when.latest if mention.when is not None else None) or ""


def _first_day(mention: Mention) -> str:
    return (mention.when.earliest if mention.when is not None else None) or _last_day(mention)


def _words(text: str, mention: Mention) -> str:
    return text[mention.start : mention.end]


def _of_amounts(earlier: str, later: str) -> Iterator[Change]:
    before, after = _largest(earlier), _largest(later)
    for unit in before.keys() & after.keys():
        old, new = before[unit], after[unit]
        if _value(old) != _value(new):
            kind = ChangeKind.AMOUNT_RAISED if _value(new) > _value(old) else ChangeKind.AMOUNT_LOWERED
            words = f"“{earlier[old.start : old.end]}” became “{later[new.start : new.end]}”"
            yield Change(kind, f"{words}: the {kind.value}.", _of(old), _of(new))
    if before and after and before.keys().isdisjoint(after):
        old, new = next(iter(before.values())), next(iter(after.values()))
        words = f"“{earlier[old.start : old.end]}” became “{later[new.start : new.end]}”"
        meaning = f"{words}: another currency, so whether it is more is not told."
        yield Change(ChangeKind.CURRENCY_CHANGED, meaning, _of(old), _of(new))
    elif before and not after:
        gone = next(iter(before.values()))
        meaning = f"“{earlier[gone.start : gone.end]}” is gone: no sum is named any more."
        yield Change(ChangeKind.AMOUNT_DROPPED, meaning, _of(gone))
    elif after and not before:
        new = next(iter(after.values()))
        yield Change(ChangeKind.AMOUNT_ADDED, f"“{later[new.start : new.end]}” is new: a sum is named.", None, _of(new))


def _of_figures(earlier: str, later: str) -> Iterator[Change]:
    for before, after in moved(earlier, later):
        kind = ChangeKind.NUMBER_RAISED if after.value > before.value else ChangeKind.NUMBER_LOWERED
        words = f"“{before.span.of(earlier)}” became “{after.span.of(later)}”"
        yield Change(kind, f"{words}: the {kind.value}.", before.span, after.span)


def _largest(text: str) -> dict[str, Mention]:
    """The largest sum of each currency."""
    found: dict[str, Mention] = {}
    for mention in sums_named(text):
        unit = mention.unit or ""
        if unit not in found or _value(mention) > _value(found[unit]):
            found[unit] = mention
    return found


def _value(mention: Mention) -> float:
    return mention.value if isinstance(mention.value, float | int) else 0.0


def _of_actors(earlier: str, later: str) -> Iterator[Change]:
    before = {m.id: m for m in reversed(parties_named(earlier)) if m.id is not None}
    after = {m.id: m for m in reversed(parties_named(later)) if m.id is not None}
    if not before or not after:  # a joint voice that names nobody is no change of actors
        return
    for party in sorted(before.keys() - after.keys()):
        yield Change(ChangeKind.ACTOR_REMOVED, f"{name_of(party)} is named no more.", _of(before[party]))
    for party in sorted(after.keys() - before.keys()):
        yield Change(ChangeKind.ACTOR_ADDED, f"{name_of(party)} is newly named.", None, _of(after[party]))


def _only_in(earlier: str, later: str, marker: str) -> Iterator[tuple[str, bool]]:
    """Marked words that only one side has, and whether it is the earlier."""
    before = {_one_word_for(words.lower()): words for words in marked(earlier, marker)}
    after = {_one_word_for(words.lower()): words for words in marked(later, marker)}
    for key in sorted(before.keys() - after.keys()):
        yield before[key], True
    for key in sorted(after.keys() - before.keys()):
        yield after[key], False


def _one_word_for(words: str) -> str:
    """Of words that make a deed hang on another's the first: which of them is written changes nothing."""
    return _PROVISOS[0] if words in _PROVISOS else words


def _of(mention: Mention) -> Span:
    return Span(mention.start, mention.end)


def _span(text: str, words: str) -> Span:
    start = text.find(words)
    return Span(start, start + len(words))
