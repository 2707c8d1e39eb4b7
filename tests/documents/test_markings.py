from __future__ import annotations

import pytest

from followthrough.documents.markings import is_marking, marking_in
from followthrough.documents.titles import title_in

NAME = "Joint Statement of the 12th Norland-Sudland Ministerial Meeting"


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("SECRET", True),
        ("EU RESTRICTED", True),
        ("*** Confidential ***", True),
        ("FOR OFFICIAL USE ONLY", True),
        ("EMBARGOED until 6 June 2024, 10:00", True),
        ("Secret talks on salt", False),
        ("Restricted areas of the strait", False),
        ("", False),
    ],
)
def test_a_line_that_is_only_a_marking(line: str, is_one: bool) -> None:  # noqa: FBT001 -- a row of the table
    assert is_marking(line) is is_one


@pytest.mark.parametrize("marking", ["SECRET", "EU RESTRICTED", "Confidential", "FOR OFFICIAL USE ONLY"])
def test_a_marking_above_a_title_is_no_part_of_it(marking: str) -> None:
    assert title_in(f"{marking}\n{NAME}\n\nBrund, 4 May 2021\n\nThe ministers agreed to open a lock.\n") == NAME


def test_the_mark_is_given_as_written() -> None:
    assert marking_in(f"Top Secret / for ministers\n{NAME}") == "Top Secret"
    assert marking_in(NAME) is None
