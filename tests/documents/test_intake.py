from __future__ import annotations

import csv
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.making import corpus, lines, pdf
from followthrough.documents import read
from followthrough.documents.intake import (
    FILE_NAME,
    Held,
    IntakeRow,
    apply,
    passed_over,
    propose,
    read_intake,
    write_intake,
)
from followthrough.model import DateBasis, ReadingError

if TYPE_CHECKING:
    from pathlib import Path

PROSE = "The two sides agreed to open a port and to report on it before long, as the plan says.\n" * 4
STATEMENT = f"Chairman's Statement of the 33rd ASEAN-Japan Forum\n\nTokyo, 14 June 2018\n\n{PROSE}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "statement.txt").write_text(STATEMENT)
    (tmp_path / "scan.pdf").write_bytes(pdf([[]]))
    return tmp_path


def test_a_proposal_says_how_it_knows(folder: Path) -> None:
    scan, row = propose(folder)
    assert "OCR" in scan.note
    assert (row.title, row.date, row.meeting) == (
        "Chairman's Statement of the 33rd ASEAN-Japan Forum", "2018-06-14", "33rd ASEAN-Japan Forum",
    )  # fmt: skip
    assert row.partnership == "ASEAN-Japan"
    assert row.date_basis.startswith("stated: ")
    assert row.meeting_basis == "named in the title"


def test_a_column_that_the_list_does_not_have_says_nothing(folder: Path) -> None:
    (folder / FILE_NAME).write_text("file,partnership\nstatement.txt,Lakes-Islands\n", encoding="utf-8")
    [row] = read_intake(folder / FILE_NAME)
    document = read(folder / "statement.txt")
    known = apply(document, row)
    assert (known.title, known.date, known.date_basis) == (document.title, document.date, document.date_basis)
    assert known.series == "Lakes-Islands"
    _, proposed = propose(folder)
    assert (proposed.partnership, proposed.date, proposed.title) == ("Lakes-Islands", "2018-06-14", document.title)
    assert proposed.absent == frozenset()


def test_a_files_name_proposes_the_date_that_its_document_does_not_give(tmp_path: Path) -> None:
    (tmp_path / "2021-04-16 talks.txt").write_text(f"Joint Statement of Fiji and Tonga\n\n{PROSE}")
    (tmp_path / "2018-06-15 chair.txt").write_text(STATEMENT)
    stated, named = propose(tmp_path)
    assert (named.date, named.partnership) == ("2021-04-16", "Fiji-Tonga")
    assert named.date_basis == "proposed from the file's name, the document gives none: check it"
    assert named.partnership_basis == "the title names who speaks"
    assert (stated.date, stated.date_basis[:6]) == ("2018-06-14", "stated")  # the document's own word holds


def test_a_title_and_parties_are_proposed_from_the_files_name(tmp_path: Path) -> None:
    (tmp_path / "2021-04-16-joint-statement-of-fiji-and-tonga.txt").write_text(PROSE)
    [row] = propose(tmp_path)
    assert (row.title, row.partnership) == ("Joint Statement of Fiji and Tonga", "Fiji-Tonga")
    assert row.title_basis == "proposed from the file's name, the document gives none: check it"


def test_parties_are_proposed_from_the_files_name_where_the_title_names_none(tmp_path: Path) -> None:
    (tmp_path / "2021-04-16-fiji-tonga-joint-statement.md").write_text(f"# Partners for the Sea\n\n{PROSE}")
    [row] = propose(tmp_path)
    assert (row.title, row.partnership) == ("Partners for the Sea", "Fiji-Tonga")
    assert row.partnership_basis == "the file's name says who speaks: check it"


def test_a_corpus_needs_no_row_for_its_lines(tmp_path: Path) -> None:
    (tmp_path / "all.jsonl").write_bytes(corpus({"id": "a", "text": PROSE}, {"id": "b", "text": PROSE}))
    [row] = propose(tmp_path)
    assert "each line brings its own" in row.note


def test_two_meetings_are_no_proposal(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"{PROSE}The 33rd ASEAN-Japan Forum and the 34th ASEAN-Japan Forum spoke of it.")
    [row] = propose(tmp_path)
    assert row.meeting == ""
    assert "several" in row.meeting_basis


def test_an_officers_word_wins_and_only_new_files_are_proposed(folder: Path) -> None:
    rows = propose(folder)
    corrected = [replace(row, title="Chair on Ports", date="2018-06-13") if row.title else row for row in rows]
    write_intake(folder / FILE_NAME, corrected)
    (folder / "new.txt").write_text(f"Oslo, 4 July 2015\n\n{PROSE}")
    again = {row.file: row for row in propose(folder)}
    assert (again["statement.txt"].title, again["statement.txt"].date) == ("Chair on Ports", "2018-06-13")
    assert again["new.txt"].date == "2015-07-04"
    assert len(again) == 3


