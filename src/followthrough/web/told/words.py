"""Words of the register as a reader meets them: names of what became of a statement, of decisions, of standings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _lazy

from followthrough.language import written
from followthrough.lexicon import phrasebook
from followthrough.lexicon.areas import areas

if TYPE_CHECKING:
    from datetime import datetime


def language() -> str:
    """The language the page is written in."""
    return get_language() or phrasebook.ENGLISH


def when(value: object) -> str:
    """An ISO or TIMEX3 date in words: `2018-11` is "November 2018". What fits no form comes back as it is."""
    return written.when(value, language())


def between(start: str, end: str) -> str:
    """The days of a meeting: "23–24 June 2016". What they share is said once; one day, or no end, is said alone."""
    return written.days(start, end, language())


def moment(value: datetime) -> str:
    """A day and time of the register's clock."""
    parted = ", " if language() == phrasebook.ENGLISH else " "
    return f"{when(value.date())}{parted}{value:%H:%M}"


LANGUAGE_NAMES = {"en": _lazy("English"), "ja": _lazy("Japanese")}


def language_name(value: str) -> str:
    """The language of a document by its code."""
    return str(LANGUAGE_NAMES.get(value, value))


def plain_term(value: str) -> str:
    """A kind or a name in the reader's language, where no mark-up may stand; as it is where no other word is known."""
    return phrasebook.term(value, language())[0]


BASES = {
    "given": _lazy("given when the document was recorded"),
    "metadata": _lazy("from the file’s or page’s own metadata"),
    "stated": _lazy("stated in the text"),
    "inferred": _lazy("inferred"),
    "unknown": _lazy("not known"),
}


def basis(value: str) -> str:
    """How a document's date is known."""
    return str(BASES.get(value, value))


RELATIONS = {
    "first": _lazy("First stated"),
    "part": _lazy("Part of the same words"),
    "joined": _lazy("Taken for the same"),
    "restated": _lazy("Restated"),
    "strengthened": _lazy("Strengthened"),
    "weakened": _lazy("Weakened"),
    "narrowed": _lazy("Narrowed"),
    "widened": _lazy("Widened"),
    "deferred": _lazy("Deferred"),
    "advanced": _lazy("Progress reported"),
    "fulfilled": _lazy("Fulfilled"),
    "superseded": _lazy("Superseded"),
    "dropped": _lazy("Not spoken of again"),
}


def relation(value: str) -> str:
    """What became of an earlier statement in a later one, as the start of a sentence."""
    return str(RELATIONS.get(value, value))


VERDICTS = {
    "confirm": _lazy("confirmed"),
    "reject": _lazy("rejected"),
    "undo": _lazy("decision undone"),
}


def verdict(value: str) -> str:
    """What a person decided, as a word."""
    return str(VERDICTS.get(value, value))


JUDGEMENTS = {
    "same": _lazy("Judged the same"),
    "not same": _lazy("Judged not the same"),
    "unsure": _lazy("Left open as unsure"),
}


def judged_word(value: str) -> str:
    """What people say of two statements, as the start of a sentence."""
    return str(JUDGEMENTS.get(value, value))


STATUSES = {
    "not started": _lazy("Not started"),
    "addressed": _lazy("Addressed"),
    "in progress": _lazy("In progress"),
    "done": _lazy("Done"),
    "done late": _lazy("Done late"),
    "missed": _lazy("Missed"),
    "superseded": _lazy("Superseded"),
    "overtaken by events": _lazy("Overtaken by events"),
    "unknown": _lazy("Unknown"),
}


def status(value: str) -> str:
    """Where an undertaking stands, as the start of a sentence."""
    return str(STATUSES.get(value, value))


@dataclass(frozen=True, slots=True)
class Shape:
    """How a status is drawn: never by colour alone."""

    shape: str
    tone: str  # a class of the stylesheet


SHAPES = {
    "done": Shape("●", "done"),
    "done late": Shape("●", "late"),
    "in progress": Shape("◐", "moving"),
    "addressed": Shape("◔", "addressed"),
    "missed": Shape("✕", "missed"),
    "slipped": Shape("▲", "late"),
    "not started": Shape("○", ""),
    "superseded": Shape("–", ""),
    "overtaken by events": Shape("–", ""),
}


def shape(value: str) -> Shape:
    """The mark of a status."""
    return SHAPES.get(value, Shape("?", ""))


