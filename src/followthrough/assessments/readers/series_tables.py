"""Plain tables of figures: one row an observation, or years down the side, or years along the head."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from followthrough.assessments.days import bounds
from followthrough.assessments.figures import Figure, decimal_mark, figure
from followthrough.assessments.readers.grids import Grid
from followthrough.assessments.readers.growing import Growing
from followthrough.assessments.units import converted, parts_of, with_scale
from followthrough.model import Observation, Series

_YEAR: Final = re.compile(r"(1[89]|20|21)\d\d(?:-(?:0[1-9]|1[0-2]|Q[1-4]|S[12]))?")
_QUARTER: Final = re.compile(r"(\d{4})[ -]?(?:Q([1-4])|([1-4])Q)|Q([1-4])[ /-]?(\d{4})", re.IGNORECASE)
_NOTED: Final = re.compile(r"[*†‡¹²³]+$|\s?[pre]$|\s?\([a-z\d]\)$")
_HEADS: Final = {
    "period": ("period", "year", "time", "time_period", "date", "years"),
    "value": ("value", "figure", "obs_value", "observation", "amount"),
    "series": ("series", "key", "indicator", "metric", "name", "partner", "item"),
    "unit": ("unit", "units", "unit of measure"),
    "definition": ("definition", "note on definition"),
    "vintage": ("vintage", "edition", "published", "release"),
    "source": ("source", "address", "url"),
    "note": ("note", "remark", "flag", "notes"),
}
_IN_HEAD: Final = re.compile(r"[(\[]([^()\[\]]{1,60})[)\]]\s*$")


def period_of(cell: str) -> str | None:
    """A period as tables write it: 2018, 2018-Q3, "Q3 2018", "2018*" (provisional); None for anything else."""
    text = _NOTED.sub("", cell.strip())
    if _YEAR.fullmatch(text) is not None:
        return text
    found = _QUARTER.fullmatch(text)
    if found is not None:
        return f"{found[1] or found[5]}-Q{found[2] or found[3] or found[4]}"
    return text if bounds(text) is not None and _YEAR.match(text) is not None else None


def series_of_grid(grid: Grid) -> list[Series]:
    """The series of one plain table, in the order they first stand in; none when it has no years."""
    for at, row in enumerate(grid.rows[:20]):
        body = grid.rows[at + 1 :]
        columns = _columns(row)
        if {"period", "value"} <= columns.keys():
            return _long(body, columns, grid.name)
        if sum(period_of(cell) is not None for cell in row) > 1:
            return _along(row, body, grid.name)
        if body and _down(row, body):
            return _columns_of_years(row, body)
    return []


def _columns(row: Sequence[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for at, cell in enumerate(row):
        kind = next((kind for kind, words in _HEADS.items() if cell.lower() in words), None)
        if kind is not None:
            found.setdefault(kind, at)
    return found


def _long(body: Sequence[Sequence[str]], columns: Mapping[str, int], name: str) -> list[Series]:
    mark = decimal_mark(row[columns["value"]] for row in body)
    found = Growing()
    for row in body:
        told = {kind: row[at] for kind, at in columns.items()}
        key = told.get("series") or name or "series"
        found.open(Series(key, key, told.get("unit", ""), told.get("definition", "")), key)
        found.take(key, _row(told, found.made[key].unit, mark), _no_period(told["period"], told["value"]))
    return found.done()


def _no_period(told: str, figure: str) -> str:
    return f"“{told[:60]}” is no period; its figure “{figure[:40]}” was not read."


def _row(told: Mapping[str, str], unit: str, mark: str) -> Observation | None:
    period = period_of(told["period"])
    if period is None:
        return None
    row = observation(period, told["value"], told.get("unit", "") or unit, mark)
    return replace(
        row,
        definition=told.get("definition", ""),
        vintage=told.get("vintage", ""),
        source=told.get("source", ""),
        flags=(*row.flags, told["note"]) if told.get("note") else row.flags,
    )


def observation(period: str, cell: str, unit: str, mark: str = ".") -> Observation:
    """One cell as an observation in its unit; a magnitude in the cell itself ("268M") is brought to the unit's."""
    read = figure(cell, mark)
    value, flags = _in_unit(read, unit)
    if read.percent and not unit:
        unit = "percent"
    return Observation(period, value, unit, flags=(*read.flags, *flags), written=cell)


def _in_unit(read: Figure, unit: str) -> tuple[float | None, tuple[str, ...]]:
    if read.value is None or read.scale is None:
        return read.value, ()
    base, _ = parts_of(unit)
    value = converted(read.value, with_scale(base, read.scale), unit or base)
    return value, (f"The figure brings its own magnitude; in {unit or 'units'} it is {value:,.6g}.",)


def _along(head: Sequence[str], body: Sequence[Sequence[str]], name: str) -> list[Series]:
    periods = {at: period for at, cell in enumerate(head) if (period := period_of(cell)) is not None}
    unit_at = next((at for at, cell in enumerate(head) if cell.lower() in _HEADS["unit"]), None)
    mark = decimal_mark(row[at] for row in body for at in periods)
    found = []
    for number, row in enumerate(body, start=1):
        label = next((cell for at, cell in enumerate(row) if at not in periods and at != unit_at and cell), "")
        unit = row[unit_at] if unit_at is not None else _unit_in(label)
        rows = tuple(observation(period, row[at], unit, mark) for at, period in periods.items())
        if any(seen.value is not None for seen in rows):
            found.append(Series(label or f"{name or 'row'} {number}", label, unit, observations=rows))
    return found


def _unit_in(label: str) -> str:
    found = _IN_HEAD.search(label)
    return found[1].strip() if found is not None else ""


def _down(head: Sequence[str], body: Sequence[Sequence[str]]) -> bool:
    """Whether years stand down the first column and the row above them is a head."""
    years = [row for row in body if row and period_of(row[0]) is not None]
    return period_of(head[0]) is None and len(years) > len(body) // 2 and sum(cell != "" for cell in head) > 1


def _columns_of_years(head: Sequence[str], body: Sequence[Sequence[str]]) -> list[Series]:
    """Each column under its head. A figure beside what is no period (a sum at the foot) is told and not taken."""
    found = []
    for at, label in enumerate(head[1:], start=1):
        mark = decimal_mark(row[at] for row in body)
        unit = _unit_in(label)
        rows = tuple(
            observation(period, row[at], unit, mark) for row in body if (period := period_of(row[0])) is not None
        )
        if any(seen.value is not None for seen in rows):
            astray = [row for row in body if period_of(row[0]) is None and figure(row[at], mark).value is not None]
            notices = tuple(_no_period(row[0], row[at]) for row in astray)
            found.append(Series(label or f"column {at + 1}", label, unit, observations=rows, notices=notices))
    return found
