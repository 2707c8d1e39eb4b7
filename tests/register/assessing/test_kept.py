"""What is kept of each undertaking is asked again for those that were touched, and for no others."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from django.db import connection

from deeds import BY, state
from followthrough.register.assessing.kept import MOST, KeptByEntry
from followthrough.register.decisions.review import decide
from followthrough.register.intake.facts import put_name
from followthrough.register.ledger import audit
from followthrough.register.models import Entry, Meeting

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

pytestmark = pytest.mark.usefixtures("register")

DAY = "2026-03-01"


class Question:
    """Headlines by key, and which were asked for."""

    def __init__(self) -> None:
        self.asked: list[list[str]] = []
        self.kept = KeptByEntry(self.headlines)

    def headlines(self, keys: Sequence[str], _day: str) -> dict[str, str]:
        self.asked.append(list(keys))
        return dict(Entry.objects.filter(key__in=keys, superseded_at=None).values_list("key", "headline"))

    def __call__(self, *keys: str, day: str = DAY) -> dict[str, str]:
        connection.in_atomic_block = False
        try:
            return self.kept(keys, day)
        finally:
            connection.in_atomic_block = True


@contextmanager
def asking(question: Question, *expected: list[str]) -> Iterator[None]:
    question.asked.clear()
    yield
    assert question.asked == list(expected)


def two() -> tuple[str, str]:
    state(0, 0, 0)
    state(1, 0, 0)
    first, second = Entry.objects.filter(superseded_at=None).order_by("id").values_list("key", flat=True)[:2]
    return first, second


def test_only_what_was_touched_is_asked_again() -> None:
    one, other = two()
    question = Question()
    with asking(question, [one, other]):
        told = question(one, other)
        assert list(told) == [one, other]
        assert question(other) == {other: told[other]}
    decide(entry=other, verdict="confirm", **BY)
    with asking(question, [other]):
        assert question(one, other) == told
    put_name(Meeting, "forum-9", name="9th Forum", **BY)  # no undertaking rests on it
    with asking(question):
        assert question(one, other) == told


def test_what_the_audit_tells_of_nobody_knows_what_makes_all_be_asked_again() -> None:
    one, other = two()
    question = Question()
    question(one, other)
    audit.note(verb="change", subject="weather:rain", **BY)
    with asking(question, [one, other]):
        question(one, other)


def test_what_has_no_answer_is_not_asked_for_again_and_again() -> None:
    one, _ = two()
    question = Question()
    with asking(question, ["e-none", one]):
        assert list(question("e-none", one)) == [one]
        assert list(question("e-none", one)) == [one]


def test_in_a_transaction_nothing_is_kept_and_nothing_kept_is_given() -> None:
    one, _ = two()
    question = Question()
    with asking(question, [one], [one]):
        question.kept([one], DAY)
        question.kept([one], DAY)


def test_the_day_longest_not_asked_for_goes_first() -> None:
    one, _ = two()
    question = Question()
    days = [f"2026-03-0{number}" for number in range(1, MOST + 2)]
    for day in days:
        question(one, day=day)
    with asking(question, [one]):
        question(one, day=days[-1])
        question(one, day=days[0])


def test_an_empty_register_answers() -> None:
    assert Question()("e-none") == {}
