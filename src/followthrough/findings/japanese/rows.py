"""Rows of a Japanese plan's matrix: the action binds, the body in charge delivers, the time says by when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from followthrough.findings.grammar.survey import within
from followthrough.findings.japanese.survey import Named
from followthrough.findings.rows import Cell, cells
from followthrough.language.dates.japanese import japanese_limit
from followthrough.lexicon.endings import ending_words
from followthrough.lexicon.world import name_of
from followthrough.model import Act, Finding, Passage

ROW = "The action cell of a plan's row tells what is to be done."
TOLD = "Its row names who leads it and by when."
_ALL = re.compile(r"全(?:て|加盟国|参加国|当事者|ての国)?|各国|双方|両国|両者|共同")
_JOINED = re.compile(r"[、,，/／・;；\n]|及び|並びに|と(?=[\u4e00-\u9fffァ-ヴA-Z])")
_USES = ("time", "lead", "action")


def japanese_columns(text: str, header: Passage) -> tuple[str, ...]:
    """What each column of a table is for, from its header row."""
    return tuple(_use(text[cell.start : cell.end]) for cell in cells(text, header, ()))


def _use(heading: str) -> str:
    words = ending_words()
    return next((use for use in _USES if any(word in heading for word in words[f"{use}_columns"])), "")


def row_cells(text: str, row: Passage, columns: Sequence[str]) -> dict[str, Cell]:
    """The cells of a row by what their columns are for; the first of each."""
    found: dict[str, Cell] = {}
    for cell in cells(text, row, columns):
        found.setdefault(cell.column, cell)
    return found


def with_cells(findings: Sequence[Finding], text: str, row: dict[str, Cell], named: Named) -> Iterator[Finding]:
    """Findings of an action cell with the holder and due date that the row's other cells name."""
    holders, due = _holders(text, row.get("lead"), named), _due(row.get("time"), named)
    for finding in findings:
        if finding.act is not Act.COMMITMENT or not (holders or due):
            yield finding
            continue
        who = holders or finding.holders
        yield replace(finding, holders=who, speaker=who, due=finding.due or due, because=(*finding.because, TOLD))


def _holders(text: str, lead: Cell | None, named: Named) -> tuple[str, ...]:
    if lead is None:
        return ()
    words = text[lead.start : lead.end]
    if _ALL.fullmatch(words) is not None:
        return ("all",)
    parts = [part.strip() for part in _JOINED.split(words) if part.strip()]
    known = {
        text[m.start : m.end]: name_of(m.id) for m in within(named.parties, lead.start, lead.end) if m.id is not None
    }
    return tuple(known.get(part, part) for part in parts)


def _due(time: Cell | None, named: Named) -> str | None:
    """The latest time that the time cell names, as precise as it is named."""
    dates = [] if time is None else [d for d in within(named.dates, time.start, time.end) if d.timex == "DATE"]
    return japanese_limit(dates[-1]) if dates else None
