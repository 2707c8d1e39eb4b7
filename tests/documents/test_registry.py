from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from followthrough.documents import read, registry
from followthrough.model import ReadingError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

OLD_FILE = b"\xd0\xcf\x11\xe0 an old office file"
PLUG_IN = """
from followthrough.documents.reading import Reading

def read_old(data):
    return Reading(data[4:].decode().strip() + " as a plug-in reads it")
"""


@pytest.fixture
def plug_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A package as one installs it: a module and its entry point."""
    info = tmp_path / "old_files-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: old-files\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[followthrough.readers]\nd0cf11e0 = old_files_reader:read_old\n")
    (tmp_path / "old_files_reader.py").write_text(PLUG_IN)
    monkeypatch.syspath_prepend(tmp_path)
    registry._plug_ins.cache_clear()
    yield
    registry._plug_ins.cache_clear()


@pytest.mark.usefixtures("plug_in")
def test_a_plug_in_reads_what_no_built_in_reader_knows() -> None:
    assert read(OLD_FILE).text == "an old office file as a plug-in reads it"


@pytest.mark.usefixtures("plug_in")
def test_a_built_in_reader_wins() -> None:
    assert read(b"plain words stay plain words").text == "plain words stay plain words"


def test_without_it_the_officer_is_told_what_to_do() -> None:
    with pytest.raises(ReadingError, match="save it as"):
        read(OLD_FILE)
