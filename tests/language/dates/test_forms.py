"""Times in figures and codes, years of other calendars, and what only looks like a time."""

from __future__ import annotations

import pytest

from followthrough.language.dates import tag_dates

WEDNESDAY = "2025-03-12"

FORMS = [
    # fiscal years and quarters with their year
    ("FY2026-FY2028", [("FY2026", "2026"), ("FY2028", "2028")]),
    ("the budget for FY2026/27", [("FY2026", "2026"), ("27", "2027")]),
    ("Q3 FY25", [("Q3 FY25", "2025-Q3")]),
    ("Q3FY25", [("Q3FY25", "2025-Q3")]),
    ("FY25 Q3", [("FY25 Q3", "2025-Q3")]),
    ("Q3'25 and 3Q24", [("Q3'25", "2025-Q3"), ("3Q24", "2024-Q3")]),
    ("Q4/2024, H1'26", [("Q4/2024", "2024-Q4"), ("H1'26", "2026-H1")]),
    ("Q1/Q2 2024", [("Q1", "2024-Q1"), ("Q2 2024", "2024-Q2")]),
    ("by midyear", [("midyear", "2025")]),
    # days in figures, the year first
    ("signed on 2025/01/31", [("2025/01/31", "2025-01-31")]),
    ("signed on 2025.01.31", [("2025.01.31", "2025-01-31")]),
    ("2025/26/27", [("2025", "2025")]),
    # and with a year of two figures, the day first, where a word of time stands before it
    ("signed on 14.11.18", [("14.11.18", "2018-11-14")]),
    ("the protocol of 03.02.19, valid until 31.12.25", [("03.02.19", "2019-02-03"), ("31.12.25", "2025-12-31")]),
    ("see section 3.11.18 and version 4.11.18", []),
    ("tariff line 84.11.18, from 10.11.18.4 on", []),
    # a day of the week that lies weeks back
    ("They met a week ago Monday.", [("a week ago Monday", "2025-03-03")]),
    ("They met two weeks ago on Friday.", [("two weeks ago on Friday", "2025-02-28")]),
    ("JFY2025 and JFY 2026", [("JFY2025", "2025"), ("JFY 2026", "2026")]),
    ("/forms/requests%2003.02.21", []),
    # parts of decades, and what follows "to"
    ("the 1990s-2000s", [("the 1990s", "199"), ("2000s", "200")]),
    ("The lease was to end last Friday.", [("last Friday", "2025-03-07")]),
    ("Sales rose from May to end-July 2024.", [("May", "2024-05"), ("end-July 2024", "2024-07")]),
    ("It was in use as late as 1540.", [("1540", "1540")]),
    ("in the first half of the next decade", [("the first half of the next decade", "203")]),
    ("in the second half of the month", [("the second half of the month", "2025-03")]),
    ("It will open in the second half of the year.", [("the second half of the year", "2025-H2")]),
    # lengths in short words, and up to a month
    ("10-yr yields", [("10-yr", "P10Y")]),
    ("in the year through June 2024", [("the year", "P1Y"), ("June 2024", "2024-06")]),
    ("on the evening of March 3 last year", [("the evening of March 3 last year", "2024-03-03TEV")]),
    ("It fell in five quarters.", [("five quarters", "P5Q")]),
    ("the first half million", []),
    # years of Japan and Thailand
    ("in Reiwa 7", [("Reiwa 7", "2025")]),
    ("by April 1, Reiwa 8", [("April 1, Reiwa 8", "2026-04-01")]),
    ("Heisei 30 and Showa 45", [("Heisei 30", "2018"), ("Showa 45", "1970")]),
    ("Shōwa 45", [("Shōwa 45", "1970")]),
    ("Heisei 40", []),
    ("the Reiwa era", []),
    ("The law of B.E. 2568 stands.", [("B.E. 2568", "2025")]),
    ("It may be 2568 pages long.", []),
    ("by 2570 BE", [("2570 BE", "2027")]),
    ("on 14 November 2561 B.E.", [("14 November 2561 B.E.", "2018-11-14")]),
    ("in the year 2561 of the Buddhist era", [("the year 2561 of the Buddhist era", "2018")]),
    ("in Buddhist Era 2561", [("Buddhist Era 2561", "2018")]),
    ("There will be 2561 of them, and 2500 be left.", []),
    # the day in four figures
    ("at 0900 hrs", [("0900 hrs", "2025-03-12T09:00")]),
    ("from 1500 hours to 1700 hrs", [("1500 hours", "2025-03-12T15:00"), ("1700 hrs", "2025-03-12T17:00")]),
    ("They worked 2000 hours.", []),
    # meetings, days counted from another, numbers of things
    ("the 34th Forum, its twenty-fifth session", []),
    ("settled at T+30, on day 30", []),
    ("flight 1984 left from room 2020", []),
    ("on flight 11 on 9 May 2001", [("9 May 2001", "2001-05-09")]),
    ("Highs in the 80s, temperatures in the mid-50s", []),
    ("music of the 80s", [("the 80s", "198")]),
    ("Winds blew as in the 1980s.", [("the 1980s", "198")]),
]


@pytest.mark.parametrize(("text", "expected"), FORMS, ids=[text for text, _ in FORMS])
def test_forms(text: str, expected: list[tuple[str, str]]) -> None:
    found = tag_dates(text, anchor=WEDNESDAY).mentions
    assert [(text[m.start : m.end], m.value) for m in found] == expected


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("Prime Minister May met Judge March.", 0),
        ("Mrs May said no.", 0),
        ("May told the house that she would stay.", 0),
        ("The bill, May said, is dead.", 0),
        ("In May told lies are paid for.", 1),
        ("It was cold in May.", 1),
        ("He met the minister in March.", 1),
    ],
)
def test_people_named_as_months_are(text: str, months: int) -> None:
    assert len(tag_dates(text, anchor=WEDNESDAY).mentions) == months
