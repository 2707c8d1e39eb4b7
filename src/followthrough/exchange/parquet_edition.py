"""The edition as Parquet, a file a table, for pandas, DuckDB, Spark and the like. Needs pyarrow, which is an extra."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from followthrough.exchange.edition import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from followthrough.exchange.edition import Field, Sheet

MANY = 10_000  # rows of a group


class ParquetMissingError(ImportError):
    """pyarrow is not installed. Says how to install it."""


def write_parquet(path: Path, sheet: Sheet, rows: Iterable[Mapping[str, Any]]) -> int:
    """Write one table; how many rows it has. Each column carries what it holds as its description.

    Raises:
        ParquetMissingError: pyarrow is not installed.
    """
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError as error:
        raise ParquetMissingError(
            "Parquet needs pyarrow, which is not installed: pip install 'followthrough[parquet]'."
        ) from error
    schema = pa.schema([_field(field) for field in sheet.fields], metadata={"description": sheet.says})
    waiting, done = iter(rows), 0
    with parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        while some := list(islice(waiting, MANY)):
            columns = {field.name: [_cell(field, row[field.name]) for row in some] for field in sheet.fields}
            writer.write_table(pa.table(columns, schema=schema))
            done += len(some)
    return done


def _field(field: Field) -> Any:
    import pyarrow as pa

    types = {
        Kind.TEXT: pa.string(),
        Kind.WHOLE: pa.int64(),
        Kind.FIGURE: pa.float64(),
        Kind.YES_NO: pa.bool_(),
        Kind.WORDS: pa.list_(pa.string()),
    }
    return pa.field(field.name, types[field.kind], metadata={"description": field.says})


def _cell(field: Field, value: Any) -> Any:
    """What is not known is null, not an empty word."""
    if field.kind is Kind.WORDS:
        return list(value)
    return None if value is None or value == "" else value
