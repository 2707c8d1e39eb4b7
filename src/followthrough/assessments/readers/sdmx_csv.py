"""SDMX-CSV, versions 1 and 2: https://github.com/sdmx-twg/sdmx-csv.

Version 1 begins with DATAFLOW, version 2 with STRUCTURE, STRUCTURE_ID and perhaps ACTION. Dimensions stand before
OBS_VALUE, attributes after it. Heads and cells may carry labels: "FREQ: Frequency", "A: Annual".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from followthrough.assessments.figures import figure
from followthrough.assessments.readers.grids import Grid
from followthrough.assessments.readers.growing import Growing
from followthrough.assessments.readers.series_tables import period_of
from followthrough.assessments.units import with_scale
from followthrough.model import Observation, Series

_NEEDED: Final = ("TIME_PERIOD", "OBS_VALUE")
_LEADS: Final = frozenset(("DATAFLOW", "STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME", "ACTION"))
_OF_A_FIGURE: Final = frozenset(("TIME_PERIOD", "VINTAGE"))
_DELETES: Final = frozenset(("D",))
_STATUS: Final = {
    "P": "provisional", "E": "estimated", "F": "a forecast", "B": "after a break in the series", "M": "missing",
    "I": "imputed", "U": "of low reliability", "O": "missing", "D": "of another definition", "L": "not collected",
}  # fmt: skip  # SDMX code list CL_OBS_STATUS


def is_sdmx_csv(grid: Grid) -> bool:
    """Whether a table begins with a column that only SDMX-CSV has. One may have a column "Structure" of its own."""
    head = _head(grid)
    return head[:1] == ["DATAFLOW"] or (head[:1] == ["STRUCTURE"] and "STRUCTURE_ID" in head)


def lacks(grid: Grid) -> tuple[str, ...]:
    """Of SDMX-CSV the columns that figures need and it does not have."""
    head = _head(grid)
    return tuple(name for name in _NEEDED if name not in head)


def sdmx_csv(grid: Grid) -> list[Series]:
    """The series of an SDMX-CSV table, keyed by its dimensions; rows that delete are told, not read.

    A dimension VINTAGE is the edition of a figure and keys no series.
    """
    head = _head(grid)
    value_at = head.index("OBS_VALUE")
    dimensions = [name for name in head[:value_at] if name not in _LEADS and name not in _OF_A_FIGURE]
    found = Growing()
    for number, cells in enumerate(grid.rows[1:], start=2):
        told = {name: _code(cell) for name, cell in zip(head, cells, strict=True)}
        flow = told.get("DATAFLOW") or told.get("STRUCTURE_ID", "")
        key = ".".join(told[name] for name in dimensions)
        one = f"{flow} {key}"  # a file may hold several flows, whose dimensions may be the same
        if one not in found.made:
            series = series_named(key, flow, {name: told[name] for name in dimensions}, told)
            found.open(_labelled(series, head, cells), one)
        if told.get("ACTION", "") in _DELETES:
            found.take(one, None, f"Row {number} deletes {told['TIME_PERIOD']} and was not read.")
        else:
            notice = f"Row {number} has no period that can be read: “{told['TIME_PERIOD'][:40]}”."
            found.take(one, sdmx_observation(told), notice)
    return found.done()


def _labelled(series: Series, head: Sequence[str], cells: Sequence[str]) -> Series:
    """By the labels of its dimensions, "Japan, Exports", where its cells carry them and no title names it."""
    if "TITLE" in head or series.name != series.key:
        return series
    dimensions = dict(zip(head[: head.index("OBS_VALUE")], cells, strict=False))
    said = [_label(cell) for name, cell in dimensions.items() if name not in _LEADS | _OF_A_FIGURE]
    return replace(series, name=", ".join(filter(None, said)) or series.name)


def series_named(key: str, flow: str, dimensions: Mapping[str, str], told: Mapping[str, str]) -> Series:
    """A series without observations yet: its key, its unit; its dimensions and flow, where no attribute defines it."""
    words = ", ".join(f"{name} {value}" for name, value in dimensions.items())
    definition, publisher = told.get("DEFINITION", words), told.get("PUBLISHER", flow)
    name, unit = told.get("TITLE") or key or flow, unit_of({**dimensions, **told})
    return Series(key or flow, name, unit, definition, publisher)


def unit_of(told: Mapping[str, str]) -> str:
    """The unit of SDMX attributes: UNIT_MEASURE USD with UNIT_MULT 9 is "USD billion"."""
    unit = told.get("UNIT_MEASURE") or told.get("UNIT") or told.get("CURRENCY") or ""
    mult = told.get("UNIT_MULT", "")
    return with_scale(unit, 10.0 ** int(mult)) if mult.lstrip("-").isdigit() and len(mult) <= 2 else unit  # noqa: PLR2004 -- 10 to the 99th is beyond any statistic


def sdmx_observation(told: Mapping[str, str], vintage: str = "") -> Observation | None:
    """An observation from SDMX concepts and their values; None when its period cannot be read."""
    period = period_of(told.get("TIME_PERIOD", ""))
    if period is None:
        return None
    read = figure(told.get("OBS_VALUE", ""))
    status = told.get("OBS_STATUS", "")
    flags = read.flags if status in {"", "A"} else (*read.flags, f"The source marks it {_STATUS.get(status, status)}.")
    return Observation(
        period, read.value, unit_of(told), vintage=told.get("VINTAGE", "") or vintage, flags=flags,
        source=told.get("SOURCE", ""), written=told.get("OBS_VALUE", ""),
    )  # fmt: skip


def _head(grid: Grid) -> list[str]:
    return [_code(cell) for cell in grid.rows[0]] if grid.rows else []


def _label(cell: str) -> str:
    """The label of "A: Annual"; "" for a bare code."""
    return cell.partition(": ")[2].strip()


def _code(cell: str) -> str:
    """The code of "A: Annual"; times and addresses keep their colons."""
    code, colon, _ = cell.partition(": ")
    return code.strip() if colon else cell.strip()
