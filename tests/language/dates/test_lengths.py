"""Lengths of time and what comes again, as news tells them. Every sentence was written for this table."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

MONDAY = "2018-06-18"

Told = list[tuple[str, str, str]]

LENGTHS = [
    (MONDAY, "They agreed at the last minute.", []),
    (MONDAY, "They sing each Christmas and every Ash Wednesday.",
     [("each Christmas", "SET", "XXXX-12-25"), ("every Ash Wednesday", "SET", "P1Y")]),
    (MONDAY, "In the days before the vote, they hid.", [("days", "DURATION", "PXD")]),
    (MONDAY, "In the months that followed, they hid.", [("months", "DURATION", "PXM")]),
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
    (MONDAY, "It strikes every five to ten years.", [("every five to ten years", "SET", "P5Y")]),
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


@pytest.mark.parametrize(("anchor", "text", "expected"), LENGTHS)
def test_how_long_and_how_often(told: Callable[[str, str], Told], anchor: str, text: str, expected: Told) -> None:
    assert told(anchor, text) == expected
