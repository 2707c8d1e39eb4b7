"""Who gives a sum and who is to have it, where the words right beside the sum say so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from followthrough.findings.targets.spaced import spaced
from followthrough.lexicon.world import name_of
from followthrough.model import Mention

_REACH: Final = 100  # characters between a sum and the party that gives or has it
_THANKS_REACH: Final = 180  # "thanked Norland for its support to the harbours and for its contribution of"
_STATE: Final = r"(?:the )?(?:(?:Governments?|Kingdom|Republic|people) of )?(?:the )?"
#: "... provided by the Government of Norland"
_BY: Final = spaced(
    r"\b(?:provided|given|granted|pledged|contributed|committed|delivered|disbursed|donated|offered|funded|"
    r"financed|lent|extended|awarded|supplied|transferred|disbursed|"
    rf"invested|allocated|announced|made) by {_STATE}$"
)
_FROM: Final = spaced(rf"(?: \(?[\w’'-]+\)?){{0,6}} from {_STATE}$")
#: What may stand behind a giver: not the noun it only describes ("from Norland supplemental funds").
_STANDS: Final = spaced(
    r"[’']s\b|[.;:)\]]|\s*\Z|,(?! (?:local|private|international))|\s*[\n(*]|\s+(?:to|for|in|and|through|over|"
    r"under|on|at|by|"
    r"with|will|would|has|have|that|which|towards?|as|during|since|was|were|is|are|[Gg]overnment|[A-Z])"
)
_TRADED: Final = re.compile(r"\b(?:imports?|exports?|goods|products|purchas\w+|remittances|revenues?)\b")
#: "Norland’s five-year $19 million", "Norland’s contribution of EUR 3 million"
_OWN: Final = spaced(
    r"[’']s? (?:(?:own|new|recent|latest|first|initial|additional|annual|existing|total|previous|historic|combined|"
    r"[\w-]+-year,?|contribution|commitment|pledge|grant|loan|investment|donation|support|package|of|about|"
    r"over|more|than|"
    r"nearly|almost|up|to|at|least|some|an?|another) )*\[?\*{0,2}$"
)
#: "thanked Norland for its contribution of USD 3 million"
_THANKED: Final = spaced(
    r"\b(?:thank(?:s|ed|ing)?|commend(?:s|ed|ing)?|congratulat(?:e|es|ed|ing)|appreciat(?:e|es|ed|ing)|"
    r"(?:appreciation|gratitude|grateful|thanks|thankful) to) (?:the )?(?:Governments?(?: and people)? of )?(?:the )?$"
)
_FOR_ITS: Final = spaced(
    r" for (?:[^.;:$€£¥\d]{0,90} and for )?"
    r"(?:(?:its|their|the|his|her|having|generous|kind|timely|additional|further|new|initial|annual|continued|"
    r"financial|voluntary|valuable|total) )*(?:contribut|commit|pledg|donat|provi|assist|grant|support|fund|giv|aid|"
    r"announc|allocat|invest)\w*(?: (?:of|a|an|the|about|approximately|around|some|over|more|than|nearly|up|to|at|"
    r"least|another|additional|further|total|worth|amounting|totall?ing))* $"
)
_WANTED: Final = spaced(r"[- ](?:[a-z]+ ){0,2}(?:needs?|shortfall|gap|deficit|debts?|economy|request|market)\b")
_RECEIVES: Final = spaced(
    r"\b(?:receiv(?:e|es|ed|ing)|obtain(?:s|ed|ing)?|be (?:awarded|granted)|(?:was|were) (?:awarded|granted)) "
    r"(?:(?:an?|the|about|over|more|than|nearly|up|to|at|least|some|another|additional|further|total|of|its|their|"
    r"(?:[\w’'-]+ ){0,2}?(?:loan|grant|credit|donation|contribution|payment|package) of) )*$"
)
_NEAR: Final = 60
_TO: Final = spaced(rf"\b(?:to|for|in) {_STATE}$")
_ALSO: Final = spaced(rf",? (?:and )?{_STATE}|, ")
_NOT_TO: Final = spaced(r"\b(?:from|by|against|with|between|of)(?: the)? $")


def giver_beside(text: str, amount: Mention, parties: Sequence[Mention]) -> tuple[str, ...]:
    """The party that the words beside a sum name as its giver: its owner, "by" it or "from" it; empty where none is."""
    for party in parties:
        if party.id is None:
            continue
        if party.end <= amount.start:
            owns = _owns(text, party, amount)
            if owns and text[party.start - 1 : party.start] != "/" and _WANTED.match(text, amount.end) is None:
                return (name_of(party.id),)
        elif (
            party.start - amount.end <= _REACH
            and _gives(text[amount.end : party.start])
            and _STANDS.match(text, party.end)
        ):
            return _with_joined(text, party, parties)
    return ()


def _with_joined(text: str, first: Mention, parties: Sequence[Mention]) -> tuple[str, ...]:
    """ "From Norland, Oland and Belmora": a giver with those joined to it."""
    names, end = [name_of(first.id or "")], first.end
    for party in parties:
        if party.start > end and party.id is not None and _JOINED.fullmatch(text, end, party.start) is not None:
            names.append(name_of(party.id))
            end = party.end
    return tuple(dict.fromkeys(names))


_JOINED = re.compile(r"(?:,|,? and|,? as well as|, along with| &) (?:the )?")


def giver_told(text: str, start: int, amount: Mention) -> tuple[int, int] | None:
    """Whose announcement a sum is, or who is called on for it, by the words before it in its sentence.

    "Welcomed an announcement by Lund Chips, Inc., to invest", "called on developed countries to meet their goal of",
    "President Oka’s $5 billion commitment".

    Args:
        text: The document's text.
        start: Where the sum's sentence begins.
        amount: The sum.

    Returns:
        The offsets of the giver's words, without an article; None where no such words stand before the sum.
    """
    low = max(start, amount.start - _TOLD_REACH)
    if not any(text.find(word, low, amount.start) >= 0 for word in _TELLING):
        return None
    told = next(filter(None, (words.search(text, low, amount.start) for words in _GIVERS)), None)
    return None if told is None else told.span("giver")


def is_asked_of(text: str, start: int, amount: Mention) -> bool:
    """Whether somebody is called on to give a sum: "urged all members to provide"; not to keep a promise of it."""
    low = max(start, amount.start - _TOLD_REACH)
    called = _CALLED_ON.search(text, low, amount.start) if _CALLING.search(text, low, amount.start) else None
    return called is not None and called["what"].lower() not in _KEPT


_CALLING: Final = spaced(r"\b(?:call(?:s|ed|ing)? (?:up)?on|urg(?:e|es|ed|ing)) ")
_KEPT: Final = frozenset("fulfil fulfill meet honour honor deliver keep".split())
_TOLD_REACH: Final = 220  # characters
_TELLING: Final = (" by ", " from ", " on ", " upon ", "urg", "’s ", "'s ", "offer of ", "offers of ")
_NOT_ANOTHER: Final = r"(?:(?!\b(?:and|while|which|who|that|whereas)\b)[^.;:$€£¥]){0,90}"
_PIECE: Final = r"(?:[^\s,;:.$€£¥]|\.(?=\w|,))*"  # of a name, with the points of its initials
_TOLD: Final = spaced(
    r"\b(?:announcements?|decisions?|plans?|pledges?|promises?|offers?|intentions?|commitments?) (?:by|from|of) "
    r"(?:the )?"
    rf"(?P<giver>[A-Z]{_PIECE}(?: (?:of |and )?[A-Z&]{_PIECE}){{0,6}}"
    rf"(?:, (?:Inc|Ltd|LLC|Corp|Co|Plc|plc|S\.A)\.?)?)(?: \([^()]{{1,30}}\))?,? to {_NOT_ANOTHER}$"
)
_CALLED_ON: Final = spaced(
    r"\b(?:call(?:s|ed|ing)? (?:up)?on|urg(?:e|es|ed|ing)) (?:the |all |other )?"
    r"(?P<giver>[\w’'-]+(?: (?!to\b)[\w’'-]+){0,3}) to (?P<what>fulfill?|meet|honou?r|deliver|provide|mobili[sz]e|keep|"
    rf"give|scale up|increase)\b{_NOT_ANOTHER}$"
)


_LEADERS_OWN: Final = spaced(
    r"\b(?P<giver>(?:President|Premier|Prime Minister|Chancellor|King|Queen)(?: [A-Z][\w’.-]*?){0,4})"
    r"[’']s (?:(?:own|new|historic|recent|latest|landmark|first|initial|additional|annual|pledge|commitment|"
    r"contribution|promise|announcement|of|over|more|than|nearly|almost|up|to) )*$"
)
#: "Norland’s offer to finance the survey with EUR 3 million"
_OFFERED: Final = spaced(
    rf"\b(?P<giver>(?!(?:[A-Z]{{4,}}|Welcom|Not|Acknowledg|Appreciat|Accept)(?:e?s|ing|ed)?\b)[A-Z]{_PIECE}"
    rf"(?: (?:of |and )?[A-Z&]{_PIECE}){{0,6}})[’']s? "
    rf"(?:(?:generous|kind|recent|new|renewed) )*offer to {_NOT_ANOTHER}$"
)
_GIVERS: Final = (_TOLD, _CALLED_ON, _LEADERS_OWN, _OFFERED)


def _owns(text: str, party: Mention, amount: Mention) -> bool:
    """Whether the words before a sum make it a party's own: by an apostrophe, or by thanks for it."""
    between = amount.start - party.end
    if between <= _REACH and _OWN.fullmatch(text, party.end, amount.start) is not None:
        return True
    thanked = between <= _THANKS_REACH and _FOR_ITS.fullmatch(text, party.end, amount.start) is not None
    return thanked and _THANKED.search(text, max(0, party.start - _NEAR), party.start) is not None


