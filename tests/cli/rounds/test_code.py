"""Coding and schemes as coders handle them at the shell."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

from cli.in_process import asked
from factories import some_findings

if TYPE_CHECKING:
    from pathlib import Path

READ = some_findings()
ONE, TWO = (f"e-{finding.id}" for finding in READ.findings[:2])
SCHEME = """name = "House scheme"
scale = "nominal"
rule = "Counts only."
source = "The house's own rule"
[[value]]
code = "yes"
label = "it was done"
[[value]]
code = "no"
label = "it was not"
"""


@pytest.fixture
def folder(tmp_path: Path, db: None, monkeypatch: pytest.MonkeyPatch) -> Path:  # noqa: ARG001  it opens the database
    """A round of two undertakings and one member is open."""
    from datetime import UTC, datetime

    from followthrough.register.intake.record import record

    monkeypatch.chdir(tmp_path)
    record(read=[READ], person="Aoi", now=datetime(2026, 3, 1, tzinfo=UTC))
    asked("code", "open", "third", "--under", "g7g20", "--entry", ONE, "--entry", TWO, "--member", "Japan")
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_two_coders_and_a_third_person() -> None:
    asked("code", "guide", "third", ONE, "+1 when trade has doubled.", "--starts", "2024")
    first = asked("code", "next", "third", "--as", "Ben").stdout
    assert "guideline: +1 when trade has doubled." in first
    assert "+1            full compliance" in first
    unit = ("third", ONE, "--member", "Japan")
    asked("code", "give", *unit[:2], "+1", *unit[2:], "--as", "Ben", "--because", "The table.")
    asked("code", "give", *unit[:2], "-1", *unit[2:], "--as", "Cho")
    assert (
        "Of 1 unit coded by two or more (Ben, Cho), the coders agree on 0."
        in asked("code", "agreement", "third").stdout
    )
    assert "The coders differ (Ben: +1; Cho: -1)" in asked("code", "show", "third").stdout
    assert "Cho has coded it" in asked("code", "settle", *unit[:2], "0", *unit[2:], "--as", "Cho", code=1).stderr
    asked("code", "settle", *unit[:2], "0", *unit[2:], "--as", "Dan", "--because", "Half of it.")
    assert "→ 0, Dan: Half of it." in asked("code", "show", "third").stdout
    told = asked("code", "scores", "third").stdout
    assert "Japan                   mean 0.00 = 50.0 per cent" in told
    assert "per cent = (mean + 1) / 2 x 100" in told
    assert "third interim is frozen" in asked("code", "freeze", "third", "interim").stderr
    assert "is frozen" in asked("code", "give", *unit[:2], "0", *unit[2:], "--as", "Eve", code=1).stderr
    asked("code", "reopen", "third", "interim", "--because", "A source was misread.")
    assert "opened again since" in asked("code", "show", "third").stdout
    assert "frozen" not in asked("code", "list").stdout
    asked("code", "freeze", "third")  # the first stage, as everywhere
    assert "interim stage of third is frozen" in asked("code", "freeze", "third", "--stage", "interim", code=1).stderr
    asked("code", "reopen", "third", "--because", "Once more.")


def test_codes_leave_and_come_back_as_the_same_table(folder: Path) -> None:
    asked("code", "give", "third", ONE, "0", "--member", "Japan", "--as", "Ben", "--because", "=1+1")
    asked("code", "raw", "third", "--to", "raw.csv")
    text = (folder / "raw.csv").read_text("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(text))
    assert (row["coder"], row["value"], row["because"]) == ("Ben", "0", "'=1+1")
    theirs = text.replace(",Ben,", ",Cho,") + f"{TWO},Japan,score,interim,Cho,+3,,,\n"
    (folder / "cho.csv").write_text(theirs, encoding="utf-8")
    ended = asked("code", "import", "third", "cho.csv", code=3)
    assert "cho.csv, row 3: G7 and G20 compliance has no value “+3”" in ended.stderr
    assert "1 taken in, 1 not." in ended.stderr
    rows = json.loads(asked("code", "raw", "third", "--format", "json").stdout)
    assert [(one["coder"], one["value"]) for one in rows] == [("Ben", "0"), ("Cho", "0")]
    (folder / "empty.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    assert (
        "no table with the columns entry, coder, value" in asked("code", "import", "third", "empty.csv", code=1).stderr
    )
    assert "cannot be read" in asked("code", "import", "third", "none.csv", code=1).stderr


def test_a_scheme_is_listed_shown_and_added(folder: Path) -> None:
    assert "g7g20           G7 and G20 compliance (interval, stages interim, final)" in asked("scheme", "list").stdout
    assert "Rule: Members' scores" in asked("scheme", "show", "g7g20").stdout
    (folder / "house.toml").write_text(SCHEME, encoding="utf-8")
    assert "house: House scheme, 2 values." in asked("scheme", "add", "house.toml").stderr
    assert "house" in asked("scheme", "list").stdout
    asked("code", "open", "own", "--under", "house", "--entry", ONE)
    asked("code", "give", "own", ONE, "yes")
    assert "1 unit is not decided" in asked("code", "freeze", "own", code=1).stderr
    asked("code", "give", "own", ONE, "yes", "--as", "Ben")
    asked("code", "freeze", "own")
    (folder / "broken.toml").write_text("name =", encoding="utf-8")
    assert "not complete" in asked("scheme", "add", "broken.toml", code=1).stderr
    assert "cannot be read" in asked("scheme", "add", "none.toml", code=1).stderr


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("words", "told", "code"),
    [
        (("code", "show", "none"), "no coding round “none”", 1),
        (("code", "open", "x", "--under", "none", "--entry", ONE), "no scheme “none”", 1),
        (("code", "scores", "third", "--by", "colour"), "not by 'colour'", 2),
        (("code", "freeze", "third", "interim"), "Nothing is coded", 1),
        (("code", "guide", "third", "e-none", "x"), "holds no entry e-none", 1),
        (("scheme", "show", "none"), "no scheme “none”", 1),
    ],
)
def test_mistakes_are_told_in_plain_words(words: tuple[str, ...], told: str, code: int) -> None:
    assert told in asked(*words, code=code).stderr
