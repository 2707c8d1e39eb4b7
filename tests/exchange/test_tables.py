"""CSV and XLSX both ways, and what is no table."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followthrough.exchange.csv_table import csv_lines
from followthrough.exchange.lists import CLAIMS, LISTS, SERIES, STAMP
from followthrough.exchange.tables import TableError, tables_in
from followthrough.exchange.xlsx_table import write_xlsx

KNOWN = frozenset(SERIES.names)
NAMES = ("key", "name", "unit")


def read(data: bytes, known=KNOWN):
    return [(t.name, list(t.header), [list(row) for row in t.rows]) for t in tables_in(io.BytesIO(data), known)]


def as_xlsx(rows) -> bytes:
    file = io.BytesIO()
    blank = dict.fromkeys(SERIES.names, "")
    write_xlsx(file, [(SERIES, (blank | dict(zip(NAMES, row, strict=False)) for row in rows))])
    return file.getvalue()


CELLS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30) | st.sampled_from(
    [
        "=1+1",
        "'=1",
        "_x0041_",
        "_x005F_",
        "\x0b",
        "\ufffe",
        "1234567890123456",
        'a"b',
        "a,b;c\td",
        "a\r\nb",
        "x\n",
        "007",
    ]
)


@given(st.lists(st.tuples(CELLS, CELLS, CELLS), max_size=5))
def test_any_cell_comes_back_from_csv(rows):
    data = b"".join(csv_lines(NAMES, rows))
    assert read(data) == [("", list(NAMES), [list(row) for row in rows])]
    assert data.startswith(b"\xef\xbb\xbf")


@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(CELLS, CELLS, CELLS), max_size=5))
def test_any_cell_comes_back_from_xlsx(rows):
    ((name, header, back),) = read(as_xlsx(rows))
    assert (name, header) == ("series", list(SERIES.names))
    width = len(SERIES.names)
    assert [(row + [""] * width)[:width] for row in back] == [
        [row[NAMES.index(n)] if n in NAMES else "" for n in SERIES.names] for row in rows
    ] or all(not any(row) for row in rows)


def test_the_same_rows_give_the_same_workbook():
    assert as_xlsx([("a", "b", "c")]) == as_xlsx([("a", "b", "c")])


def test_no_cell_of_a_workbook_is_a_formula_or_a_date():
    book = openpyxl.load_workbook(io.BytesIO(as_xlsx([("=1+1", "2018-06", "@x")])))
    cells = next(iter(book["series"].iter_rows(min_row=2)))
    assert {cell.data_type for cell in cells if cell.value} == {"s"}
    assert {cell.number_format for cell in cells if cell.value} == {"@"}


def test_a_workbook_helps_the_officer():
    file = io.BytesIO()
    blank = dict.fromkeys(CLAIMS.names, "")
    write_xlsx(file, [(CLAIMS, [blank | {"key": "c-1", "number": "97.5", "denominator": "123456789012345678"}])])
    sheet = openpyxl.load_workbook(file)["claims"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("B2", "A1:Q1")
    heads = {cell.value: cell for cell in sheet[1]}
    assert "May be changed." in heads["word"].comment.text
    assert "For reading only." in heads["key"].comment.text
    assert "Leave it as it is" in heads[STAMP].comment.text
    assert heads["word"].fill.fgColor.rgb != heads["key"].fill.fgColor.rgb
    row = {head: sheet.cell(2, cell.column) for head, cell in heads.items()}
    assert (row["number"].value, row["denominator"].value) == (97.5, "123456789012345678")  # no digit is lost
    menus = {menu.formula1: str(menu.sqref) for menu in sheet.data_validations.dataValidation}
    assert menus['"V,P,N"'].startswith(f"{heads['mark'].column_letter}2:")


ROW = [["trade", "Trade; in goods", "USD"]]


@pytest.mark.parametrize(
    "data",
    [
        b"key,name,unit\r\ntrade,Trade; in goods,USD\r\n",
        b"\xef\xbb\xbfkey,name,unit\ntrade,Trade; in goods,USD",
        b'key;name;unit\r\ntrade;"Trade; in goods";USD\r\n',
        b'"key";"name";"unit"\n"trade";"Trade; in goods";"USD"\n',
        b"key\tname\tunit\ntrade\tTrade; in goods\tUSD\n",
        "key\tname\tunit\ntrade\tTrade; in goods\tUSD\n".encode("utf-16"),
        '\ufeffkey;name;unit\ntrade;"Trade; in goods";USD\n'.encode("utf-16-be"),
        b'sep=;\nkey;name;unit\ntrade;"Trade; in goods";USD\n',
        b"sep=|\r\nkey|name|unit\r\ntrade|Trade; in goods|USD\r\n",
        b"Key , NAME,unit\ntrade,Trade; in goods,USD\n",
    ],
    ids=["ours", "mark", "semicolons", "quoted", "tabs", "utf-16", "utf-16-be", "sep", "sep-bar", "spaces"],
)
def test_what_spreadsheets_make_of_it(data):
    ((_, header, rows),) = read(data)
    assert [name.strip().casefold() for name in header] == list(NAMES)
    assert rows == ROW


def test_cells_that_a_spreadsheet_typed():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "series"
    sheet.append(["key", "a", "b", "c", "d", "e", "f", "g"])
    days = [datetime.fromisoformat(text) for text in ("2018-06-18", "2018-06-01", "2018-06-01 09:30")]
    sheet.append(["k", 2022, 97.5, True, *days, None])
    sheet["F2"].number_format = "mmm\\-yy"
    sheet["E2"].number_format = "[$-409]d\\ mmm\\ yyyy"
    file = io.BytesIO()
    book.save(file)
    ((_, _, rows),) = read(file.getvalue())
    assert rows[0][:7] == ["k", "2022", "97.5", "True", "2018-06-18", "2018-06", "2018-06-01 09:30:00"]


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (b"", "empty"),
        ("key,name\nx,Grüße\n".encode("cp1252"), "not in UTF-8"),
        ("key,name\nx,日本\n".encode("cp932"), "not in UTF-8"),
        (b'key,name\nx,"open', "quotation mark may be missing"),
        (b'key,name\nx,"a"b\n', "After row 1 the file is no CSV"),
        ("ï»¿key,name\nx,y\n".encode(), "letters are broken"),
        (b"PK\x03\x04 and nothing of a workbook", "cannot be opened"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "old Excel file"),
    ],
)
def test_what_is_no_table(data, complaint):
    with pytest.raises(TableError, match=complaint):
        read(data)


def test_a_workbook_that_would_fill_the_memory(monkeypatch):
    monkeypatch.setattr("followthrough.exchange.xlsx_table._MOST", 1_000)
    with pytest.raises(TableError, match="unpacks to more than"):
        read(as_xlsx([("a", "b", "c")] * 50))


def test_a_sheet_that_is_damaged_inside():
    data, broken = io.BytesIO(as_xlsx([("a", "b", "c")] * 50)), io.BytesIO()
    with zipfile.ZipFile(data) as whole, zipfile.ZipFile(broken, "w") as package:
        for part in whole.infolist():
            content = whole.read(part)
            package.writestr(part, content[: len(content) // 2] if "sheet1" in part.filename else content)
    with pytest.raises(TableError, match=r"damaged|cannot be opened"):
        read(broken.getvalue())


def test_a_whole_list_in_one_cell_is_still_read():
    data = b"".join(csv_lines(NAMES, [("k", "x" * 300_000, "")]))
    assert len(read(data)[0][2][0][1]) == 300_000


def test_all_lists_stand_in_one_workbook():
    file = io.BytesIO()
    write_xlsx(file, [(listing, []) for listing in LISTS.values()])
    assert [name for name, _, _ in read(file.getvalue())] == list(LISTS)
