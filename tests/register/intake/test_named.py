"""What a document names and the lexicon knows comes into the register with it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from factories import a_document
from followthrough.batch import read_document
from followthrough.register.copies.verifying import verify
from followthrough.register.facts.place_words import entry_at
from followthrough.register.intake.record import Details, record
from followthrough.register.models import Instrument, InstrumentAction, Meeting
from followthrough.register.queries.standing.assessing import standing_of

pytestmark = pytest.mark.usefixtures("register")
BY = {"person": "test", "now": datetime(2026, 11, 29, tzinfo=UTC)}
SAID = (
    "The ministers recalled the United States-DPRK Summit held on 12 June 2018.\n\n"
    "The signing of the Regional Comprehensive Economic Partnership (RCEP) is expected in 2020."
)


def put(details: Details | None = None) -> None:
    document = a_document(SAID, id="talks", date="2019-05-01", title="Talks", series="Australia-Japan")
    record(read=[read_document(document)], details=details, **BY)


def test_a_treaty_that_is_named_comes_with_its_acts_and_a_meeting_with_its_day() -> None:
    put()
    put()
    assert Instrument.objects.get(key="rcep").name == "Regional Comprehensive Economic Partnership"
    assert InstrumentAction.objects.filter(instrument__key="rcep", superseded_at=None).count() > 10
    assert Meeting.objects.get(key="us-dprk-summit-2018").start == "2018-06-12"
    stands = standing_of(entry_at("talks", "signing of the Regional"), as_of="2026-02-01")
    assert stands is not None
    assert (stands.assessment.status, stands.assessment.evidence[-1].date) == ("done", "2020-11-15")
    assert verify().faults == ()


@pytest.mark.parametrize("details", [Details("internal"), Details("restricted"), Details(invented=True)])
def test_what_not_all_may_see_brings_nothing_that_all_may_see(details: Details) -> None:
    put(details)
    assert not Instrument.objects.filter(key="rcep").exists()
    assert not Meeting.objects.exists()
