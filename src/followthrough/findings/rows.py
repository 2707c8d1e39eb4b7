"""Rows of a plan's matrix: the action binds, the lead body delivers, the time line says by when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from followthrough.findings.grammar.survey import Layer, within
from followthrough.findings.grammar.vocabulary import Vocabulary
from followthrough.findings.plan_details import LED, holders_told, last_time, told_by_line
from followthrough.model import Finding, Passage, When
from followthrough.passages.line_details import detail_kind, nobody

_WORD = re.compile(r"[a-z]+")
TOLD = "Its row names who leads it and by when."


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a row: its words, and what its column is for."""

    start: int
    end: int
    column: str  # action, lead, time, target, status or "": anything else


def cells(text: str, row: Passage, columns: Sequence[str]) -> list[Cell]:
    """The cells of a row between its bars, empty ones too, with the use of their columns."""
    bars = [row.start - 1, *(i for i in range(row.start, row.end) if text[i] == "|"), row.end]
    spans = [_trimmed(text, before + 1, after) for before, after in pairwise(bars)]
    if len(spans) > 1 and spans[0][0] == spans[0][1]:
        del spans[0]  # "| 1 | ... |": nothing stands before the first bar and behind the last
    if len(spans) > 1 and spans[-1][0] == spans[-1][1] and text[row.end - 1] == "|":
        del spans[-1]
    return [Cell(*span, columns[at] if at < len(columns) else "") for at, span in enumerate(spans)]


def _trimmed(text: str, first: int, last: int) -> tuple[int, int]:
    while first < last and text[first].isspace():
        first += 1
    while last > first and text[last - 1].isspace():
        last -= 1
    return first, last


def columns_of(text: str, header: Passage, vocabulary: Vocabulary) -> tuple[str, ...]:
    """What each column of a table is for, from its header row."""
    uses = [_use(text[cell.start : cell.end], vocabulary) for cell in cells(text, header, ())]
    first = uses.index("action") if "action" in uses else -1  # "Activity | Expected output": the first is to be done
    return tuple(use if use != "action" or at == first else "" for at, use in enumerate(uses))


def _use(heading: str, vocabulary: Vocabulary) -> str:
    told = detail_kind(heading)
    if told in ("support", "status"):
        return "status" if told == "status" else ""  # "Supporting agency": who helps is not bound
    words = set(_WORD.findall(heading.lower()))
    if words & {"no", "nr", "number", "ref"}:
        return ""
    for use in ("time", "lead", "action"):
        if words & vocabulary.lists[f"{use}_columns"]:
            return use
    return "target" if words & vocabulary.lists["target_columns"] else ""


def is_told(text: str, cell: Cell) -> bool:
    """Whether a cell says who leads or by when: it is not empty, nor "to be determined"."""
    return cell.column in ("lead", "time") and cell.start < cell.end and not nobody(text[cell.start : cell.end])


def with_columns(
    findings: Sequence[Finding],
    text: str,
    row: Sequence[Cell],
    dates: Layer,
    parties: Layer,
    today: str | None,
) -> Iterator[Finding]:
    """Findings of an action cell with the holder and due date that the row's other cells name."""
    lead = next((cell for cell in row if cell.column == "lead" and cell.start < cell.end), None)
    time = next((cell for cell in row if cell.column == "time" and cell.start < cell.end), None)
    due = _due(text, time, dates, today) if time is not None else None
    named = _led(text, lead, parties, dates) if lead is not None else ()
    for finding in findings:
        yield told_by_line(finding, named, due, TOLD) if finding.act in LED else finding


def _due(text: str, time: Cell, dates: Layer, today: str | None) -> tuple[str, When | None] | None:
    span = time.start, time.end
    return last_time(text, span, within(dates, *span), today)


def _led(text: str, lead: Cell, parties: Layer, dates: Layer) -> tuple[str, ...]:
    span = lead.start, lead.end
    return holders_told(text, span, within(parties, *span), within(dates, *span))
