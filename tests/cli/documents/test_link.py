from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from followthrough.cli.documents.link import link

app = typer.Typer()
app.command()(link)
run = CliRunner()

EARLIER = (
    "We will establish a joint dredging office in the harbour of Saltby.\n\n"
    "We commit to abolishing lighthouse tolls for fishing boats.\n\n"
    "The ministers thanked the people of Saltby for their welcome."
)
LATER = (
    "The joint dredging office in the harbour of Saltby was established in March.\n\n"
    "The ministers enjoyed a concert of the youth orchestra."
)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    rows = [
        {"id": "a", "date": "2021-06-01", "title": "Joint statement", "series": "Forum", "text": EARLIER},
        {"id": "b", "date": "2022-06-01", "title": "Joint statement", "series": "Forum", "text": LATER},
        {"id": "c", "date": "2022-06-01", "title": "Minister opens fair", "text": "A fair was opened."},
    ]
    path = tmp_path / "corpus.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_links_and_dropped_come_as_lines(corpus: Path) -> None:
    done = run.invoke(app, [str(corpus)])
    assert done.exit_code == 0
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(row["type"], row.get("relation")) for row in rows] == [("link", "fulfilled"), ("dropped", None)]
    gone = rows[1]
    assert "lighthouse tolls" in EARLIER[gone["start"] : gone["end"]]
    assert "3 documents read, 1 link, 1 dropped; 1 document set aside" in done.stderr


def test_the_same_input_gives_the_same_bytes(corpus: Path) -> None:
    assert run.invoke(app, [str(corpus)]).stdout == run.invoke(app, [str(corpus)]).stdout


def test_the_order_of_sets_does_not_show(corpus: Path) -> None:
    command = [sys.executable, "-c", "from followthrough.cli import main; main()", "link", str(corpus)]
    said = [
        subprocess.run(command, env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, check=True).stdout
        for seed in ("1", "2")
    ]
    assert said[0] == said[1] != b""


def test_a_table_quotes_both_ends_and_tells_what_was_set_aside(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    done = run.invoke(app, [str(corpus), "--format", "table"])
    assert done.exit_code == 0
    for said in ("fulfilled", "dropped", "2021-06-01", "“Minister opens fair” (c): "):
        assert said in done.stdout


def test_what_the_intake_list_says_of_a_folder_counts(tmp_path: Path) -> None:
    for name, text in (("a.txt", EARLIER), ("b.txt", LATER)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    unlisted = run.invoke(app, [str(tmp_path)])
    assert "0 links" in unlisted.stderr
    listed = "file,date,partnership\na.txt,2021-06-01,Forum\nb.txt,2022-06-01,Forum\n"
    (tmp_path / "intake.csv").write_text(listed, encoding="utf-8")
    done = run.invoke(app, [str(tmp_path)])
    assert done.exit_code == 0
    assert "1 link," in done.stderr


def test_what_cannot_be_read_is_named_and_counts(corpus: Path, tmp_path: Path) -> None:
    missing = tmp_path / "nothing.pdf"
    done = run.invoke(app, [str(corpus), str(missing)])
    assert done.exit_code == 3
    assert "nothing.pdf" in done.stderr


def test_results_of_reading_are_told_once_and_not_taken_for_documents(corpus: Path, tmp_path: Path) -> None:
    found = tmp_path / "found.jsonl"
    command = [sys.executable, "-c", "from followthrough.cli import main; main()", "read", str(corpus)]
    said = subprocess.run([*command, "--format", "jsonl"], capture_output=True, check=True).stdout
    found.write_bytes(said)
    done = run.invoke(app, [str(found)])
    assert done.exit_code == 1
    assert done.stderr.count("holds results of reading, not documents") == 1


def test_nothing_readable_fails(tmp_path: Path) -> None:
    assert run.invoke(app, [str(tmp_path / "nothing.pdf")]).exit_code == 1
