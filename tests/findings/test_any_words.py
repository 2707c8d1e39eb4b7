"""Whatever order words stand in, reading ends without an error and every quote is its slice."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followthrough import find, read, split

# Words that rules look for, so that their rarest meetings are met.
WORDS = (
    "that is why today we are were being been will would shall have has had not and or who which while where as so "
    "the a our its their both sides leaders parties Norland Veland ASEAN this such these those it they he "
    "announcing opening committed commit agreed to agree welcome welcomed progress continue continues working on of by "
    "for in 2030 2019 $40 USD million 40 percent provide grants "
    "ferries the harbour treaty plan meeting summit signed the signing opened "
    "hope aim target goal commitment commitments announced announce pleased ready asked called upon report, ; : . "
    "said Tuesday stood stands should with promise until namely provided recalling concerned insist send signal did do "
    "so handed under way meets each Side paragraph as in at its first their own year “ ” ( ) - – 's\n\n"
).split(" ")


@pytest.mark.parametrize(
    "text",
    ["That is why today we are opening the harbour.", "That will be a wide road we are building.", "Which is why we."],
)
def test_a_clause_without_a_subject_of_its_own_is_read(text: str) -> None:
    find(split(read(text.encode(), name="a.txt", date="2024-05-06")))


@settings(max_examples=400)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=24))
def test_no_order_of_words_is_too_odd(words: list[str]) -> None:
    text = "Both sides met. " + " ".join(words)
    found = find(split(read(text.encode(), name="a.txt", date="2024-05-06")))
    for finding in found.findings:
        assert 0 <= finding.start < finding.end <= len(found.document.text)
        assert 0 <= finding.cue.start < finding.cue.end <= len(found.document.text)
        assert all(finding.start <= sum_.start < sum_.end <= finding.end for sum_ in finding.amounts)


@settings(max_examples=400)
@given(st.lists(st.lists(st.sampled_from(WORDS), max_size=9), min_size=1, max_size=4))
def test_no_list_is_too_odd(items: list[list[str]]) -> None:
    text = "We commit to:\n\n" + "\n".join("- " + " ".join(words) for words in items) + "\n"
    found = find(split(read(text.encode(), name="a.txt", date="2024-05-06")))
    assert all(each.start <= each.cue.start < each.cue.end <= each.end for each in found.findings)


@pytest.mark.parametrize("text", ["we will 旨述べwe will 港", "We will build 旨述べwe will open 港 in 2030."])
def test_a_cue_never_runs_over_the_end_of_the_words_it_made(text: str) -> None:
    found = find(split(read(text.encode(), name="a.txt", date="2024-05-06"))).findings
    assert found
    assert all(each.start <= each.cue.start < each.cue.end <= each.end for each in found)
