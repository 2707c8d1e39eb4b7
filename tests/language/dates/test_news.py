"""Times as news and reports tell them. Every sentence was written for this table."""

from __future__ import annotations

import pytest

from followthrough.language.dates import Style, tag_dates

MONDAY, TUESDAY, WEDNESDAY = "2018-06-18", "2018-06-19", "2018-06-20"

Expected = list[tuple[str, str, str]]

COUNTED = [
    # a clear verb ahead of a weekday: not the day before
    (TUESDAY, "The board will meet on Monday.", [("Monday", "DATE", "2018-06-25")]),
    (TUESDAY, "On Monday, the board will meet.", [("Monday", "DATE", "2018-06-25")]),
    (TUESDAY, "She said on Monday that it will close.", [("Monday", "DATE", "2018-06-18")]),
    (WEDNESDAY, "The lock reopens to ships when the fair begins Monday.", [("Monday", "DATE", "2018-06-25")]),
    (MONDAY, "The rule takes effect on Jan. 1.", [("Jan. 1", "DATE", "2019-01-01")]),
    ("2018-10-24", "In January, the old and much loved head of the town's only bakery brought in a partner.",
     [("January", "DATE", "2018-01")]),
    (MONDAY, "They agreed to meet again in May.", [("May", "DATE", "2019-05")]),
    (MONDAY, "They will build upon their March report.", [("March", "DATE", "2018-03")]),
    (MONDAY, "They will meet in early spring.", [("early spring", "DATE", "2019-SP")]),
    (MONDAY, "It will be ready by May.", [("May", "DATE", "2019-05")]),
    (MONDAY, "The duty comes into force in March.", [("March", "DATE", "2019-03")]),
    # one of two that are told together lies right behind the other
    (MONDAY, "Bookings for July and August are strong.", [("July", "DATE", "2018-07"), ("August", "DATE", "2018-08")]),
    ("2018-11-07", "Ships sailed between January and October.",
     [("January", "DATE", "2018-01"), ("October", "DATE", "2018-10")]),
    (MONDAY, "The garden is open from 9 a.m. to 4 p.m. on Saturday, July 7.",
     [("9 a.m.", "TIME", "2018-07-07T09:00"), ("4 p.m.", "TIME", "2018-07-07T16:00"),
      ("Saturday, July 7", "DATE", "2018-07-07")]),
    (MONDAY, "They fish there from September to March.",
     [("September", "DATE", "2017-09"), ("March", "DATE", "2018-03")]),
    (WEDNESDAY, "These remarks were made on Friday and Thursday.",
     [("Friday", "DATE", "2018-06-15"), ("Thursday", "DATE", "2018-06-14")]),
    (WEDNESDAY, "The lock shut on Tuesday and Wednesday.",
     [("Tuesday", "DATE", "2018-06-19"), ("Wednesday", "DATE", "2018-06-20")]),
    (MONDAY, "The fair will run from Thursday through Sunday.",
     [("Thursday", "DATE", "2018-06-21"), ("Sunday", "DATE", "2018-06-24")]),
    (MONDAY, "It was open from October 28 to November 3.",
     [("October 28", "DATE", "2017-10-28"), ("November 3", "DATE", "2017-11-03")]),
    # "that year" is not the year of speaking
    (MONDAY, "It opened in May 2008, she said on Friday. It shut in October of that year.",
     [("May 2008", "DATE", "2008-05"), ("Friday", "DATE", "2018-06-15"),
      ("October of that year", "DATE", "2008-10")]),
    (MONDAY, "It opened in 2008. Last year it shut; that year was wet.",
     [("2008", "DATE", "2008"), ("Last year", "DATE", "2017"), ("that year", "DATE", "2017")]),
    # what is compared with a month is that month
    (MONDAY, "Exports rose in April, she said on Friday. In the previous month they fell.",
     [("April", "DATE", "2018-04"), ("Friday", "DATE", "2018-06-15"), ("the previous month", "DATE", "2018-03")]),
    (MONDAY, "In the first quarter of 2018, data showed this week, sales rose from the previous quarter.",
     [("the first quarter of 2018", "DATE", "2018-Q1"), ("this week", "DATE", "2018-W25"),
      ("the previous quarter", "DATE", "2017-Q4")]),
    ("2018-02-19", "It will shut ten shops, half of them in the fourth quarter.",
     [("the fourth quarter", "DATE", "2018-Q4")]),
    ("2018-02-19", "It will report on the fourth quarter.", [("the fourth quarter", "DATE", "2017-Q4")]),
    (MONDAY, "Exports rose in March from a year earlier.",
     [("March", "DATE", "2018-03"), ("a year earlier", "DATE", "2017-03")]),
    (MONDAY, "He left in March. A year earlier he had come.",
     [("March", "DATE", "2018-03"), ("A year earlier", "DATE", "2017")]),
    (MONDAY, "They applied in August 2017. Less than a year later, they are members.",
     [("August 2017", "DATE", "2017-08"), ("Less than a year later", "DATE", "2018")]),
    (MONDAY, "He was caught in the winter of 1979 and tried the following year.",
     [("the winter of 1979", "DATE", "1979-WI"), ("the following year", "DATE", "1980")]),
    (MONDAY, "A week ago it was dry. She met them on 3 May 2018 and left a week later; that morning, it rained.",
     [("A week ago", "DATE", "2018-W24"), ("3 May 2018", "DATE", "2018-05-03"), ("a week later", "DATE", "2018-W19"),
      ("that morning", "TIME", "2018-05-03TMO")]),
    (MONDAY, "It sank ten years ago this autumn.", [("ten years ago this autumn", "DATE", "2008-FA")]),
    ("2018-12-17", "They serve terms that end in early March.", [("early March", "DATE", "2019-03")]),
    (MONDAY, "This year began as last year ended.", [("This year", "DATE", "2018"), ("last year", "DATE", "2017")]),
    (MONDAY, "He ruled in the middle of the last decade.", [("the middle of the last decade", "DATE", "200")]),
    (MONDAY, "He fought in the 1980s and came home in the following decade.",
     [("the 1980s", "DATE", "198"), ("the following decade", "DATE", "199")]),
    (MONDAY, "It sank ten years ago yesterday.", [("ten years ago yesterday", "DATE", "2008-06-17")]),
    (MONDAY, "It sank 48 hours ago.", [("48 hours ago", "DATE", "2018-06-16")]),
    (MONDAY, "Sales fell in 2010. Two years before, they had doubled.",
     [("2010", "DATE", "2010"), ("Two years before", "DATE", "2008")]),
    (MONDAY, "It sank two years before the war.", [("two years", "DURATION", "P2Y")]),
    (MONDAY, "He wrote books in the last century.", [("the last century", "DATE", "19")]),
    (MONDAY, "Work resumes in the new year.", [("the new year", "DATE", "2019")]),
    (MONDAY, "Today's jobs report is good.", [("Today", "DATE", "2018-06-18")]),
    (MONDAY, "It was passed after the September 11 attacks.", [("September 11", "DATE", "2001-09-11")]),
    (MONDAY, "The September 11 meeting was short.", [("September 11", "DATE", "2017-09-11")]),
    (MONDAY, "They dug through the night.", [("the night", "TIME", "2018-06-18TNI")]),
    (MONDAY, "He was born in ’76.", [("’76", "DATE", "1976")]),
]  # fmt: skip
DAYS = [
    (MONDAY, "at 2.30pm", [("2.30pm", "TIME", "2018-06-18T14:30")]),
    (MONDAY, "at 9 o’clock in the morning", [("9 o’clock in the morning", "TIME", "2018-06-18T09:00")]),
    (MONDAY, "at 10:00 a.m. Eastern tomorrow morning",
     [("10:00 a.m. Eastern tomorrow morning", "TIME", "2018-06-19T10:00")]),
    (MONDAY, "The siren went at about 5:30.", [("about 5:30", "TIME", "2018-06-18T05:30")]),
    (MONDAY, "It sank on 3 May 2018. The night before, it had rained.",
     [("3 May 2018", "DATE", "2018-05-03"), ("The night before", "TIME", "2018-05-02TNI")]),
    (MONDAY, "It sank on 3 May 2018, at 10 o’clock that night.",
     [("3 May 2018", "DATE", "2018-05-03"), ("10 o’clock that night", "TIME", "2018-05-03T22:00")]),
    (MONDAY, "They left at 11 p.m. last night.", [("11 p.m. last night", "TIME", "2018-06-17T23:00")]),
    (MONDAY, "It was 1:30 in the afternoon.", [("1:30 in the afternoon", "TIME", "2018-06-18T13:30")]),
    (MONDAY, "They left at nine in the evening.", [("nine in the evening", "TIME", "2018-06-18T21:00")]),
    (MONDAY, "They left early in the morning.", [("early in the morning", "TIME", "2018-06-18TMO")]),
    (MONDAY, "They left before dawn.", [("dawn", "TIME", "2018-06-18TMO")]),
    (MONDAY, "It was shut overnight after a fire.", [("overnight", "TIME", "2018-06-17TNI")]),
    (MONDAY, "Half an hour later, it sank.", [("Half an hour later", "DURATION", "PT30M")]),
    (WEDNESDAY, "It broke before dawn Tuesday.", [("dawn Tuesday", "TIME", "2018-06-19TMO")]),
    (MONDAY, "It fell in overnight trading.", [("overnight", "TIME", "2018-06-17TNI")]),
    (MONDAY, "It rained overnight.", [("overnight", "TIME", "2018-06-17TNI")]),
    (MONDAY, "The count will go on overnight, she said.", [("overnight", "TIME", "2018-06-18TNI")]),
    (MONDAY, "on St. Patrick’s Day", [("St. Patrick’s Day", "DATE", "2018-03-17")]),
    (MONDAY, "She spoke on Mother's Day.", [("Mother's Day", "DATE", "2018-05-13")]),
]  # fmt: skip
QUARTERS = [
    (MONDAY, "Sales rose in the January-March period.", [("the January-March period", "DATE", "2018-Q1")]),
    ("2018-05-14", "Sales rose in the July to September quarter.",
     [("the July to September quarter", "DATE", "2017-Q3")]),
    (MONDAY, "Sales rose in the January-June period.", [("the January-June period", "DATE", "2018-H1")]),
    (MONDAY, "March quarter sales rose.", [("March quarter", "DATE", "2018-Q1")]),
    (MONDAY, "Sales rose in the December quarter.", [("the December quarter", "DATE", "2017-Q4")]),
    (MONDAY, "Sales rose in the quarter ended March 31.",
     [("the quarter", "DATE", "2018-Q1"), ("March 31", "DATE", "2018-03-31")]),
    (MONDAY, "The third quarter of fiscal 2018 was good. Sales rose in the quarter ended March 31.",
     [("The third quarter of fiscal 2018", "DATE", "2018-Q3"), ("the quarter", "DATE", "2018-Q3"),
      ("March 31", "DATE", "2018-03-31")]),
    (MONDAY, "Sales rose in the first quarter of 2018 from the same period of 2016.",
     [("the first quarter of 2018", "DATE", "2018-Q1"), ("the same period of 2016", "DATE", "2016-Q1")]),
    (MONDAY, "It traded in the 18th and 19th centuries.",
     [("the 18th", "DATE", "17"), ("19th centuries", "DATE", "18")]),
]  # fmt: skip
LENGTHS = [
    (MONDAY, "The work is to last 18 months.", [("18 months", "DURATION", "P18M")]),
    (MONDAY, "It could last weeks.", [("weeks", "DURATION", "PXW")]),
    (MONDAY, "He seeks a fifth four-year term.", [("four-year", "DURATION", "P4Y")]),
    (MONDAY, "The first five years were hard.", [("The first five years", "DURATION", "P5Y")]),
    (MONDAY, "They have met for over twenty years.", [("over twenty years", "DURATION", "P20Y")]),
    (MONDAY, "It is paid over three years.", [("three years", "DURATION", "P3Y")]),
    (MONDAY, "The last couple weeks were wet.", [("The last couple weeks", "DURATION", "P2W")]),
    (MONDAY, "Over the years, they met often.", [("the years", "DURATION", "PXY")]),
    (MONDAY, "a quarter of an hour", [("a quarter of an hour", "DURATION", "PT15M")]),
    (MONDAY, "a weeklong strike", [("weeklong", "DURATION", "P1W")]),
    (MONDAY, "It floods each spring.", [("each spring", "SET", "XXXX-SP")]),
    (MONDAY, "They march every 12 July.", [("every 12 July", "SET", "XXXX-07-12")]),
    (MONDAY, "They march every July 12.", [("every July 12", "SET", "XXXX-07-12")]),
    (MONDAY, "We will know in the next week or two.", [("the next week or two", "DURATION", "P1W")]),
    (MONDAY, "They stood up every half hour.", [("every half hour", "SET", "PT30M")]),
    (MONDAY, "They say that six hours are enough.", [("six hours", "DURATION", "PT6H")]),
    (MONDAY, "The town grew by 300 people a month.", [("a month", "SET", "P1M")]),
    (MONDAY, "Prices rose 3 per cent a year.", [("a year", "SET", "P1Y")]),
    (MONDAY, "Some 700 seats a week are added.", [("a week", "SET", "P1W")]),
    (MONDAY, "They meet a week before the vote.", [("a week", "DURATION", "P1W")]),
    (MONDAY, "It lasts a year.", [("a year", "DURATION", "P1Y")]),
    (MONDAY, "He earns $10 an hour.", [("an hour", "SET", "PT1H")]),
    (MONDAY, "in the not-too-distant future", [("the not-too-distant future", "DATE", "FUTURE_REF")]),
]  # fmt: skip
NAMES = [
    "He wrote for the Sunday Times.",
    "The Daily Telegraph has it.",
    "They keep the Good Friday Agreement.",
    "He sailed to Christmas Island.",
    "It is the fourth fire in as many years.",
    "Peace does not come overnight.",
    "He lives in Spring Grove.",
    "May\nthe talks succeed.",
    "It is the case in today’s world.",
    "We prepare for tomorrow's health challenges.",
]


@pytest.mark.parametrize(("anchor", "text", "expected"), COUNTED + DAYS + QUARTERS + LENGTHS)
def test_what_news_means(anchor: str, text: str, expected: Expected) -> None:
    mentions = tag_dates(text, anchor=anchor, style=Style.NEWS).mentions
    assert [(text[m.start : m.end], m.timex, m.value) for m in mentions] == expected


@pytest.mark.parametrize("text", NAMES)
def test_names_are_no_times(text: str) -> None:
    assert tag_dates(text, anchor=MONDAY).mentions == ()
