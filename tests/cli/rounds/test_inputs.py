"""The inputs round at the shell: sheets go out, come back, are compared and accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from cli.in_process import asked

if TYPE_CHECKING:
    from pathlib import Path

PLAN = "No,Action line,Lead body,Status\n1.1,Dredge the bay,Harbour Bureau,ongoing\n1.2,Sing,,\n1.3,Row,School/Navy,\n"


@pytest.fixture
def folder(tmp_path: Path, db: None, monkeypatch: pytest.MonkeyPatch) -> Path:  # noqa: ARG001  it opens the database
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plan.csv").write_text(PLAN, encoding="utf-8")
    asked("plan", "import", "plan.csv", "--key", "plan", "--date", "2017")
    asked("inputs", "open", "forum-34", "--title", "34th Forum", "--as-of", "2019-05-01", "--due", "2019-05-20")
    return tmp_path


def fill(path: Path, word: str, number: object = None) -> None:
    book = load_workbook(path)
    book["Inputs"].cell(6, 11).value = word
    book["Inputs"].cell(6, 12).value = number
    book.save(path)


def test_sheets_go_out_come_back_and_are_accepted(folder: Path) -> None:
    written = asked("inputs", "write", "forum-34", "sheets").stdout.splitlines()
    assert [line.rsplit("/", 1)[1] for line in written] == [
        "forum-34-01-Harbour-Bureau.xlsx", "forum-34-02-Navy.xlsx", "forum-34-03-School.xlsx",
    ]  # fmt: skip
    path = folder / written[0]
    fill(path, "completed", "120%")
    told = asked("inputs", "read", "forum-34", written[0], "none.xlsx", code=3)
    assert "Harbour Bureau: 1 row answered" in told.stdout
    assert "A rate of 120 per cent is impossible." in told.stdout
    shown = asked("inputs", "show", "forum-34")
    assert "1 asked, 1 answered, 1 to be accepted" in shown.stdout
    assert "Nobody answers for: plan/1.2." in shown.stdout
    assert "Not answered: Navy, School." in shown.stderr
    assert "nothing was said → “completed” 120 percent" in asked("inputs", "diff", "forum-34", "Harbour Bureau").stdout
    assert "1 claim of Harbour Bureau." in asked("inputs", "accept", "forum-34", "Harbour Bureau", "--public").stderr
    assert (
        "addressed: Claimed only. Harbour Bureau said “completed” 120 percent" in asked("plan", "show", "plan").stdout
    )
    assert "1 of 3 owners answered" in asked("inputs", "list").stdout


@pytest.mark.usefixtures("folder")
def test_a_sheet_of_another_round_is_refused() -> None:
    written = asked("inputs", "write", "forum-34", "sheets").stdout.splitlines()
    asked("inputs", "open", "forum-35", "--as-of", "2020-05-01")
    assert (
        "belongs to round forum-34, not to forum-35" in asked("inputs", "read", "forum-35", written[0], code=1).stderr
    )


@pytest.mark.usefixtures("folder")
def test_an_owner_is_assigned_and_taken_off() -> None:
    asked("inputs", "assign", "plan/1.2", "Ministry")
    assert "Ministry" in asked("inputs", "open", "forum-34", "--as-of", "2019-05-01").stdout
    asked("inputs", "assign", "plan/1.2", "Ministry", "--off")
    assert "Ministry" not in asked("inputs", "open", "forum-34", "--as-of", "2019-05-01").stdout


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("words", "told", "code"),
    [
        (("inputs", "show", "none"), "holds no inputs round “none”", 1),
        (("inputs", "write", "none", "sheets"), "holds no inputs round “none”", 1),
        (("inputs", "diff", "forum-34", "Nobody"), "was not asked in forum-34", 1),
        (("inputs", "accept", "forum-34", "School"), "School has not replied", 1),
        (("inputs", "assign", "e-none", "Ministry"), "holds no entry e-none", 1),
        (("inputs", "open", "?"), "is no key for a round", 1),
        (("inputs", "read", "forum-34", "plan.csv"), "no table with the columns key, your_word", 1),
    ],
)
def test_mistakes_are_told_in_plain_words(words: tuple[str, ...], told: str, code: int) -> None:
    assert told in asked(*words, code=code).stderr
