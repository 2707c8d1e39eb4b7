"""What falls silent: told by its words, with how sure that is."""

from __future__ import annotations

import pytest

from followthrough.linking.silence import SILENT
from followthrough.model import Dropped
from linking.corpora import a_text, linked, read, two_years

FERRY = "We will establish a joint dredging office in the harbour of Saltby to clear silt from the ferry channel."
TOLLS = "We commit to abolishing lighthouse tolls for fishing boats under twelve metres."


def gone(earlier: str, *later: str) -> tuple[Dropped, ...]:
    """What the first year said and nobody speaks of again."""
    texts = [read(a_text(text, year=2021 + i), f"{2021 + i}-06-01") for i, text in enumerate((earlier, *later))]
    return tuple(each for each in linked(*texts).dropped if each.at.document == "doc-2021-06-01")


@pytest.mark.parametrize(
    ("later", "told"),
    [
        (TOLLS, True),
        ("We will clear silt from the ferry channel.", False),  # the same work
        ("Silt in the ferry channel was measured by divers. The harbour office of Saltby thanked them.", False),
        ("The harbour of Saltby was praised for its flags.", True),  # only the place
        ("We will establish a joint school of music.", True),  # only words of any matter
    ],
)
def test_silent_is_what_hardly_any_word_speaks_of(later: str, told: bool) -> None:
    assert bool(gone(FERRY, later)) is told


def test_the_more_is_said_again_the_less_sure_is_silence() -> None:
    (nothing,) = gone(FERRY, TOLLS)
    (place,) = gone(FERRY, "The harbour of Saltby was praised for its flags.")
    assert SILENT <= place.score < nothing.score <= 1


def test_the_reason_names_words_that_nobody_says_again() -> None:
    (one,) = gone(FERRY, "The harbour of Saltby was praised for its flags.")
    assert one.because[1] == "Never said again: dredging, office, silt."


def test_words_are_sought_in_every_later_document() -> None:
    (one,) = gone(FERRY, "Saltby is sunny.", "The office is a dream.")
    assert one.because[1] == "Never said again: dredging, harbour, silt."


def test_what_is_silent_in_the_next_document_and_spoken_of_later_is_not_dropped() -> None:
    assert gone(FERRY, TOLLS, FERRY) == ()


def test_words_that_all_come_again_apart_are_named_nowhere() -> None:
    later = "Dredging is loud. {0} The office is old. {0} Silt is heavy. {0} Clear the harbour. {0} A ferry came to Saltby."
    filler = "They danced. They sang. They ate."
    for one in gone(FERRY, later.format(filler) + " The channel is wide."):
        assert len(one.because) == 1


def test_a_firm_commitment_without_anything_definite_is_never_told() -> None:
    assert linked(*two_years("We will do more.", TOLLS)).dropped == ()
