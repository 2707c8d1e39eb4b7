"""Files whose pages can be shown: only those of documents the register holds, only with the bytes recorded."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from documents.making import lines, pdf
from followthrough.batch import read_document
from followthrough.documents import read

BY = {"person": "Aoi", "now": datetime(2026, 3, 1, tzinfo=UTC)}
DATA = pdf([lines(["Joint statement of the Lakes and Islands.", "Both sides agreed to build a bridge by 2030."])])


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("FOLLOWTHROUGH_HOME", str(tmp_path / "home"))
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "statement.pdf").write_bytes(DATA)
    (tmp_path / "in" / "other.pdf").write_bytes(pdf([lines(["Nobody recorded this."])]))
    (tmp_path / "in" / "notes.txt").write_text("%PD is no PDF.")
    return tmp_path / "in"


@pytest.mark.usefixtures("register")
def test_only_what_was_recorded_is_kept_and_only_once(folder):
    from followthrough.register.intake.page_files import has_page_file, keep_page_files, page_file
    from followthrough.register.intake.record import record

    assert keep_page_files([folder]) == 0
    document = read(DATA)
    record(read=[read_document(document)], **BY)
    assert keep_page_files([folder, folder / "statement.pdf", folder / "missing.pdf"]) == 1
    assert keep_page_files([folder]) == 0
    assert page_file(document.sha256) == DATA
    assert has_page_file(document.sha256)


@pytest.mark.usefixtures("register")
def test_a_picture_file_is_kept_and_shown(folder):
    from documents.scanning import STATEMENT, as_file, drawn
    from followthrough.documents.metadata import sha256_of
    from followthrough.documents.page_image import page_image
    from followthrough.register.intake.page_files import keep_page_files, page_file
    from followthrough.register.intake.record import record

    data = as_file(drawn(STATEMENT), "PNG")
    (folder / "photo.png").write_bytes(data)
    words = replace(read(b"They agreed to meet again."), sha256=sha256_of(data))
    record(read=[read_document(words)], **BY)
    assert keep_page_files([folder]) == 1
    assert page_file(sha256_of(data)) == data
    assert page_image(data, 1, width=300).startswith(b"\x89PNG")


@pytest.mark.usefixtures("register")
def test_a_file_changed_on_the_disk_is_no_page_file(folder, tmp_path):
    from followthrough.register.intake.page_files import keep_page_files, page_file
    from followthrough.register.intake.record import record

    document = read(DATA)
    record(read=[read_document(document)], **BY)
    keep_page_files([folder])
    kept = next((tmp_path / "home" / "pages").iterdir())
    assert kept.stat().st_mode & 0o077 == 0  # its owner's alone: it may not be public
    kept.write_bytes(DATA + b"x")
    assert page_file(document.sha256) is None


@pytest.mark.parametrize("name", ["", "../../etc/passwd", "a" * 63, "a" * 65, "/" * 64, "." * 64])
def test_a_name_that_is_no_hash_finds_nothing(folder, name):  # noqa: ARG001  the data folder is a test's own
    from followthrough.register.intake.page_files import has_page_file, page_file

    assert page_file(name) is None
    assert not has_page_file(name)
