"""Rows of a plan's matrix: the action binds, the lead body delivers, the time line says by when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from followthrough.findings.grammar.vocabulary import Vocabulary
from followthrough.model import Act, Finding, Mention, Passage

_WORD = re.compile(r"[a-z]+")
_MONTH = len("2026-09")
_YEAR = len("2026")


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
    dates: Sequence[Mention],
    names: Sequence[tuple[int, str]],
) -> Iterator[Finding]:
    """Findings of an action cell with the holder and due date that the row's other cells name."""
    lead = next((cell for cell in row if cell.column == "lead"), None)
    time = next((cell for cell in row if cell.column == "time"), None)
    due = _due(dates, time)
    for finding in findings:
        if finding.act is not Act.COMMITMENT:
            yield finding
            continue
        holders = _holders(text, lead, names) or finding.holders
        because = (
            (*finding.because, "Its row names who leads it and by when.")
            if lead is not None or due
            else finding.because
        )
        yield replace(finding, holders=holders, speaker=holders, due=finding.due or due, because=because)


def _holders(text: str, lead: Cell | None, names: Sequence[tuple[int, str]]) -> tuple[str, ...]:
    if lead is None:
        return ()
    words = text[lead.start : lead.end]
    if words.lower().startswith(("all ", "both ", "each ")):
        return ("all",)
    parts = [part.strip() for part in re.split(r",|;|/| and | & ", words) if part.strip()]
    known = tuple(name for start, name in names if lead.start <= start < lead.end)
    return known if len(set(known)) == len(parts) else tuple(parts)


def _due(dates: Sequence[Mention], time: Cell | None) -> str | None:
    """The latest time that the time-line cell names, as precise as it is named."""
    inside = [d for d in dates if time is not None and time.start <= d.start < time.end and d.timex == "DATE"]
    if not inside or inside[-1].when is None or inside[-1].when.latest is None:
        return None
    when, latest = inside[-1].when, inside[-1].when.latest
    length = {"year": _YEAR, "day": None}.get(when.precision, _MONTH)
    return latest[:length]
