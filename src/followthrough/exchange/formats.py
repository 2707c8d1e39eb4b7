"""What the register can be written as. One file a format; which it is, the name of the file says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Format:
    """One format, told by the end of the file's name."""

    name: str
    suffix: str
    says: str


CSV = Format("csv", ".csv", "one list, for any spreadsheet; it can be changed there and imported")
XLSX = Format("xlsx", ".xlsx", "lists as the sheets of a workbook; they can be changed there and imported")

# Registration is a list you can read.
FORMATS = (CSV, XLSX)


def format_of(path: Path) -> Format | None:
    """The format that the end of a name asks for; None for one that is not known."""
    return next((each for each in FORMATS if path.name.casefold().endswith(each.suffix)), None)
