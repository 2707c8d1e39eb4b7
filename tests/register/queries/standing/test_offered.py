"""Facts tied to other undertakings that name the same instrument are offered, and count for nothing until tied."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from factories import a_document
from followthrough.batch import read_document
from followthrough.register.example import load_example
from followthrough.register.facts.facts_by_hand import add_evidence
from followthrough.register.facts.place_words import entry_at
from followthrough.register.intake.record import record
from followthrough.register.queries.standing.assessing import standing_of
from followthrough.register.queries.standing.offered import offered

pytestmark = pytest.mark.django_db
BY = {"person": "test", "now": datetime(2026, 11, 29, tzinfo=UTC)}
SAID = (
    "The ministers met. They agreed to support MPAC 2025 with more roads.\n\n"
    "They will implement the Revised Implementation Plan. They will open a school for pilots."
)


def key_of(words: str) -> str:
    return entry_at("transport", words)


def test_facts_that_name_the_same_instrument_are_offered_and_count_once_they_are_tied() -> None:
    load_example(**BY)
    record(read=[read_document(a_document(SAID, id="transport", date="2019-05-01", series="ASEAN Transport"))], **BY)
    key = key_of("support MPAC 2025")
    first, second = offered(key)
    assert (first.fact.key, second.fact.key) == ("mpac-12-of-15", "mpac-14-of-15")
    assert first.entry == entry_at("2018-06-13-forum-33", "Master Plan on ASEAN Connectivity")
    assert (first.name, first.confidentiality) == ("Master Plan on ASEAN Connectivity 2025", "public")
    before = standing_of(key, as_of="2026-01-01")
    assert before is not None
    assert before.assessment.status == "unknown"
    fact = first.fact
    add_evidence(
        on=key, says=fact.says, direction="supports", shows="in progress", source=fact.source, date=fact.date, **BY
    )
    after = standing_of(key, as_of="2026-01-01")
    assert after is not None
    assert after.assessment.status == "in progress"
    assert [one.fact.key for one in offered(key)] == ["mpac-14-of-15"]


def test_what_an_act_on_record_tells_and_what_names_nothing_is_not_offered() -> None:
    load_example(**BY)
    record(read=[read_document(a_document(SAID, id="transport", date="2019-05-01", series="ASEAN Transport"))], **BY)
    told = {one.fact.key for one in offered(key_of("Revised Implementation Plan"))}
    assert "plan-superseded" not in told
    assert offered(key_of("school for pilots")) == ()
    assert offered("e-nobody") == ()
