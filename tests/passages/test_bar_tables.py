"""Rows of plain text with bars between the cells, below the head of a plan's matrix and nowhere else."""

import pytest

from factories import a_document
from followthrough.passages import split

TABLE = """The ministers adopted the plan below.

II. ACTION LINES
No. | Activity | Lead | Year | Indicator
1.1 | Train pilots | Veland | 2031 | 40 pilots
1.2 | Build a lock |  | by 2033 | a lock
The two sides will meet again every year to see how far the plan has come.
"""


def kinds(text):
    return [(passage.kind.value, passage.address) for passage in split(a_document(text)).items]


def test_rows_stand_below_their_head():
    assert kinds(TABLE)[2:5] == [("row", "table 1, header"), ("row", "table 1, row 1"), ("row", "table 1, row 2")]
    assert kinds(TABLE)[5][0] == "operative"


def test_rows_parted_by_blank_lines_are_rows_too():
    text = "Action | Responsible | By when\n\nTrain pilots | Veland | 2031\n\nMend the lock | Norland | 2032\n"
    assert [kind for kind, _ in kinds(text)] == ["row", "row", "row"]


@pytest.mark.parametrize(
    "text",
    [
        "Home | News | Contact\n\nThe ministers met in Brund | 3 May | by boat, and agreed to meet again.",
        "Port | Boats | Year\nBrund | 40 | 2031\nAlder | 20 | 2032\n",
    ],
)
def test_bars_below_no_such_head_make_no_row(text):
    assert "row" not in [kind for kind, _ in kinds(text)]
