from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factories import a_document, a_finding, some_findings
from followthrough.linking import link
from followthrough.model import Findings, Strength
from followthrough.register.copies.verifying import verify
from followthrough.register.following.linked import record_links
from followthrough.register.following.relink import relink, relink_documents
from followthrough.register.intake.record import record
from followthrough.register.ledger.batches import in_batches
from followthrough.register.models import Link

NOW = datetime(2026, 3, 1, tzinfo=UTC)
LATER = NOW + timedelta(days=1)
PROMISE = "agreed to build a new harbour on the northern islands by 2027"


def statement(year: int, promise: str = PROMISE) -> Findings:
    d = a_document(
        f"In {year} the ministers met in the capital. Both sides {promise}. They thanked the host of {year}.",
        id=f"d{year}",
        date=f"{year}-05-06",
        series="Harbour Masters",
    )
    return some_findings(d, of=(a_finding(d, promise, strength=Strength.STRONG, strict=True),))


@pytest.mark.usefixtures("register")
def test_links_follow_what_the_register_holds() -> None:
    record(read=[statement(2023), statement(2024)], person="Aoi", now=NOW)
    assert relink(person="Aoi", now=NOW) >= 1
    restated = Link.objects.get(superseded_at=None, relation="restated", earlier__isnull=False)
    assert (restated.earlier_document, restated.later_document) == ("d2023", "d2024")
    assert relink(person="Aoi", now=LATER) == 0
    record(read=[statement(2024, "praised the weather of the season")], person="Aoi", now=LATER)
    relink(person="Aoi", now=LATER, partnership="Harbour Masters")
    restated.refresh_from_db()
    assert restated.superseded_at == LATER
    assert not Link.objects.filter(superseded_at=None, relation="restated", earlier__isnull=False).exists()
    assert verify().faults == ()


# Six documents of one series, two of one day, one a copy of another, and one of another series of the partnership.
SAID = (
    ("2020-05-06", PROMISE, "thanked the host"),
    ("2021-05-06", "agreed to build a new harbour on the northern islands by 2029", "welcomed the ferry to Alder"),
    ("2021-05-06", "agreed to open a school for divers in Port Alder", "agreed to build a new harbour by 2029"),
    ("2022-05-06", "built the new harbour on the northern islands", "agreed to light the channel to Port Alder"),
    ("2022-05-06", "built the new harbour on the northern islands", "agreed to light the channel to Port Alder"),
    ("2023-05-06", "will light the channel to Port Alder by 2026", "reaffirmed the school for divers in Port Alder"),
    ("2022-01-02", "agreed to build a new harbour on the northern islands by 2031", "thanked the pilots"),
)


def said(number: int) -> Findings:
    date, promise, more = SAID[number]
    series = "Pilots" if number == len(SAID) - 1 else "Harbour Masters"
    text = f"The ministers met. Both sides {promise}. They {more}." + "\n" * number  # the same bytes come in once only
    d = a_document(text, id=f"d{number}", date=date, series=series)
    return some_findings(d, of=tuple(a_finding(d, words, strength=Strength.STRONG) for words in (promise, more)))


def live_links() -> list[str]:
    """What is linked: ends, findings, relation, score, reasons."""
    ends = ("earlier_document", "earlier_start", "earlier_end", "later_document", "later_start", "later_end")
    found = ("earlier__key", "later__key", "relation", "score", "because")
    return sorted(map(repr, Link.objects.filter(superseded_at=None).values_list(*ends, *found)))


@pytest.mark.property
@pytest.mark.parametrize("engine", ["sqlite", "postgresql"])
@settings(max_examples=4, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(range(len(SAID))), at_once=st.integers(2, 4))
def test_in_whatever_order_documents_come_the_links_are_those_of_all_at_once(
    engine: str, inside: Any, order: list[int], at_once: int
) -> None:
    states = []
    for some in (in_batches(order, at_once), [range(len(SAID))]):
        with inside(engine):
            for numbers in some:
                outcome = record(read=map(said, numbers), person="Aoi", now=NOW)
                relink_documents(documents=[one.document for one in outcome.outcomes], person="Aoi", now=NOW)
            states.append(live_links())
    assert states[0] == states[1]
    assert len(states[0]) > len(SAID) - 3


@pytest.mark.parametrize("engine", ["sqlite", "postgresql"])
def test_more_links_ask_the_database_no_more_often(engine: str, inside: Any) -> None:
    asked = []
    for years in (range(2020, 2023), range(2020, 2028)):
        with inside(engine):
            record(read=map(statement, years), person="Aoi", now=NOW)
            links = link(map(statement, years))
            with CaptureQueriesContext(connection) as caught:
                assert record_links(links=links, person="Aoi", now=NOW) >= len(years) - 1
            asked.append(len(caught))
    assert asked[0] == asked[1]
