"""Plans from tables, workbooks, Word files and text, the untidy ones too."""

import io
from contextlib import suppress

import pytest
from docx import Document as Word
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from documents.making import pdf
from followthrough.assessments.readers import read_plan
from followthrough.model import ReadingError

HEAD = ["No.", "Action Line", "Activity/Project", "Lead Body", "Timeline", "Source of Funds", "Status", "Remarks"]
TEXT = b"""# A plan for the islands

## Harbours

1.1 Deepen the harbour of the northern island.

1.2 Train pilots
for all harbours.

- First course for pilots

1.4 Hold a yearly meeting of harbour masters.

## Schools

2.1 Exchange teachers.

2.1 Exchange pupils.

2.2 The ministers will meet again.
"""


def book(*rows, merged=()):
    made = Workbook()
    sheet = made.active
    for row in rows:
        sheet.append(row)
    for area in merged:
        sheet.merge_cells(area)
    held = io.BytesIO()
    made.save(held)
    return held.getvalue()


def word(*rows, heading="Harbours"):
    made = Word()
    made.add_heading(heading, 1)
    table = made.add_table(rows=len(rows), cols=len(rows[0]))
    for at, row in enumerate(rows):
        for column, cell in enumerate(row):
            table.cell(at, column).text = cell
    held = io.BytesIO()
    made.save(held)
    return held.getvalue()


def csv_of(*rows):
    return "\n".join(",".join(f'"{cell}"' for cell in row) for row in rows).encode()


def test_numbered_lines_of_a_text_with_headings_activities_and_odd_numbers():
    plan = read_plan(TEXT)
    assert [(line.number, line.heading) for line in plan.lines] == [
        ("1.1", "Harbours"),
        ("1.2", "Harbours"),
        ("1.4", "Harbours"),
        ("2.1", "Schools"),
        ("2.1", "Schools"),
    ]
    assert plan.lines[1].text == "Train pilots for all harbours."
    assert [activity.text for activity in plan.lines[1].activities] == ["First course for pilots"]
    told = " ".join(plan.notices)
    assert "Between 1.2 and 1.4 a number is missing." in told
    assert "The number 2.1 stands twice" in told
    assert "is prose" in told


ROWS = [
    ["Harbours", "", "", "", "", "", "", ""],
    ["1.1", "Deepen the harbour", "Dredging", "Harbour board", "2020-2022", "JAIF", "Completed", ""],
    ["1.2", "Train pilots", "First course", "Pilots' school", "2021", "own", "On-going", "two held"],
    ["", "", "Second course", "Pilots' school", "2022", "own", "Not started", ""],
    HEAD,
    ["", "", "in the south", "", "", "", "", ""],
    ["Schools", "", "", "", "", "", "", ""],
    ["2.1", "Exchange teachers", "", "Ministry", "", "", "addressed", ""],
]


@pytest.mark.parametrize(
    "make", [lambda r: book(*r), lambda r: word(*r), lambda r: csv_of(*r)], ids="xlsx docx csv".split()
)
def test_a_matrix_gives_the_same_lines_in_every_format(make):
    plan = read_plan(make([HEAD, *ROWS]))
    assert [(line.number, line.text, line.heading, str(line.step)) for line in plan.lines] == [
        ("1.1", "Deepen the harbour", "Harbours", "done"),
        ("1.2", "Train pilots", "Harbours", "in progress"),
        ("2.1", "Exchange teachers", "Schools", "addressed"),
    ]
    first, pilots, _ = plan.lines
    assert (first.lead, first.period, first.funds, first.status) == ("Harbour board", "2020-2022", "JAIF", "Completed")
    assert [activity.text for activity in pilots.activities] == ["First course", "Second course in the south"]


def test_merged_cells_make_one_line_with_all_its_activities():
    rows = [
        HEAD,
        ["1.1", "Train pilots", "First course"],
        [None, None, "Second course"],
        ["Schools"],
        ["2", "Teach", "X"],
    ]
    plan = read_plan(book(*rows, merged=["A2:A3", "B2:B3", "A4:H4"]))
    assert [(line.number, len(line.activities), line.heading) for line in plan.lines] == [
        ("1.1", 2, ""),
        ("2", 1, "Schools"),
    ]
    assert plan.notices == ()


