"""Every Japanese cue proves itself: its examples are read by find(), and its reason is told in Japanese."""

from __future__ import annotations

import pytest

from followthrough import find, read, split
from followthrough.findings.japanese import (
    acts,
    asks,
    duties,
    gatherings,
    reading,
    releases,
    reports,
    rows,
    steps,
    things,
    validity,
)
from followthrough.lexicon.endings import _ending, ending_words, endings
from followthrough.lexicon.phrasebook import spoken
from followthrough.lexicon.schema import LexiconError
from followthrough.model import Act

RULES = [
    *(acts.GOING, acts.WILL, acts.ITEM, acts.DONE, acts.WANT, acts.AGAIN, acts.GOES_ON, acts.MOVED, acts.VALUE),
    *(things.MONEY, things.FIGURE, things.STAGE, reading.UNKNOWN_ENDING, reading.LISTED, rows.ROW, rows.TOLD),
    *(steps.STEP, steps.SHARED, duties.DUTY, asks.ASKED, releases.GIVEN, gatherings.PLANNED),
    *(reports.REPORTED, validity.LIFE),
]


def found_in(text):
    return find(split(read(text.encode()))).findings


@pytest.mark.parametrize(
    ("cue", "text"),
    [pytest.param(cue, text, id=f"{cue.id}-{i}") for cue in endings() for i, text in enumerate(cue.yes)],
)
def test_an_example_is_read_as_its_acts(cue, text):
    assert {*cue.acts} <= {finding.act for finding in found_in(text)}


@pytest.mark.parametrize(
    ("cue", "text"), [pytest.param(cue, text, id=f"{cue.id}-{i}") for cue in endings() for i, text in enumerate(cue.no)]
)
def test_a_counter_example_is_not_read_by_this_cue(cue, text):
    assert cue.id not in {finding.cue.lexicon for finding in found_in(text)}


@pytest.mark.parametrize("cue", endings(), ids=lambda cue: cue.id)
def test_why_a_cue_is_there_is_told_in_japanese(cue):
    assert spoken(cue.why, "ja")[1] == "ja"


@pytest.mark.parametrize("sentence", RULES)
def test_why_a_rule_holds_is_told_in_japanese(sentence):
    assert spoken(sentence, "ja")[1] == "ja"


def test_every_word_list_says_why_it_is_kept():
    assert all(words for words in ending_words().values())


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ({"id": "a", "why": "b", "yes": ["c"]}, "needs id, why, yes and verb or noun"),
        ({"id": "a", "verb": ["する"], "why": "b", "yes": ["c"], "then": []}, "no such field: then"),
    ],
)
def test_an_entry_of_another_shape_is_refused(entry, said):
    with pytest.raises(LexiconError, match=said):
        _ending(entry, Act.AIM, "ja/aim")
