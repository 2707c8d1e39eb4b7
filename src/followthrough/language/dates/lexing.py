"""Text -> rows of classed words, only where a word that can carry a date stands. Linear in the length of the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from followthrough.language.dates.vocabulary import OTHER, Vocabulary, Word
from followthrough.language.numerals import figure, value_of, year_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

#: Characters looked at on each side of a head; the longest expressions are shorter.
REACH = 64
_NEAR = 24  # characters looked at first
# One that begins with fixed letters is looked for far more quickly than one that begins with either.
_ADDRESSES = (re.compile(r"http(?:s?://)[^\s<>\"\]]+"), re.compile(r"www\.[^\s<>\"\]]+"))
_YEARS = range(1000, 2200)
_SPOKEN_YEARS = range(1900, 2100)
_BUDDHIST_YEARS = range(2440, 2600)  # of 1897 to 2056
_BUDDHIST = -543
_THOUSAND = 1000
_SPELT = frozenset(["word", "phrase"])  # the groups of tokens that are looked up
_SPELT_NUMBERS = frozenset(["cardinal", "ordinal"])
_FIGURES = frozenset(["small", "num"])
_DAYS_OF_MONTH = 31
_LAST_CENTURY_FROM = 40  # of a year written with two figures
_LONGEST = 6  # figures of a number that can belong to a time
_OF_ERA = re.compile(r"\.?\s([0-9]{1,4})(?![0-9])")
_DIGITS = frozenset("0123456789")
_MARKS = {
    "-": "dash", "–": "dash", "—": "dash", "‑": "dash", "−": "dash", ",": "comma", "/": "slash", "(": "open",
    ")": "close",
    "$": "currency", "€": "currency", "£": "currency", "¥": "currency", "%": "percent", "#": "number_sign",
    ".": "stop", ";": "stop", "?": "stop", "!": "stop",
    "№": "number_sign",
}  # fmt: skip


@dataclass(slots=True)  # not frozen, as that takes thrice the time, nor a tuple, whose parts are slower to ask for
class Token:
    """A word, number or mark with its class."""

    name: str
    start: int
    end: int
    text: str
    value: str | float = ""


class Lexer:
    """Finds the stretches worth reading in a text of one language and cuts them into tokens."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        years = [str(year) for year in _YEARS]
        tens = [f"{tens}0" for tens in range(2, 10)]
        short = [f"{mark}{year:02}" for mark in "'’‘" for year in range(100)]
        forms = [f":{minute:02}" for minute in range(60)] + [f"/{year:02}" for year in range(100)]
        forms += [f".{month}." for month in range(1, 13)] + [f".{month:02}." for month in range(1, 10)]  # 14.11.18
        forms += [str(year) for year in _BUDDHIST_YEARS]
        forms += ["h00", "h15", "h30", "h45"] + [f"-w{week:02}" for week in range(1, 54)]  # 17h30, 2018-W24
        forms += [f"{ten}{mark}s" for ten in tens for mark in ("", "'", "’")]
        words = sorted(word for word in vocabulary.heads if not _holds_another(word, vocabulary))
        self._capital = [word in vocabulary.words and vocabulary.words[word].capital for word in words]
        numbers = {word: Word("cardinal", number) for word, number in vocabulary.cardinals.items()}
        self._words = {**numbers, **vocabulary.words}
        heads = words + years + forms + short  # mostly figures: small enough for the quickest kind of automaton
        self._automaton = AhoCorasick(heads, matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA)

    def windows(self, text: str, lower: str) -> Iterator[tuple[int, int]]:
        """Stretches around the heads, as far as their words are known, merged where they meet, in text order."""
        start = end = -1
        for head_start, head_end in self._heads(text, lower):
            if head_end <= end:
                continue
            low, high = self._left(lower, head_start), self._right(lower, head_end)
            if low > end:
                if end > 0:
                    yield start, end
                start = low
            end = max(end, high)
        if end > 0:
            yield start, end

    def _left(self, lower: str, start: int) -> int:
        """Where the last unknown word before a head begins, or REACH before it."""
        low, known = max(0, start - REACH), self.vocabulary.known
        for near in (max(low, start - _NEAR), low):  # it is mostly one of the nearest words
            for found in reversed([*self.vocabulary.piece.finditer(lower, near, start)]):
                if found[0] not in known and (found.start() > near or near == low):
                    return found.start()
        return low

    def _right(self, lower: str, end: int) -> int:
        """Where the first unknown word after a head ends, or REACH after it."""
        high = min(len(lower), end + REACH)
        for found in self.vocabulary.piece.finditer(lower, end, high):
            if found[0] not in self.vocabulary.known:
                return found.end()
        return high

    def _heads(self, text: str, lower: str) -> Iterator[tuple[int, int]]:
        words, skipped = len(self._capital), _addresses(lower)
        for kind, start, end in self._automaton.find_matches_as_indexes(lower):
            before = lower[start - 1] if start else ""
            if kind < words:
                if before.isalpha() or lower[end : end + 1].isalpha():
                    continue  # nearly all: "ce" and "am" inside of other words
                if self._capital[kind] and text[start] == lower[start]:
                    continue
            elif (before in _DIGITS and lower[start] in _DIGITS) or (
                lower[end : end + 1] in _DIGITS and lower[start] != "."
            ):
                continue
            while skipped and skipped[-1][1] <= start:
                skipped.pop()
            if not skipped or start < skipped[-1][0]:
                yield start, end

    def tokens(self, text: str, lower: str, start: int, end: int) -> list[Token]:
        """The words of a stretch. A word cut by its border is left out."""
        raw = [
            self._word(text, match) if match.lastgroup in _SPELT else self._formed(text, match)
            for match in self.vocabulary.token.finditer(lower, start, end)
        ]
        if raw and start and raw[0].start == start and text[start - 1].isalnum() and text[start].isalnum():
            raw = raw[1:]
        if raw and raw[-1].end == end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
            raw = raw[:-1]
        return self._numbers(text, raw)

    def _formed(self, text: str, match: re.Match[str]) -> Token:
        """A token whose form alone tells its class."""
        form = match.lastgroup or OTHER
        written, start, end = match[0], match.start(), match.end()
        if form == "buddhist" and text[start:end].islower():
            form = OTHER  # "2500 be"
        maker = _FORMS.get(form)
        return maker(written, start, end) if maker is not None else Token(form, start, end, written, written)

    def _word(self, text: str, match: re.Match[str]) -> Token:
        written, (start, end) = match[0], match.span()
        entry = self._words.get(written)
        if entry is None and match.lastgroup == "phrase":
            entry = self._words.get(" ".join(written.split()))
        if entry is None or (entry.capital and not text[start].isupper()):
            return Token(OTHER, start, end, written)
        if entry.name == "era":
            return _era_year(text, written, (start, end), self.vocabulary.eras[written])
        if entry.name in {"abbr", "shortday"} and text[end : end + 1] == ".":
            return Token("month" if entry.name == "abbr" else "weekday", start, end + 1, written, entry.value)
        return Token(entry.name, start, end, written, entry.value)

    def _numbers(self, text: str, raw: list[Token]) -> list[Token]:
        """Join spelt numbers ("twenty-one", "65 million") and drop the full stop of an abbreviation."""
        if _SPELT_NUMBERS.isdisjoint([token.name for token in raw]):  # nothing to join, as in most stretches
            return [*raw[:1], *(token for before, token in pairwise(raw) if before.end <= token.start)]
        out: list[Token] = []
        at = 0
        while at < len(raw):
            token = raw[at]
            if token.name in _SPELT_NUMBERS:
                stop = self._spelt(raw, at)
                out.append(_joined(text, raw[at:stop]))
                at = stop
            elif token.name in _FIGURES and _scaled(raw, at):
                size, end = float(token.value) * float(raw[at + 1].value), raw[at + 1].end
                out.append(Token("num", token.start, end, text[token.start : end], size))
                at += 2
            else:
                at += 1
                if not (out and out[-1].end > token.start):
                    out.append(token)
        return out

    def _spelt(self, raw: list[Token], at: int) -> int:
        """Index after the last token of the spelt number that begins here."""
        stop = at + 1
        while stop < len(raw) and raw[stop - 1].name == "cardinal":
            if raw[stop].name in {"cardinal", "ordinal"}:
                stop += 1
            elif (
                raw[stop].text.lower() in self.vocabulary.joiners and raw[stop + 1 : stop + 2] and _continues(raw, stop)
            ):
                stop += 2
            else:
                break
        return stop


