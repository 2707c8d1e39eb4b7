"""Proposed statuses, from the example's facts and from small cases."""

import pytest

from assessments.facts import rows
from assessments.facts import series as example
from followthrough.assessments import assess
from followthrough.model import Claim, Direction, Entry, Evidence, Facts, Status, Target

S = Status


def fact(shows=None, date="2019-06-01", direction=Direction.SUPPORTS, **told):
    return Evidence(**({"key": f"{shows}-{date}", "says": "A thing was seen.", "direction": direction, "date": date,
                        "shows": shows} | told))  # fmt: skip


def claim(word="addressed", date="2019-06-01", **told):
    return Claim(**({"key": f"{word}-{date}", "claimant": "the Chair", "word": word, "date": date} | told))


def status(*held, due=None, stated="2018-06-13", as_of="2024-01-01", target=None, series=()):
    claims = tuple(one for one in held if isinstance(one, Claim))
    evidence = tuple(one for one in held if isinstance(one, Evidence))
    return assess(Entry("e", "", stated, due, target), Facts(as_of, claims, evidence, series))


@pytest.mark.parametrize(
    ("held", "due", "expected"),
    [
        ([], None, S.UNKNOWN),
        ([], "2020", S.UNKNOWN),
        ([claim()], None, S.ADDRESSED),
        ([claim("completed", number=100, unit="percent")], None, S.ADDRESSED),
        ([claim("fully implemented")], "2020", S.UNKNOWN),
        ([claim(mark="N")], None, S.UNKNOWN),
        ([fact(S.DONE)], None, S.DONE),
        ([fact(S.DONE)], "2020", S.DONE),
        ([fact(S.DONE)], "2018", S.DONE_LATE),
        ([fact(S.DONE, date="2019")], "2019-04", S.DONE),
        ([fact(S.DONE_LATE, date="2019")], "2019-04", S.DONE_LATE),
        ([fact(S.DONE, mark="N")], None, S.UNKNOWN),
        ([fact(S.DONE, date=None)], None, S.UNKNOWN),
        ([fact(S.DONE, date="2025")], None, S.UNKNOWN),
        ([fact(S.DONE), fact(S.MISSED, date="2019-07", direction=Direction.CONTRADICTS)], None, S.UNKNOWN),
        ([fact(S.MISSED, direction=Direction.CONTRADICTS)], None, S.MISSED),
        ([fact(direction=Direction.CONTRADICTS)], "2018", S.MISSED),
        ([fact(direction=Direction.CONTRADICTS)], None, S.UNKNOWN),
        ([fact(S.IN_PROGRESS)], None, S.IN_PROGRESS),
        ([fact(S.IN_PROGRESS)], "2018", S.MISSED),
        ([fact(S.IN_PROGRESS)], "2030", S.IN_PROGRESS),
        ([fact()], None, S.IN_PROGRESS),
        ([fact(direction=Direction.CONTEXT)], None, S.UNKNOWN),
        ([fact(S.ADDRESSED)], None, S.ADDRESSED),
        ([fact(S.NOT_STARTED)], None, S.NOT_STARTED),
        ([fact(S.SUPERSEDED), claim()], None, S.SUPERSEDED),
        ([fact(S.OVERTAKEN)], None, S.OVERTAKEN),
        ([fact(S.OVERTAKEN), fact(S.DONE)], None, S.DONE),
    ],
)
def test_the_ladder(held, due, expected):
    made = status(*held, due=due)
    assert made.status == expected
    assert made.because


def test_claims_that_contradict_on_one_day_stand_side_by_side():
    made = status(claim("addressed", number=100, unit="percent"), claim("completed", number=100, unit="percent"))
    assert "“addressed” 100 percent, the Chair said “completed” 100 percent" in made.conflicts[0]


def test_a_deadline_before_its_promise_is_told_and_not_used():
    made = status(fact(S.IN_PROGRESS), due="2017")
    assert made.status == S.IN_PROGRESS
    assert "before the promise" in made.conflicts[0]


def test_evidence_for_and_against_stands_side_by_side():
    made = status(fact(), fact(date="2020", direction=Direction.CONTRADICTS))
    assert made.conflicts[0].startswith("For it:")
    assert "Against it:" in made.conflicts[0]


def test_a_day_that_is_none_is_refused():
    with pytest.raises(ValueError, match="is no date"):
        status(as_of="soon")


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [("2018-12-31", S.UNKNOWN), ("2019-12-31", S.DONE_LATE), ("2023-01-01", S.DONE_LATE)],
)
def test_the_protocol_expected_in_2018_was_done_in_2019(as_of, expected):
    signed = fact(S.DONE, "2019-04-24")
    assert status(signed, due="2018", as_of=as_of).status == expected


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [("2018-12-31", S.ADDRESSED), ("2022-12-31", S.ADDRESSED), ("2024-06-25", S.SUPERSEDED)],
)
def test_the_revised_plan_was_claimed_in_full_and_never_done(as_of, expected):
    claims = [
        Claim(r["key"], r["claimant"], r["word"], r["date"], float(r["number"]) if r["number"] else None, r["unit"],
              about=r["about"])
        for r in rows("completion_claims") if r["instrument"] == "implementation-plan-2017"
    ]  # fmt: skip
    (row,) = (row for row in rows("evidence") if row["key"] == "plan-superseded")
    replaced = fact(S.SUPERSEDED, row["date"], says=row["says"], direction=Direction.CONTEXT)
    made = status(*claims, replaced, as_of=as_of)
    assert made.status == expected
    assert any("“completed”" in text for text in made.conflicts) == (as_of > "2022-06-20")


@pytest.mark.parametrize(("as_of", "expected"), [("2018-12-31", S.IN_PROGRESS), ("2024-06-25", S.MISSED)])
def test_the_roadmap_is_judged_by_its_statistics(as_of, expected):
    target = Target(direction="increase", factor=2, due="2022")
    legs = tuple(example(key) for key in ("trade-asean-japan", "fdi-japan-asean"))
    made = status(target=target, series=legs, as_of=as_of)
    assert made.status == expected
    assert made.because.count("Trade between ASEAN and Japan") == 1


def test_what_was_due_and_is_not_known_to_be_done_is_told_with_the_last_that_moved_it():
    said = "It was due 2020; nothing found shows whether it was done."
    assert status(due="2020").because == said
    early, late = (fact(S.IN_PROGRESS, date=day, says=f"Seen in {day[:4]}.") for day in ("2019-01", "2020-02"))
    assert status(late, early, due="2020").because == f"{said} Seen in 2020 (2020-02)."
    assert status(fact(direction=Direction.CONTEXT), due="2020").because == said  # it moved nothing
