"""How commands end when something outside goes wrong: no room, no reader, a stop by hand, a database that refuses."""

from __future__ import annotations

import errno
import io
import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import typer

from cli.in_process import asked
from cli.processes import COMMAND, run
from engines import new_database, postgresql_server
from followthrough.cli.terminal.ending import STOPPED, ended_in_words
from followthrough.cli.terminal.faults import of_database, of_settings
from followthrough.cli.terminal.help import refused

SAID = "Both sides agreed to build harbour {} by 2030."


def ended(fault: BaseException) -> tuple[int, str]:
    """The exit code and what is said, where a command meets a fault."""
    with pytest.MonkeyPatch.context() as patched:
        said = io.StringIO()
        patched.setattr(sys, "stderr", said)
        with pytest.raises(typer.Exit) as end, ended_in_words():
            raise fault
    return end.value.exit_code, said.getvalue()


def test_each_fault_has_its_words_and_its_code() -> None:
    assert ended(BrokenPipeError()) == (0, "")
    assert ended(KeyboardInterrupt()) == (1, f"{STOPPED}\n")
    code, said = ended(OSError(errno.ENOSPC, "No space left on device"))
    assert (code, said) == (1, "The answer could not be written to its end: No space left on device.\n")
    with pytest.raises(OSError, match="Permission"), ended_in_words():
        raise PermissionError(errno.EACCES, "Permission denied")


def test_a_driver_that_is_missing_is_named_by_its_extra() -> None:
    assert "pip install 'followthrough[postgres]'" in of_settings(
        RuntimeError("Error loading psycopg2 or psycopg module")
    )
    assert of_settings(RuntimeError("no such engine")) == "The register cannot be used: no such engine."


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full device")
def test_a_full_disk_is_said_and_is_no_crash(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SAID.format(1), "utf-8")
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-c", COMMAND, "read", "a.txt", "--format", "jsonl"],
            cwd=tmp_path, stdout=full, stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr == "The answer could not be written to its end: No space left on device.\n"


def test_reading_stopped_by_hand_leaves_whole_lines(tmp_path: Path) -> None:
    lines = (json.dumps({"id": f"d{n}", "text": SAID.format(n) * 50, "date": "2024"}) for n in range(20_000))
    (tmp_path / "many.jsonl").write_text("\n".join(lines), "utf-8")
    words = [sys.executable, "-c", COMMAND, "read", "many.jsonl", "--format", "jsonl", "--processes", "1"]
    with (tmp_path / "out").open("w") as out, subprocess.Popen(words, cwd=tmp_path, stdout=out, stderr=-1) as reading:
        limit = time.monotonic() + 60
        while (tmp_path / "out").stat().st_size == 0 and time.monotonic() < limit:
            time.sleep(0.05)
        reading.send_signal(signal.SIGINT)
        _, said = reading.communicate(timeout=60)
    assert (reading.returncode, said.decode()) == (1, f"{STOPPED}\n")
    assert all(json.loads(line)["type"] for line in (tmp_path / "out").read_text("utf-8").splitlines())


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ("Value error, 'xml' is not one of 'table', 'csv'.", "'xml' is none of 'table', 'csv'."),
        ("Input should be a valid integer, unable to parse string as an integer", "Write a number."),
        ("Input should be less than or equal to 65535", "65535 is the most."),
        ("Input should be greater than or equal to 1", "1 is the least."),
        ("File 'x' does not exist.", "File 'x' does not exist."),
    ],
)
def test_a_value_that_is_not_taken_is_refused_in_plain_words(message: str, words: str) -> None:
    assert refused(message) == words


def test_wrong_values_and_misspelt_commands_as_they_are_typed(tmp_path: Path) -> None:
    for words, says in (
        (("search", "x", "--size", "0"), "1 is the least."),
        (("due", "--format", "xml"), "'xml' is none of 'table'"),
        (("recrod", "x"), "Did you mean “record”?"),
    ):
        done = run(*words, at=tmp_path, FOLLOWTHROUGH_HOME=str(tmp_path))
        assert done.returncode == 2
        assert says in " ".join(done.stderr.replace("│", " ").split())


