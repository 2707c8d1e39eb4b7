"""Who is bound, whatever opens the sentence, and by whose word."""

from __future__ import annotations

import pytest

from followthrough import find, read, split
from followthrough.findings.before_subject import behind_opening
from followthrough.model import Act


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("To this end Japan, through its Harbour Initiative, shall receive three hundred trainers.", ("Japan",)),
        ("For its part Japan will train pilots.", ("Japan",)),
        ("Action 4.1.1 The Secretariat will draft a single form.", ("Secretariat",)),
        ("C.2 The Secretariat will draft a single form.", ("Secretariat",)),
        ("Neither Contracting State shall divert waters out of the basin.", ("all",)),
        ("A Party shall notify the other Party of its laws.", ("all",)),
        ("The requested Party shall reply in writing.", ("requested Party",)),
        ("Japan announced that a school of fisheries would be opened in 2028.", ("Japan",)),
        ("Japan assured the meeting that the land would be released by 2028.", ("Japan",)),
        ("The Ministers announced that a school of fisheries would be opened in 2028.", ("all",)),
        ("Japan announced that a school of fisheries would be opened by Norway in 2028.", ("Norway",)),
        # what is only told of may be for anybody to do
        ("Japan reported that the school of fisheries would be opened in 2028.", ("all",)),
        ("Construction of the Kivu Bridge will begin in 2028.", ("all",)),
    ],
)
def test_holders(text: str, holders: tuple[str, ...]) -> None:
    findings = find(split(read(text.encode(), name="a.txt", date="2027-06-14"))).findings
    assert [finding.holders for finding in findings if finding.act is Act.COMMITMENT] == [holders]


@pytest.mark.parametrize(("words", "first"), [("c.2 the technical group", 1), ("1.5 c within reach", 0), ("c.2", 0)])
def test_the_number_of_a_section_is_no_part_of_who_acts(words: str, first: int) -> None:
    lower = words.split()
    assert behind_opening(lower, (0, len(lower))) == (first, len(lower))
