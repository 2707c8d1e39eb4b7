"""Plans and verdicts as an officer handles them."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

from cli.in_process import asked

if TYPE_CHECKING:
    from pathlib import Path

OLD = """No,Action line,Heading,Timeline,Status
1.1,Deepen the harbour of the north,Peace,2018-2022,completed
1.3,Train harbour pilots every year,Prosperity,,ongoing
2.1,Hold a festival of songs,Heart to heart,,
"""
NEW = OLD.replace("every year", "each year").replace("2.1,Hold a festival of songs", "2.1,Lay a data cable")
STATEMENT = """Joint statement of the 3rd Harbour Meeting

6 May 2020

1. Many harbour pilots have been trained every year.
"""


@pytest.fixture
def folder(tmp_path: Path, db: None, monkeypatch: pytest.MonkeyPatch) -> Path:  # noqa: ARG001  it opens the database
    """Two plans taken in, the later replacing the earlier, and one later statement."""
    monkeypatch.chdir(tmp_path)
    for name, text in (("old.csv", OLD), ("new.csv", NEW), ("said.txt", STATEMENT), ("nothing.csv", "a,b\n1,2\n")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    asked("plan", "import", "old.csv", "--key", "old", "--date", "2017-08", "--title", "Plan of the harbours")
    asked("plan", "import", "new.csv", "--key", "new", "--date", "2023-12-17", "--supersedes", "old")
    asked("record", "said.txt")
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_importing_says_what_came_of_it() -> None:
    again = asked("plan", "import", "old.csv", "--key", "old", "--date", "2017-08", "--title", "Plan of the harbours")
    assert "Nothing has changed" in again.stdout
    partly = asked("plan", "import", "old.csv", "nothing.csv", "none.csv", code=3)
    assert "old.csv, edition 1: 3 lines under 3 headings." in partly.stdout
    assert "look at: Between 1.1 and 1.3 a number is missing." in partly.stdout
    assert "nothing.csv holds no action line" in partly.stderr
    assert "none.csv cannot be read: No such file" in partly.stderr
    assert asked("plan", "import", "old.csv", "--date", "soon", code=1).stderr.startswith("old.csv: “soon” is no date")
    asked("plan", "import", "old.csv", "new.csv", "--key", "x", code=2)


@pytest.mark.usefixtures("folder")
def test_a_plan_is_shown_with_its_rates_and_rule() -> None:
    told = asked("plan", "show", "old", "--as-of", "2023-01-01").stdout
    assert "Lines completed, in the plan's own words:\n  1 of 1 = 100.0 per cent  Peace" in told
    assert "  1 of 3 = 33.3 per cent, 1 unknown  the whole plan" in told
    assert (
        "Rule: 1 of 3 lines is done or done late, in the plan's own words of status; "
        "1 line of unknown status counts as not." in told
    )
    rows = list(csv.DictReader(io.StringIO(asked("plan", "show", "old", "--format", "csv").stdout)))
    assert [row["told"] for row in rows] == ["completed", "ongoing", ""]
    view = json.loads(asked("plan", "show", "old", "--format", "json", "--as-of", "2024-01-01").stdout)
    assert [line["standing"]["assessment"]["status"] for line in view["lines"]] == ["superseded"] * 3
    assert "holds no plan other" in asked("plan", "show", "other", code=1).stderr
    assert "old                             2017-08" in asked("plan", "list").stdout


@pytest.mark.usefixtures("folder")
def test_the_next_plan_takes_lines_up_or_drops_them() -> None:
    told = asked("plan", "carry", "old", "new")
    assert "old/2.1  Hold a festival of songs\n    → nothing: dropped" in told.stdout
    assert "new: new/2.1  Lay a data cable" in told.stdout
    assert "Of 3 lines of old, 2 went on into new and 1 did not." in told.stderr
    asked("plan", "line", "old/2.1", "same", "new/2.1", "--because", "A cable carries songs.")
    asked("plan", "heading", "old", "new", "Peace", "Prosperity")
    assert "Peace → Prosperity (a person said so)" in asked("plan", "carry", "old", "new").stdout
    rows = list(csv.DictReader(io.StringIO(asked("plan", "carry", "old", "new", "--format", "csv").stdout)))
    assert [row["new"] for row in rows] == ["new/1.1", "new/1.3", "new/2.1"]
    assert "has no heading “Glory”" in asked("plan", "heading", "old", "new", "Glory", code=1).stderr


@pytest.mark.usefixtures("folder")
def test_a_later_statement_is_proposed_confirmed_and_signed_on() -> None:
    assert "1 new proposal." in asked("plan", "match", "old").stderr
    view = json.loads(asked("plan", "show", "old", "--format", "json").stdout)
    (touch,) = view["lines"][1]["touches"]
    words = ("old/1.3", touch["finding"]["key"])
    assert "is no step" in asked("plan", "touch", "confirm", *words, "--shows", "over", code=1).stderr
    asked("plan", "touch", "confirm", *words, "--shows", "addressed")
    refused = asked("assess", "old/1.3", "done", "--because", "So.", "--as-of", "2021-01-01", code=1)
    assert "“addressed” is never upgraded" not in refused.stderr
    assert "shows no more than addressed, which is not upgraded" in refused.stderr
    signed = asked("assess", "old/1.3", "in progress", "--because", "Each year.", "--as-of", "2021-01-01")
    assert "in progress, signed by Aoi: Each year." in signed.stdout
    assert "rests on 1 fact and 0 claims; the rule proposed addressed" in signed.stdout
    shown = asked("plan", "show", "old", "--as-of", "2022-01-01").stdout
    assert "told “ongoing”; in progress, signed by Aoi: Each year." in shown
    (row,) = json.loads(asked("assess", "old/1.3", "--format", "json").stdout)
    asked("assess", "old/1.3", "--take-back", str(row["number"]), "--because", "Too early.")
    assert "(no longer)" in asked("assess", "old/1.3").stdout
    assert "Nobody has signed" in asked("assess", "old/1.1").stderr


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("words", "told", "code"),
    [
        (("assess", "e-none", "done", "--because", "So."), "holds no entry e-none", 1),
        (("assess", "old/1.1", "won", "--because", "So."), "“won” is no status", 1),
        (("assess", "old/1.1", "done", "--take-back", "3"), "not both", 2),
        (("assess", "old/1.1", "done", "--as-of", "soon"), "is no day", 2),
        (("plan", "match", "none"), "holds no plan none", 1),
        (("plan", "carry", "old", "none"), "does not hold both", 1),
        (("plan", "line", "old/1.1", "same", "old/1.3"), "a line of each of two plans", 1),
    ],
)
def test_mistakes_are_told_in_plain_words(words: tuple[str, ...], told: str, code: int) -> None:
    assert told in asked(*words, code=code).stderr
