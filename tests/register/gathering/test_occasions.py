"""What stands in the calendar: open deadlines of what is held when it is written, though others record meanwhile."""

from __future__ import annotations

import pytest

from deeds import BY, NOW, some_entry, state
from followthrough.exchange.calendar import Kind
from followthrough.register.decisions.withdrawing import withdraw
from followthrough.register.gathering import occasions
from followthrough.register.gathering.occasions import occasions_of
from followthrough.register.models import Entry
from followthrough.register.queries.standing.standings import Wanted, standing_page

pytestmark = pytest.mark.usefixtures("register")

TODAY = "2020-01-01"


def deadlines() -> list[str]:
    return [one.key for one in occasions_of(today=TODAY) if one.kind is Kind.DEADLINE]


def test_an_open_deadline_stands_there_and_goes_with_its_document() -> None:
    state(0, 0, 0)
    key = some_entry(0)
    assert deadlines() == [key]
    document = Entry.objects.get(key=key).document.key
    withdraw(document=document, verdict="withdraw", reason="It was retracted.", **BY)
    assert deadlines() == []


def test_what_somebody_superseded_between_two_looks_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    state(0, 0, 0)
    state(1, 0, 0)
    seen = standing_page(Wanted(is_open=True), as_of=TODAY, order="stated", count=None).rows
    monkeypatch.setattr(occasions, "weighed", lambda *_args: seen)
    gone, *left = (row.key for row in seen)
    Entry.objects.filter(key=gone).update(superseded_at=NOW)
    assert deadlines() == left
    assert len(left) == 1
