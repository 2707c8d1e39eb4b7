"""Who signed when: the closing words or the lines under the names may say so, or the places may tell.

"signed at Oslo on 3 May 2001 for Norway and at Lima on 9 May 2001 for Peru"; "For Norway: signed at Oslo, 3 May 2001".
Where each of the places is the seat of one party's government, and every party has one, each signed at home: that is
inferred, and said so. Anything less leaves the days to all parties together.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from followthrough.findings.treaties.naming import party_names
from followthrough.findings.treaties.nouns import Signature, Signing, TreatyParty
from followthrough.findings.treaties.opened import Opened
from followthrough.findings.treaties.solemn import SolemnDate, solemn_dates
from followthrough.lexicon.world import name_of
from followthrough.lexicon.world.capitals import seated_in

_FOR = re.compile(
    r"\b(?:by|for|on behalf of|on the part of)(?: the)?(?: representatives? of(?: the)?)?"
    r"(?: Governments? of(?: the)?)? ?$",
    re.IGNORECASE,
)
_SIGNED_ON = re.compile(
    r"\b(?:signed|signature|dated?|done)\b[^.;]{0,60}$|"
    r"\A[ ,:–—-]*(?:(?:at|in) [A-Z][\w’' -]{1,40},? )?(?:on )?(?:the )?$",
    re.IGNORECASE,
)
_AT = re.compile(r"\b(?:at|in) (?P<place>[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,3})")
_REACH = 160  # characters after a name in which its own line says when it signed


def told_in(words: str, dates: Sequence[SolemnDate]) -> list[tuple[str, ...]]:
    """For each date of the closing words the ids of those who signed on it, as far as the words say: "for Norway".

    A party told beside two of the dates is beside neither.
    """
    signers = [
        (start, party) for start, _, party in party_names(words) if _FOR.search(words[max(0, start - 80) : start])
    ]
    if len(dates) < 2 or not signers:  # noqa: PLR2004  one day is the day of all
        return [() for _ in dates]
    before = signers[0][0] < dates[0].start
    edges = [0, *(date.end for date in dates)] if before else [*(date.start for date in dates), len(words)]
    found = [tuple(p for at, p in signers if first <= at < last) for first, last in pairwise(edges)]
    return [tuple(dict.fromkeys(p for p in own if sum(p in other for other in found) == 1)) for own in found]


def signed_on(part: Opened, start: int, end: int) -> tuple[str | None, str | None]:
    """Day and place that the words after a name give for its signature; None for what they do not give."""
    words = part.text[start : min(end, start + _REACH)]
    dates = solemn_dates(words)
    if len(dates) != 1 or not _SIGNED_ON.search(words[: dates[0].start]):
        return None, None
    place = _AT.search(words)
    return dates[0].value, None if place is None else place["place"].rstrip(".,")


def with_signers(
    signings: tuple[Signing, ...], signatures: tuple[Signature, ...], parties: tuple[TreatyParty, ...]
) -> tuple[Signing, ...]:
    """Signings with those that the lines under the names date, and, of several places, with whose seats they are."""
    own = tuple(
        Signing(one.date, one.place, one.start, one.end, _under(one), (one.party,))
        for one in signatures
        if one.date is not None
    )
    known = {party for one in (*signings, *own) for party in one.parties}
    return (*_at_home(signings, parties), *own) if not known else (*signings, *own)


def _under(one: Signature) -> str:
    return f"the words under the name of {name_of(one.party)} give the day of its signature"


def _at_home(signings: tuple[Signing, ...], parties: tuple[TreatyParty, ...]) -> tuple[Signing, ...]:
    """Each signing with the party whose government sits at its place, where this fits all places and all parties."""
    seats = [None if one.place is None else seated_in(one.place) for one in signings]
    if len(seats) < 2 or len(set(seats)) != len(seats) or set(seats) != {party.id for party in parties}:  # noqa: PLR2004  one place is that of all
        return signings
    return tuple(
        replace(one, parties=(seat,), inferred=True)
        for one, seat in zip(signings, seats, strict=True)
        if seat is not None
    )
