"""Ends told as a way from one figure to another, or by a part."""

import pytest

from reading import findings_of


def _targets(text):
    return [finding.target for finding in findings_of(text) if finding.act == "target"]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Reduce waiting times at the border from an estimated 20 hours to 6 hours.", (6, "20", "decrease", None)),
        ("Ministers decided to shorten the review from about 90 days to 30 days.", (30, "90", "decrease", None)),
        ("They endorsed a plan to raise jobs in canneries to 26,500 by 2031 from 19,800 in 2023.",
         (26500, "19800", "increase", "2031")),
        ("The plan foresees raising the number of rangers to 4,000 by 2030, up from 2,600 today.",
         (4000, "2600", "increase", "2030")),
        ("The line is projected to carry 200,000 passengers a day by 2032, against a baseline of zero in 2024.",
         (200000, "0", "increase", "2032")),
    ],
)  # fmt: skip
def test_from_one_figure_to_another(text, figures):
    (target,) = _targets(text)
    assert (target.value, target.baseline, target.direction, target.due) == figures


@pytest.mark.parametrize(
    ("text", "percent", "base"),
    [
        ("Raise the share of women among inspectors from 12 to 30 per cent.", 30, "12"),
        ("2.2 Lower spoilage in transit from some 18 per cent to 9 per cent.", 9, "18"),
        ("Increase the recycling rate from 14% to 40%.", 40, "14"),
    ],
)
def test_share_that_moves(text, percent, base):
    (target,) = _targets(text)
    assert (target.percent, target.baseline) == (percent, base)


@pytest.mark.parametrize(
    ("text", "factor"),
    [
        ("The Bank plans to cut its staff by a tenth.", 0.9),
        ("The Government intends to shrink the fleet by a fifth.", 0.8),
        ("Reduce road deaths by half.", 0.5),
        ("The two sides agreed to increase staff exchanges by a third.", 1.3333),
        ("By 2041, deaths on the lakes reduced by half in each Member Country.", 0.5),
    ],
)
def test_changed_by_a_part(text, factor):
    (target,) = _targets(text)
    assert target.factor == factor


def test_row_with_its_year_behind():
    (target,) = _targets("Customs clearance time reduced from 72 to 36 hours by 2041")
    assert target.due == "2041"


@pytest.mark.parametrize(
    "text",
    [
        "Trade rose from 12 to 18 billion dollars between 2019 and 2023.",
        "Losses had been reduced from 25 per cent to 15 per cent by 2023.",
        "The Commission cut its staff by a tenth last year.",
        "The Ministers noted that catches fell by half between 2010 and 2020.",
        "The delegation travelled from 12 to 16 May 2026.",
        "The number of ships grew to 400 in 2023 from 320 in 2020.",
        "The Committee agreed to move the session from 12 to 14 May.",
        "Norland will increase its contribution from 2 to 4 million euros.",
        "The Fifth Meeting agreed to reduce paperwork by common forms.",
    ],
)
def test_no_way_to_come(text):
    assert _targets(text) == []
