"""Promises of an earlier day are due from that day on."""

from __future__ import annotations

import pytest

from followthrough import find, read, split
from followthrough.model import Act


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("In August 2021, Norland vowed to rebuild the jetty within eighteen months.", "2023-02"),
        ("In 2021 Norland pledged to double its aid within five years.", "2026"),
        ("At a meeting in Brund in March 2025, ministers agreed to open the line within two years.", "2027-03"),
        # told as news, it counts from the day of the document
        ("On 10 June 2027, Norland pledged to open the line within two years.", "2029-06-14"),
        ("Norland pledged on Monday to open the line within two years.", "2029-06-14"),
        ("Norland pledged to open the line within six months.", "2027-12-14"),
    ],
)
def test_due(text: str, due: str) -> None:
    findings = find(split(read(text.encode(), name="a.txt", date="2027-06-14"))).findings
    assert [finding.due for finding in findings if finding.act is Act.COMMITMENT] == [due]
