"""Meetings entered by a person: what packs and silences are counted from."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from followthrough.register.facts.meetings import MeetingDetails, put_meeting
from followthrough.register.following.judged import DecisionError
from followthrough.register.gathering import occasion
from followthrough.register.intake.facts import put_name
from followthrough.register.models import Audit, Meeting, MeetingSeries, Partnership

BY: dict[str, Any] = {"person": "Aoi", "now": datetime(2026, 3, 1, tzinfo=UTC)}


@pytest.fixture(autouse=True)
def lakes(register: str) -> None:  # noqa: ARG001  it opens the database
    put_name(Partnership, "Norland-Lakes", name="Norland-Lakes", **BY)


def put(name: str, start: str, **known: str) -> Meeting:
    return put_meeting(name=name, partnership="Norland-Lakes", details=MeetingDetails(start, **known), **BY)


def test_meetings_that_differ_by_their_number_are_one_series_and_a_pack_counts_from_the_one_before() -> None:
    put("4th Lakes Forum", "2024-06-12", place="Port Alder")
    made = put("The 5th  Lakes Forum", "2025-05-20", end="2025-05-21")
    assert (made.name, made.ordinal, made.key) == ("The 5th Lakes Forum", 5, "the-5th-lakes-forum")
    assert MeetingSeries.objects.count() == 1
    on = occasion(today=date(2026, 3, 1), meeting="5th Lakes Forum")
    assert on.earlier is not None
    assert (on.earlier.name, on.as_of) == ("4th Lakes Forum", "2025-05-19")


@pytest.mark.parametrize(
    ("name", "series", "ordinal"),
    [
        ("21st Lakes Forum", "Lakes Forum", 21),
        ("第5回湖水会合", "湖水会合", 5),
        ("Lakes Forum", "Lakes Forum", None),
        ("2025 Lakes Forum", "Lakes Forum", None),
        ("Lakes Forum 2025", "Lakes Forum", None),
        ("Lakes Forum (2025)", "Lakes Forum", None),
        ("5th Lakes Forum, 2025", "Lakes Forum", 5),
        ("2025年の湖水会合", "湖水会合", None),
        ("Forum on Vision 2025 of the Lakes", "Forum on Vision 2025 of the Lakes", None),
        ("2025", "Norland-Lakes", None),
        ("5th", "Norland-Lakes", 5),
    ],
)
def test_the_series_is_the_name_without_its_number(name: str, series: str, ordinal: int | None) -> None:
    made = put(name, "2025-05")
    assert (str(made.series), made.ordinal) == (series, ordinal)


def test_again_it_is_corrected_and_the_audit_keeps_what_stood_there() -> None:
    put("5th Lakes Forum", "2025-05")
    put("5TH LAKES FORUM", "2025-05-20", place="Green Cape")
    row = Meeting.objects.get()
    assert (row.start, row.place) == ("2025-05-20", "Green Cape")
    assert "2025-05" in Audit.objects.filter(verb="correct").latest("id").detail


@pytest.mark.parametrize(
    ("name", "start", "known", "says"),
    [
        ("5th Lakes Forum", "20 May 2025", {}, "is no date"),
        ("5th Lakes Forum", "", {}, "left blank"),
        (" ", "2025", {}, "left blank"),
        ("…", "2025", {}, "is no name of a meeting"),
        ("5th Lakes Forum", "2025-05-20", {"end": "2025-05-19"}, "before it begins"),
    ],
)
def test_what_cannot_be_a_meeting_is_refused(name: str, start: str, known: dict[str, str], says: str) -> None:
    with pytest.raises(DecisionError, match=says):
        put(name, start, **known)
    assert not Meeting.objects.exists()


def test_a_partnership_that_is_not_held_is_answered_with_those_that_are() -> None:
    with pytest.raises(DecisionError, match="holds no partnership “Sea”"):
        put_meeting(name="1st Sea Forum", partnership="Sea", details=MeetingDetails("2025"), **BY)
