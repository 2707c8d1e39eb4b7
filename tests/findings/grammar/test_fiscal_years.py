"""Fiscal years end with the month of their government's year; the value of the time stays as it is written."""

import pytest

from followthrough.lexicon.phrasebook import spoken
from followthrough.lexicon.world import fiscal_year
from reading import findings_of

DUE = [
    # text, due: the documents are of May 2024
    ("We will build the lock by the end of Japanese Fiscal Year 2025.", "2026-03"),
    ("We will build the lock by the end of Japan's fiscal year 2025.", "2026-03"),
    ("We will build the lock by the end of JFY2025.", "2026-03"),
    ("We will build the lock in JFY 2025.", "2026-03"),
    ("Japan will build the lock by FY2025.", "2026-03"),
    ("Japan will build the lock within this fiscal year.", "2025-03"),
    ("Japan will build the lock in the next fiscal year.", "2026-03"),
    ("The United States will build the lock by the end of fiscal year 2025.", "2025-09"),
    ("The United States will build the lock in fiscal years 2025 and 2026.", "2026-09"),
    ("We will build the lock by the end of U.S. FY2025.", "2025-09"),
    ("India will build the lock by FY2025-26.", "2026-03"),
    ("India will build the lock by the end of FY 2025-26.", "2026-03"),
    ("Australia will build the lock by the end of FY2023/24.", "2024-06"),
    ("Australia will build the lock in the 2024-25 financial year.", "2025-06"),
    ("We will build the lock by the end of the UK financial year 2025/26.", "2026-03"),
    ("We will build the lock in the first half of Japanese fiscal year 2025.", "2025-09"),
    ("We will build the lock by the third quarter of Japanese fiscal year 2025.", "2025-12"),
    ("We will build the lock before FY2026. It is a Japanese fiscal year.", "2026-03"),
    # whose year it is is not told, or the year may be called by either of two
    ("We will build the lock by the end of FY2025.", "2025"),
    ("We will build the lock by the end of FY2025/26.", "2026"),
    ("The United States and Japan will build the lock by FY2025.", "2025"),
    ("India will build the lock by FY2025.", "2025"),
    ("Norland will build the lock by FY2025.", "2025"),
    ("Korea's fiscal year is the calendar's: we will build the lock by FY2025.", "2025"),
    # no fiscal year
    ("Japan will build the lock by the end of 2025.", "2025"),
    ("Japan will send the financial report by June.", "2024-06"),
    ("The Work Plan FY2025-26 will be adopted.", None),
]


@pytest.mark.parametrize(("text", "due"), DUE)
def test_a_fiscal_year_ends_with_its_own_month(text, due):
    found = next(finding for finding in findings_of(f"1. {text}", date="2024-05-06") if finding.act == "commitment")
    assert found.due == due


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "We will build the lock by JFY2025.",
            "by the fiscal year of Japan it lasts from 2025-04-01 to 2026-03-31",
        ),
        ("We will build it by FY2025.", "whose fiscal year is meant is not told, so it is taken as the calendar year"),
        (
            "We will build the lock by FY2025/26.",
            "whose fiscal year is meant is not told, so it is taken to end with the second year",
        ),
        (
            "India will build the lock by FY2025.",
            "India calls a fiscal year by the year it begins or ends in, so it is taken as the calendar year",
        ),
    ],
)
def test_why_it_ends_then_is_said_in_both_languages(text, reason):
    found = next(finding for finding in findings_of(f"1. {text}", date="2024-05-06") if finding.act == "commitment")
    assert found.when is not None
    assert found.when.reason == reason
    assert spoken(reason, "ja")[1] == "ja"


def test_the_table_knows_how_a_year_is_called():
    assert [fiscal_year(party).named(2025) for party in ("JP", "US", "IN", "KR")] == [2025, 2024, None, 2025]
    assert fiscal_year("ASEAN") is None


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The United States will build it by FY 0001.", "2024-05-06"),
        ("We will build it by JFY9999, in FY9999/00.", "2024-05-06"),
        ("Japan will build it by the next fiscal year.", "9999-12-31"),
    ],
)
def test_years_at_the_ends_of_the_calendar_do_no_harm(text, date):
    assert findings_of(f"1. {text}", date=date)
