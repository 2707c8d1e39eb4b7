"""The tutorial as a newcomer follows it: every command is run as it stands, and answers as the page says."""

from __future__ import annotations

import csv
import re
from pathlib import Path

from docs.shell import answered, home_environment, put_program, ran, steps

ROOT = Path(__file__).parents[2]
PAGES = {"en": ROOT / "docs" / "tutorial" / "from-a-statement-to-a-pack.md", "ja": ROOT / "docs" / "ja" / "tutorial.md"}
_SERVES = re.compile(r"^\./run serve\b")  # it would not end
_REFUSED = "# refused"


class Newcomer:
    """A shell in the project's folder, with a home of its own. `./run` is the program that these tests run."""

    def __init__(self, home: Path) -> None:
        self.home, self.said = home, ""
        self.environ = home_environment(home)
        put_program(home / "run")

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
        ended = ran(words, at=ROOT, environment=self.environ)
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
