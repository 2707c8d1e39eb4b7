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
        ("The ministry will bear the costs from 2026 onwards.", None),
        ("Norland will consider a further loan beyond 2027.", None),
        ("Norland will mend the boats, whose papers expire in 2027.", None),
        ("The ministers will review the plan, which runs until 2028.", None),
        ("The bank will train 120 pilots; first course by November 2024.", None),
        ("We will fund the school from 2026.", "2026"),
        ("We will extend its mandate for one year with effect from 1 January 2025.", "2025-12-31"),
        ("Norland will hold the fair in August 2024.", "2024-08"),
        ("We will open the talks planned later this year.", "2024"),
        ("We will lend more over the next two years.", "2026"),
        ("We will meet the goals agreed by the end of this year.", "2024"),
        ("We will open the port in 2025/26.", "2026"),
        ("We will lend boats in fiscal years 2026 and 2027.", "2027"),
        ("We will lend boats in 2025, 2026 and 2027.", "2027"),
        ("We will lend 5 boats in 2026 and 10 boats in 2027.", "2026"),
        ("We will hold the fair within 180 days of the date of this Framework.", "2025-02-12"),
        ("We will hold the fair within 180 days of the date of its entry into force.", None),
        ("We will hold the fair within 180 days of\nthe date of\n  this Framework.", "2025-02-12"),
        ("We will open the port by year-end 2030.", "2030"),
        # parts of a decade
        ("We will open the port in the early 2030s.", "2033"),
        ("We will open the port by the middle of the next decade.", "2035"),
        ("We will halve the sums owed this decade.", "2029"),
        ("We will build on the gains made in the early 2020s.", None),
        # a length is due by its end where its start is told
        ("We will fund the school over five years from 2025.", "2029"),
        ("We will fund the school over a five-year period starting in 2025.", "2029"),
        ("We will fund the school over three years, beginning in March 2025.", "2028-02"),
        ("We will lift the duty for one year from 10 November 2024.", "2025-11-09"),
        ("We will fund the school over five years.", "2029"),
        ("We will fund the school over a period of 18 months.", "2026-02"),
        ("We will repay the loan over thirty years.", None),
        ("We will open the port during the current decade.", "2029"),
        ("We will open the port within six months.", "2025-02-16"),
        ("We will open the port within 90 days.", "2024-11-14"),
        # a meeting that is named with its year
        ("We will sign the code in the margins of the 2026 Summit.", "2026"),
        ("We will report on the code at the 2026 Harbour Conference.", "2026"),
        ("We will build on the results of the 2026 Summit.", None),
        # what had been sets no time to come back
        ("They met the guild, which had lost its ships, and they decided to build a fund by 30 June.", "2025-06-30"),
        ("We will use the plan drawn up over five years from 2015.", None),
        ("We will open the port in two years' time.", "2026"),
        # the end of a range, which is no name
        ("We will fund the school over the period 2025-2029.", "2029"),
        ("We will fund the school in 2025–26.", "2026"),
        ("We will fund the school during the 2025-2027 biennium.", "2027"),
        ("We will hold the fair on 3-5 September 2025.", "2025-09-05"),
        ("We will carry out the Work Plan 2025-2029.", None),
        # a time that opens the sentence
        ("Starting next year, Norland will open a school.", "2025"),
        ("From 2025 to 2028, Norland will lend ships.", "2028"),
        # what is counted from now, and what is not
        ("We will open the port in ten years.", "2034"),
        ("We will open the first port in ten years.", None),
        ("We will treble the fleet in the course of 2026.", "2026"),
        ("We will open two ports a year from 2025 to 2030.", "2030"),
        ("We will open the port within one year from today.", "2025-08-16"),
        ("We will open the port by this time next year.", "2025"),
        ("We will open the port by the last quarter of FY2026.", "2026-12"),
        ("We will open the port no earlier than 2027.", None),
        ("We will open the port, but not before 2027.", None),
        ("We will act in the 2025-2029 Strategy.", None),
        ("We will keep the duties set before April 2024 and end them by 2026.", "2026"),
    ],
)
def test_due(text: str, due: str | None) -> None:
    found = find(split(read(text.encode(), name="a.txt", date=DAY)))
    assert [f.due for f in found.findings if f.act is Act.COMMITMENT][-1:] == [due]


def test_a_period_without_a_start_is_told_as_one() -> None:
    found = find(split(read(b"We will fund the school over five years.", name="a.txt")))
    (promise,) = (f for f in found.findings if f.act is Act.COMMITMENT)
    assert promise.when is not None
    assert (promise.when.value, promise.when.latest) == ("P5Y", None)
    assert "start is not stated" in promise.because[-1]
