"""How the words changed since the last meeting: weakened, made firmer, said again."""

from __future__ import annotations

from collections.abc import Sequence

from followthrough.linking.wording import compare_wording
from followthrough.reports.facts import Changed
from followthrough.reports.reasons import reasoned
from followthrough.reports.report import Block, Diff, Note, Piece, Section, Sentence
from followthrough.reports.sections.lists import Part, section
from followthrough.reports.telling import Told, entry, label, shortened, statement_refs, where

MOST = {"weaker": 5, "firmer": 3, "restated": 3}  # pairs shown word by word
_LONGEST = 700  # characters of a statement whose words are compared on the page


def language(told: Told) -> Section:
    """Weakened, firmer, restated, each with the difference marked."""
    words = told.words
    parts = [_part(told, name, getattr(told.choice, name)) for name in MOST]
    return section(told, "words", words.say("words.title"), parts)


def _part(told: Told, name: str, rows: Sequence[Changed]) -> Part:
    shown = [diff for diff in (diff_of(told, one) for one in rows[: MOST[name]]) if diff is not None]
    blocks: list[Block] = [*shown]
    if len(rows) > len(shown) > 0:
        blocks.append(Note(told.words.say("says.more_sheet", n=len(rows) - len(shown))))
    return Part(name, told.words.say(f"words.{name}"), tuple(blocks), f"empty.{name}")


def diff_of(told: Told, one: Changed) -> Diff | None:
    """The two wordings compared; None where their words were not asked for."""
    quotes = told.facts.quotes
    if one.earlier.place not in quotes or one.later.place not in quotes:
        return None
    before, after = (shortened(quotes[said.place], _LONGEST) for said in (one.earlier, one.later))
    made = compare_wording(before, after, earlier_date=one.earlier.date or None, later_date=one.later.date or None)
    source = told.source(one.later.document)
    rests = (*statement_refs(one.earlier), *statement_refs(one.later))
    meanings = [reasoned(change.meaning, rests, told.words) for change in made.changes]
    if before == after:
        meanings = [Sentence(told.words.say("words.same"), rests)]
    return Diff(
        headline=Sentence(
            one.headline, (entry(one.entry),) if one.entry else statement_refs(one.later), source.language
        ),
        relation=told.words.term("relation", one.relation),
        earlier=where(told, one.earlier),
        later=where(told, one.later),
        pieces=tuple(Piece(str(piece.kind), piece.text) for piece in made.pieces),
        meanings=tuple(meanings),
        language=source.language,
        label=label(told, one.later.document),
    )
