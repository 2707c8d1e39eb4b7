"""Times in Japanese: what is found, what it means, and which of them set a limit."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.language.dates.japanese import japanese_deadline, tag_japanese_dates

DAY = "2025-05-03"


def read(text, anchor=DAY):
    return [(text[m.start : m.end], m.timex, m.value) for m in tag_japanese_dates(text, anchor=anchor)]


TABLE = [
    ("2025年5月3日に会談した。", [("2025年5月3日", "DATE", "2025-05-03")]),
    ("令和7年5月3日（土）", [("令和7年5月3日（土）", "DATE", "2025-05-03")]),
    ("平成元年に始まった。", [("平成元年", "DATE", "1989")]),
    ("昭和39年10月", [("昭和39年10月", "DATE", "1964-10")]),
    ("二〇三〇年まで", [("二〇三〇年", "DATE", "2030")]),
    ("２０２５年１０月", [("２０２５年１０月", "DATE", "2025-10")]),
    ("2025/05/03付け", [("2025/05/03", "DATE", "2025-05-03")]),
    ("2030年度に", [("2030年度", "DATE", "2030")]),
    ("2025年上半期に", [("2025年上半期", "DATE", "2025-H1")]),
    ("2025年第3四半期に", [("2025年第3四半期", "DATE", "2025-Q3")]),
    ("2020年代、翌年度は", [("2020年代", "DATE", "202"), ("翌年度", "DATE", "XXXX")]),
    ("先週、そして翌年度に", [("先週", "DATE", "2025-W17"), ("翌年度", "DATE", "2026")]),
    ("来年の春に", [("来年の春", "DATE", "2026-SP")]),
    ("本年中に", [("本年", "DATE", "2025")]),
    ("昨年10月の会合", [("昨年10月", "DATE", "2024-10")]),
    ("2030年に開かれ、翌年に終わった。", [("2030年", "DATE", "2030"), ("翌年", "DATE", "2031")]),
    ("5月3日から5日まで", [("5月3日", "DATE", "2025-05-03"), ("5日", "DATE", "2025-05-05")]),
    ("2025年4月から6月まで", [("2025年4月", "DATE", "2025-04"), ("6月", "DATE", "2025-06")]),
    ("12月から翌2月", [("12月", "DATE", "2025-12"), ("2月", "DATE", "2025-02")]),
    ("計画（2026－2030）", [("2026", "DATE", "2026"), ("2030", "DATE", "2030")]),
    ("先週、", [("先週", "DATE", "2025-W17")]),
    ("来週の金曜日に", [("来週の金曜日", "DATE", "2025-05-09")]),
    ("本日、", [("本日", "DATE", "2025-05-03")]),
    ("来月5日に", [("来月5日", "DATE", "2025-06-05")]),
    ("3日、外相は", [("3日", "DATE", "2025-05-03")]),
    ("2020年代に", [("2020年代", "DATE", "202")]),
    ("21世紀の", [("21世紀", "DATE", "20")]),
    ("今後3年間で", [("今後3年間", "DURATION", "P3Y")]),
    ("数年間", [("数年間", "DURATION", "PXY")]),
    ("2年後に", [("2年後", "DATE", "2027")]),
    ("3年前に", [("3年前", "DATE", "2022")]),
    ("毎年、年2回、2年ごとに", [("毎年", "SET", "P1Y"), ("年2回", "SET", "P1Y"), ("2年ごと", "SET", "P2Y")]),
    ("現在、将来", [("現在", "DATE", "PRESENT_REF"), ("将来", "DATE", "FUTURE_REF")]),
    ("5月3日、午後3時から", [("5月3日", "DATE", "2025-05-03"), ("午後3時", "TIME", "2025-05-03T15:00")]),
    ("3年生が1日本を読み、月面に立つ。", []),
    ("2025年版の白書", []),
    ("13月40日", []),
]


@pytest.mark.parametrize(("text", "found"), TABLE, ids=[text for text, _ in TABLE])
def test_times(text, found):
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2030年度", "2030-04-01", "2031-03-31"),
        ("令和7年度上半期", "2025-04-01", "2025-09-30"),
        ("2025年度第3四半期", "2025-10-01", "2025-12-31"),
        ("今後3年間", "2025-05-03", "2028-05-03"),
        ("過去10年間", "2015-05-03", "2025-05-03"),
        ("本年度", "2025-04-01", "2026-03-31"),
        ("今世紀半ば", "2050-01-01", "2050-12-31"),
    ],
)
def test_the_days_that_a_time_covers(text, first, last):
    (mention,) = tag_japanese_dates(text, anchor=DAY)
    assert (mention.when.earliest, mention.when.latest) == (first, last)


def test_a_fiscal_year_that_began_before_the_new_year():
    (mention,) = tag_japanese_dates("本年度", anchor="2026-02-01")
    assert (mention.when.earliest, mention.when.latest) == ("2025-04-01", "2026-03-31")


@pytest.mark.parametrize("text", ["来年", "5月3日", "今後3年間", "先月", "来週", "本日", "年内", "翌年"])
def test_without_a_date_of_the_document_it_stays_open_and_says_why(text):
    (mention,) = tag_japanese_dates(text, anchor=None)
    assert mention.when.latest is None
    assert mention.when.reason


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("2030年までに達成する", "2030"),
        ("2030年末までに", "2030"),
        ("2030年頃までに", "2030"),
        ("2030年までの達成", "2030"),
        ("2030年度までに", "2031-03"),
        ("3月末までに", "2026-03"),
        ("12月15日までに", "2025-12-15"),
        ("2025年上半期までに", "2025-06"),
        ("本年中に再開する", "2025"),
        ("年度内に", "2026-03"),
        ("18か月以内に", "2026-11-03"),
        ("2030年代半ばまでに", "2035"),
        ("2026年を目途に", "2026"),
        ("2026年より前に", "2025"),
        ("2030年まで延長する", None),
        ("2030年までの3年間", None),
        ("2030年に会合を開く", None),
        ("毎年までに", None),
    ],
)
def test_deadlines(text, due):
    mention = tag_japanese_dates(text, anchor=DAY)[0]
    found = japanese_deadline(text, mention)
    assert (None if found is None else found[0]) == due


@given(
    st.text(
        alphabet="令和平成昭元年度月日週今来昨翌末上半期四第間後前以内までに0123456789０１二十〇-~・、。 ", max_size=40
    )
)
def test_any_words_are_read_without_overlap(text):
    found = tag_japanese_dates(text, anchor=DAY)
    assert all(0 <= m.start < m.end <= len(text) for m in found)
    assert all(one.end <= two.start for one, two in pairwise(found))
    for mention in found:
        japanese_deadline(text, mention)


@given(
    st.lists(
        st.sampled_from(
            ["2020年代", "先週", "2025年上半期", "夏", "翌年度", "前年", "来年度", "年度末", "同月", "翌日", "、"]
        )
    ),
    st.sampled_from(["2025", "2025-Q2", "2025-W19", "2025-SU", "202", "9999-12-31", "0001-01-01"]),
)
def test_any_row_of_times_is_read_from_any_date(words, anchor):
    text = "".join(words)
    assert all(text[m.start : m.end] and m.value for m in tag_japanese_dates(text, anchor=anchor))
