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
        (TOLLS, 1),
        ("We will clear silt from the ferry channel.", 0),  # the same work
        ("Silt in the ferry channel was measured by divers. The harbour office of Saltby thanked them.", 0),
        ("The harbour of Saltby was praised for its flags.", 1),  # only the place
        ("We will establish a joint school of music.", 1),  # only words of any matter
    ],
)
def test_silent_is_what_hardly_any_word_speaks_of(later: str, told: int) -> None:
    assert len(gone(FERRY, later)) == told


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


def test_a_year_that_comes_again_speaks_of_nothing() -> None:
    report = "We will publish a joint report on water quality every year from 2020."
    (one,) = gone(report, "In 2020 divers found a report and a lamp.")
    assert one.because[1] == "Never said again: publish, water."


def test_what_is_silent_in_the_next_document_and_spoken_of_later_is_not_dropped() -> None:
    assert gone(FERRY, TOLLS, FERRY) == ()


def test_words_that_all_come_again_apart_are_named_nowhere() -> None:
    said = ("Dredging is loud.", "The office is old.", "Silt is heavy.", "The harbour is clear.", "A ferry came.")
    apart = " They danced. They sang. They ate. ".join((*said, "Saltby is old.", "The channel is wide."))
    assert [one.because[1:] for one in gone(FERRY, apart)] == [()]


def test_a_firm_commitment_without_anything_definite_is_never_told() -> None:
    assert linked(*two_years("We will do more.", TOLLS)).dropped == ()
