"""By when commitments are due, as a whole document says it."""

from __future__ import annotations

import pytest

from followthrough import find, read, split
from followthrough.model import Act

DAY = "2024-08-16"


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Officials will meet again before the end of next week.", "2024-08-25"),
        ("The truce held from May 31, 2024. Officials will meet again before the end of next week.", "2024-08-25"),
        ("We will agree on the rules before next year's assembly.", "2025"),
        # what lies behind the day of speaking is nobody's deadline
        ("We will undo the cut made prior to the 2017 tax law.", None),
        ("We will widen the scheme for families who came on or before 15 September 2023.", None),
        ("We will abide by Resolution 17 (2024), which ends the blockade.", None),
        # nor is a time that tells of something else
        ("The bank will use the data gathered in August 2024 to set its rates.", None),
        ("The Premier will lead the work, as she has for the past year.", None),
        ("We will help the islands, with the aid announced earlier this month.", None),
        ("We will steady the markets as Norland’s blockade threatens the harvest this year.", None),
        ("We will review the projects he has launched over the past year.", None),
        ("We will lend to the ports, which have lost half their trade this year.", None),
        ("Norland will hold the fair in August 2024.", "2024-08"),
        ("We will open the talks planned later this year.", "2024"),
        ("We will lend more over the next two years.", "2026"),
        ("We will meet the goals agreed by the end of this year.", "2024"),
        ("We will open the port in 2025/26.", "2026"),
        ("We will open the port by year-end 2030.", "2030"),
        ("We will keep the duties set before April 2024 and end them by 2026.", "2026"),
    ],
)
def test_due(text: str, due: str | None) -> None:
    found = find(split(read(text.encode(), name="a.txt", date=DAY)))
    assert [f.due for f in found.findings if f.act is Act.COMMITMENT][-1:] == [due]
