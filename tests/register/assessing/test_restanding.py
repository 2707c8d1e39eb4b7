"""The table of standings against the truth, `followed`: after anything that people and the machine may do."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from django.apps import apps
from django.db import transaction
from hypothesis import HealthCheck, given, settings

from deeds import BY, NOW, SOME_DEEDS, some_entry, state
from followthrough.assessments.deadlines import Standing
from followthrough.model import Status
from followthrough.register.assessing.restanding import SIGHTS, restand, up_to_date
from followthrough.register.assessing.stretches import stands
from followthrough.register.assessing.touched import APART, KINDS, touched
from followthrough.register.decisions.review import decide
from followthrough.register.example import load_example
from followthrough.register.following.judged import DecisionError
from followthrough.register.intake.typed import ByHandError
from followthrough.register.ledger.seeing import seeing
from followthrough.register.models import (
    Decision,
    Entry,
    Stood,
    StoodUpTo,
)
from followthrough.register.queries.standing.assessing import Followed, followed
from followthrough.register.queries.standing.standings import Wanted, standing_on, standing_page, tally, with_standing

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.usefixtures("register")

DAYS = ("2019-12-31", "2020-06-30", "2021-05-06", "2022-01-01", "2022-12-31", "2024-02-29", "2026-02-01", "2031-07-15")


def agree(day: str) -> None:
    """The table, its filters and its counts say of a day what `followed` says."""
    truth = {row.key: row for row in followed(as_of=day)}
    held = {row.entry.key: row for row in standing_on(day, Wanted()).select_related("entry")}
    assert sorted(held) == sorted(truth)
    for key, row in truth.items():
        told = stands(row)
        assert {name: getattr(held[key], name) for name in told.__slots__} == {
            name: getattr(told, name) for name in told.__slots__
        }
    asked: dict[Wanted, Callable[[Followed], bool]] = {
        Wanted(is_open=True): lambda row: row.is_open,
        Wanted(silent=True): lambda row: row.is_silent,
        Wanted(slipped=True): lambda row: bool(row.deadlines.slips),
        Wanted(signed=True): lambda row: row.verdict is not None,
        Wanted(contradicted=True): lambda row: bool(row.assessment.conflicts),
        Wanted(statuses=("done", "done late")): lambda row: row.assessment.status in {"done", "done late"},
        Wanted(due_before="2023-01-01"): lambda row: "" < row.last_day < "2023-01-01",
        Wanted(due_after="2023-01-01"): lambda row: row.last_day >= "2023-01-01",
        Wanted(partnership="Lakes-Islands"): lambda row: row.partnership == "Lakes-Islands",
        Wanted(invented=True): lambda row: row.invented,
    } | {Wanted(standings=(kind,)): lambda row, kind=kind: row.deadlines.standing == kind for kind in Standing}
    for wanted, fits in asked.items():
        expected = sorted(key for key, row in truth.items() if fits(row))
        assert sorted(standing_on(day, wanted).values_list("entry__key", flat=True)) == expected, wanted
    made = tally(as_of=day)
    assert made.total == sum(made.by_status.values()) == sum(made.by_standing.values()) == len(truth)
    assert made.by_status == {s: sum(row.assessment.status == s for row in truth.values()) for s in Status}
    assert made.by_standing == {s: sum(row.deadlines.standing == s for row in truth.values()) for s in Standing}
    assert (made.silent, made.slipped) == (
        sum(row.is_silent for row in truth.values()), sum(bool(row.deadlines.slips) for row in truth.values()),
    )  # fmt: skip
    assert standing_page(Wanted(), as_of=day, order="stated", count=None).rows == tuple(truth.values())


def agree_for_everybody(*days: str) -> None:
    for sight in SIGHTS.values():
        with seeing(sight):
            for day in days:
                agree(day)


def test_the_example_on_any_day_for_anybody() -> None:
    load_example(**BY)
    agree_for_everybody("2012-12-31", "2018-12-31", "2022-11-12", "2026-02-01")


def test_whatever_is_done_the_table_says_what_the_register_says(register: str) -> None:
    @settings(max_examples=10 if register == "sqlite" else 3, deadline=None, suppress_health_check=list(HealthCheck))
    @given(deeds=SOME_DEEDS)
    def holds(deeds: list[Any]) -> None:
        with transaction.atomic():
            state(0, 0, 0)
            for number, (deed, *numbers) in enumerate(deeds):
                try:
                    with transaction.atomic():
                        BY["now"] = NOW + timedelta(hours=number)
                        deed(*numbers)
                except (DecisionError, ByHandError):
                    continue  # refused with a sentence; nothing was written
            agree_for_everybody(*DAYS[::3], DAYS[-1])
            restand(anew=True)
            agree(DAYS[5])
            transaction.set_rollback(True)

    holds()


def test_every_kind_of_subject_is_known_to_touch_standings_or_not() -> None:
    """A new table must say whether standings rest on it; until then everything is worked out anew."""
    kinds = {model._meta.model_name for model in apps.get_app_config("register").get_models()}
    never = {
        "audit", "judgement", "decision", "entryparty", "entrystatement", "findinghit", "passagehit", "link",
        "documentaddress", "documentwas", "reading", "passage", "mention", "stood", "stoodupto",
        "apitoken", "savedsearch",
    }  # told under another subject, or of nobody's word  # fmt: skip
    assert kinds - never <= APART | set(KINDS)
    assert touched([("someday:1", "{}")]) is None


def test_nothing_is_worked_out_twice() -> None:
    state(0, 0, 0)
    up_to_date()
    first = list(Stood.objects.values_list("pk", flat=True))
    up_to_date()
    assert list(Stood.objects.values_list("pk", flat=True)) == first
    state(1, 0, 0)
    assert restand() == 1, "only what the audit tells of"
    assert set(first) < set(Stood.objects.values_list("pk", flat=True))


def test_other_rules_work_everything_out_anew() -> None:
    state(0, 0, 0)
    up_to_date()
    StoodUpTo.objects.update(rules="older")
    Stood.objects.update(status="done")
    assert standing_page(Wanted(statuses=("done",)), as_of="2026-01-01").total == 0


def test_a_page_holds_some_and_knows_how_many_there_are() -> None:
    for number in range(3):
        state(number, 0, number * 3)
    page = standing_page(Wanted(), as_of="2026-01-01", start=1, count=1)
    assert (page.total, len(page.rows)) == (3, 1)
    assert [row.due for row in standing_page(Wanted(), as_of="2026-01-01").rows] == ["2021", "2022", "2024"]
    assert standing_page(Wanted(), as_of="2026-01-01", order="latest").rows[0].due == "2024"
    narrowed = with_standing(Entry.objects.filter(due="2021"), Wanted(standings=("overdue",)), as_of="2026-01-01")
    assert narrowed.count() == 1


def test_a_rejection_is_seen_at_once() -> None:
    state(0, 0, 0)
    assert tally(as_of="2026-01-01").total == 1
    decide(entry=some_entry(0), verdict="reject", reason="no", **BY)
    assert Decision.objects.count() == 1
    assert tally(as_of="2026-01-01").total == 0
