"""A whole in portions: the same documents in the same order, however it is cut."""

from __future__ import annotations

import json

import pytest

from documents.making import corpus
from followthrough.documents import Unreadable, portions, read_all, read_portion, single
from followthrough.model import ReadingError

PROSE = "The two sides agreed to meet again in the spring."


def padded(count):
    """Lines of a corpus that fill a portion each."""
    rows = [{"id": f"d{n}", "text": PROSE, "note": "-" * 140_000} for n in range(count)]
    return "".join(f"{json.dumps(row)}\n" for row in rows).encode()


@pytest.mark.parametrize(
    ("data", "documents"),
    [
        (PROSE.encode(), [1]),  # what is no corpus is one portion
        (corpus({"id": "a", "text": PROSE}, {"id": "b", "text": PROSE}), [2]),  # short lines stand together
        (padded(3), [1, 1, 1]),
        (padded(2) + b"\n\n" + corpus({"id": "a", "text": PROSE}, "no JSON"), [1, 1, 2]),
        (b"", [1]),
    ],
    ids=["text", "short lines", "long lines", "long and short lines", "nothing"],
)
def test_a_portion_is_one_file_or_some_lines(data, documents):
    cut = [[*read_portion(portion)] for portion in portions(data)]
    assert [len(each) for each in cut] == documents
    assert [item for each in cut for item in each] == [*read_all(data)]


def test_single_gives_each_document_a_portion_and_says_where_it_stands():
    data = corpus({"id": "a", "text": PROSE}, "no JSON", {"id": "b", "text": PROSE})
    [whole] = portions(data)
    ones = [*single(whole)]
    assert [one.where for one in ones] == [f"the given bytes, line {n}" for n in (1, 2, 3)]
    assert [item for one in ones for item in read_portion(one)] == [*read_portion(whole)]


def test_a_file_is_its_own_single_portion(tmp_path):
    path = tmp_path / "statement.txt"
    path.write_text(PROSE, encoding="utf-8")
    [whole] = portions(path)
    assert ([*single(whole)], whole.where) == ([whole], str(path))


def test_a_file_that_cannot_be_opened_is_a_portion_that_says_so(tmp_path):
    [whole] = portions(tmp_path / "missing.txt")
    assert whole.where == str(tmp_path / "missing.txt")
    [item] = read_portion(whole)
    assert isinstance(item, Unreadable)


def test_a_date_that_is_none_is_told_before_anything_is_read():
    with pytest.raises(ReadingError, match="no date"):
        next(portions(PROSE.encode(), date="soon"))
