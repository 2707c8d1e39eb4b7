from __future__ import annotations

import pytest

from followthrough.lexicon.load import table
from followthrough.linking.completion import completions, denials, holds

UNDONE = table("en/strength.toml")["undone"]
SAID = [
    ("Ministers welcomed the conclusion of the Salt Treaty in May.", ["the conclusion of"]),
    ("The harbour office was established in March.", ["was established"]),
    ("The treaty, which was signed in May, covers salt.", ["was signed"]),
    ("They thanked Norland for the establishment of the pilot school.", ["the establishment of"]),
    ("Ministers welcomed the work of the pilots, the opening of the lock and the signing of the Salt Treaty.",
     ["the opening of", "the signing of"]),
    ("They called for the opening of the lock and the signing of the Salt Treaty.", []),
    ("They look forward to the conclusion of the Salt Treaty.", []),
    ("They called for the early conclusion of the Salt Treaty.", []),
    ("Work towards the establishment of the pilot school continues.", []),
    ("They celebrated the tenth anniversary of the establishment of the pilot school.", []),
    ("They noted the delay in the conclusion of the Salt Treaty.", []),
    ("They supported the signing of the Salt Treaty.", []),
    ("Negotiations on the Salt Treaty have not been concluded.", []),
    ("The Salt Treaty has yet to be concluded.", []),
    ("The Salt Treaty is to be concluded next year.", []),
    ("Once the Salt Treaty has been signed, tolls will fall.", []),
    ("No office was established.", []),
    ("", []),
]  # fmt: skip
DENIED = [
    ("The Salt Treaty has not been signed.", ["has not been signed"]),
    ("The lock was never opened.", ["was never opened"]),
    ("The Salt Treaty has yet to be concluded.", ["has yet to be concluded"]),
    ("The lock remains to be built.", ["remains to be built"]),
    ("Norland did not ratify the Salt Treaty.", ["did not ratify"]),
    ("Norland failed to sign it.", ["failed to sign"]),
    ("The Salt Treaty was signed.", []),
    ("This is not a treaty.", []),
]


@pytest.mark.parametrize(("text", "said"), SAID)
def test_done_is_told_from_wished_and_denied(text: str, said: list[str]) -> None:
    found = list(completions(text))
    assert [each.words for each in found] == said
    assert all(text[each.start : each.end] == each.words for each in found)


@pytest.mark.parametrize(("text", "said"), DENIED)
def test_what_is_not_done_is_known_by_its_words(text: str, said: list[str]) -> None:
    found = list(denials(text))
    assert [each.words for each in found] == said
    assert all(text[each.start : each.end] == each.words for each in found)


@pytest.mark.parametrize("text", UNDONE["yes"])
def test_the_lexicons_examples_say_that_nothing_is_done(text: str) -> None:
    assert not any(completions(text))


@pytest.mark.parametrize("text", UNDONE["no"])
def test_the_lexicons_counter_examples_say_that_something_is_done(text: str) -> None:
    assert any(completions(text))


def test_a_verb_that_is_denied_or_to_come_does_not_hold() -> None:
    assert holds("We have mapped the wrecks.", 3)
    assert not holds("We have not yet been mapped.", 15)
    assert not holds("The lock will be opened.", 14)
