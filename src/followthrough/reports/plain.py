"""A report as plain data: dicts, lists and strings, for templates and for machines. Marks and anchors are resolved."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from typing import Any, Final

from followthrough.reports.report import COUNTED, Cell, Kind, Ref, Report, Row, Section, Sentence, numbered

# Signs that no reader sees and that no file of an office program holds, or that turn the writing of their neighbours.
UNSEEN: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
_LONGEST: Final = 40  # characters of a name that Word takes for a bookmark


def anchor(ref: Ref, label: str) -> str:
    """The name of the place in the annex that a mark leads to: letters, digits and underscores."""
    name = f"{ref.kind}_{re.sub(r'[^A-Za-z0-9]+', '_', ref.key).strip('_')}"
    if len(name) <= _LONGEST:
        return name
    return f"{ref.kind}_{label}_{hashlib.sha256(ref.key.encode()).hexdigest()[:8]}"


def plain(report: Report) -> dict[str, Any]:
    """The report with its sections in reading order, each with number and level; marks as [label, anchor]."""
    labels = dict(report.labels)
    made = {
        "kind": report.kind, "language": report.language, "cover": _plain(report.cover, labels), "as_of": report.as_of,
        "known_at": report.known_at, "edition": report.edition, "foot": report.foot,
    }  # fmt: skip
    annexes = {section.key for section in report.annexes}
    made["sections"] = [
        {
            "key": section.key, "number": number, "level": level, "title": section.title,
            "annex": level == 1 and section.key in annexes,
            "front": is_front(report, number, section),
            "blocks": [_block(block, labels) for block in section.blocks],
        }
        for number, level, section in numbered(report)
    ]  # fmt: skip
    return made


def is_front(report: Report, number: str, section: Section) -> bool:
    """Whether a section stands on the first page of a pack: its summary, without the rules of its counts."""
    return report.kind == "pack" and number.partition(".")[0] == "1" and section.key != COUNTED


def _block(block: Any, labels: Mapping[Ref, str]) -> dict[str, Any]:
    return {"block": type(block).__name__.lower(), **_plain(block, labels)}


def _plain(value: Any, labels: Mapping[Ref, str]) -> Any:
    if isinstance(value, Cell):
        return {
            "text": _plain(value.text, labels),
            "language": value.language,
            "value": value.value if value.text == "" else None,
        }
    if is_dataclass(value) and not isinstance(value, type):
        made = {field.name: _plain(getattr(value, field.name), labels) for field in fields(value)}
        if isinstance(value, Sentence | Row):
            made["refs"] = marks(value.refs, labels)
        return made
    if isinstance(value, tuple):
        return [_plain(each, labels) for each in value]
    return UNSEEN.sub("□", value) if isinstance(value, str) else value


def marks(refs: Iterable[Ref], labels: Mapping[Ref, str]) -> list[list[str]]:
    """The marks of what a sentence rests on with their anchors; what bears no mark is left out.

    A document stands in the annex beside its statement: where that is named the document is not.
    """
    named = tuple(refs)
    told = any(ref.kind is Kind.STATEMENT and ref in labels for ref in named)
    shown = (ref for ref in named if not (told and ref.kind is Kind.DOCUMENT))
    return [[labels[ref], anchor(ref, labels[ref])] for ref in shown if ref in labels]
