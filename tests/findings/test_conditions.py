"""What hedges a commitment, and what only looks as if it did."""

from __future__ import annotations

import pytest

from followthrough import find, read, split
from followthrough.model import Act


@pytest.mark.parametrize(
    "text",
    [
        "The Isles will double their contingent by 2029, circumstances allowing.",
        "Construction will begin next year, financing permitting.",
        "We will reopen the line, security conditions permitting, by 2029.",
        "We will rebuild the quays as funds permit.",
        "We will rebuild the quays as resources allow.",
        "The Parties shall, as far as their means allow, plant trees.",
        "The Parties shall, so far as possible, plant trees.",
        "We will hold talks when circumstances so permit.",
        "We will plan joint drills wherever feasible.",
        "We will plan joint drills where this is practicable.",
        "The Parties will exchange lists, where available, of harbours.",
        "The Bureau undertakes to pay the rest, should harvest prospects permit.",
        "We will lend pilots, should the need arise.",
        "Norland will build the depot once titles to the land have been cleared.",
        "Norland will build the depot provided the land is cleared.",
        "Norland will build the depot, provided titles are cleared this year.",
        "The Centre, when fully staffed, will keep the register.",
        "No funds will be released until the law has been issued.",
        "The Parties will exchange lists where permitted by law.",
        "A member may leave, in which case the others will share its part.",
        "The Parties may fail to agree by May, failing which ministers will take it up.",
        "Once in force, the Agreement will bind all ports.",
    ],
)
def test_hedged(text: str) -> None:
    assert _conditions(text) == [True]


@pytest.mark.parametrize(
    "text",
    [
        "We will fund schools, allowing them to hire.",
        "We will open ports as we allow ships in.",
        "We will open the port, as agreed, and it should stay open.",
        "We will use the land that Norland has provided the port.",
        "We will issue permits as soon as possible.",
        "We will mend the quays wherever ships land.",
        "We will not raise the toll until May 2030.",
        "The two sides agreed to finish the list by May, failing which the matter will go to the Council.",
        "The committee will meet twice a year, once in person.",
        "We will guard the quays until the boats are back.",
    ],
)
def test_not_hedged(text: str) -> None:
    assert True not in _conditions(text)


def _conditions(text: str) -> list[bool]:
    findings = find(split(read(text.encode(), name="a.txt", date="2027-06-14"))).findings
    return [finding.conditional for finding in findings if finding.act is Act.COMMITMENT]
