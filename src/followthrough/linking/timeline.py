"""Which documents of a series may follow which: dates, copies, corrigenda. What is set aside is said, with why."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from followthrough.linking.occasions import Occasion, meeting_told, within_a_month
from followthrough.linking.series import standing
from followthrough.linking.statements import Statement, statements
from followthrough.model import Document, Findings

PARAPHRASE = "paraphrase"
_JAPANESE = "ja"
_CORRIGENDUM = re.compile(
    r"\b(?:corrigend(?:um|a)|errat(?:um|a)|corrected (?:copy|version|text))\b|正誤表|訂正", re.IGNORECASE
)
_SAME_SENTENCES = 0.9  # share of sentences two texts have in common when one is the other with corrections


@dataclass(frozen=True, slots=True)
class Turn:
    """One document of a series in its place in time."""

    document: str
    date: str
    statements: tuple[Statement, ...]
    occasion: Occasion | None = None  # the meeting it is an account of
    title: str = ""

    def precedes(self, later: Turn) -> bool:
        """Whether the other surely comes after it: a later date, and not another account of the same meeting."""
        return before(self.date, later.date) and not self.tells_the_meeting_of(later)

    def tells_the_meeting_of(self, later: Turn) -> bool:
        """Whether both are accounts of one meeting."""
        return self.occasion is not None and self.occasion == later.occasion and within_a_month(self.date, later.date)


@dataclass(slots=True)
class Series:
    """The documents of one series, in date order once all are in. Not the meetings themselves."""

    name: str
    reason: str  # how it is known; empty when it was given
    in_japanese: bool  # of one series what is in Japanese is compared apart
    turns: list[Turn] = field(default_factory=list)


def before(earlier: str, later: str) -> bool:
    """Whether a date surely lies before another; "2021" is not before "2021-05", nor a day before itself."""
    shared = min(len(earlier), len(later))
    return earlier[:shared] < later[:shared]


def arrange(findings: Iterable[Findings]) -> tuple[list[Series], dict[str, str]]:
    """The series of a set of documents in date order, and why each document set aside stands in none.

    The order in which documents come does not matter. Only statements are kept: a Findings may be let go.
    """
    shelf = _Shelf()
    for found in findings:
        shelf.put(found)
    for series in shelf.series.values():
        series.turns.sort(key=lambda turn: (turn.date, turn.document))
        series.turns[:] = _without_corrected_copies(series.turns, shelf.notes)
    return [shelf.series[key] for key in sorted(shelf.series)], dict(sorted(shelf.notes.items()))


@dataclass(slots=True)
class _Shelf:
    """Documents put in one after another; copies and what cannot be ordered are set aside."""

    series: dict[tuple[str, bool], Series] = field(default_factory=dict)  # by name, and whether in Japanese
    notes: dict[str, str] = field(default_factory=dict)
    seen: dict[tuple[str, str], str] = field(default_factory=dict)  # series and text to the document that came first

    def put(self, found: Findings) -> None:
        document = found.document
        place = standing(document)
        reason = place.reason if place.series is None else _set_aside(document)
        if place.series is None or reason:
            self.notes[document.id] = reason
            return
        first = self.seen.setdefault((place.series, _print_of(document.text)), document.id)
        if first != document.id:
            self.notes[document.id] = f"It is the same text as {first}: a copy, not a restatement."
            return
        begun = Series(place.series, place.reason, document.language == _JAPANESE)
        series = self.series.setdefault((begun.name, begun.in_japanese), begun)
        told = (tuple(statements(found)), meeting_told(found))
        series.turns.append(Turn(document.id, document.date or "", *told, document.title or ""))


def _set_aside(document: Document) -> str:
    """Why a document that stands in a series is not linked; empty when it is."""
    if document.kind == PARAPHRASE:
        return "It is a paraphrase: its words are not the partners', so they are not compared."
    if document.date is None:
        return "Its date is not known, so nobody can say what came before it; give it a date to have it linked."
    if is_corrigendum(document):
        return "It is a corrigendum: it corrects a text and says nothing new."
    return ""


def is_corrigendum(document: Document) -> bool:
    """Whether its title says that it corrects another text: what it says is said there."""
    return document.title is not None and _CORRIGENDUM.search(document.title) is not None


def _print_of(text: str) -> str:
    """The same for texts that differ in white space and case only."""
    return hashlib.sha256(" ".join(text.split()).lower().encode("utf-8", "surrogatepass")).hexdigest()


def _without_corrected_copies(turns: list[Turn], notes: dict[str, str]) -> Iterator[Turn]:
    """Of two neighbours that say nearly all the same sentences, the earlier one stands."""
    kept: Turn | None = None
    for turn in turns:
        if kept is not None and _nearly_same(kept, turn):
            notes[turn.document] = (
                f"It says again nearly every sentence of {kept.document}: a corrected copy, not a restatement."
            )
            continue
        kept = turn
        yield turn


def _nearly_same(one: Turn, other: Turn) -> bool:
    mine, theirs = ({s.text for s in turn.statements} for turn in (one, other))
    return len(mine & theirs) > _SAME_SENTENCES * max(len(mine), len(theirs), 1)
