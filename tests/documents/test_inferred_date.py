from __future__ import annotations

import pytest

from followthrough.documents.inferred_date import date_of_meeting_in, inferred_date

FORUM = "33rd ASEAN-Japan Forum"  # Tokyo, Wednesday 13 June 2018, in the meeting calendar


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        (f"Officials who took part in the {FORUM} in Tokyo last week spoke of ports.", "2018-06-18"),
        (f"Last week the {FORUM} spoke of ports.", "2018-06-18"),
        (f"The {FORUM} was held in Tokyo yesterday.", "2018-06-14"),
        (f"The {FORUM} is held in Tokyo today.", "2018-06-13"),
        (f"The {FORUM} met on Wednesday.", "2018-06-13"),
        (f"The {FORUM} met on Friday.", None),  # it did not
        (f"The {FORUM} met last month.", "2018-07"),
        (f"The {FORUM} spoke of ports. Last week a ship sank elsewhere.", None),  # another sentence
        (f"The {FORUM} spoke of ports.", None),
        ("Officials met in Tokyo last week.", None),
        (f"The {FORUM}, which followed the 34th ASEAN-Japan Forum, met last week.", None),  # which of the two?
        (f"The {FORUM} met last week.\n\nThe 34th ASEAN-Japan Forum met last week.", None),  # two answers
    ],
)
def test_a_dated_meeting_and_a_relative_word(sentence: str, date: str | None) -> None:
    known = inferred_date(f"A headline about ports\n\n{sentence} More was said later.")
    assert known.value == date
    if date is not None:
        assert FORUM in known.reason
        assert "2018-06-13" in known.reason


@pytest.mark.parametrize(
    ("title", "date"),
    [
        (f"Chairman's Statement of the {FORUM}", "2018-06-13"),
        (f"Joint Press Release of the {FORUM}, Tokyo", "2018-06-13"),
        ("Chairman's Statement of the 35th ASEAN-Japan Forum", "2020"),  # the calendar knows no day
        (f"Statement by the Chair ahead of the {FORUM}", None),
        (f"Statement to Implement the Outcome of the {FORUM}", None),
        (f"The {FORUM} and its friends", None),
        ("Chairman's Statement of the 99th ASEAN-Japan Forum", None),
        (None, None),
    ],
)
def test_a_title_that_names_its_meeting(title: str | None, date: str | None) -> None:
    assert date_of_meeting_in(title).value == date


def test_two_answers_are_both_named() -> None:
    known = inferred_date(f"The {FORUM} met last week.\n\nThe 34th ASEAN-Japan Forum met last week.")
    assert "33rd" in known.reason
    assert "34th" in known.reason


def test_the_reason_when_nothing_fits() -> None:
    assert "no date" in inferred_date("Words about ports.").reason
