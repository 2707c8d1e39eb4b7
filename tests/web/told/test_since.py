"""What is told of a move: the deadline that gave way and the one that holds; and until when something is due."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from followthrough.assessments.deadlines import Deadline, history
from followthrough.model import Status
from followthrough.register.queries.overview.glance import Glance, Moved
from followthrough.web.told.since import moves, until
from web.sample_register import build

if TYPE_CHECKING:
    from followthrough.register.queries.standing.assessing import Followed

pytestmark = pytest.mark.django_db
DAY = date(2026, 5, 1)


@pytest.fixture
def one() -> Followed:
    """An undertaking as the register follows it; tests set what it stands at."""
    from followthrough.register.queries.standing.assessing import followed

    build()
    return followed(as_of=DAY.isoformat())[0]


def at(one: Followed, status: Status, *deadlines: tuple[str, str]) -> Followed:
    said = [Deadline(due, on, "A statement") for due, on in deadlines]
    return replace(
        one,
        assessment=replace(one.assessment, status=status),
        deadlines=history(one.key, said, as_of=DAY.isoformat(), status=status),
        silence=None,
    )


def seen(one: Followed, kind: str) -> Glance:
    return Glance({}, (Moved(kind, one),), (), (), ())


@pytest.mark.parametrize(
    ("last", "told"),
    [
        ("", ("2020", "2029", "2025-05-01")),
        ("2024-01-01", ("2020", "2029", "2025-05-01")),
        ("2024", ("2027", "2029", "2025-05-01")),  # they met some time in that year
        ("2024-12-31", ("2027", "2029", "2025-05-01")),
        ("2025-05-01", ("", "", "")),
    ],
)
def test_only_a_deadline_moved_since_is_told(one, last, told):
    slid = at(one, Status.UNKNOWN, ("2020", "2019-05-01"), ("2027", "2024-05-01"), ("2029", "2025-05-01"))
    (move,) = moves(seen(slid, "slipped"), last=last)
    assert (move.before, move.after, move.on) == told
    (other,) = moves(seen(slid, "missed"), last=last)
    assert (other.kind, other.before) == ("missed", "")


def test_what_moved_in_two_ways_is_told_once(one):
    slid = at(one, Status.UNKNOWN, ("2020", "2019-05-01"), ("2027", "2024-05-01"))
    other = replace(one, key="e-other")
    found = Glance({}, (Moved("done", other), Moved("slipped", slid), Moved("contradicted", slid)), (), (), ())
    done, slipped = moves(found, last="")
    assert (done.kind, done.one.key, done.also) == ("done", "e-other", ())
    assert (slipped.kind, slipped.after, slipped.also) == ("slipped", "2027", ("contradicted",))


@pytest.mark.parametrize(
    ("day", "coming", "told"),
    [
        (DAY, "2026-07-01", "2026-07-02"),
        (DAY, "2026-06", "2026-07-01"),  # the month may end before they meet
        (DAY, "", "2026-10-31"),  # half a year
        (date(1, 1, 1), "", "0001-07-03"),
        (date(9999, 12, 31), "", ""),
        (DAY, "9999", ""),
    ],
)
def test_until_when_something_is_due(day, coming, told):
    assert until(day, coming) == told