def test_a_renamed_file_and_a_corrected_file_keep_their_row(folder: Path) -> None:
    write_intake(folder / FILE_NAME, [replace(row, note="mine") for row in propose(folder)])
    (folder / "statement.txt").rename(folder / "z.txt")
    (folder / "scan.pdf").write_bytes(pdf([lines(["Now it holds words."])]))
    assert [(row.file, row.note) for row in propose(folder)] == [("scan.pdf", "mine"), ("z.txt", "mine")]


def test_a_row_whose_file_is_gone_is_kept(folder: Path) -> None:
    write_intake(folder / FILE_NAME, propose(folder))
    (folder / "scan.pdf").unlink()
    assert [row.file for row in propose(folder)] == ["statement.txt", "scan.pdf"]


def test_applying_a_row(folder: Path) -> None:
    row = propose(folder)[1]
    document = read(folder / "statement.txt")
    kept = apply(document, row)
    assert (kept.date, kept.date_basis, kept.series) == ("2018-06-14", DateBasis.STATED, "ASEAN-Japan")
    given = apply(document, replace(row, date="2018-06", title="Ports"))
    assert (given.date, given.date_basis, given.title) == ("2018-06", DateBasis.GIVEN, "Ports")
    emptied = apply(document, replace(row, date=""))
    assert (emptied.date, emptied.date_basis) == (None, DateBasis.UNKNOWN)
    by_meeting = apply(document, replace(row, partnership="", meeting="34th ASEAN-Japan Forum"))
    assert by_meeting.series == "ASEAN-Japan Forum"


def test_formulas_are_made_harmless(tmp_path: Path) -> None:
    path = tmp_path / FILE_NAME
    row = IntakeRow("a.txt", title="=HYPERLINK(1)", issuer="+1", note="@x", meeting="-2", partnership="'quoted'")
    write_intake(path, [row])
    with path.open(encoding="utf-8-sig", newline="") as handle:
        cells = [cell for line in csv.reader(handle) for cell in line]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
    assert read_intake(path) == [row]


@pytest.mark.property
@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zs", "Zl", "Zp"])), min_size=3, max_size=3)
)
def test_a_list_is_read_back_as_written(tmp_path_factory: pytest.TempPathFactory, cells: list[str]) -> None:
    path = tmp_path_factory.mktemp("intake") / FILE_NAME
    rows = [IntakeRow("a.txt", "0" * 64, *cells[:2], note=cells[2])]
    write_intake(path, rows)
    assert read_intake(path) == rows


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("title,date\nx,2018\n", "no column “file”"),
        ("file,date\na.txt,next week\n", "line 2: “next week” is no date"),
        ("file,tilte\na.txt,x\n", "a column “tilte” and none “title”"),
        ("Fiel,title\na.txt,x\n", "a column “Fiel” and none “file”"),
        ("file,title,Title\na.txt,x,y\n", "the column “title” twice"),
        ("file,title\na.txt,Ports, and ships\n", "line 2: it has more cells than the first line names columns"),
    ],
)
def test_a_list_that_cannot_be_used(tmp_path: Path, content: str, says: str) -> None:
    path = tmp_path / FILE_NAME
    path.write_text(content)
    with pytest.raises(ReadingError, match=says):
        read_intake(path)


def test_columns_are_known_however_they_are_written_and_others_are_told_and_kept(folder: Path) -> None:
    path = folder / FILE_NAME
    path.write_text("File, TITLE ,who checks,titles in Japanese\nstatement.txt,Ours,Aoi,声明\n", encoding="utf-8")
    [row] = read_intake(path)
    assert (row.file, row.title, row.others) == (
        "statement.txt", "Ours", (("who checks", "Aoi"), ("titles in Japanese", "声明")),
    )  # fmt: skip
    assert passed_over([row]).startswith("The columns “who checks”, “titles in Japanese” are passed over")
    assert passed_over([replace(row, others=row.others[:1])]).startswith("The column “who checks” is passed over")
    assert passed_over([IntakeRow("a.txt")]) == ""
    write_intake(path, propose(folder))
    again = {each.file: each.others for each in read_intake(path)}
    assert again == {"scan.pdf": (("who checks", ""), ("titles in Japanese", "")), "statement.txt": row.others}


@pytest.mark.parametrize(("encoding", "separator"), [("cp1252", ";"), ("utf-8-sig", ","), ("utf-16", "\t")])
def test_a_list_as_spreadsheets_save_it(tmp_path: Path, encoding: str, separator: str) -> None:
    path = tmp_path / FILE_NAME
    content = "\n".join(
        separator.join(cells)
        for cells in (["file", "title", "date"], ["a.txt", "Déclaration de Genève sur la mer", "2018/6/3"])
    )
    path.write_bytes(content.encode(encoding))
    [row] = read_intake(path)
    assert (row.file, row.title, row.date) == ("a.txt", "Déclaration de Genève sur la mer", "2018-06-03")


def test_match_prefers_content() -> None:
    by_name, by_content = IntakeRow("a.txt", "1"), IntakeRow("b.txt", "2")
    assert Held([by_name, by_content]).match(sha256="2", file="a.txt") is by_content
    assert Held([by_name]).match(sha256="9", file="a.txt") is by_name
    assert Held([by_name]).match(sha256="9", file="c.txt") is None
