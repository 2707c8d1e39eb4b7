"""A sheet goes out and comes back: nothing in it is a formula, nothing said is lost, what is odd is told."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from followthrough.assessments.inputs import Asked, Request, read_reply, request_sheet
from followthrough.model import ReadingError

ASKED = (
    Asked("plan/1.1", "=Dredge the bay", "Peace", "2017", "2022", "", "addressed", "ongoing", "2020-05", "Bureau"),
    Asked("e-1", "Train pilots", due="2030", standing="open", status="unknown"),
)
SENT = Request("forum-34", "34th Forum", "Harbour Bureau", "2019-05-01", "2019-05-20", ASKED)
WORD, NUMBER, OF, UNIT, DATE, REMARK, SOURCE = range(11, 18)


def filled(*cells):
    """The sheet with cells filled in: (row of the table, column, value)."""
    book = load_workbook(BytesIO(request_sheet(SENT)))
    for row, column, value in cells:
        book["Inputs"].cell(5 + row, column).value = value
    file = BytesIO()
    book.save(file)
    return read_reply(file.getvalue(), name="reply.xlsx")


def test_a_sheet_tells_what_is_known_and_no_cell_is_a_formula():
    book = load_workbook(BytesIO(request_sheet(SENT)))
    sheet = book["Inputs"]
    assert [sheet.cell(6, column).value for column in (1, 2, 5, 8)] == [
        "plan/1.1",
        "=Dredge the bay",
        "2022",
        "ongoing",
    ]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n", "inlineStr"}
    assert "Please reply by 2019-05-20." in sheet.cell(3, 1).value


def test_only_rows_that_say_something_come_back():
    made = filled((1, WORD, " in  progress "), (1, NUMBER, 12), (1, OF, 15), (1, DATE, "2019-05"), (1, REMARK, "Soon."))
    assert (made.round, made.owner, made.notices) == ("forum-34", "Harbour Bureau", ())
    (row,) = made.rows
    assert (row.key, row.word, row.number, row.denominator, row.date) == ("plan/1.1", "in progress", 12, 15, "2019-05")
    assert (row.remark, row.doubts, row.place) == ("Soon.", (), "sheet Inputs, row 6")
    assert filled().rows == ()


@pytest.mark.parametrize(
    ("cells", "doubt"),
    [
        ([(1, NUMBER, "120%")], "A rate of 120 per cent is impossible."),
        ([(1, NUMBER, 16), (1, OF, 15)], "16 of 15 is more than all."),
        ([(1, NUMBER, "some")], "“some” is no figure."),
        ([(1, NUMBER, "97*")], "A mark “*” stands at the figure “97*”."),
        ([(1, DATE, "last spring")], "“last spring” is no date; it was left out."),
    ],
)
def test_what_is_odd_is_told_and_kept(cells, doubt):
    made = filled((1, WORD, "addressed"), *cells)
    assert doubt in made.rows[0].doubts


def test_a_row_without_a_word_or_a_key_is_named():
    made = filled((1, NUMBER, 3), (2, 1, ""), (2, WORD, "done"))
    assert made.rows == ()
    assert made.notices == (
        "sheet Inputs, row 6 has no word that says how far it has come and was not taken: key “plan/1.1”; number “3”.",
        "sheet Inputs, row 7 has no key and was not taken: your_word “done”.",
    )


def test_a_line_answered_twice_says_so():
    made = filled((1, WORD, "addressed"), (2, 1, "plan/1.1"), (2, WORD, "completed"))
    assert "plan/1.1 is replied to 2 times" in made.notices[0]


def test_a_csv_of_the_columns_is_as_good():
    made = read_reply(
        b"Key,Your word,Number,Of,Unit,As of,Remark,Source address\nplan/1.1,done,,,,2019,,\n", name="r.csv"
    )
    assert [(row.key, row.word, row.date) for row in made.rows] == [("plan/1.1", "done", "2019")]
    assert (made.round, made.owner) == ("", "")


@pytest.mark.parametrize("data", [b"", b"a,b\n1,2\n", b"PK\x03\x04broken", b"\x00\x01\x02"])
def test_what_is_no_reply_is_refused(data):
    with pytest.raises(ReadingError, match=r"reply\.xlsx"):
        read_reply(data, name="reply.xlsx")
