"""What promises a meeting of those who speak, and what only names one."""

from __future__ import annotations

import pytest

from followthrough.lexicon.load import table
from followthrough.linking.promised_meetings import promise
from followthrough.linking.statements import statements
from linking.corpora import read

LEXICON = table("en/next_meeting.toml")


def _promise(sentence: str) -> str | None:
    """The words of the promise to meet that is read in a sentence."""
    found = (promise(statement) for statement in statements(read(f"{sentence}\n", "2021-06-01")))
    return next((each.words for each in found if each is not None), None)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("We agreed to meet again in May.", "meet again"),
        ("The delegations will reconvene in Wexmouth within two months.", "reconvene"),
        ("We look forward to our next meeting.", "look forward to our next meeting"),
        ("Sudland will host our next Harbour Forum in 2022.", "host our next Harbour Forum"),
        ("We intend to meet within sixty days.", "meet within"),
        ("We will reconvene the Toll Dialogue in 2022.", "reconvene the Toll Dialogue"),
        ("We look forward to the next Toll Dialogue in Wexmouth.", "look forward to the next Toll Dialogue"),
        ("At the level of leaders, we will hold an in-person summit by the end of 2022.", "hold an in-person summit"),
        ("Norland will host a summit on tolls in 2022.", None),
        ("Norland will host a meeting of fishermen in 2022.", None),
        ("We will hold a summit.", None),
        # What is done by the time of a meeting is not the meeting; nor are needs that are met, or a meeting of others.
        ("We will report by our next meeting.", None),
        ("We intend to publish the charts prior to our next summit.", None),
        ("We will meet the goals of the plan by 2030.", None),
        ("We will take our next step in May.", None),
        ("We look forward to the next round.", None),
        ("We will reconvene with the fishermen.", None),
        ("We will not meet again.", None),
        ("If the tolls rise, we will meet again in May.", None),
        ("The leaders met again in May.", None),
    ],
)
def test_a_promise_to_meet_is_read_from_its_words(sentence: str, words: str | None) -> None:
    told = _promise(sentence)
    assert told == words if words is None else told is not None and told.endswith(words)


@pytest.mark.parametrize("name", ["kinds", "formal", "before", "levels"])
def test_the_lexicon_keeps_its_examples(name: str) -> None:
    wanted = name != "before"
    for examples, promises in ((LEXICON[name]["yes"], wanted), (LEXICON[name]["no"], not wanted)):
        assert [_promise(each) is not None for each in examples] == [promises] * len(examples)
