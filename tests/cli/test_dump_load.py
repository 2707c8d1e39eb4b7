from __future__ import annotations

import gzip
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from cli.processes import COMMAND, run

TEXT = "Chair’s Statement\n12 June 2023\n1. Both sides agreed to build ten harbours by 2030.\n2. 両国は協力する。\n"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("register")
    (folder / "statement.txt").write_text(TEXT, "utf-8")
    done = run("record", str(folder / "statement.txt"), "--as", "Aoi", FOLLOWTHROUGH_HOME=str(folder))
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="module")
def dumped(home: Path) -> tuple[Path, str]:
    """A packed dump and the hash that was told."""
    file = home / "register.jsonl.gz"
    done = run("dump", str(file), FOLLOWTHROUGH_HOME=str(home))
    assert done.returncode == 0, done.stderr
    return file, done.stderr.split("SHA-256 of the lines: ")[1][:64]


def test_a_dump_is_loaded_elsewhere_and_is_the_same(dumped: tuple[Path, str], tmp_path: Path) -> None:
    file, told = dumped
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    elsewhere = {"FOLLOWTHROUGH_HOME": str(tmp_path / "new")}
    done = run("load", str(file), "--sha256", told, **elsewhere)
    assert (done.returncode, "1 document" in done.stderr) == (0, True), done.stderr
    again = run("dump", str(tmp_path / "again.jsonl"), **elsewhere)
    assert told in again.stderr
    assert (tmp_path / "again.jsonl").read_bytes() == gzip.decompress(file.read_bytes())
    refused = run("load", str(file), **elsewhere)
    assert (refused.returncode, "loaded into an empty one only" in refused.stderr) == (1, True)


def test_standard_output_and_input(dumped: tuple[Path, str], home: Path, tmp_path: Path) -> None:
    lines = run("dump", "-", FOLLOWTHROUGH_HOME=str(home)).stdout
    assert lines == gzip.decompress(dumped[0].read_bytes()).decode()
    done = subprocess.run(
        [sys.executable, "-c", COMMAND, "load", "-"], input=lines.encode(), capture_output=True, check=False,
        env={"FOLLOWTHROUGH_HOME": str(tmp_path / "new"), "PATH": ""}, timeout=60,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


def test_a_file_that_is_there_stays(dumped: tuple[Path, str], home: Path) -> None:
    file, _ = dumped
    before = file.read_bytes()
    refused = run("dump", str(file), FOLLOWTHROUGH_HOME=str(home))
    assert (refused.returncode, "There is a file" in refused.stderr) == (2, True)
    assert file.read_bytes() == before
    assert run("dump", str(file), "--overwrite", FOLLOWTHROUGH_HOME=str(home)).returncode == 0
    assert file.read_bytes() == before
    assert [path.name for path in home.iterdir() if path.name.startswith(".")] == []


@pytest.mark.parametrize(
    ("change", "words", "complaint"),
    [
        (lambda data: data[: len(data) // 2], (), "cut short or damaged"),
        (lambda data: gzip.decompress(data)[:-40], (), "cut short"),
        (lambda data: data, ("--sha256", "0" * 64), "This is another dump"),
    ],
)
def test_a_damaged_dump_is_refused(dumped, tmp_path, change, words, complaint):
    damaged = tmp_path / "damaged"
    damaged.write_bytes(change(dumped[0].read_bytes()))
    done = run("load", str(damaged), *words, FOLLOWTHROUGH_HOME=str(tmp_path))
    assert (done.returncode, complaint in done.stderr) == (1, True), done.stderr
    assert "Traceback" not in done.stderr


def test_no_such_file_and_no_place_to_write(home: Path, tmp_path: Path) -> None:
    done = run("load", str(tmp_path / "none"), FOLLOWTHROUGH_HOME=str(home))
    assert (done.returncode, "cannot be read" in done.stderr) == (1, True)
    done = run("dump", str(tmp_path / "none" / "x"), FOLLOWTHROUGH_HOME=str(home))
    assert (done.returncode, "cannot be written" in done.stderr) == (1, True)
