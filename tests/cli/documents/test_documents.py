"""documents at the shell: what the register holds, and what to do where nothing is listed."""

from __future__ import annotations

import csv
import io
import json

import pytest

from cli.in_process import asked
from followthrough.exchange.document_list import COLUMNS
from followthrough.register.models import Document, Finding
from web.sample_register import build

pytestmark = pytest.mark.django_db


def listed(*words: str) -> list[str]:
    return [json.loads(line)["key"] for line in asked("documents", *words, "--format", "jsonl").stdout.splitlines()]


def test_every_form_lists_the_same_documents_with_their_counts() -> None:
    build()
    keys = listed()
    assert set(keys) == set(Document.objects.values_list("key", flat=True))
    rows = json.loads(asked("documents", "--format", "json").stdout)
    sheet = list(csv.DictReader(io.StringIO(asked("documents", "--format", "csv").stdout)))
    assert [row["key"] for row in rows] == [row["key"] for row in sheet] == keys
    assert tuple(sheet[0]) == COLUMNS
    assert sum(row["findings"] for row in rows) == Finding.objects.count()
    table = asked("documents")
    assert all(f"({key})" in table.stdout for key in keys)
    assert f"{Finding.objects.count()} findings in {len(keys)} documents" in table.stderr


def test_documents_are_narrowed_as_on_the_pages() -> None:
    build()
    keys = listed()
    years = {row.key: row.date for row in Document.objects.all()}
    assert set(listed("--dated-before", "2024-01-01")) == {key for key in keys if "" < years[key] < "2024"}
    assert set(listed("trade", "mangroves")) < set(keys)
    assert listed("--as-of", "1990-01-01") == []
    assert set(listed("--partner", "Lakes-Islands")) <= set(keys)
    assert "something was not read" in asked("documents").stderr
    assert 0 < len(listed("--unread")) <= len(keys)


def test_where_nothing_is_listed_it_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "holds no document yet" in asked("documents").stderr
    build()
    assert "of the kind “poem”; there is" in asked("documents", "--kind", "poem").stderr
    assert "in the language “fr”; there is en" in asked("documents", "--language", "fr").stderr
    assert "no document that fits" in asked("documents", "--status", "withdrawn").stderr
    assert "standing, withdrawn, outdated" in asked("documents", "--status", "old", code=2).stderr
    assert "holds no partnership “Moon”" in asked("documents", "--partner", "Moon", code=2).stderr
    assert "is no day" in asked("documents", "--dated-after", "May", code=2).stderr
    whole = listed()
    monkeypatch.setattr("followthrough.cli.documents.documents._AT_ONCE", 1)
    assert listed() == whole
