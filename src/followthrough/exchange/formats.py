"""What the register can be written as. One file a format; which it is, the name of the file says."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Format:
    """One format, told by the end of the file's name."""

    name: str
    suffix: str
    says: str


CSV = Format("csv", ".csv", "one list, for any spreadsheet; it can be changed there and imported")
XLSX = Format("xlsx", ".xlsx", "lists as the sheets of a workbook; they can be changed there and imported")
SQLITE = Format("sqlite", ".sqlite", "the edition as a database that Datasette opens, for reading only")
PARQUET = Format("parquet", ".parquet", "one table of the edition, for pandas, DuckDB or Spark")
JSONLD = Format("jsonld", ".jsonld", "every quote as a W3C Web Annotation")

# Registration is a list you can read.
FORMATS = (CSV, XLSX, SQLITE, PARQUET, JSONLD)


def format_of(name: str) -> Format | None:
    """The format that the end of a file's name asks for; None for one that is not known."""
    return next((each for each in FORMATS if name.casefold().endswith(each.suffix)), None)
