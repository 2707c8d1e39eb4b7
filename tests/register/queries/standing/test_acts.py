"""What acts on record show of undertakings, without anybody's tie: by the instrument, or by where it was made."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from factories import a_document
from followthrough.batch import read_document
from followthrough.register.assessing.restanding import up_to_date
from followthrough.register.example import load_example
from followthrough.register.facts.place_words import entry_at
from followthrough.register.following.relink import relink_documents
from followthrough.register.intake.facts import put_fact, put_name
from followthrough.register.intake.record import record
from followthrough.register.models import Instrument, InstrumentAction, Stood
from followthrough.register.queries.standing.assessing import followed

if TYPE_CHECKING:
    from followthrough.register.queries.standing.assessing import Followed

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 29, tzinfo=UTC)
BY = {"person": "test", "now": NOW}
NEWS = """Officials of both sides who met at the 33rd ASEAN-Japan Forum last week exchanged views.

Both sides agreed to implement the Revised Implementation Plan of the Vision Statement with vigour.

A joint statement is expected to be issued at the ASEAN-Japan Commemorative Summit in November 2018.

They stressed the need to speed up the negotiations for the Regional Comprehensive Economic Partnership (RCEP).

Both sides agreed to fight transnational crime, terrorism and cybercrime with more cooperation.

They agreed to support the Master Plan on ASEAN Connectivity 2025."""


def news() -> None:
    document = a_document(NEWS, id="news", date="2018-06-18", title="Officials meet", series="ASEAN-Japan", kind="news")
    record(read=[read_document(document)], **BY)
    relink_documents(documents=["news"], **BY)


def stands(words: str, as_of: str = "2026-02-01") -> Followed:
    (found,) = (row for row in followed(as_of=as_of) if row.key == entry_at("news", words))
    return found


OUTCOMES = [
    ("Revised Implementation Plan", "2026-02-01", "superseded", "2023-12-17"),
    ("Revised Implementation Plan", "2023-12-01", "unknown", None),
    ("joint statement", "2026-02-01", "done", "2018-11-14"),
    ("joint statement", "2018-11-01", "unknown", None),
    ("speed up the negotiations", "2026-02-01", "done", "2020-11-15"),
    ("transnational crime", "2026-02-01", "unknown", None),
    ("Master Plan on ASEAN Connectivity", "2026-02-01", "unknown", None),
]


@pytest.mark.parametrize(("words", "as_of", "status", "since"), OUTCOMES)
def test_acts_on_record_show_what_became_of_what_names_their_instrument(
    words: str, as_of: str, status: str, since: str | None
) -> None:
    news()
    made = stands(words, as_of).assessment
    assert (made.status, made.evidence[0].date if made.evidence else None) == (status, since)
    assert all(fact.source.startswith("http") for fact in made.evidence)


def test_of_two_statements_of_one_meeting_neither_is_told_and_standings_follow() -> None:
    news()
    up_to_date()
    key = entry_at("news", "joint statement")
    assert Stood.objects.get(entry__key=key, since__lte="2026-02-01", until__gt="2026-02-01").status == "done"
    own = Instrument.objects.get(key="asean-japan-joint-statement-2018").partnership
    other = put_name(Instrument, "other-2018", name="Other Statement", kind="declaration", partnership=own, **BY)
    act = {"instrument": other, "action": "adopted", "party": None, "source": "https://example.org/other"}
    put_fact(InstrumentAction, act, date="2018-11-14", mark="V", **BY)
    assert stands("joint statement").assessment.status == "unknown"
    up_to_date()
    assert Stood.objects.get(entry__key=key, since__lte="2026-02-01", until__gt="2026-02-01").status == "unknown"


def test_news_of_a_meeting_stands_where_the_note_of_it_stands() -> None:
    load_example(**BY)
    before = {row.key: row for row in followed(as_of="2026-02-01")}
    news()
    for words, status in (("transnational crime", "addressed"), ("joint statement", "done")):
        found = stands(words)
        assert found.assessment.status == status
        assert found.document == "2018-06-13-forum-33"
        assert found.said_on == before[found.key].said_on  # told twice, said once
    shown = [fact.source for fact in stands("joint statement").assessment.evidence]
    assert len(shown) == len(set(shown))  # an act that a fact tells of the same source is told once
