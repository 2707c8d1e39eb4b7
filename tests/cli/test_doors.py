"""Tokens, editions and the calendar at the shell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from icalendar import Calendar

from cli.processes import run

if TYPE_CHECKING:
    import subprocess
    from pathlib import Path

TEXT = "Chair’s Statement\n12 June 2023\n1. Both sides agreed to build ten harbours by 2030.\n"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("register")
    (folder / "statement.txt").write_text(TEXT, "utf-8")
    at(folder, "record", "statement.txt")
    return folder


def at(home: Path, *words: str, code: int = 0) -> subprocess.CompletedProcess[str]:
    done = run(*words, at=home, FOLLOWTHROUGH_HOME=str(home), PASSWORD="a long sentence about ferries")
    assert done.returncode == code, done.stderr + done.stdout
    assert "Traceback" not in done.stderr
    return done


def test_a_token_is_made_listed_and_taken_back(home: Path) -> None:
    assert "no account “aoi”" in at(home, "token", "add", "aoi", code=2).stderr
    at(home, "adduser", "aoi", "--role", "reviewer", "--password-from-env", "PASSWORD")
    assert "aoi is no publisher" in at(home, "token", "add", "aoi", "--scope", "publish", code=2).stderr
    secret = at(home, "token", "add", "aoi", "--scope", "review", "--label", "sheet", "--days", "30").stdout.strip()
    assert secret.startswith("ft_")
    told = at(home, "token", "list").stdout
    assert "aoi" in told
    assert "review, until" in told
    assert "never used" in told
    assert secret not in told
    assert "opens nothing any more" in at(home, "token", "revoke", told.split()[0]).stderr
    assert "no token" in at(home, "token", "revoke", "999", code=2).stderr
    assert "token list" in at(home, "token", "add", code=2).stderr


def test_an_edition_and_a_calendar(home: Path) -> None:
    told = at(home, "publish", "2026-1", "--note", "The first.").stderr
    assert "1 document" in told
    assert (home / "editions" / "2026-1.sqlite").is_file()
    assert "already" in at(home, "publish", "2026-1", code=2).stderr
    assert "pages written to" in at(home, "pages", "2026-1", "site").stderr
    assert "ten harbours" in (home / "site" / "undertakings" / "index.html").read_text("utf-8")
    assert "not empty" in at(home, "pages", "2026-1", "site", code=1).stderr
    assert "Editions: 2026-1" in at(home, "pages", "2027", "other", code=2).stderr
    assert "is no edition" in at(home, "pages", str(home / "statement.txt"), "other", code=1).stderr
    assert "“fr” is not among them" in at(home, "pages", "2026-1", "other", "--lang", "fr", code=2).stderr
    file = str(home / "editions" / "2026-1.sqlite")
    at(home, "pages", file, "again", "--lang", "ja", "--earlier", file)
    assert "約束事項" in (home / "again" / "index.html").read_text("utf-8")
    assert not (home / "other").exists()
    said = at(home, "calendar", "out.ics", "--as-of", "2024-01-01").stderr
    assert "1 deadline, meeting or reporting date." in said
    (event,) = Calendar.from_ical((home / "out.ics").read_bytes()).walk("VEVENT")
    assert event["DTSTART"].dt.isoformat() == "2030-12-31"
    assert at(home, "calendar", "-", "--as-of", "2024-01-01").stdout.startswith("BEGIN:VCALENDAR")
    assert "There is a file" in at(home, "calendar", "out.ics", code=2).stderr