def _gives(between: str) -> bool:
    """Whether the words between a sum and a party make the party its giver."""
    if ";" in between or ". " in between:
        return False
    if _BY.search(between) is not None:
        return True
    return _FROM.fullmatch(between) is not None and _TRADED.search(between) is None


def receivers(text: str, amount: Mention, parties: Sequence[Mention]) -> tuple[str, ...]:
    """Who is to have a sum: the parties behind "to", "for" or "in", else those behind it that nothing sets apart."""
    behind = [party for party in parties if party.start >= amount.end and party.id is not None]
    before = [party for party in parties if party.end <= amount.start and party.id is not None]
    if before and receives(text, amount):
        return (name_of(before[-1].id or ""),)
    named = list(_led(text, behind)) or [party for party in behind if not _apart(text, party)]
    return tuple(dict.fromkeys(name_of(party.id or "") for party in named))


def receives(text: str, amount: Mention) -> bool:
    """Whether the verb right before a sum makes its subject the receiver: "Arden will receive $5 million"."""
    return _RECEIVES.search(text, max(0, amount.start - _NEAR), amount.start) is not None


def _led(text: str, behind: Sequence[Mention]) -> Iterator[Mention]:
    """The first party behind "to", "for" or "in", and those listed after it: "to Arden, Veland and Norland"."""
    last: Mention | None = None
    for party in behind:
        if last is None:
            led = _TO.search(text, max(0, party.start - 40), party.start) is not None
        else:
            led = _ALSO.fullmatch(text, last.end, party.start) is not None
            if not led:
                return
        if led:
            yield party
            last = party


def _apart(text: str, party: Mention) -> bool:
    """Whether a party is named for something else: "from Norland", "Norland’s war"."""
    owns = text[party.end : party.end + 2] in ("’s", "'s")
    return owns or _NOT_TO.search(text, max(0, party.start - 16), party.start) is not None
