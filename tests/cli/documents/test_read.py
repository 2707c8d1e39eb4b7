"""`read` with one process and with several: the same bytes, the same messages, the same ends."""

from __future__ import annotations

import csv
import io
import json
import os
import signal
import subprocess
import sys

import pytest

from cli.processes import COMMAND, run

PROSE = "1. We will mend lock number {} of the canal by 2030.\n\n2. Both sides noted the progress of the ferry."
LONG = "The ministers agreed to mend the locks of the canal by 2030. They welcomed the new ferry. " * 400
UNIX = pytest.mark.skipif(not hasattr(os, "killpg"), reason="this system stops programs in another way")


def corpus(count, text):
    rows = [{"id": f"d{n}", "text": text.format(n), "date": "2024-05-06", "note": "-" * 140_000} for n in range(count)]
    return "".join(f"{json.dumps(row)}\n" for row in rows)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A corpus of nine portions with a broken line in it, an empty file, and five statements."""
    made = tmp_path_factory.mktemp("sources")
    (made / "corpus.jsonl").write_text(corpus(5, PROSE) + '{"id": "broken"\n' + corpus(3, PROSE), encoding="utf-8")
    (made / "empty.txt").touch()
    for n in range(5):
        (made / f"statement-{n}.txt").write_text(PROSE.format(n), encoding="utf-8")
    return made


@pytest.mark.parametrize("form", ["jsonl", "json", "csv", "table"])
def test_several_processes_say_what_one_says(folder, form):
    alone, together = (run("read", ".", "--format", form, "--processes", n, at=folder) for n in ("1", "3"))
    assert alone.returncode == 3
    assert (together.returncode, together.stderr, together.stdout) == (3, alone.stderr, alone.stdout)
    assert [line.split(":")[0] for line in alone.stderr.splitlines()] == [
        "corpus.jsonl, line 6",
        "empty.txt cannot be read",
    ]


def test_documents_come_in_the_order_of_their_sources(folder):
    rows = [
        json.loads(line)
        for line in run("read", ".", "--format", "jsonl", "--processes", "3", at=folder).stdout.splitlines()
    ]
    read = [row["address"] for row in rows if row["type"] == "document"]
    assert read == ["corpus.jsonl"] * 8 + [f"statement-{n}.txt" for n in range(5)]


def test_json_is_the_lines_as_one_list(folder):
    shown, as_lines = (run("read", ".", "--format", form, at=folder).stdout for form in ("json", "jsonl"))
    assert json.loads(shown) == [json.loads(line) for line in as_lines.splitlines()]
    assert shown == json.dumps(json.loads(shown), ensure_ascii=False, indent=1) + "\n"


def test_csv_has_a_row_for_each_finding(folder):
    shown, as_lines = (run("read", "statement-1.txt", "--format", form, at=folder).stdout for form in ("csv", "jsonl"))
    found = [row for line in as_lines.splitlines() if (row := json.loads(line))["type"] == "finding"]
    assert [(row["act"], row["quote"]) for row in csv.DictReader(io.StringIO(shown))] == [
        (row["act"], row["quote"]) for row in found
    ]
    assert "commitment" in {row["act"] for row in found}


def test_nothing_read_is_an_empty_list_and_failure(folder):
    ended = run("read", "empty.txt", "--format", "json", at=folder)
    assert (ended.stdout, ended.returncode) == ("[]\n", 1)


def test_no_process_at_all_is_wrong_usage(folder):
    assert run("read", ".", "--processes", "0", at=folder).returncode == 2


@pytest.fixture
def reading(tmp_path):
    """`read` at its work with three processes on more than anybody will wait for, its first line taken."""
    (tmp_path / "corpus.jsonl").write_text(corpus(400, LONG), encoding="utf-8")
    words = [sys.executable, "-c", COMMAND, "read", "corpus.jsonl", "--format", "jsonl", "--processes", "3"]
    with subprocess.Popen(
        words, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    ) as process:
        assert json.loads(process.stdout.readline())["id"] == "d0"
        yield process
        process.kill()


@UNIX
def test_who_has_seen_enough_ends_it_quietly(reading):
    """As `| head` does."""
    reading.stdout.close()
    assert (reading.stderr.read(), reading.wait(20)) == (b"", 0)


@UNIX
def test_ctrl_c_ends_all_processes_without_a_traceback(reading):
    os.killpg(reading.pid, signal.SIGINT)
    _, said = reading.communicate(timeout=20)  # comes back when the last process that could write is gone
    assert b"Traceback" not in said
    assert reading.returncode in {1, 130}


@UNIX
def test_when_the_first_process_is_killed_the_others_end(reading):
    reading.kill()
    reading.communicate(timeout=20)
