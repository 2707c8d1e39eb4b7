"""What the program concludes of the example's undertakings on four days. The example holds facts and no conclusion.

The numbers are those of the subject's chapter on outcomes; what could not be found there stays unknown here.
"""

from __future__ import annotations

from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from django.db import connections, transaction

from followthrough.lexicon.world import instruments
from followthrough.register.example import load_example
from followthrough.register.facts.place_words import entry_at
from followthrough.register.models import Claim
from followthrough.register.queries import document_view, meetings, search
from followthrough.register.queries.facts.lifecycles import life_of
from followthrough.register.queries.figures.money import money_view
from followthrough.register.queries.figures.target_view import target_view
from followthrough.register.queries.overview.glance import MOVING, NEWLY, glance
from followthrough.register.queries.standing.assessing import Followed, followed
from followthrough.register.queries.standing.found import with_undertakings

if TYPE_CHECKING:
    from collections.abc import Iterator

DAYS = ("2018-12-31", "2019-12-31", "2023-01-01", "2026-02-01")
FORUM = "2018-06-13-forum-33"
U, A, P = "unknown", "addressed", "in progress"
D, L, M = "done", "done late", "missed"
S, X = "superseded", "overtaken by events"
NONE = None  # not stated yet on that day


@contextmanager
def _loaded(alias: str, blocker: Any) -> Iterator[None]:
    usual = connections["default"]
    connections["default"] = connections[alias]
    try:
        with blocker.unblock(), transaction.atomic():
            load_example(person="test", now=datetime(2026, 11, 23, tzinfo=UTC))
            yield
            transaction.set_rollback(True)
    finally:
        connections["default"] = usual


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def example(request: pytest.FixtureRequest, django_db_blocker: Any) -> Iterator[dict[str, dict[str, Followed]]]:
    """The example in a register of its own; for each day every undertaking with its standing, by its key."""
    with _loaded(request.getfixturevalue(f"on_{request.param}"), django_db_blocker):
        yield {day: {row.key: row for row in followed(as_of=day)} for day in DAYS}


def on(example: dict[str, dict[str, Followed]], day: str, words: str, document: str = FORUM) -> Followed:
    key = entry_at(document, words)
    assert key, words
    return example[day][key]


