"""What did not happen: it is no progress, and the stage of an instrument is marked as denied."""

import pytest

from acts_table import P, acts_of
from followthrough.model import Act
from reading import findings_of

NOT_REACHED = [
    "The Treaty on Salt Marshes has not entered into force.",
    "The Treaty on Salt Marshes never entered into force.",
    "Norland has not yet ratified the Treaty on Salt Marshes.",
    "Norland has yet to ratify the Treaty on Salt Marshes.",
    "The Treaty on Salt Marshes was not signed.",
    "The Treaty on Salt Marshes has yet to be signed.",
    "The Treaty on Salt Marshes remains to be signed.",
    "The Treaty on Salt Marshes is yet to enter into force.",
    "They were unable to conclude the Treaty on Salt Marshes.",
    "We failed to adopt the Salt Plan of Action.",
    "Neither side has ratified the Treaty on Salt Marshes.",
    "No new schools were launched under the Salt Fund.",
]
REACHED = [
    "The Treaty on Salt Marshes entered into force.",
    "The Treaty on Salt Marshes did not enter into force until 2020.",
    "With no time lost, Norland ratified the Treaty on Salt Marshes.",
    "Norland signed the Treaty on Salt Marshes and no other paper.",
]


@pytest.mark.parametrize("text", NOT_REACHED)
def test_a_stage_that_was_not_reached_is_denied_and_no_progress(text: str) -> None:
    found = [each for each in findings_of(text) if each.act in (Act.INSTRUMENT, Act.PROGRESS)]
    assert [(each.act, each.negated) for each in found] == [(Act.INSTRUMENT, True)]


@pytest.mark.parametrize("text", REACHED)
def test_a_stage_that_was_reached_is_not(text: str) -> None:
    found = [each for each in findings_of(text) if each.act is Act.INSTRUMENT]
    assert [each.negated for each in found] == [False]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("No vessel was delivered in the first year.", False),
        ("None of the members has delivered a vessel.", False),
        ("Norland never delivered the vessels.", False),
        ("Norland has yet to deliver the vessels.", False),
        ("Norland has delivered vessels at no cost.", True),
        ("The No Tolls Act opened the lock to fishermen.", True),
    ],
)
def test_what_its_subject_denies_is_no_progress(text: str, told: bool) -> None:  # noqa: FBT001  a column of the table
    assert (P in acts_of(text)) is told


@pytest.mark.parametrize(
    ("text", "name", "cue"),
    [
        (
            "They regret that the Protocol to Amend the Salt Treaty has not been concluded.",
            "Protocol to Amend the Salt Treaty",
            "concluded",
        ),
        ("The Agreement to Establish the Salt Fund was ratified.", "Agreement to Establish the Salt Fund", "ratified"),
        ("Norland will amend the Salt Treaty.", "Salt Treaty", "amend"),
    ],
)
def test_a_verb_within_a_name_is_no_stage_of_another_instrument(text: str, name: str, cue: str) -> None:
    (found,) = [each for each in findings_of(text) if each.act is Act.INSTRUMENT]
    assert found.instruments == (name,)
    assert text[found.cue.start : found.cue.end] == cue


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Will the ministers sign the Salt Treaty this year?", False),
        ("And will Norland open the lock?", False),
        ("Does Norland stand by its pledge to open the lock?", False),
        ("How will Norland open the lock?", False),
        ("Norland will open the lock, will it?", True),
        ("Norland will open the lock.", True),
    ],
)
def test_a_question_tells_nothing(text: str, told: bool) -> None:  # noqa: FBT001  a column of the table
    assert (findings_of(text) != ()) is told
