"""init, record, search and verify as an officer runs them: real processes on a register in a new folder."""

from __future__ import annotations

import gzip
import json
import os
import signal
import sqlite3
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from cli import processes
from factories import some_findings
from followthrough.exchange.jsonl import lines

if TYPE_CHECKING:
    from pathlib import Path

STATEMENT = """Joint statement of the 3rd Harbour Meeting

6 May 2024

1. Both sides agreed to double their trade by 2030.

2. Japan pledged 40 million dollars for the harbour of the islands.
"""


def run(folder: Path, *words: str, **changed: str) -> subprocess.CompletedProcess[str]:
    settings = {"XDG_DATA_HOME": str(folder / ".share"), "FOLLOWTHROUGH_PERSON": "Aoi"} | changed
    return processes.run(*words, at=folder, **settings)


def told(folder: Path, *words: str, code: int = 0, **changed: str) -> str:
    """What the command said, on either stream; it must end with `code`."""
    ended = run(folder, *words, **changed)
    assert ended.returncode == code, ended.stderr
    assert "Traceback" not in ended.stderr
    return " ".join((ended.stdout + ended.stderr).split())


def test_an_officers_first_hour(tmp_path: Path) -> None:
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "statement.txt").write_text(STATEMENT, encoding="utf-8")
    assert "is made" in told(tmp_path, "init")
    assert "is ready as it was" in told(tmp_path, "init", ".")
    modes = {p.name: p.stat().st_mode & 0o777 for p in tmp_path.iterdir() if p.is_file()}
    assert modes["followthrough.sqlite3"] == modes["secret.key"] == 0o600
    first = told(tmp_path, "record", "documents")
    assert "is new" in first
    assert "1 recorded." in first
    assert "nothing has changed" in told(tmp_path, "record", ".")
    found = run(tmp_path, "search", "harbour", "islands", "--format", "jsonl")
    (hit,) = map(json.loads, found.stdout.splitlines())
    assert [hit["text"][a:b] for a, b in hit["marks"]] == ["harbour", "islands"]
    assert "Nothing holds these words" in told(tmp_path, "search", "'; DROP TABLE (* \"")
    said = "“JAIF” (Japan-ASEAN Integration Fund) was looked for by its other names too: Japan-ASEAN"
    assert said in told(tmp_path, "search", "JAIF")
    assert said not in told(tmp_path, "search", '"JAIF"')
    assert "no faults" in told(tmp_path, "verify")
    with sqlite3.connect(tmp_path / "followthrough.sqlite3") as file:
        file.execute("UPDATE register_document SET text = replace(text, 'double', 'triple')")
    assert "was changed after it was recorded" in told(tmp_path, "verify", code=1)


def test_what_cannot_be_read_is_named_and_the_rest_is_recorded(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(STATEMENT, encoding="utf-8")
    (tmp_path / "broken.jsonl").write_text(f"{next(lines(some_findings()))}\n{{\n", encoding="utf-8")
    said = told(tmp_path, "record", "good.txt", "none.txt", "broken.jsonl", code=3)
    assert "none.txt: there is no such file or folder" in said
    assert "broken.jsonl: line 2 is no JSON" in said
    assert "nothing" not in told(tmp_path, "record", "none.txt", code=1)


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("links.jsonl", b"", 0),  # as `link` writes it where it finds none
        ("links.jsonl.gz", gzip.compress(b"", mtime=0), 0),
        ("blank.jsonl", b"\n \n", 0),
        ("statement.txt", b"", 1),  # a document that lost its words
        ("torn.jsonl.gz", gzip.compress(b"{}" * 99, mtime=0)[:20], 1),
    ],
)
def test_a_file_of_lines_without_one_is_nothing_to_do(tmp_path: Path, name: str, data: bytes, code: int) -> None:
    (tmp_path / name).write_bytes(data)
    said = told(tmp_path, "record", name, code=code)
    assert ("it has no line, so nothing of it is to be recorded" in said) == (code == 0)
    (tmp_path / "good.txt").write_text(STATEMENT, encoding="utf-8")
    assert "1 recorded" in told(tmp_path, "record", name, "good.txt", code=0 if code == 0 else 3)


