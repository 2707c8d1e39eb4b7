"""Rows of a plan's matrix: the action binds, the lead body delivers, the time line says by when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from followthrough.findings.grammar.survey import Layer, within
from followthrough.findings.grammar.vocabulary import Vocabulary
from followthrough.findings.plan_details import holders_told, last_time
from followthrough.model import Act, Finding, Passage
from followthrough.passages.line_details import detail_kind

_WORD = re.compile(r"[a-z]+")
TOLD = "Its row names who leads it and by when."


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a row: its words, and what its column is for."""

    start: int
    end: int
    column: str  # action, lead, time or "": anything else


def cells(text: str, row: Passage, columns: Sequence[str]) -> list[Cell]:
    """The cells of a row between its bars, with the use of their columns."""
    found: list[Cell] = []
    start = row.start
    for at in [*(i for i in range(row.start, row.end) if text[i] == "|"), row.end]:
        first, last = start, at
        while first < last and text[first].isspace():
            first += 1
        while last > first and text[last - 1].isspace():
            last -= 1
        if last > first:
            use = columns[len(found)] if len(found) < len(columns) else ""
            found.append(Cell(first, last, use))
        start = at + 1
    return found


def columns_of(text: str, header: Passage, vocabulary: Vocabulary) -> tuple[str, ...]:
    """What each column of a table is for, from its header row."""
    return tuple(_use(text[cell.start : cell.end], vocabulary) for cell in cells(text, header, ()))


def _use(heading: str, vocabulary: Vocabulary) -> str:
    if detail_kind(heading) == "support":
        return ""  # "Supporting agency": who helps is not bound
    words = set(_WORD.findall(heading.lower()))
    if words & {"no", "nr", "number", "ref"}:
        return ""
    for use in ("time", "lead", "action"):
        if words & vocabulary.lists[f"{use}_columns"]:
            return use
    return ""


def with_columns(
    findings: Sequence[Finding],
    text: str,
    row: Sequence[Cell],
    dates: Layer,
    parties: Layer,
    today: str | None,
) -> Iterator[Finding]:
    """Findings of an action cell with the holder and due date that the row's other cells name."""
    lead = next((cell for cell in row if cell.column == "lead"), None)
    time = next((cell for cell in row if cell.column == "time"), None)
    due = (
        last_time(text, (time.start, time.end), within(dates, time.start, time.end), today)
        if time is not None
        else None
    )
    named = _led(text, lead, parties, dates) if lead is not None else ()
    for finding in findings:
        if finding.act is not Act.COMMITMENT:
            yield finding
            continue
        holders = named or finding.holders
        because = (*finding.because, TOLD) if lead is not None or due is not None else finding.because
        led = replace(finding, holders=holders, speaker=holders, because=because)
        yield replace(led, due=due[0], when=due[1]) if finding.due is None and due is not None else led


def _led(text: str, lead: Cell, parties: Layer, dates: Layer) -> tuple[str, ...]:
    span = lead.start, lead.end
    return holders_told(text, span, within(parties, *span), within(dates, *span))
