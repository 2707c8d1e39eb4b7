"""`demo` as a program of its own: each run has a register of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

STATEMENT = """Joint Statement of the 2nd ASEAN-Japan Fisheries Day

Tokyo, 3 May 2021

1. ASEAN and Japan will open a school for divers by 2024.
"""


def run(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name != "FOLLOWTHROUGH_DATABASE_URL"}
    command = [sys.executable, "-c", "from followthrough.cli import main; main()", *words]
    return subprocess.run(
        command, env={**kept, "FOLLOWTHROUGH_HOME": str(home)}, capture_output=True, text=True, check=False, timeout=120
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    documents = tmp_path / "documents"
    documents.mkdir()
    (documents / "statement.txt").write_text(STATEMENT, encoding="utf-8")
    return documents


def test_the_example_is_built_once_and_its_pages_come(tmp_path: Path) -> None:
    first = run(tmp_path, "demo", "--no-serve")
    assert first.returncode == 0, first.stderr
    again = run(tmp_path, "demo", "--check")
    assert again.returncode == 0, again.stderr
    assert "; 0 links are new" in again.stderr
    assert run(tmp_path, "verify").returncode == 0


def test_a_folder_of_documents_becomes_a_register(tmp_path: Path, folder: Path) -> None:
    built = run(tmp_path, "demo", str(folder), "--no-serve")
    assert built.returncode == 0, built.stderr
    assert "The register holds 1 document of" in built.stderr
    assert "divers" in run(tmp_path, "search", "divers").stdout
    refused = run(tmp_path, "demo", "--no-serve")
    assert refused.returncode == 2
    assert "1 document from elsewhere" in refused.stderr


@pytest.mark.parametrize(("name", "code", "says"), [("nowhere", 2, "There is no"), ("empty", 1, "could be read")])
def test_a_folder_without_documents_is_named(tmp_path: Path, name: str, code: int, says: str) -> None:
    (tmp_path / "empty").mkdir()
    failed = run(tmp_path / "home", "demo", str(tmp_path / name), "--no-serve")
    assert failed.returncode == code
    assert says in failed.stderr


def test_a_folders_intake_list_counts(tmp_path: Path, folder: Path) -> None:
    (folder / "intake.csv").write_text("file,title,date\nstatement.txt,Divers of Tokyo,2021-05-04\n", encoding="utf-8")
    assert run(tmp_path, "demo", str(folder), "--no-serve").returncode == 0
    assert "Divers of Tokyo (2021-05-04)" in run(tmp_path, "search", "divers").stdout
