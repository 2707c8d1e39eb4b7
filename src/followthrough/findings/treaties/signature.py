"""When and where a treaty was signed, from its last words: "DONE at X this fourth day of May two thousand and seven".

Signatures may be spread over places and days; each is a row. Months of other calendars are passed over where the text
gives the day in the common one too. A title line such as "(X, October 22, 1992)" helps only where the end has no year.
"""

from __future__ import annotations

import re
from itertools import pairwise

from followthrough.findings.treaties.closing import language_codes
from followthrough.findings.treaties.naming import party_names
from followthrough.findings.treaties.nouns import Signature, Signing
from followthrough.findings.treaties.opened import Opened, opened
from followthrough.findings.treaties.signers import signed_on, told_in
from followthrough.findings.treaties.solemn import SolemnDate, solemn_dates

_DONE = re.compile(
    r"(?:(?<=[.;:\n”])|\A|(?<=\n\s))\s{0,8}(?:(?:DONE|Done),?\s{1,8}(?:at|in|on|this|as)|S(?:IGNED|igned)\s{1,8}(?:at|in|on))\b"
)
_WITNESS = re.compile(r"\b(?:IN WITNESS WHEREOF|In witness whereof|In faith whereof|IN FAITH WHEREOF)\b")
_REACH = 1500
_HEAD = 600
_PLACE = re.compile(
    r"(?:\b|(?<=[A-Z]))(?:at|in|on) (?:the city of |The City of )?"
    r"(?P<place>[A-Z][\w’'.-]*(?:,? (?:[A-Z][\w’'.-]*|d[eai]l?|of)){0,5})"
)
_NO_PLACE = re.compile(
    r"\b(?:(?:duplicate|triplicate|witness|january|february|march|april|may|june|july|august|september|october|november|"
    rf"december)\b|(?:{'|'.join(map(re.escape, language_codes()))})\b(?! (?:City|Town|Harbour)))",
    re.IGNORECASE,
)
_HEADLINE = re.compile(r"\((?P<place>[A-Z][\w’' -]{1,40}), ")
_FOR = re.compile(r"\b(?:For|FOR)\b(?: and on behalf of)?")
_NOT_SIGNED = re.compile(r"\bnot signed\b", re.IGNORECASE)


def testimonium(text: str) -> int | None:
    """Where the words "Done at ..." that close the treaty itself begin; None: there are none.

    Annexes and other treaties quoted may hold such words too: the last one that stands at a sentence's begin and is
    followed by a date or a blank for one is the treaty's own.
    """
    starts = [match.start() for match in _DONE.finditer(text)]
    starts = starts or [
        match.end() for match in _WITNESS.finditer(text)
    ]  # "have signed this Agreement at Oslo, on ..."
    dated = [start for start in starts if solemn_dates(_last_words(text, start).text)]
    found = dated or starts
    return found[-1] if found else None


def _last_words(text: str, start: int) -> Opened:
    """From "Done" to the first name under the text, or to the same words in another language."""
    words = opened(text, start, min(len(text), start + _REACH))
    end = re.search(
        r" (?:For|FOR) (?:the|THE|[A-Z])| (?:Fait|Fatto|Hecho|Feito|Geschehen|Gedaan|\(Signatures?\))", words.text
    )
    return words if end is None else Opened(words.text[: end.start()], words.places[: end.start() + 1])


def read_signings(text: str, done: int | None) -> tuple[Signing, ...]:
    """Days and places of signature, in text order; nothing where the text gives neither."""
    if done is None:
        return _headline(text)
    words = _last_words(text, done)
    places = _places(words.text)
    dates = _own_place(solemn_dates(words.text), places)
    if len(dates) <= 1:
        date = dates[0] if dates else None
        return _one(text, words, date, places[0] if places else None)
    signers = told_in(words.text, dates)
    return tuple(_spread(words, date, places, own) for date, own in zip(dates, signers, strict=True))


def _own_place(dates: list[SolemnDate], places: list[re.Match[str]]) -> list[SolemnDate]:
    """The first date, and every later one that has a place of its own before it: the rest date something else."""
    kept = dates[:1]
    for before, date in pairwise(dates):
        if any(before.end <= place.start() < date.start for place in places):
            kept.append(date)
    return kept


def _places(words: str) -> list[re.Match[str]]:
    return [match for match in _PLACE.finditer(words) if _trimmed(match["place"])]


def _one(text: str, words: Opened, date: SolemnDate | None, place: re.Match[str] | None) -> tuple[Signing, ...]:
    where = None if place is None else _trimmed(place["place"])
    if date is None:
        headline = _headline(text)
        if headline:
            return headline
        if where is None:
            return ()
        at = words.back(*place.span("place")) if place is not None else words.back(0, 1)
        return (Signing(None, where, *at, "the closing words name the place and leave the day open"),)
    begin = min(date.start, place.start() if place is not None and place.start() < date.start else date.start)
    at = words.back(begin, date.end)
    return (Signing(date.value, where, *at, f"the closing words give {_precision(date.value)} of signature"),)


def _spread(words: Opened, date: SolemnDate, places: list[re.Match[str]], signers: tuple[str, ...]) -> Signing:
    before = [place for place in places if place.end() <= date.start]
    where = _trimmed(before[-1]["place"]) if before else None
    at = words.back(before[-1].start() if before else date.start, date.end)
    because = f"the closing words spread the signatures over several places; here they give {_precision(date.value)}"
    return Signing(date.value, where, *at, because, signers)


def _precision(value: str) -> str:
    return {4: "only the year", 7: "only the month"}.get(len(value), "the day")


def _trimmed(place: str) -> str:
    """The place without what is no place: a month, a language, "duplicate"; "" where nothing is left."""
    named = _NO_PLACE.search(place)
    left = (place if named is None else place[: named.start()]).rstrip(" ,").removesuffix(" of")
    return left if re.search(r"\b[A-Z]\.[A-Z]\.$", left) else left.rstrip(".")


def _headline(text: str) -> tuple[Signing, ...]:
    """A line under the title that gives place and day in brackets."""
    head = opened(text, 0, min(len(text), _HEAD))
    for bracket in _HEADLINE.finditer(head.text):
        for date in solemn_dates(head.text[bracket.end() : bracket.end() + 40]):
            if date.start == 0:
                at = head.back(bracket.start() + 1, bracket.end() + date.end)
                return (Signing(date.value, bracket["place"], *at, "the line under the title gives place and day"),)
    return ()


def read_signatures(text: str, done: int | None) -> tuple[Signature, ...]:
    """The parties named under the text, with what the text itself says of one that did not sign."""
    if done is None:
        return ()
    words = opened(text, done, min(len(text), done + 2 * _REACH))
    heads = [match.end() for match in _FOR.finditer(words.text)]
    found: dict[str, Signature] = {}
    for start, end in pairwise([*heads, len(words.text)]):
        named = party_names(words.text[start : min(end, start + 200)])
        if named and named[0][0] < 60:  # noqa: PLR2004 -- "the Government of the Republic of" stands before it
            first, last, party = named[0]
            signed = False if _NOT_SIGNED.search(words.text[start : min(end, start + 200)]) else None
            at = words.back(start + first, start + last)
            when = (None, None) if signed is False else signed_on(words, start + last, end)
            found.setdefault(party, Signature(party, signed, *at, *when))
    return tuple(found.values())
