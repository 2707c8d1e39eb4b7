from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.language.written import days, when


@pytest.mark.parametrize(
    ("value", "english", "japanese"),
    [
        ("2018", "2018", "2018年"),
        ("2018-11", "November 2018", "2018年11月"),
        ("2018-06-13", "13 June 2018", "2018年6月13日"),
        (date(2018, 6, 13), "13 June 2018", "2018年6月13日"),
        ("2018-Q3", "quarter 3 of 2018", "2018年第3四半期"),
        ("2018-SU", "summer 2018", "2018年夏"),
        ("2018-W24-WE", "weekend of week 24 of 2018", "2018年第24週の週末"),
        ("2018-H2", "second half of 2018", "2018年下半期"),
        ("2018-W24", "week 24 of 2018", "2018年第24週"),
        ("202X", "the 2020s", "2020年代"),
        ("P3Y", "3 years", "3年間"),
        ("P1M", "1 month", "1か月"),
        ("P3Y6M", "3 years and 6 months", "3年6か月"),
        ("R/P1Y", "each year", "毎年"),
        ("R/P2Y", "every 2 years", "2年ごと"),
        ("2020/2022", "2020 to 2022", "2020年から2022年まで"),
        ("2018-13", "2018-13", "2018-13"),  # no month has this number: nothing is guessed
        ("2019-02-29", "2019-02-29", "2019-02-29"),
        ("PRESENT_REF", "PRESENT_REF", "PRESENT_REF"),
        (None, "", ""),
    ],
)
def test_times_keep_their_precision_in_both_languages(value: object, english: str, japanese: str) -> None:
    assert (when(value), when(value, "ja")) == (english, japanese)


@pytest.mark.parametrize(
    ("start", "end", "english", "japanese"),
    [
        ("2016-06-23", "2016-06-24", "23–24 June 2016", "2016年6月23～24日"),
        ("2016-06-23", "2016-06-23", "23 June 2016", "2016年6月23日"),
        ("2016-06-23", "", "23 June 2016", "2016年6月23日"),
        ("2016-06-30", "2016-07-01", "30 June 2016 to 1 July 2016", "2016年6月30日から2016年7月1日まで"),
        ("2016-13-01", "2016-13-02", "2016-13-01 to 2016-13-02", "2016-13-01から2016-13-02まで"),
    ],
)
def test_the_days_of_a_meeting(start: str, end: str, english: str, japanese: str) -> None:
    assert (days(start, end), days(start, end, "ja")) == (english, japanese)


def test_a_language_without_forms_is_written_as_english() -> None:
    assert when("2018-11", "fr") == "November 2018"
    assert when("2018-11", "ja-JP") == "2018年11月"


@pytest.mark.property
@given(st.text(max_size=30))
def test_no_text_is_refused_and_what_fits_no_form_comes_back(text: str) -> None:
    assert isinstance(when(text, "ja"), str)
    assert when(f"no date: {text}".replace("/", ""), "ja") == f"no date: {text}".replace("/", "")
