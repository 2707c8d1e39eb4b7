"""Patterns whose blanks stand for any run of blanks, and targets that run over the ends of lines."""

import re

import pytest

from followthrough.findings.targets.spaced import spaced
from reading import findings_of


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"no later than", "no  later\n    than"),
        (r"by ?2050", "by2050"),
        (r"by ?2050", "by\n2050"),
        (r"net\szero", "net\n\tzero"),
        (r"(?<!this )goal", "the goal"),
        (r"[ab ]+ end", "a b a  end"),
        (r"a *b", "a \n b"),
        (r"\(about \d+\)", "(about\n12)"),
    ],
)
def test_a_blank_matches_a_run_of_blanks(pattern, text):
    assert spaced(pattern).search(text) is not None


def test_what_has_a_fixed_width_is_left_as_it_is() -> None:
    assert spaced(r"(?<=the )[ab] x").pattern == r"(?<=the )[ab]\s+x"
    assert spaced("ends", re.IGNORECASE).flags & re.IGNORECASE


@pytest.mark.parametrize(
    "words",
    [
        "We intend to become net zero greenhouse gas (GHG) economies no later than 2050.",
        "The office will connect 600,000 homes by 2029.",
        "They agreed to raise their trade to EUR 300 billion by 2030.",
        "They committed to substantially increasing their funding for reeds by 2034.",
        "We commit to cutting the loss of nets by 40 per cent by 2031.",
    ],
)
def test_a_target_is_the_same_over_the_ends_of_lines(words):
    whole = [(f.target.metric, f.target.due) for f in findings_of(words) if f.target is not None]
    broken = [
        (f.target.metric, f.target.due) for f in findings_of(words.replace(" ", "\n    ")) if f.target is not None
    ]
    assert whole
    assert broken == whole
