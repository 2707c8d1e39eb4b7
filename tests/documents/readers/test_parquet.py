"""A Parquet table is a corpus: its rows are read as lines of JSON are."""

from __future__ import annotations

import io
import sys
from datetime import date
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pytest
from pyarrow import parquet

from followthrough.documents import Unreadable, read, read_all
from followthrough.model import ReadingError

if TYPE_CHECKING:
    from pathlib import Path

ROWS = {
    "id": ["a", None],
    "text": ["They agreed to build a harbour by 2030.", "They met."],
    "date": [date(2024, 5, 6), None],
    "ours": [1, 2],
}


def table(rows: dict[str, list[Any]] | None = None) -> bytes:
    held = io.BytesIO()
    parquet.write_table(pa.table(ROWS if rows is None else rows), held)
    return held.getvalue()


def test_each_row_is_a_document(tmp_path: Path) -> None:
    path = tmp_path / "corpus.parquet"
    path.write_bytes(table())
    for source in (path, tmp_path, path.read_bytes()):
        first, second = read_all(source)
        assert not isinstance(first, Unreadable)
        assert not isinstance(second, Unreadable)
        assert (first.id, first.date, first.text) == ("a", "2024-05-06", ROWS["text"][0])
        assert (second.date, second.text) == (None, "They met.")


def test_one_row_is_one_document_and_many_are_a_corpus() -> None:
    assert read(table({"text": ["They met."]})).text == "They met."
    with pytest.raises(ReadingError, match="corpus of many documents"):
        read(table())


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (table({"words": ["They met."]}), "has no column “text”. Its columns are words"),
        (table()[:-8], "is damaged or cut off"),
        (b"PAR1", "is damaged or cut off"),
        (table({"text": [None]}), "the line has no text"),
        (table({"text": [1.5]}), "the line has no text"),
    ],
)
def test_what_is_no_corpus_is_said(data: bytes, told: str) -> None:
    (one,) = read_all(data)
    assert isinstance(one, Unreadable)
    assert told in one.reason


def test_without_pyarrow_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    data = table()
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    (one,) = read_all(data)
    assert isinstance(one, Unreadable)
    assert "pip install 'followthrough[parquet]'" in one.reason
