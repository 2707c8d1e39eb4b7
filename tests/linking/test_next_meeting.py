"""A promise to meet is kept by the account of the meeting, and by no other meeting."""

from __future__ import annotations

import pytest

from followthrough.linking import link
from followthrough.model import Findings, Link, Relation
from linking.corpora import FILLING, read

MET = "The leaders of Norland and Sudland met in Wexmouth today."


def _years(promised: str, told: str, date: str = "2022-06-01", **known: str) -> tuple[Findings, Findings]:
    first = "\n\n".join((FILLING[2021][0], promised, *FILLING[2021][1:]))
    second = "\n\n".join((told, *FILLING[2022]))
    return read(first, "2021-06-01"), read(second, date, **known)


def _kept(found: tuple[Findings, ...]) -> list[Link]:
    return [each for each in link(found).links if any("account of a meeting" in why for why in each.because)]


@pytest.mark.parametrize(
    ("promised", "told", "date"),
    [
        ("We agreed to meet again in 2022.", MET, "2022-06-01"),
        ("Our leaders agreed to hold our next summit in 2022.", MET, "2022-06-01"),
        ("We agreed to meet again.", MET, "2022-03-01"),
        # Later than promised, at the place that was named.
        ("Our leaders agreed to meet again in Wexmouth in 2021.", MET, "2022-06-01"),
    ],
)
def test_the_account_of_the_meeting_keeps_the_promise(promised: str, told: str, date: str) -> None:
    found = _years(promised, told, date)
    (one,) = _kept(found)
    assert one.relation is Relation.FULFILLED
    earlier, later = (each.document.text for each in found)
    assert earlier[one.earlier.start : one.earlier.end] == promised
    assert MET.startswith(later[one.later.start : one.later.end])


@pytest.mark.parametrize(
    ("promised", "told", "date"),
    [
        ("We agreed to meet again in 2022.", "The leaders of Norland and Sudland spoke by phone today.", "2022-06-01"),
        ("Our foreign ministers will meet again in 2022.", MET, "2022-06-01"),
        ("We will reconvene the Toll Dialogue in 2022.", MET, "2022-06-01"),
        ("We agreed to meet again in 2023.", MET, "2022-06-01"),
        ("We agreed to meet again in Saltby in 2021.", MET, "2022-06-01"),
        ("We agreed to meet again.", MET, "2024-06-01"),
        ("We agreed to meet again in 2022.", "Norland and Sudland will lower tolls.", "2022-06-01"),
    ],
)
def test_another_meeting_does_not(promised: str, told: str, date: str) -> None:
    assert _kept(_years(promised, told, date)) == []


def test_a_kept_promise_is_not_the_next_one_and_not_silent() -> None:
    again = "Our leaders will hold our next harbour summit in {} to review the dredging of the Saltby ferry channel."
    first, second = _years(again.format(2022), f"{MET} {again.format(2023)}")
    found = link([first, second])
    at = first.document.text.index("Our leaders")
    (one,) = [each for each in found.links if each.earlier.start == at]
    assert "account of a meeting" in one.because[0]
    assert all(each.at.start != at for each in found.dropped)


def test_a_promise_whose_time_is_over_is_not_the_next_one_unless_it_was_put_off() -> None:
    again = "Our leaders will hold our next harbour summit in {} to review the dredging of the Saltby ferry channel."
    told = "The prices of copper rose."
    later = _years(again.format(2021), f"{told} {again.format(2023)}", "2022-06-01")
    assert link(later).links == ()
    put_off = f"{told} Our next harbour summit to review the dredging of the Saltby ferry channel is postponed to 2023."
    (one,) = link(_years(again.format(2021), put_off)).links
    assert one.relation is Relation.DEFERRED
