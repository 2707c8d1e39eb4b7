"""The edition's tables, and what is written of them."""

from __future__ import annotations

import builtins
import json
import sqlite3
from contextlib import closing

import pytest
from pyarrow import parquet

from followthrough.exchange.edition import Kind, tables
from followthrough.exchange.parquet_edition import ParquetMissingError, write_parquet
from followthrough.exchange.sqlite_edition import datasette_metadata, write_sqlite

BLANK = {Kind.TEXT: "", Kind.WHOLE: None, Kind.FIGURE: None, Kind.YES_NO: False, Kind.WORDS: []}


def a_row(table, **says):
    return {field.name: BLANK[field.kind] for field in tables()[table].fields} | says


ROWS = {
    "about": [a_row("about", name="program", value="followthrough")],
    "parties": [a_row("parties", key="JP", name="Japan", aliases=["日本", 'a"b'])],
    "documents": [a_row("documents", key="d", title="Statement", text="両国は支援する。 They agreed.", characters=20)],
    "findings": [
        a_row("findings", key="f1", document="d", quote="支援する", start=3, end=7, search_text="支援 援す する",
              confidence=0.5, conditional=True, because=["Since."]),
        a_row("findings", key="f2", document="d", quote="agreed", start=14, end=20, search_text="they agreed"),
    ],
    "links": [a_row("links", earlier="f1", relation="dropped")],
}  # fmt: skip


@pytest.fixture
def edition(tmp_path):
    path = tmp_path / "edition.sqlite"
    write_sqlite(path, lambda name: ROWS.get(name, []))
    return path


def asked(path, question, *values):
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as base:
        return base.execute(question, values).fetchall()


def test_every_reference_is_to_a_table_with_a_key_that_comes_before():
    seen = []
    for sheet in tables().values():
        for field in sheet.fields:
            if field.to:
                assert field.to in [*seen, sheet.name]
                assert tables()[field.to].keyed
        seen.append(sheet.name)
        assert len(set(sheet.names)) == len(sheet.names)
        assert set(sheet.facets) <= set(sheet.names)
        assert sheet.keyed == (sheet.names[0] == "key")
        assert sheet.searched == ("search_text" in sheet.names)
        assert all(field.says for field in sheet.fields)


def test_a_sqlite_edition_opens_for_reading(edition):
    told = asked(edition, "SELECT key, quote, conditional, because, strength FROM findings ORDER BY key")
    assert told == [("f1", "支援する", 1, '["Since."]', None), ("f2", "agreed", 0, "[]", None)]
    assert asked(edition, "SELECT aliases FROM parties") == [(json.dumps(["日本", 'a"b'], ensure_ascii=False),)]
    assert asked(edition, "PRAGMA foreign_key_check") == []
    assert asked(edition, "PRAGMA integrity_check") == [("ok",)]
    assert asked(edition, "SELECT later FROM links") == [(None,)]
    cut = "SELECT substr(text, start + 1, end - start) = quote FROM findings JOIN documents ON documents.key = document"
    assert asked(edition, cut) == [(1,), (1,)]


def test_its_full_text_finds_japanese_of_two_characters(edition):
    search = "SELECT key FROM findings WHERE rowid IN (SELECT rowid FROM findings_fts WHERE findings_fts MATCH ?)"
    assert asked(edition, search, "支援") == [("f1",)]
    assert asked(edition, search, "agreed") == [("f2",)]
    assert asked(edition, search, "支持") == []


def test_its_tables_have_foreign_keys_that_tools_follow(edition):
    assert {(row[2], row[3]) for row in asked(edition, "PRAGMA foreign_key_list(findings)")} == {
        ("documents", "document")
    }
    assert {row[1] for row in asked(edition, "PRAGMA index_list(links)")} == {"links_earlier", "links_later"}


def test_the_same_rows_give_the_same_bytes(edition, tmp_path):
    told = []
    write_sqlite(tmp_path / "again.sqlite", lambda name: ROWS.get(name, []), told.append)
    assert (tmp_path / "again.sqlite").read_bytes() == edition.read_bytes()
    assert told[-1] == sum(map(len, ROWS.values()))


def test_the_metadata_describe_every_table_and_column():
    told = datasette_metadata(title="Title", database="edition")["databases"]["edition"]["tables"]
    assert set(told) == set(tables())
    assert set(told["findings"]["columns"]) == set(tables()["findings"].names)
    assert told["findings"]["fts_table"] == "findings_fts"
    assert (told["entries"]["label_column"], told["documents"]["label_column"]) == ("headline", "title")
    assert "label_column" not in told["links"]


def test_a_parquet_table_comes_back_with_its_kinds_and_words(tmp_path):
    path = tmp_path / "findings.parquet"
    assert write_parquet(path, tables()["findings"], ROWS["findings"]) == 2
    back = parquet.read_table(path)
    assert back.column_names == list(tables()["findings"].names)
    first = back.to_pylist()[0]
    assert (first["quote"], first["start"], first["conditional"], first["because"], first["strength"]) == (
        "支援する", 3, True, ["Since."], None,
    )  # fmt: skip
    assert back.schema.field("quote").metadata[b"description"].startswith(b"The exact words")


def test_an_empty_table_has_its_columns(tmp_path):
    path = tmp_path / "links.parquet"
    assert write_parquet(path, tables()["links"], []) == 0
    assert parquet.read_table(path).column_names == list(tables()["links"].names)


def test_without_pyarrow_it_is_said_how_to_get_it(tmp_path, monkeypatch):
    usual = builtins.__import__

    def without(name, *rest):
        if name.startswith("pyarrow"):
            raise ImportError(name)
        return usual(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(ParquetMissingError, match=r"pip install 'followthrough\[parquet\]'"):
        write_parquet(tmp_path / "x.parquet", tables()["links"], [])
