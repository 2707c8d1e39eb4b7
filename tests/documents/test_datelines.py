from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followthrough.documents.datelines import dates_in, stated_date

BODY = (
    "The ministers met on 2 March 2011 and recalled the accord of 5 May 1999. They agreed to go on with the work.\n" * 4
)


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Tokyo, 13 June 2018", "2018-06-13"),
        ("14 November 2018", "2018-11-14"),
        ("November 14, 2018", "2018-11-14"),
        ("Wednesday, November 14th, 2018", "2018-11-14"),
        ("Issued on 3 June 2019", "2019-06-03"),
        ("For immediate release June 3, 2019", "2019-06-03"),
        ("FOR IMMEDIATE RELEASE: June 3, 2019", "2019-06-03"),
        ("**Bali, Indonesia, 15-16 November 2022**", "2022-11-16"),  # a statement is issued when its meeting ends
        ("Tokyo, 27 and 28 May 1997", "1997-05-28"),
        ("(Vientiane, 10 October 2024)", "2024-10-10"),
        (
            "Phnom Penh, 12 November 2022 – The ministers of the region met today and reviewed what had been done.",
            "2022-11-12",
        ),
        ("Joint Statement of the Harbour Forum, Oslo, 4 July 2015", "2015-07-04"),
        ("Done at Oslo, this 4th day of July, 2015.", "2015-07-04"),
        ("Released: 2015-07-04", "2015-07-04"),
        ("2018年6月13日", "2018-06-13"),
        ("平成30年6月13日", "2018-06-13"),
        ("令和元年5月1日", "2019-05-01"),
        ("Tokyo, June 2018", "2018-06"),  # no day is invented
        ("Geneva, 30 November - 1 December 2023", "2023-12-01"),
        # not datelines
        ("On 13 June 2018 the ministers met in Tokyo.", None),
        ("The accord was signed on 13 June 2018", None),
        ("We met in Oslo, 4 July 2015", None),
        ("between 3 June 2019 and 5 June 2019", None),
        ("31 June 2018", None),
        ("Christmas 2018", None),
        ("The ministers of the region met for two days in Oslo and agreed\n5 July 2015.", None),  # a wrapped sentence
        ("May 1997: the talks begin", None),
        ("12 March", None),
        ("tel. 13 06 2018", None),
    ],
)
def test_lines_at_the_top(line: str, date: str | None) -> None:
    known = stated_date(f"Some Title Words\n\n{line}\n\n{BODY}")
    assert known.value == date
    assert (line[:20].strip() in known.reason) is (date is not None)


def test_a_title_may_stand_directly_above() -> None:
    title = "Joint Statement of the Ministers of Northland and Southland on Ports"
    assert stated_date(f"{title}\nOslo, 5 July 2015\n\n{BODY}").value == "2015-07-05"


def test_a_line_at_the_end() -> None:
    assert stated_date(f"{BODY * 5}\n\nOslo, 4 July 2015\n").value == "2015-07-04"


def test_the_top_wins_over_the_end() -> None:
    assert stated_date(f"Oslo, 5 July 2015\n\n{BODY * 5}\n\nAdopted on 4 July 2015\n").value == "2015-07-05"


def test_two_date_lines_that_disagree_give_none_and_say_so() -> None:
    known = stated_date(f"Oslo, 5 July 2015\n\nBergen, 6 July 2015\n\n{BODY}")
    assert known.value is None
    assert "2015-07-05 and 2015-07-06" in known.reason


def test_the_line_that_says_issued_decides() -> None:
    assert stated_date(f"Oslo, 5 July 2015\n\nIssued on 6 July 2015\n\n{BODY}").value == "2015-07-06"


@pytest.mark.property
@settings(max_examples=60, deadline=None)
@given(st.dates())
def test_a_written_day_is_read_back(day: object) -> None:
    from datetime import date

    assert isinstance(day, date)
    shown = f"Oslo, {day.day} {day:%B} {day.year:04}"
    expected = day.isoformat() if 1800 <= day.year < 2100 else None
    assert stated_date(f"{shown}\n\n{BODY}").value == expected


def test_two_days_in_a_line() -> None:
    assert [value for _, _, value in dates_in("signed on 1 May 2001, in force from June 2, 2003")] == [
        "2001-05-01",
        "2003-06-02",
    ]


def test_long_lines_cost_nothing() -> None:
    assert stated_date("1 May " * 500_000).value is None
    assert stated_date("Oslo, Bergen, " * 200_000).value is None
