"""Where the register lies: the data folder, the database's address, the key. Imports no Django.

The data folder is `FOLLOWTHROUGH_HOME`, else the current folder where it holds a `followthrough.sqlite3`, else the
user's own data folder of the system. `followthrough init FOLDER` makes one anywhere.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import sys
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

FILE = "followthrough.sqlite3"
KEY_FILE = "secret.key"

SQLITE_OPTIONS = {
    # WAL: readers never wait for a writer. busy_timeout: a second writer waits half a minute before it gives up.
    # cache_size: 64 MiB for each connection instead of 2, so that a register of 50,000 findings is counted in memory.
    "init_command": "PRAGMA busy_timeout=30000; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; "
    "PRAGMA cache_size=-65536;",
    "transaction_mode": "IMMEDIATE",  # a write transaction takes its lock at once, so it cannot fail half way
}


class PlaceError(ValueError):
    """The register's address cannot be understood. Says which part and how to write it."""


def data_folder() -> Path:
    """The folder that holds the register, its key and collected static files. Not made here."""
    given = os.environ.get("FOLLOWTHROUGH_HOME")
    if given is not None:
        return Path(given).expanduser()
    if Path(FILE).is_file():
        return Path.cwd()
    return _user_folder() / "followthrough"


def use_folder(folder: str | Path) -> None:
    """Have the data folder be this one, for this process and those it starts.

    Raises:
        PlaceError: the environment names a database, which is then the register.
    """
    wanted = Path(folder).expanduser().absolute()
    if os.environ.get("FOLLOWTHROUGH_DATABASE_URL"):
        raise PlaceError(
            f"FOLLOWTHROUGH_DATABASE_URL names a register already: unset it, or open that without naming {wanted}"
        )
    os.environ["FOLLOWTHROUGH_HOME"] = str(wanted)


def scans_folder() -> Path:
    """Where what was read by machine of each picture of a page is kept, so that it is read once. Not made here."""
    return data_folder() / "scans"


def _user_folder() -> Path:
    """The system's folder for a program's data: XDG, macOS and Windows each have their own."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local"))
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support"
    return Path(os.environ.get("XDG_DATA_HOME", Path.home() / ".local" / "share"))


def database(address: str | None) -> dict[str, Any]:
    """Django's database setting for an address such as `sqlite:///register.sqlite3` or `postgres://me@host/name`.

    Raises:
        PlaceError: the address is of no kind that is known, or lacks its path, name or a readable port.
    """
    if address is None:
        return _sqlite(str(data_folder() / FILE))
    parts = urlsplit(address)
    if parts.scheme == "sqlite":
        return _sqlite(_sqlite_path(address))
    if parts.scheme in {"postgres", "postgresql"}:
        return _postgresql(address)
    raise PlaceError(
        f"FOLLOWTHROUGH_DATABASE_URL begins with {parts.scheme or address!r}, which is no database known here: "
        "write sqlite:///path/to/file or postgres://user:password@host:port/name"
    )


def _sqlite_path(address: str) -> str:
    """`sqlite:///a.db` is beside us, `sqlite:////tmp/a.db` is from the root: one slash belongs to the address."""
    path = unquote(address.removeprefix("sqlite://").removeprefix("/"))
    if not path:
        raise PlaceError("FOLLOWTHROUGH_DATABASE_URL names no file: write sqlite:///path/to/file")
    return path


def _sqlite(path: str) -> dict[str, Any]:
    return {"ENGINE": "django.db.backends.sqlite3", "NAME": path, "OPTIONS": dict(SQLITE_OPTIONS)}


def _postgresql(address: str) -> dict[str, Any]:
    parts = urlsplit(address)
    name = unquote(parts.path.lstrip("/"))
    try:
        port = parts.port
    except ValueError:
        raise PlaceError("FOLLOWTHROUGH_DATABASE_URL has a port that is no number from 1 to 65535") from None
    if not name:
        raise PlaceError("FOLLOWTHROUGH_DATABASE_URL names no database: write postgres://user:password@host:port/name")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(_host(parts.netloc)),
        "PORT": "" if port is None else str(port),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }


def _host(place: str) -> str:
    """The host as written: urlsplit would fold its case, but %2Frun%2FPostgres is the folder of a socket."""
    host = place.rpartition("@")[2]
    if host.startswith("["):  # IPv6
        return host[1 : host.find("]")]
    return host.partition(":")[0]


def secret_key() -> str:
    """The key that signs sessions: from the environment, else from the data folder, else made there once, mode 0600."""
    given = os.environ.get("FOLLOWTHROUGH_SECRET_KEY")
    if given is not None:
        return given
    path = data_folder() / KEY_FILE
    try:
        return path.read_text("ascii").strip()
    except FileNotFoundError:
        return _make_key(path)


def _make_key(path: Path) -> str:
    """Write a fresh key whole and then give it its name: of two processes that start at once, both use the first's."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{KEY_FILE}.{secrets.token_hex(4)}")
    with os.fdopen(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
        file.write(secrets.token_urlsafe(50))
    with contextlib.suppress(FileExistsError):  # another process was first: its key counts
        os.link(draft, path)
    draft.unlink()
    return path.read_text("ascii").strip()
