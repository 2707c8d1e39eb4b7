"""`./run` as a newcomer calls it: from wherever she stands."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

RUN = Path(__file__).parents[1] / "run"
SET_UP = any((RUN.parent / ".venv").glob(".set-up-*"))


def test_alone_it_says_what_it_can_do() -> None:
    said = subprocess.run([RUN], capture_output=True, text=True, check=True, timeout=60).stdout
    assert all(f"./run {verb}" in said for verb in ("demo", "test", "check", "bench", "compile"))


@pytest.mark.skipif(not SET_UP, reason="./run has not set this copy up; the test is not to do it")
def test_check_with_a_draft_is_the_programs_command() -> None:
    ended = subprocess.run([RUN, "check", "--help"], capture_output=True, text=True, check=True, timeout=120)
    assert "draft" in ended.stdout


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of `run` with a source, and a program that says which sources it would run."""
    (tmp_path / "run").write_bytes(RUN.read_bytes())
    (tmp_path / "run").chmod(0o755)
    for folder in ("src", ".venv/bin"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "src/read.py").write_text("read = 1\n", encoding="utf-8")
    (tmp_path / "uv.lock").touch()
    for name, does in (("followthrough", 'echo "${PYTHONPATH:-sources}"'), ("python", 'mkdir -p ".compiled/$2"')):
        program = tmp_path / ".venv/bin" / name
        program.write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
        program.chmod(0o755)
    lock = subprocess.run(["cksum"], input="", capture_output=True, text=True, check=True)
    (tmp_path / ".venv" / f".set-up-{lock.stdout.strip().replace(' ', '-')}").touch()
    return tmp_path


def run_in(copy: Path, verb: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return subprocess.run([copy / "run", verb], env=kept, capture_output=True, text=True, check=True, timeout=60)


def test_a_compiled_copy_is_run_as_long_as_its_sources_stay(copy: Path) -> None:
    assert run_in(copy, "read").stdout == "sources\n"
    run_in(copy, "compile")
    assert run_in(copy, "read").stdout.startswith(f"{copy}/.compiled/")


def test_a_stale_copy_is_not_run_and_that_is_said(copy: Path) -> None:
    run_in(copy, "compile")
    (copy / "src/read.py").write_text("read = 2\n", encoding="utf-8")
    ended = run_in(copy, "read")
    assert ended.stdout == "sources\n"
    assert "./run compile makes it anew" in ended.stderr


def test_without_a_c_compiler_it_is_said_and_nothing_is_lost(tmp_path: Path) -> None:
    (tmp_path / "bench").mkdir()
    (tmp_path / ".compiled/earlier").mkdir(parents=True)
    script = tmp_path / "bench/compile.py"
    script.write_bytes((RUN.parent / "bench/compile.py").read_bytes())
    empty = {"PATH": str(tmp_path / "bench")}
    ended = subprocess.run([sys.executable, script, "now"], env=empty, capture_output=True, text=True, check=False)
    assert ended.returncode == 1
    assert ended.stderr.startswith("No C compiler for Python was found")
    assert (tmp_path / ".compiled/earlier").is_dir()
    subprocess.run([sys.executable, script, "now", "--undo"], env=empty, check=True)
    assert not (tmp_path / ".compiled").exists()


@pytest.mark.skipif(not SET_UP, reason="./run has not set this copy up; the test is not to do it")
def test_names_are_those_of_the_callers_folder(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("1. Norway will open a port by 2030.", encoding="utf-8")
    words = [RUN, "read", "mine.txt", "--format", "csv"]
    ended = subprocess.run(words, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=120)
    assert ended.returncode == 0, ended.stderr
    assert "open a port" in ended.stdout
