"""Many rows taken in at once say what they say one by one, and ask the database no more often."""

from __future__ import annotations

import io
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from factories import a_document, a_finding, some_findings
from followthrough.exchange.csv_table import csv_lines
from followthrough.exchange.lists import LISTS
from followthrough.model import Act, End, Findings, Link, Links, Relation
from followthrough.register.copies.verifying import verify
from followthrough.register.decisions.deciding import Wish, take_all
from followthrough.register.decisions.seconding import Outcome, put_decision, put_decisions
from followthrough.register.following.chains import follow
from followthrough.register.following.graph import NOT_SAME, SAME
from followthrough.register.following.judged import DecisionError
from followthrough.register.intake.facts import put_name
from followthrough.register.intake.record import record, record_links
from followthrough.register.lists.exporting import export_rows
from followthrough.register.lists.importing import accept, propose
from followthrough.register.models import (
    Audit,
    Decision,
    Document,
    Entry,
    EntryParty,
    EntryStatement,
    Finding,
    Partnership,
)
from followthrough.register.models import Proposal as Waiting
from followthrough.register.people.together import set_practice

if TYPE_CHECKING:
    from collections.abc import Callable

    from followthrough.exchange.comparing import Proposal

NOW = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
LATER = NOW + timedelta(days=1)
ACTS = (Act.COMMITMENT, Act.AIM, Act.PLEDGE)


def statements(count: int) -> None:
    """Documents with three undertakings each, those of an even year said again the year after; followed."""
    read = [_stated(number) for number in range(count)]
    record(read=read, person="Aoi", now=NOW)
    links = [_again(*pair) for pair in zip(read[::2], read[1::2], strict=False)]
    record_links(links=Links(tuple(link for some in links for link in some)), person="Aoi", now=NOW)
    follow(findings=[f.id for each in read for f in each.findings], person="Aoi", now=NOW)


def _again(earlier: Findings, later: Findings) -> list[Link]:
    """Two of the three are linked."""
    pairs = zip(earlier.findings[:2], later.findings[:2], strict=True)
    ends = [(End(earlier.document.id, a.start, a.end), End(later.document.id, b.start, b.end)) for a, b in pairs]
    return [Link(*both, Relation.RESTATED, 0.9, ()) for both in ends]


def _stated(number: int) -> Findings:
    quotes = [f"agreed to build {word} harbour {number}" for word in ("the", "a second", "a third")]
    text = f"They {'. They '.join(quotes)}.\n"
    document = a_document(text, date=f"{2020 + number}-05-06", title=f"Statement {number}")
    found = tuple(a_finding(document, quote, act) for quote, act in zip(quotes, ACTS, strict=True))
    return some_findings(document, of=found)


def edited(name: str, says: Callable[[int], dict[str, str]]) -> list[dict[str, str]]:
    return [dict(row) | says(number) for number, row in enumerate(export_rows(name))]


def take(name: str, rows: list[dict[str, str]], person: str = "Ben") -> Proposal:
    (found,) = accept(file_of(name, rows), person=person, now=LATER, because="Looked.", name=name)
    return found


def file_of(name: str, rows: list[dict[str, str]]) -> io.BytesIO:
    lines = csv_lines(LISTS[name].names, ([row[column] for column in LISTS[name].names] for row in rows))
    return io.BytesIO(b"".join(lines))


_NUMBERED = ("import", "follow", "record")  # what they tell depends on how many files or rows there were before


