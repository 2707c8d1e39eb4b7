"""A server in a process of its own, with the sample register and a token: for programs that really connect."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cli.processes import run
from followthrough.cli.keeping.serve import free_port, running

if TYPE_CHECKING:
    from collections.abc import Iterator

BUILD = Path(__file__).parents[1] / "journeys" / "build.py"


@dataclass(frozen=True)
class Served:
    """Where it is, and a token that may do everything."""

    address: str
    token: str


@contextmanager
def served(home: Path, **settings: str) -> Iterator[Served]:
    """The sample register in a folder, served until the block ends."""
    known = {"FOLLOWTHROUGH_HOME": str(home), **settings}
    kept = {name: value for name, value in os.environ.items() if name.startswith("FOLLOWTHROUGH_")}
    for name in kept:
        del os.environ[name]
    os.environ.update(known)
    try:
        subprocess.run([sys.executable, str(BUILD)], check=True, timeout=120)
        added = run("adduser", "ada", "--role", "admin", "--password-from-env", "WORD", WORD="a long sentence", **known)
        assert added.returncode == 0, added.stderr
        token = run("token", "add", "ada", "--scope", "admin", **known).stdout.strip()
        port = free_port("127.0.0.1")
        with running("127.0.0.1", port):
            yield Served(f"http://127.0.0.1:{port}", token)
    finally:
        for name in known:
            os.environ.pop(name, None)
        os.environ.update(kept)
