"""Where a text writes a short form: UNDP, NGOs, UN-Women, CO2, p.m. Not headings in capitals, not document symbols."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from followthrough.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

# Two letters that only a short form has side by side; from each the whole word is looked at.
_SEED: Final = re.compile(r"[A-Z](?:[A-Z0-9]|[.&/][A-Za-z]|-[A-Z]|(?<=[a-z].)|(?<=US)\$)")
_JOINED: Final = len("A.B")  # a seed over a mark
_CLOCK: Final = re.compile(r"\.m\b")  # p.m., a.m.
_INSIDE: Final = "&./-'’°′+_$"
_OPEN: Final = '("“'
_RUN: Final = re.compile(r"[\w&./'’°′+$-]+")
_LONGEST: Final = 40
_LONG: Final = 6  # letters from which a run of capitals may be a word
_FEW: Final = 32
_PLAIN_WORD: Final = re.compile(rf"(?<![A-Za-z])[A-Za-z][a-z]{{{_LONG - 1},}}(?![A-Za-z])")
_CAPITAL: Final = re.compile(r"[A-Z]")
_ROMAN: Final = re.compile(r"[IVXL]+$")
_DOTTED: Final = re.compile(r"(?:[A-Za-z]\.){1,9}[A-Za-z]?$")
_SYMBOL: Final = re.compile(r"[A-Z][\w.]*(?:/[\w.]+)*/[\w.]*\d|\d+/[A-Z]")  # A/CN.4/12, 8/CP.4
_BODY: Final = re.compile(r"[A-Z]{3,}$|WP\.\d+$")
_SHOUT: Final = re.compile(r"[A-Z](?<![A-Za-z].)[A-Z]++(?:['’]S)?+(?:[ \n-]{1,2}(?:[A-Z]{2,}+(?:['’]S)?+|A)(?![a-z]))+")
_SHOUTED_WORDS: Final = 3
_SHOUTED_WORD: Final = re.compile(r"[A-Z'’]+")
_LETTERS: Final = re.compile(r"[A-Z]+")
# A heading set off by its marks: "**CHILD CARE**", "## DEMOCRACY, RIGHTS & PEACE".
_MARKED: Final = tuple(
    (mark, re.compile(re.escape(mark) + r"(?:<u>)?(?P<words>[^a-z\n*<#]{4,120})(?:\*\*|</?u>|\n|$)"))
    for mark in ("**", "<u>", "# ")
)
_LONG_WORD: Final = re.compile(r"[A-Z]{5}")
_ADDRESSES: Final = (re.compile(r"http[^\s<>\"\]]+"), re.compile(r"www\.[^\s<>\"\]]+"))
_GRAMMAR: Final = frozenset("OF THE AND FOR IN ON TO BY OR WITH FROM AT AS NOT IS NO PART ANNEX".split())
_NUMBERED: Final = re.compile(r" (?:\d{1,4}|[IVX]{1,4}|[A-Z])(?=[)\"”])")  # "(JS 6)"
_SERIES: Final = 3  # letters
_IN_SERIES: Final = re.compile(r" (?:I{2,3}|IV|VI{0,3}|I(?=[),.;]| and [A-Z]+ II))(?![\w.’'-])")
_YEAR: Final = re.compile(r" (?:19|20)\d\d")
_MOST_LETTERS: Final = 16
_WITH_FIGURE: Final = re.compile(r"[A-Z][A-Za-z]?[xX]?\d{1,2}$")  # O3, CO2
_NAME: Final = re.compile(
    r"(?:Mc|Mac|O['’]|D['’]|L['’]|De|Di|La|Le|Van|Al-|El-)[A-Z][a-z]+$|"
    r"(?:[A-Z][a-z]+-){1,3}[A-Z][a-z]+$|[A-Z][a-z]{2,}[A-Z][a-z]{3,}$|[A-Z][a-z]{3,}[A-Z][a-z]+$"
)
# An ordinary word in capitals, by its length and ending: INTRODUCTION, REQUESTS, MATERIAL.
_ENGLISH: Final = re.compile(
    r"(?=[A-Z]{6,}$)[A-Z]+(?:[TS]IONS?|MENTS?|ING|[^E]ED|IT(?:Y|IES)|[AE]NCES?|IVES?|[IU]AL|ERS|OUS|ARY|ESTS?|ABLE|URES?|ICS)$"
)
_LETTERED: Final = re.compile(r"[A-Z]{1,2}-\d{1,2}$")  # staff grades and labels: P-3, D-1


def find_shorts(text: str) -> list[Span]:
    """Every short form in `text`, in text order, never overlapping.

    A possessive s, a hyphenated part and a figure that touch it belong to it ("UNDP's", "UN-Habitat", "HFC-23"). Words
    of a heading set in capitals, Roman numbers and symbols of documents are none.
    """
    capitals = [match.span() for match in _SEED.finditer(text)]
    shouted, addresses = _shouted(text, capitals), _addresses(text)
    found: list[Span] = []
    free = 0
    for at in _seeds(text, capitals):
        if at >= free:
            start, end = _word(text, at, free)
            free = max(end, at + 1)
            spans = _shorts(text, start, end)
            found += [span for span in spans if span.start not in shouted] if shouted else spans
    found = _less_words(text, found)
    return _outside(found, addresses) if addresses else found


def _less_words(text: str, found: list[Span]) -> list[Span]:
    """The short forms less long runs of capitals that are also written as words in the text: ALASKA, and Alaska."""
    long = {s.start: s.of(text) for s in found if s.end - s.start >= _LONG and _may_be_a_word(text, s)}
    doubtful = set(long.values())
    if not doubtful:
        return found
    if len(doubtful) > _FEW:  # else a look for each is quicker than all words of the text
        words = doubtful & {word.upper() for word in _PLAIN_WORD.findall(text)}
    else:
        words = {word for word in doubtful if _stands(text, word.capitalize()) or _stands(text, word.lower())}
    return [span for span in found if long.get(span.start) not in words]


def _stands(text: str, word: str) -> bool:
    """Whether a word of plain letters stands in the text by itself. A plain search: patterns are slow on long texts."""
    at = text.find(word) if word.isascii() else -1
    while at >= 0:
        around = text[at - 1 : at] + text[at + len(word) : at + len(word) + 1]
        if not any(letter.isascii() and letter.isalpha() for letter in around):
            return True
        at = text.find(word, at + 1)
    return False


def _may_be_a_word(text: str, span: Span) -> bool:
    word = span.of(text)
    return word.isalpha() and word.isupper() and not _bracketed(text, span.start, span.end)


def _addresses(text: str) -> list[Span]:
    """Where web addresses stand: what is written in them stands for nothing."""
    if "://" not in text and "www." not in text:
        return []
    found = [Span(at.start(), at.end()) for address in _ADDRESSES for at in address.finditer(text)]
    return sorted(found, key=lambda span: span.start)


def _outside(found: list[Span], wider: list[Span]) -> list[Span]:
    """The short forms that begin in none of the wider spans. Both are in text order."""
    kept, at = [], 0
    for span in found:
        while at < len(wider) and wider[at].end <= span.start:
            at += 1
        if at == len(wider) or span.start < wider[at].start:
            kept.append(span)
    return kept


def _seeds(text: str, capitals: list[tuple[int, int]]) -> list[int]:
    """Where a short form may stand, in text order: a place inside it. `capitals` are those of _SEED."""
    clocks = [at.start() - 1 for at in _CLOCK.finditer(text) if text[at.start() - 1 : at.start()] in ("a", "p")]
    seeds = [start for start, _ in capitals]
    return sorted(clocks + seeds) if clocks else seeds


def _shouts(text: str, capitals: list[tuple[int, int]]) -> Iterator[re.Match[str]]:
    """The runs of words in capitals: each begins at a seed or at the last letter of one, as in "A.BC DE"."""
    free = 0
    for start, end in capitals:
        for at in (start, end - 1) if end - start == _JOINED else (start,):
            run = _SHOUT.match(text, at) if at >= free else None
            if run is not None:
                yield run
                free = run.end()


def _shouted(text: str, capitals: list[tuple[int, int]]) -> frozenset[int]:
    """Where the words of headings in capitals begin."""
    starts: set[int] = set()
    for run in _shouts(text, capitals):
        words = [m.start() for m in _SHOUTED_WORD.finditer(run.group())]
        plain = set(_LETTERS.findall(run.group()))
        if len(words) >= _SHOUTED_WORDS or plain & _GRAMMAR:
            starts.update(run.start() + at for at in words)
    for run in (run for mark, heading in _MARKED for run in _marked(text, mark, heading)):
        if " " in run["words"].strip() and _LONG_WORD.search(run["words"]):
            starts.update(range(run.start("words"), run.end("words")))
    return frozenset(starts)


def _marked(text: str, mark: str, heading: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """The headings behind a mark. A plain search for the mark is far faster than the pattern's own."""
    at = text.find(mark)
    while at >= 0:
        found = heading.match(text, at)
        if found is not None:
            yield found
        at = text.find(mark, at + 1 if found is None else found.end())


