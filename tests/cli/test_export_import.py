"""A list as an officer takes it to a spreadsheet and back."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from pathlib import Path

import pytest

from cli.processes import COMMAND, run

TEXT = "Chair’s Statement\n12 June 2023\n1. Both sides agreed to build ten harbours by 2030.\n2. Japan will send it.\n"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("register")
    (folder / "statement.txt").write_text(TEXT, "utf-8")
    (folder / "secret.txt").write_text(TEXT.replace("harbours", "bunkers"), "utf-8")
    for words in (("statement.txt",), ("secret.txt", "--confidentiality", "internal")):
        done = run("record", *words, "--as", "Aoi", at=folder, FOLLOWTHROUGH_HOME=str(folder))
        assert done.returncode == 0, done.stderr
    return folder


def at(home: Path, *words: str, code: int = 0) -> subprocess.CompletedProcess[str]:
    done = run(*words, at=home, FOLLOWTHROUGH_HOME=str(home))
    assert done.returncode == code, done.stderr + done.stdout
    assert "Traceback" not in done.stderr
    return done


def test_out_changed_shown_and_taken_in(home: Path) -> None:
    said = at(home, "export", "entries.csv").stderr
    assert "1 document that is not public was left out" in said
    written = (home / "entries.csv").read_bytes()
    assert b"bunkers" not in written
    assert "says what the register says" in at(home, "import", "entries.csv").stderr
    changed = written.replace(b",2030,", b",2031,")
    assert changed != written
    (home / "entries.csv").write_bytes(changed)
    shown = at(home, "import", "entries.csv")
    assert "due: “2030” → “2031”" in shown.stdout
    assert "Nothing was changed yet" in shown.stderr
    assert "Say why" in at(home, "import", "entries.csv", "--accept", code=2).stderr
    taken = at(home, "import", "entries.csv", "--accept", "--because", "The annex says 2031.", "--by", "Ben")
    assert "Taken in." in taken.stderr
    fresh = at(home, "export", "-", "--list", "entries").stdout
    assert ",2031," in fresh
    again = at(home, "import", "entries.csv")
    assert "says what the register says" in again.stderr
    assert "no faults" in at(home, "verify").stderr


def test_what_cannot_be_taken_is_grouped_by_its_rule(home: Path) -> None:
    at(home, "export", "findings.csv", "--overwrite")
    rows = (home / "findings.csv").read_text("utf-8-sig").splitlines()
    (home / "findings.csv").write_text("\n".join([rows[0], *(r.replace(",strong,", ",firm,") for r in rows[1:])]))
    done = at(home, "import", "findings.csv", "--accept", "--because", "x", code=1)
    assert "Cannot be taken: not one of the choices (2)" in done.stdout
    assert "row 2, strength" in done.stdout
    assert "Nothing was changed." in done.stderr
    lines = [
        json.loads(line) for line in at(home, "import", "findings.csv", "--format", "jsonl", code=1).stdout.splitlines()
    ]
    assert {(line["type"], line["list"], line["column"]) for line in lines} == {("fault", "findings", "strength")}


def test_a_workbook_of_every_list(home: Path) -> None:
    at(home, "export", "register.xlsx", "--include", "restricted")
    assert (home / "register.xlsx").stat().st_mode & 0o077 == 0o044
    first = (home / "register.xlsx").read_bytes()
    assert "There is a file" in at(home, "export", "register.xlsx", code=2).stderr
    at(home, "export", "register.xlsx", "--include", "restricted", "--overwrite")
    assert (home / "register.xlsx").read_bytes() == first
    done = subprocess.run(
        [sys.executable, "-c", COMMAND, "import", "-"], input=first, capture_output=True, check=False, timeout=60,
        env={"FOLLOWTHROUGH_HOME": str(home), "PATH": ""},
    )  # fmt: skip
    assert (done.returncode, b"entries: 4 rows; 0 changed" in done.stderr) == (0, True), done.stderr


def test_for_analysts_and_other_programs(home: Path) -> None:
    assert "1 document that is not public was left out" in at(home, "export", "register.sqlite").stderr
    assert (home / "register.sqlite").stat().st_mode & 0o222 == 0
    assert "findings" in json.loads((home / "register.metadata.json").read_text())["databases"]["register"]["tables"]
    assert "findings, 2 rows (What was read" in at(home, "export", "findings.parquet").stderr
    assert "entries, 2 rows (" in at(home, "export", "my entries, 2024.parquet").stderr
    assert "links, 0 rows (" in at(home, "export", "x.parquet", "--list", "links").stderr
    unnamed = at(home, "export", "promises.parquet").stderr
    assert "No table is named, so the findings are written." in unnamed
    assert "findings, 2 rows (" in unnamed
    at(home, "export", "quotes.jsonld", "--include", "internal")
    assert json.loads((home / "quotes.jsonld").read_text())["total"] == 4


@pytest.mark.parametrize(
    ("words", "code", "complaint"),
    [
        (("export", "list.txt"), 2, "the end of the name must say what to write"),
        (("export", "x.csv", "--list", "promises"), 2, "no list “promises”"),
        (("export", "x.csv"), 2, "A CSV file holds one list"),
        (("export", "claims.csv", "--include", "secret"), 2, "no degree of confidentiality"),
        (("export", "x.parquet", "--list", "promises"), 2, "no table “promises”"),
        (("export", "x.parquet", "--list", "links", "--list", "entries"), 2, "A Parquet file holds one table"),
        (("import", "none.csv"), 1, "cannot be read"),
        (("import", "statement.txt"), 1, "of no list that is known"),
        (("import", "statement.txt", "--list", "promises"), 2, "no list “promises”"),
        (("import", "statement.txt", "--format", "xml"), 2, "text or jsonl"),
    ],
)
def test_what_cannot_be_done_is_said(home, words, code, complaint):
    assert complaint in at(home, *words, code=code).stderr


def test_what_waits_for_a_second_person_is_counted(tmp_path: Path) -> None:
    line = {"id": "st", "text": TEXT, "series": "Lakes"}
    (tmp_path / "statement.jsonl").write_text(json.dumps(line), "utf-8")
    at(tmp_path, "record", "statement.jsonl", "--as", "Aoi")
    at(tmp_path, "people", "deciding", "2", "--partner", "Lakes")
    at(tmp_path, "export", "entries.csv")
    rows = (tmp_path / "entries.csv").read_text("utf-8-sig").splitlines(keepends=True)
    place = rows[0].rstrip().split(",").index("decision")
    decided = [[*cells[:place], "confirm", *cells[place + 1 :]] for cells in csv.reader(rows[1:])]
    with (tmp_path / "entries.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([rows[0].rstrip().split(","), *decided])
    shown = at(tmp_path, "import", "entries.csv").stdout
    assert "In 2 changed rows two persons must decide" in shown
    taken = at(tmp_path, "import", "entries.csv", "--accept", "--because", "Read.", "--by", "Ben").stderr
    assert "2 rows hold decisions that wait for a second person" in taken
    taken = at(tmp_path, "import", "entries.csv", "--accept", "--because", "Read.", "--by", "Cem").stderr
    assert "wait for a second person" not in taken
