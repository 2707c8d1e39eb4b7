"""Pictures at the command line: read where `--ocr` or the setting asks for it, page by page, and kept."""

from __future__ import annotations

import csv
import json

import pytest

from cli.processes import run
from documents.scanning import STATEMENT, as_file, drawn, needs_engine, scanned
from followthrough.documents.intake import FILE_NAME

UNREAD = "Have it read by machine (OCR): --ocr, with the program tesseract installed"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "statement.pdf").write_bytes(scanned(STATEMENT))
    return tmp_path / "in"


def test_without_being_asked_it_says_what_to_do(folder):
    (folder / "photo.png").write_bytes(as_file(drawn(STATEMENT), "PNG"))
    done = run("read", str(folder))
    assert done.returncode == 1
    assert [UNREAD in line for line in done.stderr.splitlines()] == [True, True]
    run("init", str(folder), FOLLOWTHROUGH_HOME=str(folder.parent / "home"))
    with (folder / FILE_NAME).open(encoding="utf-8-sig", newline="") as file:
        assert all(UNREAD in row["note"] for row in csv.DictReader(file))


@needs_engine
def test_read_tells_of_each_page_and_writes_the_words(folder):
    done = run("read", "--ocr", str(folder), "--format", "jsonl", FOLLOWTHROUGH_HOME=str(folder.parent / "home"))
    assert done.returncode == 0
    assert done.stderr == f"{folder / 'statement.pdf'}: page 1 of 1 read by machine, confidence 96 of 100\n"
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    scans = [row for row in rows if row["type"] == "scan"]
    passages = [(row["start"], row["end"]) for row in rows if row["type"] == "passage"]
    assert [(row["start"], row["end"]) for row in scans] == passages
    assert all(row["confidence"] > 80 for row in scans)


@needs_engine
def test_init_and_record_read_a_page_once(folder):
    settings = {"FOLLOWTHROUGH_HOME": str(folder.parent / "home"), "FOLLOWTHROUGH_OCR": "1"}
    assert run("init", str(folder), **settings).returncode == 0
    with (folder / FILE_NAME).open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["title"], row["date"]) == (STATEMENT[0][3:], "2024-03-14")
    kept = {file: file.stat().st_mtime_ns for file in (folder.parent / "home" / "scans").iterdir()}
    done = run("record", str(folder), "--as", "Aoi", **settings)
    assert done.returncode == 0
    assert "is new: " in done.stderr + done.stdout
    assert {file: file.stat().st_mtime_ns for file in (folder.parent / "home" / "scans").iterdir()} == kept


@needs_engine
def test_every_command_that_reads_documents_reads_pictures(folder):
    settings = {"FOLLOWTHROUGH_HOME": str(folder.parent / "home")}
    linked = run("link", "--ocr", str(folder), FOLLOWTHROUGH_HOME=str(folder.parent / "elsewhere"))
    assert "1 document read" in linked.stderr
    built = run("demo", "--ocr", "--no-serve", str(folder), **settings)
    assert "The register holds 1 document of " in built.stderr + built.stdout
    plan = run("plan", "import", "--ocr", str(folder / "statement.pdf"), "--key", "lakes", **settings)
    assert (plan.returncode, "2 lines" in plan.stdout + plan.stderr) == (0, True)


@needs_engine
def test_nothing_of_a_draft_is_kept(folder):
    settings = {"FOLLOWTHROUGH_HOME": str(folder.parent / "home")}
    (folder / "intake.csv").write_text("file,partnership\nstatement.pdf,Lakes-Islands\n", encoding="utf-8")
    run("record", "--ocr", str(folder), **settings)
    kept = sorted((folder.parent / "home" / "scans").iterdir())
    (folder / "draft.png").write_bytes(as_file(drawn(["1. Norland will open a school by 2030."]), "PNG"))
    done = run("check", "--ocr", str(folder / "draft.png"), "--partner", "Lakes-Islands", **settings)
    assert done.returncode == 0
    assert "Norland will open a school by 2030" in done.stdout
    assert sorted((folder.parent / "home" / "scans").iterdir()) == kept