def _word(text: str, at: int, free: int) -> tuple[int, int]:
    """The borders of the run of letters, digits and inner marks around `at`."""
    start = end = at
    low, high = max(free, at - _LONGEST), min(len(text), at + 2 * _LONGEST)
    while start > low and (text[start - 1].isalnum() or text[start - 1] in _INSIDE):
        start -= 1
    run = _RUN.match(text, at, high)
    end = at if run is None else run.end()
    while start < end and text[start] in _INSIDE:
        start += 1
    return start, end


def _shorts(text: str, start: int, end: int) -> list[Span]:
    """The short forms in one run of letters and marks."""
    word = text[start:end]
    if word.isalnum() and (start == 0 or text[start - 1] not in _OPEN):
        return [Span(start, _end_of_series(text, start, end))] if _is_short(word) else []
    if word.startswith("US$"):
        return [Span(start, start + len("US$"))]
    if _DOTTED.match(word):
        return [] if word.lower().startswith(("e.g", "i.e")) or len(word) <= 2 else [Span(start, end)]  # noqa: PLR2004  # "A."
    while word and word[-1] in _INSIDE and word[-1] not in "$°+":
        word = word[:-1]
    if _SYMBOL.search(word):
        return _bodies(word, start)
    parts = word.split("/")
    if len(parts) > 1 and not all(_is_short(part) for part in parts):
        return _parts(word, start)
    return _whole(text, word, start) or _one(word, start)


