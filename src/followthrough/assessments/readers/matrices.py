"""A plan's matrix: rows of cells under a head become action lines with their activities.

Heading rows (one text across the whole row), repeated heads and rows that go on over a page are told apart from lines.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Final

from followthrough.assessments.plans import ActionLine, Activity, plan_words
from followthrough.passages.line_details import detail_kind, label_phrases

_DETAILS: Final = ("lead", "period", "funds", "status", "remark")


@cache
def _kinds() -> dict[str, str]:
    labels = {phrase: kind for phrase, kind in label_phrases().items() if kind in _DETAILS}
    return labels | {word: kind for kind, words in plan_words()["columns"].items() for word in words}


def columns_of(row: Sequence[str]) -> dict[str, int]:
    """Which column holds what, by the words of a head; empty unless it is the head of a plan's matrix."""
    found: dict[str, int] = {}
    for at, cell in enumerate(row):
        kind = _kind(" ".join(cell.lower().replace("/ ", "/").replace(" /", "/").split()).strip(" :*"))
        if kind is not None:
            found.setdefault(kind, at)
    return found if ("text" in found or "activity" in found) and len(found) > 1 else {}


def _kind(head: str) -> str | None:
    if head in _kinds():
        return _kinds()[head]
    labelled = detail_kind(head)  # as beside a line of text: "lead country/ies", "indicative timeline"
    if labelled:
        return labelled if labelled in _DETAILS else None
    if head.endswith((" no", " no.", " number")):
        return "number"
    near = [word for word in _kinds() if len(word) > 3 and (head.startswith(f"{word} ") or head.endswith(f" {word}"))]  # noqa: PLR2004 -- short words say nothing within others
    return _kinds()[max(near, key=len)] if near else None


def is_matrix(rows: Sequence[Sequence[str]]) -> bool:
    """Whether one of the first rows is the head of a plan's matrix."""
    return any(columns_of(row) for row in rows[:20])


@dataclass(slots=True)
class Matrix:
    """One matrix while its rows come; a head may come again on every page."""

    heading: str = ""
    columns: dict[str, int] = field(default_factory=dict)
    lines: list[ActionLine] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)

    def take(self, row: Sequence[str], place: str) -> None:
        """The next row."""
        head = columns_of(row)
        if head:
            self.columns = head
            return
        told = {kind: row[at].strip() for kind, at in self.columns.items() if at < len(row)}
        words = {cell.strip() for cell in row if cell.strip()}
        if not words or not self.columns:
            return
        if len(words) == 1 and self._heads(row, told):
            self.heading = words.pop()
        elif self._goes_on(told):
            self._continue(told)
        else:
            self._line(told, place)

    def _heads(self, row: Sequence[str], told: Mapping[str, str]) -> bool:
        """One text in the whole row: a heading, unless it stands only where a line's text stands and nothing else."""
        filled = [cell for cell in row if cell.strip()]
        alone_in_text = len(filled) == 1 and (told.get("text") or told.get("activity"))
        return not (alone_in_text and self.columns.get("text", 0) > 0)

    def _goes_on(self, told: Mapping[str, str]) -> bool:
        """A row without number or line text, or whose text goes on in lower case, belongs to the line before it."""
        if not self.lines or told.get("number"):
            return False
        text = told.get("text", "")
        return ("text" in self.columns and not text) or ("number" in self.columns and text[:1].islower())

    def _continue(self, told: Mapping[str, str]) -> None:
        last = self.lines[-1]
        if told.get("text"):
            last = replace(last, text=f"{last.text} {told['text']}")
        activity = told.get("activity", "")
        if activity[:1].islower() and last.activities:
            *before, open_ = last.activities
            last = replace(last, activities=(*before, replace(open_, text=f"{open_.text} {activity}")))
        elif activity:
            last = replace(last, activities=(*last.activities, _activity(told)))
        else:
            last = with_more(last, told)
        self.lines[-1] = last

    def _line(self, told: Mapping[str, str], place: str) -> None:
        text = told.get("text") or told.get("activity", "")
        number, text = (told["number"], text) if told.get("number") else split_number(text)
        if not text:
            self.notices.append(f"{place} has a number or a remark but no action line; it was not read as one.")
            return
        activities = (_activity(told),) if told.get("text") and told.get("activity") else ()
        line = ActionLine(number.rstrip("."), text, told.get("heading") or self.heading, place=place)
        self.lines.append(with_more(replace(line, activities=activities), told))


def with_more(line: ActionLine, told: Mapping[str, str]) -> ActionLine:
    """The line with what a row says of it added to what was said before."""
    more = {kind: f"{getattr(line, kind)} {told.get(kind, '')}".strip() for kind in _DETAILS}
    return replace(
        line,
        lead=more["lead"],
        period=more["period"],
        funds=more["funds"],
        status=more["status"],
        remark=more["remark"],
    )


def _activity(told: Mapping[str, str]) -> Activity:
    return Activity(told.get("activity", ""), *(told.get(kind, "") for kind in _DETAILS))


def split_number(text: str) -> tuple[str, str]:
    """A number at the head of a line and the words after it: "1.1.2 Hold talks" is ("1.1.2", "Hold talks")."""
    first, _, rest = text.strip().partition(" ")
    bare = first.strip("().")
    numbered = bare.replace(".", "").isdigit() or (first.endswith(")") and len(bare) <= 3 and bare.isalnum())  # noqa: PLR2004 -- (a), (iv), 12)
    return (bare, rest.strip()) if numbered and rest.strip() else ("", text.strip())
