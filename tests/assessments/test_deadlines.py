"""Deadlines that slid, silence, and words said again."""

from datetime import date

import pytest

from followthrough.assessments.deadlines import Deadline, Standing, history, restated, silence, stand
from followthrough.model import Status

CODE = [
    Deadline("2021", "2018-11-14", "a"),
    Deadline("2022", "2021-08", "b"),
    Deadline("2023", "2023-03", "c"),
    Deadline("2026-07", "2023-07-13", "d"),
    Deadline("2026", "2026-01-29", "e"),
]


def test_the_code_of_conduct_slid_four_times():
    made = history("code of conduct", reversed(CODE), as_of="2026-02-01")
    assert [one.due for one in made.deadlines] == ["2021", "2022", "2023", "2026-07", "2026"]
    assert [slip.months for slip in made.slips] == [12, 12, 31, 5]
    assert made.row() == {
        "undertaking": "code of conduct",
        "deadlines": [{"due": d.due, "said_on": d.said_on, "source": d.source} for d in CODE],
        "standing": "open",
    }


def test_two_deadlines_said_on_one_day_are_no_slip():
    made = history("a quay", [Deadline("2025", "2020-05-06"), Deadline("2027", "2020-05-06")], as_of="2021-01-01")
    assert [one.due for one in made.deadlines] == ["2025", "2027"]
    assert made.slips == ()


def test_when_it_was_last_spoken_of_is_told_no_more_exactly_than_it_is_known():
    made = silence(["2014", "2016", "2018"], [], as_of="2022-01-01")
    assert made.because == "Last spoken of 2018; 36 months without a word by 2022-01-01; usually every 24 months."
    assert made.meetings is None  # no calendar is known: none of its meetings can have been silent
    assert made.since == "2018-12-31"


def test_one_meeting_and_one_month_are_told_as_one():
    made = silence(["2021-12-01"], ["2021-12-20"], as_of="2022-01-05")
    assert made.because == "Last spoken of 2021-12-01; 1 meeting and 1 month without a word by 2022-01-05."


@pytest.mark.parametrize(
    ("as_of", "count", "standing"),
    [
        ("2018-01-01", 0, "no deadline"),
        ("2019-01-01", 1, "open"),
        ("2021-07-01", 1, "due"),
        ("2023-02-01", 2, "overdue"),
    ],
)
def test_the_history_as_it_was_known_then(as_of, count, standing):
    made = history("code of conduct", CODE, as_of=as_of)
    assert (len(made.deadlines), made.standing) == (count, standing)


def test_a_deadline_said_again_is_no_slip_and_an_earlier_one_neither():
    said = [Deadline("2022", "2020"), Deadline("2022", "2021-01"), Deadline("2021", "2021-02")]
    again = history("x", said, as_of="2023")
    assert [one.due for one in again.deadlines] == ["2022", "2021"]
    assert again.slips == ()


@pytest.mark.parametrize("due", ["2017", "soon"])
def test_what_cannot_be_is_told(due):
    made = history("x", [Deadline(due, "2018")], as_of="2023")
    assert made.deadlines == ()
    assert len(made.notices) == 1


@pytest.mark.parametrize(
    ("due", "status", "expected"),
    [
        ("2022", Status.DONE, Standing.CLOSED),
        ("2022", Status.MISSED, Standing.OVERDUE),
        ("2022", None, Standing.OVERDUE),
        ("2024-03", None, Standing.DUE),
        ("2030", None, Standing.OPEN),
        (None, None, Standing.NO_DEADLINE),
    ],
)
def test_standing(due, status, expected):
    assert stand(due, "2024-01-01", status) == expected


def test_silence_is_counted_in_meetings_and_months():
    meetings = ["2019-06-03", "2020", "2021-05-27", "2022-06-20"]
    quiet = silence(["2017-11-13", "2018-11-13", "2019-06-03"], meetings, as_of="2022-07-01")
    assert (quiet.since, quiet.meetings, quiet.months, quiet.expected, quiet.silent) == ("2019-06-03", 3, 36, 9, True)
    heard = silence(["2021-05-27"], meetings, as_of="2022-07-01")
    assert (heard.meetings, heard.silent) == (1, False)
    assert silence(["2023"], meetings, as_of="2022-07-01") is None


def test_nobody_is_silent_of_whom_nothing_later_is_held():
    heard = [date(2018, 5, 1), date(2019, 5, 1)]
    last = silence(["2019-05-01"], ["2020-05-01", "2021-05-01"], as_of="2023-01-01", heard=heard)
    assert (last.silent, last.months) == (False, 44)
    assert last.because == "Last spoken of 2019-05-01; nothing later of its partners is held."
    quiet = silence(["2018-05-01"], [], as_of="2023-01-01", heard=heard)
    assert quiet.silent
    early = silence(["2018-05-01"], [], as_of="2019-01-01", heard=heard)  # what is said later is not heard yet
    assert early.because.endswith("nothing later of its partners is held.")


def test_what_is_usual_is_told_of_three_mentions():
    assert silence(["2016", "2018"], [], as_of="2022-01-01").expected is None
    assert silence(["2016", "2018", "2020"], [], as_of="2024-01-01").expected == 24


def test_restated_without_progress():
    made = restated(["2018", "2019", "2020", "2021"], [], as_of="2021-12-31")
    assert (made.times, made.since) == (3, "2018")
    assert restated(["2018", "2019", "2020"], ["2019-05"], as_of="2021").times == 1
    assert restated(["2018"], [], as_of="2021") is None
