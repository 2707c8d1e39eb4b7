"""decide, history and search at a moment, as an officer runs them: one process after the other on a new register."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from cli import processes

if TYPE_CHECKING:
    from pathlib import Path

PROMISE = "Japan will build a new harbour on the northern islands by 2027."
TEXT = "Joint statement of {year}\n\n{year}-05-06\n\n1. {first}\n\n2. {promise}\n"
FIRSTS = {2022: "The ministers met in Alder and praised its gardens.", 2023: "Rain fell on the whole meeting."}


def run(folder: Path, *words: str, code: int = 0) -> str:
    """What the command said on both streams, in one line; it must end with `code`."""
    ended = processes.run(*words, at=folder, FOLLOWTHROUGH_HOME=str(folder / "home"))
    assert ended.returncode == code, ended.stderr
    assert "Traceback" not in ended.stderr
    return ended.stdout + " ".join(ended.stderr.split())


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    (tmp_path / "texts").mkdir()
    lines = ["file,title,date,series"]
    for year, first in FIRSTS.items():
        text = TEXT.format(year=year, first=first, promise=PROMISE)
        (tmp_path / "texts" / f"s{year}.txt").write_text(text, encoding="utf-8")
        lines.append(f"s{year}.txt,Statement of {year},{year}-05-06,Harbour Masters")
    (tmp_path / "texts" / "intake.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    run(tmp_path, "record", "texts", "--as", "Aoi", "--quiet")
    return tmp_path


def hits(folder: Path, *words: str) -> list[dict[str, str]]:
    told = run(folder, "search", *words, "--format", "jsonl")
    return [json.loads(line) for line in told.splitlines() if line.startswith("{")]


def test_an_officer_decides_and_the_register_remembers(filled: Path) -> None:
    first, second = (hit["finding"] for hit in hits(filled, "harbour", "--who", "Japan", "--due-before", "2028-01-01"))
    if first > second:
        first, second = second, first
    assert "not same, pair" in run(filled, "decide", "not-same", first, second, "--by", "Aoi", "--because", "two piers")
    refused = run(filled, "decide", "same", second, first, "--by", "Aoi")
    assert "same, pair" in refused  # the same pair judged anew supersedes
    told = run(filled, "decide", "confirm", f"e-{first}", "--by", "Ben", "--because", "read in the original")
    assert "by Ben: confirm, entry" in told
    history = run(filled, "history", f"e-{first}")
    assert "because: read in the original" in history
    assert "because: two piers" in history
    assert "(until " in history
    document = hits(filled, "harbour")[0]["document"]
    assert "dated 202" in run(filled, "history", document)
    number = told.split("Decision ")[1].split()[0]
    assert "undo, entry" in run(filled, "decide", "undo", number, "--by", "Ben")
    assert "nothing to undo" in run(filled, "decide", "undo", number, "--by", "Ben", code=1)
    assert "no faults" in run(filled, "verify")


def test_one_line_asks_who_promised_what_by_when(filled: Path) -> None:
    assert len(hits(filled, "who:Japan", "by:2027", "new harbour")) == 2
    assert len(hits(filled, "who:Japan by:2027 harbour")) == 2
    assert len(hits(filled, "who:JP act:commitment")) == 2
    assert hits(filled, "who:United States", "harbour") == []
    assert hits(filled, "who:Japan", "by:2026") == []


def test_search_as_of_a_day_and_as_known_at_a_time(filled: Path) -> None:
    assert len(hits(filled, "harbour", "--in", "findings")) == 2
    assert len(hits(filled, "harbour", "--in", "findings", "--as-of", "2022-12-31")) == 1
    assert hits(filled, "harbour", "--known-at", "2020-01-01") == []
    assert hits(filled, "harbour", "--kind", "treaty") == []


@pytest.mark.parametrize(
    ("words", "code", "complaint"),
    [
        (("decide", "merge", "e-1"), 2, "takes two entries"),
        (("decide", "confirm", "e-1", "e-2"), 2, "takes one entry"),
        (("decide", "confirm", "e-1"), 1, "holds no entry e-1"),
        (("decide", "undo", "77"), 1, "no decision 77"),
        (("decide", "agree", "e-1"), 2, "agree"),
        (("history", "e-1"), 1, "holds no entry e-1"),
        (("history", "e-1", "--known-at", "soon"), 2, "“soon” is no time"),
        (("search", "sea", "--as-of", "2024-02-31"), 2, "is no day"),
        (("search", "sea", "--status", "new"), 2, "is no status"),
    ],
)
def test_what_is_asked_wrongly(tmp_path: Path, words: tuple[str, ...], code: int, complaint: str) -> None:
    assert complaint in run(tmp_path, *words, code=code)
