"""`./run` as a newcomer calls it: from wherever she stands."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

RUN = Path(__file__).parents[1] / "run"
SET_UP = any((RUN.parent / ".venv").glob(".set-up-*"))


def test_alone_it_says_what_it_can_do() -> None:
    said = subprocess.run([RUN], capture_output=True, text=True, check=True, timeout=60).stdout
    assert all(f"./run {verb}" in said for verb in ("demo", "test", "check", "bench"))


@pytest.mark.skipif(not SET_UP, reason="./run has not set this copy up; the test is not to do it")
def test_check_with_a_draft_is_the_programs_command() -> None:
    ended = subprocess.run([RUN, "check", "--help"], capture_output=True, text=True, check=True, timeout=120)
    assert "draft" in ended.stdout


@pytest.mark.skipif(not SET_UP, reason="./run has not set this copy up; the test is not to do it")
def test_names_are_those_of_the_callers_folder(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("1. Norway will open a port by 2030.", encoding="utf-8")
    words = [RUN, "read", "mine.txt", "--format", "csv"]
    ended = subprocess.run(words, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=120)
    assert ended.returncode == 0, ended.stderr
    assert "open a port" in ended.stdout
