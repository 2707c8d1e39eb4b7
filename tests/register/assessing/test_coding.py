"""Coding rounds in the register: blind codes, agreement, adjudication, frozen stages, scores, schemes of others."""

from __future__ import annotations

import random
from datetime import UTC, datetime
from typing import Any

import krippendorff
import pytest

from factories import some_findings
from followthrough.register.assessing.coding import RoundDetails, add_scheme, guide, open_round
from followthrough.register.assessing.giving_codes import Coded, adjudicate, freeze_stage, give_code, reopen_stage
from followthrough.register.facts.facts_by_hand import add_evidence
from followthrough.register.following.judged import DecisionError
from followthrough.register.intake.record import record
from followthrough.register.ledger.seeing import seeing
from followthrough.register.models import Code, Freeze, Scheme
from followthrough.register.queries.rounds.coding import next_unit, raw_codes, round_view, rounds
from followthrough.register.queries.rounds.coding_held import schemes_held
from followthrough.register.queries.rounds.scores import scores, under_schemes

pytestmark = pytest.mark.usefixtures("register")

BY: dict[str, Any] = {"person": "Aoi", "now": datetime(2026, 3, 1, tzinfo=UTC)}
READ = some_findings()
ONE, TWO = (f"e-{finding.id}" for finding in READ.findings[:2])
MEMBERS = ("Veland", "Quelland")
PAGE = "https://example.org/seen"
OWN = """name = "House scheme"
scale = "ordinal"
rule = "Levels are counted."
source = "The house's own rule of 2026"
stages = ["first"]
[[value]]
code = "none"
label = "nothing"
score = 0
[[value]]
code = "some"
label = "something"
score = 1
"""


@pytest.fixture(autouse=True)
def held(register: str) -> None:  # noqa: ARG001  the open register
    record(read=[READ], **BY)
    opened()


def opened(**known: Any) -> None:
    details = {"title": "The third meeting", "scheme": "g7g20", "entries": (ONE, TWO), "members": MEMBERS} | known
    open_round(key="third", details=RoundDetails(**details), **BY)


def given(coder: str, value: str, entry: str = ONE, **known: Any) -> None:
    coded = Coded(entry=entry, value=value, **({"member": "Veland"} | known))
    give_code(in_round="third", coded=coded, person=coder, now=BY["now"])


def test_a_coder_sees_the_others_code_only_after_coding_the_unit() -> None:
    guide(in_round="third", entry=ONE, text="+1 when trade has doubled.", period=("2024", "2030"), **BY)
    given("Ben", "+1", because="The table.")
    first = next_unit("third", coder="Cho")
    assert first is not None
    assert (first.unit, first.codes, first.guideline, first.ends) == (
        (ONE, "Veland", "score", "interim"), (), "+1 when trade has doubled.", "2030",
    )  # fmt: skip
    hidden = round_view("third", coder="Cho")
    assert {unit.because for unit in hidden.units} == {"It is not coded yet."}
    assert hidden.agreement == ()
    given("Cho", "0")
    seen = round_view("third", coder="Cho").units[0]
    assert [(code.coder, code.value) for code in seen.codes] == [("Ben", "+1"), ("Cho", "0")]
    assert seen.because == "The coders differ (Ben: +1; Cho: 0); a third person must adjudicate."
    later = next_unit("third", coder="Cho")
    assert later is not None
    assert later.unit[:2] == (ONE, "Quelland")


def test_a_code_may_be_given_anew_only_while_it_is_blind() -> None:
    given("Ben", "+1")
    given("Ben", "0")
    assert [row.value for row in Code.objects.filter(superseded_at__isnull=True)] == ["0"]
    assert Code.objects.count() == 2
    given("Cho", "0")
    with pytest.raises(DecisionError, match=r"Cho has coded .* as well, so Ben's code stays"):
        given("Ben", "-1")
    given("Ben", "0", because="The same, with its reason.")
    assert {row["because"] for row in raw_codes("third")} == {"", "The same, with its reason."}


