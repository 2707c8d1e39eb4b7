"""How firmly a sentence binds, and which marked words it holds. The words are data: lexicon/en/strength.toml."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from followthrough.language.inflect import forms
from followthrough.language.japanese.script import has_kanji
from followthrough.lexicon.load import table
from followthrough.linking.japanese.forces import japanese_forces, japanese_marker

_NEAR = 3  # words between a binding verb and the weaker verb that it governs
_NEAR_NOUN = 6  # words between a verb of saying and the noun it says: "reaffirmed their firm and shared commitment to"
_INTENT = 4
_TWO_WORDS = 40  # characters that hold the two words before a match
_RELATIVE = frozenset(["who", "which", "that"])
_ASIDE = frozenset("the our their its his her a an of any this these those such strong full".split())
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Rung:
    """A step of the ladder of binding words: 0 a stance, 5 bound."""

    id: str
    level: int
    why: str
    yes: tuple[str, ...]
    no: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Force:
    """How firmly a sentence binds and the words that make it so."""

    rung: Rung
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Marker:
    """Words that say one thing about an undertaking: hedged, reported on, narrower, wider, done, replaced, late."""

    id: str
    why: str
    yes: tuple[str, ...]
    no: tuple[str, ...]


def _entries(name: str) -> list[dict[str, object]]:
    found = table("en/strength.toml")[name]
    return found if isinstance(found, list) else []


def _strings(value: object) -> tuple[str, ...]:
    return tuple(str(item) for item in value) if isinstance(value, list) else ()


@cache
def rungs() -> tuple[Rung, ...]:
    """The ladder, strongest first."""
    return tuple(
        Rung(str(e["id"]), int(str(e["level"])), str(e["why"]), _strings(e["yes"]), _strings(e["no"]))
        for e in _entries("rung")
    )


@cache
def markers() -> tuple[Marker, ...]:
    """All markers, in the order of the file."""
    return tuple(Marker(str(e["id"]), str(e["why"]), _strings(e["yes"]), _strings(e["no"])) for e in _entries("marker"))


@cache
def _ladder() -> tuple[re.Pattern[str], dict[str, Rung]]:
    """One pattern of all written forms, longest first, and the rung of each."""
    rung_of: dict[str, Rung] = {}
    for rung, entry in zip(rungs(), _entries("rung"), strict=True):
        for verb in _strings(entry.get("verbs", [])):
            for form in forms(verb):
                rung_of.setdefault(form, rung)
        for phrase in _strings(entry.get("phrases", [])):
            rung_of.setdefault(phrase, rung)
    return _any_of(rung_of), rung_of


@cache
def _marker_pattern(marker: str) -> re.Pattern[str]:
    entry = next(e for e in _entries("marker") if e["id"] == marker)
    return _any_of(_strings(entry["phrases"]))


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    listed = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, listed))})(?![\w-])", re.IGNORECASE)


def force(text: str) -> Force | None:
    """How firmly a sentence binds: its first binding words, or the weaker ones they govern; None without any.

    A Japanese one by its firmest clause: each clause says by its own end what it does.
    """
    if has_kanji(text):
        return _japanese_force(text)
    found = _forces(text)
    first = next(found, None)
    if first is None:
        return None
    for following in found:
        between = len(_WORD.findall(text, first.end, following.start))
        if between >= (_NEAR if first.rung.level > 0 else _NEAR_NOUN):
            break
        if _governs(first.rung.level, following.rung.level):
            return following
    return first


def highest(text: str) -> Force | None:
    """The firmest binding words anywhere in a sentence, with what they govern; None without any."""
    if has_kanji(text):
        return _japanese_force(text)
    found = force(text)
    best = found
    while found is not None:
        found = _shifted(force(text[found.end :]), found.end)
        if found is not None and best is not None and found.rung.level > best.rung.level:
            best = found
    return best


def _japanese_force(text: str) -> Force | None:
    by_id = {rung.id: rung for rung in rungs()}
    found = [Force(by_id[one.rung], one.start, one.end, text[one.start : one.end]) for one in japanese_forces(text)]
    return max(found, key=lambda one: one.rung.level, default=None)


def _shifted(found: Force | None, by: int) -> Force | None:
    return None if found is None else Force(found.rung, found.start + by, found.end + by, found.words)


def _governs(first: int, following: int) -> bool:
    """ "Agreed to explore" explores; "reaffirmed their commitment to" commits."""
    return 0 < following < first or (first == 0 and following == _INTENT)


def _forces(text: str) -> Iterator[Force]:
    pattern, rung_of = _ladder()
    for match in pattern.finditer(text, _label_end(text)):
        rung = rung_of.get(match[0].lower())
        if rung is not None and not _is_participle(text, match) and not _is_noun_or_aside(text, match):
            yield Force(rung, match.start(), match.end(), match[0])


_LABEL = re.compile(r"[^\w]*((?:[^\s:.;]+ ){0,13}[^\s:.;]+) ?:(?=[\s*])")
_SHORT = 4  # letters; shorter words of a label are written small: "for", "and", "the"


def _label_end(text: str) -> int:
    """Where the label before a sentence ends: "Support for the Reef Fund: The league will ..."; 0 for none."""
    label = _LABEL.match(text)
    if label is None or not text[label.end() :].strip(" *"):
        return 0
    longer = [word for word in _WORD.findall(label[1]) if len(word) >= _SHORT]
    return label.end() if len(longer) > 1 and not any(word[0].islower() for word in longer) else 0


def _is_participle(text: str, match: re.Match[str]) -> bool:
    """ "Recognising the need, we will ...": what opens with a participle sets the scene."""
    word = match[0].split()[0].lower()
    return word.endswith("ing") and (match.start() == 0 or text[: match.start()].rstrip().endswith(","))


def _is_noun_or_aside(text: str, match: re.Match[str]) -> bool:
    """ "Their support", "those who seek to": nouns and relative clauses say nothing of the speakers' own force."""
    if match[0].lower() in _phrases():
        return False
    before = text[max(0, match.start() - _TWO_WORDS) : match.start()].split()
    return any(word.lower() in _RELATIVE for word in before[-2:]) or (len(before) > 0 and before[-1].lower() in _ASIDE)


@cache
def _phrases() -> frozenset[str]:
    return frozenset(phrase for entry in _entries("rung") for phrase in _strings(entry.get("phrases", [])))


def marked(text: str, marker: str) -> list[str]:
    """The words of a marker that stand in a text, as written, in text order."""
    return [match[0] for match in marks(text, marker)]


def marks(text: str, marker: str) -> Iterator[re.Match[str]]:
    """Where the words of a marker stand in a text, in text order."""
    pattern = japanese_marker(marker) if has_kanji(text) else _marker_pattern(marker)
    return (match for match in pattern.finditer(text) if not _is_the_month(text, match))


def _is_the_month(text: str, match: re.Match[str]) -> bool:
    """ "In May 2023", "our May commitment": with a capital within a sentence it is no verb."""
    if match[0] != "May":
        return False
    before, after = text[: match.start()].rstrip(), text[match.end() :].lstrip()
    return after[:1].isdigit() or not (before == "" or before[-1] in '.:;!?“"')
