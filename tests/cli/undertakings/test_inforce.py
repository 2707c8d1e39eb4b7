"""`followthrough inforce` as an officer runs it: a real process on a register in a new folder."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING

import pytest

from cli import processes

if TYPE_CHECKING:
    from pathlib import Path

LOAD = """
from datetime import UTC, datetime
from followthrough.register import open_register
open_register()
from followthrough.register.intake.load_world import load_world
load_world(partnerships={"ASEAN-Japan"}, person="Aoi", now=datetime(2026, 3, 1, tzinfo=UTC))
"""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("home")
    loaded = processes.run(at=folder, program=LOAD, FOLLOWTHROUGH_HOME=str(folder))
    assert loaded.returncode == 0, loaded.stderr
    return folder


def asked(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return processes.run("inforce", *words, at=folder, FOLLOWTHROUGH_HOME=str(folder))


def test_a_table_says_what_is_in_force_and_why(home: Path) -> None:
    ended = asked(home, "--between", "Japan", "--and", "Viet Nam", "--on", "2020-09-01")
    assert ended.returncode == 0, ended.stderr
    lines = ended.stdout.splitlines()
    assert any(line.startswith("yes since 2020-08-01") and "First Protocol" in line for line in lines)
    assert any(line.startswith("no ") and "Regional Comprehensive" in line for line in lines)
    assert "notified 15 June 2020 + first day of the second month after = 1 August 2020" in ended.stdout


def test_json_is_for_machines_and_the_same_each_time(home: Path) -> None:
    words = ("--between", "JP", "--and", "Malaysia", "--on", "2024-01-01", "--format", "json")
    ended = asked(home, *words)
    answer = json.loads(ended.stdout)
    assert answer["on"] == "2024-01-01"
    assert {row["instrument"]: row["answer"] for row in answer["instruments"]}["ajcep-protocol"] == "unknown"
    assert asked(home, *words).stdout == ended.stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--between", "Japan", "--and", "Atlantis"), "No party is called “Atlantis”"),
        (("--between", "Japan", "--and", "JP"), "two different parties"),
        (("--between", "Japan", "--and", "Thailand", "--on", "1 May"), "Write it as YYYY-MM-DD"),
        (("--between", "Japan", "--and", "Thailand", "--format", "xml"), "table or json"),
    ],
)
def test_mistakes_are_told_in_plain_words(home: Path, words: tuple[str, ...], said: str) -> None:
    ended = asked(home, *words)
    assert ended.returncode == 2
    assert said in ended.stderr
    assert ended.stdout == ""
