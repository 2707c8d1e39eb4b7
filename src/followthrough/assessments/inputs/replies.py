"""An owner's sheet read back: only rows that say something, each with what a reader should doubt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from followthrough.assessments.days import bounds
from followthrough.assessments.figures import Figure, figure
from followthrough.assessments.inputs.sheets import ABOUT, REPLY
from followthrough.assessments.readers.grids import grids
from followthrough.assessments.readers.tables import Row, rows_of

_FILLED: Final = tuple("_".join(name.lower().split()) for name in REPLY)
_WHOLE: Final = 100.0


@dataclass(frozen=True, slots=True)
class ReplyRow:
    """What an owner says of one undertaking or line, in their words."""

    key: str
    word: str
    number: float | None = None
    denominator: float | None = None
    unit: str = ""
    date: str = ""
    remark: str = ""
    source: str = ""
    place: str = ""  # "row 7"
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reply:
    """A sheet as it came back."""

    round: str  # key; "" where the sheet does not say
    owner: str
    rows: tuple[ReplyRow, ...]
    notices: tuple[str, ...]  # rows that could not be taken, and why


def read_reply(data: bytes, *, name: str) -> Reply:
    """The replies in a sheet made by `request_sheet` and filled in.

    Raises:
        followthrough.model.ReadingError: it is no workbook or table, or has no columns of keys and words.
    """
    found, notices = [], []
    for place, cells in rows_of(data, name=name, needs=("key", "your_word")):
        if not any(cells.get(column, "").strip() for column in _FILLED):
            continue
        row = _row(place, cells)
        if not row.key or not row.word:
            lacks = "no key" if not row.key else "no word that says how far it has come"
            notices.append(f"{place} has {lacks} and was not taken: {_told(cells)}.")
        else:
            found.append(row)
    about = _about(data, name)
    return Reply(about.get("round", ""), about.get("owner", ""), tuple(found), (*notices, *_twice(found)))


def _about(data: bytes, name: str) -> dict[str, str]:
    rows = next((grid.rows for grid in grids(data, name) if grid.name == ABOUT), ())
    return {row[0].strip().lower(): row[1].strip() for row in rows if len(row) > 1}


def _row(place: str, cells: Row) -> ReplyRow:
    number, whole = figure(cells.get("number", "")), figure(cells.get("of", ""))
    unit = cells.get("unit", "").strip() or ("percent" if number.percent else "")
    date = cells.get("as_of", "").strip()
    sound = not date or bounds(date) is not None
    return ReplyRow(
        cells.get("key", "").strip(), " ".join(cells.get("your_word", "").split()), _scaled(number), _scaled(whole),
        unit, date if sound else "", cells.get("remark", "").strip(), cells.get("source_address", "").strip(), place,
        tuple(_doubts(number, whole, unit, "" if sound else date)),
    )  # fmt: skip


def _scaled(found: Figure) -> float | None:
    return None if found.value is None else found.value * (found.scale or 1.0)


def _doubts(number: Figure, whole: Figure, unit: str, odd_date: str) -> Iterable[str]:
    yield from (*number.flags, *whole.flags)
    value, of = _scaled(number), _scaled(whole)
    if value is not None and unit in {"percent", "%", "per cent"} and not 0 <= value <= _WHOLE:
        yield f"A rate of {value:g} per cent is impossible."
    if value is not None and of is not None and value > of:
        yield f"{value:g} of {of:g} is more than all."
    if odd_date:
        yield f"“{odd_date}” is no date; it was left out."


def _told(cells: Row) -> str:
    return "; ".join(f"{column} “{cells[column]}”" for column in ("key", *_FILLED) if cells.get(column, "").strip())


def _twice(rows: list[ReplyRow]) -> Iterable[str]:
    counted = Counter(row.key for row in rows)
    for key, times in counted.items():
        if times > 1:
            said = "; ".join(f"“{row.word}” in {row.place}" for row in rows if row.key == key)
            yield f"{key} is replied to {times} times: {said}. The last is taken."
