"""The how-to pages as an officer follows them on the example register: each command ends well and does as told."""

from __future__ import annotations

import ast
import csv
import re
import shutil
import sqlite3
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from cli.processes import run
from docs.how_to_files import fill_in_reply, make_files
from docs.shell import answered, home_environment, put_program, ran, steps

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT: Final = Path(__file__).parents[2]
PAGES: Final = [*sorted((ROOT / "docs" / "how-to").glob("*.md")), ROOT / "docs" / "ja" / "read-japanese.md"]
_NOT_HERE: Final = re.compile(
    r"pip install|sudo |brew |datasette "  # installs or runs what is not ours
    r"|curl "  # tests/api asks the API
    r"|(?:followthrough|\./run) serve\b"  # would not end
    r"|\./run (?:demo|test) "  # the program itself is what is tested
)
_SERVER: Final = "export FOLLOWTHROUGH_DATABASE_URL="  # what follows it in a block needs that server
_OURS: Final = re.compile(r"(?:cd site && )?(?:export|echo|followthrough|\./run|sha256sum) ")
_STANDS_FOR: Final = {"FOLDER": "statements", "ENTRY": "e-e43c6644ea401d05", "ROUND": "spring", "NAME": "dana"}
_BEFORE_IT_WAS: Final = "--known-at 2026-03-01"  # the example's register was made today: it may hold nothing then
_NO_SERVER: Final = "--to aoi@example.org"  # no mail server is set: refused, and nothing is sent
_AFTER: Final[dict[str, Callable[[Path], None]]] = {"followthrough inputs write": fill_in_reply}
_PASSWORD: Final = "a harbour of ten pilots\n" * 2
_SUM: Final = re.compile(r"\b[0-9a-f]{64}\b")


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example register, built once."""
    home = tmp_path_factory.mktemp("example")
    built = run("demo", "--no-serve", FOLLOWTHROUGH_HOME=str(home))
    assert built.returncode == 0, built.stderr
    return home


class Officer:
    """A shell in a folder with the files that the pages name, and the example register."""

    def __init__(self, home: Path, register: Path) -> None:
        self.home, self.at, self.said = home, home / "work", ""
        self.at.mkdir()
        make_files(self.at)
        shutil.copytree(register, home / "register")
        (home / "backup").mkdir()
        put_program(home / "followthrough")
        self.environ = home_environment(home) | {"FOLLOWTHROUGH_HOME": str(home / "register")}
        self.environ["PATH"] = f"{home}:{self.environ['PATH']}"

    def types(self, commands: str) -> None:
        """Run the commands of a block as they stand; what they said is kept. An `export` holds for those after it."""
        self.said = ""
        for line in commands.splitlines():
            words = line.replace(" /backup/", f" {self.home}/backup/").replace("=/srv/", f"={self.home}/srv/")
            if line.startswith(_SERVER):
                return
            if not line or _NOT_HERE.search(line):
                continue
            assert _OURS.match(line), f"who runs this? {line}"
            given = re.match(r"export (\w+)=(\S+)$", words)
            if given is not None:
                self.environ[given[1]] = given[2]
            else:
                self._run(words)

    def _run(self, line: str) -> None:
        ended = ran(line, at=self.at, environment=self.environ, typed=_PASSWORD)
        self.said += f"{ended.stdout}\n{ended.stderr}"
        if _NO_SERVER in line:
            assert (ended.returncode, "No mail server is set" in ended.stderr) == (1, True), ended.stderr
        elif _BEFORE_IT_WAS not in line:
            assert ended.returncode == 0, f"{line}\n{self.said}"
        if "followthrough dump" in line:
            self.environ["SUM"] = _SUM.findall(ended.stderr)[0]
        for begun, then in _AFTER.items():
            if line.startswith(begun):
                then(self.at)

    def puts_off_what_is_due(self) -> None:
        """As an officer would in a spreadsheet."""
        listed = self.at / "entries.csv"
        rows = list(csv.DictReader(listed.read_text("utf-8-sig").splitlines()))
        (row,) = (row for row in rows if row["key"] == "e-f07a7994c25f3af6")
        row.update(due="2023", decision="confirm")
        with listed.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.DictWriter(file, rows[0])
            writer.writeheader()
            writer.writerows(rows)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page.parent.name}/{page.stem}")
def test_a_page_does_what_it_says(page: Path, tmp_path: Path, example: Path) -> None:
    officer = Officer(tmp_path, example)
    for kind, text in steps(page):
        if kind == "sh":
            officer.types(text)
        elif kind == "text" and not text.startswith("0 7 "):  # a line of a crontab
            assert answered(text, officer.said) == [], officer.said
        elif kind == "sql":
            told = sqlite3.connect(officer.at / "register.sqlite").execute(text).fetchall()
            assert set(told) == {(1,)}
        elif kind == "":
            officer.puts_off_what_is_due()


def test_every_command_of_the_readme_does_as_told(tmp_path: Path, example: Path) -> None:
    officer = Officer(tmp_path, example)
    put_program(officer.at / "run")
    blocks = [text for kind, text in steps(ROOT / "README.md") if kind == "sh"]
    for name, thing in _STANDS_FOR.items():
        blocks = [re.sub(rf"\b{name}\b", thing, text) for text in blocks]
    officer.types("\n".join(blocks))


def names_taken(block: str) -> list[tuple[str, str]]:
    """What a block of Python imports from this project: module and name."""
    made = (node for node in ast.walk(ast.parse(block)) if isinstance(node, ast.ImportFrom))
    return [(node.module or "", each.name) for node in made for each in node.names if node.module]


@pytest.mark.parametrize("page", [*PAGES, ROOT / "README.md"], ids=lambda page: f"{page.parent.name}/{page.stem}")
def test_python_on_a_page_takes_names_that_are_there(page: Path) -> None:
    blocks = [text for kind, text in steps(page) if kind == "python" and ">>> " not in text]
    taken = [pair for block in blocks for pair in names_taken(block) if pair[0].startswith("followthrough")]
    assert [pair for pair in taken if not hasattr(import_module(pair[0]), pair[1])] == []


def test_the_two_pages_on_japanese_type_the_same() -> None:
    english, japanese = ROOT / "docs" / "how-to" / "read-japanese.md", PAGES[-1]
    assert steps(english) == steps(japanese) != []


def test_python_that_reads_scans_does_what_it_says(tmp_path: Path) -> None:
    make_files(tmp_path)
    (block,) = (text for kind, text in steps(ROOT / "docs" / "how-to" / "read-scans.md") if kind == "python")
    done = run(program=block, at=tmp_path)
    assert (done.returncode, done.stdout) == (0, "()\n"), done.stderr
