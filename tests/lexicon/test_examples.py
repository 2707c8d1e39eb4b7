"""Every lexicon entry proves itself: its examples are read by find()."""

import pytest

from followthrough.lexicon.load import cues
from reading import findings_of

# Entries that only support a rule are proved by the act the rule gives.
CUES = [cue for cue in cues("en") if not cue.id.endswith((":reach-by", ":net-zero"))]


@pytest.mark.parametrize(
    ("cue", "text"), [pytest.param(cue, text, id=f"{cue.id}-{i}") for cue in CUES for i, text in enumerate(cue.yes)]
)
def test_an_example_is_read_as_its_act(cue, text):
    assert cue.act in {finding.act for finding in findings_of(text)}


@pytest.mark.parametrize(
    ("cue", "text"), [pytest.param(cue, text, id=f"{cue.id}-{i}") for cue in CUES for i, text in enumerate(cue.no)]
)
def test_a_counter_example_is_not_read_by_this_entry(cue, text):
    assert cue.id not in {finding.cue.lexicon for finding in findings_of(text)}