@pytest.mark.parametrize(
    ("words", "document", "expected"),
    [
        pytest.param("revised work plan", FORUM, (A, A, A, S), id="2.3 claimed in full, then replaced"),
        pytest.param("agreed to revise", "2016-06-24-forum-31", (D, D, D, D), id="2.3 revised in 2017"),
        pytest.param("Master Plan on ASEAN", FORUM, (U, U, P, U), id="2.5 the result of 2025 is not known"),
        pytest.param("USD 3 billion", "2019-11-04-summit-22", (NONE, U, U, U), id="2.5 what was spent is not known"),
        pytest.param("launch the warehouses", "2018-08-emergency-logistics", (U, L, L, L), id="2.6 a quarter late"),
        pytest.param("supports the second", "2018-08-emergency-logistics", (A, A, A, A), id="2.6 relief sent"),
        pytest.param("100 million", "2013-12-14-commemorative-summit", (U, U, U, U), id="2.7 paid or not, not known"),
        pytest.param("14.2 billion", "2023-12-17-commemorative-summit", (NONE, NONE, NONE, U), id="2.7 the last one"),
        pytest.param("joint statement", FORUM, (D, D, D, D), id="2.8 on time"),
        pytest.param("Smart Cities Network", FORUM, (D, D, D, D), id="2.9 launched before it was promised"),
        pytest.param("double trade", FORUM, (P, P, U, M), id="2.10 missed on every baseline for trade"),
        pytest.param("is to be revised in 2016", "2015-08-23-aem-meti-21", (D, D, D, D), id="2.10 revised in 2016"),
        pytest.param("Protocol", FORUM, (U, L, L, L), id="2.11 missed in 2018, done in 2019"),
        pytest.param("e-commerce", FORUM, (U, U, A, A), id="2.12 activity; results are not known"),
        pytest.param("Regional Comprehensive", FORUM, (U, U, L, L), id="2.13 talks ended a year late"),
        pytest.param("ratification", "2021-05-27-forum-36", (NONE, NONE, P, P), id="2.13 two parties outstanding"),
        pytest.param("USD 50 billion", FORUM, (U, U, U, U), id="2.14 what was spent is not known"),
        pytest.param("step towards denuclearisation", FORUM, (U, X, X, X), id="2.15 overtaken"),
        pytest.param("conclude a code", FORUM, (P, P, U, P), id="2.16 not concluded; on no day known to be missed"),
        pytest.param("first reading", "2018-11-14-china-summit-21", (U, D, D, D), id="2.16 first reading in time"),
        pytest.param("second reading of", "2022-code-second-reading", (NONE, NONE, U, L), id="2.16 second, late"),
        pytest.param("to open in Bangkok", "2018-cyber-centre-announced", (L, L, L, L), id="2.18 76 days late"),
        pytest.param("train about 700", "2018-09-14-cyber-centre", (U, U, U, U), id="2.18 how many is not known"),
        pytest.param("cybercrime", FORUM, (A, A, A, A), id="2.18 one activity is no completion"),
        pytest.param("work plan", "2023-08-crime-work-plan", (NONE, NONE, NONE, U), id="2.18 the plan of 2023"),
        pytest.param("will take the steps", "2018-08-02-technical-cooperation", (U, D, D, D), id="2.19 signed in 2019"),
        pytest.param("intends to propose", "2022-11-12-summit-25", (NONE, NONE, U, D), id="2.19 agreed in 2023"),
    ],
)
def test_the_then_right_status(
    example: dict[str, dict[str, Followed]], words: str, document: str, expected: tuple[str | None, ...]
) -> None:
    key = entry_at(document, words)
    assert key
    found = [example[day].get(key) for day in DAYS]
    assert tuple(None if row is None else str(row.assessment.status) for row in found) == expected
    assert all(row.assessment.because for row in found if row is not None)
    assert all(row.verdict is None for row in found if row is not None), "no person has signed any of it"


@pytest.mark.parametrize(
    ("words", "document", "because"),
    [
        ("joint statement", FORUM, "adopted at the 21st Summit in Singapore on 14 November 2018"),
        ("Protocol", FORUM, "Done 3 months after 2018, when it was due. Vietnam: First Protocol"),
        ("Regional Comprehensive", FORUM, "Done 10 months after 2019"),
        ("to open in Bangkok", "2018-cyber-centre-announced", "Done 76 days after 2018-06"),
        ("launch the warehouses", "2018-08-emergency-logistics", "about a quarter late"),
        ("revised work plan", FORUM, "took the place of the revised plan"),
        (
            "Master Plan on ASEAN",
            FORUM,
            "It was due 2025; nothing found shows whether it was done. 14 of 15 initiatives",
        ),
        ("USD 50 billion", FORUM, "It was due 2021; nothing found shows whether it was done."),
    ],
)
def test_the_conclusion_says_what_it_rests_on(
    example: dict[str, dict[str, Followed]], words: str, document: str, because: str
) -> None:
    assert because in on(example, "2026-02-01", words, document).assessment.because


@pytest.mark.parametrize(
    ("words", "told"),
    [
        pytest.param("joint statement", "15 November", id="2.8 another day in the press"),
        pytest.param("Smart Cities Network", "was still to come; a source dates it before", id="2.9"),
        pytest.param("revised work plan", "Viet Nam News Agency said “completed” 100 percent", id="2.3 one meeting"),
    ],
)
def test_sources_that_contradict_each_other_stand_side_by_side(
    example: dict[str, dict[str, Followed]], words: str, told: str
) -> None:
    assert any(told in each for each in on(example, "2026-02-01", words).assessment.conflicts)


