"""What a search found, told with the undertakings stated there and where each stands."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from followthrough.register.ledger.seeing import seeing
from followthrough.register.models import Document, Entry
from followthrough.register.queries import search
from followthrough.register.queries.standing.found import MOST, undertakings_in, with_undertakings
from web.sample_register import build

pytestmark = pytest.mark.django_db
DAY = "2026-06-01"


@pytest.fixture(autouse=True)
def _register(db: None) -> None:  # noqa: ARG001  it opens the database
    build()


def test_each_place_tells_what_is_undertaken_there_and_where_it_stands() -> None:
    hits = search("trade").items
    told = undertakings_in(hits, as_of=DAY)
    assert set(told) == {(hit.document, hit.start, hit.end) for hit in hits}
    stated = [one for rows in told.values() for one in rows]
    assert stated
    assert {one.headline for one in stated} <= set(Entry.objects.values_list("headline", flat=True))
    assert all(one.stands.status for one in stated)
    assert all(len(rows) <= MOST for rows in told.values())


def test_hits_carry_them_but_for_what_was_held_at_another_time() -> None:
    found = search("trade")
    told = with_undertakings(found, as_of=DAY)
    stated = undertakings_in(found.items, as_of=DAY)
    assert [hit.undertakings for hit in told.items] == [stated[hit.document, hit.start, hit.end] for hit in found.items]
    assert (told.total, told.facets) == (found.total, found.facets)
    assert with_undertakings(found, as_of=DAY, known_at=datetime(2099, 1, 1, tzinfo=UTC)) == found


def test_a_finding_found_tells_its_own_undertaking() -> None:
    hit = next(hit for hit in search("trade", what="findings").items if hit.act in {"commitment", "aim", "target"})
    keys = {one.key for one in undertakings_in([hit], as_of=DAY)[hit.document, hit.start, hit.end]}
    assert keys & set(Entry.objects.filter(document__key=hit.document).values_list("key", flat=True))


def test_nothing_is_told_of_what_may_not_be_seen() -> None:
    hits = search("trade").items
    Document.objects.update(confidentiality="restricted")
    with seeing(frozenset({"public"})):
        assert not any(undertakings_in(hits, as_of=DAY).values())


def test_before_it_was_said_it_stands_nowhere() -> None:
    assert not any(undertakings_in(search("trade").items, as_of="1990-01-01").values())


def test_many_places_cost_no_more_questions_than_one() -> None:
    hits = search("trade").items
    told = undertakings_in(hits, as_of=DAY)
    hits = sorted(hits, key=lambda hit: not told[hit.document, hit.start, hit.end])
    assert len(hits) > 1
    asked = []
    for some in (hits[:1], hits):
        with CaptureQueriesContext(connection) as caught:
            undertakings_in(some, as_of=DAY)
        asked.append(len(caught))
    assert asked[0] == asked[1]
