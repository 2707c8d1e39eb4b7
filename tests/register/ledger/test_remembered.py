"""What is kept in memory is what the register says: after anything that people and the machine may do, for anybody."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, given, settings

from deeds import BY, NOW, SOME_DEEDS, some_entry, state
from followthrough.register.assessing.restanding import SIGHTS, up_to_date
from followthrough.register.decisions.review import decide
from followthrough.register.following.judged import DecisionError
from followthrough.register.gathering.occasions import occasions_of
from followthrough.register.intake.typed import ByHandError
from followthrough.register.ledger import remembered as memory
from followthrough.register.ledger.remembered import remembered
from followthrough.register.ledger.seeing import EVERYTHING, PUBLIC, seeing
from followthrough.register.models import Entry
from followthrough.register.queries import EntryFilter
from followthrough.register.queries.facts.world import partnerships
from followthrough.register.queries.overview.glance import glance
from followthrough.register.queries.overview.home import home
from followthrough.register.queries.undertakings.changed import changed
from followthrough.register.queries.undertakings.choices import choices
from followthrough.register.queries.undertakings.counts import rule_counts
from followthrough.register.queries.undertakings.entries import how_many
from followthrough.register.queries.undertakings.facets import facets
from followthrough.register.queries.undertakings.promises import fields, promises

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.usefixtures("register")

ASKED: tuple[tuple[Any, dict[str, Any]], ...] = (
    (home, {"today": date(2022, 5, 1)}),
    (home, {"today": date(2026, 3, 1), "partnership": "Lakes-Islands"}),
    (glance, {"as_of": "2026-03-01", "since": "2022-05-06", "until": ""}),
    (glance, {"as_of": "2023-03-01", "since": "", "until": "2025-01-01", "partnership": "Lakes-Islands"}),
    (rule_counts, {}),
    (rule_counts, {"partnership": "Lakes-Islands"}),
    (promises, {}),
    (fields, {}),
    (partnerships, {}),
)
LISTED = (facets, choices, how_many, changed)
SIDES = (EntryFilter(), EntryFilter(partnership="Lakes-Islands"), EntryFilter(act="commitment", as_of="2021-12-31"))


@contextmanager
def outside_transactions() -> Iterator[None]:
    """As a reader asks, in no transaction: the tests' own, which undoes what they wrote, does not count."""
    connection.in_atomic_block = False
    try:
        yield
    finally:
        connection.in_atomic_block = True


def anew(question: Any, *asked: Any, **words: Any) -> Any:
    """The answer without anything kept, whole or in part: as in a transaction."""
    connection.in_atomic_block = True
    try:
        return question(*asked, **words)
    finally:
        connection.in_atomic_block = False


def calendar(day: str) -> list[Any]:
    return list(occasions_of(today=day))


def nothing_stale() -> None:
    up_to_date()
    with outside_transactions():
        for sight in SIGHTS.values():
            with seeing(sight):
                for question, words in ASKED:
                    assert question(**words) == anew(question, **words), question.__name__
                for question in LISTED:
                    for side in SIDES:
                        assert question(side) == anew(question, side), question.__name__
                for day in ("2020-01-01", "2022-05-06"):
                    assert calendar(day) == anew(calendar, day)


def test_whatever_is_done_nothing_stale_is_told(register: str) -> None:
    @settings(max_examples=3 if register == "sqlite" else 1, deadline=None, suppress_health_check=list(HealthCheck))
    @given(deeds=SOME_DEEDS)
    def holds(deeds: list[Any]) -> None:
        with transaction.atomic():
            state(0, 0, 0)
            nothing_stale()
            for number, (deed, *numbers) in enumerate(deeds[:6]):
                try:
                    with transaction.atomic():
                        BY["now"] = NOW + timedelta(hours=number)
                        deed(*numbers)
                except (DecisionError, ByHandError):
                    continue  # refused with a sentence; nothing was written
                nothing_stale()
            transaction.set_rollback(True)

    holds()


def test_asked_again_it_is_not_counted_again_until_something_is_done() -> None:
    asked: list[str] = []

    @remembered
    def how_many_of(act: str) -> int:
        asked.append(act)
        return Entry.objects.filter(act=act).count()

    state(0, 0, 0)
    with outside_transactions():
        assert [how_many_of("commitment"), how_many_of("commitment"), how_many_of("pledge")] == [1, 1, 0]
    assert asked == ["commitment", "pledge"]
    state(1, 1, 0)
    with outside_transactions():
        assert how_many_of("commitment") == 2
    assert asked[2:] == ["commitment"]


def test_each_sight_has_its_own_answers() -> None:
    state(0, 0, 2)  # restricted
    with outside_transactions():
        for degrees, number in ((EVERYTHING, 1), (frozenset({PUBLIC}), 0), (EVERYTHING, 1)):
            with seeing(degrees):
                assert how_many(EntryFilter()) == number


def test_in_a_transaction_and_of_an_empty_register_nothing_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "_keep", lambda *_: pytest.fail("kept"))
    with outside_transactions():
        assert how_many(EntryFilter()) == 0
    state(0, 0, 0)
    assert how_many(EntryFilter()) == 1
    decide(entry=some_entry(0), verdict="reject", reason="no", **BY)
    assert how_many(EntryFilter()) == 0


def test_what_was_not_asked_for_longest_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "MOST", 2)
    asked: list[int] = []

    @remembered
    def itself(number: int) -> int:
        asked.append(number)
        return number

    state(0, 0, 0)
    with outside_transactions():
        assert [itself(number) for number in (1, 2, 1, 3, 1, 2)] == [1, 2, 1, 3, 1, 2]
    assert asked == [1, 2, 3, 2]