@pytest.mark.parametrize(
    ("fault", "says"),
    [
        ("database is locked", "Another program is writing to it."),
        ("database or disk is full", "Its disk is full."),
        ("attempt to write a readonly database", "not write it"),
        ("unable to open database file", "must be yours to write"),
        ("no such table: x", "cannot be used: no such table: x."),
    ],
)
def test_what_a_database_says_is_told_with_what_to_do(fault: str, says: str) -> None:
    assert says in of_database(RuntimeError(fault))


def test_a_file_that_is_no_register(tmp_path: Path) -> None:
    (tmp_path / "followthrough.sqlite3").write_text("words, and no table", "utf-8")
    done = run("documents", at=tmp_path, FOLLOWTHROUGH_HOME=str(tmp_path))
    assert done.returncode == 1
    assert f"{tmp_path}/followthrough.sqlite3 cannot be used. The file is none." in done.stderr


def test_a_server_that_is_gone(tmp_path: Path) -> None:
    address = f"postgres://me@{str(tmp_path).replace('/', '%2F')}/none"
    done = run("documents", at=tmp_path, FOLLOWTHROUGH_HOME=str(tmp_path), FOLLOWTHROUGH_DATABASE_URL=address)
    assert done.returncode == 1
    assert "database server does not answer" in done.stderr
    assert "give the same command again" in done.stderr


@pytest.mark.django_db
@pytest.mark.parametrize(
    "words",
    [("search", "x"), ("meeting", "list"), ("plan", "list"), ("target", "list"), ("money", "totals"), ("money", "list"),
     ("money", "twice"), ("calendar", "-"), ("since",), ("due",), ("export", "-", "--list", "entries")],
)  # fmt: skip
def test_a_partnership_that_is_not_held_is_never_answered_with_nothing(words: tuple[str, ...]) -> None:
    assert "holds no partnership “Moon”" in asked(*words, "--partner", "Moon", code=2).stderr


@pytest.mark.django_db
@pytest.mark.parametrize("words", [("search", "x"), ("due",), ("overdue",), ("silent",), ("slipped",)])
def test_of_an_empty_register_it_is_said_how_it_is_filled(words: tuple[str, ...]) -> None:
    assert "followthrough record FOLDER" in asked(*words).stderr


def test_a_folder_without_a_document_is_told(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for command in ("read", "record"):
        done = run(command, "empty", at=tmp_path, FOLLOWTHROUGH_HOME=str(tmp_path))
        assert done.returncode == 0
        assert "no document in" in done.stderr


LONG = {"id": "a/" * 140, "text": SAID.format(1), "date": "2024-05-06"}


def test_ids_as_long_as_addresses_are_held_on_postgresql_and_longer_ones_told(tmp_path: Path) -> None:
    rows = [LONG, LONG | {"id": "b" * 301, "text": SAID.format(2)}, LONG | {"id": "c", "text": SAID.format(3)}]
    (tmp_path / "corpus.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    with postgresql_server() as folder:
        places = {"FOLLOWTHROUGH_HOME": str(tmp_path), "FOLLOWTHROUGH_DATABASE_URL": new_database(folder, "long")}
        done = run("record", "corpus.jsonl", at=tmp_path, **places)
        listed = run("documents", "--format", "jsonl", at=tmp_path, **places).stdout
        assert "no faults" in run("verify", at=tmp_path, **places).stderr
    assert done.returncode == 3
    assert "its id has 301 characters, and the register holds no more than 300" in done.stderr
    assert "2 recorded, 1 not." in done.stderr
    assert {json.loads(line)["key"] for line in listed.splitlines()} == {LONG["id"], "c"}
