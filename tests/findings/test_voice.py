"""Paragraphs that begin with their verb: whose words they are, and what they do."""

import pytest

from followthrough.findings.voice import gives_voice, shouted
from reading import findings_of

C, P, R, Q = "commitment", "position", "reaffirmation", "request"
TEXTS = [
    # text, its acts but instruments, in text order
    ("DO HEREBY:\n\nAGREE to open a joint office;\n\nTASK the pilots to report back.", [C, Q]),
    ("In this regard, we:\n\n1. welcome the salt talks;\n\n2. agree to share our charts.", [P, C]),
    (
        "We, the ministers of Norland and Oland,\n\n1. Reaffirm the value of salt;\n\n2. Agree to share our charts.",
        [R, P, C],
    ),
    ("The Leaders,\n\nAgree to share our charts;\n\nCall upon all ports to open.\n\nTrade grew.", [C, Q]),
    ("DO HEREBY DECLARE TO:\n\n1. MEND the locks;\n\n2. TASK the pilots to report back.", [C, Q]),
    ("COMMIT to mending the locks;", [C]),
    ("We do hereby agree to train the divers.", [C]),
    ("We, the ministers, do agree to train the divers.", [C]),
    # nobody speaks here
    ("SUPPORT for divers", []),
    ("PLAN of the harbour", []),
    ("Agree to share our charts", []),
    ("What we do agree on is little.", []),
]


@pytest.mark.parametrize(("text", "acts"), TEXTS, ids=[text[:30] for text, _ in TEXTS])
def test_a_verb_without_a_subject_does_what_its_speakers_do(text, acts):
    found = [finding for finding in findings_of(text) if finding.act not in ("instrument", "event")]
    assert [finding.act for finding in found] == acts
    assert {finding.holders for finding in found if finding.act == C} <= {("all",)}


SPEAKERS = [
    ("In this regard, we:", True),
    ("DO HEREBY:", True),
    ("**We hereby**:", False),
    ("We, the heads of government of the isles, gathered in Brund,", True),
    ("The ministers of trade of Norland and Oland,", True),
    ("The ministers met in Brund.", False),
    ("Salt and reefs:", False),
    ("We are taking steps to:", False),
    ("We agreed on salt: reefs come next,", False),
    ("", False),
]


@pytest.mark.parametrize(("text", "gives"), SPEAKERS)
def test_a_paragraph_that_only_names_who_speaks(text, gives):
    assert gives_voice(text) is gives


SHOUTED = [("AGREE to open", True), ("**WELCOME** the", True), ("FURTHER AGREE to", True), ("AGREE TO OPEN", False)]


@pytest.mark.parametrize(
    ("text", "is_shouted"), [*SHOUTED, ("Agree to open", False), ("USA to open", False), ("", False)]
)
def test_a_verb_in_capitals_before_plain_words(text, is_shouted):
    assert shouted(text, 0) is is_shouted
