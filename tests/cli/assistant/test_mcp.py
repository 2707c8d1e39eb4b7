"""An assistant asks a register: exact words with their place, where things stand, and nothing that is not public."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from factories import a_document, a_finding, some_findings
from followthrough.cli.assistant.mcp import mcp
from followthrough.model import Act
from followthrough.register.facts.meetings import MeetingDetails, put_meeting
from followthrough.register.following.chains import follow
from followthrough.register.intake.record import Details, record

pytestmark = pytest.mark.django_db
BY: dict[str, Any] = {"person": "Aoi", "now": datetime(2026, 3, 1, tzinfo=UTC)}
FIRM = "Japan will light the northern channel by 2024"
SECRET = "Japan will open the hidden port by 2024"


def read_in(key: str, words: str, **known: Any) -> None:
    text = f"1. {words}."
    document = a_document(text, id=key, title=f"Statement {key}", date="2023-05-06", series="Lakes-Islands")
    found = a_finding(document, words, act=Act.COMMITMENT, due="2024", holders=("Japan",))
    record(read=[some_findings(document, of=(found,))], details=Details(**known), **BY)
    follow(findings=[found.id], **BY)


@pytest.fixture(autouse=True)
def _register(db: None) -> None:  # noqa: ARG001  it opens the database
    read_in("lights", FIRM)
    read_in("hidden", SECRET, confidentiality="internal")
    meeting = MeetingDetails("2023-05-06")
    put_meeting(name="4th Lakes Forum", partnership="Lakes-Islands", details=meeting, **BY)


def asked(*questions: tuple[str, dict[str, Any]], words: tuple[str, ...] = ()) -> list[Any]:
    """The answers of one run, as objects; a text where a question could not be answered."""
    app = typer.Typer()
    app.command()(mcp)
    lines = [
        json.dumps({"jsonrpc": "2.0", "id": at, "method": "tools/call", "params": {"name": name, "arguments": sides}})
        for at, (name, sides) in enumerate(questions)
    ]
    ended = CliRunner().invoke(app, list(words), input="\n".join(["", *lines, ""]))
    assert ended.exit_code == 0, ended.output
    results = [json.loads(line)["result"] for line in ended.stdout.splitlines()]
    return [made.get("structuredContent", made["content"][0]["text"]) for made in results]


def test_who_promised_what_by_when_in_exact_words() -> None:
    [promises] = asked(("promises", {"who": "Japan", "due_before": "2025-01-01"}))
    assert promises["total"] == 1
    [row] = promises["rows"]
    assert (row["words"], row["due"], row["title"], row["date"], row["place"]) == (
        FIRM, "2024", "Statement lights", "2023-05-06", "para 1",
    )  # fmt: skip


def test_one_undertaking_its_standing_and_the_passage_it_stands_in() -> None:
    [first] = asked(("promises", {"words": "channel"}))
    key = first["rows"][0]["key"]
    whole, late, passage = asked(
        ("undertaking", {"key": key, "as_of": "2026-01-01"}),
        ("standing", {"which": "overdue", "as_of": "2026-01-01"}),
        ("passage", {"document": "lights", "start": 5}),
    )
    assert whole["statements"][0]["words"] == FIRM
    assert (whole["standing"]["status"], whole["claims"], whole["evidence"]) == ("unknown", [], [])
    assert [row["key"] for row in late["rows"]] == [key]
    assert "nothing found shows" in late["rows"][0]["because"]
    assert FIRM in passage["text"]


def test_words_partnerships_and_what_changed_since_the_last_meeting() -> None:
    hits, known, since = asked(
        ("search", {"words": "northern channel"}),
        ("partnerships", {}),
        ("since", {"partnership": "Lakes-Islands", "as_of": "2026-01-01"}),
    )
    assert [hit["document"] for hit in hits["rows"]] == ["lights"]
    assert [row["key"] for row in known["partnerships"]] == ["Lakes-Islands"]
    assert known["meetings"][0]["name"] == "4th Lakes Forum"
    assert since["meeting"] == "4th Lakes Forum"


def test_a_place_found_tells_what_is_undertaken_there_and_what_was_looked_for() -> None:
    plain, freer = asked(
        ("search", {"words": "northern channel", "as_of": "2026-01-01"}), ("search", {"words": "lighting"})
    )
    [stated] = plain["rows"][0]["undertakings"]
    assert (stated["due"], stated["status"], stated["overdue"]) == ("2024", "unknown", True)
    [whole] = asked(("undertaking", {"key": stated["key"]}))
    assert whole["undertaking"]["headline"] == stated["headline"]
    assert "looked_for" not in plain
    assert freer["looked_for"] == "light*"
    assert [row["document"] for row in freer["rows"]] == ["lights"]


def test_what_is_not_public_is_seen_only_where_that_is_asked_for() -> None:
    question = ("search", {"words": "hidden port"})
    assert asked(question)[0]["total"] == 0
    assert asked(question, words=("--include", "internal"))[0]["total"] == 1
    assert "no document hidden" in asked(("passage", {"document": "hidden"}))[0]


@pytest.mark.parametrize(
    ("name", "sides", "says"),
    [
        ("undertaking", {"key": "e-0"}, "holds no undertaking e-0"),
        ("since", {"partnership": "Moon"}, "Moon"),
        ("standing", {"which": "due", "as_of": "soon"}, "is no day"),
        ("promises", {"page": 0}, "counted from 1"),
        ("passage", {"document": "lights", "start": 9000}, "with a passage at that place"),
    ],
)
def test_what_is_not_held_is_said(name: str, sides: dict[str, Any], says: str) -> None:
    assert says in asked((name, sides))[0]
