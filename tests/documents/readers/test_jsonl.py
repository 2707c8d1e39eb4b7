from __future__ import annotations

import gzip
import io
from typing import TYPE_CHECKING

import pytest

from documents.making import corpus
from followthrough.documents import Unreadable, read_all
from followthrough.documents.readers.jsonl import read_lines
from followthrough.model import DateBasis, Document

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TEXT = " The sides agreed to open two new ports and to report on them.\r\n\tNext year.\u200b\n"


def test_a_line_keeps_its_text_and_its_facts() -> None:
    line = {
        "id": "a/1",
        "text": TEXT,
        "date": "2019-05-02",
        "title": "Ports",
        "url": "https://example.org/1",
        "series": "Ports Forum",
    }
    [document] = read_all(corpus(line))
    assert isinstance(document, Document)
    assert document.text == TEXT
    assert (document.id, document.title, document.series) == ("a/1", "Ports", "Ports Forum")
    assert (document.date, document.date_basis, document.address) == (
        "2019-05-02",
        DateBasis.GIVEN,
        "https://example.org/1",
    )


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("{not json", "no JSON"),
        ('["a", "b"]', "no object"),
        ('{"id": "a"}', "no text"),
        ('{"id": "a", "text": 5}', "no text"),
        ('{"id": "a", "text": "  "}', "no text"),
        ('{"id": "a", "text": "half \\ud83d"}', "half a character"),
        ('{"type": "finding", "document": "a"}', "record"),
        ('{"type": "mention", "document": "a", "kind": "party", "text": "Japan", "id": "JP"}', "record"),
        ('{"id": "a", "text": ' + "[" * 100_000 + "]" * 100_000 + "}", "no (JSON|text)"),
    ],
)
def test_a_bad_line_is_said_and_the_rest_goes_on(line: str, says: str) -> None:
    found = list(read_all(corpus({"id": "one", "text": TEXT}, line, "", {"id": "two", "text": TEXT})))
    assert [type(each) for each in found] == [Document, Unreadable, Document]
    bad = found[1]
    assert isinstance(bad, Unreadable)
    assert bad.source.endswith("line 2")
    assert pytest.importorskip("re").search(says, bad.reason)


@pytest.mark.parametrize(
    ("given", "own", "expected", "basis"),
    [
        (None, "2019-05-02", "2019-05-02", DateBasis.GIVEN),
        ("2020", "2019-05", "2019-05", DateBasis.GIVEN),  # the corpus knows its own lines
        ("2020", None, "2020", DateBasis.GIVEN),
        (None, "2019-05-02T10:00:00Z", "2019-05-02", DateBasis.GIVEN),
        (None, "some day", None, DateBasis.UNKNOWN),
    ],
)
def test_dates(given: str | None, own: str | None, expected: str | None, basis: DateBasis) -> None:
    [document] = read_all(corpus({"id": "a", "text": TEXT, "date": own}), date=given)
    assert isinstance(document, Document)
    assert (document.date, document.date_basis) == (expected, basis)


def test_a_line_without_an_id_gets_one() -> None:
    one, two = read_all(corpus({"text": TEXT}, {"text": TEXT + "more"}))
    assert isinstance(one, Document)
    assert isinstance(two, Document)
    assert len(one.id) == 12
    assert one.id != two.id


def test_compressed_corpora_and_their_damage(tmp_path: Path) -> None:
    data = gzip.compress(b"".join(corpus({"id": str(n), "text": f"{TEXT} {n * 7919}"}) for n in range(20_000)))
    whole, cut = tmp_path / "whole.gz", tmp_path / "cut.gz"
    whole.write_bytes(data)
    cut.write_bytes(data[: len(data) // 2])
    assert sum(isinstance(each, Document) for each in read_all(whole)) == 20_000
    found = list(read_all(cut))
    assert isinstance(found[-1], Unreadable)
    assert "cut off" in found[-1].reason
    assert all(isinstance(each, Document) for each in found[:-1])
    assert len(found) > 5000


def test_lines_are_read_one_at_a_time() -> None:
    class Endless(io.RawIOBase):
        def readline(self, size: int | None = -1, /) -> bytes:
            return corpus({"id": "a", "text": TEXT})[:size]

    found: Iterator[Document | Unreadable] = read_lines(Endless(), "endless")  # type: ignore[arg-type]  # a stream without an end
    assert isinstance(next(found), Document)
    assert isinstance(next(found), Document)