def test_2_1_the_forum_and_those_after_it(example: dict[str, dict[str, Followed]]) -> None:  # noqa: ARG001
    held = {row.ordinal: row.start for row in meetings(partnership="ASEAN-Japan") if "-forum-" in row.key}
    assert [held[number] for number in range(33, 40)] == [
        "2018-06-13", "2019-06-03", "2020", "2021-05-27", "2022-06-20", "2023-03-28", "2024-06-25",
    ]  # fmt: skip
    assert named("33rd ASEAN-Japan Forum") == ("asean-japan-forum-33", "2018-06-13")


def test_2_2_the_summit_of_last_november(example: dict[str, dict[str, Followed]]) -> None:  # noqa: ARG001
    assert named("ASEAN-Japan Summit") == ("asean-japan-summit-20", "2017-11-13")


def named(words: str) -> tuple[str, str]:
    """What the forum's text names by these words: its identity and its day."""
    document = document_view(FORUM)
    assert document is not None
    return next((one.identity, one.value) for one in document.mentions if one.text == words)


def test_2_3_the_claimants_own_words_meeting_by_meeting(example: dict[str, dict[str, Followed]]) -> None:
    claims = on(example, "2026-02-01", "revised work plan").assessment.claims
    own = [(claim.date, claim.word, claim.number, claim.denominator) for claim in claims]
    assert own == [
        ("2018-11-14", "substantive progress", None, None),
        ("2020-03-11", "remaining action lines", None, None),
        ("2021-05-27", "addressed", 97.0, None),
        ("2022-06-20", "addressed", 100.0, None),
        ("2022-06-20", "completed", 100.0, None),
        ("2022-11-12", "implemented or are on-going", None, None),
        ("2023-03-28", "implemented", None, None),
        ("2023-09-06", "full and effective implementation", None, None),
    ]
    rates = Claim.objects.filter(instrument__key__startswith="implementation-plan-").order_by("date", "key")
    others = [(one.date, one.word, one.number) for one in rates if not one.entry]
    assert [row[:2] for row in others] == [
        ("2017-11-13", "steady progress"), ("2023-12-17", "listed"), ("2024-06-25", "steady progress"),
    ]  # fmt: skip


def test_2_5_itemised_claims_keep_their_denominator(example: dict[str, dict[str, Followed]]) -> None:  # noqa: ARG001
    told = Claim.objects.filter(instrument__key="mpac-2025").order_by("date")
    assert [(one.number, one.denominator, one.word) for one in told] == [(12, 15, "under way"), (14, 15, "under way")]


def test_2_7_the_fund_is_told_in_two_currencies_and_never_added_up(example: dict[str, dict[str, Followed]]) -> None:  # noqa: ARG001
    told = {row.sum.key: row.sum for row in money_view(as_of="2026-02-01", partnership="ASEAN-Japan").sums}
    assert (told["jaif-2006"].same_as, told["jaif-2006-usd"].same_as) == ("jaif-2006-usd", None)
    assert {one.same_as for key, one in told.items() if key in {"jaif-2013", "jaif-2023", "epqi-50bn"}} == {None}


def test_2_10_one_verdict_for_each_leg_and_baseline(example: dict[str, dict[str, Followed]]) -> None:  # noqa: ARG001
    view = target_view(entry_at(FORUM, "double trade"), as_of="2026-02-01")
    assert view is not None
    verdicts = {one.leg.series.key: str(one.leg.verdict) for one in view.legs}
    assert verdicts == {"trade-asean-japan": "missed", "fdi-japan-asean": "depends on the baseline"}


def test_2_11_in_force_party_by_party(example: dict[str, dict[str, Followed]]) -> None:  # noqa: ARG001
    life = life_of("ajcep-protocol", as_of="2026-02-01")
    assert life is not None
    since = {row.party: row.in_force_since for row in life.parties}
    assert {since[party] for party in ("JP", "LA", "MM", "SG", "TH", "VN")} == {"2020-08-01"}
    assert since["PH"] == "2021-05-01"
    assert {row.party for row in life.parties if row.in_force == "unknown"} >= {"ID", "MY"}