def test_a_row_over_two_pages_is_one_line():
    rows = [
        HEAD,
        ["1.1", "Train pilots of the", "Course"],
        ["", "northern and southern islands", ""],
        ["1.2", "Teach", ""],
    ]
    plan = read_plan(csv_of(*([*row, *[""] * (8 - len(row))] for row in rows)))
    assert [line.text for line in plan.lines] == ["Train pilots of the northern and southern islands", "Teach"]


@pytest.mark.parametrize(
    "data", [b"", b"A letter without any line.", book(["a", "b"], [1, 2]), b"PK\x03\x04zip", b"%PDF-1.4"]
)
def test_what_holds_no_line_is_refused_in_plain_words(data):
    with pytest.raises(ReadingError, match=r"plan\.x"):
        read_plan(data, name="plan.x")


@pytest.mark.property
@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(st.text(max_size=8), min_size=8, max_size=8), max_size=6))
def test_no_table_raises_anything_else(rows):
    with suppress(ReadingError):
        assert read_plan("\n".join("\t".join(row) for row in [HEAD, *rows]).encode("utf-8", "replace"))


def test_numbered_lines_of_a_pdf_over_two_pages():
    first = [
        (70, 760, "Harbours"),
        (70, 720, "1.1 Deepen the harbour of the northern island."),
        (70, 690, "1.2 Train pilots."),
    ]
    second = [(70, 760, "1.3 Hold a yearly meeting of harbour masters."), (70, 720, "2.1 Exchange teachers.")]
    plan = read_plan(pdf([first, second]), name="plan.pdf")
    assert [line.number for line in plan.lines] == ["1.1", "1.2", "1.3", "2.1"]


def test_lettered_lines_have_whole_numbers_and_lettered_parts_are_activities():
    lettered = b"1.1 Deepen harbours.\n(a) Hold talks.\n(c) Train staff.\n"
    parts = b"1.2 Hold yearly meetings of all masters:\n(a) on ports\n(b) on ships\n"
    plan = read_plan(b"PEACE\n\n" + lettered + parts)
    assert [line.number for line in plan.lines] == ["1.1", "1.1(a)", "1.1(c)", "1.2"]
    assert [activity.text for activity in plan.lines[-1].activities] == ["on ports", "on ships"]
    assert plan.notices == ("Between 1.1(a) and 1.1(c) a number is missing.",)


@pytest.mark.parametrize(
    ("words", "step"),
    [
        (["Completed", "Completed"], "done"),
        (["Completed", "On-going"], "in progress"),
        (["Completed", "Not started"], "in progress"),
        (["Addressed", "Not started"], "addressed"),
        (["Not started", "Not started"], "not started"),
    ],
)
def test_a_line_is_done_only_when_all_its_activities_are(words, step):
    rows = [["1.1" if at == 0 else "", "Train" if at == 0 else "", f"Course {at}", "", "", "", word, ""]
            for at, word in enumerate(words)]  # fmt: skip
    (line,) = read_plan(book(HEAD, *rows)).lines
    assert line.step == step


BESIDE = b"""# A plan for the islands

1. Deepen the harbour. (Lead: Veland; Timeline: Q4 2031; Budget: USD 2 million)

2. Train pilots. Responsible: Harbour Office. By when: 2032.

3. Hold a yearly meeting of harbour masters

Lead: Norland

Status: ongoing; Timeline: 2031-2033

4. Exchange teachers.
"""


def test_what_stands_beside_or_below_a_line_is_its_lead_and_time_and_not_its_text():
    lines = read_plan(BESIDE, name="islands.md").lines
    assert [(line.number, line.text, line.lead, line.period, line.funds, line.status) for line in lines] == [
        ("1", "Deepen the harbour.", "Veland", "Q4 2031", "USD 2 million", ""),
        ("2", "Train pilots.", "Harbour Office", "2032", "", ""),
        ("3", "Hold a yearly meeting of harbour masters", "Norland", "2031-2033", "", "ongoing"),
        ("4", "Exchange teachers.", "", "", "", ""),
    ]


def test_a_column_of_those_who_help_is_no_lead():
    data = b"Action line,Supporting agency,Lead country/ies\nDeepen the harbour,Norland,Veland\n"
    (line,) = read_plan(data, name="plan.csv").lines
    assert line.lead == "Veland"