def test_a_third_person_settles_with_a_reason() -> None:
    given("Ben", "+1")
    with pytest.raises(DecisionError, match="nothing to settle"):
        adjudicate(in_round="third", coded=Coded(entry=ONE, value="0", member="Veland", because="So."), **BY)
    given("Cho", "-1")
    for person, because, complaint in (("Cho", "So.", "Cho has coded it"), ("Aoi", " ", "needs a reason")):
        coded = Coded(entry=ONE, value="0", member="Veland", because=because)
        with pytest.raises(DecisionError, match=complaint):
            adjudicate(in_round="third", coded=coded, person=person, now=BY["now"])
    adjudicate(in_round="third", coded=Coded(entry=ONE, value="0", member="Veland", because="Half of it."), **BY)
    decided = round_view("third").units[0].decided
    assert decided is not None
    assert (decided.value, decided.by, decided.because) == ("0", "Aoi", "Half of it.")
    assert [(row["coder"], row["value"]) for row in raw_codes("third")] == [("Ben", "+1"), ("Cho", "-1")]


def code_all(stage: str = "") -> None:
    for entry in (ONE, TWO):
        for member, value in zip(MEMBERS, ("+1", "0"), strict=True):
            for coder in ("Ben", "Cho"):
                given(coder, value, entry, member=member, stage=stage)


def test_a_frozen_stage_takes_no_more_and_keeps_what_it_was() -> None:
    code_all("interim")
    sha256 = freeze_stage(in_round="third", stage="interim", **BY)
    again = {"in_round": "third", "stage": "interim"} | BY
    for refused in (lambda: given("Dan", "0", stage="interim"), lambda: freeze_stage(**again), opened):
        with pytest.raises(DecisionError, match="frozen"):
            refused()
    row = Freeze.objects.get()
    assert (len(row.decided), row.sha256, row.decided[0][:5]) == (
        4,
        sha256,
        [min(ONE, TWO), "Quelland", "score", "interim", "0"],
    )
    code_all("final")
    with pytest.raises(DecisionError, match="Say why"):
        reopen_stage(in_round="third", stage="interim", reason="", **BY)
    reopen_stage(in_round="third", stage="interim", reason="A source was misread.", **BY)
    given("Dan", "0", stage="interim")
    assert [one.live for one in round_view("third").frozen] == [False]
    assert rounds()[0].frozen == ()
    with pytest.raises(DecisionError, match=r"1 unit is not decided\..*The coders differ"):
        freeze_stage(in_round="third", stage="interim", **BY)
    with pytest.raises(DecisionError, match="has no stage “late”"):
        given("Dan", "0", stage="late")


def test_scores_by_member_issue_and_period_print_their_rule() -> None:
    code_all()
    rows = {row.group: row for row in scores("third")}
    assert {name: (row.mean, row.percent) for name, row in rows.items()} == {"Veland": (1, 100), "Quelland": (0, 50)}
    assert "per cent = (mean + 1) / 2 x 100" in rows["Veland"].because
    assert [(row.group, row.mean) for row in scores("third", by="period")] == [("2024", 0.5)]
    assert [(row.group, row.percent) for row in scores("third", by="issue")] == [("not told", 75)]
    assert len(scores("third", by="entry")) == 2
    with pytest.raises(ValueError, match="not by 'colour'"):
        scores("third", by="colour")


def test_agreement_is_krippendorffs() -> None:
    entries = [ONE, TWO]
    chance = random.Random(7)
    values = {
        (coder, e, m): chance.choice(["-1", "0", "+1"]) for coder in ("Ben", "Cho") for e in entries for m in MEMBERS
    }
    for (coder, entry, member), value in values.items():
        given(coder, value, entry, member=member)
    (found,) = round_view("third").agreement
    data = [[float(values[coder, e, m]) for e in entries for m in MEMBERS] for coder in ("Ben", "Cho")]
    assert found.alpha == pytest.approx(krippendorff.alpha(data, level_of_measurement="interval"))
    assert (found.field, found.units, found.level) == ("score", 4, "interval")


