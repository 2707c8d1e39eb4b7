"""A promise to meet is done by the account of the meeting, which is on record; a person's word parts them again."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from factories import a_document
from followthrough.batch import read_document
from followthrough.register.decisions.judgements import judge
from followthrough.register.facts.place_words import entry_at
from followthrough.register.following.relink import relink_documents
from followthrough.register.intake.record import record
from followthrough.register.models import EntryStatement
from followthrough.register.queries.standing.acts import acts_in
from followthrough.register.queries.standing.assessing import followed

if TYPE_CHECKING:
    from followthrough.register.queries.standing.assessing import Followed

pytestmark = pytest.mark.django_db
BY = {"person": "test", "now": datetime(2026, 11, 29, tzinfo=UTC)}
FIRST = """The leaders of Norland and Oland met in Brund today.

They agreed to hold their next summit in Saltby in 2022.

Norland will dredge the harbour of Saltby by 2024."""
SECOND = """The leaders of Norland and Oland met in Saltby today.

They welcomed the ferry."""


def two_summits(later: str = "2022-05-06") -> None:
    for day, text in (("2021-05-06", FIRST), (later, SECOND)):
        document = a_document(text, id=day, date=day, title=f"Joint statement {day}", series="Norland-Oland")
        record(read=[read_document(document)], **BY)
    relink_documents(documents=["2021-05-06", later], **BY)


def stands(words: str, as_of: str = "2026-02-01") -> Followed:
    (found,) = (row for row in followed(as_of=as_of) if row.key == entry_at("2021-05-06", words))
    return found


def test_a_promise_to_meet_is_done_by_the_account_of_the_meeting() -> None:
    two_summits()
    found = stands("next summit")
    assert found.assessment.status == "done"
    assert found.assessment.because == "The meeting was held: “Joint statement 2022-05-06” (2022-05-06, self-report)."
    assert [fact.date for fact in acts_in(found)] == ["2022-05-06"]
    assert found.assessment.claims == ()
    assert stands("dredge").assessment.status == "unknown"


def test_before_the_meeting_it_is_open_and_after_its_time_it_is_late() -> None:
    two_summits(later="2023-02-06")
    assert stands("next summit", as_of="2023-01-01").assessment.status == "unknown"
    found = stands("next summit").assessment
    assert found.status == "done late"
    assert found.because.startswith("Done 37 days after 2022")


def test_a_person_who_says_that_it_is_another_meeting_is_believed() -> None:
    two_summits()
    promise, account = (
        EntryStatement.objects.filter(entry__key=entry_at("2021-05-06", "next summit"), superseded_at=None)
        .order_by("id")
        .values_list("finding", flat=True)
    )
    judge(one=promise, other=account, verdict="not same", reason="a visit", **BY)
    found = stands("next summit")
    assert (found.assessment.status, acts_in(found)) == ("unknown", ())
