"""The table of standings against the truth, `followed`: after anything that people and the machine may do."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from django.apps import apps
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factories import a_document, a_finding, some_findings
from followthrough.assessments.deadlines import Standing
from followthrough.model import Act, Cue, Findings, Observation, Series, Status, Target
from followthrough.register.assessing.restanding import SIGHTS, restand, up_to_date
from followthrough.register.assessing.signing import Verdict, sign_verdict
from followthrough.register.assessing.stretches import stands
from followthrough.register.assessing.touched import APART, KINDS, touched
from followthrough.register.decisions.judgements import judge
from followthrough.register.decisions.review import decide
from followthrough.register.decisions.withdrawing import withdraw
from followthrough.register.example import load_example
from followthrough.register.facts.facts_by_hand import add_claim, add_evidence, retract
from followthrough.register.facts.measuring import import_series, measure_by, state_target
from followthrough.register.following.judged import DecisionError
from followthrough.register.intake.facts import put_fact, put_name
from followthrough.register.intake.record import Details, record
from followthrough.register.intake.typed import ByHandError
from followthrough.register.ledger.seeing import seeing
from followthrough.register.models import (
    Claim,
    Decision,
    Entry,
    Evidence,
    Instrument,
    InstrumentAction,
    Meeting,
    MeetingSeries,
    Partnership,
    Stood,
    StoodUpTo,
)
from followthrough.register.queries.assessing import Followed, followed
from followthrough.register.queries.standings import Wanted, standing_on, standing_page, tally, with_standing

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.usefixtures("register")

NOW = datetime(2026, 3, 1, tzinfo=UTC)
BY: dict[str, Any] = {"person": "Aoi", "now": NOW}
PAGE = "https://example.org/ferry"
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


# What may be done, each by numbers that choose among what there is.
WORDS = ("build the quay", "open the ferry", "sign the Harbour Treaty")


def said(number: int, year: int, due: int) -> Findings:
    words = f"Veland agreed to {WORDS[number]} by {due}"
    d = a_document(f"{words}.", id=f"d{number}-{year}", date=f"{year}-05-06", series="Lakes-Islands")
    more = {"instruments": ("Harbour Treaty",), "cue": Cue(17, 21, "en/instrument:sign")} if number == 2 else {}
    act = Act.INSTRUMENT if more else Act.COMMITMENT
    return some_findings(d, of=(a_finding(d, words, act, due=str(due), holders=("Veland",), **more),))


def state(a: int, b: int, c: int) -> None:
    degree = ("public", "internal", "restricted")[c % 3]
    record(read=[said(a % 3, 2019 + b % 4, 2021 + c % 5)], details=Details(confidentiality=degree), **BY)


def some_entry(a: int) -> str:
    keys = list(Entry.objects.filter(superseded_at=None).order_by("key").values_list("key", flat=True))
    return keys[a % len(keys)] if keys else "e-none"


def claim(a: int, b: int, c: int) -> None:
    known: dict[str, Any] = {
        "date": ("", "2021", "2022-03-04")[b % 3],
        "confidentiality": ("public", "internal")[c % 2],
    }
    add_claim(on=some_entry(a), claimant="Veland", word="addressed", source=PAGE, **known, **BY)


def prove(a: int, b: int, c: int) -> None:
    known: dict[str, Any] = {
        "date": ("2020", "2021-04", "2023-07-08", "")[b % 4],
        "shows": ("", "done", "in progress", "addressed", "missed")[c % 5],
        "confidentiality": ("public", "restricted")[(b + c) % 2],
    }
    direction = ("supports", "contradicts")[c % 2]
    add_evidence(on=some_entry(a), says="It was seen.", direction=direction, source=PAGE, **known, **BY)


def forget(a: int, b: int, c: int) -> None:  # noqa: ARG001  every deed takes three numbers
    kind = ("claim", "evidence")[b % 2]
    table: Any = (Claim, Evidence)[b % 2]
    keys = list(table.objects.filter(superseded_at=None).order_by("key").values_list("key", flat=True))
    if keys:
        retract(kind=kind, key=keys[a % len(keys)], reason="a mistake", **BY)


def sign(a: int, b: int, c: int) -> None:
    verdict = Verdict(("unknown", "not started")[b % 2], ("2020-02-03", "2023-02-03")[c % 2], "Seen on the spot.")
    sign_verdict(on=some_entry(a), verdict=verdict, resting_on=[], **BY)


def join(a: int, b: int, c: int) -> None:
    judge(one=some_entry(a)[2:], other=some_entry(b)[2:], verdict=("same", "not same", "undo")[c % 3], **BY)


def reject(a: int, b: int, c: int) -> None:  # noqa: ARG001  as above
    decide(entry=some_entry(a), verdict=("reject", "undo", "confirm")[b % 3], reason="no", **BY)


def take_away(a: int, b: int, c: int) -> None:  # noqa: ARG001  as above
    document = Entry.objects.filter(key=some_entry(a), superseded_at=None).values_list("document__key", flat=True)
    withdraw(
        document=next(iter(document), "none"), verdict=("withdraw", "undo")[b % 2], reason="It was retracted.", **BY
    )


def measure(a: int, b: int, c: int) -> None:
    key = some_entry(a)
    figures = (Observation("2018", 10.0, vintage="2019-03 office"), Observation("2022", 10.0 + b % 20, source=PAGE))
    import_series(series=[Series("ferries", "Ferries", "trips", source=PAGE, observations=figures)], **BY)
    state_target(
        entry=key, target=Target(direction="increase", factor=2, due=("2022", "2024")[c % 2]), because="so", **BY
    )
    measure_by(entry=key, series="ferries", **BY)


def act_upon(a: int, b: int, c: int) -> None:  # noqa: ARG001  as above
    treaty = put_name(Instrument, "harbour", name="Harbour Treaty", **BY)
    same = {"instrument": treaty, "party": None, "action": "signed", "source": PAGE}
    put_fact(InstrumentAction, same, date=("2020-09-09", "2023")[b % 2], mark="V", **BY)


def meet(a: int, b: int, c: int) -> None:  # noqa: ARG001  as above
    partnership = Partnership.objects.filter(key="Lakes-Islands").first()
    if partnership is not None:
        run = put_name(MeetingSeries, "forum", name="Forum", partnership=partnership, **BY)
        day = f"{2019 + b % 4}-05-06"
        put_name(Meeting, f"forum-{day}", name=day, series=run, start=day, **BY)


def look(a: int, b: int, c: int) -> None:  # noqa: ARG001  as above
    up_to_date()


DEEDS = (state, state, claim, prove, prove, forget, sign, join, join, reject, take_away, measure, act_upon, meet, look)


SOME_DEEDS = st.lists(
    st.tuples(st.sampled_from(DEEDS), *(st.integers(0, 30) for _ in range(3))), min_size=4, max_size=18
)


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
