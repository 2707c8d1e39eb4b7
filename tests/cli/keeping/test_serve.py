"""`serve --check` on a register of its own, in a process of its own: the tests' database is not touched."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from followthrough.cli.keeping.serve import fetch, free_port, running

RUN = """
import os, typer
os.environ["DJANGO_SETTINGS_MODULE"] = "followthrough.settings"
from followthrough.cli.keeping.serve import serve
app = typer.Typer()
app.command()(serve)
app()
"""


def serve(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    known = os.environ | {
        "FOLLOWTHROUGH_HOME": str(home),
        "FOLLOWTHROUGH_DATABASE_URL": f"sqlite:///{home / 'followthrough.sqlite3'}",
    }
    command = [sys.executable, "-c", RUN, *words]
    return subprocess.run(command, env=known, capture_output=True, text=True, timeout=120, check=False)


def test_check_fetches_every_page_and_stops(tmp_path: Path) -> None:
    done = serve(tmp_path, "--check")
    assert (done.returncode, done.stderr.strip()) == (0, "Every page was fetched.")


def test_check_fetches_a_document_and_an_entry_too(tmp_path: Path) -> None:
    known = os.environ | {
        "FOLLOWTHROUGH_HOME": str(tmp_path),
        "FOLLOWTHROUGH_DATABASE_URL": f"sqlite:///{tmp_path / 'followthrough.sqlite3'}",
    }
    build = Path(__file__).parents[2] / "journeys" / "build.py"
    subprocess.run([sys.executable, str(build)], env=known, check=True, timeout=120)
    assert serve(tmp_path, "--check").returncode == 0


def test_check_fails_where_a_page_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FOLLOWTHROUGH_HOSTS", "register.example.org")
    done = serve(tmp_path, "--check")
    assert done.returncode == 1
    assert "/documents/: answered with 400" in done.stderr


def test_a_port_that_is_taken_is_named_with_what_to_do(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])
        done = serve(tmp_path, "--port", port)
    assert done.returncode == 1
    assert f"Port {port} on 127.0.0.1 is taken" in done.stderr


def test_nobody_but_this_machine_can_ask(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FOLLOWTHROUGH_HOME", str(tmp_path))
    monkeypatch.setenv("FOLLOWTHROUGH_DATABASE_URL", f"sqlite:///{tmp_path / 'none.sqlite3'}")
    port = free_port("127.0.0.1")
    with running("127.0.0.1", port):
        assert fetch("127.0.0.1", port, "/static/followthrough/style.css")[0] == 200
    with pytest.raises(OSError, match=r"."):
        fetch("127.0.0.1", port, "/")
