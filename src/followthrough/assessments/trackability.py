"""Whether an undertaking's wording can be followed up: what is there, what is missing, wording that would mend it.

It judges words, not intentions, and says nothing of whether the thing will be done.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any, Final

from followthrough.assessments.said_in_japanese import (
    counts_something,
    mended_in_japanese,
    names_what_will_be,
    verb_said,
)
from followthrough.documents import read
from followthrough.findings import find
from followthrough.language.handed import need
from followthrough.language.inflect import forms
from followthrough.language.japanese.script import has_kana
from followthrough.language.plural import counted
from followthrough.lexicon.load import is_japanese
from followthrough.linking.japanese.words import joined
from followthrough.model import Act, Finding, Findings, MentionKind, Span, Target
from followthrough.passages import split

_UNDERTAKINGS: Final = frozenset((Act.COMMITMENT, Act.AIM, Act.PLEDGE, Act.TARGET, Act.REQUEST))
_HALF: Final = 0.5
_LENGTH: Final = re.compile(r"P(?P<n>\d+)(?P<unit>[YMWD])")  # how money tells its time
_UNITS: Final = {"Y": "years", "M": "months", "W": "weeks", "D": "days"}
_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
_NUMBER: Final = re.compile(r"(?<![\w.-])\d[\d,.]*(?!\w)")
_END: Final = re.compile(r"[.;:!?]?\s*$")
_NOBODY: Final = re.compile(  # "We will", "They also agreed to": all together, so nobody in particular
    r"(?P<who>We|They|It|Both (?:sides|parties)|The (?:two sides|(?:two )?parties|leaders|ministers))"
    r"(?: also| further)? (?:will(?: also)?|shall(?: also)?|(?:also )?agreed? to) (?P<does>[a-z]+\b.*)",
    re.IGNORECASE | re.DOTALL,
)
_NAMED: Final = re.compile(r"(?P<who>[^,;:]{2,60}?) (?:will|shall)(?: also)? (?P<does>[a-z]+\b.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Part:
    """One thing a trackable undertaking says: there (1), vague (a half) or missing (0)."""

    name: str
    score: float
    because: str
    mend: str = ""  # wording that would mend it; blank when nothing is amiss


@dataclass(frozen=True, slots=True)
class Trackability:
    """One undertaking's wording, part by part."""

    span: Span  # of its words in the document
    parts: tuple[Part, ...]
    score: float  # 0 to 1
    mended: str  # its words with places for what is missing, in their language; for the drafter to fill
    because: str

    @property
    def language(self) -> str:
        """The language of its words and of what would mend them."""
        return "ja" if has_kana(self.mended) else "en"

    @property
    def missing(self) -> tuple[str, ...]:
        """The parts that are not there at all."""
        return tuple(part.name for part in self.parts if part.score == 0)


@dataclass(frozen=True, slots=True)
class DocumentTrackability:
    """All undertakings of a document or draft."""

    undertakings: tuple[Trackability, ...]
    score: float | None  # mean; None when it makes no undertaking
    missing: tuple[tuple[str, int], ...]  # part and how many undertakings lack it, most often missing first
    because: str


@cache
def _words() -> dict[str, Any]:
    place = files("followthrough.assessments") / "trackability.toml"
    return tomllib.loads(place.read_text(encoding="utf-8"))


@cache
def _part(name: str) -> dict[str, Any]:
    return next(part for part in _words()["part"] if part["name"] == name)


def trackability_of_text(text: str, *, name: str = "the draft", date: str | None = None) -> DocumentTrackability:
    """The trackability of a sentence or a whole draft given as text.

    Raises:
        ReadingError: the text is empty.
        TypeError: it is no text.
    """
    need(text, str, "trackability_of_text takes the words as str")
    return trackability_of(find(split(read(text.encode("utf-8", "replace"), name=name, date=date))))


def trackability_of(findings: Findings) -> DocumentTrackability:
    """The trackability of every undertaking found in a document, in text order."""
    made = tuple(_judged(group, findings) for group in _grouped(findings.findings))
    if not made:
        return DocumentTrackability((), None, (), "No undertaking was found in it.")
    score = sum(one.score for one in made) / len(made)
    lacking = Counter(name for one in made for name in one.missing)
    missing = tuple(sorted(lacking.items(), key=lambda pair: (-pair[1], pair[0])))
    told = ", ".join(f"{name} in {count}" for name, count in missing) or "nothing"
    says = f"{counted(len(made), 'undertaking')}, mean score {score:.2f}; missing: {told}. {_words()['rule']}"
    return DocumentTrackability(made, round(score, 4), missing, says)


