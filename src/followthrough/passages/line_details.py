"""What a plan says of one of its lines beside the action: "(Lead: ...; Timeline: ...)", or lines below it."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from followthrough.language.sentences import sentences
from followthrough.lexicon.load import table
from followthrough.lexicon.plan_steps import step_of
from followthrough.model import Status
from followthrough.passages.bare_details import bare_details

KINDS = ("lead", "period", "support", "status", "funds", "remark", "other")
_LABEL = re.compile(r"[A-Za-z][A-Za-z /&-]{1,40}(?:\((?:s|es|ies|y)\))?[A-Za-z /&-]{0,20}\Z")
_OF_LABELS = string.ascii_letters + " /&-()"
_LED_BY = re.compile(r"[(\[] ?(?P<label>(?:to be )?(?:co-)?led by) ", re.IGNORECASE)
_WORD = re.compile(r"[a-z]+")
_OPENERS = {"(": ")", "[": "]"}
_LONGEST_LABEL = 64  # characters
_LONGEST_VALUE = 300  # characters: a list of bodies
_LONGEST_STATUS = 60
_FINITE = frozenset("will shall is are was were has have had can must should would we it they".split())
_LASTING = frozenset(
    "ongoing on-going continuous continuing annual annually yearly quarterly immediate tbc tbd next every".split()
)
_BEHIND_BRACKET = 2  # characters from the end in which a bracket that ends a line closes
_AROUND = " \t\n\xa0.;,|–—-*_"  # what may part a value from what follows
_STARTS = re.compile(r"(?:[.;|–—)\]\n] ?|^)[*_ \t]*\Z")  # what an unbracketed label may stand behind
_KEPT = frozenset(("lead", "period", "support", "status"))  # what else is said in a line of its own may set a target


@dataclass(frozen=True, slots=True)
class Detail:
    """One label and where its value stands."""

    kind: str  # one of KINDS, "" where the label is no known one
    label: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class LineDetails:
    """A run of labelled values: in one bracket, or one behind the other."""

    start: int
    end: int
    details: tuple[Detail, ...]

    def value(self, kind: str) -> Detail | None:
        """The first value of a kind."""
        return next((detail for detail in self.details if detail.kind == kind), None)

    def values(self, kind: str) -> tuple[Detail, ...]:
        """All values of a kind: a lead and a co-lead."""
        return tuple(detail for detail in self.details if detail.kind == kind)


def details_in(text: str, start: int, end: int) -> tuple[LineDetails, ...]:
    """The runs of details in text[start:end], in order; only those that say who leads, by when, or how far it has come.

    >>> text = "Hold drills. (Lead: Veland; Timeline: 2027)"
    >>> [[(d.kind, text[d.start:d.end]) for d in run.details] for run in details_in(text, 0, len(text))]
    [[('lead', 'Veland'), ('period', '2027')]]
    """
    words = text[start:end]
    bracketed, labelled, led = ")" in words[-_BEHIND_BRACKET:], ":" in words, "led by " in words
    if not (bracketed or labelled or led):
        return ()  # told at once of most passages
    unlabelled = [*_unlabelled(text, start, end)] if bracketed else []
    if not (unlabelled or led or (labelled and _may_tell(text, start, end))):
        return ()  # nearly every passage
    runs = (*unlabelled, *_bracketed(text, start, end), *_plain(text, start, end))
    told = (run for run in runs if any(_tells(text, detail) for detail in run.details))
    return tuple(sorted(told, key=lambda run: run.start))


def _may_tell(text: str, start: int, end: int) -> bool:
    """Whether a word that may end a known label stands before some colon: asked first, as most colons have none."""
    colon = text.find(":", start, end)
    while colon >= 0:
        before = _WORD.findall(text[max(start, colon - _LAST_WORD) : colon].lower())
        if before and before[-1] in _last_words():
            return True
        colon = text.find(":", colon + 1, end)
    return False


_LAST_WORD = 24  # characters, with the marks behind it


@cache
def _last_words() -> frozenset[str]:
    """The words that may end a label that is known."""
    return _listed("behind").union(phrase[-1] for _, phrases in _phrases() for phrase in phrases)


def _tells(text: str, detail: Detail) -> bool:
    """Whether a label makes a run one of details: a lead, a time, or a word of status that is known."""
    known = detail.kind == "status" and step_of(text[detail.start : detail.end]) is not Status.UNKNOWN
    return known or detail.kind in ("lead", "period")


def only_details(text: str, start: int, end: int, runs: Sequence[LineDetails]) -> bool:
    """Whether text[start:end] holds the runs and no other words."""
    at = start
    for run in runs:
        if text[at : run.start].strip(_AROUND):
            return False
        at = run.end
    return not text[at:end].strip(_AROUND)


def is_labelled(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] opens with a label of a plan and stands on one line: "Baseline: 14,200 (2024)"."""
    first = next(iter(_labels(text, start, end)), None)
    return first is not None and first[0] == start and first[2] != "" and "\n" not in text[start:end]


