"""What the details of a plan's line name: who must deliver, in plain names, and the last day of its time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from followthrough.findings.targets.deadlines import due_of
from followthrough.language.dates import deadline, exact, middle_of_year
from followthrough.lexicon.world import name_of
from followthrough.model import Act, Finding, Mention, When
from followthrough.passages.line_details import everybody, nobody

_PARTED = re.compile(r"(\s*[,;|\n]\s*(?:(?:and|&)\s+)?|(?<=\w)/(?=\w)|\s+/\s+|\s+(?:and|&)\s+)")
_ASIDE = re.compile(r"\s*\([^()]*\)|\s*\[[^\[\]]*\]")
# "Veland with the support of Japan", "host country by rotation", "Veland as lead": said of the lead, not of its name.
_BEHIND = re.compile(
    r",?\s(?:(?:with|in) (?:the )?(?:support|help|assistance|collaboration|co-?operation|coordination|consultation|"
    r"partnership)\b|(?:supported|assisted) by\b|with (?=[A-Z])|as (?:the )?(?:co-)?leads?\b|"
    r"(?:by|on|in) (?:a )?rotation(?:al basis)?\b).*\Z",
    re.IGNORECASE | re.DOTALL,
)
_OF_SOMETHING = re.compile(r"\s(?:of|on|for)\s")
_BODY = re.compile(
    r"(?:Ministr(?:y|ies|ers)|Department|Office|Agency|Secretariat|Committee|Cent(?:re|er)|Council|Commission|Bank|"
    r"Authority|Institute|National|University|Working|Task Force|Senior Officials|[A-Z][A-Z&-]+[a-z]?)\b"
)
_TIME_WORDS = re.compile(
    r"[\s,;|(–—-]*(?:\b(?:by|in|from|until|till|before|to|end|of|since|starting|over|during|the)\s*)*\Z", re.IGNORECASE
)
_ONWARDS = re.compile(
    r"\s*(?:\+|onwards?\b|and (?:beyond|after|onwards?)\b|[-–—]\s*(?:present|ongoing|\Z))", re.IGNORECASE
)
_BEGINS = re.compile(
    r"\b(?:from|since|after|starting|beginning|as of|not before|commencing)(?: in)?\s*\Z", re.IGNORECASE
)
_COARSE = frozenset(["decade", "century", "unknown"])


def holders_told(
    text: str, span: tuple[int, int], parties: Sequence[Mention], dates: Sequence[Mention]
) -> tuple[str, ...]:
    """Who leads, by the words of a cell or a label; empty where nobody is named yet ("TBC").

    `parties` and `dates` are those that the words hold, in text order.
    """
    words = text[slice(*span)]
    if everybody(words):
        return ("all",)
    known = {text[party.start : party.end]: name_of(party.id) for party in parties if party.id is not None}
    names = [known.get(part, part) for part in _parts(_BEHIND.sub("", _timeless(text, span, dates)), known)]
    given = (name for name in names if any(map(str.isalpha, name)) and not nobody(name))
    return tuple(dict.fromkeys("all" if everybody(name) else name for name in given))


def _timeless(text: str, span: tuple[int, int], dates: Sequence[Mention]) -> str:
    """The words before, between and behind the times that stand among them: "Veland, by June 2027"."""
    at, kept = span[0], list[str]()
    for date in dates:
        kept.append(_TIME_WORDS.sub("", text[at : date.start]))
        at = max(at, date.end)
    return ", ".join(filter(None, (part.strip(" ,;|–—-") for part in (*kept, text[at : span[1]]))))


def _parts(words: str, known: dict[str, str]) -> Iterator[str]:
    """The names of a list; "Ministry of Ports and Tides" is one."""
    first, *others = _PARTED.split(words)
    name = first
    for parting, piece in zip(others[::2], others[1::2], strict=True):
        if _goes_on(name, piece, known):
            name += parting + piece
        else:
            yield _plain(name)
            name = piece
    yield _plain(name)


def _goes_on(name: str, piece: str, known: dict[str, str]) -> bool:
    """ "Ministry of Ports", "and Tides": a name of something is not ended before another one clearly begins."""
    bare = piece.removeprefix("the ")
    if _OF_SOMETHING.search(name) is None or any(name.endswith(party) for party in known):
        return False
    begins = bare != piece or _BODY.match(bare) is not None or any(bare.startswith(party) for party in known)
    return not begins


def _plain(name: str) -> str:
    """A name without its article and without what a bracket says of it."""
    bare = _ASIDE.sub("", name).strip(" .:*_\n") or name.strip(" .:*_()[]\n")
    return bare.removeprefix("the ").removeprefix("The ")


def last_time(
    text: str, span: tuple[int, int], dates: Sequence[Mention], today: str | None
) -> tuple[str, When | None] | None:
    """The latest time named in text[span], as exact as it is named; None for a mere start ("2027 onwards").

    `dates` are those that the words hold, in text order; `today` the day of the document, from which "within a year of
    adoption" is counted.
    """
    fixed = [date for date in dates if date.timex == "DATE" and date.when is not None and date.when.latest is not None]
    times = [date for date in fixed if date.when is not None and date.when.precision not in _COARSE]
    if not times:
        found = due_of(text, span, dates, today, span[0])
        return None if found is None or found[0] is None else (found[0], found[1])
    last = max(times, key=_latest)
    alone = len(times) == 1 and _BEGINS.search(text[span[0] : last.start]) is not None
    if alone or _ONWARDS.match(text, last.end, span[1]) is not None or last.when is None:
        return None
    limit = deadline(text, last)  # "before 2028" ends with 2027
    named = middle_of_year(text, last) or exact(_latest(last)[0], last.when.precision)
    return (named if limit is None else limit[0]), last.when


def _latest(date: Mention) -> tuple[str, int]:
    return (date.when.latest or "" if date.when is not None else ""), date.start


def told_by_line(
    finding: Finding, holders: tuple[str, ...], due: tuple[str, When | None] | None, because: str
) -> Finding:
    """A finding with the holders and the due date that its line or row names; what it names itself stands."""
    led = replace(finding, holders=holders, speaker=holders) if holders and finding.holders in _JOINT else finding
    if due is not None and finding.due is None and finding.act is not Act.PLEDGE:
        target = None if finding.target is None else replace(finding.target, due=due[0])
        led = replace(led, due=due[0], when=due[1], target=target)
    return led if led is finding else replace(led, because=(*finding.because, because))


LED = frozenset([Act.COMMITMENT, Act.TARGET, Act.PLEDGE])
_JOINT: tuple[tuple[str, ...], ...] = ((), ("all",))  # what a bare imperative says of who is bound