def _scaled(raw: list[Token], at: int) -> bool:
    """Whether a figure is followed by the word for its size: 65 million."""
    if at + 1 == len(raw) or raw[at + 1].name != "cardinal":
        return False
    return float(raw[at + 1].value or 0) >= _THOUSAND


def _continues(raw: list[Token], joiner: int) -> bool:
    """Whether the number goes on after a hyphen or "and": "twenty-one", "hundred and ten", but not "two and three"."""
    before, after = raw[joiner - 1], raw[joiner + 1]
    if after.name not in {"cardinal", "ordinal"} or not isinstance(before.value, int):
        return False
    if raw[joiner].text == "-":
        return 20 <= before.value <= 90 and float(after.value or 0) < 10  # noqa: PLR2004 -- tens take units
    return before.value >= 100  # noqa: PLR2004 -- "hundred and ten"


def _joined(text: str, parts: list[Token]) -> Token:
    start, end = parts[0].start, parts[-1].end
    numbers = [int(part.value or 0) for part in parts if part.name in {"cardinal", "ordinal"}]
    if len(parts) == 1:
        name = "num" if parts[0].name == "cardinal" else "ordinal"
        return Token(name, start, end, text[start:end], parts[0].value)
    value = value_of(numbers)
    if parts[-1].name == "ordinal":
        return Token("ordinal" if value is not None else OTHER, start, end, text[start:end], value or 0)
    year = year_of(numbers)
    if year is not None or (
        value is not None and value in _SPOKEN_YEARS and value % _THOUSAND and numbers[1] == _THOUSAND
    ):
        return Token("year", start, end, text[start:end], year or value or 0)
    return Token("num" if value is not None else OTHER, start, end, text[start:end], value or 0)


