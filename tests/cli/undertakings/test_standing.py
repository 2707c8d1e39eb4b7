"""due, overdue, silent and slipped as an officer runs them: a real process on the example register in a new folder."""

from __future__ import annotations

import csv
import io
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
from followthrough.register.example import load_example
load_example(person="Aoi", now=datetime(2026, 3, 1, tzinfo=UTC))
"""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("home")
    loaded = processes.run(at=folder, program=LOAD, FOLLOWTHROUGH_HOME=str(folder))
    assert loaded.returncode == 0, loaded.stderr
    return folder


def asked(folder: Path, *words: str, code: int = 0) -> subprocess.CompletedProcess[str]:
    ended = processes.run(*words, at=folder, FOLLOWTHROUGH_HOME=str(folder))
    assert ended.returncode == code, ended.stderr
    assert "Traceback" not in ended.stderr
    return ended


def lines(folder: Path, *words: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in asked(folder, *words, "--format", "jsonl").stdout.splitlines()]


def test_what_is_overdue_says_what_is_known_and_that_a_rule_proposes_it(home: Path) -> None:
    ended = asked(home, "overdue", "--as-of", "2023-01-01", "--partner", "ASEAN-Japan")
    assert "2022        overdue  Double their exchange of goods" in ended.stdout
    assert "unknown: Trade between ASEAN and Japan: unknown. Unknown: no observation for 2022." in ended.stdout
    assert "no person has signed them" in ended.stderr
    later = asked(home, "overdue", "--as-of", "2026-02-01", "--partner", "ASEAN-Japan").stdout
    assert "missed: " in later


def test_overdue_and_due_do_not_overlap_and_closed_is_neither(home: Path) -> None:
    for day in ("2018-12-31", "2022-12-31"):
        past, ahead = lines(home, "overdue", "--as-of", day), lines(home, "due", "--within", "99y", "--as-of", day)
        assert not {row["undertaking"] for row in past} & {row["undertaking"] for row in ahead}
        assert {row["standing"] for row in past} <= {"overdue"}
        assert {row["standing"] for row in ahead} <= {"due", "open"}


def test_how_far_ahead(home: Path) -> None:
    counts = [len(lines(home, "due", "--as-of", "2019-12-31", *far)) for far in ((), ("--within", "3y"))]
    assert counts[0] < counts[1]
    assert len(lines(home, "due", "--as-of", "2019-12-31", "--before", "2022-12-31")) == counts[1] - sum(
        row["due"] == "2022" for row in lines(home, "due", "--as-of", "2019-12-31", "--within", "3y")
    )


def test_deadlines_that_slid_three_times(home: Path) -> None:
    code, *rows = lines(home, "slipped", "--as-of", "2026-02-01")
    assert [one["due"] for one in code["deadlines"]] == ["2021", "2023", "2026-07", "2026"]  # type: ignore[attr-defined]  # rows
    assert [len(row["slips"]) for row in rows] == [3, 1]  # type: ignore[arg-type]  # a list of slips
    assert [one["due"] for one in rows[0]["deadlines"]] == ["2020-12", "2021-12", "2022-12", "2024-06"]  # type: ignore[attr-defined]  # rows
    assert (rows[0]["standing"], rows[0]["slipped_months"]) == ("overdue", 41)
    assert len(lines(home, "slipped", "--as-of", "2020-06-01")) == 1
    assert "slid 3 times" in asked(home, "slipped", "--as-of", "2026-02-01").stdout


def test_silence_is_told_as_a_table_file_longest_first(home: Path) -> None:
    text = asked(home, "silent", "--as-of", "2023-01-01", "--format", "csv").stdout
    rows = list(csv.DictReader(io.StringIO(text)))
    since = [row["last_spoken_of"] for row in rows]
    assert since == sorted(since)
    assert all(int(row["meetings_without_a_word"] or 0) >= 2 or int(row["months_without_a_word"]) >= 24 for row in rows)
    assert not {row["status"] for row in rows} & {"done", "done late", "superseded"}


@pytest.mark.parametrize(
    ("command", "form"), [("due", "table"), ("overdue", "csv"), ("silent", "jsonl"), ("slipped", "table")]
)
def test_nothing_to_list_is_said_in_a_sentence(home: Path, command: str, form: str) -> None:
    ended = asked(home, command, "--as-of", "1999-01-01", "--format", form)
    assert ended.stderr.startswith("Nothing that the register holds ")
    assert len(ended.stdout.splitlines()) == (form == "csv")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("due", "--within", "soon"), "“soon” is no length of time"),
        (("due", "--within", "1y", "--before", "2030-01-01"), "not both"),
        (("due", "--before", "2019-01-01", "--as-of", "2020-01-01"), "is not after 2020-01-01"),
        (("silent", "--as-of", "May 2020"), "is no day"),
        (("slipped", "--partner", "Atlantis"), "holds no partnership “Atlantis”"),
        (("overdue", "--format", "xml"), "'xml' is none of"),
    ],
)
def test_mistakes_are_told_in_plain_words(home: Path, words: tuple[str, ...], told: str) -> None:
    ended = asked(home, *words, code=2)
    assert told in " ".join(ended.stderr.replace("│", " ").split())
    assert ended.stdout == ""


def test_what_was_made_up_for_practice_is_marked_in_every_form(home: Path) -> None:
    told = asked(home, "slipped", "--as-of", "2026-11-23").stdout
    rows = lines(home, "slipped", "--as-of", "2026-11-23")
    made_up = [row for row in rows if row["invented"]]
    assert 0 < len(made_up) < len(rows) == told.count("slid")
    assert told.count("INVENTED for practice: First Joint Statement of the Republic of Alvania") == len(made_up)
    assert "INVENTED" not in asked(home, "overdue", "--as-of", "2023-01-01", "--partner", "ASEAN-Japan").stdout
