"""Damaged files are documents or clear refusals, never a crash."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.making import lines, pdf, word_file
from followthrough.documents import read
from followthrough.model import Document, ReadingError

PROSE = "The two sides agreed to meet again in the spring and to review what had been done by then."
WHOLE = {
    "pdf": pdf([lines([PROSE, PROSE]), lines([PROSE])]),
    "docx": word_file(lambda document: document.add_paragraph(PROSE)),
    "html": f"<!DOCTYPE html><html><body><article><h1>Ports</h1><p>{PROSE}</p></article></body></html>".encode(),
    "xml": f"<?xml version='1.0'?><treaty><body><article>{PROSE}</article></body></treaty>".encode(),
}
changes = st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), max_size=40)


def attempt(data: bytes) -> Document | ReadingError:
    try:
        return read(data)
    except ReadingError as error:
        return error


@pytest.mark.property
@pytest.mark.parametrize("kind", WHOLE)
@settings(max_examples=25, deadline=None)
@given(changes, st.floats(0, 1))
def test_changed_bytes_and_cut_ends(kind: str, change: list[tuple[float, int]], kept: float) -> None:
    data = bytearray(WHOLE[kind])
    for place, value in change:
        data[int(place * len(data))] = value
    result = attempt(bytes(data[: max(1, int(kept * len(data)))]))
    if isinstance(result, ReadingError):
        assert "Please report" not in str(result)
        return
    ends = [0, *(end for block in result.blocks for end in (block.start, block.end)), len(result.text)]
    assert ends == sorted(ends)
