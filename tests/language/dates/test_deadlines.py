"""Which times are deadlines where they stand."""

from __future__ import annotations

import pytest

from followthrough.language.dates import counted_from, deadline, tag_dates

ANCHOR = "2018-06-18"


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("We will finish the work by 2025.", "2025"),
        ("We will finish the work by the end of 2027.", "2027"),
        ("to be signed no later than 30 June 2019", "2019-06-30"),
        ("to be signed not later than the first quarter of 2019", "2019-03"),
        ("to be signed before the end of this year", "2018"),
        ("to be signed before the year is out", "2018"),
        ("to be signed before 2025", "2024"),
        ("to be signed before June 2019", "2019-05"),
        ("to be signed by November", "2018-11"),
        ("to be signed by early next year", "2019"),
        ("to be signed within three years", "2021-06-18"),
        ("to be signed within the next two months", "2018-08-18"),
        ("to be signed by the 35th Summit in November 2019", "2019-11"),
        ("on or before 31 December 2025", "2025-12-31"),
        ("by the end of the decade", "2019"),
        ("by next week", "2018-07-01"),
        ("before this year's Assembly", "2018"),
        ("before next year’s round of talks", "2019"),
        ("before the 2025 review conference", "2025"),
        ("by mid-century", "2050"),
        ("by mid-2031", "2031-06"),
        ("by the middle of 2031", "2031-06"),
        ("by the middle of the 2030s", "2035"),
        ("by the early 2030s", "2033"),
        ("by the beginning of the 2030s", "2033"),
        ("by the late 2030s", "2039"),
        ("by the end of the 2030s", "2039"),
        ("by the 2030s", "2039"),
        ("before the end of the 2030s", "2039"),
        ("to be signed by end-June 2025", "2025-06"),
        ("to be signed before end-2025", "2025"),
        ("to be signed by year-end", "2018"),
        ("to be signed by Q3 2019", "2019-09"),
        ("to be signed by the end of the first half of 2019", "2019-06"),
        ("to be signed by the last day of 2019", "2019-12-31"),
        ("to be signed by the first week of July", "2018-07-08"),
        ("to be signed by the summer of 2019", "2019-08"),
        ("to be signed by the beginning of next year", "2019"),
        ("to be signed within 90 days", "2018-09-16"),
        ("to be signed up to 2030", "2030"),
        ("to be signed by around 2030", "2030"),
        ("to be signed by 31 March 2019 at the latest", "2019-03-31"),
        ("to be signed ahead of 2020", "2019"),
        ("to be signed by close of business on 3 July 2018", "2018-07-03"),
        ("to be signed no later than COB 3 July 2018", "2018-07-03"),
    ],
)
def test_a_limit_gives_the_latest_day_as_exactly_as_its_words(text: str, due: str) -> None:
    (mention,) = tag_dates(text, anchor=ANCHOR).mentions
    found = deadline(text, mention)
    assert found is not None
    assert found[0] == due
    assert found[1]


@pytest.mark.parametrize(
    "text",
    [
        "in 2025", "Agenda 2030", "guided by the 2030 Agenda", "the Vision 2045", "within 60 days of the signing",
        "since 2010", "for three years", "over the next three years", "over the past decade",
        "prior to the 2019 Summit", "within 90 days prior to the vote", "every two years",
        "in the coming years", "within a few years", "not before 2020", "no earlier than 2020", "as early as 2019",
        "towards 2030", "through 2030", "from 2020",
    ],
)  # fmt: skip
def test_other_times_set_no_limit(text: str) -> None:
    assert [deadline(text, mention) for mention in tag_dates(text, anchor=ANCHOR).mentions] == [None]


def test_without_a_day_to_count_from_a_length_is_no_deadline() -> None:
    text = "within three years"
    (mention,) = tag_dates(text, anchor=None).mentions
    assert deadline(text, mention) is None


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("within 60 days of the signing.", "the signing"),
        ("two years after its entry into force", "its entry into force"),
        ("for two years, after which it ends", None),
        ("by 2019 after the vote", None),
    ],
)
def test_the_event_a_length_is_counted_from(text: str, event: str | None) -> None:
    found = counted_from(text, tag_dates(text, anchor=ANCHOR).mentions[0])
    assert (text[found[0] : found[1]] if found is not None else None) == event