def without(text: str, start: int, end: int, runs: Sequence[LineDetails]) -> list[tuple[int, int]]:
    """The stretches of text[start:end] that hold something other than the runs of details in it."""
    at, kept = start, []
    for run in runs:
        if text[at : run.start].strip(_AROUND):
            kept.append((at, at + len(text[at : run.start].rstrip(" |–—-"))))
        at = max(at, run.end)
    return [*kept, (at, end)] if at == start or text[at:end].strip(_AROUND) else kept


def detail_kind(label: str) -> str:
    """What a label says: "Lead country(ies)" is "lead"; blank when it is no label of a plan."""
    words = _WORD.findall(label.lower())
    first = 0
    while first < len(words) - 1 and words[first] in _listed("before"):
        first += 1
    for at in dict.fromkeys((0, first)):
        for kind, phrase in _by_first().get(words[at], ()) if words else ():
            behind = words[at + len(phrase) :]
            if words[at : at + len(phrase)] == phrase and all(word in _listed("behind") for word in behind):
                return kind
    return ""


@cache
def _by_first() -> dict[str, list[tuple[str, list[str]]]]:
    """Kinds and phrases by the first word, in the order in which they are tried."""
    found: dict[str, list[tuple[str, list[str]]]] = {}
    for kind, phrases in _phrases():
        for phrase in phrases:
            found.setdefault(phrase[0], []).append((kind, phrase))
    return found


@cache
def label_phrases() -> dict[str, str]:
    """Every phrase that labels something, and what it labels."""
    return {" ".join(phrase): kind for kind, phrases in _phrases() for phrase in phrases}


def nobody(value: str) -> bool:
    """ "TBC", "to be identified": no name is given yet."""
    return value.lower().strip(" .*_") in table("en/plan_labels.toml")["nobody"]["phrases"]


def everybody(value: str) -> bool:
    """ "All", "both sides", "all Member States": a joint line."""
    plain = value.lower().strip(" .*_")
    return plain in table("en/plan_labels.toml")["all"]["phrases"] or plain.startswith(("all ", "both ", "each "))


@cache
def _phrases() -> tuple[tuple[str, list[list[str]]], ...]:
    labels = table("en/plan_labels.toml")
    longest = {kind: sorted((phrase.split() for phrase in labels[kind]["phrases"]), key=len) for kind in KINDS}
    return tuple((kind, phrases[::-1]) for kind, phrases in longest.items())


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(table("en/plan_labels.toml")[name]["words"].split())


def _unlabelled(text: str, start: int, end: int) -> Iterator[LineDetails]:
    """The run of a bracket that says without labels who leads and by when: "(Veland, Oland; by Dec. 2028)"."""
    parts = bare_details(text, start, end, everybody)
    if parts:
        details = tuple(Detail(kind, begins, begins, ends) for kind, begins, ends in parts)
        yield LineDetails(text.rindex("(", start, parts[0][1]), text.index(")", parts[-1][2]) + 1, details)


def _bracketed(text: str, start: int, end: int) -> Iterator[LineDetails]:
    """Runs that fill a bracket: every colon in it stands behind a label."""
    at = start
    while (opened := _next_bracket(text, at, end)) >= 0:
        closed = _closing(text, opened, end)
        at = opened + 1
        if closed < 0:
            continue
        led = _LED_BY.match(text, opened, closed)
        details = _fields(text, opened + 1, closed) if led is None else [_led(text, led, closed)]
        if details and not text[opened + 1 : details[0].label].strip(" *_"):
            at = closed + 1
            yield LineDetails(opened, at, tuple(details))