@pytest.mark.parametrize("packed", [False, True])
def test_a_file_of_lines_is_told_from_a_corpus(tmp_path: Path, packed: bool) -> None:  # noqa: FBT001  a table's column
    seam = "".join(f"{line}\n" for line in lines(some_findings())).encode()
    corpus = json.dumps({"id": "c1", "text": STATEMENT, "date": "2024-05-06"}).encode()
    for name, data in (("seam.jsonl", seam), ("corpus.jsonl", corpus)):
        (tmp_path / name).write_bytes(gzip.compress(data) if packed else data)
    said = told(tmp_path, "record", "seam.jsonl", "corpus.jsonl", "--invented", "--confidentiality", "internal")
    assert "2 recorded" in said
    register = tmp_path / ".share" / "followthrough" / "followthrough.sqlite3"
    with sqlite3.connect(register) as file:
        rows = file.execute("SELECT whole, invented, confidentiality, recorded_by FROM register_document ORDER BY id")
        assert rows.fetchall() == [(0, 1, "internal", "Aoi"), (1, 1, "internal", "Aoi")]


def test_an_intake_list_says_what_documents_do_not(tmp_path: Path) -> None:
    (tmp_path / "statement.txt").write_text(STATEMENT, encoding="utf-8")
    listed = (
        "file,title,date,partnership,confidentiality\nstatement.txt,Our title,2023-01-02,Harbour Masters,restricted\n"
    )
    (tmp_path / "intake.csv").write_text(listed, encoding="utf-8")
    told(tmp_path, "record", ".", "--quiet")
    with sqlite3.connect(tmp_path / ".share" / "followthrough" / "followthrough.sqlite3") as file:
        row = file.execute("SELECT title, date, date_basis, series, confidentiality FROM register_document").fetchone()
    assert row == ("Our title", "2023-01-02", "given", "Harbour Masters", "restricted")


@pytest.mark.parametrize(
    ("words", "changed", "complaint"),
    [
        (["verify"], {"FOLLOWTHROUGH_DATABASE_URL": "mysql://x/y"}, "begins with 'mysql'"),
        (["init", "a"], {"FOLLOWTHROUGH_DATABASE_URL": "sqlite:///r"}, "names a register already"),
        (["record", "x", "--confidentiality", "secret"], {}, "no degree of confidentiality"),
        (["search", "x", "--in", "poems"], {}, "passages or findings"),
        (["record"], {}, "Missing argument"),
    ],
)
def test_what_is_not_understood(tmp_path: Path, words: list[str], changed: dict[str, str], complaint: str) -> None:
    assert complaint in told(tmp_path, *words, code=2, **changed)


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    said = told(tmp_path, "verify", code=1, FOLLOWTHROUGH_HOME=str(tmp_path / "file" / "folder"))
    assert "cannot be kept in" in said
    assert "file cannot be made" in told(tmp_path, "init", "file", code=1)


def test_a_register_that_cannot_be_used(tmp_path: Path) -> None:
    (tmp_path / "followthrough.sqlite3").write_text("this is no database", encoding="utf-8")
    assert "cannot be used. The file is none." in told(tmp_path, "verify", code=1)


def test_a_folder_is_listed_corrected_and_asked_about_only_once(tmp_path: Path) -> None:
    documents = tmp_path / "documents"
    documents.mkdir()
    (documents / "a.txt").write_text(STATEMENT, encoding="utf-8")
    (documents / "marked.txt").write_text(f"CONFIDENTIAL\n\n{STATEMENT}\n3. Both agreed to meet.", encoding="utf-8")
    said = told(tmp_path, "init", "documents")
    assert "lists 2 files; 2 new" in said
    assert "To fill in: issuer, partnership" in said
    assert not (documents / "followthrough.sqlite3").exists()  # the register lies where the person works
    sheet = documents / "intake.csv"
    listed = sheet.read_text("utf-8-sig")
    assert ",restricted,marked “CONFIDENTIAL”" in listed
    sheet.write_text(listed.replace("2024-05-06", "2024-05-07"), encoding="utf-8")
    (documents / "b.txt").write_text(STATEMENT.replace("double", "treble"), encoding="utf-8")
    told(tmp_path, "init", "documents", FOLLOWTHROUGH_DATABASE_URL="sqlite:///elsewhere.db")
    again = sheet.read_text("utf-8-sig")
    assert again.count("2024-05-07") >= 2
    (documents / "c.txt").write_text(STATEMENT.replace("double", "halve"), encoding="utf-8")
    said = told(tmp_path, "record", "documents")
    assert "Not in the intake list yet, recorded as they were read (1): documents/c.txt" in said
    with sqlite3.connect(tmp_path / ".share" / "followthrough" / "followthrough.sqlite3") as file:
        rows = file.execute("SELECT date, date_basis, confidentiality FROM register_document ORDER BY address")
        assert rows.fetchall() == [
            ("2024-05-07", "given", "public"),
            ("2024-05-06", "stated", "public"),
            ("2024-05-06", "stated", "public"),
            ("2024-05-07", "given", "restricted"),
        ]


