"""A plan from DOCX, PDF, XLSX, CSV, web page or text: by its matrix where it has one, else by its numbered lines."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from typing import Final

from followthrough.assessments.plans import ActionLine, Activity, Plan, plan_of, plan_words
from followthrough.assessments.readers.grids import grids
from followthrough.assessments.readers.matrices import Matrix, is_matrix, split_number, with_more
from followthrough.documents import Ocr, read
from followthrough.model import Document, Passage, PassageKind, ReadingError
from followthrough.passages import split
from followthrough.passages.line_details import LineDetails, details_in, only_details, without

_LETTERED: Final = re.compile(r"para (\S+\(\w+\))(?: \[\d+\])?")
_CELLS: Final = "|"  # how documents write a table row as text
_HEADS: Final = frozenset((PassageKind.HEADING, PassageKind.TITLE))
_LINES: Final = frozenset((PassageKind.OPERATIVE, PassageKind.ITEM))


def read_plan(data: bytes, *, name: str = "the plan", key: str | None = None, ocr: Ocr | None = None) -> Plan:
    """A plan's action lines from the bytes of its file.

    Raises:
        ReadingError: the source cannot be read, or holds no action line; the message says what was looked for.
    """
    plan = _workbook(data, name, key or name) if _is_workbook(data) else _table(data, name, key or name)
    plan = plan if plan is not None else plan_of_document(read(data, name=name, ocr=ocr), key or name)
    if not plan.lines:
        raise ReadingError(
            f"{name} holds no action line that can be read: no numbered line, and no table with a column of action "
            "lines beside another one. Name the columns and give it again."
        )
    return plan


def _is_workbook(data: bytes) -> bool:
    if not data.startswith(b"PK\x03\x04"):
        return False
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            return any(part.startswith("xl/") for part in package.namelist())
    except zipfile.BadZipFile:
        return False


def _workbook(data: bytes, name: str, key: str) -> Plan:
    lines: list[ActionLine] = []
    notices: list[str] = []
    for grid in grids(data, name):
        if not is_matrix(grid.rows):
            notices.append(f"The sheet {grid.name} has no column of action lines and was not read.")
            continue
        matrix = Matrix()
        for number, row in zip(grid.numbers, grid.rows, strict=True):
            matrix.take(row, f"sheet {grid.name}, row {number}")
        lines += matrix.lines
        notices += matrix.notices
    return plan_of(key, lines, notices=notices)


def _table(data: bytes, name: str, key: str) -> Plan | None:
    """A CSV whose head is that of a matrix; None for anything else."""
    if b"\0" in data[:4096] or data[:5] == b"%PDF-" or data.startswith(b"PK"):
        return None
    grid = grids(data, name)[0]
    if not is_matrix(grid.rows):
        return None
    matrix = Matrix()
    for number, row in zip(grid.numbers, grid.rows, strict=True):
        matrix.take(row, f"row {number}")
    return plan_of(key, matrix.lines, notices=matrix.notices)


def plan_of_document(document: Document, key: str) -> Plan:
    """The plan a document holds: its tables' rows and its numbered lines, under the headings they stand below."""
    passages = split(document)
    reading = _Reading(document)
    for passage in passages.items:
        reading.take(passage)
    return plan_of(key, reading.lines(), document.title or "", reading.notices)


def _above(address: str) -> str:
    """The address of what an item hangs under: "item 1 of para 2" and "para 2(a)" hang under "para 2"."""
    return address.partition(" of ")[2] or address[: max(address.rfind("("), 0)]


def _lettered(address: str) -> str:
    """The whole number of a lettered line, "2(a)"; blank for others, whose printed number is whole."""
    found = _LETTERED.fullmatch(address)
    return found[1] if found is not None else ""


class _Reading:
    """One document while its passages come."""

    def __init__(self, document: Document) -> None:
        self.text = document.text
        self.matrix = Matrix()
        self.notices = self.matrix.notices
        self.by_address: dict[str, int] = {}  # passage -> its line

    def lines(self) -> list[ActionLine]:
        return self.matrix.lines

    def take(self, passage: Passage) -> None:
        words = " ".join(self.text[passage.words_start : passage.end].split())
        if passage.kind in _HEADS:
            self.matrix.heading = words
        elif passage.kind is PassageKind.ROW:
            self.matrix.take(self.text[passage.start : passage.end].replace("\n", " ").split(_CELLS), passage.address)
        elif passage.kind in _LINES and words:
            self._line(passage, words)

    def _line(self, passage: Passage, words: str) -> None:
        runs = details_in(self.text, passage.words_start, passage.end)
        if runs and only_details(self.text, passage.words_start, passage.end, runs):
            self._more(runs)
            return
        if runs:
            kept = without(self.text, passage.words_start, passage.end, runs)
            words = " ".join(" ".join(self.text[start:end].split()) for start, end in kept)
        if self._took(passage, words):
            self._more(runs)

    def _more(self, runs: Sequence[LineDetails]) -> None:
        """What stands beside or below the last line about its lead, its time, its money and how far it has come."""
        if not self.matrix.lines:
            return
        told = dict[str, str]()
        for detail in (detail for run in runs for detail in run.details):
            said = " ".join(self.text[detail.start : detail.end].split())
            told[detail.kind] = f"{told[detail.kind]}; {said}" if detail.kind in told else said
        self.matrix.lines[-1] = with_more(self.matrix.lines[-1], told)

    def _took(self, passage: Passage, words: str) -> bool:
        """Whether the words are an action line, which is then the last one."""
        printed = self.text[passage.start : passage.words_start].strip().strip("().•-–—*·")
        parent = self.by_address.get(_above(passage.address))
        bulleted = not any(letter.isalnum() for letter in printed)
        if parent is not None and passage.kind is PassageKind.ITEM and (bulleted or words[0].islower()):
            line = self.matrix.lines[parent]
            self.matrix.lines[parent] = replace(line, activities=(*line.activities, Activity(words)))
            return False
        number = _lettered(passage.address) or printed or split_number(words)[0]
        if not number and passage.kind is not PassageKind.ITEM:
            return False  # prose between the lines
        if words.split(" ", 1)[0].lower() in plan_words()["prose"]["openers"]:
            self.notices.append(f"{passage.address} is prose, not an action line: “{words[:60]}”.")
            return False
        self.by_address[passage.address] = len(self.matrix.lines)
        self.matrix.lines.append(ActionLine(number, words, self.matrix.heading, place=passage.address))
        return True
