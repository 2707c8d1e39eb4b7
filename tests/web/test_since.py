"""What changed between two days: a move is told once, in the words of what was and what is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from followthrough.assessments.deadlines import Deadline, history
from followthrough.model import Status
from followthrough.web.since import MOVING, ORDER, since
from web.sample_register import build

if TYPE_CHECKING:
    from followthrough.register.queries.assessing import Followed

pytestmark = pytest.mark.django_db
DAY = date(2026, 5, 1)


@pytest.fixture
def one() -> Followed:
    """An undertaking as the register follows it; tests set what it stands at."""
    from followthrough.register.queries.assessing import followed

    build()
    return followed(as_of=DAY.isoformat())[0]


def at(one: Followed, status: Status, *deadlines: tuple[str, str], conflicts: tuple[str, ...] = ()) -> Followed:
    said = [Deadline(due, on, "A statement") for due, on in deadlines]
    return replace(
        one,
        assessment=replace(one.assessment, status=status, conflicts=conflicts),
        deadlines=history(one.key, said, as_of=DAY.isoformat(), status=status),
        silence=None,
    )


def kinds(one: Followed, then: Followed | None = None, last: str = "2024-01-01", coming: str = "") -> dict[str, int]:
    found = since([one], [] if then is None else [then], day=DAY, last=last, coming=coming)
    assert [kind for kind, _ in found.counts] == list(ORDER)
    assert {move.kind for move in found.moves} <= set(MOVING)
    return {kind: count for kind, count in found.counts if count}


@pytest.mark.parametrize(
    ("status", "kind"), [(Status.DONE, "done"), (Status.DONE_LATE, "done late"), (Status.MISSED, "missed")]
)
def test_a_new_status_is_told_and_an_old_one_is_not(one, status, kind):
    now = at(one, status)
    assert kinds(now, at(one, Status.UNKNOWN)) == {kind: 1}
    assert kinds(now) == {kind: 1}  # nobody had stated it when they last met
    assert kinds(now, now) == {}


def test_only_a_deadline_moved_since_counts_as_slipped(one):
    slid = at(one, Status.UNKNOWN, ("2020", "2019-05-01"), ("2027", "2024-05-01"), ("2029", "2025-05-01"))
    assert kinds(slid) == {"slipped": 1}
    move = since([slid], [], day=DAY, last="2024-01-01").moves[0]
    assert (move.before, move.after, move.on) == ("2020", "2029", "2025-05-01")
    assert kinds(slid, last="2025-05-01") == {}
    assert since([slid], [], day=DAY, last="2024-12-31").moves[0].before == "2027"


def test_due_is_before_the_next_meeting_and_overdue_what_no_source_shows_missed(one):
    due, past = at(one, Status.UNKNOWN, ("2026-06", "2024-05-01")), at(one, Status.UNKNOWN, ("2025", "2024-05-01"))
    assert kinds(due, due, coming="2026-07-01") == {"due": 1}
    assert kinds(due, due, coming="2026-06-15") == {}  # the month may end after they meet
    assert kinds(due, due) == {"due": 1}  # within half a year
    assert kinds(past, past) == {"overdue": 1}
    missed = at(one, Status.MISSED, ("2025", "2024-05-01"))
    assert kinds(missed, missed) == {}
    done = at(one, Status.DONE, ("2025", "2024-05-01"))
    assert kinds(done, done) == {}


def test_sources_that_differ_are_told_while_it_is_open(one):
    differing = at(one, Status.IN_PROGRESS, conflicts=("For it: … Against it: …",))
    assert kinds(differing, differing) == {"contradicted": 1}
    settled = at(one, Status.DONE, conflicts=("For it: … Against it: …",))
    assert kinds(settled, settled) == {}


@pytest.mark.parametrize("day", [date(1, 1, 1), date(9999, 12, 31)])
def test_the_ends_of_the_calendar_are_borne(one, day):
    assert since([at(one, Status.UNKNOWN, ("9999", "2024-01-01"))], [], day=day, last="", coming="9999").counts