def test_an_intake_list_that_cannot_be_used_names_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STATEMENT, encoding="utf-8")
    (tmp_path / "intake.csv").write_text("file,confidentiality\na.txt,hush\n", encoding="utf-8")
    for words in (["init", "."], ["record", "."], ["demo", ".", "--no-serve"]):
        assert "intake.csv, line 2: “hush” is no degree of confidentiality" in told(tmp_path, *words, code=1)


def test_a_corpus_beside_an_intake_list_keeps_its_own_titles(tmp_path: Path) -> None:
    corpus = json.dumps({"id": "c1", "text": STATEMENT, "date": "2024-05-06", "title": "Ports"})
    (tmp_path / "all.jsonl").write_text(corpus, encoding="utf-8")
    told(tmp_path, "init")
    assert "Not in" not in told(tmp_path, "record", ".")
    with sqlite3.connect(tmp_path / "followthrough.sqlite3") as file:
        assert file.execute("SELECT title, date FROM register_document").fetchone() == ("Ports", "2024-05-06")


@pytest.mark.parametrize("command", ["read", "record"])
def test_no_path_is_too_odd_to_be_named(tmp_path: Path, command: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "gone.txt").symlink_to("nowhere")
    for path in ("x" * 3000, "folder", "missing.txt"):
        assert f"{path[:200]}" in told(tmp_path, command, path, code=1)
    assert "gone.txt" in told(tmp_path, command, "folder", code=1)
    assert told(tmp_path, "read", "missing.txt", code=1).count("missing.txt") == 1


@pytest.mark.parametrize("through_read", [False, True])
def test_standard_input_is_recorded(tmp_path: Path, through_read: bool) -> None:  # noqa: FBT001  a table's column
    (tmp_path / "a.txt").write_text(STATEMENT, encoding="utf-8")
    given = run(tmp_path, "read", "a.txt", "--format", "jsonl").stdout if through_read else STATEMENT
    program = [sys.executable, "-c", "from followthrough.cli import main; main()", "record", "-"]
    env = os.environ | {"FOLLOWTHROUGH_HOME": str(tmp_path)}
    ended = subprocess.run(program, input=given, env=env, capture_output=True, text=True, timeout=120, check=False)
    assert ended.returncode == 0, ended.stderr
    assert "1 recorded." in ended.stderr


def test_an_interrupted_record_keeps_what_it_has_and_says_so(tmp_path: Path) -> None:
    for number in range(60):
        (tmp_path / f"{number:02}.txt").write_text(
            f"{STATEMENT}\n3. Both built {number} quays.\n" * 20, encoding="utf-8"
        )
    program = [sys.executable, "-c", "from followthrough.cli import main; main()", "record", "."]
    env = os.environ | {"FOLLOWTHROUGH_HOME": str(tmp_path / ".home")}
    with subprocess.Popen(program, cwd=tmp_path, env=env, stderr=subprocess.PIPE, text=True) as started:
        assert started.stderr is not None
        assert "is new" in started.stderr.readline()
        started.send_signal(signal.SIGINT)
        said = started.stderr.read()
    assert started.returncode == 3, said
    assert "Stopped before the end" in said
    assert "no faults" in told(tmp_path, "verify", FOLLOWTHROUGH_HOME=str(tmp_path / ".home"))
