"""Communiqués and declarations: who is tasked, disagreement on record, parts done, appositions, levels aimed at."""

import pytest

from acts_table import A, C, E, M, N, P, Q, S, T, acts_of, rows
from followthrough.model import Act
from reading import findings_of


@rows([
    # others are tasked now, whatever was said or decided before
    ("We adopted the Action Plan and instruct our officials to report by May.", {P, N, Q}),
    ("We welcomed the survey and request the Secretariat to publish it.", {S, Q}),
    ("We have adopted the plan and invite partners to join it.", {P, N, Q}),
    ("DECIDE to open the lock in 2035, and DIRECT Senior Officials to prepare it;", {C, Q}),
    ("ENDORSE the guidelines and TASK the Ministers to oversee them;", {S, Q}),
    ("We agreed to train pilots and invite partners to join them.", {C}),
    ("The office will lend boats and direct support to the islands.", {C}),
    ("A call was made for the release of the sailors.", {Q}),
    ("A call was made from the harbour.", set()),
    ("Members were reminded to submit their reports by May.", {Q}),
    # views that not all share
    ("Two members did not share that assessment.", {S}),
    ("Norland and Oland placed on record their thanks to the Chair.", {S}),
    ("The council cautioned against higher tolls.", {S}),
    ("Norland drew attention to the drying of the marshes.", {S}),
    ("The paper on tolls was received with appreciation by most delegations.", {S}),
    # a participle between commas says more of its noun; the verb behind it is the sentence's own
    ("The Summary, issued under the Chair's responsibility, reflects the talks.", set()),
    ("The Plan, adopted in 2031, covers nine harbours.", set()),
    ("The ministry, founded in 1990, opened the lock.", {P}),
    ("The treaty, signed in May 2031, entered into force in 2033.", {P, N}),
    ("In May, the ministers, hosted by Oland, agreed to open the lock.", {C}),
    # how far a work has come
    ("The bridge is 83 per cent complete.", {P}),
    ("The second lock is nearly complete.", {P}),
    # a meeting with its hosts and its time
    ("We welcomed the outcome of the Workshop on Salt co-chaired by Norland and Oland in Brund in May 2031.", {S, E}),
    ("We welcomed the outcome of the Workshop on Salt organised by Norland.", {S}),
])  # fmt: skip
def test_communiques(text, acts):
    assert acts_of(text) == acts


@rows([
    ("The bank will lend $9 million, of which $2 million has already been paid out.", {C, M, P}),
    ("We thank Norland for its grant, the first phase of which had been completed in January.", {S, P}),
    ("We welcomed the course for pilots, fifty of whom have completed it.", {S, P}),
    ("We deplore the storm, many victims of which have died.", {S}),
    ("We praise the boats, none of which has been lost.", {S}),
])  # fmt: skip
def test_a_part_is_done(text, acts):
    assert acts_of(text) == acts


@rows([
    ("The Leaders set a target of USD 60 billion by 2035.", {A, T}),
    ("The two sides set a trade target of USD 100 billion by 2035.", {T}),
    ("The fund has a target of USD 60 million in grants by 2035.", {M}),
    ("Officials will work towards universal access to power by 2035.", {C, T}),
])  # fmt: skip
def test_levels_aimed_at(text, acts):
    assert acts_of(text) == acts


@pytest.mark.parametrize(
    "text",
    [
        "The Summit resolved to end the tolls, save where a member is at war.",
        "The Parties shall endeavour, as far as practicable, to share data.",
        "The League will send observers, except where its council objects.",
    ],
)
def test_exceptions_are_conditions(text: str) -> None:
    assert [finding.conditional for finding in findings_of(text) if finding.act is Act.COMMITMENT] == [True]


@rows(
    [
        # places that are offered bind whoever offers them; what was given before, and other gifts, are told
        ("The Prime Minister of Norway offered 90 training places, and Ministers urged pilots to apply.", {C, Q}),
        ("Chile offered 90 scholarships over the next three years.", {C}),
        ("Fiji offered 40 additional seats at its academy.", {C}),
        ("Chile offered ten fellowships to officials of the islands.", {C}),
        ("Last year Chile offered 30 fellowships.", {P}),
        ("In 2019 Chile offered 30 fellowships.", {P}),
        ("Chile has offered 30 fellowships.", {P}),
        ("The company offered 300 seats to tourists.", {P}),
        ("Chile offered 300 tonnes of rice.", {P}),
        ("Chile offered its congratulations to the new chair.", {S}),
        ("Chile offered a dinner for 40 fellows.", {P}),
    ]
)
def test_places_that_are_offered(text: str, acts: set[str]) -> None:
    assert acts_of(text) == acts


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        # an aside between commas parts the subject from what it will do: a thing goes on, a body is bound itself
        ("Leaders reiterated that the borders, as drawn in the Reef Act, will continue to apply without change.", []),
        ("Leaders reiterated that the borders, as drawn and notified under the Reef Act, will continue to apply.", []),
        ("Leaders affirmed that the treaty, as amended, will continue to bind all parties.", []),
        ("They declared that the new lock, once completed, will ease trade.", []),
        ("Leaders reiterated that the Secretariat, once it has moved, will publish the tolls.", [("Secretariat",)]),
        ("Ministers announced that Norway, as chair, will fund the survey.", [("Norway",)]),
        ("Leaders reiterated that they will continue to fund the survey.", [("all",)]),
    ],
)
def test_a_told_subject_before_an_aside(text: str, holders: list[tuple[str, ...]]) -> None:
    bound = [finding.holders for finding in findings_of(f"1. {text}") if finding.act is Act.COMMITMENT]
    assert bound == holders
