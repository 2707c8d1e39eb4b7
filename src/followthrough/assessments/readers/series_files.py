"""Which reader takes a file of statistics: told by what it holds, never by its name."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import PurePath
from typing import Final

from followthrough.assessments.readers.grids import Grid, grids
from followthrough.assessments.readers.sdmx_csv import is_sdmx_csv, lacks, sdmx_csv
from followthrough.assessments.readers.sdmx_ml import sdmx_ml
from followthrough.assessments.readers.series_tables import series_of_grid
from followthrough.assessments.series import checked
from followthrough.model import ReadingError, Series

_XML: Final = re.compile(rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*<")
_PAGE: Final = re.compile(rb"\s*(?:<!--.*?-->\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)
_JSON: Final = re.compile(rb"(?:\xef\xbb\xbf)?\s*[{\[]")
_NAMELESS: Final = re.compile(r"|sheet ?\d*", re.IGNORECASE)  # a CSV's table, and a sheet nobody has named


def read_series(data: bytes, *, name: str = "the table", source: str = "") -> tuple[Series, ...]:
    """All series of a CSV, XLSX, SDMX-CSV (1 or 2) or SDMX-ML file, checked for slips, with unread cells as notices.

    `source` stands in every observation that names none of its own.

    Raises:
        ReadingError: no series was found; the message says what was looked for.
    """
    _refuse_what_is_none(data, name)
    found = sdmx_ml(data, name) if _XML.match(data[:200]) is not None else _of_tables(data, name)
    if not any(row.value is not None for series in found for row in series.observations):
        unread = " ".join(dict.fromkeys(flag for series in found for row in series.observations for flag in row.flags))
        raise ReadingError(
            f"{name} holds no series that can be read. A table needs a column of years and a column of values, "
            f"or years along its head.{' Not read: ' if unread else ''}{unread}"
        )
    return tuple(checked(_sourced(series, source)) for series in found)


def _refuse_what_is_none(data: bytes, name: str) -> None:
    """What providers hand out in place of figures.

    Raises:
        ReadingError: it is empty, a web page or JSON.
    """
    if not data.strip():
        raise ReadingError(f"{name} is empty. Download it again.")
    if _PAGE.match(data[:2000]) is not None:
        raise ReadingError(f"{name} is a web page, not figures. Download the data itself: CSV, XLSX or SDMX.")
    if _JSON.match(data[:200]) is not None:
        raise ReadingError(f"{name} is JSON, which is not read here. Ask the provider for SDMX-CSV or SDMX-ML.")


def _of_tables(data: bytes, name: str) -> list[Series]:
    found: list[Series] = []
    for grid in grids(data, name):
        found += _of_sdmx(grid, name) if is_sdmx_csv(grid) else series_of_grid(_named(grid, name))
    return found


def _of_sdmx(grid: Grid, name: str) -> list[Series]:
    lacking = lacks(grid)
    if lacking:
        raise ReadingError(
            f"{name} has the head of SDMX-CSV, but no column {' and no column '.join(lacking)}. "
            "Ask the provider for SDMX-CSV with the figures of a series, one a row."
        )
    return sdmx_csv(grid)


def _named(grid: Grid, name: str) -> Grid:
    """A table that has no name of its own bears that of its file: two files are not one series."""
    own = PurePath(name).stem if PurePath(name).suffix else ""
    return replace(grid, name=own) if own and _NAMELESS.fullmatch(grid.name) is not None else grid


def _sourced(series: Series, source: str) -> Series:
    rows = tuple(row if row.source else replace(row, source=source) for row in series.observations)
    return replace(series, observations=rows, source=series.source or source)
