from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followthrough.findings.treaties.solemn import solemn_dates


@pytest.mark.parametrize(
    ("words", "dates"),
    [
        ("this fourth day of May two thousand and seven", ["2007-05-04"]),
        ("on the twenty-third day of June in the year one thousand nine hundred and ninety-nine", ["1999-06-23"]),
        ("on this 2nd day of January 2011", ["2011-01-02"]),
        ("on 9 March 1974 and, again, on April 30, 1975", ["1974-03-09", "1975-04-30"]),
        ("the thirty first day of December, 2020", ["2020-12-31"]),
        ("on the day of in the year 2016", ["2016"]),
        ("this ____ day of ____, 2012", ["2012"]),
        ("on the ...... day of August 2014", ["2014-08"]),
        ("this 5th day of Tishrei, 5761, which corresponds to the 4th day of October, 2000", ["2000-10-04"]),
        ("on 30 September", []),
        ("on 45 March 2010", []),
        ("in the year 5761", []),
    ],
)
def test_dates_written_out(words: str, dates: list[str]) -> None:
    assert [one.value for one in solemn_dates(words)] == dates


@pytest.mark.property
@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="day of May in the year two thousand 0123,.-İ", max_size=300))
def test_any_words_are_read_in_order_and_within_the_text(words: str) -> None:
    found = solemn_dates(words)
    assert [one.start for one in found] == sorted(one.start for one in found)
    assert all(0 <= one.start < one.end <= len(words) for one in found)
