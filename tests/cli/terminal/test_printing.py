"""Lines on a screen fit it, and what follows stands where the line began."""

from __future__ import annotations

import io
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from followthrough.cli.terminal.printing import fitted, write


@pytest.mark.parametrize(
    ("line", "lines"),
    [
        ("short enough", ["short enough"]),
        ("    we will open a joint centre", ["    we will open a joint", "    centre"]),
        ("2026  open  a joint flood centre", ["2026  open  a joint", "    flood centre"]),
        ("    両首脳は港を開くことで一致した。", ["    両首脳は港を開くこと", "    で一致した。"]),
        (f"  {'x' * 30}", [f"  {'x' * 22}", f"  {'x' * 8}"]),
        ("", [""]),
    ],
)
def test_a_long_line_goes_on_where_it_began(line: str, lines: list[str]) -> None:
    assert fitted(line, 24).split("\n") == lines


def test_a_screen_too_narrow_for_words_is_left_to_itself() -> None:
    assert fitted(f"{'':12}{'word ' * 20}", 30) == f"{'':12}{'word ' * 20}"


@given(st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"]), max_size=200), st.integers(24, 90))
def test_no_sign_that_is_seen_is_lost(line: str, width: int) -> None:
    told = fitted(line, width)
    assert "".join(told.split()) == "".join(line.split())
    assert all(cell_len(part) <= width for part in told.split("\n"))


def test_only_a_screen_is_fitted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "24")
    for on_screen, count in ((True, 2), (False, 1)):
        out = io.StringIO()
        monkeypatch.setattr(out, "isatty", lambda answer=on_screen: answer)
        monkeypatch.setattr(sys, "stdout", out)
        write("2026  open  a joint flood centre")
        assert out.getvalue().count("\n") == count
