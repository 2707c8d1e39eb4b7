"""`adduser` as an admin runs it: who may sign in afterwards, and what is refused."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING

import pytest

from cli import processes

if TYPE_CHECKING:
    from pathlib import Path

GOOD = "a long sentence about ferries"


def run(folder: Path, *words: str, secret: str = GOOD) -> subprocess.CompletedProcess[str]:
    return processes.run("adduser", *words, FOLLOWTHROUGH_HOME=str(folder), SECRET=secret)


def test_an_account_is_made_and_its_role_can_be_changed(tmp_path):
    made = run(tmp_path, "vera", "--role", "reviewer", "--password-from-env", "SECRET")
    assert (made.returncode, made.stderr.strip()) == (0, "vera may sign in as reviewer.")
    assert run(tmp_path, "vera", "--role", "reader", "--password-from-env", "SECRET").returncode == 0


@pytest.mark.parametrize(
    ("words", "secret", "told"),
    [
        (("vera", "--role", "queen"), GOOD, "“queen” is no role: choose one of reader, coder"),
        (("vera the first", "--role", "reader"), GOOD, "Enter a valid username"),
        (("vera", "--role", "reader"), "short", "too short"),
    ],
)
def test_what_cannot_stand_is_told(tmp_path, words, secret, told):
    refused = run(tmp_path, *words, "--password-from-env", "SECRET", secret=secret)
    assert refused.returncode == 2
    assert "No account was made for" in refused.stderr
    assert told in " ".join(refused.stderr.split())


def test_a_variable_that_is_not_there_is_named(tmp_path):
    refused = run(tmp_path, "vera", "--password-from-env", "NOT_THERE")
    assert refused.returncode == 2
    assert "NOT_THERE" in refused.stderr


def test_where_no_terminal_can_ask_the_password_is_a_line_of_the_input(tmp_path):
    made = processes.run("adduser", "vera", typed=f"{GOOD}\n", FOLLOWTHROUGH_HOME=str(tmp_path))
    assert (made.returncode, made.stderr.strip()) == (0, "vera may sign in as reader.")
    refused = processes.run("adduser", "vera", FOLLOWTHROUGH_HOME=str(tmp_path))
    assert refused.returncode == 2
    assert "No password was given" in refused.stderr


def test_a_role_for_one_partnership_and_two_who_decide(tmp_path):
    statement = {"id": "a", "text": "Fiji and Tonga agreed to build a harbour by 2030.", "series": "Fiji-Tonga"}
    (tmp_path / "a.jsonl").write_text(json.dumps(statement) + "\n", "utf-8")

    def people(*words: str, code: int = 0) -> str:
        done = processes.run("people", *words, FOLLOWTHROUGH_HOME=str(tmp_path))
        assert done.returncode == code, done.stderr
        return done.stdout + done.stderr

    run(tmp_path, "vera", "--role", "reader", "--password-from-env", "SECRET")
    recorded = processes.run("record", str(tmp_path / "a.jsonl"), FOLLOWTHROUGH_HOME=str(tmp_path))
    assert recorded.returncode == 0, recorded.stderr
    assert "vera is reviewer for Fiji-Tonga." in people("role", "vera", "reviewer", "--partner", "Fiji-Tonga")
    assert "Two persons decide for Fiji-Tonga." in people("deciding", "2", "--partner", "Fiji-Tonga")
    told = people("list")
    assert "reviewer for Fiji-Tonga" in told
    assert "never signed in" in told
    assert "Two persons decide for Fiji-Tonga." in told
    people("role", "vera", "none", "--partner", "Fiji-Tonga")
    assert "for Fiji-Tonga" not in people("list").replace("Two persons decide for Fiji-Tonga", "")
    assert "One person decides" in people("deciding", "1", "--partner", "Fiji-Tonga")
    assert "Nobody named “odd”" in people("role", "odd", "reader", "--partner", "Fiji-Tonga", code=2)
    assert "is no role" in people("role", "vera", "queen", "--partner", "Fiji-Tonga", code=2)
    assert "no partnership “Moon”" in people("deciding", "2", "--partner", "Moon", code=2)
