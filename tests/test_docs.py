"""The reference pages say what the program does: nothing it has is missing from them."""

from __future__ import annotations

import re
import runpy
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from followthrough.cli import COMMANDS
from followthrough.lexicon import schema
from followthrough.lexicon.endings import _FIELDS, endings
from followthrough.lexicon.load import cues, phrase_lists, word_lists
from followthrough.model import Act, DateBasis, MentionKind, PassageKind, Relation, Strength

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "followthrough"
REFERENCE = ROOT / "docs" / "reference"


def page(name: str) -> str:
    return (REFERENCE / f"{name}.md").read_text("utf-8")


def settings_named() -> set[str]:
    texts = (path.read_text("utf-8") for path in SOURCE.rglob("*.py"))
    return {name for text in texts for name in re.findall(r"FOLLOWTHROUGH_[A-Z_]*[A-Z]", text)}


def seam_keys() -> set[str]:
    return set(re.findall(r'"([a-z_0-9]+)":', (SOURCE / "exchange" / "jsonl.py").read_text("utf-8")))


def test_the_page_of_commands_is_their_own_help() -> None:
    script = runpy.run_path(str(ROOT / "bench" / "commands_page.py"))
    assert page("commands") == script["page"](), "run bench/commands_page.py with the project's Python"


@pytest.mark.parametrize("name", ["lists", "edition", "api", "library", "rows"])
def test_pages_of_columns_are_written_from_them(name: str) -> None:
    script = runpy.run_path(str(ROOT / "bench" / f"{name}_page.py"))
    assert page(name) == script["page"](), f"run bench/{name}_page.py with the project's Python"


def test_help_speaks_to_a_desk_officer() -> None:
    assert not re.search(r"Raises:|Args:|typer\.|None\b", page("commands"))


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"])
def test_every_command_named_is_one(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    named = set(re.findall(r"(?:\./run|`followthrough) ([a-z]+)", text))
    assert named <= {*COMMANDS, "test", "check", "bench", "compile"}


def test_every_setting_is_documented_and_every_documented_one_exists() -> None:
    assert set(re.findall(r"^\| `(FOLLOWTHROUGH_[A-Z_]+)`", page("settings"), re.MULTILINE)) == settings_named()


def test_every_field_of_the_lexicon_is_documented() -> None:
    assert set(re.findall(r"^\| `(\w+)`", page("lexicon"), re.MULTILINE)) == schema._FIELDS | _FIELDS


def test_every_cue_of_the_lexicon_and_every_list_of_words_is_documented() -> None:
    told = set(re.findall(r"^\| `([^`]+)`", page("cues"), re.MULTILINE))
    known = {cue.id for cue in (*cues(), *endings())} | {*word_lists(), *phrase_lists()}
    assert told == known, "run bench/cues_page.py"


@pytest.mark.parametrize("closed", [Act, Strength, DateBasis, PassageKind, MentionKind, Relation])
def test_every_word_of_the_seams_closed_lists_is_documented(closed: type[StrEnum]) -> None:
    assert set(closed) <= set(re.findall(r"`(\w+)`", page("seam").partition("## Closed lists")[2]))


def with_format() -> Iterator[str]:
    """Commands that print in several forms."""
    for section in re.split(r"^## ", page("commands"), flags=re.MULTILINE)[1:]:
        if "\n- `--format`" in section:
            yield section.splitlines()[0]


def test_what_every_command_prints_for_machines_is_documented() -> None:
    script = runpy.run_path(str(ROOT / "bench" / "rows_page.py"))
    assert set(with_format()) == {*script["ROWS"], *script["JSON_ONLY"], *script["ELSEWHERE"]}
    assert set(script["SAYS"]) == {each for name in script["ROWS"] for each in script["columns"](name)}


def test_every_key_of_the_seam_is_documented() -> None:
    assert len(seam_keys()) > 40
    assert seam_keys() <= set(re.findall(r"`(\w+)`", page("seam")))
