"""Many documents at once: the same as one after another, in order, and no document lost when a process is ended.

Processes are begun by programs of their own here: beside the threads of a test run they could not share what is loaded.
"""

from __future__ import annotations

import gc
import json
import signal

import pytest

from cli.processes import run
from followthrough.batch import processors, read_many
from followthrough.documents import Unreadable, portions

PROSE = "We will mend lock number {} of the canal by 2030."


def corpus(*texts: str, padding: int = 140_000) -> bytes:
    """One document a line; with padding, each line is a portion of its own."""
    rows = [{"id": f"d{n}", "text": text, "note": "-" * padding} for n, text in enumerate(texts)]
    return "".join(f"{json.dumps(row)}\n" for row in rows).encode()


def named(findings):
    return findings.document.id, len(findings.findings)


def test_one_process_reads_in_order_and_what_is_unreadable_stands_in_its_place():
    given = corpus(PROSE.format(1)) + b"no JSON\n" + corpus(PROSE.format(2))
    first, broken, last = read_many(portions(given), named, processes=1)
    assert (first, last) == (("d0", 1), ("d0", 1))
    assert isinstance(broken, Unreadable)


def test_a_few_documents_are_not_worth_a_second_process():
    assert [*read_many(portions(corpus(PROSE, PROSE)), named, processes=8)] == [("d0", 1), ("d1", 1)]


def test_nothing_is_read_before_it_is_asked_for():
    def endless():
        while True:
            yield from portions(PROSE.encode())

    reading = read_many(endless(), named, processes=1)
    assert [next(reading)[1], next(reading)[1]] == [1, 1]


def test_the_collector_of_objects_is_left_as_it_was():
    before = gc.get_threshold()
    reading = read_many(portions(corpus(PROSE, PROSE)), named, processes=1)
    next(reading)
    assert gc.get_threshold() != before
    reading.close()
    assert gc.get_threshold() == before
    assert gc.get_freeze_count() == 0


def test_there_is_a_processor():
    assert processors() >= 1


# A team whose work ends its own process on some documents: on "deadly" ones always, on "sick" ones the first time.
TEAM = """
import os, signal, sys
from itertools import islice
from pathlib import Path
from followthrough.batch.team import Team
from followthrough.documents import portions, read_portion

def begin(): pass

def work(portion):
    found = []
    for document in read_portion(portion):
        mark = Path(sys.argv[2], document.id)
        if "deadly" in document.text or ("sick" in document.text and not mark.exists()):
            mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        found.append(document.id)
    return found

team = Team(work, begin, 2)
todo = portions(Path(sys.argv[1]))
while True:
    for portion in islice(todo, team.room):
        team.give(portion)
    if not team.busy:
        break
    for item in team.take():
        print(item if isinstance(item, str) else item.says)
team.end()
"""
UNIX = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system ends processes in another way")
PADDING = pytest.mark.parametrize("padding", [140_000, 0], ids=["one line a portion", "all lines in one portion"])


def team_reads(tmp_path, given):
    path = tmp_path / "corpus.jsonl"
    path.write_bytes(given)
    ended = run(str(path), str(tmp_path), program=TEAM)
    assert (ended.returncode, ended.stderr) == (0, "")
    return ended.stdout.splitlines()


@UNIX
@PADDING
def test_what_a_process_was_reading_when_it_was_ended_is_read_again(tmp_path, padding):
    texts = [PROSE] * 4 + ["a sick document"] + [PROSE] * 15
    assert team_reads(tmp_path, corpus(*texts, padding=padding)) == [f"d{n}" for n in range(20)]


@UNIX
@PADDING
def test_a_document_that_ends_every_process_is_named_and_the_rest_is_read(tmp_path, padding):
    texts = [PROSE] * 4 + ["a deadly document"] + [PROSE] * 15
    found = team_reads(tmp_path, corpus(*texts, padding=padding))
    assert found[:4] + found[5:] == [f"d{n}" for n in range(20) if n != 4]
    assert "corpus.jsonl, line 5: the system ended the process that read it, twice" in found[4]