def _grouped(findings: Sequence[Finding]) -> list[list[Finding]]:
    """Findings of one undertaking: those whose words overlap (a commitment and the target within it)."""
    groups: list[list[Finding]] = []
    end = -1
    for finding in sorted(findings, key=lambda one: (one.start, -one.end)):
        if finding.act not in _UNDERTAKINGS or finding.negated:
            continue
        if groups and finding.start < end:
            groups[-1].append(finding)
        else:
            groups.append([finding])
        end = max(end, finding.end)
    return groups


@dataclass(frozen=True, slots=True)
class _Said:
    """One undertaking's words and what was found in them."""

    text: str
    group: Sequence[Finding]
    figures: bool  # a number that is no date stands in it

    @property
    def target(self) -> Target | None:
        return next((one.target for one in self.group if one.target is not None), None)

    @property
    def in_japanese(self) -> bool:
        return _in_japanese(self.group)

    def phrase(self, name: str) -> str | None:
        """The first phrase of a part's list that stands in the words."""
        if self.in_japanese:
            return next((phrase for phrase in _part(name)["ja_phrases"] if phrase in self.text), None)
        low = f" {' '.join(_WORD.findall(self.text.lower()))} "
        return next((phrase for phrase in _part(name)["phrases"] if f" {phrase} " in low), None)


@cache
def _verbs(kind: str) -> frozenset[str]:
    """Every form of the verbs of a list."""
    bases = _part("action")[kind].split()
    return frozenset(form for base in bases for form in forms(base))


def _judged(group: Sequence[Finding], findings: Findings) -> Trackability:
    span = Span(min(one.start for one in group), max(one.end for one in group))
    words = span.of(findings.document.text)
    said = _Said(joined(words) if _in_japanese(group) else words, group, _figures(span, group, findings))
    parts = tuple(_in_its_language(part, said) for check in _CHECKS if (part := check(said)) is not None)
    score = round(sum(part.score for part in parts) / len(parts), 4)
    lacking = [part.name for part in parts if part.score == 0]
    vague = [part.name for part in parts if part.score == _HALF]
    wanting = [f"{word} {', '.join(names)}" for word, names in (("missing", lacking), ("vague", vague)) if names]
    says = f"{score:.2f}: {'; '.join(wanting) or 'nothing is missing'}."
    return Trackability(span, parts, score, _mended(said, parts), says)


def _in_japanese(group: Sequence[Finding]) -> bool:
    return is_japanese(group[0].cue.lexicon)


def _in_its_language(part: Part, said: _Said) -> Part:
    """The same with the wording that would mend it in the language of the words."""
    return replace(part, mend=_part(part.name)["ja_mend"]) if part.mend and said.in_japanese else part


def _figures(span: Span, group: Sequence[Finding], findings: Findings) -> bool:
    """Whether a number stands in the words that is part of no date, party or name."""
    if _in_japanese(group):
        return counts_something(span.of(findings.document.text))
    kinds = {MentionKind.DATE, MentionKind.PARTY, MentionKind.INSTRUMENT, MentionKind.MEETING, MentionKind.ACRONYM}
    taken = [(m.start, m.end) for m in findings.mentions if m.kind in kinds]
    return any(
        not any(start < found.end() and found.start() < end for start, end in taken)
        for found in _NUMBER.finditer(findings.document.text, span.start, span.end)
    )


def _there(name: str, because: str) -> Part:
    return Part(name, 1.0, because)


def _lacking(name: str, score: float = 0.0) -> Part:
    told = _part(name)
    return Part(name, score, told["vague"] if score else f"It does not say: {told['asks']}", told["mend"])


def _actor(said: _Said) -> Part:
    holders = tuple(dict.fromkeys(holder for one in said.group for holder in one.holders))
    if not holders:
        return _lacking("actor")
    named = [holder for holder in holders if holder != "all"]
    return _there("actor", f"{', '.join(named)} must do it.") if named else _lacking("actor", _HALF)


