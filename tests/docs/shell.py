"""A page of the documentation as somebody at the keyboard follows it: its blocks in order, and what they answer."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_BLOCK = re.compile(r"^```(sh|text|python|sql)\n(.*?)^```$|^<!-- (.+?) -->$", re.MULTILINE | re.DOTALL)


def steps(page: Path) -> list[tuple[str, str]]:
    """What is to be done, in order: ("sh", commands), ("text", what they answer), ("", a note to the test)."""
    return [(kind, text or note) for kind, text, note in _BLOCK.findall(page.read_text("utf-8"))]


def home_environment(home: Path) -> dict[str, str]:
    """The settings of a shell of one's own: nobody else's register, a screen of 80 columns."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "LANG") if name in os.environ}
    return kept | {"HOME": str(home), "COLUMNS": "80", "PYTHONUTF8": "1"}


def put_program(path: Path) -> None:
    """An executable that is the program which these tests run."""
    path.write_text(f'#!/bin/sh\nexec "{sys.executable}" -c "from followthrough.cli import main; main()" "$@"\n')
    path.chmod(0o700)


def ran(words: str, *, at: Path, environment: dict[str, str], typed: str = "") -> subprocess.CompletedProcess[str]:
    """A line as the shell runs it; `typed` answers what it asks."""
    return subprocess.run(
        ["sh", "-c", words], cwd=at, env=environment, input=typed, capture_output=True, text=True, timeout=120,
        check=False,
    )  # fmt: skip


def answered(expected: str, said: str) -> list[str]:
    """Pieces of what the page says that the program did not say, in their order; `…` stands for anything."""
    plain, at, missing = _plain(said), 0, []
    for piece in filter(None, (_plain(part) for part in expected.split("…"))):
        found = plain.find(piece, at)
        if found < 0:
            missing.append(piece)
        else:
            at = found + len(piece)
    return missing


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