JUDGED = {
    "reached": Shape("●", "done"),
    "missed": Shape("✕", "missed"),
    "not yet due": Shape("◐", "moving"),
    "depends on the baseline": Shape("◑", "late"),
    "depends on the source": Shape("◑", "late"),
}


def judged_shape(value: str) -> Shape:
    """The mark of a target's verdict."""
    return JUDGED.get(value, Shape("?", ""))


TALLIES = {
    "done": _lazy("done"),
    "done late": _lazy("done late"),
    "slipped": _lazy("slipped"),
    "missed": _lazy("missed"),
    "contradicted": _lazy("contradicted"),
    "silent": _lazy("silent"),
    "due": _lazy("due"),
    "overdue": _lazy("overdue"),
}
TALLY_SHAPES = {
    "contradicted": Shape("⇄", "missed"),
    "silent": Shape("…", ""),
    "due": Shape("⚑", "moving"),
    "overdue": Shape("⚑", "late"),
}
MOVES = {
    "done": _lazy("Done"),
    "done late": _lazy("Done late"),
    "slipped": _lazy("Slipped"),
    "missed": _lazy("Missed"),
    "contradicted": _lazy("Contradicted"),
}


def tally(value: str) -> str:
    """What is counted since the last meeting."""
    return str(TALLIES.get(value, value))


def tally_shape(value: str) -> Shape:
    """The mark of what is counted."""
    return TALLY_SHAPES.get(value) or shape(value)


def moved_as(value: str) -> str:
    """What became of an undertaking since the last meeting, as the start of its line."""
    return str(MOVES.get(value, value))


DIRECTION_NAMES = {
    "supports": _lazy("speaks for it"),
    "contradicts": _lazy("speaks against it"),
    "context": _lazy("stands beside it"),
}
DIRECTIONS = {
    "supports": _lazy("For it:"),
    "contradicts": _lazy("Against it:"),
    "context": _lazy("Beside it:"),
}


def direction(value: str) -> str:
    """What a fact does to an undertaking, as the start of its line."""
    return str(DIRECTIONS.get(value, value))


STANDINGS = {
    "closed": _lazy("no longer awaited"),
    "overdue": _lazy("overdue"),
    "due": _lazy("due soon"),
    "open": _lazy("not yet due"),
    "no deadline": _lazy("no deadline"),
}


def standing(value: str) -> str:
    """Where an undertaking stands against its deadline."""
    return str(STANDINGS.get(value, value))


LOOKS = {
    "overdue": _lazy("Overdue"),
    "due": _lazy("Due within half a year"),
    "slipped": _lazy("Given a later deadline"),
    "silent": _lazy("Nobody speaks of it any more"),
    "contradicted": _lazy("Sources contradict each other"),
}


def stands(value: str) -> str:
    """A way to stand that the register can be narrowed to: a status, or what asks for a look."""
    return str(LOOKS.get(value) or status(value))


MARKS = {"P": _lazy("secondary source"), "N": _lazy("not verified")}


def mark(value: str) -> str:
    """How far a fact was checked against its source; "" where it was read there."""
    return str(MARKS.get(value, ""))


LISTINGS = {  # of docs/reference/lists.md: name, what it holds
    "entries": (
        _lazy("Entries"),
        _lazy("Undertakings followed through time, with their first words and place."),
    ),
    "findings": (_lazy("Findings"), _lazy("What was read in the documents, statement by statement.")),
    "claims": (_lazy("Claims"), _lazy("What somebody said of progress, with the exact word. No verdicts.")),
    "evidence": (_lazy("Evidence"), _lazy("Facts that speak for or against an undertaking. No verdicts.")),
    "series": (_lazy("Series"), _lazy("Statistical series: what is counted, in what unit, by whom.")),
    "observations": (_lazy("Figures"), _lazy("Figures of the series, each as one edition of one source gave it.")),
    "lines": (_lazy("Action lines"), _lazy("Action lines of work plans, in the plans’ own words.")),
}

STRENGTHS = {"strong": _lazy("strong"), "weak": _lazy("weak")}


def strength(value: str) -> str:
    """How firmly the words bind."""
    return str(STRENGTHS.get(value, value))


def area_name(value: str) -> str:
    """The name of an area of cooperation, by its id."""
    found = next((area for area in areas() if area.id == value), None)
    if found is None:
        return value
    return found.japanese if language().startswith("ja") else found.english
