"""Wordings of memoranda, resolutions and conclusions."""

import pytest

from acts_table import A, C, E, N, P, Q, R, S, acts_of, rows
from reading import findings_of


@rows([
    # what is envisaged as a deed of one's own is planned
    ("The Sides envisage cooperation in the following areas:", {C}),
    ("The Participants envisage joint training for pilots.", {C}),
    ("The two Governments envisage opening a second lock by 2031.", {C}),
    ("Both Sides envisage close and regular exchanges of charts.", {C}),
    ("We envisage a delta without poverty.", {A}),
    ("The plan envisages cooperation on nets.", set()),
    # whose plans stand in a relative clause
    ("c) courses for pilots, for which Norland plans to provide boats;", {C}),
    # who "it" can only be
    ("It will submit a first report by 30 September 2031.", {C}),
    ("It will help the fishermen.", set()),
    # what is borne in the present
    ("Each Side bears the costs of its own pilots.", {C}),
    ("The people bear the cost of the storm.", set()),
    # assurances, and who is informed of what
    ("Oland gave an assurance that the crews would be released.", {C}),
    ("Oland has given an undertaking to lower its tolls.", {C}),
    ("Oland gave a dinner.", {P}),
    ("Oland signalled its willingness to lend boats.", {C}),
    ("The Parties bind themselves to lower their tolls.", {C}),
    ("Norland informed the Meeting of its intention to lend boats.", {C}),
    ("The Conference of Ministers shall oversee the work.", {C}),
    ("The summit will show the strength of our ties.", set()),
    ("The conference is to be held in Brund.", {E}),
    ("The Secretariat was tasked with drawing up a list.", {Q}),
    ("Work on the lock is well advanced.", {P}),
    # refusals and dissent
    ("Neither Side tolerates the keeping of passports.", {S}),
    ("We do not condone raids on harbours.", {S}),
    ("Norland reserved its position on the weighting of votes.", set()),  # coders differ
    ("Oland dissociated itself from the fourth paragraph.", {S}),
    ("One member state could not agree to it.", {S}),
    # stock, and what is only taken note of
    ("The Council took stock of the implementation of the reforms.", {P}),
    ("They took stock, with appreciation, of the deliveries of nets.", {P}),
    ("They took stock of the dangers of the strait.", set()),
    ("The Meeting took note of the briefing.", set()),
    ("The Council takes note of the report of the envoy.", set()),
    ("The Meeting took note with appreciation of the briefing.", {S}),
    ("We take note of the report.", {S}),
    ("They expressed satisfaction at the steady implementation of the reforms.", {S, P}),
    ("They expressed appreciation for the support to the implementation of the reforms.", {S}),
    ("Recalling the Dialogue launched in 2018 and the Statement issued in Brund in 2019,", {R}),
    ("We adopted the Plan for Reefs and instruct our Working Group to publish it.", {P, Q}),
    ("DECIDE to train pilots in 2026, and DIRECT Senior Officials to agree on the means;", {C, Q}),
    ("We take note with appreciation of the work done in Brund.", {S, P}),
    # hopes
    ("The Council looks to its signature without delay.", {A}),
    ("The Council looks to the past.", set()),
    ("It is of the essence to keep the sea lanes open.", {A}),
    ("It is of the utmost importance to keep the sea lanes open.", {A}),
    ("Fair tolls for nets are another objective of ours.", {A}),
    ("That is a goal of the other team.", set()),
    # what leads into a text
    ("Have come to the following understanding:", set()),
    ("Have agreed as follows:", set()),
])  # fmt: skip
def test_formal_wordings(text, acts):
    assert acts_of(text) - {N} == acts


@pytest.mark.parametrize(("text", "acts"), [
    ("in the conviction that fair tolls serve both shores,", {S}),
    ("in the awareness of their duty to the reefs,", {S}),
    ("in the desire to deepen their trade in seeds,", {A}),
    ("aware of the shortage of pilots in both states,", {S}),
    ("conscious of their long history,", {S}),
    ("desirous of peace on the lake,", {A}),
])  # fmt: skip
def test_items_of_a_preamble(text, acts):
    found = findings_of(f"Joint Declaration\n\nThe Sides,\n\n- {text}")
    assert {str(each.act) for each in found} == acts


@rows([
    ("We welcome the entry into force, on 3 May 2031, of the Roadmap for Reefs.", {S, N, P}),
    ("Welcomes the launch, on 17 June 2031, of the Global Coalition for Reefs;", {S, N, P}),
    ("The Treaty on Reefs shall become effective on 3 May 2031.", {N}),
    ("This Protocol shall remain in force for ten years.", {N}),
    ("The Protocol shall apply to nets.", set()),
    # a stage that only gives the date
    ("The Parties shall name their ports within sixty days of the entry into force of this Protocol.", {C}),
    ("The Parties shall accept them within two years after the date of entry into force of this Protocol.", {C}),
    ("Since the adoption of the Strategy of 2031, trade has grown.", set()),
    ("The Parties welcomed the adoption of the Strategy for Reefs.", {S, N, P}),
])  # fmt: skip
def test_stages_of_instruments(text, acts):
    assert acts_of(text) == acts


@pytest.mark.parametrize(("text", "due"), [
    ("Decides to proclaim 2029 the International Year of Harbours.", None),
    ("Decides to declare 19 May 2030 World Harbour Day.", None),
    ("Decides to open the lock in 2029.", "2029"),
    ("Where a Party so asks, the requested Party shall reply within 30 days.", None),
    ("If a dispute arises, the Parties shall meet within 60 days.", None),
    ("The Parties shall meet within 60 days of signature.", "2024-07-05"),
])  # fmt: skip
def test_by_when(text, due):
    (found,) = (each for each in findings_of(f"1. {text}") if each.act == "commitment")
    assert found.due == due


@pytest.mark.parametrize(("text", "conditional"), [
    ("We stand ready to send pilots, at the request of the Isles.", True),
    ("The Forum stands ready to help, should it be invited to do so.", True),
    ("Norland is prepared to send more boats should the storm grow.", True),
    ("Both sides agreed to end the toll, save where a member closes its ports.", True),
    ("In that event it shall state its reasons.", True),
    ("A Party may refuse; in that event it shall state its reasons.", True),
    ("Where a Party so asks, the other Party shall reply.", True),
    ("We will send pilots.", False),
])  # fmt: skip
def test_on_what_condition(text, conditional):
    (found,) = (each for each in findings_of(f"1. {text}") if each.act == "commitment")
    assert found.conditional is conditional


def test_a_relative_clause_of_the_past_is_no_plan():
    assert C not in acts_of("The harbours which Norland planned to build were flooded.")
