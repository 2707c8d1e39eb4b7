"""Times and cases that open a sentence."""

import pytest

from followthrough.findings.grammar.opening_times import in_case


@pytest.mark.parametrize(("words", "end", "case"), [
    ("in that event it shall", 3, True),
    ("in such a case , the party shall", 5, True),
    ("in these circumstances it shall", 3, True),
    ("in that harbour it shall", 3, False),
    ("the event it shall", 2, False),
    ("it shall", 0, False),
])  # fmt: skip
def test_a_case_told_of_before(words, end, case):
    assert in_case(words.split(), end) is case
