"""The house's budgets, measured: style as a failing test, not a review comment."""

import ast
import re
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FILES = [p for p in sorted((ROOT / "src").rglob("*.py")) if "migrations" not in p.parts]
LONGEST_FILE = 400
ONE_PAGE = {"src/followthrough/model.py": 500}  # all nouns stand on one page, however many rooms they serve
MOST_MODULES = 26  # in one folder; more are divided by what changes for the same reason
LONGEST_FUNCTION = 60
MOST_FUNCTIONS = 30  # lines that nine functions in ten keep within
ROOM = 20  # code lines of a room's __init__


def functions():
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield path.relative_to(ROOT), node.name, node.end_lineno - node.lineno + 1


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(ROOT)))
def test_no_file_is_too_long(path):
    longest = ONE_PAGE.get(path.relative_to(ROOT).as_posix(), LONGEST_FILE)
    assert len(path.read_text(encoding="utf-8").splitlines()) <= longest


def test_every_module_of_the_register_lies_in_a_folder():
    loose = {path.name for path in (ROOT / "src/followthrough/register").glob("*.py")}
    assert loose == {"__init__.py", "apps.py"}  # where a line belongs: CONTRIBUTING.md


def test_no_folder_is_a_heap():
    counted = Counter(path.parent.relative_to(ROOT).as_posix() for path in FILES)
    assert {folder: count for folder, count in counted.items() if count > MOST_MODULES} == {}


def test_no_function_is_too_long():
    assert [(str(path), name, lines) for path, name, lines in functions() if lines > LONGEST_FUNCTION] == []


def test_nine_functions_in_ten_are_short_and_half_are_very_short():
    lengths = sorted(lines for _, _, lines in functions())
    assert lengths[len(lengths) * 9 // 10] <= MOST_FUNCTIONS
    assert lengths[len(lengths) // 2] < 10


SUPPRESSION = re.compile(r"# (?:noqa: ?[A-Z0-9, ]+|type: ignore\[[\w, -]+\])(.*)")


def test_every_suppression_carries_its_reason():
    lines = [(path, line) for path in FILES for line in path.read_text(encoding="utf-8").splitlines()]
    found = [(str(path.relative_to(ROOT)), match) for path, line in lines if (match := SUPPRESSION.search(line))]
    assert [(path, match[0]) for path, match in found if not re.search(r"\w", match[1])] == []


def test_no_pattern_holds_on_to_a_choice_that_is_repeated():
    # CPython before 3.11.5 (Debian 12 has 3.11.2) matches less than it should there, and words came out empty.
    held = re.compile(r"\)[*+]\+")
    written = {path: path.read_text(encoding="utf-8") for path in FILES}
    assert [str(path.relative_to(ROOT)) for path, text in written.items() if held.search(text)] == []
