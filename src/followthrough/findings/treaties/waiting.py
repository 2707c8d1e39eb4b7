"""The parts of a rule of entry into force: the waiting time, the act it counts from, and whose act that is."""

from __future__ import annotations

import re

from followthrough.language.numerals import ENGLISH, ENGLISH_ORDINALS
from followthrough.lexicon.world import Need, find_parties
from followthrough.lexicon.world.force import FIRST_OF_MONTH
from followthrough.lexicon.world.parties import parties

_NUMBER_WORD = "|".join(sorted((w for w in ENGLISH), key=len)[::-1])
_ORDINAL_WORD = "|".join(sorted(ENGLISH_ORDINALS, key=len)[::-1])
_COUNT = (
    rf"(?P<count>[0-9]{{1,3}}|(?:{_NUMBER_WORD})(?:[ -](?:{_NUMBER_WORD})){{0,3}})(?: ?\((?P<figure>[0-9]{{1,3}})\))?"
)
_ORDINAL = rf"(?:the )?(?P<nth>[0-9]{{1,3}}(?:st|nd|rd|th)|(?:{_ORDINAL_WORD}))(?: ?\([0-9]{{1,3}}(?:st|nd|rd|th)\))?"
_AFTER = r"(?:after|following|from|as from|subsequent to|next following|counted from|thereafter)"
_MONTH_START = re.compile(
    rf"\b(?:on|from|as from|at)? ?(?:the )?first(?: \(1st\))? day of "
    rf"(?:{_ORDINAL} month|(?:the )?(?:following |next )?month) ?"
    rf"(?:{_AFTER}|that follows)?",
    re.IGNORECASE,
)
_NTH_DAY = re.compile(rf"\b(?:on|from) {_ORDINAL} (?P<unit>day|month) {_AFTER}\b", re.IGNORECASE)
_COUNTED = re.compile(
    rf"(?<!within )(?<!within a period of )\b{_COUNT} (?:calendar )?(?P<unit>days?|months?) {_AFTER}\b", re.IGNORECASE
)
_NEXT_DAY = re.compile(r"^ ?(?:on|from) the (?:next )?(?:day|date) (?:after|following)\b", re.IGNORECASE)
_AT_ONCE = re.compile(
    r"^ ?(?:immediately )?(?:upon|on|at|as of|as from|from|when)\b"
    r"(?: (?:the )?(?:date|day|moment|time) (?:of|on which|that|when))?",
    re.IGNORECASE,
)
_EVENTS = (
    ("exchanged", r"exchanged? (?:\w+ ){0,5}instruments"),
    ("deposited", r"deposit"),
    (
        "notified",
        r"noti(?:f|c)|exchange of (?:\w+ )?letters|\bnotes?\b|inform(?:ed|ing)? each",
    ),
    ("signed", r"\bsign(?:ature|ed|ing)\b"),
    ("ratified", r"\bratif"),
    ("accepted", r"\baccept|\bapprov"),
)
_EACH = re.compile(
    r"\b(?:its|his) (?:own )?(?:instrument|notification)|\bby that (?:party|state|government)"
    r"|\bthat \w+(?: \w+){0,3} (?:makes|deposits)",
    re.IGNORECASE,
)
_AT_LEAST = re.compile(
    rf"\b(?P<least>at least|and) {_COUNT} (?P<who>[^.;,]{{3,90}}?)"
    rf"(?= and (?:at least )?(?:[0-9]|{_NUMBER_WORD})| have\b| has\b|,|;|\.|$)",
    re.IGNORECASE,
)
_WHICHEVER = re.compile(r"\bwhichever\b|\bthe (?:later|earlier|latest|earliest) of\b|\bper cent\b", re.IGNORECASE)
_OUTSIDE = re.compile(r"\b(?:other than|outside|not members?)\b", re.IGNORECASE)
_NTH_DEPOSIT = re.compile(rf"\b{_ORDINAL} (?:such )?(?:instrument|ratification|notification|deposit)\b", re.IGNORECASE)
_MOST = 400  # a longer wait is a misreading


def wait_of(words: str) -> tuple[int, str, int] | None:
    """How long to wait, in what unit, and where the words after it begin; None where the words are of no known form."""
    if _WHICHEVER.search(words):
        return None  # one of several days, and the text does not know which
    for pattern in (_MONTH_START, _NTH_DAY, _COUNTED):
        found = pattern.search(words)
        if found is None or found.start() > 60:  # noqa: PLR2004 -- further on the words are about something else
            continue
        if pattern is _MONTH_START:
            nth = found["nth"]
            return (1 if nth is None else _ordinal(nth)), FIRST_OF_MONTH, found.end()
        count = _ordinal(found["nth"]) if pattern is _NTH_DAY else _count(found)
        unit = "months" if found["unit"].lower().startswith("month") else "days"
        return (count, unit, found.end()) if 0 < count <= _MOST else None
    if re.match(r" ?(?:within|no later|not later)", words):
        return None  # "within 30 days" gives a last day, not the day
    next_day = _NEXT_DAY.match(words)
    if next_day is not None:
        return 1, "days", next_day.end()
    at_once = _AT_ONCE.match(words)
    return (0, "days", at_once.end()) if at_once is not None else None


def _ordinal(words: str) -> int:
    figures = re.match(r"[0-9]+", words)
    return int(figures.group()) if figures else ENGLISH_ORDINALS[words.lower()]


def _count(found: re.Match[str]) -> int:
    if found["figure"] is not None:
        return int(found["figure"])
    words = found["count"].lower()
    if words.isdigit():
        return int(words)
    numbers = [ENGLISH[word] for word in re.findall(r"[a-z]+", words)]
    return sum(numbers) if len(numbers) == 1 or numbers[0] >= ENGLISH["twenty"] > numbers[-1] else 0


def event_of(words: str) -> str | None:
    """The act the time counts from: the one named first; signing counts only where nothing else is asked for."""
    found = [
        (match.start(), act) for act, form in _EVENTS if (match := re.search(form, words, re.IGNORECASE)) is not None
    ]
    beyond = [one for one in found if one[1] != "signed"]
    return min(beyond or found)[1] if found else None


def needs_of(words: str) -> tuple[Need, ...]:
    """How many must have acted: "at least one EFTA State", "the sixth instrument"; ids where the words name a party."""
    matches = list(_AT_LEAST.finditer(words))
    if matches and matches[0]["least"].lower() == "at least":
        needs = [Need(_count(match), _who(match["who"])) for match in matches]
        named = [Need(1, str(m.id)) for m in find_parties(words[: matches[0].start()]) if _country(m.id)]
        return (*named, *needs)
    nth = _NTH_DEPOSIT.search(words)
    if nth is not None and _ordinal(nth["nth"]) > 2:  # noqa: PLR2004 -- "the second notification" of two is the last
        return (Need(_ordinal(nth["nth"]), ""),)
    return ()


def _country(party: object) -> bool:
    known = parties().get(str(party))
    return known is not None and known.kind == "country"


def _who(words: str) -> str:
    plain = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", words)
    groups = [m for m in find_parties(plain) if m.id is not None]
    if len(groups) != 1:
        return plain.strip()
    return f"-{groups[0].id}" if _OUTSIDE.search(plain) else str(groups[0].id)


def whose(words: str, needs: tuple[Need, ...]) -> str:
    """Whose act counts: each party's own, the one that meets the needs, or the last of all."""
    if needs:
        return "threshold"
    if _EACH.search(words):
        return "each"
    return "last"
