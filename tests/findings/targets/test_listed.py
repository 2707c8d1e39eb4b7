"""Numbers that stand among targets are targets, whatever their verb."""

import pytest

from followthrough.findings.targets.listed import heads_targets
from reading import findings_of

HEADS = [
    ("TARGETS", True),
    ("III. Targets by 2030", True),
    ("Key Performance Indicators (KPIs)", True),
    ("Quantitative targets", True),
    ("Indicators and targets:", True),
    ("Targets and how to reach them", False),
    ("Targeted support", False),
    ("Our ports", False),
]


@pytest.mark.parametrize(("words", "heads"), HEADS)
def test_a_heading_says_that_targets_stand_below(words, heads):
    assert heads_targets(words) is heads


ITEMS = [  # words; value, per cent, direction, baseline, due
    ("Reduction of the average waiting time from 72 to 36 hours", (36.0, None, "decrease", "72", None)),
    ("Inspection carried out in 80% of harbours", (None, 80.0, "reach", None, None)),
    ("30,000 pilots certified, half of them women", (30000.0, None, "reach", None, None)),
    ("Energy use of cold stores is 20 per cent lower than in 2024", (None, 20.0, "decrease", "2024", None)),
    ("At least 25 border posts apply joint inspection", (25.0, None, "reach", None, None)),
    ("Share of women among masters raised to 30 per cent", (None, 30.0, "increase", None, None)),
]


@pytest.mark.parametrize("place", ["# Plan\n\n## Targets\n\n- {}.\n", "The plan is new.\n\nTarget 2: {}.\n"])
@pytest.mark.parametrize(("words", "measure"), ITEMS, ids=[row[0][:30] for row in ITEMS])
def test_a_number_among_targets_is_one(place, words, measure):
    found = [f.target for f in findings_of(place.format(words), kind="plan") if f.target is not None]
    assert [(t.value, t.percent, t.direction, t.baseline, t.due) for t in found] == [measure]


NONE = [
    "# Plan\n\n## Targets\n\n- Costs of USD 40 million.\n",
    "# Plan\n\n## Targets\n\n- The ports were mended in 2021.\n",
    "# Plan\n\n## Targets\n\n- 40 ports have been certified and 20 masters were trained.\n",
    "# Plan\n\n## Ports\n\n- Inspection carried out in 80% of harbours.\n",
    "# Plan\n\n## Targets\n\nIn 80% of harbours nobody looks at the locks.\n",
]


@pytest.mark.parametrize("text", NONE)
def test_money_reports_and_prose_set_no_target(text):
    assert [f for f in findings_of(text, kind="plan") if f.act == "target"] == []


def test_a_column_of_indicators_sets_shares_with_the_lead_and_time_of_its_row():
    text = (
        "Activity | Lead | Year | Indicator\nFight weeds | Japan | by 2030 | Weeds reduced by 60 per cent; 4 papers\n"
    )
    (found,) = [f for f in findings_of(text, kind="plan") if f.act == "target"]
    assert (found.target.percent, found.due, found.holders) == (60.0, "2030", ("Japan",))
