"""Two documents side by side: paired where the later says it again, told apart where only one does; on both engines."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from followthrough.batch import read_document
from followthrough.documents import read

BY = {"person": "Aoi", "now": datetime(2026, 3, 1, tzinfo=UTC)}
FIRST = (
    "We will open a joint flood warning centre in Port Halden by June 2022.\n\n"
    "We will explore ways to hold a fair for young engineers.\n"
)
SECOND = (
    "We will endeavour to open the joint flood warning centre in Port Halden by June 2024.\n\n"
    "We agreed to lower the tolls on the Lower Arden bridge.\n"
)
pytestmark = pytest.mark.usefixtures("register")


def recorded(text: str, date: str | None) -> str:
    from followthrough.register.intake.record import record

    made = read_document(read(text.encode(), name=f"{date}.txt", date=date))
    return record(read=[made], **BY).outcomes[0].document


@pytest.mark.parametrize("swapped", [False, True])
def test_the_earlier_one_stands_first_however_they_are_asked_for(swapped):
    from followthrough.register.queries.texts.comparing import comparison

    keys = [recorded(FIRST, "2020-05-01"), recorded(SECOND, "2022-05-01")]
    made = comparison(*(reversed(keys) if swapped else keys))
    assert (made.earlier, made.later, made.ordered) == (*keys, True)
    pair = made.pairs[0]
    assert pair.relation in {"weakened", "deferred"}
    assert "June 2022" in pair.earlier.words
    assert "June 2024" in pair.later.words
    assert [change.kind for change in pair.wording.changes]
    assert ["fair for young engineers" in spot.words for spot in made.left_out] == [True]
    assert ["tolls" in spot.words for spot in made.added] == [True]


@pytest.mark.parametrize("dates", [(None, None), ("2020", "2020-05-01"), ("2020-05-01", None)])
def test_dates_that_do_not_tell_which_came_first_are_said_to(dates):
    from followthrough.register.queries.texts.comparing import comparison

    keys = [recorded(FIRST, dates[0]), recorded(SECOND, dates[1])]
    made = comparison(*keys)
    assert (made.earlier, made.later, made.ordered) == (*keys, False)
    assert made.pairs


def test_what_is_not_held_or_is_the_same_is_no_comparison():
    from followthrough.register.queries.texts.comparing import comparable, comparison

    key = recorded(FIRST, "2020-05-01")
    assert comparison(key, "nobody") is None
    assert comparison(key, key) is None
    assert [row[0] for row in comparable()] == [key]


def test_a_document_out_of_sight_is_not_compared():
    from followthrough.register.intake.record import Details, record
    from followthrough.register.ledger.seeing import seeing
    from followthrough.register.queries.texts.comparing import comparable, comparison

    key = recorded(FIRST, "2020-05-01")
    hidden = read_document(read(SECOND.encode(), name="b.txt", date="2022-05-01"))
    other = record(read=[hidden], details=Details(confidentiality="internal"), **BY).outcomes[0].document
    assert comparison(key, other) is not None
    with seeing(frozenset({"public"})):
        assert comparison(key, other) is None
        assert [row[0] for row in comparable()] == [key]
