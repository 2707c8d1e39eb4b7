"""pack as an officer runs it: a real process on the example register in a new folder."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING

import pytest

from cli import processes

if TYPE_CHECKING:
    from pathlib import Path

LOAD = """
from datetime import UTC, datetime
from followthrough.register import open_register
open_register()
from followthrough.register.example import load_example
load_example(person="Aoi", now=datetime(2026, 3, 1, tzinfo=UTC))
"""
FORUM = ("pack", "--meeting", "34th ASEAN-Japan Forum")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("home")
    loaded = processes.run(at=folder, program=LOAD, FOLLOWTHROUGH_HOME=str(folder))
    assert loaded.returncode == 0, loaded.stderr
    return folder


def asked(home: Path, *words: str, code: int = 0) -> subprocess.CompletedProcess[str]:
    ended = processes.run(*words, at=home, FOLLOWTHROUGH_HOME=str(home))
    assert ended.returncode == code, ended.stderr
    assert "Traceback" not in ended.stderr
    return ended


def test_every_form_is_written_and_named_and_is_the_same_a_second_time(home: Path, tmp_path: Path) -> None:
    ended = asked(home, *FORUM, "--out", str(tmp_path / "one"))
    files = sorted((tmp_path / "one").iterdir())
    assert [path.name for path in files] == [
        f"pack-34th-asean-japan-forum-2019-06-02-en.{form}" for form in ("docx", "html", "pdf", "xlsx")
    ]
    assert sorted(ended.stdout.split()) == [str(path) for path in files]
    assert "no person has signed them" in ended.stderr
    asked(home, *FORUM, "--out", str(tmp_path / "two"))
    for path in files:
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes(), path.name


def test_one_form_in_japanese_on_another_day(home: Path, tmp_path: Path) -> None:
    words = ("--lang", "ja", "--form", "html", "--as-of", "2019-01-31", "--out", str(tmp_path))
    ended = asked(home, *FORUM, *words)
    page = (tmp_path / "pack-34th-asean-japan-forum-2019-01-31-ja.html").read_text(encoding="utf-8")
    assert "会合資料" in page
    assert "2019年1月31日" in page
    assert ended.stdout.strip().endswith("-ja.html")


def test_a_first_meeting_says_that_nothing_was_before_it(home: Path, tmp_path: Path) -> None:
    asked(home, "pack", "--meeting", "10th ASEAN-Japan Forum", "--form", "html", "--out", str(tmp_path))
    page = next(tmp_path.iterdir()).read_text(encoding="utf-8")
    assert "knows no earlier meeting of this series" in page


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--meeting", "34th ASEAN-Japan Summit"), "Near it: “34th ASEAN-Japan Forum”"),
        (("--meeting", "34th ASEAN-Japan Forum", "--lang", "fr"), "“fr” is not among them"),
        (("--meeting", "34th ASEAN-Japan Forum", "--form", "rtf"), "Forms: html, pdf, docx, xlsx."),
        (("--meeting", "34th ASEAN-Japan Forum", "--as-of", "3.6.2019"), "write it as 2024-05-06"),
        (("--meeting", "34th ASEAN-Japan Forum", "--template", "nowhere.docx"), "cannot be read"),
        (("--meeting", "34th ASEAN-Japan Forum", "--as-of", "1970-01-01"), "is before the 33rd ASEAN-Japan Forum"),
        ((), "Name a meeting, or a partnership."),
        (("--partner", "Nowhere-Land"), "no partnership “Nowhere-Land”"),
    ],
)
def test_what_cannot_be_understood_is_said_with_what_to_do(home: Path, words: tuple[str, ...], said: str) -> None:
    assert said in asked(home, "pack", *words, code=2).stderr


def test_a_template_that_is_no_word_document_is_refused(home: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.docx"
    bad.write_bytes(b"not a document")
    ended = asked(home, *FORUM, "--template", str(bad), "--out", str(tmp_path / "packs"), code=2)
    assert "no Word document" in ended.stderr
    assert not (tmp_path / "packs").exists(), "no form is written where one cannot be made"


def test_a_folder_that_cannot_be_written_is_named(home: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("here")
    ended = asked(home, *FORUM, "--form", "html", "--out", str(tmp_path / "file"), code=1)
    assert "Name another folder with --out" in ended.stderr


def test_a_fact_sheet_and_a_timeline_of_one_undertaking(home: Path, tmp_path: Path) -> None:
    listed = asked(home, "overdue", "--as-of", "2023-01-01", "--format", "jsonl").stdout.splitlines()
    key = json.loads(listed[0])["undertaking"]
    ended = asked(home, "factsheet", key, "--as-of", "2023-01-01", "--form", "html", "--out", str(tmp_path))
    assert ended.stdout.strip() == str(tmp_path / f"factsheet-{key}-2023-01-01-en.html")
    drawn = asked(home, "timeline", key, "--as-of", "2023-01-01").stdout
    assert drawn.startswith("<svg ")
    assert "Several entries begin with “e-”" in asked(home, "timeline", "e-", code=2).stderr
    assert "holds no entry “x”" in asked(home, "factsheet", "x", code=2).stderr


def test_a_plan_or_round_that_is_not_there_is_answered_with_those_that_are(home: Path) -> None:
    assert "holds no plan “nowhere”. It holds: arden-basin-2019." in asked(home, "progress", "nowhere", code=2).stderr
    assert "Rounds: arden-practice." in asked(home, "scorecard", "nowhere", code=2).stderr
