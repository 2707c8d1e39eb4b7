"""Operative paragraphs of resolutions and Council conclusions, and the recitals before them."""

import pytest

from acts_table import A, C, M, P, R, S, T, acts_of, rows
from reading import findings_of


@rows([
    ("TAKES POSITIVE NOTE of the completion of the second berth and of the start of works on the cable;", {S, P}),
    ("Takes favourable note of the report of the Committee;", {S}),
    ("Took good note of the request of Norland;", {S}),
    ("Takes note of the report;", set()),
    ("Is ready, if necessary, to list further firms in third countries;", {C}),
    ("The Council stands ready, should the need arise, to adopt further measures.", {C}),
    ("If a storm comes, you are ready to react.", {S}),
    ("Thanks Norland, while recalling its position on the rule of law, as set out in its report of May;", {S, R}),
    ("Approves the plan, while welcoming the work of the Isles;", {S}),
    ("Having examined the report of the Working Group,", set()),
    ("Having considered the report, and recalling its resolution 5,", {R}),
    ("Having regard to the Memorandum signed in Brund on 3 June 2019, which lapsed in 2024,", set()),
    ("Recalling the Brund Declaration, in which they expressed the resolve to tackle litter at source,", {R}),
    ("Recalling the statement of May, in which Norland undertook to open its ports,", {R}),
    ("Have declared the following:", set()),
    ("It is to be regretted that no such rule has been agreed.", {S}),
    ("The Parties positively assess the level of their dialogue.", {S}),
    ("The Heads of State attach special significance to water.", {S}),
    ("Member States reaffirmed, at their meeting in July, their undertaking to settle arrears.", {R, C}),
    ("The survey of the reef is a large undertaking.", set()),
    ("Expenditure to date amounts to USD 7.4 million out of a total envelope of USD 19 million.", {P, M}),
    ("The cost of the Plan is USD 12 million, of which USD 4 million has been confirmed.", {P, M}),
    ("A trial shipment of forty tonnes was carried out in September 2020.", {P}),
    ("The attack was carried out in September 2020.", set()),
    ("Norland will consider direct flights to Oland should demand so warrant.", {C}),
])  # fmt: skip
def test_what_a_paragraph_does(text, acts):
    assert acts_of(text) - {T, A} == acts


OFFERS = [
    ("Acknowledges the offer of Japan to make available EUR 400 million from its Fund;", "Japan"),
    ("Welcomes Japan's offer to finance the survey with EUR 3 million;", "Japan"),
    ("Takes note of the offer by Norway to provide USD 2 million for the lock;", "Norway"),
]


@pytest.mark.parametrize(("text", "giver"), OFFERS)
def test_who_offers_a_sum_is_bound_to_it_weakly(text, giver):
    found = {f.act: f for f in findings_of(text)}
    assert found["pledge"].holders == found["commitment"].holders == (giver,)
    assert found["commitment"].strength == "weak"


def test_an_offer_to_host_binds_nobody_here():
    assert "commitment" not in {f.act for f in findings_of("Welcomes the offer of Norway to host the next meeting;")}


def test_a_report_on_implementation_and_a_time_counted_from_an_end_name_no_instrument():
    for text in (
        "The Council will revert to the matter in 2028 on the basis of an implementation report by the Commission.",
        "The Office will issue a final report within six months of the closure of the Programme.",
    ):
        assert "instrument" not in {f.act for f in findings_of(text)}


HOLDERS = [
    ("In the coming year the Secretariat plans to finalise its rules.", "Secretariat"),
    ("The Uzbek Party will carry out an inspection of six plants.", "Uzbekistan"),
    ("The Kazakh Party will study the matter.", "Kazakhstan"),
]


@pytest.mark.parametrize(("text", "holder"), HOLDERS)
def test_who_is_bound(text, holder):
    (found,) = [f for f in findings_of(text) if f.act == "commitment"]
    assert found.holders == (holder,)


def test_the_council_of_ministers_is_not_the_european_council():
    text = "It recalls the conclusions of the European Council of May 2024.\n\nThe Council will send envoys in 2028."
    (found,) = [f for f in findings_of(text) if f.act == "commitment"]
    assert found.holders == ("Council",)


def test_meetings_that_are_foreseen_are_events():
    assert {f.act for f in findings_of("Its first meeting is foreseen for the second quarter of 2026.")} == {"event"}


HEDGED = [
    "The Secretariat will, failing payment, propose that its rights be suspended.",
    "Norland will lower its tolls as and when traffic grows.",
]


@pytest.mark.parametrize("text", HEDGED)
def test_conditions(text):
    (found,) = [f for f in findings_of(text) if f.act == "commitment"]
    assert found.conditional