def state() -> dict[str, Any]:
    """All that the lists change, live and superseded, without the numbers of rows."""
    said = ("key", "due", "holders", "strength", "recorded_by", "superseded_at", "because")
    entries = ("key", "due", "due_latest", "headline", "strength", "superseded_at", "recorded_by", "joined")
    decided = ("subject_kind", "subject", "verdict", "reason", "superseded_at", "recorded_by", "supersedes__verdict")
    parties = ("entry__key", "entry__due", "entry__superseded_at", "name", "role")
    return {
        "findings": sorted(map(repr, Finding.objects.values_list(*said))),
        "entries": sorted(map(repr, Entry.objects.values_list(*entries))),
        "parties": sorted(map(repr, EntryParty.objects.values_list(*parties))),
        "statements": sorted(map(repr, EntryStatement.objects.values_list("entry__key", "finding", "superseded_at"))),
        "decisions": sorted(map(repr, Decision.objects.values_list(*decided))),
        "told": sorted(
            Audit.objects.exclude(verb__in=("import", "follow", "record")).values_list("verb", "subject", "person")
        ),
    }


def edits(number: int) -> dict[str, str]:
    """A date for one, a party for another, a decision for a third, all for a fourth, nothing for a fifth."""
    some = {"due": f"203{number % 7}-0{1 + number % 9}", "holders": "Japan; Fiji", "decision": "confirm"}
    wanted = (("due",), ("holders",), ("decision",), ("due", "holders", "decision"), ())[number % 5]
    return {name: some[name] for name in wanted}


@pytest.mark.parametrize("engine", ["sqlite", "postgresql"])
@pytest.mark.parametrize("name", ["findings", "entries"])
def test_at_once_says_what_one_by_one_says(name: str, engine: str, inside: Any) -> None:
    states = []
    for at_once in (True, False):
        with inside(engine):
            statements(5)
            rows = edited(name, edits)
            for some in [rows] if at_once else [[row] for row in rows]:
                take(name, some)
            assert verify().faults == ()
            states.append(state())
    assert states[0] == states[1]


@pytest.mark.parametrize(("name", "says"), [("findings", {"due": "2031"}), ("entries", {"decision": "confirm"})])
@pytest.mark.usefixtures("register")
def test_ten_times_the_rows_ask_the_database_as_often(name: str, says: dict[str, str]) -> None:
    statements(20)
    asked = []
    for rows in (slice(0, 6), slice(6, 60)):
        some = edited(name, lambda _: says)[rows]
        with CaptureQueriesContext(connection) as queries:
            take(name, some)
        asked.append(len(queries))
    assert asked[1] <= asked[0] + 20  # batches of what hangs together, never a question for each row


@pytest.mark.usefixtures("register")
def test_words_taken_together_are_weighed_against_each_other() -> None:
    statements(2)
    a, b, c = list(Finding.objects.order_by("key").values_list("key", flat=True))[:3]
    pairs = [(a, b, SAME), (b, c, SAME), (a, c, NOT_SAME)]
    came = take_all([Wish("pair", f"{x}|{y}", said, "Ben", LATER, "", [(x, y, said)]) for x, y, said in pairs])
    assert [isinstance(each, DecisionError) for each in came] == [False, False, True]
    assert "contradicts what was judged before" in str(came[2])
    assert Decision.objects.count() == 2


@pytest.mark.usefixtures("register")
def test_what_cannot_be_decided_is_told_and_the_rest_is_decided() -> None:
    statements(1)
    keys = list(Entry.objects.order_by("key").values_list("key", flat=True))
    wishes = [
        Wish("entry", keys[0], "confirm", "Ben", LATER),
        Wish("entry", "e-none", "confirm", "Ben", LATER),
        Wish("entry", keys[0], "reject", "Ben", LATER),
        Wish("finding", "none", "confirm", "Ben", LATER),
        Wish("entry", keys[1], "perhaps", "Ben", LATER),
        Wish("entry", keys[2], "undo", "Ben", LATER),
    ]
    came = put_decisions(wishes)
    assert isinstance(came[0], Outcome)
    assert [str(each) for each in came[1:]] == [
        "The register holds no entry e-none.",
        f"entry {keys[0]} is decided about twice at once.",
        "The register holds no finding none.",
        "“perhaps” is no decision: choose one of confirm, reject, undo.",
        f"Nobody has decided about entry {keys[2]}, so there is nothing to undo.",
    ]
    assert list(Decision.objects.values_list("subject", "verdict")) == [(keys[0], "confirm")]


