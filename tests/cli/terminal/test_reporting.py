"""Where reports go: into a folder, or to the one file whose name says its form."""

from __future__ import annotations

from pathlib import Path

import pytest
import typer

from followthrough.cli.terminal.files import refuse_file_name
from followthrough.cli.terminal.reporting import Outputs, outputs
from followthrough.reports.files import Form


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "old.docx").write_bytes(b"hers")
    (tmp_path / "kept.pdf").mkdir()


@pytest.mark.parametrize(
    ("asked", "out", "expected"),
    [
        (["html"], "packs", Outputs((Form.HTML,), Path("packs"))),
        (["html"], "packs.2026", Outputs((Form.HTML,), Path("packs.2026"))),
        (["html", "docx"], "kept.pdf", Outputs((Form.HTML, Form.DOCX), Path("kept.pdf"))),  # such a folder is there
        (None, "one.docx", Outputs((Form.DOCX,), Path(), "one.docx")),
        (["xlsx"], "new/One.XLSX", Outputs((Form.XLSX,), Path("new"), "One.XLSX")),
    ],
)
def test_the_name_of_a_file_says_its_form_and_any_other_is_a_folder(
    asked: list[str] | None, out: str, expected: Outputs
) -> None:
    assert outputs(asked, Path(out)) == expected


@pytest.mark.parametrize(
    ("asked", "out", "complaint"),
    [
        (["docx"], "one.html", "one.html is the name of one html file, and docx is asked for."),
        (["html", "docx"], "one.html", "and html and docx is asked for. Name a folder, or the form alone."),
        (None, "one.txt", "no report is a txt file"),
        (None, "old.docx", "There is a file old.docx already. Name another, or a folder."),
        (["odt"], "packs", "“odt” is no form of a report"),
    ],
)
def test_what_cannot_be_meant_is_refused_before_anything_is_made(
    asked: list[str] | None, out: str, complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(typer.Exit) as ended:
        outputs(asked, Path(out))
    assert ended.value.exit_code == 2
    assert complaint in capsys.readouterr().err
    assert Path("old.docx").read_bytes() == b"hers"


def test_a_command_that_makes_a_folder_takes_no_name_of_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("site", "site.2026", "kept.pdf"):
        refuse_file_name(Path(name))
    with pytest.raises(typer.Exit):
        refuse_file_name(Path("sheets.xlsx"))
    assert "sheets.xlsx is the name of a file, and a folder is meant here." in capsys.readouterr().err
