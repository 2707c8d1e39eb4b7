"""What is found in a text, and what it means. Every sentence was written for this table."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followthrough.language.dates import Style, tag_dates

ANCHOR = "2018-06-18"  # a Monday

STATED = [
    ("adopted on 14 November 2018", [("14 November 2018", "DATE", "2018-11-14")]),
    ("adopted on November 14, 2018", [("November 14, 2018", "DATE", "2018-11-14")]),
    ("done on the 14th of November, 2018", [("the 14th of November, 2018", "DATE", "2018-11-14")]),
    ("done this fourth day of November 2002", [("this fourth day of November 2002", "DATE", "2002-11-04")]),
    ("as at 2018-11-14", [("2018-11-14", "DATE", "2018-11-14")]),
    ("on November 14<sup>th</sup>, 2018", [("November 14<sup>th</sup>, 2018", "DATE", "2018-11-14")]),
    ("in November 2018", [("November 2018", "DATE", "2018-11")]),
    ("in 1999 and 2000", [("1999", "DATE", "1999"), ("2000", "DATE", "2000")]),
    ("the plan (2012-2022)", [("2012", "DATE", "2012"), ("2022", "DATE", "2022")]),
    ("the plan 2016–25", [("2016", "DATE", "2016"), ("25", "DATE", "2025")]),
    ("from 2021 to 2025", [("2021", "DATE", "2021"), ("2025", "DATE", "2025")]),
    ("on 12-13 May 2022", [("12", "DATE", "2022-05-12"), ("13 May 2022", "DATE", "2022-05-13")]),
    (
        "on 3, 4 and 5 October 2018",
        [("3", "DATE", "2018-10-03"), ("4", "DATE", "2018-10-04"), ("5 October 2018", "DATE", "2018-10-05")],
    ),
    ("May 30 to June 2, 2023", [("May 30", "DATE", "2023-05-30"), ("June 2, 2023", "DATE", "2023-06-02")]),
    ("FY2027", [("FY2027", "DATE", "2027")]),
    ("in fiscal year 2019", [("fiscal year 2019", "DATE", "2019")]),
    ("the first half of 2026", [("the first half of 2026", "DATE", "2026-H1")]),
    ("the third quarter of FY2020", [("the third quarter of FY2020", "DATE", "2020-Q3")]),
    ("in Q1 2020", [("Q1 2020", "DATE", "2020-Q1")]),
    ("in the summer of 2019", [("the summer of 2019", "DATE", "2019-SU")]),
    ("in the 1990s", [("the 1990s", "DATE", "199")]),
    ("the mid-1980s", [("the mid-1980s", "DATE", "198")]),
    ("the second half of the 1990s", [("the second half of the 1990s", "DATE", "199")]),
    ("in the early 70s", [("the early 70s", "DATE", "197")]),
    ("in the week of 6 March 2000", [("the week of 6 March 2000", "DATE", "2000-W10")]),
    ("in the first week of October 2018", [("the first week of October 2018", "DATE", "2018-W40")]),
    ("in the 21st century", [("the 21st century", "DATE", "20")]),
    ("born in nineteen ninety-six", [("nineteen ninety-six", "DATE", "1996")]),
    ("Agenda 2030", [("2030", "DATE", "2030")]),
    ("resolutions 1970 (2011) and 1973 (2011)", [("2011", "DATE", "2011"), ("2011", "DATE", "2011")]),
    ("founded in 241 BC", [("241 BC", "DATE", "BC0241")]),
    # plans and budgets
    ("funds for FY2027/28", [("FY2027", "DATE", "2027"), ("28", "DATE", "2028")]),
    ("in the 2024 fiscal year", [("the 2024 fiscal year", "DATE", "2024")]),
    ("in the 2024/25 fiscal year", [("2024", "DATE", "2024"), ("25", "DATE", "2025")]),
    ("in Fiscal Year (FY) 2025", [("Fiscal Year (FY) 2025", "DATE", "2025")]),
    ("in the 2026-2027 biennium", [("2026", "DATE", "2026"), ("2027", "DATE", "2027")]),
    ("the pre-2020 pledges", [("2020", "DATE", "2020")]),
    ("by end-2025", [("end-2025", "DATE", "2025")]),
    ("by end June 2025", [("end June 2025", "DATE", "2025-06")]),
    ("by end of 2025", [("end of 2025", "DATE", "2025")]),
    # quarters
    ("in Q4/2025", [("Q4/2025", "DATE", "2025-Q4")]),
    ("in Q1-Q2 2025", [("Q1", "DATE", "2025-Q1"), ("Q2 2025", "DATE", "2025-Q2")]),
    (
        "in the third and fourth quarters of 2025",
        [("the third", "DATE", "2025-Q3"), ("fourth quarters of 2025", "DATE", "2025-Q4")],
    ),
    # ranges whose last part alone has the month or year
    ("from 30 June until 2 July 2025", [("30 June", "DATE", "2025-06-30"), ("2 July 2025", "DATE", "2025-07-02")]),
    ("from 3 until 12 September 2025", [("3", "DATE", "2025-09-03"), ("12 September 2025", "DATE", "2025-09-12")]),
    ("from May 5 through 9, 2025", [("May 5", "DATE", "2025-05-05"), ("9, 2025", "DATE", "2025-05-09")]),
    (
        "on August 20<sup>th</sup> and 21<sup>st</sup>, 2018",
        [("August 20<sup>th</sup>", "DATE", "2018-08-20"), ("21<sup>st</sup>, 2018", "DATE", "2018-08-21")],
    ),
    (
        "spent the spring and early summer of 1943",
        [("the spring", "DATE", "1943-SP"), ("early summer of 1943", "DATE", "1943-SU")],
    ),
    # counted within a month or a year
    ("on the last day of 2024", [("the last day of 2024", "DATE", "2024-12-31")]),
    ("on the last day of February 2024", [("the last day of February 2024", "DATE", "2024-02-29")]),
    ("in the first week of 2016", [("the first week of 2016", "DATE", "2016-W01")]),
    ("in the last week of 2015", [("the last week of 2015", "DATE", "2015-W53")]),
    ("in the first month of 2020", [("the first month of 2020", "DATE", "2020-01")]),
    ("on the first Monday of October 2019", [("the first Monday of October 2019", "DATE", "2019-10-07")]),
    ("on the last Thursday of November 2018", [("the last Thursday of November 2018", "DATE", "2018-11-29")]),
    ("on Easter Sunday 2018", [("Easter Sunday 2018", "DATE", "2018-04-01")]),
    ("on Good Friday 2024", [("Good Friday 2024", "DATE", "2024-03-29")]),
    # figures
    ("by 12/31/25", [("12/31/25", "DATE", "2025-12-31")]),
    ("on 10-1-2018", [("10-1-2018", "DATE", "2018-10-01")]),
    ("in 2015-12", [("2015-12", "DATE", "2015-12")]),
    ("in 2009-10", [("2009", "DATE", "2009"), ("10", "DATE", "2010")]),
    ("in Dec-2018", [("Dec-2018", "DATE", "2018-12")]),
    ("in 2017 April", [("2017 April", "DATE", "2017-04")]),
    ("in June of ’47", [("June of ’47", "DATE", "1947-06")]),
    ("in the 70's", [("the 70's", "DATE", "197")]),
    ("in the latter half of 2012", [("the latter half of 2012", "DATE", "2012-H2")]),
    ("on the last weekend of March 2013", [("the last weekend of March 2013", "DATE", "2013-W13-WE")]),
    ("in the 2012 calendar year", [("the 2012 calendar year", "DATE", "2012")]),
    # times of day
    ("in the early hours of 5 May 2025", [("the early hours of 5 May 2025", "TIME", "2025-05-05TMO")]),
    ("at 1500 GMT", [("1500 GMT", "TIME", "2018-06-18T15:00")]),
    ("at 12 noon", [("12 noon", "TIME", "2018-06-18T12:00")]),
    ("from 5 to 6 p.m.", [("5", "TIME", "2018-06-18T17:00"), ("6 p.m.", "TIME", "2018-06-18T18:00")]),
]
RELATIVE = [
    ("They met last week.", [("last week", "DATE", "2018-W24")]),
    ("They met last November.", [("last November", "DATE", "2017-11")]),
    ("The Forum to be held in forthcoming November", [("forthcoming November", "DATE", "2018-11")]),
    ("They will meet within the present year.", [("the present year", "DATE", "2018")]),
    ("ahead of the summer season of 2024", [("the summer season of 2024", "DATE", "2024-SU")]),
    ("They present the yearbook in May.", [("May", "DATE", "2018-05")]),
    ("They will meet later this year.", [("later this year", "DATE", "2018")]),
    ("It opened two years ago.", [("two years ago", "DATE", "2016")]),
    ("It opened five months ago.", [("five months ago", "DATE", "2018-01")]),
    ("It ends the day after tomorrow.", [("the day after tomorrow", "DATE", "2018-06-20")]),
    ("They spoke on Friday.", [("Friday", "DATE", "2018-06-15")]),
    ("They will speak on Friday.", [("Friday", "DATE", "2018-06-22")]),
    ("They spoke on Monday.", [("Monday", "DATE", "2018-06-18")]),
    ("They spoke last Friday.", [("last Friday", "DATE", "2018-06-15")]),
    ("The offer had been due to lapse on Friday.", [("Friday", "DATE", "2018-06-15")]),
    ("The lock closed on Friday as planned.", [("Friday", "DATE", "2018-06-15")]),
    ("The lock was due to close on Friday.", [("Friday", "DATE", "2018-06-22")]),
    ("On Friday, the minister set aside her papers.", [("Friday", "DATE", "2018-06-15")]),
    ("On Friday, when he set aside plans for a hastily planned walk, she slept.", [("Friday", "DATE", "2018-06-15")]),
    ("The record was set in November.", [("November", "DATE", "2017-11")]),
    ("It would be paid on an unspecified day in November.", [("November", "DATE", "2018-11")]),
    ("The envoys put the vote off until Saturday morning.", [("Saturday morning", "TIME", "2018-06-23TMO")]),
    ("Sixty members had signed by Friday.", [("Friday", "DATE", "2018-06-15")]),
    ("They joined the planning for a summit in January.", [("January", "DATE", "2019-01")]),
    (
        "The ship sank on Friday. A pilot saw it at 6 a.m.",
        [("Friday", "DATE", "2018-06-15"), ("6 a.m.", "TIME", "2018-06-15T06:00")],
    ),
    ("A pilot saw it at 6 a.m.", [("6 a.m.", "TIME", "2018-06-18T06:00")]),
    ("An hour later, the bridge gave way.", [("An hour later", "DURATION", "PT1H")]),
    ("A minute and a half later, it sank.", [("A minute and a half later", "DURATION", "PT1M30S")]),
    ("the first quarter of next year", [("the first quarter of next year", "DATE", "2019-Q1")]),
    ("next year's first quarter", [("next year's first quarter", "DATE", "2019-Q1")]),
    ("in July last year", [("July last year", "DATE", "2017-07")]),
    ("In 1995 they met; in the following year they signed.",
     [("1995", "DATE", "1995"), ("the following year", "DATE", "1996")]),
    ("It closed on 3 May 2018. Two days later it opened.",
     [("3 May 2018", "DATE", "2018-05-03"), ("Two days later", "DATE", "2018-05-05")]),
    ("by September 1 of this year", [("September 1 of this year", "DATE", "2018-09-01")]),
    ("They met last Oct. 23.", [("last Oct. 23", "DATE", "2017-10-23")]),
    ("They will reach the United States Friday.", [("Friday", "DATE", "2018-06-22")]),
    ("Talks were put off until Tuesday.", [("Tuesday", "DATE", "2018-06-19")]),
    (
        "Since 3 May 2016 it waits for the end of next week.",
        [("3 May 2016", "DATE", "2016-05-03"), ("the end of next week", "DATE", "2018-W26")],
    ),
    ("They plan it for Monday next week.", [("Monday next week", "DATE", "2018-06-25")]),
    ("They signed on Friday morning.", [("Friday morning", "TIME", "2018-06-15TMO")]),
    ("They signed at 10 a.m. Friday.", [("10 a.m. Friday", "TIME", "2018-06-15T10:00")]),
    ("at 3:15 p.m. on Monday", [("3:15 p.m.", "TIME", "2018-06-18T15:15"), ("Monday", "DATE", "2018-06-18")]),
    ("Sales rose in the third quarter of 2017 from a year earlier.",
     [("the third quarter of 2017", "DATE", "2017-Q3"), ("a year earlier", "DATE", "2016-Q3")]),
    ("Work is now under way.", [("now", "DATE", "PRESENT_REF")]),
    ("Work recently began.", [("recently", "DATE", "PAST_REF")]),
    ("a few years ago", [("a few years ago", "DATE", "PAST_REF")]),
    ("on the 14th of last month", [("the 14th of last month", "DATE", "2018-05-14")]),
    ("on the last day of the year", [("the last day of the year", "DATE", "2018-12-31")]),
    ("in the first week of next year", [("the first week of next year", "DATE", "2019-W01")]),
    ("during Q3 this year", [("Q3 this year", "DATE", "2018-Q3")]),
    ("They met the year before last.", [("the year before last", "DATE", "2016")]),
    ("They will meet the week after next.", [("the week after next", "DATE", "2018-W27")]),
    ("They met half a century ago.", [("half a century ago", "DATE", "1968")]),
    ("They met half a year ago.", [("half a year ago", "DATE", "2017-12")]),
    ("They met two and a half years ago.", [("two and a half years ago", "DATE", "2015")]),
    ("They met over 100 years ago.", [("over 100 years ago", "DATE", "1918")]),
    ("Ten years ago today they met.", [("Ten years ago today", "DATE", "2008-06-18")]),
    ("A year ago this month they met.", [("A year ago this month", "DATE", "2017-06")]),
    ("He will speak later today.", [("later today", "DATE", "2018-06-18")]),
    ("She is travelling to the coast on Friday.", [("Friday", "DATE", "2018-06-22")]),
    ("They set fire to the mill on 3 May. She will speak tonight.",
     [("3 May", "DATE", "2018-05-03"), ("tonight", "TIME", "2018-06-18TNI")]),
    ("It will be\n\n- In March, they created a fund.", [("March", "DATE", "2018-03")]),
    ("On Sunday they began to dig. Two days later the well was full.",
     [("Sunday", "DATE", "2018-06-17"), ("Two days later", "DATE", "XXXX-XX-XX")]),
    ("They signed on 3 May. A year later, the talks are going well.",
     [("3 May", "DATE", "2018-05-03"), ("A year later", "DATE", "XXXX")]),
    ("They signed on 3 May. A year later, they will meet.",
     [("3 May", "DATE", "2018-05-03"), ("A year later", "DATE", "2019")]),
    ("They wrote an article two weeks ago.", [("two weeks ago", "DATE", "2018-W23")]),
    ("It was seen as recently as last year.", [("last year", "DATE", "2017")]),
    ("They look to the year ahead.", [("the year ahead", "DURATION", "P1Y")]),
]  # fmt: skip
LENGTHS = [
    ("over the next three years", [("the next three years", "DURATION", "P3Y")]),
    ("in the coming years", [("the coming years", "DURATION", "PXY")]),
    ("over the past decade", [("the past decade", "DURATION", "P10Y")]),
    ("for a period of five years", [("five years", "DURATION", "P5Y")]),
    ("within sixty (60) days of the signing", [("sixty (60) days", "DURATION", "P60D")]),
    ("a three-year plan", [("three-year", "DURATION", "P3Y")]),
    ("for 2 1/2 years", [("2 1/2 years", "DURATION", "P2Y6M")]),
    ("a months-long siege", [("months-long", "DURATION", "PXM")]),
    ("65 million years", [("65 million years", "DURATION", "P65000000Y")]),
    ("a five-hour visit", [("five-hour", "DURATION", "PT5H")]),
    ("two to three weeks", [("two to three weeks", "DURATION", "P2W")]),
    ("twenty-one days", [("twenty-one days", "DURATION", "P21D")]),
    ("every two years", [("every two years", "SET", "P2Y")]),
    ("They met in March for the first time.", [("March", "DATE", "2018-03")]),
    ("They report annually.", [("annually", "SET", "P1Y")]),
    # months of talks, but Days of Remembrance
    ("It came after months of talks.", [("months", "DURATION", "PXM")]),
    ("The Days of Remembrance were held.", []),
    ("It shrank for five quarters.", [("five quarters", "DURATION", "P5Q")]),
    ("It is held by three quarters of us.", []),
    ("In the last week of the campaign, she led.", [("the last week", "DURATION", "P1W")]),
    # years before 1900, told from numbers
    ("His widow lived until 1691.", [("1691", "DATE", "1691")]),
    ("It was painted around 1885, and sold.", [("around 1885", "DATE", "1885")]),
    ("It drew around 1500, mostly children.", []),
    ("It was begun before 1750, for 1500 guests.", [("1750", "DATE", "1750")]),
    ("In AD 43 it became a province.", [("AD 43", "DATE", "0043")]),
    ("We ran an ad 30 times.", []),
    ("They meet each July.", [("each July", "SET", "XXXX-07")]),
    ("They meet every other Thursday.", [("every other Thursday", "SET", "XXXX-WXX-4")]),
    ("on the first Monday of every month", [("the first Monday of every month", "SET", "XXXX-WXX-1")]),
    (
        "They meet on weekends, three times a week.",
        [("weekends", "SET", "XXXX-WXX-WE"), ("three times a week", "SET", "P1W")],
    ),
    ("in the year to 31 March 2013", [("the year", "DURATION", "P1Y"), ("31 March 2013", "DATE", "2013-03-31")]),
    ("They meet every other year.", [("every other year", "SET", "P2Y")]),
    ("They report on a quarterly basis.", [("quarterly", "SET", "P1Q")]),
    ("They report on a biennial basis.", [("biennial", "SET", "P2Y")]),
    ("3 per cent per annum", [("per annum", "SET", "P1Y")]),
    ("$20 million a year", [("a year", "SET", "P1Y")]),
    ("USD 100 billion per year", [("per year", "SET", "P1Y")]),
    ("open five days a week", [("five days a week", "SET", "P1W")]),
    ("a two-and-a-half-year plan", [("two-and-a-half-year", "DURATION", "P2Y6M")]),
    ("over the last three and a half years", [("the last three and a half years", "DURATION", "P3Y6M")]),
    ("for one year and a half", [("one year and a half", "DURATION", "P1Y6M")]),
    ("for a quarter of a century", [("a quarter of a century", "DURATION", "P25Y")]),
    ("for three-quarters of an hour", [("three-quarters of an hour", "DURATION", "PT45M")]),
    ("for a day or two", [("a day or two", "DURATION", "P1D")]),
    ("five or more years", [("five or more years", "DURATION", "P5Y")]),
    ("within weeks or months", [("weeks or months", "DURATION", "PXW")]),
    ("five years and three months", [("five years and three months", "DURATION", "P5Y3M")]),
    ("3 hours 30 minutes", [("3 hours 30 minutes", "DURATION", "PT3H30M")]),
    ("two years, six months and 12 days", [("two years, six months and 12 days", "DURATION", "P2Y6M12D")]),
    ("12 days, two years", [("12 days", "DURATION", "P12D"), ("two years", "DURATION", "P2Y")]),
    ("for some years", [("some years", "DURATION", "PXY")]),
    ("at the latest two years after", [("two years", "DURATION", "P2Y")]),
    ("in the years to come", [("the years to come", "DURATION", "PXY")]),
    ("in the coming weeks and months", [("the coming weeks and months", "DURATION", "PXW")]),
    ("a three-to-five-year grant", [("three-to-five-year", "DURATION", "P3Y")]),
    ("in the next hour", [("the next hour", "DURATION", "PT1H")]),
]
NO_TIME = [
    "She told the programme “This Week”.",
    "A group called Spring of Life marched.",
    "He saw the annual March for Bread.", "The poster of High Noon hangs there.", "For us, high noon is here.",
    "as early as possible", "at an early date", "in due course", "by the next Summit", "We may march on.",
    "see https://example.org/2023/06/a-2019-note", "a 52-year-old farmer",
    "She is 52 years old.", "about US$2000", "three-quarters of the members", "No. 2017",
    "a man in his 30s", "I know the snow is slow.",
    "May the talks succeed.", "We met her. May we meet again.", "officer of the Year", "a fund to Feed the Future",
    "one quarter of the members", "one-quarter of them", "children aged 6 to 10 years", "under 5 years of age",
    "resolution 1970, in Article 2018",
    "Sections 1209 and 1236", "the requirements that fall within it",
    "Regulation 2019/881", "S/2023/677", "the present Convention",
    "the second half of the match", "summer programmes for schools",
]  # fmt: skip


def tagged(text: str, anchor: str | None = ANCHOR, style: Style | None = None) -> list[tuple[str, str | None, object]]:
    return [(text[m.start : m.end], m.timex, m.value) for m in tag_dates(text, anchor=anchor, style=style).mentions]


@pytest.mark.parametrize(("text", "expected"), STATED + RELATIVE + LENGTHS)
def test_what_is_found_and_what_it_means(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert tagged(text) == expected


@pytest.mark.parametrize("text", NO_TIME)
def test_what_only_looks_like_a_time(text: str) -> None:
    assert tagged(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [("They met last week.", "XXXX-WXX"), ("They met in November.", "XXXX-11"), ("They met on Friday.", "XXXX-WXX-5"),
     ("They met last year.", "XXXX"), ("They met today.", "XXXX-XX-XX")],
)  # fmt: skip
def test_without_a_date_to_count_from_the_year_stays_open_and_the_reason_says_so(text: str, value: str) -> None:
    (mention,) = tag_dates(text, anchor=None, style=Style.NEWS).mentions
    assert mention.value == value
    assert mention.when is not None
    assert "known" in mention.when.reason


def test_a_month_cannot_be_counted_in_days() -> None:
    (mention,) = tag_dates("They met yesterday.", anchor="2018-06").mentions
    assert mention.value == "XXXX-XX-XX"
    assert mention.when is not None
    assert "not exact enough" in mention.when.reason


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision"),
    [
        ("in November 2018", "2018-11-01", "2018-11-30", "month"),
        ("last week", "2018-06-11", "2018-06-17", "week"),
        ("the winter of 2019", "2018-12-01", "2019-02-28", "season"),
        ("the first half of 2026", "2026-01-01", "2026-06-30", "half"),
        ("over the next three years", "2018-06-18", "2021-06-18", "span"),
        ("over the past two months", "2018-04-18", "2018-06-18", "span"),
        ("in the coming years", "2018-06-18", None, "span"),
        ("in the 1990s", "1990-01-01", "1999-12-31", "decade"),
        ("now", None, None, "unknown"),
    ],
)
def test_the_days_a_time_covers(text: str, earliest: str | None, latest: str | None, precision: str) -> None:
    when = tag_dates(text, anchor=ANCHOR).mentions[0].when
    assert when is not None
    assert (when.earliest, when.latest, when.precision) == (earliest, latest, precision)
    assert when.reason


@pytest.mark.parametrize("blank", ["\u00a0", "\r\n", "  ", "\n", "\u2009"])
def test_every_blank_is_a_blank(blank: str) -> None:
    text = (
        "It opens on 14 November 2018 and ends at the end of next year, after two years, at least a few more than the "
        "past the other day before yesterday: the day before yesterday."
    )
    assert [m[1:] for m in tagged(text.replace(" ", blank))] == [m[1:] for m in tagged(text)]


def test_curly_and_straight_quotes_read_alike() -> None:
    text = "next year's first quarter, the '90s and year's end"
    assert [m[2] for m in tagged(text.replace("'", "’"))] == [m[2] for m in tagged(text)] == ["2019-Q1", "199", "2018"]


def test_a_new_paragraph_ends_an_expression() -> None:
    assert tagged("It was May\n\n2018 was hot") == [("May", "DATE", "2018-05"), ("2018", "DATE", "2018")]


_WORDS = st.sampled_from(
    "the of last next 14 November 2018 - – , ' years three quarter first ago 10 a.m. May İ 31 st 1990s ( ) $ "
    "99999 twenty-one\n\n 0 half every early end ’s BC FY20 :30 10:61 2/30 30/02/2018 9999 0001 decade hundred "
    "thousand".split(" ")
)


@pytest.mark.property
@settings(max_examples=150, deadline=None)
@given(
    st.one_of(
        st.text(max_size=200), st.lists(_WORDS, max_size=40).map(" ".join), st.lists(_WORDS, max_size=40).map("".join)
    )
)
def test_mentions_never_raise_overlap_or_leave_the_text(text: str) -> None:
    for anchor in (None, "2018", "2018-06", "2018-06-18", "0001-01-01", "9999-12-31", "not a date"):
        at = 0
        for mention in tag_dates(text, anchor=anchor).mentions:
            assert at <= mention.start < mention.end <= len(text)
            assert text[mention.start : mention.end].strip() == text[mention.start : mention.end]
            at = mention.end


@pytest.mark.parametrize(
    "text",
    ["1" * 200_000, "of the of the " * 20_000, "the end of the early " * 10_000, "2018-" * 40_000,
     "nineteen the " * 20_000, "hundred " * 20_000 + "years",
     "a year or so " * 20_000, "www.2018.org " * 20_000,
     "\n" * 200_000 + "2018", "twenty-" * 40_000, ":30" * 60_000, "day" * 60_000, "'" * 100_000 + "90s"],
)  # fmt: skip
def test_long_and_odd_texts_are_read_to_the_end(text: str) -> None:
    assert tag_dates(text + " in 2019", anchor=ANCHOR).mentions[-1].value == "2019"
