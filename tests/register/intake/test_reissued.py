"""A corrected edition takes the place of the former, and what was decided about words that stay stays with them."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factories import a_document, a_finding, some_findings
from followthrough.documents.metadata import short_id
from followthrough.model import Document, Findings
from followthrough.register import queries
from followthrough.register.copies.verifying import verify
from followthrough.register.decisions.review import decide
from followthrough.register.decisions.withdrawing import withdraw
from followthrough.register.intake.record import Details, Outcome, RecordError, Status, record_one
from followthrough.register.models import Document as Row
from followthrough.register.models import Finding as FindingRow

pytestmark = pytest.mark.usefixtures("register")

NOW = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
LATER = NOW + timedelta(days=1)
TEXT = "They met in Ouse.\nThey agreed to build two piers by 2030.\nThey agreed to train 40 pilots."
PIERS, PILOTS = "agreed to build two piers by 2030", "agreed to train 40 pilots"
WHERE = "https://example.org/ouse"


def edition(text: str = TEXT, **known: object) -> Document:
    """A file as it is read: its key is made of its bytes."""
    made = a_document(text, **({"address": WHERE} | known))
    return a_document(text, **({"address": WHERE, "id": short_id(made.sha256)} | known))


def read_in(document: Document, *quotes: str) -> Findings:
    return some_findings(document, of=tuple(a_finding(document, quote) for quote in quotes))


def put(read: Findings, now: datetime = NOW, instead_of: str = "") -> Outcome:
    return record_one(findings=read, person="Aoi", now=now, details=Details(instead_of=instead_of))


def first() -> tuple[Outcome, str, str]:
    """The first edition, and the keys of its two entries, both of which a person confirmed."""
    outcome = put(read_in(edition(), PIERS, PILOTS))
    keys = {row.quote: row.key for row in queries.list_entries().items}
    for key in keys.values():
        decide(verdict="confirm", entry=key, person="Ben", now=NOW)
    return outcome, keys[PIERS], keys[PILOTS]


def decided() -> dict[str, str]:
    return {row.key: row.decision.verdict if row.decision else "" for row in queries.list_entries().items}


def test_a_file_changed_where_it_lay_takes_the_place_of_the_former() -> None:
    former, piers, pilots = first()
    changed = edition(TEXT.replace("met in Ouse", "met in the port of Ouse").replace("two piers", "three piers"))
    now = put(read_in(changed, PIERS.replace("two", "three"), PILOTS), LATER)
    assert (now.status, now.document) == (Status.REPLACED, former.document)
    assert "decided about them: 1; no longer found and marked stale: 1." in now.says
    assert decided()[pilots] == "confirm"
    assert piers not in decided()  # other words: another statement, which nobody has decided about
    assert sorted(decided().values()) == ["", "confirm"]
    row = next(row for row in queries.list_entries().items if row.key == pilots)
    assert row.quote == PILOTS
    assert queries.list_documents().total == 1
    assert verify().faults == ()


def test_the_same_file_again_changes_nothing_and_a_newer_reading_keeps_the_keys() -> None:
    _, _, pilots = first()
    changed = edition(TEXT.replace("met in Ouse", "met in the port of Ouse"))
    put(read_in(changed, PIERS, PILOTS), LATER)
    assert put(read_in(changed, PIERS, PILOTS), LATER).status is Status.KNOWN
    again = read_in(changed, PIERS, PILOTS, "met in the port")
    assert put(again, LATER + timedelta(days=1)).status is Status.REREAD
    assert decided()[pilots] == "confirm"
    assert FindingRow.objects.filter(superseded_at=None, stale_at=None).count() == 3


@pytest.mark.parametrize(
    "known",
    [
        {"address": "https://example.org/other"},
        {"date": "2024-05-07"},
        {"title": "Joint statement of the 4th Harbour Meeting"},
        {"id": "named/by/a-corpus"},
        {"address": None},
    ],
)
def test_what_is_not_the_same_file_is_a_document_of_its_own(known: dict[str, object]) -> None:
    first()
    other = put(read_in(edition(TEXT + " Again.", **known), PILOTS), LATER)
    assert other.status is Status.NEW
    assert ("Another text of this title and date is held" in other.says) == (not {"date", "title"} & known.keys())


def test_a_person_may_say_whose_place_it_takes() -> None:
    former, _, pilots = first()
    other = edition(TEXT.replace("two", "three"), address="https://example.org/corrected", title="Corrected text")
    outcome = put(read_in(other, PILOTS), LATER, instead_of=former.document)
    assert (outcome.status, outcome.document) == (Status.REPLACED, former.document)
    assert decided() == {pilots: "confirm"}


def test_what_cannot_take_its_place_is_refused_with_the_reason() -> None:
    former, _, _ = first()
    with pytest.raises(RecordError, match="holds no document nothing"):
        put(read_in(edition(TEXT + " Again."), PILOTS), LATER, instead_of="nothing")
    beside = put(read_in(edition(TEXT + " Again.", address=None), PILOTS), LATER)
    with pytest.raises(RecordError, match=f"{beside.document}.*beside {former.document}"):
        put(read_in(edition(TEXT + " Again.", address=None), PILOTS), LATER, instead_of=former.document)
    withdraw(document=former.document, person="Ben", now=LATER, reason="Issued in error.")
    with pytest.raises(RecordError, match="whose place another could take"):
        put(read_in(edition(TEXT + " Once more.", address=None), PILOTS), LATER, instead_of=former.document)


def test_words_that_stand_twice_tell_nothing() -> None:
    twice = edition(f"{TEXT}\nAnd they agreed to train 40 pilots.")
    found = read_in(twice, PIERS, PILOTS)
    start = twice.text.rindex(PILOTS)
    second = replace(found.findings[1], id="second", start=start, end=start + len(PILOTS))
    put(some_findings(twice, of=(*found.findings, second)))
    for row in queries.list_entries().items:
        decide(verdict="confirm", entry=row.key, person="Ben", now=NOW)
    put(read_in(edition("So:\n" + TEXT), PIERS, PILOTS), LATER)
    assert sorted(decided().values()) == ["", "confirm"]


def test_the_same_text_in_another_corpus_is_one_document() -> None:
    put(read_in(a_document(TEXT, id="a/1", sha256="a" * 64, address="https://example.org/a"), PILOTS))
    twin = a_document(TEXT, id="b/7", sha256="b" * 64, address="https://example.org/b")
    outcome = put(read_in(twin, PILOTS), LATER)
    assert (outcome.status, outcome.document) == (Status.DUPLICATE, "a/1")
    assert "The same text is in the register already" in outcome.says
    assert Row.objects.count() == 1
    other_day = a_document(TEXT, id="c/7", sha256="c" * 64, date="2024-06-06")
    assert put(read_in(other_day, PILOTS), LATER).status is Status.NEW


@pytest.mark.property
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.integers(1, 6), min_size=1, max_size=6), st.lists(st.integers(1, 6), min_size=1, max_size=6))
def test_every_key_stands_once_and_every_quote_is_its_slice(before: list[int], after: list[int]) -> None:
    from django.db import transaction

    with transaction.atomic():
        for at, numbers in ((NOW, before), (LATER, after)):
            text = "\n".join(f"They agreed to build pier {n}." for n in numbers)
            document = a_document(text, id="piers", sha256=str(at.day) * 64)
            size = len("agreed to build pier 1")
            starts = [match.end() for match in re.finditer("They ", text)]
            one = a_finding(document, text[starts[0] : starts[0] + size])
            found = tuple(replace(one, id=f"{start}", start=start, end=start + size) for start in starts)
            put(some_findings(document, of=found), at)
        live = FindingRow.objects.filter(superseded_at=None, stale_at=None)
        assert len({row.key for row in live}) == live.count() == len(after)
        assert verify().faults == ()
        transaction.set_rollback(True)
