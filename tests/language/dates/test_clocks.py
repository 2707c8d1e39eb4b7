"""Times of day as news tells them. Every sentence was written for this table."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

MONDAY, WEDNESDAY = "2018-06-18", "2018-06-20"

Told = list[tuple[str, str, str]]

DAYS = [
    (MONDAY, "It closes at 23:59 (CEST) on 30 June 2018.",
     [("23:59", "TIME", "2018-06-30T23:59"), ("30 June 2018", "DATE", "2018-06-30")]),
    (MONDAY, "It froze at 2018-05-03T10:30:45+09:00.", [("2018-05-03T10:30:45+09:00", "TIME", "2018-05-03T10:30")]),
    (MONDAY, "It froze at 2018-05-03 10:30 UTC.", [("2018-05-03 10:30 UTC", "TIME", "2018-05-03T10:30")]),
    (MONDAY, "The trip was cut to nine hours, and then to 1530 hours.",
     [("nine hours", "DURATION", "PT9H"), ("1530 hours", "TIME", "2018-06-18T15:30")]),
    (MONDAY, "Doors open at 17h30.", [("17h30", "TIME", "2018-06-18T17:30")]),
    (MONDAY, "It was signed on 3-May-18.", [("3-May-18", "DATE", "2018-05-03")]),
    (MONDAY, "It was signed on 3-May-98.", [("3-May-98", "DATE", "1998-05-03")]),
    (MONDAY, "It opened in Febuary, on a Wedensday.",
     [("Febuary", "DATE", "2018-02"), ("Wedensday", "DATE", "2018-06-13")]),
    (MONDAY, "at 14.30 local time", [("14.30 local time", "TIME", "2018-06-18T14:30")]),
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
    (WEDNESDAY, "It sank on Tuesday, police said on Wednesday. The alarm came at 9 p.m. and it was over at dusk.",
     [("Tuesday", "DATE", "2018-06-19"), ("Wednesday", "DATE", "2018-06-20"), ("9 p.m.", "TIME", "2018-06-19T21:00"),
      ("dusk", "TIME", "2018-06-19TEV")]),
    (MONDAY, "They left at dawn on 3 May 2018.",
     [("dawn", "TIME", "2018-05-03TMO"), ("3 May 2018", "DATE", "2018-05-03")]),
    (MONDAY, "We will be stronger a year from now than today.",
     [("a year from now", "DATE", "2019"), ("today", "DATE", "2018-06-18")]),
    (MONDAY, "It was made by the G7 nearly four decades ago.", [("nearly four decades ago", "DATE", "1978")]),
    (MONDAY, "They were down 11 per cent at 0825 GMT.", [("0825 GMT", "TIME", "2018-06-18T08:25")]),
    (MONDAY, "She was trapped since May 24. They heard her at 3 p.m.",
     [("May 24", "DATE", "2018-05-24"), ("3 p.m.", "TIME", "2018-06-18T15:00")]),
    (MONDAY, "He woke in the middle of the night.", [("the middle of the night", "TIME", "2018-06-18TNI")]),
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


@pytest.mark.parametrize(("anchor", "text", "expected"), DAYS)
def test_a_time_of_day_is_of_its_day(told: Callable[[str, str], Told], anchor: str, text: str, expected: Told) -> None:
    assert told(anchor, text) == expected
