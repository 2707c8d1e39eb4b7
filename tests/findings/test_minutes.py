"""Meetings told in the past tense, as chair's statements and communiqués tell them: what was agreed, said, noted."""

import pytest

from acts_table import A, C, E, M, N, P, Q, R, S, T, acts_of, rows
from reading import findings_of


@rows([
    # what was agreed that: a wish in its plain form, whatever describes its subject
    ("We agreed that the number of grants offered to pilots under the scheme be raised to 250 by 2029.", {C, T}),
    ("We agreed that the number of guards stationed on the islands be doubled by 2029.", {C, T}),
    ("We agreed that funds not used by the end of 2027 be returned.", {C}),
    ("We agreed that all boats registered in our ports be inspected every year.", {C}),
    ("We agreed that the plan adopted in Brund in 2024 would be revised by 2028.", {C}),
    ("We agreed that pilots trained under the scheme should be given work.", {C}),
    ("The Parties agreed that disputes arising from the lease be settled by talks.", {C}),
    ("The committee agreed that members that had not paid would be suspended.", {C}),
    ("The Council decided that the mandate of the envoy be extended until 30 June 2027.", {C}),
    ("Ministers concurred that the review be concluded by mid-2027.", {C}),
    ("Leaders agreed that Harbour Dialogue Partners would be re-tiered from 1 January 2027.", {C}),
    ("The Meeting agreed that the Secretariat prepare a paper by March 2027.", {C}),
    ("The Meeting decided that the Chair convey its views to the partners by June.", {C}),
    ("The Meeting agreed that the bodies concerned be requested to submit proposals by October.", {C, Q}),
    ("The Meeting agreed that the plan was a success.", {S}),
    ("We agreed that tolls imposed by Oland are unlawful.", {S}),
    ("We agreed that the pact would benefit both peoples.", {S}),
    ("The ministers agreed that the toll was high, and that it would be lowered by May 2027.", {S, C}),
    # "it was agreed"
    ("It was agreed that a joint fund be established.", {C, N}),
    ("It was agreed that the next round of talks would be held in Brund in May 2027.", {C, E}),
    ("It was also agreed that the next meeting would be held in Oland in 2027.", {C, E}),
    ("It was agreed that the plan was useful.", {S}),
    ("It was decided that the two sides would set up a hotline.", {C, N}),
    # what a meeting had, or could not do, and what it did next
    ("The Meeting had no consensus on the proposal, and decided to revert to it at its next session.", {C}),
    ("The Meeting had before it a paper by the Secretariat and decided to publish it.", {C}),
    ("We had an exchange of views on the strait and reiterated the importance of open seas.", {R, S}),
    ("The Ministers had a lively debate on fees and tasked the Secretariat to prepare a paper.", {Q}),
    ("Leaders could not reach a common position on mining, and acknowledged the right of each member to decide.", {S}),
    ("The Leaders did not reach consensus on the text and agreed to continue consultations.", {C}),
    ("The Meeting could not agree on the dates, but decided to write to the Chair.", {C}),
    ("The port had no cranes before 2020.", set()),
])  # fmt: skip
def test_agreed(text, acts):
    assert acts_of(text) == acts


@rows([
    ("Norland explained that a draft was under review and that it would circulate it by June 2027.", {C}),
    ("Norland informed the Meeting that the survey was over and that it would publish it by June 2027.", {C}),
    ("Oland said the ban was temporary and that it would be lifted by the end of 2026.", {C}),
    ("She said her government had asked Oland for a grant, and that she hoped an answer would come soon.", {Q, A}),
    ("Norland stated that it supported the plan and that it had lent $3 million.", {S, P, M}),
    ("He said the scheme that began in May and that runs until June will help pilots.", set()),
])  # fmt: skip
def test_told_besides(text, acts):
    assert acts_of(text) == acts


