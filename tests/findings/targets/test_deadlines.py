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
        ("We will keep the duties set before April 2024 and end them by 2026.", "2026"),
    ],
)
def test_due(text: str, due: str | None) -> None:
    found = find(split(read(text.encode(), name="a.txt", date=DAY)))
    assert [f.due for f in found.findings if f.act is Act.COMMITMENT][-1:] == [due]
