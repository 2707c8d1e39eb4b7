"""The tutorial as a newcomer follows it: every command is run as it stands, and answers as the page says."""

from __future__ import annotations

import csv
import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGES = {"en": ROOT / "docs" / "tutorial" / "from-a-statement-to-a-pack.md", "ja": ROOT / "docs" / "ja" / "tutorial.md"}
_BLOCK = re.compile(r"^```(sh|text)\n(.*?)^```$|^<!-- (.+?) -->$", re.MULTILINE | re.DOTALL)
_SERVES = re.compile(r"^\./run serve\b")  # it would not end
_REFUSED = "# refused"


def steps(page: Path) -> list[tuple[str, str]]:
    """What is to be done, in order: ("sh", commands), ("text", what they answer), ("", a note to this test)."""
    return [(kind, text or note) for kind, text, note in _BLOCK.findall(page.read_text("utf-8"))]


class Newcomer:
    """A shell in the project's folder, with a home of its own. `./run` is the program that these tests run."""

    def __init__(self, home: Path) -> None:
        self.home, self.said = home, ""
        kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "LANG") if name in os.environ}
        self.environ = kept | {"HOME": str(home), "COLUMNS": "80", "PYTHONUTF8": "1"}
        program = home / "run"
        program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -c "from followthrough.cli import main; main()" "$@"\n')
        program.chmod(0o700)

    def types(self, commands: str) -> None:
        """Run commands as they stand; what they said is kept. An `export` holds for those after it."""
        self.said = ""
        for line in commands.splitlines():
            given = re.match(r"export (\w+)=~/(\S+)$", line)
            if given is not None:
                self.environ[given[1]] = str(self.home / given[2])
            elif _SERVES.match(line) is None:
                self._run(line)

    def _run(self, line: str) -> None:
        words = line.replace("./run ", f"{self.home}/run ")
        ended = subprocess.run(
            ["sh", "-c", words], cwd=ROOT, env=self.environ, capture_output=True, text=True, timeout=120, check=False
        )
        self.said += f"{ended.stdout}\n{ended.stderr}"
        assert (ended.returncode == 0) is (_REFUSED not in line), f"{line}\n{self.said}"

    def writes_the_partnership(self) -> None:
        """As an officer would in a spreadsheet."""
        listed = self.home / "followthrough-tutorial" / "lakes" / "intake.csv"
        rows = list(csv.DictReader(listed.read_text("utf-8-sig").splitlines()))
        with listed.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.DictWriter(file, rows[0])
            writer.writeheader()
            writer.writerows(row | {"partnership": "Norland-Lakes"} for row in rows)


def answered(expected: str, said: str) -> list[str]:
    """Pieces of what the page says that the program did not say, in their order; `…` stands for anything."""
    plain, at, missing = _plain(said), 0, []
    for piece in filter(None, (_plain(part) for part in expected.split("…"))):
        found = plain.find(piece, at)
        if found < 0:
            missing.append(piece)
        else:
            at = found + len(piece)
    return missing


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def test_the_tutorial_does_what_it_says(tmp_path: Path) -> None:
    newcomer = Newcomer(tmp_path)
    for kind, text in steps(PAGES["en"]):
        if kind == "sh":
            newcomer.types(text)
        elif kind == "text":
            assert answered(text, newcomer.said) == [], newcomer.said
        else:
            newcomer.writes_the_partnership()
    assert not (tmp_path / "followthrough-tutorial").exists()


def test_the_japanese_tutorial_types_and_answers_the_same_but_for_the_language_of_the_pack() -> None:
    english, japanese = (steps(page) for page in PAGES.values())
    assert [step for step in japanese if "--lang ja" in step[1]], "it makes the pack in Japanese"
    assert [_same(step) for step in japanese] == [_same(step) for step in english]


def _same(step: tuple[str, str]) -> tuple[str, str]:
    return step[0], re.sub(r"\s+#.*| --lang ja", "", step[1]).replace("-ja.", "-en.")


def test_an_answer_that_is_not_given_is_missed() -> None:
    assert answered("one … three", "one two\n three") == []
    assert answered("three … one", "one two three") == ["one"]
