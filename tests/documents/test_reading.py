from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followthrough.documents.iso_dates import iso_day
from followthrough.documents.reading import Part, TextBuilder
from followthrough.documents.registry import BUILT_IN, reader_for, sniff
from followthrough.model import PassageKind

parts = st.builds(Part, st.text(max_size=12), st.sampled_from([None, *PassageKind]), st.integers(0, 3))


@pytest.mark.property
@settings(max_examples=80, deadline=None)
@given(st.lists(parts, max_size=8))
def test_every_part_is_where_its_block_says(given_parts: list[Part]) -> None:
    builder = TextBuilder()
    for part in given_parts:
        builder.add(part)
    text = builder.text()
    held = [text[block.start : block.end] for block in builder.blocks]
    assert held == [part.text.strip() for part in given_parts if part.text.strip()]
    assert builder.length == len(text)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7", "pdf"),
        (b"\n\n%PDF-1.4", "pdf"),
        (b"PK\x03\x04rest", "docx"),
        (b"<html>", "html"),
        (b"\xef\xbb\xbf<!DOCTYPE HTML>", "html"),
        (b"<?xml version='1.0'?><html xmlns='x'>", "html"),
        (b"<p>words", "html"),
        (b"<?xml version='1.0'?><treaty><body/>", "xml"),
        (b"<treaty><body/></treaty>", "xml"),
        (b"<!DOCTYPE r [ ]><r/>", "xml"),
        (b"<!-- a -->\n# Title", "text"),
        (b"<sup>1</sup> words", "text"),
        (b"\xff\xfe<\x00h\x00t\x00m\x00l\x00>\x00", "html"),
        (b"< 5 per cent", "text"),
        (b"plain", "text"),
        (b"", "text"),
    ],
)
def test_content_tells_the_kind(data: bytes, kind: str) -> None:
    assert sniff(data) == kind


@pytest.mark.parametrize("kind", BUILT_IN)
def test_every_built_in_reader_can_be_loaded(kind: str) -> None:
    begins = {"docx": b"PK\x03\x04", "html": b"<html>", "xml": b"<?xml ?><a/>", "text": b"a", "picture": b"\x89PNG\r\n"}
    assert callable(reader_for(begins.get(kind, b"%PDF-")))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2018-06-13", "2018-06-13"),
        ("2018-06", "2018-06"),
        ("2018", "2018"),
        ("2018-06-13T10:00:00+09:00", "2018-06-13"),
        ("D:20180613120000Z", "2018-06-13"),
        ("2018/6/3", "2018-06-03"),
        ("June 13, 2018", "2018-06-13"),
        ("Wed, 13 Jun 2018 10:00:00 +0900", "2018-06-13"),
        ("2018-13-01", None),
        ("0000", None),
        ("", None),
        (None, None),
        (5, None),
    ],
)
def test_dates_as_machines_write_them(text: object, day: str | None) -> None:
    assert iso_day(text) == day
