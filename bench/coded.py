"""The coded passages of bench/own and bench/own_ja, read by the program and put beside what the coder said."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from followthrough.documents import read_all
from followthrough.findings import find
from followthrough.model import Act, Document, Finding
from followthrough.passages import split

OWN = Path(__file__).parent / "own"
JAPANESE = Path(__file__).parent / "own_ja"
KEPT = "JB"  # documents of own_ja that were coded before there were rules and are kept to score only
ACTS = [str(act) for act in Act]
OVERLAP = 0.3  # of the shorter of the two, for a finding to belong to a unit


@dataclass
class Unit:
    """One coded unit and the findings that fell on it."""

    id: str
    text: str
    acts: set[str]
    gold: dict[str, Any]
    found: list[Finding] = field(default_factory=list)

    def said(self) -> set[str]:
        return {str(finding.act) for finding in self.found}


def units(folder: Path = OWN) -> list[Unit]:
    """Every coded unit of a folder with what was read in it."""
    coded = defaultdict(list)
    for row in _rows(folder / "gold.jsonl"):
        coded[row["doc"]].append(row)
    return [unit for document in _documents(folder) for unit in _joined(document, coded[document.id])]


def _documents(folder: Path) -> Iterator[Document]:
    for document in read_all(folder / "documents.jsonl"):
        assert isinstance(document, Document), document
        yield document


def _joined(document: Document, rows: list[dict[str, Any]]) -> list[Unit]:
    made = []
    for row in rows:
        text = document.text[row["start"] : row["end"]]
        assert text == row["text"], f"{row['id']}: the words coded are not the words of the document"
        made.append(Unit(row["id"], text, set(row["acts"]), row))
    for finding in find(split(document)).findings:
        best = max(made, key=lambda unit: _shared(finding, unit.gold), default=None)
        if best is not None and _shared(finding, best.gold) >= OVERLAP * _shorter(finding, best.gold):
            best.found.append(finding)
    return made


def _shared(finding: Finding, row: dict[str, Any]) -> int:
    return min(finding.end, row["end"]) - max(finding.start, row["start"])


def _shorter(finding: Finding, row: dict[str, Any]) -> int:
    return max(1, min(finding.end - finding.start, row["end"] - row["start"]))


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())