def _led(text: str, led: re.Match[str], closed: int) -> Detail:
    return Detail("lead", led.start("label"), *_trimmed(text, led.end(), closed))


def _next_bracket(text: str, start: int, end: int) -> int:
    found = [at for at in (text.find("(", start, end), text.find("[", start, end)) if at >= 0]
    return min(found, default=-1)


def _closing(text: str, opened: int, end: int) -> int:
    """Where the bracket that opens at an offset closes; -1 if it does not."""
    mark, closing, depth = text[opened], _OPENERS[text[opened]], 0
    for at in range(opened, end):
        depth += (text[at] == mark) - (text[at] == closing)
        if depth == 0:
            return at
    return -1


def _fields(text: str, start: int, end: int) -> list[Detail]:
    """Labels and their values between two offsets; each value ends where the next label begins."""
    labels = [*_labels(text, start, end)]
    found = []
    for at, (first, value, kind) in enumerate(labels):
        last = labels[at + 1][0] if at + 1 < len(labels) else end
        begins, ends = _trimmed(text, value, last)
        if begins < ends:
            found.append(Detail(kind, first, begins, ends))
    return found


def _labels(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Every label before a colon: where it begins, where its value begins, and its kind."""
    colon = text.find(":", start, end)
    while colon >= 0:
        low = max(start, colon - _LONGEST_LABEL)
        bare = text[low:colon].rstrip("*_ ")
        run = bare[len(bare.rstrip(_OF_LABELS)) :]  # cut out first: a search through all that stands there is slow
        found = _LABEL.search(run)
        if found is not None:
            yield low + len(bare) - len(run) + found.start(), colon + 1, detail_kind(found[0])
        colon = text.find(":", colon + 1, end)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _AROUND:
        start += 1
    while end > start and text[end - 1] in _AROUND:
        end -= 1
    return start, end


def _plain(text: str, start: int, end: int) -> Iterator[LineDetails]:
    """Runs without a bracket: "... Lead agency: the Harbour Office. By when: 2028", or a line of its own."""
    fields = [d for d in _fields(text, start, end) if d.kind in _KEPT and _begins(text, start, d.label)]
    run: list[Detail] = []
    for detail in fields:
        value_end = _first_sentence(text, detail.start, detail.end)
        if not _is_value(detail.kind, text[detail.start : value_end]):
            continue
        if run and text[run[-1].end : detail.label].strip(_AROUND):
            yield LineDetails(run[0].label, run[-1].end, tuple(run))
            run = []
        run.append(Detail(detail.kind, detail.label, detail.start, value_end))
    if run:
        yield LineDetails(run[0].label, run[-1].end, tuple(run))


def _begins(text: str, start: int, label: int) -> bool:
    """Whether a label without a bracket stands where one may: first, or behind a stop, a bar or a dash."""
    before = text[max(start, label - 4) : label]
    if not text[label].isupper() and before.rstrip(" *_")[-1:] not in (";", "|"):
        return False
    return label == start or (_STARTS.search(before) is not None and _unopened(text, start, label))


def _unopened(text: str, start: int, label: int) -> bool:
    """No bracket is open there."""
    before = text[max(start, label - 200) : label]
    return before.count("(") <= before.count(")") and before.count("[") <= before.count("]")


def _is_value(kind: str, words: str) -> bool:
    """A name or a time, and no sentence: "Timeline: we will meet twice" says what somebody does."""
    if kind == "status" and len(words) > _LONGEST_STATUS:
        return False
    if kind == "period" and not any(sign.isdigit() for sign in words) and _LASTING.isdisjoint(words.lower().split()):
        return False
    return len(words) <= _LONGEST_VALUE and _FINITE.isdisjoint(words.lower().split())


def _first_sentence(text: str, start: int, end: int) -> int:
    """A value ends with its sentence; what follows is no part of it."""
    spans = sentences(text, start, end)
    return _trimmed(text, *spans[0])[1] if spans else end
