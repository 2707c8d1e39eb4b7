from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.exchange.dump import DumpError, Head, dump_lines, plain, rows_of, sealed

HEAD = Head("followthrough 0.1.0", "0001_initial", "a" * 64)
ROWS = [("party", {"id": 1, "name": "日本\u2028"}), ("party", {"id": 2, "name": ""}), ("series", {"id": 1, "x": None})]
WRITTEN = list(dump_lines(HEAD, ROWS))


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (datetime(2026, 3, 1, 9, 30, tzinfo=timezone(timedelta(hours=9))), "2026-03-01T00:30:00.000000+00:00"),
        (datetime(2026, 3, 1, 0, 0, 0, 5, tzinfo=UTC), "2026-03-01T00:00:00.000005+00:00"),
        (Decimal("12.500000"), "12.500000"),
        (Decimal("1E+3"), "1000"),
        ({"b": 1, "a": [{"d": 1.5, "c": None}]}, {"a": [{"c": None, "d": 1.5}], "b": 1}),
        (4e7, 40000000.0),
        (1e16, 10**16),
        ([True, "x"], [True, "x"]),
    ],
)
def test_values_are_written_alike_whatever_engine_gave_them(value, written):
    assert json.dumps(plain(value)) == json.dumps(written)


def test_a_dump_says_what_it_holds():
    found = sealed(WRITTEN)
    assert (found.head, found.rows, found.total) == (HEAD, {"party": 2, "series": 1}, 3)
    assert [(table, row) for _, table, row in rows_of(WRITTEN)] == ROWS
    assert [number for number, _, _ in rows_of(WRITTEN)] == [2, 3, 4]


@pytest.mark.parametrize(
    ("lines", "complaint"),
    [
        ([], "no dump of a register"),
        ([b"\x89PNG\n"], "no dump of a register"),
        ([b'{"type":"document"}\n'], "no dump of a register"),
        ([b'"followthrough dump"\n'], "Line 1 is no object"),
        ([WRITTEN[0].replace(b'"version":1', b'"version":2'), *WRITTEN[1:]], "of version 2"),
        ([WRITTEN[0].replace(b'"schema":"0001_initial"', b'"schema":7'), *WRITTEN[1:]], "does not say what made it"),
        (WRITTEN[:-1], "cut short"),
        ([*WRITTEN[:2], WRITTEN[2][:20]], "cut short in line 3"),
        ([*WRITTEN[:2], b"{]\n", *WRITTEN[2:]], "Line 3 is no JSON"),
        ([*WRITTEN[:2], b'{"table":"party"}\n', *WRITTEN[2:]], "Line 3 names no table and row"),
        ([*WRITTEN[:2], *WRITTEN[3:]], "seal does not fit"),
        ([WRITTEN[0], WRITTEN[2], WRITTEN[1], *WRITTEN[3:]], "seal does not fit"),
        ([*WRITTEN[:2], WRITTEN[2].replace(b'""', b'"Ben"'), *WRITTEN[3:]], "seal does not fit"),
        ([WRITTEN[0].replace(b"aaaa", b"bbbb"), *WRITTEN[1:]], "seal does not fit"),
        ([*WRITTEN[:-1], WRITTEN[-1].replace(b'"party":2', b'"party":3')], "seal does not fit"),
        ([*WRITTEN, WRITTEN[1]], "more lines follow"),
        ([*WRITTEN[:-1], WRITTEN[-1].replace(b"\n", b"\t")], "seal does not fit"),
    ],
)
def test_what_is_not_whole_is_refused(lines, complaint):
    with pytest.raises(DumpError, match=complaint):
        sealed(lines)


@given(st.data())
def test_no_changed_byte_goes_unseen(data):
    whole = b"".join(WRITTEN)
    at = data.draw(st.integers(0, len(whole) - 1))
    changed = whole[:at] + bytes([whole[at] ^ data.draw(st.integers(1, 255))]) + whole[at + 1 :]
    with pytest.raises(DumpError):
        sealed(changed.splitlines(keepends=True))


@given(st.integers(0, len(b"".join(WRITTEN)) - 2))
def test_no_cut_goes_unseen(size):
    with pytest.raises(DumpError):
        sealed(b"".join(WRITTEN)[:size].splitlines(keepends=True))
