"""Tables on the terminal: what has the room, what stands once, what parts the rows."""

from __future__ import annotations

import pytest

from followthrough.cli.terminal.tables import print_table

COLUMNS = {"where": 10, "act": 13, "words": None}
WORDS = "We will mend the lighthouse, and with it the lamp, the stairs and the bell of the harbour."
ROWS = [
    ("para 1", "commitment", WORDS),
    ("para 1", "aim", WORDS),
    ("para 2", "position", WORDS),
]


@pytest.fixture
def shown(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.setenv("COLUMNS", "80")
    print_table("A statement", COLUMNS, ROWS, caption="3 findings")
    return [line.rstrip() for line in capsys.readouterr().out.splitlines()]


def test_the_words_have_what_room_the_short_columns_leave(shown: list[str]) -> None:
    assert max(map(len, shown)) <= 80
    first = next(line for line in shown if "commitment" in line)
    assert len(first[first.index("We will") :]) > 40


def test_what_is_said_twice_of_the_same_words_stands_once(shown: list[str]) -> None:
    assert sum("We will" in line for line in shown) == 2
    assert [line.split()[0] for line in shown if "para" in line] == ["para", "para"]
    assert next(line for line in shown if "aim" in line).split() == ["aim"]


def test_a_line_parts_what_is_said_of_other_words(shown: list[str]) -> None:
    at = next(i for i, line in enumerate(shown) if "position" in line)
    assert shown[at - 1] == ""


def test_brackets_in_a_text_are_no_marks_of_the_table(capsys: pytest.CaptureFixture[str]) -> None:
    print_table("Marks", {"where": 10, "words": None}, [("para 1", "the [bold] plan [/bold] of [red]")])
    assert "the [bold] plan [/bold] of [red]" in capsys.readouterr().out