def _action(said: _Said) -> Part:
    concrete = _verb(said, "concrete")
    if concrete is not None:
        return _there("action", f"“{concrete}” is a step that can be seen done.")
    if said.target is not None:
        return _there("action", "Reaching its target is what will be seen done.")
    return _lacking("action", 0.0 if _verb(said, "vague_verbs") is None else _HALF)


def _verb(said: _Said, kind: str) -> str | None:
    """The first verb of a list that stands in the words, as written."""
    if said.in_japanese:
        return verb_said(said.text, _part("action")[f"ja_{kind}"])
    return next((word for word in _WORD.findall(said.text.lower()) if word in _verbs(kind)), None)


def _object(said: _Said) -> Part:
    name = "measurable object"
    if said.target is not None:
        return _there(name, "It states a target.")
    if any(one.amounts for one in said.group) or said.figures:
        return _there(name, "It states a figure.")
    if any(one.instruments for one in said.group) or (said.in_japanese and names_what_will_be(said.text)):
        return _there(name, "It names what is to be done to a document or body.")
    return _lacking(name)


def _deadline(said: _Said) -> Part:
    due = next(
        (one.due or (one.target.due if one.target else None) for one in said.group if one.due or one.target), None
    )
    periods = (a.period for one in said.group for a in one.amounts if a.role != "provided" and a.period is not None)
    period = next((period for period in periods if not period.startswith("R")), None)  # each year is no deadline
    if due:
        return _there("deadline", f"It is due {due}.")
    return _lacking("deadline") if period is None else _there("deadline", _lasting(period))


def _lasting(period: str) -> str:
    """A period as money has it (P3Y, 2020/2022), as a sentence."""
    first, _slash, last = period.partition("/")
    length = _LENGTH.fullmatch(first)
    if length is None:
        return f"It runs from {first} to {last}." if last else f"It runs over {first}."
    unit = _UNITS[length["unit"]]
    return f"It runs over {length['n']} {unit}." if length["n"] != "1" else f"It runs over 1 {unit[:-1]}."


def _baseline(said: _Said) -> Part | None:
    target = said.target
    if target is None or (target.factor is None and (target.percent is None or target.direction == "reach")):
        return None
    return _there("baseline", f"It counts from {target.baseline}.") if target.baseline else _lacking("baseline")


def _body(said: _Said) -> Part:
    found = said.phrase("responsible body")
    return _there("responsible body", f"It names the {found}.") if found is not None else _lacking("responsible body")


def _money(said: _Said) -> Part:
    if any(one.amounts for one in said.group):
        return _there("money", "It states an amount.")
    found = said.phrase("money")
    return _there("money", f"It speaks of “{found}”.") if found is not None else _lacking("money")


def _reporting(said: _Said) -> Part:
    found = said.phrase("reporting")
    return (
        _there("reporting", f"“{found}” says that one hears of it again.")
        if found is not None
        else _lacking("reporting")
    )


_CHECKS: Final[tuple[Callable[[_Said], Part | None], ...]] = (
    _actor, _action, _object, _deadline, _baseline, _body, _money, _reporting,
)  # fmt: skip


def _mended(said: _Said, parts: Sequence[Part]) -> str:
    """The words with places for what is missing, in the order a sentence has them. A proposal, not a text to agree."""
    text, wanted = said.text, [part for part in parts if part.mend]
    lead = {place: part.mend for part in wanted if (place := _part(part.name)["place"]) != "after"}
    if said.in_japanese:
        return mended_in_japanese(text, lead, {part.name: part.mend for part in wanted}) if wanted else text
    after = [part.mend for part in wanted if _part(part.name)["place"] == "after"]
    body = _END.sub("", " ".join(text.split()))
    head = _led(body, lead.get("before", ""), lead.get("instead", "")) if lead else body
    return f"{', '.join([head, *after])}." if wanted else " ".join(text.split())


def _led(body: str, who: str, step: str) -> str:
    """A place for who acts where a pronoun stood, and for a step before the verb that only names a direction."""
    found = _NOBODY.match(body) if who else _NAMED.match(body)
    if found is None:
        return f"{' '.join(filter(None, (who, step)))}: {body}"
    subject = who or f"{found['who']} will"
    return f"{subject} {step} to {found['does']}" if step else f"{subject} {found['does']}"
