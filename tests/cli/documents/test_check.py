"""A draft held against the register: what it lacks, agreed language beside it, what it leaves unsaid."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

from cli.in_process import asked

if TYPE_CHECKING:
    from pathlib import Path

BEFORE = """Joint Statement of the 2nd Lakes-Islands Forum

6 May 2022

1. Veland and Quelland agreed to build a bridge over the strait of Alder by 2030.

2. Veland and Quelland agreed to train 300 harbour pilots of the islands every year.

3. Veland will open a school of navigation in Port Alder by December 2027.
"""
DRAFT = """Draft statement of the 3rd Forum

1. Veland and Quelland will work towards building a bridge over the strait of Alder.

2. Both sides agreed to strengthen cooperation.
"""


@pytest.fixture
def folder(tmp_path: Path, db: None, monkeypatch: pytest.MonkeyPatch) -> Path:  # noqa: ARG001  it opens the database
    monkeypatch.chdir(tmp_path)
    (tmp_path / "before").mkdir()
    (tmp_path / "before" / "said.txt").write_text(BEFORE, encoding="utf-8")
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "empty.txt").write_text("  \n", encoding="utf-8")
    asked("init", "before")
    sheet = tmp_path / "before" / "intake.csv"
    rows = list(csv.DictReader(io.StringIO(sheet.read_text("utf-8-sig"))))
    rows[0]["partnership"] = "Lakes-Islands"
    with sheet.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, rows[0])
        table.writeheader()
        table.writerows(rows)
    asked("record", "before")
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_each_promise_is_held_against_what_was_agreed_before() -> None:
    told = asked("check", "draft.txt", "--partner", "Lakes-Islands", "--as-of", "2024-01-01").stdout
    assert "deadline: It does not say: By when?" in told
    assert "agreed before (" in told
    assert "difference: Veland and Quelland [-agreed to build-]{+will work towards building+} a bridge" in told
    assert "“agreed to” became “work towards”." in told
    assert "“2030” is gone: no date is set any more." in told
    view = json.loads(
        asked("check", "draft.txt", "--partner", "Lakes-Islands", "--as-of", "2024-01-01", "--format", "json").stdout
    )
    bridge, vague = view["rows"]
    assert len(bridge["speaks_of"]) == 1
    assert bridge["agreed"][0]["words"].startswith("Veland and Quelland agreed to build a bridge")
    assert vague["speaks_of"] == []
    assert vague["trackability"]["score"] < bridge["trackability"]["score"]


@pytest.mark.usefixtures("folder")
def test_what_the_draft_leaves_unsaid_is_listed_soonest_first() -> None:
    ended = asked("check", "draft.txt", "--partner", "Lakes-Islands", "--as-of", "2024-01-01")
    unsaid = ended.stdout.split("does not mention")[1]
    assert "2027-12" in unsaid
    assert "pilots" in unsaid
    assert "bridge" not in unsaid
    assert "the draft speaks of 1." in ended.stderr
    early = asked("check", "draft.txt", "--partner", "Lakes-Islands", "--as-of", "2020-01-01")
    assert "Open undertakings of Lakes-Islands: 0" in early.stderr
    assert "agreed before" not in early.stdout


@pytest.mark.usefixtures("folder")
def test_a_table_file_of_it() -> None:
    text = asked("check", "draft.txt", "--partner", "Lakes-Islands", "--as-of", "2024-01-01", "--format", "csv").stdout
    rows = list(csv.DictReader(io.StringIO(text)))
    assert rows[1]["missing"].startswith("measurable object; deadline")
    assert rows[0]["agreed_in"].endswith("para 1")


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("words", "told", "code"),
    [
        (("none.txt", "--partner", "Lakes-Islands"), "cannot be read", 1),
        (("empty.txt", "--partner", "Lakes-Islands"), "empty.txt", 1),
        (("draft.txt", "--partner", "Atlantis"), "holds no partnership “Atlantis”", 2),
        (("draft.txt", "--partner", "Lakes-Islands", "--as-of", "soon"), "is no day", 2),
    ],
)
def test_mistakes_are_told_in_plain_words(words: tuple[str, ...], told: str, code: int) -> None:
    assert told in asked("check", *words, code=code).stderr
