"""Series and targets as an officer handles them at the shell."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from cli.in_process import asked
from factories import a_document, a_finding, some_findings

if TYPE_CHECKING:
    from pathlib import Path

TABLE = "Year,Trade (USD billion)\n2009,80\n2010,100\n2011,160\n2022,210\n"
D = a_document("They agreed to double trade by 2022.", date="2012-05-06")
PROMISE = a_finding(D, "agreed to double trade by 2022", due="2022")
KEY = f"e-{PROMISE.id}"


@pytest.fixture
def folder(tmp_path: Path, db: None, monkeypatch: pytest.MonkeyPatch) -> Path:  # noqa: ARG001  it opens the database
    from followthrough.register.intake.record import record

    monkeypatch.chdir(tmp_path)
    record(read=[some_findings(D, of=(PROMISE,))], person="Aoi", now=datetime(2026, 3, 1, tzinfo=UTC))
    (tmp_path / "trade.csv").write_text(TABLE, encoding="utf-8")
    (tmp_path / "words.txt").write_text("no table at all", encoding="utf-8")
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_from_a_table_to_a_verdict_with_its_sum() -> None:
    words = ("--key", "trade", "--source", "https://example.org/t", "--vintage", "2023-05 yearbook")
    ended = asked("series", "import", "trade.csv", "words.txt", *words[2:], code=3)
    assert "words.txt holds no series" in ended.stderr
    assert "4 figures, 4 new" in asked("series", "import", "trade.csv", *words).stdout
    assert "trade" in asked("series", "list").stdout
    told = asked("series", "show", "trade").stdout
    assert "No figure for 2012, 2013" in told
    asked("target", "set", KEY, "--factor", "2", "--direction", "increase", "--due", "2022", "--because", "To double.")
    assert "No series is tied to it" in asked("target", "show", KEY).stdout
    asked("target", "leg", KEY, "trade")
    shown = asked("target", "show", KEY, "--as-of", "2024-01-01").stdout
    assert "2022        depends on the baseline" in shown
    assert (
        "2022: 210 (USD billion); the goal was 320 (2 times the 160 of 2011, 2023-05 yearbook); 210 / 160 = 1.31 times"
        in shown
    )
    asked("target", "leg", KEY, "trade", "--baseline", "2010", "--because", "The annex says so.")
    assert "reached: " in asked("target", "list", "--as-of", "2024-01-01").stdout
    (row,) = csv.DictReader(io.StringIO(asked("target", "list", "--as-of", "2024-01-01", "--format", "csv").stdout))
    assert (row["leg_verdict"], row["baseline"], row["stated_by"]) == ("reached", "2010", "Aoi")
    view = json.loads(asked("target", "show", KEY, "--format", "json", "--as-of", "2024-01-01").stdout)
    assert view["legs"][0]["leg"]["reckonings"][0]["factor"] == pytest.approx(2.1)
    asked("target", "leg", KEY, "trade", "--off", "--because", "Another trade.")


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("words", "told", "code"),
    [
        (("series", "import", "none.csv"), "cannot be read", 1),
        (("series", "import", "trade.csv", "words.txt", "--key", "x"), "one file only", 2),
        (("series", "import", "trade.csv"), "names no source", 1),
        (("series", "show", "none"), "holds no series none", 1),
        (("target", "show", KEY), "holds no target", 1),
        (("target", "set", KEY, "--factor", "2"), "“because” was left blank", 1),
        (("target", "leg", KEY, "none"), "holds no series none", 1),
    ],
)
def test_mistakes_are_told_in_plain_words(words: tuple[str, ...], told: str, code: int) -> None:
    assert told in asked(*words, code=code).stderr
