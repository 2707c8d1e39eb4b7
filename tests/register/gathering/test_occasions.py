"""What stands in the calendar: open deadlines of what is held when it is written, though others record meanwhile."""

from __future__ import annotations

import pytest

from deeds import BY, NOW, some_entry, state
from factories import a_document
from followthrough.batch import read_document
from followthrough.exchange.calendar import Kind
from followthrough.register.assessing.restanding import up_to_date
from followthrough.register.decisions.withdrawing import withdraw
from followthrough.register.example import load_example
from followthrough.register.gathering import calendar_deadlines
from followthrough.register.gathering.occasions import occasions_of
from followthrough.register.intake.record import record
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


@pytest.mark.parametrize("day", ["2018-12-31", "2022-12-31", "2026-02-01"])
def test_what_needs_no_weighing_is_told_as_weighing_tells_it(monkeypatch: pytest.MonkeyPatch, day: str) -> None:
    load_example(**BY)
    news = "The ministers met. They agreed to open a school for pilots by 2017. Both sides will train divers by 2031."
    record(read=[read_document(a_document(news, date="2019-05-01", series="ASEAN-Japan"))], **BY)
    up_to_date()
    told = {one.key: one for one in occasions_of(today=day)}
    plain = [line.key for line in calendar_deadlines._plain(set(told), day)]
    monkeypatch.setattr(calendar_deadlines, "_plain", lambda *_: iter(()))
    assert {one.key: one for one in occasions_of(today=day)} == told
    assert 0 < len(plain) < len(told)


def test_what_somebody_superseded_between_two_looks_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    state(0, 0, 0)
    state(1, 0, 0)
    seen = standing_page(Wanted(is_open=True), as_of=TODAY, order="stated", count=None).rows
    monkeypatch.setattr(calendar_deadlines, "weighed", lambda *_args: seen)
    monkeypatch.setattr(calendar_deadlines, "_plain", lambda *_args: iter(()))
    gone, *left = (row.key for row in seen)
    Entry.objects.filter(key=gone).update(superseded_at=NOW)
    assert deadlines() == left
    assert len(left) == 1
