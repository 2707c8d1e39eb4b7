"""What memoranda say of papers handed over, of bodies and funds that begin, of cases, of when they take effect."""

import pytest

from acts_table import C, E, M, N, P, Q, R, S, T, acts_of, rows
from reading import findings_of


@rows([
    # papers that were received, and what is done with what was made, paid or learnt under a text
    ("Confidential information received from firms will not be disclosed to others without written consent.", {C}),
    ("Trade secrets obtained in the course of joint work will not be passed on.", {C}),
    ("No correspondence received from the other side will be published.", {C}),
    ("No data will be disclosed to other offices without consent.", {C}),
    ("Materials prepared for the course will be shared with all members.", {C}),
    ("Fees collected at the quay will be paid into the Fund.", {C}),
    ("Goods produced in Oland will enter without dues.", set()),
    ("The road opened by Norland will boost trade.", set()),
    # whose trade, in which: the clause before the verb is of the noun alone
    ("Countries in which tolls already exceed 5 per cent will assist the others, upon request.", {C}),
    ("States whose catch exceeds the quota will lower it by 2030.", {C}),
    ("Projects in which Norland invests will create jobs.", set()),
    # what begins its work
    ("The Unit will become operational within ninety days of signature.", {C}),
    ("The Fund shall become operational upon its first contribution.", {C}),
    ("The hotline will be fully operational by June 2031.", {C}),
    ("The Court shall become functional within six months.", {C}),
    ("The new lock will be operational in 2031.", set()),
    ("The scheme will become a model for others.", set()),
    ("The bank estimates that the mine will be operational by 2031.", set()),
    # a case, and what will be done in it
    ("Either side may withdraw, in which case the Participants will see to it that work under way is finished.", {C}),
    ("A member may ask for a delay, in which event the Secretariat will inform the others.", {C}),
    ("You will see the tide turn.", set()),
    # money that is laid down with the body it is for
    ("A Fund is hereby established, to which Norland contributes EUR 6 million.", {C, M, N, P}),
    ("The Fund, to which Norland contributes EUR 6 million, is in Brund.", {M}),
])  # fmt: skip
def test_what_a_memorandum_binds(text: str, acts: set[str]) -> None:
    assert acts_of(text, kind="treaty") == acts


@rows([
    ("Signed in duplicate at Lyon on 3 March 2024 in French and German, both texts being equally authentic.", {N, P}),
    ("Signed by the two ministers in Tunis on 2 August 2023 in Arabic and French.", {N, P}),
    ("Done at Lima on 5 May 2023 in two originals.", {N, P}),
    # only when something else is to be
    ("The Unit will start work within ninety days of the date on which this Memorandum takes effect.", {C}),
    ("Tolls will fall as soon as the Protocol takes effect.", set()),
    ("Each Party will lower its tolls once the Protocol enters into force.", {C}),
    ("The Protocol takes effect on 1 May.", {N}),
    ("The Parties shall keep the operation of this Agreement under review.", {C}),
    ("The ministers will review the Agreement in 2031.", {C, N}),
])  # fmt: skip
def test_when_it_takes_effect(text: str, acts: set[str]) -> None:
    assert acts_of(text) == acts


@rows([
    ("The Council repeated its demand that all sanctions be lifted.", {R, Q}),
    ("Ministers reiterated their call that the blockade be ended.", {R, Q}),
    ("They reiterated their demand for the release of the crews.", {R, Q}),
    ("They noted the growing demand for salt.", {S}),
    ("Leaders resolved that the Secretariat will open an office in Brund by May.", {C}),
    ("Leaders resolved that the reef is part of the common heritage.", {S}),
])  # fmt: skip
def test_what_is_demanded_and_resolved(text: str, acts: set[str]) -> None:
    assert acts_of(text) - {E} == acts


@rows([
    ("We shall endeavour to eliminate, within a decade, the dumping of waste at sea.", {C, T}),
    ("We will phase out, by 2045, the use of lead in nets.", {C, T}),
    ("We will end, in May, the present scheme.", {C}),
])  # fmt: skip
def test_an_end_behind_its_time(text: str, acts: set[str]) -> None:
    assert acts_of(text) == acts


@pytest.mark.parametrize(("text", "holders"), [
    ("The Chilean Participant intends to publish a register by 31 March 2031.", ("Chile",)),
    ("The Dutch Participant will make available its charts.", ("Netherlands",)),
    ("The Labour Party will propose a law.", ("Labour Party",)),
])  # fmt: skip
def test_a_participant_is_its_country(text: str, holders: tuple[str, ...]) -> None:
    (found,) = findings_of(f"1. {text}")
    assert found.holders == holders


def test_a_plan_binds_whoever_contributes_a_sum() -> None:
    text = "(a) Canada contributes CAD 2.4 million towards the laboratory."
    assert ("commitment", ("Canada",)) in [(f.act, f.holders) for f in findings_of(text, kind="plan")]
    assert "commitment" not in [f.act for f in findings_of(text)]
