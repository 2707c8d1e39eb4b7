"""What "it" and "the group" are: the body that the text has just told of."""

import pytest

from reading import findings_of


@pytest.mark.parametrize(("text", "holders"), [
    ("A Joint Committee of six members is established.\n\n2. It shall meet once a year.", ("Joint Committee",)),
    ("The Sides have set up a joint working group. The group is to meet in May.", ("joint working group",)),
    ("The Sides have set up a joint working group. It will submit a report.", ("joint working group",)),
    ("A steering group is set up. The group shall meet in May. It shall report in June.", ("steering group",)),
    # no body, another body, or something else told of in between
    ("The Sides met. It shall meet once a year.", ("all",)),
    ("A joint working group is set up. The Sides met in May. It shall report in June.", ("all",)),
    ("A joint working group is set up. The Protocol has an annex. It shall be reviewed.", ("all",)),
])  # fmt: skip
def test_who_it_is(text, holders):
    found = [each.holders for each in findings_of(f"1. {text}") if each.act == "commitment"]
    assert found[-1] == holders
