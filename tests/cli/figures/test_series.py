"""Statistics at the shell: what is written as SDMX comes in again and changes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cli.in_process import asked

if TYPE_CHECKING:
    from pathlib import Path

TABLE = "year,value\n2012,248\n2013,250.5\n2014,..\n"
KNOWN = ("--key", "trade", "--name", "Trade", "--unit", "USD billion", "--source", "https://example.org/trade")


@pytest.fixture
def folder(tmp_path: Path, db: None, monkeypatch: pytest.MonkeyPatch) -> Path:  # noqa: ARG001  it opens the database
    monkeypatch.chdir(tmp_path)
    (tmp_path / "trade.csv").write_text(TABLE, encoding="utf-8")
    asked("series", "import", "trade.csv", *KNOWN, "--vintage", "2014-06 yearbook")
    return tmp_path


def test_figures_go_out_as_sdmx_and_come_in_again(folder: Path) -> None:
    ended = asked("series", "export", "out.csv", "--structure", "structure.xml")
    assert "figures written to out.csv." in ended.stderr
    assert (folder / "structure.xml").read_bytes().startswith(b"<?xml")
    shown = asked("series", "show", "trade", "--format", "json").stdout
    assert " 0 new, 0 told otherwise" in asked("series", "import", "out.csv").stdout
    assert asked("series", "show", "trade", "--format", "json").stdout == shown
    assert "There is a file out.csv already" in asked("series", "export", "out.csv", code=2).stderr


def test_each_series_is_listed_with_its_unit_and_figures(folder: Path) -> None:
    (folder / "aid.csv").write_text("year,value\n2020,5\n", encoding="utf-8")
    told = asked("series", "import", "aid.csv", "--source", "https://example.org/aid").stdout
    assert told == "aid: 1 figure, 1 new, 0 told otherwise than before  aid\n"
    listed = asked("series", "list").stdout.splitlines()
    assert [line.split(maxsplit=1) for line in listed if line[0] != " "] == [["trade", "Trade"], ["aid", "aid"]]
    assert [line.strip() for line in listed if line[0] == " "] == [
        "USD billion; 2 figures, 2012 to 2013", "no unit; 1 figure, 2020 to 2020",
    ]  # fmt: skip


def test_only_the_series_named_are_written(folder: Path) -> None:
    asked("series", "import", "trade.csv", "--key", "other", *KNOWN[2:], "--vintage", "2014-06 yearbook")
    asked("series", "export", "one.csv", "--key", "other")
    assert b",trade," not in (folder / "one.csv").read_bytes()
    assert "no series third" in asked("series", "export", "none.csv", "--key", "third", code=2).stderr
    assert not (folder / "none.csv").exists()


def test_a_long_unit_stands_apart_from_the_number_of_figures(folder: Path) -> None:  # noqa: ARG001  it opens the register
    long = ("--key", "lines", "--unit", "action lines of 152", "--source", "https://example.org/plan")
    asked("series", "import", "trade.csv", *long)
    assert "action lines of 152; 2 figures, 2012 to 2013" in asked("series", "list").stdout


def test_a_file_that_is_no_figures_is_named_with_what_to_do_and_the_others_are_taken(folder: Path) -> None:
    (folder / "page.xml").write_text("<!DOCTYPE html><html><body>Log in</body></html>", encoding="utf-8")
    ended = asked("series", "import", "page.xml", "trade.csv", "--source", "https://example.org/trade", code=3)
    assert ended.stderr.startswith("page.xml is a web page, not figures. Download the data itself")
    assert "2 figures" in ended.stdout