def _end_of_series(text: str, start: int, end: int) -> int:
    """Where a short form with its number in a series ends: "UNOSOM II", "TICAD V"."""
    if end - start < _SERIES or text[end : end + 2] not in (" I", " V"):
        return end
    number = _IN_SERIES.match(text, end)
    return end if number is None or text[start:end].isdigit() else number.end()


def _whole(text: str, word: str, start: int) -> list[Span]:
    """A short form in brackets counts with all that stands there: "(REC-Caucasus)", "(JS 6)"."""
    if _bracketed(text, start, start + len(word)) and "-" in word and _is_short(word.split("-", maxsplit=1)[0]):
        return [Span(start, start + len(word))]
    numbered = _NUMBERED.match(text, start + len(word))
    own = numbered is not None and not (_YEAR.fullmatch(numbered[0]) and not _ends_with(text, start, numbered[0]))
    if numbered is not None and own and _is_short(word) and text[start - 1 : start] in ("(", '"', "“"):
        return [Span(start, numbered.end())]
    return []


def _ends_with(text: str, start: int, year: str) -> bool:
    """Whether the name before the brackets ends with the year in them: "Plan for Lakes 2030 (PL 2030)"."""
    return text[max(0, start - _LONGEST) : start].rstrip(' ("“').endswith(year.strip())


def _bracketed(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start] in ("(", "“") and text[end : end + 1] in (")", "”")


def _bodies(word: str, start: int) -> list[Span]:
    """The bodies a document symbol names, where its first part is one: ECE/TRANS/WP.29/2011/147."""
    found, at = [], start
    parts = word.split("/")
    if not _BODY.match(parts[0]) or _ROMAN.match(parts[0]):  # "decision XIX/6"
        return []
    for part in parts:
        if _BODY.match(part) and not _ROMAN.match(part):
            found.append(Span(at, at + len(part)))
        at += len(part) + 1
    return found


def _parts(word: str, start: int) -> list[Span]:
    found, at = [], start
    for part in word.split("/"):
        found.extend(_one(part, at))
        at += len(part) + 1
    return found


def _one(word: str, start: int) -> list[Span]:
    """A short form with what hangs on it, less a tail that is an ordinary word: "UNHCR-assisted", "XMM-Newton"."""
    parts = word.split("-")
    while len(parts) > 1 and not _is_tail(parts, parts[-1]):
        parts.pop()
    while len(parts) > 1 and not parts[0]:
        parts.pop(0)
    kept = "-".join(parts)
    at = start + word.find(kept)
    return [Span(at, at + len(kept))] if _is_short(kept) else []


def _is_tail(parts: list[str], part: str) -> bool:
    if part.isupper() or part.isdigit() or _is_short(part):
        return True
    return part[:1].isupper() and parts[0] in ("UN", "EU")


@lru_cache(maxsize=4096)
def _is_short(word: str) -> bool:
    capitals = len(_CAPITAL.findall(word))
    if capitals == 0 or _ROMAN.match(word) or _LETTERED.match(word) or _ENGLISH.match(word):
        return False
    if word == "US$":
        return True
    if "$" in word or word[0] in "'’":
        return False
    if _WITH_FIGURE.match(word):
        return True
    letters = sum(c.isalpha() for c in word)
    return capitals > 1 and letters <= _MOST_LETTERS and not _is_name(word)


def _is_name(word: str) -> bool:
    """Names and glued words with capitals inside: McArthur, O'Neill, Secretary-General."""
    return _NAME.match(word) is not None
