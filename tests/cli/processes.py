"""Commands as an officer runs them: each in a real process, with none of the settings of whoever runs the tests."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

COMMAND = "from followthrough.cli import main; main()"


def run(
    *words: str, at: Path | None = None, program: str = COMMAND, typed: str = "", **settings: str
) -> subprocess.CompletedProcess[str]:
    """The ended process: a followthrough command, or another program in Python, run in the folder `at`.

    `typed` comes in on its standard input, which is no terminal.
    """
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("FOLLOWTHROUGH_", "DJANGO_"))}
    return subprocess.run(
        [sys.executable, "-c", program, *words],
        cwd=at, env=kept | settings, input=typed, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
