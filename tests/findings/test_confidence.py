import pytest

from followthrough.findings.confidence import UNMEASURED, confidence, rule_of
from followthrough.model import Act


@pytest.mark.parametrize(
    ("lexicon", "rule"),
    [("en/grammar:will", "will"), ("en/commitment:agree-to", "cue"), ("en/position:welcome", "cue")],
)
def test_the_rule_behind_a_lexicon_id(lexicon, rule):
    assert rule_of(lexicon) == rule


@pytest.mark.parametrize("act", list(Act))
def test_every_act_was_measured(act):
    assert 0.3 < confidence(act, "en/grammar:a-rule-nobody-measured") < 1
    assert confidence(act, "en/grammar:a-rule-nobody-measured") != UNMEASURED