def two_must_agree(*, documents: int = 1) -> None:
    """Statements of a partnership for which two persons decide."""
    statements(documents)
    partnership = put_name(Partnership, "a-b", person="Aoi", now=NOW, name="A-B")
    Document.objects.update(partnership=partnership)
    set_practice(partnership="a-b", two_persons=True, person="Aoi", now=NOW)


@pytest.mark.parametrize("name", ["findings", "entries"])
@pytest.mark.usefixtures("register")
def test_a_decision_in_a_file_waits_for_a_second_person_as_a_click_does(name: str) -> None:
    two_must_agree()
    decided = edited(name, lambda number: {"decision": "confirm"} if number < 2 else {})
    (shown,) = propose(file_of(name, decided), name=name)
    assert shown.notices == [
        "In 2 changed rows two persons must decide: what one decides waits until another decides the same."
    ]
    first = take(name, decided)
    assert (len(first.changes), first.waiting) == (2, 2)
    assert Decision.objects.count() == 0
    assert {row["decision"] for row in export_rows(name)} == {""}
    assert take(name, decided).waiting == 2  # nobody agrees with themselves
    assert Decision.objects.count() == 0
    second = take(name, decided, "Cem")
    assert second.waiting == 0
    assert Decision.objects.filter(verdict="confirm", superseded_at=None).count() == 2
    assert not Waiting.objects.filter(superseded_at=None).exists()
    assert verify().faults == ()


@pytest.mark.parametrize("engine", ["sqlite", "postgresql"])
@pytest.mark.parametrize("name", ["findings", "entries"])
def test_a_file_says_of_two_what_clicks_say(name: str, engine: str, inside: Any) -> None:
    states = []
    for by_file in (True, False):
        with inside(engine):
            two_must_agree(documents=2)
            for person, said in (("Ben", "reject"), ("Cem", "confirm"), ("Dia", "confirm"), ("Ben", "reject")):
                keys = [row["key"] for row in export_rows(name)][:3]
                if by_file:
                    take(name, [row | {"decision": said} for row in edited(name, lambda _: {})[:3]], person)
                else:
                    kind = {"findings": "finding", "entries": "entry"}[name]
                    put_decisions([Wish(kind, key, said, person, LATER, "Looked.") for key in keys])
            said_so = Waiting.objects.values_list("subject", "verdict", "recorded_by", "superseded_at")
            states.append(state() | {"waiting": sorted(map(repr, said_so))})
    assert states[0] == states[1]


@pytest.mark.usefixtures("register")
def test_a_correction_in_a_file_is_told_to_wait_too_and_one_person_is_enough_elsewhere() -> None:
    two_must_agree()
    found = take("entries", edited("entries", lambda number: {"due": "2031"} if number == 0 else {}))
    assert found.waiting == 1
    set_practice(partnership="a-b", two_persons=False, person="Aoi", now=LATER)
    found = take("entries", edited("entries", lambda number: {"decision": "reject"} if number == 1 else {}))
    assert (found.waiting, found.notices) == (0, [])
    assert Decision.objects.filter(subject_kind="entry", verdict="reject").count() == 1


@pytest.mark.usefixtures("register")
def test_where_two_must_agree_each_of_many_waits_for_the_second() -> None:
    two_must_agree()
    keys = list(Finding.objects.order_by("key").values_list("key", flat=True))
    first = put_decisions([Wish("finding", key, "confirm", "Ben", LATER) for key in keys])
    assert [isinstance(each, Outcome) and each.decision is None for each in first] == [True] * 3
    put_decision(finding=keys[0], verdict="reject", person="Cem", now=LATER)
    second = put_decisions([Wish("finding", key, "confirm", "Dia", LATER) for key in keys[1:]])
    assert [isinstance(each, Outcome) and each.decision is not None for each in second] == [True] * 2
    assert Decision.objects.count() == 2
