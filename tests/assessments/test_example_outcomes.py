"""What the room concludes of the undertakings of the 33rd Forum from the example's evidence, on four days.

The column `shows` of the example's evidence tells which step each piece shows to be taken: a person's reading, as the
register holds it. Nothing in it says what the conclusion is to be.
"""

import pytest

from assessments.facts import rows
from assessments.facts import series as example
from followthrough.assessments import assess
from followthrough.assessments.deadlines import Deadline, history
from followthrough.model import Claim, Direction, Entry, Evidence, Facts, Status, Target

DAYS = ("2018-12-31", "2019-12-31", "2023-01-01", "2026-02-01")
DOUBLING = Target(direction="increase", factor=2, due="2022")
LEGS = ("trade-asean-japan", "fdi-japan-asean")
U, A, P = "unknown", "addressed", "in progress"
D, L, M = "done", "done late", "missed"
S, X = "superseded", "overtaken by events"


def evidence(*keys):
    return tuple(
        Evidence(r["key"], r["says"], Direction(r["direction"]), r["source_class"], r["date"] or None, r["source"],
                 r["mark"], Status(r["shows"]) if r["shows"] else None)
        for r in rows("evidence") if r["key"].startswith(keys)
    )  # fmt: skip


def claims():
    return tuple(
        Claim(r["key"], r["claimant"], r["word"], r["date"], float(r["number"]) if r["number"] else None, r["unit"])
        for r in rows("completion_claims")
        if r["instrument"] == "implementation-plan-2017"
    )


@pytest.mark.parametrize(
    ("keys", "due", "expected"),
    [
        pytest.param(("plan-",), None, [A, A, A, S], id="2.3 revised plan: claimed in full, then replaced"),
        pytest.param(("mpac-",), "2025", [U, U, P, U], id="2.5 connectivity: the result of 2025 is not known"),
        pytest.param(
            ("aha-delsa",), "2019-04", [U, D, D, D], id="2.6 warehouses: in time or not, the year cannot tell"
        ),
        pytest.param(("joint-statement",), "2018-11", [D, D, D, D], id="2.8 joint statement: on time"),
        pytest.param(("ascn-",), "2018", [D, D, D, D], id="2.9 smart cities: before it was promised"),
        pytest.param(("protocol-",), "2018", [U, L, L, L], id="2.11 protocol: missed in 2018, done in 2019"),
        pytest.param(("resilience-",), None, [U, U, A, A], id="2.12 e-commerce: activity, results not known"),
        pytest.param(("rcep-",), None, [U, U, D, D], id="2.13 RCEP: signed 2020"),
        pytest.param(("epqi-",), "2021", [U, U, U, U], id="2.14 what was spent is not known"),
        pytest.param(("korea-",), None, [U, X, X, X], id="2.15 Korean peninsula: overtaken"),
        pytest.param(("coc-",), None, [P, P, P, P], id="2.16 code of conduct: not concluded"),
        pytest.param(("ajccbc-",), "2018-06", [L, L, L, L], id="2.18 cyber centre: three months late"),
    ],
)
def test_the_then_right_status(keys, due, expected):
    held = claims() if keys == ("plan-",) else ()
    entry = Entry("e", stated="2018-06-13", due=due)
    made = [assess(entry, Facts(day, held, evidence(*keys))) for day in DAYS]
    assert [str(one.status) for one in made] == expected
    assert all(one.because for one in made)


def test_2_10_the_roadmap():
    entry = Entry("roadmap", stated="2018-06-13", target=DOUBLING)
    legs = tuple(example(key) for key in LEGS)
    made = [assess(entry, Facts(day, series=legs)) for day in (*DAYS[:3], "2024-01-01")]
    assert [str(one.status) for one in made] == [P, P, U, M]
    assert "no observation for 2022" in made[2].because


def test_2_16_the_deadline_slid_four_times_and_more_is_told_as_time_goes_on():
    said = [
        Deadline("2021", "2018-11-14"),
        Deadline("2022", "2021-08"),
        Deadline("2023", "2023-03"),
        Deadline("2026-07", "2023-07-13"),
        Deadline("2026", "2026-01-29"),
    ]
    assert [len(history("coc", said, as_of=day).slips) for day in DAYS] == [0, 0, 1, 4]
