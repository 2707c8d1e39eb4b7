"""What Markdown sets is shown as its readers see it; words that only look like its signs stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.language.markdown import unmarked


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("the 5<sup>th</sup> meeting", "the 5th meeting"),
        ("CO<sub>2</sub> and H<SUB>2</SUB>O", "CO2 and H2O"),
        ("**We will** open a ***joint*** centre", "We will open a joint centre"),
        ("## Trade\nWe agreed", "Trade\nWe agreed"),
        ("*Both sides agreed*", "Both sides agreed"),
        ("the [joint statement](https://example.org/a-b?c=d) of 2019", "the joint statement of 2019"),
        ("see [annex 2](#annex-2)", "see annex 2"),
        ("the [first\n    tranche](https://example.org/a)\n of it", "the first\n    tranche\n of it"),
        (r"the file a\_b.csv, \[sic\]", "the file a_b.csv, [sic]"),
        # no signs of Markdown
        (r"in C:\new and a \ b", r"in C:\new and a \ b"),
        ("5 * 3 = 15", "5 * 3 = 15"),
        ("[bracketed text] (not agreed)", "[bracketed text] (not agreed)"),
        ("the [Parties](s) shall", "the [Parties](s) shall"),
        ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
        ("両首脳は**協力**を確認した", "両首脳は協力を確認した"),
    ],
)
def test_signs_are_taken_out_and_words_stay(written: str, shown: str) -> None:
    assert unmarked(written) == shown


@given(st.text(alphabet=st.characters(blacklist_characters="*#<>[]()\\"), max_size=80))
def test_text_without_signs_stays_as_it_is(text: str) -> None:
    assert unmarked(text) == text
