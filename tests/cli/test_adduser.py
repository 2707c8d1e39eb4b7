"""`adduser` as an admin runs it: who may sign in afterwards, and what is refused."""

from __future__ import annotations

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
