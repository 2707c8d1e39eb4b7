from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from followthrough.register.ledger.place import FILE, KEY_FILE, PlaceError, data_folder, database, secret_key


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("sqlite:///a/b.sqlite3", {"NAME": "a/b.sqlite3"}),
        ("sqlite:////tmp/b%20c.sqlite3", {"NAME": "/tmp/b c.sqlite3"}),
        (
            "postgres://me:p%40ss@db.example:5433/register",
            {"USER": "me", "PASSWORD": "p@ss", "HOST": "db.example", "PORT": "5433", "NAME": "register"},
        ),
        ("postgresql://me@[::1]:5432/r", {"HOST": "::1", "PORT": "5432", "PASSWORD": ""}),
        ("postgres://%2Frun%2FPostgres/r", {"HOST": "/run/Postgres", "PORT": "", "USER": ""}),
        ("postgres:///r", {"HOST": "", "NAME": "r"}),
    ],
)
def test_an_address_becomes_a_setting(address: str, expected: dict[str, str]) -> None:
    made = database(address)
    assert {name: made[name] for name in expected} == expected
    assert made["ENGINE"].endswith("sqlite3" if address.startswith("sqlite") else "postgresql")


@pytest.mark.parametrize(
    ("address", "complaint"),
    [
        ("mysql://me@host/r", "begins with 'mysql'"),
        ("register.sqlite3", "begins with 'register.sqlite3'"),
        ("", "begins with ''"),
        ("sqlite://", "names no file"),
        ("postgres://host", "names no database"),
        ("postgres://host:port/r", "a port that is no number"),
        ("postgres://host:99999/r", "a port that is no number"),
    ],
)
def test_an_address_that_cannot_be_understood(address: str, complaint: str) -> None:
    with pytest.raises(PlaceError, match=complaint):
        database(address)


def test_sqlite_waits_for_other_writers_and_takes_its_lock_at_once() -> None:
    options = database("sqlite:///r")["OPTIONS"]
    assert options["transaction_mode"] == "IMMEDIATE"
    assert "journal_mode=WAL" in options["init_command"]
    assert "busy_timeout=30000" in options["init_command"]


def test_the_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FOLLOWTHROUGH_HOME", str(tmp_path / "given"))
    assert data_folder() == tmp_path / "given"
    monkeypatch.delenv("FOLLOWTHROUGH_HOME")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    monkeypatch.chdir(tmp_path)
    assert data_folder().name == "followthrough"
    Path(FILE).touch()
    assert data_folder() == tmp_path


def test_a_key_is_made_once_and_for_its_owner_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FOLLOWTHROUGH_SECRET_KEY", raising=False)
    monkeypatch.setenv("FOLLOWTHROUGH_HOME", str(tmp_path / "new"))
    key = secret_key()
    assert len(key) >= 50
    assert secret_key() == key
    (file,) = (tmp_path / "new").iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    monkeypatch.setenv("FOLLOWTHROUGH_SECRET_KEY", "given")
    assert secret_key() == "given"


def test_the_settings_sign_with_that_key(tmp_path, monkeypatch):
    from django.conf import settings

    monkeypatch.delenv("FOLLOWTHROUGH_SECRET_KEY", raising=False)
    monkeypatch.setenv("FOLLOWTHROUGH_HOME", str(tmp_path))
    assert str(settings.SECRET_KEY) == secret_key() == (tmp_path / KEY_FILE).read_text()
    monkeypatch.setenv("FOLLOWTHROUGH_SECRET_KEY", "given")
    assert str(settings.SECRET_KEY) == "given"


def test_the_register_imports_without_django() -> None:
    """Reading alone must stay fast."""
    code = "import sys, followthrough.register, followthrough.register.ledger.place; assert 'django' not in sys.modules"
    env = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    subprocess.run([sys.executable, "-c", code], check=True, env=env, timeout=60)
