"""`wording`: an undertaking's words through time on a screen, in a file and for machines."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from cli.in_process import asked
from factories import a_document, a_finding, some_findings
from followthrough.cli.terminal.printing import difference, is_screen
from followthrough.linking import compare_wording
from followthrough.model import Act

if TYPE_CHECKING:
    from followthrough.linking import Wording

BY: dict[str, Any] = {"person": "Aoi", "now": datetime(2026, 3, 1, tzinfo=UTC)}
FIRM = "Both sides will light the northern channel by 2026"
LOOSE = "Both sides will work towards lighting the northern channel by 2028"


def doors() -> Wording:
    return compare_wording("We will open\x1b[2J the\n port.", "We will close the\n port.")


def test_a_difference_is_told_in_signs_and_nothing_in_it_steers_the_screen() -> None:
    assert difference(doors()) == "We will [-open[2J-]{+close+} the port."


def test_on_a_screen_words_are_struck_and_underlined() -> None:
    assert difference(doors(), on_screen=True).startswith("We will \x1b[31m\x1b[9mopen[2J\x1b[0m\x1b[32m\x1b[4mclose")


@pytest.mark.parametrize(("screen", "wish", "expected"), [(True, "", True), (True, "1", False), (False, "", False)])
def test_colours_are_for_screens_of_those_who_want_them(
    monkeypatch: pytest.MonkeyPatch,
    screen: bool,  # noqa: FBT001  a table's column
    wish: str,
    expected: bool,  # noqa: FBT001  as above
) -> None:
    monkeypatch.setenv("NO_COLOR", wish)
    monkeypatch.setattr("sys.stdout", type("Out", (io.StringIO,), {"isatty": lambda _: screen})())
    assert is_screen() is expected


@pytest.mark.django_db
class TestCommand:
    """On a register of one undertaking stated twice."""

    def put(self) -> str:
        from followthrough.register.following.relink import relink
        from followthrough.register.intake.record import record

        read = []
        for year, words in ((2022, FIRM), (2024, LOOSE)):
            text = f"{words}."
            document = a_document(text, id=f"d{year}", date=f"{year}-05-06", title=f"Forum {year}", series="Harbour")
            read.append(some_findings(document, of=(a_finding(document, words, Act.COMMITMENT),)))
        record(read=read, **BY)
        relink(**BY)
        return f"e-{read[0].findings[0].id}"

    def test_each_statement_is_set_against_the_one_before_with_what_every_change_means(self) -> None:
        told = asked("wording", self.put()).output
        assert "2022-05-06  from: Forum 2022, para 1" in told
        assert "Both sides will [-light-]{+work towards lighting+} the northern channel by [-2026-]{+2028+}" in told
        assert "“2026” became “2028”: the date moved later." in told
        assert "Stated 2 times; each" in told

    def test_for_a_spreadsheet_and_for_machines(self) -> None:
        key = self.put()
        (row,) = csv.DictReader(io.StringIO(asked("wording", key, "--format", "csv").output))
        assert (row["earlier_words"], row["later_words"]) == (FIRM, LOOSE)
        assert "date moved later" in row["changes"]
        (one,) = json.loads(asked("wording", key, "--format", "json").output)
        assert [piece["kind"] for piece in one["wording"]["pieces"]].count("removed") == 2

    def test_what_was_not_there_is_said(self) -> None:
        key = self.put()
        assert "holds no entry e-none." in asked("wording", "e-none", code=1).output
        assert "at that time" in asked("wording", key, "--known-at", "2026-02-01", code=1).output
        assert "stated once" in asked("wording", key, "--as-of", "2023-01-01").output
