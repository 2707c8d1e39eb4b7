from __future__ import annotations

import pytest

from followthrough.assessments import Action, CircularSupersessionError, Held, in_force_between, party_id
from followthrough.lexicon import world


def held(key: str, *actions: tuple[str | None, str, str | None], **more: object) -> Held:
    acts = tuple(Action(party, action, day, f"https://example.org/{key}", "V") for party, action, day in actions)
    return Held(key, key.title(), "treaty", ("NO", "CL"), acts, **more)  # type: ignore[arg-type]  # a test's own fields


def of_world() -> list[Held]:
    acts = [
        (a.instrument, Action(a.party, a.action, a.date, a.address, a.mark, note=a.note))
        for a in world.instrument_actions()
    ]
    return [
        Held(fact.id, fact.name, fact.kind, fact.parties, tuple(action for key, action in acts if key == fact.id),
             world.force_rules().get(fact.id), fact.supersedes)
        for fact in world.instruments().values()
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "day", "instrument", "answer", "since"),
    [
        ("Japan", "Viet Nam", "2020-07-31", "ajcep-protocol", "no", None),
        ("Japan", "Viet Nam", "2020-08-01", "ajcep-protocol", "yes", "2020-08-01"),
        ("Philippines", "Japan", "2021-05-01", "ajcep-protocol", "yes", "2021-05-01"),
        ("Japan", "Malaysia", "2024-01-01", "ajcep-protocol", "unknown", None),
        ("Indonesia", "Malaysia", "2024-01-01", "ajcep-protocol", "unknown", None),
        ("Japan", "Australia", "2022-01-01", "rcep", "yes", "2022-01-01"),
        ("Japan", "Burma", "2020-09-01", "ajcep-protocol", "yes", "2020-08-01"),
        ("Japan", "Thailand", "2020-01-01", "tca", "yes", "2019-05-13"),
        ("Japan", "Thailand", "2025-01-01", "tca", "unknown", None),
        ("Japan", "Singapore", "2020-09-01", "ajcep", "unknown", None),
        ("Japan", "Brunei", "2020-10-01", "ajcep-protocol", "unknown", None),  # some day of that year
        ("Japan", "Brunei", "2020-11-01", "ajcep-protocol", "yes", None),  # a source of October says so
        ("Japan", "Cambodia", "2021-01-31", "ajcep-protocol", "unknown", None),
        ("Japan", "Cambodia", "2021-03-01", "ajcep-protocol", "yes", None),
        ("Japan", "Indonesia", "2023-06-01", "rcep", "unknown", None),
        ("Japan", "Indonesia", "2023-06-02", "rcep", "yes", None),
        ("Japan", "Siam", "2020-09-01", "ajcep-protocol", "yes", "2020-08-01"),  # whatever name is asked by
    ],
)
def test_between_two_parties_on_a_day(
    one: str, other: str, day: str, instrument: str, answer: str, since: str | None
) -> None:
    found = {row.instrument: row for row in in_force_between(party_id(one), party_id(other), day, of_world())}
    assert (found[instrument].answer, found[instrument].since) == (answer, since)
    assert all(found[instrument].because)


def test_those_in_force_come_first_and_strangers_treaties_not_at_all() -> None:
    both = (("NO", "in force", "2010-01-01"), ("CL", "in force", "2011-01-01"))
    stranger = Held("fish", "Fish", "treaty", ("PE", "FJ"), ())
    plan = Held("plan", "Plan", "plan", ("NO", "CL"), ())
    rows = in_force_between("NO", "CL", "2012-01-01", [held("whales"), held("ferries", *both), stranger, plan])
    assert [(row.instrument, row.answer, row.since) for row in rows] == [
        ("ferries", "yes", "2011-01-01"),
        ("whales", "unknown", None),
    ]
    assert rows[0].sources == ("https://example.org/ferries",)


def test_one_party_that_is_surely_out_is_enough_for_no() -> None:
    (row,) = in_force_between("NO", "CL", "2012-01-01", [held("ferries", ("NO", "withdrawn", "2011-01-01"))])
    assert row.answer == "no"


def test_the_callers_names_of_parties_stand_in_the_reasons() -> None:
    (row,) = in_force_between("NO", "CL", "2012-01-01", [held("ferries")], names={"NO": "Norge"})
    assert [why.partition(":")[0] for why in row.because] == ["Norge", "Chile"]


def test_a_circle_of_supersession_is_refused_and_named() -> None:
    circle = [held("a", supersedes="b"), held("b", supersedes="c"), held("c", supersedes="b")]
    with pytest.raises(CircularSupersessionError, match="b → c → b") as caught:
        in_force_between("NO", "CL", "2012-01-01", circle)
    assert caught.value.cycle == ("b", "c", "b")


def test_the_worlds_own_instruments_supersede_in_no_circle() -> None:
    assert in_force_between("JP", "TH", "2020-01-01", of_world())


@pytest.mark.parametrize(
    ("name", "known"),
    [("Burma", "MM"), ("jp", "JP"), ("  Viet   Nam ", "VN"), ("Republic of Macedonia", "MK"), ("日本", "JP")],
)
def test_a_party_is_known_by_any_of_its_names(name: str, known: str) -> None:
    assert party_id(name) == known


@pytest.mark.parametrize("name", ["", "Atlantis"])
def test_an_unknown_party_is_told(name: str) -> None:
    with pytest.raises(LookupError, match="No party is called"):
        party_id(name)


def test_in_force_by_a_day_is_no_day_of_entry_and_gives_way_to_one() -> None:
    both = (("NO", "in force", "2010-01-01"), ("CL", "in force by", "2011-05-01"))
    (row,) = in_force_between("NO", "CL", "2012-01-01", [held("ferries", *both)])
    assert (row.answer, row.since) == ("yes", None)
    assert row.because[1] == "Chile: In force by 1 May 2011; since when is not told (read in the source itself)."
    (row,) = in_force_between("NO", "CL", "2011-04-30", [held("ferries", *both)])
    assert row.answer == "unknown"
    assert "In force by 1 May 2011" in row.because[1]
    (row,) = in_force_between("NO", "CL", "2012-01-01", [held("ferries", *both, ("CL", "in force", "2011-02-01"))])
    assert (row.answer, row.since) == ("yes", "2011-02-01")
    (row,) = in_force_between("NO", "CL", "2013-01-01", [held("ferries", *both, ("CL", "withdrawn", "2012-06-01"))])
    assert row.answer == "no"