def test_2_16_one_history_of_deadlines(example: dict[str, dict[str, Followed]]) -> None:
    told = [[slip.after.due for slip in on(example, day, "conclude a code").deadlines.slips] for day in DAYS]
    assert told == [[], [], [], ["2023", "2026-07", "2026"]]
    assert on(example, DAYS[0], "conclude a code").due == "2021"
    followed_through = on(example, DAYS[3], "conclude a code")
    assert (followed_through.parties, followed_through.due) == (("ASEAN", "China"), "2026")


@pytest.mark.parametrize(
    ("typed", "stands"),
    [
        ("33rd Forum", None), ("work plan Vision", S), ("MPAC", U), ("flagship", U), ("warehouses", L), ("JAIF", U),
        ("45th anniversary", None), ("Commemorative Summit", D), ("ASCN", D), ("double trade", M), ("Roadmap", M),
        ("AJCEP signing", L), ("e-commerce", A), ("MSMEs", A), ("RCEP", L), ("USD 50 billion", U), ("EPQI", U),
        ("denuclearisation", X), ("DPRK", None), ("code of conduct", P), ("second reading", L), ("FOIP", None),
        ("cybercrime", A), ("AJCCBC", L), ("technical cooperation agreement", D),
    ],
)  # fmt: skip
def test_what_a_reader_of_the_forums_statement_would_type_leads_to_what_came_of_it(
    example: dict[str, dict[str, Followed]], typed: str, stands: str | None
) -> None:
    hits = with_undertakings(search(typed), as_of="2026-02-01").items
    assert hits, typed
    keys = {one.key for hit in hits for one in hit.undertakings}
    told = {str(example["2026-02-01"][key].assessment.status) for key in keys}
    assert stands is None or stands in told


def test_2_17_the_strategy_is_the_vision() -> None:
    names = {name: fact.id for fact in instruments().values() for name in (fact.name, *fact.aliases)}
    assert names["Free and Open Indo-Pacific Strategy"] == names["Free and Open Indo-Pacific Vision"] == "foip"


@pytest.mark.parametrize(
    ("last", "day"), [("2018-12-31", "2019-12-31"), ("2019-12-31", "2023-01-01"), ("", "2026-02-01")]
)
@pytest.mark.parametrize("partnership", ["", "ASEAN-Japan"])
def test_the_first_look_counts_what_moved_and_what_is_due(
    example: dict[str, dict[str, Followed]], last: str, day: str, partnership: str
) -> None:
    then = example[last] if last else {}
    now = [row for row in example[day].values() if not partnership or row.partnership == partnership]
    found = glance(as_of=day, since=last, until="2026-12-31", partnership=partnership)
    told = dict.fromkeys(MOVING, 0)
    for row in now:
        status, was = row.assessment.status, then.get(row.key)
        if status in NEWLY and (was is None or was.assessment.status != status):
            told[NEWLY[status]] += 1
        told["slipped"] += any(slip.after.said_on > last for slip in row.deadlines.slips)
        told["contradicted"] += bool(row.assessment.conflicts) and row.is_open
    told["silent"] = sum(row.is_silent for row in now)
    told["due"] = sum(row.is_open and day <= row.last_day < "2026-12-31" for row in now)
    late = [row for row in now if row.is_open and row.last_day and row.last_day < day]
    told["overdue"] = sum(str(row.assessment.status) != M for row in late)
    assert found.counts == told
    assert sum(told.values()) > 0
    assert len(found.overdue) == min(8, told["overdue"])
    assert [row.last_day for row in found.due] == sorted(row.last_day for row in found.due)
    assert all(moved.one.key in example[day] for moved in found.moved)
    assert len(found.moved) == min(8, sum(told[kind] for kind in MOVING))
