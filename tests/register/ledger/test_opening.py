"""Real processes on a real file and a real server: two that open and record at once lose nothing."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import psycopg

from engines import new_database
from followthrough.register.ledger.opening import LOCK

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

PROGRAM = """
import sys
from datetime import UTC, datetime
from followthrough.register import open_register
open_register()
open_register()
from factories import TEXT, a_document, some_findings
from followthrough.register.intake.record import record
from factories import some_findings
from followthrough.register.decisions.judgements import judge
from followthrough.register.decisions.review import decide
for number in range(5):
    text = f"{TEXT} Copy {number} of {sys.argv[1]}."
    record(read=[some_findings(a_document(text)), some_findings()], person=sys.argv[1], now=datetime.now(UTC))
one, other, third = (f.id for f in some_findings().findings)
for number in range(5):
    by = {"person": sys.argv[1], "now": datetime.now(UTC)}
    judge(one=one, other=other, verdict="same" if number % 2 else "not same", reason=str(number), **by)
    decide(finding=third, verdict="confirm", reason=str(number), **by)
"""
COUNT = """
from followthrough.register import open_register
open_register()
from followthrough.register.models import Decision, Judgement
from followthrough.register.copies.verifying import verify
checked = verify()
live = Decision.objects.filter(superseded_at=None)
print(checked.documents, checked.findings, Decision.objects.count(), Judgement.objects.count(), live.count())
print(checked.faults)
"""


TOLD = "11 33 20 10 2 ()"  # documents, findings, decisions, judgements, decisions that hold, faults


def start(code: str, address: str, *words: str) -> subprocess.Popen[str]:
    env = os.environ | {"FOLLOWTHROUGH_DATABASE_URL": address, "PYTHONPATH": "tests", "DJANGO_SETTINGS_MODULE": ""}
    del env["DJANGO_SETTINGS_MODULE"]
    return subprocess.Popen(
        [sys.executable, "-c", code, *words], env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def both(address: str) -> str:
    writers = [start(PROGRAM, address, name) for name in ("Aoi", "Ben")]
    for writer in writers:
        _, errors = writer.communicate(timeout=120)
        assert writer.returncode == 0, errors
    told, errors = start(COUNT, address).communicate(timeout=60)
    assert not errors
    return " ".join(told.split())


def test_two_writers_on_one_file(tmp_path: Path) -> None:
    assert both(f"sqlite:///{tmp_path}/folder/r.sqlite3") == TOLD


def test_two_writers_on_one_server(request: pytest.FixtureRequest) -> None:
    server: Path = request.getfixturevalue("postgresql")
    assert both(new_database(server, "writers")) == TOLD


def test_a_second_process_waits_while_a_first_makes_the_tables(request: pytest.FixtureRequest) -> None:
    server: Path = request.getfixturevalue("postgresql")
    address = new_database(server, "waiting")
    held = psycopg.connect(f"postgresql://{address.removeprefix('postgres://')}", autocommit=True)
    with closing(held):
        held.execute("SELECT pg_advisory_lock(%s)", [LOCK])
        second = start(COUNT, address)
        waits = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
        while held.execute(waits).fetchone() == (0,):
            assert second.poll() is None
        made = "SELECT count(*) FROM pg_tables WHERE tablename LIKE 'register%'"
        assert held.execute(made).fetchone() == (0,)
        held.execute("SELECT pg_advisory_unlock(%s)", [LOCK])
        told, errors = second.communicate(timeout=300)
    assert (" ".join(told.split()), errors) == ("0 0 0 0 0 ()", "")


def test_sqlite_is_told_once_how_large_its_tables_are(tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path}/register.sqlite3"
    for _ in range(2):
        assert not start(PROGRAM, address, "Aoi").communicate(timeout=300)[1]
    with closing(sqlite3.connect(tmp_path / "register.sqlite3")) as base:
        found = dict(base.execute("SELECT tbl, max(stat) FROM sqlite_stat1 GROUP BY tbl"))
    assert found["register_document"].split()[0] == "6"  # those of the first process, seen when the second opened it
