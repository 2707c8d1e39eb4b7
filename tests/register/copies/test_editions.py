"""Editions: frozen, hashed, named once."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from factories import a_document, a_finding, some_findings
from followthrough.exchange.pages import write_pages
from followthrough.exchange.pages.reading import opened
from followthrough.register.copies.editions import EditionError, edition_file, editions, publish
from followthrough.register.intake.record import Details, record
from followthrough.register.ledger.audit import head
from followthrough.register.models import Audit, Edition

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("register", "folder")

NOW = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FOLLOWTHROUGH_HOME", str(tmp_path))
    return tmp_path


def a_register() -> None:
    record(read=[some_findings()], person="Aoi", now=NOW)
    secret = a_document("They agreed to hide it.")
    found = some_findings(secret, of=(a_finding(secret, "agreed to hide it"),))
    record(read=[found], person="Aoi", now=NOW, details=Details(confidentiality="internal"))


def test_an_edition_holds_what_the_public_may_see_and_its_hash_proves_it() -> None:
    a_register()
    before = head()
    made = publish(name="2026-1", person="Ben", now=NOW, note="The first.")
    file = edition_file("2026-1")
    assert hashlib.sha256(file.read_bytes()).hexdigest() == made.sha256
    assert (made.documents, made.findings, made.entries, made.audit, made.person) == (1, 3, 2, before, "Ben")
    assert made.size == file.stat().st_size
    assert b"hide it" not in file.read_bytes()
    assert file.stat().st_mode & 0o222 == 0
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as base:
        assert base.execute("SELECT value FROM about WHERE name = 'audit'").fetchone() == (before,)
    assert editions() == (made,)
    assert Audit.objects.get(verb="publish").subject == "edition:2026-1"


def test_its_pages_hold_no_more_than_it_does(folder: Path) -> None:
    a_register()
    publish(name="2026-1", person="Ben", now=NOW)
    with opened(edition_file("2026-1")) as edition:
        count = write_pages(edition, folder / "site")
    told = [path.read_bytes() for path in (folder / "site").rglob("*") if path.is_file()]
    assert len(told) == count + 3  # the style, the file itself and the sums
    assert any(b"agreed" in page for page in told)
    assert not [page for page in told if b"hide it" in page or b"Aoi" in page or b"Ben" in page]


def test_an_edition_says_where_each_undertaking_stands_on_the_day_of_its_last_change() -> None:
    a_register()
    publish(name="2026-1", person="Ben", now=NOW)
    with opened(edition_file("2026-1")) as edition:
        told = {row["entry"]: row for row in edition.rows("standings")}
        assert set(told) == {row["key"] for row in edition.rows("entries")}
    assert {row["as_of"] for row in told.values()} == {"2026-03-01"}
    assert all(row["because"] and not row["signed"] for row in told.values())


def test_the_same_register_gives_the_same_file() -> None:
    a_register()
    first = publish(name="a", person="Ben", now=NOW)
    Audit.objects.count()
    assert publish(name="b", person="Ben", now=NOW).documents == first.documents
    assert [row.name for row in editions()] == ["b", "a"]


@pytest.mark.parametrize("name", ["", "A", "../x", "a/b", "-a", "x" * 100, "a b", "日本"])
def test_a_name_that_cannot_be(name: str) -> None:
    with pytest.raises(EditionError, match="is no name for an edition"):
        publish(name=name, person="Ben", now=NOW)


def test_a_name_is_never_used_again_and_nothing_is_left_behind(folder: Path) -> None:
    a_register()
    publish(name="2026-1", person="Ben", now=NOW)
    before = edition_file("2026-1").read_bytes()
    with pytest.raises(EditionError, match="There is an edition 2026-1 already"):
        publish(name="2026-1", person="Ben", now=NOW)
    assert edition_file("2026-1").read_bytes() == before
    assert [path.name for path in (folder / "editions").iterdir()] == ["2026-1.sqlite"]


def test_a_file_that_cannot_be_written_leaves_no_row(folder: Path) -> None:
    (folder / "editions").write_text("a file where the folder should be")
    with pytest.raises(OSError, match=r"."):
        publish(name="2026-1", person="Ben", now=NOW)
    assert Edition.objects.count() == 0