@rows([
    # a record, no stance
    ("The Meeting took note of the briefing.", set()),
    ("Leaders took note of the report of the Panel and directed officials to study it by July 2027.", {Q}),
    ("The Council takes note of the report.", set()),
    ("The Meeting took note of the progress made in the implementation of the Salt Plan.", {P, N}),
    ("The Meeting noted the completion of the second phase of the Salt Plan.", {P, N}),
    ("The Meeting also noted the signing of the Salt Accord in May 2026.", {P, N}),
    ("The Meeting noted the successful convening of the Youth Summit in Brund in February 2026.", {E}),
    # with feeling, or of what matters
    ("The ministers took note with appreciation of the report.", {S}),
    ("The Meeting took note of the importance of salt.", {S}),
    ("We take note of the report of the Panel.", {S}),
    ("The Meeting noted with appreciation the completion of the Salt Plan.", {S, P, N}),
    ("The Meeting noted the value of old forests.", {S}),
    ("Leaders noted with concern the release of treated water into the gulf.", {S}),
    ("Leaders noted with satisfaction the launch of the Salt Fund.", {S, P, N}),
    # a view that was held
    ("The Meeting was of the view that trade should be made more resilient.", {S}),
    ("Norland was of the opinion that tolls are high.", {S}),
    ("The Ministers took the view that the toll is too high.", {S}),
])  # fmt: skip
def test_noted(text, acts):
    assert acts_of(text) == acts


@pytest.mark.parametrize(
    ("text", "quote", "due"),
    [
        (
            "We agreed that the number of grants offered to pilots be raised to 250 by 2029.",
            "We agreed that the number of grants offered to pilots be raised to 250 by 2029.",
            "2029",
        ),
        (
            "Leaders agreed that Harbour Dialogue Partners would be re-tiered with effect from 1 January 2027.",
            "Harbour Dialogue Partners would be re-tiered with effect from 1 January 2027.",
            "2027-01-01",
        ),
        (
            "It was also agreed that the next meeting would be held in Oland in May 2027.",
            "It was also agreed that the next meeting would be held in Oland in May 2027.",
            "2027-05",
        ),
        (
            "Norland said that a draft was ready and that it would circulate it by June 2027.",
            "it would circulate it by June 2027.",
            "2027-06",
        ),
    ],
)
def test_quotes_of_what_was_agreed(text, quote, due):
    (made,) = [finding for finding in findings_of(text) if finding.act == C]
    assert (text[made.start : made.end], made.due) == (quote, due)


def test_what_was_said_ends_before_the_next_that():
    text = "She said that Norland had asked Oland for a grant, and that she hoped for an answer."
    asked, _ = findings_of(text)
    assert text[asked.start : asked.end] == "Norland had asked Oland for a grant"


@rows([
    # views that were held, felt, refused
    ("There was strong support for the plan.", {S}),
    ("Many delegations favoured a lower toll.", {S}),
    ("Norland disagreed with the findings.", {S}),
    ("Members remained divided on the toll.", {S}),
    ("The two sides were of one mind that the strait must stay open.", {S}),
    ("The view was expressed that tolls are too high.", {S}),
    ("Some concerns were expressed by some Leaders on recent incidents.", {S}),
    ("The paper was received with appreciation by most delegations.", {S}),
    ("The envoy was received by the king.", set()),
    ("Norland’s contribution was appreciated.", {S}),
    ("One member could not agree to it.", {S}),
    ("The envoy could not say how much the fund holds.", set()),
    ("Leaders lamented the slow pace of talks.", {S}),
    ("Norland placed ten boats at its disposal.", {P}),
    ("The council cautioned against high tolls.", {S}),
    ("It is regrettable that no text was agreed.", {S}),
    ("The Salt Council must remain the place where tolls are settled.", {S}),
    ("Summit observed a minute of silence.", set()),
    # facts and losses that were noted
    ("The Meeting noted that Norland remained its fourth partner in 2025, with trade of USD 3 billion.", set()),
    ("The Meeting noted that the toll was too high.", {S}),
    ("The Ministers noted with concern that the loss of nets continued to weigh on fishermen.", {S}),
    # asked besides
    ("We adopted the Action Plan on Salt and instruct our Working Group to elaborate indicators.", {P, N, Q}),
    ("We decided to set up a fund and direct our ministers to report by May 2027.", {C, N, Q}),
    ("We welcomed the report and task our officials to study it.", {S, Q}),
    # ceremonies
    ("The premier paid a courtesy call on the governor.", {E}),
    ("The premier laid a wreath at the memorial.", {E}),
    ("The prime minister was accorded a ceremonial welcome at the palace.", {E}),
])  # fmt: skip
def test_views_and_ceremonies(text, acts):
    assert acts_of(text) == acts
