"""The databases the register is tested on: SQLite in memory, and a PostgreSQL server of our own in a new folder."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

USER = "followthrough"
AS_NOBODY = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")


def postgresql_programs() -> Path:
    """The newest server's folder of programs; skips the test where none is installed and CI does not demand it."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda p: int(p.parts[-3]))
    if found:
        return found[-1].parent
    if shutil.which("initdb"):
        return Path(str(shutil.which("initdb"))).parent
    if os.environ.get("FOLLOWTHROUGH_CI"):
        pytest.fail("FOLLOWTHROUGH_CI is set but no PostgreSQL server is installed")
    pytest.skip("no PostgreSQL server is installed")


@contextmanager
def postgresql_server() -> Iterator[Path]:
    """A server on a socket in a folder of its own, which is the value given; gone afterwards."""
    programs = postgresql_programs()
    with tempfile.TemporaryDirectory(prefix="ft-pg-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        as_user: tuple[str, ...] = ()
        if os.geteuid() == 0:  # the server refuses to run as root
            as_user = AS_NOBODY
            os.chown(folder, 65534, 65534)
        data, log = folder / "data", folder / "log"

        def run(*words: object) -> None:
            subprocess.run([*as_user, *map(str, words)], check=True, stdout=subprocess.DEVNULL, timeout=120, cwd=folder)

        run(programs / "initdb", "-D", data, "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
        options = f"-k {folder} -c listen_addresses='' -c fsync=off -c max_connections=40"
        run(programs / "pg_ctl", "-D", data, "-l", log, "-o", options, "-w", "start")
        try:
            yield folder
        finally:
            run(programs / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")


def new_database(folder: Path, name: str) -> str:
    """A new empty database on the server; its address as FOLLOWTHROUGH_DATABASE_URL takes it."""
    import psycopg

    with psycopg.connect(host=str(folder), user=USER, dbname="postgres", autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"'.encode())
    return f"postgres://{USER}@{quote(str(folder), safe='')}/{name}"