@pytest.mark.parametrize(
    ("known", "complaint"),
    [
        ({"scheme": "none"}, "no scheme “none”"),
        ({"members": ()}, "needs the names of the members"),
        ({"scheme": "ogp"}, "does not score member by member"),
        ({"entries": ()}, "needs undertakings to code"),
        ({"fields": ("colour",)}, "the field “score” among its fields"),
        ({"entries": ("e-none",)}, "holds no entry e-none"),
        ({"title": " "}, "“title” was left blank"),
    ],
)
def test_a_round_that_cannot_be(known: dict[str, Any], complaint: str) -> None:
    with pytest.raises(DecisionError, match=complaint):
        opened(**known)


@pytest.mark.parametrize(
    ("known", "complaint"),
    [
        ({"value": "+2"}, r"has no value “\+2”"),
        ({"value": ""}, "“value” was left blank"),
        ({"member": "Atlantis"}, "“Atlantis” is no member"),
        ({"member": ""}, "“” is no member"),
        ({"field": "colour"}, "codes score, not “colour”"),
        ({"evidence": ("v-none",)}, "no evidence v-none"),
        ({"entry": "e-none"}, "holds no entry e-none"),
    ],
)
def test_a_code_that_cannot_be(known: dict[str, Any], complaint: str) -> None:
    asked = {"entry": ONE, "value": "0", "member": "Veland"} | known
    with pytest.raises(DecisionError, match=complaint):
        give_code(in_round="third", coded=Coded(**asked), **BY)
    with pytest.raises(DecisionError, match="no coding round “none”"):
        give_code(in_round="none", coded=Coded(entry=ONE, value="0"), **BY)
    assert Code.objects.count() == 0


def test_a_code_may_rest_on_evidence_and_other_fields_are_names() -> None:
    opened(fields=("score", "catalyst"))
    key = add_evidence(on=ONE, says="Seen.", direction="supports", source=PAGE, **BY)
    given("Ben", "+1", evidence=(key,))
    given("Ben", "numerical target", field="catalyst")
    given("Cho", "no catalyst", field="catalyst")
    told = {one.field: one.percent for one in round_view("third").agreement}
    assert told == {"score": None, "catalyst": 0}
    assert raw_codes("third")[-1]["evidence"] == key


def test_a_scheme_of_ones_own_is_added_as_a_file() -> None:
    made = add_scheme(key="house", text=OWN, **BY)
    add_scheme(key="house", text=OWN, **BY)
    assert (made.name, Scheme.objects.count()) == ("House scheme", 1)
    assert "house" in {one.key for one in schemes_held()}
    open_round(key="own", details=RoundDetails(title="Own", scheme="house", entries=(ONE,)), **BY)
    give_code(in_round="own", coded=Coded(entry=ONE, value="some"), **BY)
    with pytest.raises(DecisionError, match="“some”, which this text no longer has"):
        add_scheme(key="house", text=OWN.replace('"some"', '"much"'), **BY)
    add_scheme(key="house", text=OWN.replace("Levels are counted.", "Levels are ordered."), **BY)
    assert Scheme.objects.count() == 2
    for key, text, complaint in (
        ("house", "name =", "not complete"),
        ("g7g20", OWN, "comes with the program"),
        ("?", OWN, "no key"),
    ):
        with pytest.raises(DecisionError, match=complaint):
            add_scheme(key=key, text=text, **BY)


def test_several_schemes_on_the_same_evidence() -> None:
    add_scheme(key="house", text=OWN, **BY)
    add_evidence(on=ONE, says="Seen.", direction="supports", source=PAGE, date="2025", shows="done", **BY)
    told = {one.scheme.key: one.value and one.value.code for one in under_schemes(ONE, as_of="2026-01-01")}
    assert told == {"asean_rate": "addressed", "cbd": "implemented", "g7g20": "+1", "house": None, "ogp": "complete",
                    "pledges": "kept"}  # fmt: skip
    assert under_schemes("e-none", as_of="2026-01-01") == ()


def test_a_round_is_not_public() -> None:
    given("Ben", "+1")
    with seeing(frozenset({"public"})):
        assert rounds() == []
        assert Code.objects.count() == 0
        with pytest.raises(DecisionError, match="no coding round"):
            round_view("third")
