"""Levels that are set without a word for a target, and those that are only foreseen or told."""

import pytest

from reading import findings_of

SET = [  # words; value, per cent, due
    ("Coverage will be extended to 95 per cent of the population.", (None, 95.0, None)),
    ("The share of women in the police is to rise to 40 per cent.", (None, 40.0, None)),
    ("The share of women in the police is to rise to 40 per cent by 2031.", (None, 40.0, "2031")),
    ("The number of visitors is to reach 60 million by 2030.", (6e7, None, "2030")),
    ("They agreed to reserve 50 per cent of the seats for women.", (None, 50.0, None)),
    ("At least 30 per cent of the trainees will be women.", (None, 30.0, None)),
    ("No less than half of the loans are to go to small firms.", (None, 50.0, None)),
    ("They agreed to cut the time needed for clearance from five days to two.", (2.0, None, None)),
    ("Waiting times are to be shortened from nine hours to four.", (4.0, None, None)),
]


@pytest.mark.parametrize(("words", "level"), SET, ids=[row[0][:40] for row in SET])
def test_a_level_is_set(words, level):
    found = [f.target for f in findings_of(words) if f.target is not None]
    assert [(t.value, t.percent, t.due) for t in found] == [level]


NONE = [
    "The market is expected to grow to 60 million by 2030.",
    "The number of visitors will reach 60 million by 2030.",
    "Nearly half of these buses will be electric.",
    "The law says that 49 per cent of the funds must be given as grants.",
    "Fares were cut from nine crowns to four.",
    "At least half of the ports are closed.",
    "If tolls are to be raised to 40 crowns, trade will fall.",
    "The road is to be extended to 2031.",
]


@pytest.mark.parametrize("words", NONE)
def test_no_level_is_set(words):
    assert [f for f in findings_of(words) if f.target is not None] == []
