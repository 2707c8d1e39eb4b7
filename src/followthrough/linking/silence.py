"""What falls silent: firm commitments of which no later document of their series speaks again, and how sure that is."""

from __future__ import annotations

import math
from collections.abc import Container, Iterator, Sequence
from typing import NamedTuple

from followthrough.linking.compare import as_written
from followthrough.linking.index import Index
from followthrough.linking.statements import Statement
from followthrough.linking.terms import light
from followthrough.linking.timeline import Turn
from followthrough.model import Act, Dropped, End, Finding, Strength

_WORDS_SHOWN = 3  # named in a sentence


class Quiet(NamedTuple):
    """What tells of silence after a firm commitment. Not a score."""

    heard: float  # share of its words that some later place says again
    findings: float  # how much its sentence says: of much, more is left out


# Fitted by `./run bench silences` to silences that people told; docs/decisions/0007 says which, and what held out gave.
WEIGHTS = Quiet(-6.17, 0.64)
START = 0.66  # log-odds before anything is measured
SILENT = 0.32  # score from which a commitment is told as dropped


def dropped(index: Index, turns: Sequence[Turn], near: Container[int]) -> Iterator[Dropped]:
    """Firm commitments of which no later statement speaks, as far as words can tell.

    `near` holds the statements that score high enough with a later one to be linked.
    """
    silences = [_silence(turns, turn) for turn in range(len(turns))]
    for number, told in unlinked(index, turns, near):
        sure = _chance(told)
        if sure >= SILENT:
            statement = index.statements[number]
            because = (silences[index.turn_of[number]], *_never_again(index, number))
            for each in _firm(statement):
                yield Dropped(End(statement.document, each.start, each.end), round(sure, 3), because)


def unlinked(index: Index, turns: Sequence[Turn], near: Container[int]) -> Iterator[tuple[int, Quiet]]:
    """Statements that commit firmly, have a later document and are linked to none in it, each with what is told."""
    followed = [any(turn.precedes(later) for later in turns[number + 1 :]) for number, turn in enumerate(turns)]
    for number, statement in enumerate(index.statements):
        silent = followed[index.turn_of[number]] and number not in near
        if silent and statement.is_definite and _firm(statement):
            yield number, Quiet(index.heard_again(number), len(statement.findings))


def _firm(statement: Statement) -> list[Finding]:
    return [each for each in statement.findings if each.act is Act.COMMITMENT and each.strength is Strength.STRONG]


def _chance(told: Quiet) -> float:
    odds = START + math.fsum(weight * part for weight, part in zip(WEIGHTS, told, strict=True))
    return 1 / (1 + math.exp(-odds))


def _silence(turns: Sequence[Turn], turn: int) -> str:
    """The sentence that says who is silent; empty when no document is surely later."""
    one = turns[turn]
    first = next((i for i in range(turn + 1, len(turns)) if one.precedes(turns[i])), len(turns))
    later = [each for each in turns[first:] if one.occasion is None or not one.tells_the_meeting_of(each)]
    if not later:
        return ""
    if len(later) == 1:
        return f"The one later document of its series, of {later[0].date}, does not speak of it."
    span = f"from {later[0].date} to {later[-1].date}"
    return f"None of the {len(later)} later documents of its series, {span}, speaks of it."


def _never_again(index: Index, number: int) -> Iterator[str]:
    """The sentence that names some of its words that are never said again; none where all are."""
    statement = index.statements[number]
    gone = [term for term in statement.terms - light() if not index.said_after(number, term) and not term.isdigit()]
    if gone:
        gone.sort(key=lambda term: (-index.weight(term), statement.sequence.index(term)))
        written = as_written(statement.text)
        yield f"Never said again: {', '.join(written.get(term, term) for term in gone[:_WORDS_SHOWN])}."
