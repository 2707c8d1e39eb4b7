"""Everything named in the Japanese sentences of a document: dates, money, per cents, parties, meetings, instruments."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from followthrough.findings.grammar.survey import Layer, placed
from followthrough.language.dates.japanese import tag_japanese_dates
from followthrough.language.quantities.japanese import find_japanese_amounts, find_japanese_percents
from followthrough.lexicon.world.japanese import scan_japanese
from followthrough.model import Document, Mention, MentionKind


@dataclass(frozen=True, slots=True)
class Named:
    """Mentions by kind, each in text order."""

    dates: Layer
    amounts: Layer
    percents: Layer
    parties: Layer
    meetings: Layer
    instruments: Layer
    anchor: str | None = None  # the document's date

    def all(self) -> list[Mention]:
        """Every mention, kind by kind."""
        kinds = (self.dates, self.amounts, self.percents, self.parties, self.meetings, self.instruments)
        return [mention for kind in kinds for mention in kind]


def named_in(document: Document, spans: Sequence[tuple[int, int]]) -> Named:
    """What the given sentences of a document name; everything else is blank to them."""
    text = _only(document.text, spans)
    names = scan_japanese(text, on=document.date)
    dates = tag_japanese_dates(text, anchor=document.date)
    by_kind = {kind: [m for m in names if m.kind is kind] for kind in MentionKind}
    return Named(
        dates=Layer(dates),
        amounts=Layer(find_japanese_amounts(text)),
        percents=Layer(find_japanese_percents(text)),
        parties=Layer(by_kind[MentionKind.PARTY]),
        meetings=Layer(placed(meeting, document, ()) for meeting in by_kind[MentionKind.MEETING]),
        instruments=Layer(by_kind[MentionKind.INSTRUMENT]),
        anchor=document.date,
    )


def _only(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """The text with everything blank but these spans, offsets unchanged; a blank keeps two sentences apart."""
    letters = ["\n" if letter == "\n" else " " for letter in text]
    for start, end in spans:
        letters[start:end] = text[start:end]
    return "".join(letters)
