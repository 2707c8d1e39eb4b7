"""Names before the words of a plan's line."""

import pytest

from factories import a_document
from followthrough.passages import split
from followthrough.passages.line_names import behind_name, is_named_action, is_named_target

NAMES = [
    ("Measure 1.1: ", True, False),
    ("Action 3: ", True, False),
    ("Action Line 2.4.1 – ", True, False),
    ("Activity A1: ", True, False),
    ("Priority Action 4. ", True, False),
    ("Key deliverable 2: ", True, False),
    ("Target 3: ", False, True),
    ("KPI 2: ", False, True),
]


@pytest.mark.parametrize(("name", "action", "target"), NAMES)
def test_a_name_stands_before_the_words(name, action, target):
    text = f"{name}Adopt a code for pilots."
    assert behind_name(text, 0, len(text)) == len(name)
    assert (is_named_action(name), is_named_target(name)) == (action, target)


@pytest.mark.parametrize(
    "text", ["Measure 1.1 was adopted.", "Action is needed: Ports", "Targets: 40 pilots", "Task 3:"]
)
def test_no_name_stands_there(text):
    assert behind_name(text, 0, len(text)) == 0


def test_the_words_of_a_passage_begin_behind_its_name():
    text = "The plan has two measures.\n\nMeasure 1.1: Adopt a code for pilots.\n"
    passage = split(a_document(text)).items[-1]
    assert text[passage.words_start : passage.end] == "Adopt a code for pilots."
