"""Life-cycles: of our own invention, and of the two treaties of the example from the world's tables."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followthrough.assessments import Action, LifeCycle, life_cycle
from followthrough.findings.treaties import read_treaty
from followthrough.lexicon import world
from followthrough.lexicon.world import ForceRule, Need
from followthrough.model import Document

OWN = ForceRule("notified", "each", 2, "first-of-month")


def act(party: str | None, action: str, day: str | None, mark: str = "V", **more: str) -> Action:
    return Action(party, action, day, more.pop("source", "https://example.org"), mark, **more)


def of_world(key: str, day: str) -> LifeCycle:
    actions = [
        Action(a.party, a.action, a.date, a.address, a.mark, a.place or "", note=a.note)
        for a in world.instrument_actions()
        if a.instrument == key
    ]
    return life_cycle(actions, world.force_rules()[key], day, of=world.instruments()[key].parties)


def answers(life: LifeCycle) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for row in life.parties:
        found.setdefault(row.in_force, set()).add(row.party)
    return found


@pytest.mark.parametrize(
    ("day", "yes", "no", "unknown"),
    [
        ("2019-01-01", "", "JP VN LA MM SG TH PH ID MY KH BN", ""),
        ("2020-07-31", "", "JP VN LA MM SG TH PH", "ID MY KH BN"),
        ("2020-08-01", "JP VN LA MM SG TH", "PH", "ID MY KH BN"),
        ("2020-11-01", "JP VN LA MM SG TH BN", "PH", "ID MY KH"),  # a source of October names Brunei
        ("2021-05-01", "JP VN LA MM SG TH PH BN KH", "", "ID MY"),  # Cambodia before March
    ],
)
def test_the_ajcep_protocol_party_by_party(day: str, yes: str, no: str, unknown: str) -> None:
    expected = {"yes": set(yes.split()), "no": set(no.split()), "unknown": set(unknown.split())}
    assert answers(of_world("ajcep-protocol", day)) == {answer: ids for answer, ids in expected.items() if ids}


def test_the_rule_agrees_with_the_ministry_and_shows_its_sum() -> None:
    japan = of_world("ajcep-protocol", "2020-08-01").of("JP")
    assert japan is not None
    assert (japan.stage, japan.since, japan.derived) == ("in force", "2020-08-01", False)
    assert "notified 15 June 2020 + first day of the second month after = 1 August 2020" in japan.in_force_because


def test_what_was_looked_for_and_not_found_stays_unknown() -> None:
    indonesia = of_world("ajcep-protocol", "2026-01-01").of("ID")
    assert indonesia is not None
    assert (indonesia.stage, indonesia.in_force) == ("signed", "unknown")
    assert "Looked for and not found" in indonesia.in_force_because


@pytest.mark.parametrize(
    ("day", "party", "answer"),
    [
        ("2021-12-31", "AU", "no"),
        ("2022-01-01", "AU", "yes"),
        ("2022-01-31", "KR", "no"),
        ("2022-02-10", "KR", "unknown"),
        ("2022-03-01", "KR", "yes"),
        ("2022-03-17", "MY", "yes"),
        ("2023-06-01", "PH", "no"),
        ("2023-06-02", "PH", "yes"),
        ("2023-06-01", "ID", "unknown"),
        ("2024-01-01", "ID", "yes"),  # by 2 June 2023; since when is not told
        ("2024-01-01", "MM", "unknown"),
        ("2020-11-14", "MM", "no"),
        ("2024-01-01", "IN", "no"),
    ],
)
def test_rcep_party_by_party(day: str, party: str, answer: str) -> None:
    row = of_world("rcep", day).of(party)
    assert row is not None
    assert row.in_force == answer


def test_a_press_page_that_contradicts_is_kept_beside_the_preferred_source() -> None:
    (conflict,) = [one for one in of_world("rcep", "2022-01-01").conflicts if one.action == "signed"]
    assert conflict.preferred.date == "2020-11-15"
    assert [other.date for other in conflict.others] == ["2021-11"]
    assert "read in the source itself" in conflict.because


@pytest.mark.parametrize(
    ("one", "other", "preferred"),
    [
        (act("NO", "signed", "2011-02-03", "P"), act("NO", "signed", "2011-02-04", "V"), "2011-02-04"),
        (
            act("NO", "signed", "2011-02-03", source="https://news.example.org", source_class="press"),
            act("NO", "signed", "2011-02-04", source_class="depositary"),
            "2011-02-04",
        ),
        (
            act("NO", "signed", "2011-02-03", source="https://paper.example.com"),
            act("NO", "signed", "2011-02-04", source="https://www.mfa.gov.example/x"),
            "2011-02-04",
        ),
        (act("NO", "signed", "2010"), act("NO", "signed", "2011-02-04"), "2011-02-04"),
    ],
)
def test_which_source_is_preferred(one: Action, other: Action, preferred: str) -> None:
    for pair in ([one, other], [other, one]):
        (conflict,) = life_cycle(pair, None, "2020-01-01").conflicts
        assert conflict.preferred.date == preferred
        assert len(conflict.others) == 1
        assert conflict.because.startswith("4 February 2011 is preferred")


def test_a_year_and_a_day_in_it_are_no_conflict_and_an_aim_may_be_set_again() -> None:
    held = [
        act("NO", "signed", "2011"), act("NO", "signed", "2011-02-04"),
        act(None, "conclusion aimed at", "2019"), act(None, "conclusion aimed at", "2021"),
    ]  # fmt: skip
    assert life_cycle(held, None, "2022-01-01").conflicts == ()


@pytest.mark.parametrize(
    ("rule", "held", "day", "answer", "since"),
    [
        (OWN, [act("NO", "notified", "2012-01-31")], "2012-02-29", "no", "2012-03-01"),
        (OWN, [act("NO", "notified", "2012-01-31")], "2012-03-01", "yes", "2012-03-01"),
        (OWN, [act("NO", "notified", "2012-12-01")], "2013-02-01", "yes", "2013-02-01"),
        (OWN, [act("NO", "notified", "2012-01")], "2013-01-01", "unknown", None),
        (OWN, [act("NO", "notified", "2012-01-31", "N")], "2013-01-01", "unknown", None),
        (OWN, [act("CL", "notified", "2012-01-31")], "2013-01-01", "unknown", None),
        (ForceRule("deposited", "each", 60), [act("NO", "deposited", "2023-04-03")], "2023-06-02", "yes", "2023-06-02"),
        (
            ForceRule("deposited", "each", 1, "months"),
            [act("NO", "ratified", "2023-01-31")],
            "2023-02-28",
            "yes",
            "2023-02-28",
        ),
        (ForceRule("notified", "last", 30), [act("NO", "notified", "2023-01-31")], "2024-01-01", "unknown", None),
        (None, [act("NO", "notified", "2012-01-31")], "2013-01-01", "unknown", None),
    ],
)
def test_days_a_rule_gives(
    rule: ForceRule | None, held: list[Action], day: str, answer: str, since: str | None
) -> None:
    row = life_cycle(held, rule, day, of=("NO",)).of("NO")
    assert row is not None
    assert (row.in_force, row.in_force_since) == (answer, since)
    if answer == "yes":
        assert (row.stage, row.derived) == ("in force", True)
        assert row.because.startswith("Derived:")


def test_a_rule_read_in_a_treatys_text_counts_a_life() -> None:
    text = "The Parties agree.\n\nFor any, this Agreement shall enter into force upon the deposit of its instrument.\n"
    treaty = read_treaty(Document(id="t", sha256="0", text=text))
    assert treaty is not None
    row = life_cycle([act("NO", "deposited", "2011-03-04")], treaty.in_force[0].rule, "2011-03-04").of("NO")
    assert row is not None
    assert (row.in_force, row.derived) == ("yes", True)


def test_a_threshold_is_met_by_the_act_that_completes_it() -> None:
    rule = ForceRule("deposited", "each", 10, needs=(Need(2, "ASEAN"), Need(1, "-ASEAN")))
    days = {"TH": "2020-01-01", "NZ": "2020-01-05", "SG": "2020-03-01", "VN": "2020-05-01"}
    held = [act(party, "deposited", day) for party, day in days.items()]
    life = life_cycle(held, rule, "2020-12-31")
    assert {row.party: row.in_force_since for row in life.parties} == {
        "TH": "2020-03-11", "NZ": "2020-03-11", "SG": "2020-03-11", "VN": "2020-05-11",
    }  # fmt: skip
    unmet = life_cycle(held[:2], rule, "2020-12-31").of("TH")
    assert unmet is not None
    assert unmet.in_force == "unknown"


def test_a_source_is_preferred_to_the_rule_and_the_difference_is_said() -> None:
    held = [act("NO", "notified", "2012-01-31"), act("NO", "in force", "2012-06-01")]
    row = life_cycle(held, OWN, "2012-05-01").of("NO")
    assert row is not None
    assert row.in_force == "no"
    assert "gives 1 March 2012; the source is preferred" in row.in_force_because


@pytest.mark.parametrize(
    ("action", "day", "answer", "stage"),
    [
        ("withdrawn", "2015-12-31", "yes", "in force"),
        ("withdrawn", "2016-01-01", "no", "withdrawn"),
        ("superseded", "2016-01-01", "no", "superseded"),
        ("term ends", "2016-01-01", "unknown", "in force"),
    ],
)
def test_how_a_life_ends(action: str, day: str, answer: str, stage: str) -> None:
    held = [act("NO", "in force", "2010-01-01"), act(None if action == "superseded" else "NO", action, "2016-01-01")]
    row = life_cycle(held, None, day).of("NO")
    assert row is not None
    assert (row.in_force, row.stage) == (answer, stage)


def test_provisional_application_is_no_entry_into_force() -> None:
    row = life_cycle([act("NO", "provisionally applied", "2010-01-01")], None, "2011-01-01").of("NO")
    assert row is not None
    assert (row.in_force, row.stage) == ("provisionally", "provisionally applied")


ACTIONS = st.builds(
    act,
    st.sampled_from(["NO", "CL", "ASEAN", None]),
    st.sampled_from(["signed", "notified", "in force", "withdrawn", "aimed at"]),
    st.sampled_from([None, "2010", "2010-06", "2010-06-15", "2011-02-30", "2012-01-01", "soon"]),
    st.sampled_from(["V", "P", "N", "C", ""]),
)


@pytest.mark.property
@settings(max_examples=60, deadline=None)
@given(st.lists(ACTIONS, max_size=8), st.integers(0, 1200), st.integers(0, 1200))
def test_a_later_day_never_loses_an_act(held: list[Action], first: int, more: int) -> None:
    days = [(date(2009, 1, 1) + timedelta(days=n)).isoformat() for n in (first, first + more)]
    earlier, later = (life_cycle(held, OWN, day, of=("NO", "TH")) for day in days)
    assert set(earlier.common) <= set(later.common)
    assert [row.party for row in earlier.parties] == [row.party for row in later.parties]
    for before, after in zip(earlier.parties, later.parties, strict=True):
        assert set(before.actions) <= set(after.actions)
        assert after.because
        assert after.in_force_because


MIXED = [
    act("NO", "signed", "2010-01-02", "P"),
    act("NO", "signed", "2010-01-03"),
    act("NO", "in force", "2011"),
    act(None, "superseded", "2014"),
    act("CL", "notified", "2010-05-05"),
]


@pytest.mark.property
@settings(max_examples=40, deadline=None)
@given(st.permutations(MIXED))
def test_the_order_of_the_rows_does_not_matter(held: list[Action]) -> None:
    assert life_cycle(held, OWN, "2013-01-01") == life_cycle(sorted(held, key=repr), OWN, "2013-01-01")