def _fiscal_year(written: str, start: int, end: int) -> Token:
    digits = "".join(char for char in written if char.isdigit())
    if len(digits) == len("201"):
        return Token(OTHER, start, end, written)
    return Token(
        "fiscalyear", start, end, written, int(digits) if len(digits) == len("2018") else _THOUSAND * 2 + int(digits)
    )


def _era_year(text: str, era: str, span: tuple[int, int], years: tuple[int, int]) -> Token:
    """Reiwa 7 is 2025, B.E. 2568 too; there was no Heisei 40."""
    found, (before, most) = _OF_ERA.match(text, span[1]), years
    if found is None or not 1 <= int(found[1]) <= most:
        return Token(OTHER, *span, era)
    return Token("year", span[0], found.end(), era, before + int(found[1]))


def _buddhist(written: str, start: int, end: int) -> Token:
    """2567 BE is 2024."""
    year = int("".join(char for char in written if char.isdigit()))
    return Token("year", start, end, written, year + _BUDDHIST)


def _number(written: str, start: int, end: int) -> Token:
    value = figure(written) if len(written) <= _LONGEST else None
    if value is None:
        return Token(OTHER, start, end, written)
    if len(written) == len("2018") and value in _YEARS and written.isdigit():
        return Token("year", start, end, written, value)
    small = 1 <= value <= _DAYS_OF_MONTH and written.isdigit() and len(written) <= len("31")
    return Token("small" if small else "num", start, end, written, value)


def _short_year(written: str, start: int, end: int) -> Token:
    """'47 is 1947, '24 is 2024: what lies more than a few years ahead of today is of the last century."""
    figures = int(written[1:])
    return Token("shortyear", start, end, written, figures + (2000 if figures < _LAST_CENTURY_FROM else 1900))


def _ordinal(written: str, start: int, end: int) -> Token:
    value = figure("".join(char for char in written if char.isdigit()))
    return Token("ordinal" if value is not None else OTHER, start, end, written, value or 0)


def _mark(written: str, start: int, end: int) -> Token:
    return Token(_MARKS.get(written, OTHER), start, end, written)


def _era(written: str, start: int, end: int) -> Token:
    return Token("bc", start, end, written, "BC" if written[0] == "b" else "AD")


def _dotted(written: str, start: int, end: int) -> Token:
    """2.30 before "pm" is 2:30, and so is 2h30."""
    return Token("clock", start, end, written, written.replace(".", ":").replace("h", ":"))


def _quarter(written: str, start: int, end: int) -> Token:
    """Q3, or with its year Q3FY25, Q3/25 and 3Q25: the third quarter of 2025. 1H25 is its first half."""
    figures, letter = "".join(filter(str.isdigit, written)), "H" if "h" in written else "Q"
    if len(figures) == 1:
        return Token("quarterfigure", start, end, written, letter + figures)
    year = int(figures[1:]) + (_THOUSAND * 2 if len(figures) == len("325") else 0)
    return Token("quartercode", start, end, written, f"{year}-{letter}{figures[0]}")


def _calendar_code(written: str, start: int, end: int) -> Token:
    """2025-Q3, 2025-H1, 2025-W07."""
    return Token("quartercode", start, end, written, written.upper())


def _iso(written: str, start: int, end: int) -> Token:
    """2025/01/31 and 2025.01.31 are 2025-01-31; a time of day is kept to the minute, in the zone it is told in."""
    return Token("iso", start, end, written, written.replace("/", "-").replace(".", "-")[: len("2025-01-31t10:30")])


_FORMS: Mapping[str, Callable[[str, int, int], Token]] = {
    "number": _number,
    "ordinal": _ordinal,
    "shortyear": _short_year,
    "mark": _mark,
    "bc": _era,
    "fiscalyear": _fiscal_year,
    "buddhist": _buddhist,
    "dotted": _dotted,
    "quarterfigure": _quarter,
    "calendarcode": _calendar_code,
    "quarternumber": _quarter,
    "iso": _iso,
}


def _holds_another(word: str, vocabulary: Vocabulary) -> bool:
    """Whether a head holds a shorter one, which it would hide: "year end" the "year" of "the year ended"."""
    return any(piece[0] in vocabulary.heads for piece in vocabulary.piece.finditer(word) if piece[0] != word)


def _addresses(lower: str) -> list[tuple[int, int]]:
    """Where web addresses stand, last first: figures in them are no dates. One may lie within another."""
    if "://" not in lower and "www." not in lower:
        return []
    found = sorted(found.span() for address in _ADDRESSES for found in address.finditer(lower))
    return found[::-1]
