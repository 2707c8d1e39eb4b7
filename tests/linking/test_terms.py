from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followthrough.linking.terms import content, names, plain_words, stem

SAME_STEM = [
    ("establish", "established", "establishing", "establishes", "establishment"),
    ("implement", "implementation", "implementing", "implemented"),
    ("harbour", "harbor", "harbours"),
    ("organise", "organize", "organisation", "organization"),
    ("policy", "policies"),
    ("plan", "planned", "planning"),
    ("vaccine", "vaccines", "vaccination"),
]


@pytest.mark.parametrize("words", SAME_STEM)
def test_forms_of_one_word_share_a_stem(words: tuple[str, ...]) -> None:
    assert len({stem(word) for word in words}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("port", "report"), ("nation", "nature"), ("policy", "polity"), ("ship", "shape")]
)
def test_different_words_keep_apart(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_content_leaves_out_how_a_thing_is_said() -> None:
    assert content("We reaffirm our commitment to dredge the harbour.") == (stem("dredge"), stem("harbour"))


def test_mark_up_is_no_word() -> None:
    assert plain_words("**Dredge** [the port](https://example.org/a_b) <em>now</em>") == [
        "Dredge",
        "the",
        "port",
        "now",
    ]


def test_names_are_capitals_past_the_first_word() -> None:
    assert names(plain_words("Ministers met the Harbour Board and ICRTF")) == {stem("harbour"), stem("board"), "icrtf"}


@pytest.mark.property
@settings(max_examples=80, deadline=None)
@given(st.text(max_size=30))
def test_a_stem_never_raises_and_never_grows(word: str) -> None:
    assert len(stem(word.lower())) <= len(word.lower()) + 2


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Prime Minister Oka thanked President Ana M. Lund for the ferry", ["thanked", "for", "the", "ferry"]),
        ("President Lund’s Ferry Fund", ["Ferry", "Fund"]),
        ("the Lund-Oka Administration’s ferry", ["the", "ferry"]),
        ("the Harbour Administration opens", ["the", "Harbour", "Administration", "opens"]),
        # what a deed hangs on at home
        ("a ferry, subject to Congressional notification and\n  the completion of domestic procedures", ["a", "ferry"]),
        ("pending parliamentary approval, a ferry", ["a", "ferry"]),
        ("working with Congress, a ferry", ["a", "ferry"]),
        ("subject to tolls a ferry", ["subject", "to", "tolls", "a", "ferry"]),
        (
            "the Prime Minister and the Minister of Trade",
            ["the", "Prime", "Minister", "and", "the", "Minister", "of", "Trade"],
        ),
        ("the Office of the President", ["the", "Office", "of", "the", "President"]),
    ],
)
def test_who_spoke_is_no_matter(text: str, words: list[str]) -> None:
    assert plain_words(text) == words
