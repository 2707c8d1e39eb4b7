"""Undertakings of plans without a finite verb, and lines that only go on with something."""

import pytest

from reading import findings_of

LINES = [  # words; holders; due
    ("Japan to offer 30 places per year.", ["Japan"], None),
    ("The ASEAN Secretariat to circulate a draft by June 2027.", ["ASEAN Secretariat"], "2027-06"),
    ("Thailand and the Philippines to co-host a workshop in 2027.", ["Thailand", "Philippines"], "2027"),
    ("Sectoral bodies to submit their reports by 2028.", ["Sectoral bodies"], "2028"),
    ("Action: ASEAN Secretariat to circulate the list by 30 June 2026.", ["ASEAN Secretariat"], "2026-06-30"),
    ("Certificates of pilots: connect the remaining ports by 2028.", ["all"], "2028"),
    ("Continue the training of pilots until 2028.", ["all"], "2028"),
    ("To develop a standard for cold storage by 2026.", ["all"], "2026"),
    ("Development of a standard for cold storage by 2026.", ["all"], "2026"),
    ("Joint training of pilots in 2027.", ["all"], "2027"),
    ("Continue cooperation on tides.", ["all"], None),
]


@pytest.mark.parametrize(("words", "holders", "due"), LINES, ids=[row[0][:30] for row in LINES])
def test_a_line_of_a_plan_gives_somebody_something_to_do(words, holders, due):
    found = [f for f in findings_of(f"1. {words}", kind="plan") if f.act == "commitment"]
    assert [(list(f.holders), f.due) for f in found] == [(holders, due)]


def test_two_lines_in_one_are_two():
    text = "1. Continue the training of pilots at the two schools; Japan to offer 30 places per year."
    found = [f for f in findings_of(text, kind="plan") if f.act == "commitment"]
    assert [text[f.start : f.end] for f in found] == [
        "Continue the training of pilots at the two schools",
        "Japan to offer 30 places per year.",
    ]


NONE = [
    "Access of pilots to ports.",
    "Support from Japan to Thailand.",
    "The fund is small, and Japan wants to offer more.",
    "Tides: the sea is high.",
    "Development of ports is slow in the region.",
    "To this end, Japan lends boats.",
    "Increased awareness of tides among pupils.",
]


@pytest.mark.parametrize("words", NONE)
def test_no_line_gives_anybody_anything_to_do(words):
    found = [f for f in findings_of(f"1. {words}", kind="plan") if f.cue.lexicon == "en/grammar:assigned"]
    assert found == []


def test_no_statement_does_either():
    assert findings_of("1. Japan to offer 30 places per year.") == ()


def test_what_others_are_called_upon_to_do_binds_nobody():
    text = "1. We call on all States to:\n\n(a) encourage schools to teach pilots;\n\n(b) invite Japan to share maps.\n"
    assert {f.act for f in findings_of(text, kind="plan")} == {"request"}


@pytest.mark.parametrize(
    ("heading", "act"), [("Objectives", "aim"), ("Goals and objectives", "aim"), ("Actions", "commitment")]
)
def test_what_stands_below_a_heading_of_objectives_is_an_aim(heading, act):
    text = f"# Plan on Ports\n\n## {heading}\n\n1. To strengthen the safety of ports.\n"
    assert [f.act.value for f in findings_of(text, kind="plan")] == [act]
