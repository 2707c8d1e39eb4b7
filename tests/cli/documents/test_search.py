"""search at the shell: hits with what is undertaken there, in every form, one page or all."""

from __future__ import annotations

import csv
import io
import json

import pytest

from cli.in_process import asked
from followthrough.cli.documents.search_printing import COLUMNS
from followthrough.register.models import Entry
from web.sample_register import build

pytestmark = pytest.mark.django_db
DAY = ("--as-of", "2026-06-01")


@pytest.fixture(autouse=True)
def _register(db: None) -> None:  # noqa: ARG001  it opens the database
    build()


def test_a_hit_tells_what_is_undertaken_there_in_every_form() -> None:
    rows = [json.loads(line) for line in asked("search", "trade", *DAY, "--format", "jsonl").stdout.splitlines()]
    stated = [one["key"] for row in rows for one in row["undertakings"]]
    assert stated
    assert set(stated) <= set(Entry.objects.values_list("key", flat=True))
    assert all(one["stands"]["status"] for row in rows for one in row["undertakings"])
    assert json.loads(asked("search", "trade", *DAY, "--format", "json").stdout) == rows
    sheet = list(csv.DictReader(io.StringIO(asked("search", "trade", *DAY, "--format", "csv").stdout)))
    assert tuple(sheet[0]) == COLUMNS
    assert [row["undertakings"] for row in sheet] == ["; ".join(o["key"] for o in row["undertakings"]) for row in rows]
    assert [row["words"] for row in sheet] == [row["text"] for row in rows]
    table = asked("search", "trade", *DAY).stdout
    assert all(f"({key})" in table for key in stated)


def test_all_hits_come_at_once() -> None:
    first = asked("search", "trade", "--size", "1", "--format", "jsonl")
    whole = asked("search", "trade", "--all", "--format", "jsonl")
    assert "page 1 of" in first.stderr
    assert len(first.stdout.splitlines()) == 1
    assert len(whole.stdout.splitlines()) == int(whole.stderr.split()[0])
    assert len(whole.stdout.splitlines()) > 1


def test_what_the_register_held_then_stands_nowhere() -> None:
    told = asked("search", "trade", "--known-at", "2099-01-01", "--format", "jsonl").stdout
    assert told
    assert not any(json.loads(line)["undertakings"] for line in told.splitlines())


@pytest.mark.parametrize(
    ("words", "says"),
    [(("--in", "poems"), "passages or findings"), (("--status", "new"), "is no status"), (("--size", "0"), "--size"),
     (("--format", "xml"), "--format")],
)  # fmt: skip
def test_what_is_not_understood(words: tuple[str, ...], says: str) -> None:
    assert says in asked("search", "trade", *words, code=2).stderr


def test_many_pages_are_asked_one_after_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = asked("search", "trade", "--all", "--format", "jsonl").stdout
    monkeypatch.setattr("followthrough.cli.documents.search._MOST", 1)
    paged = asked("search", "trade", "--all", "--size", "1", "--format", "jsonl").stdout
    assert sorted(paged.splitlines()) == sorted(whole.splitlines())
