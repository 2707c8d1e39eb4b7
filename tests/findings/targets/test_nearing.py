"""Figures that something is to come to or to pass, goals told as not yet reached."""

import pytest

from acts_table import A, C, P, S, T, acts_of, rows
from followthrough.model import Act
from reading import findings_of


@rows([
    ("The aim is to reduce the average waiting time at the lock to 14 hours by 2035.", {A, T}),
    ("We will raise the yearly capacity of the port to 1.2 million TEU by 2035.", {C, T}),
    ("Norland reduced the waiting time at the lock to 14 hours by 2031.", {P}),
    ("We will take the matter of the lock to 3 ministers by May 2035.", {C}),
    ("The envoys hoped that the figure would pass 600 by the end of 2035.", {A, T}),
    ("They agreed that membership should exceed 40 by 2035.", {C, T}),
    ("The total will reach 600 by 2035.", set()),
    ("It was recalled that the target of USD 300 billion has yet to be met.", {T}),
    ("The target of 30 per cent has not yet been reached.", {T}),
    ("The target of USD 300 billion was met.", {P}),
    # what was before is told, what is set is to come
    ("Noting that trade had fallen to USD 2 billion, the Leaders set a target of USD 5 billion by 2035.", {A, T}),
    ("Trade had fallen to USD 2 billion by 2031.", set()),
    ("We welcomed the announcement by Oland that its intake would be raised from 225 to 300 by 2035.", {C, S, T}),
    # the date is the measure
    ("Both sides share the goal of concluding the talks by 2035.", {A, T}),
    ("Both sides share the goal of concluding the talks.", {A}),
    ("The goal is to conclude the talks by the end of 2035.", {A, T}),
    # for all
    ("Every household is to have access to water by 2035.", {T}),
    ("Every household has access to water.", set()),
    ("Access to electricity is to be universal by 2035.", {T}),
    ("The region is to be self-sufficient in salt by 2035.", {T}),
    ("The region is self-sufficient in salt.", set()),
    ("The window is to be operational in all ports by 2035.", {T}),
    ("The window is to be operational in Brund by May 2035.", set()),
    # a floor
    ("Of those lent to, 40 percent or more are to be women.", {T}),
    ("Of those lent to, 40 percent or more are women.", set()),
])  # fmt: skip
def test_nearing(text: str, acts: set[str]) -> None:
    assert acts_of(text, date="2032-03-14") == acts


@pytest.mark.parametrize(
    ("text", "value", "due"),
    [
        ("1.1 Translate the chart into no fewer than 35 languages. (Lead: Norland; Timeline: 2035)", 35, "2035"),
        ("1.1 Translate the chart into languages of the 35 ports. (Lead: Norland; Timeline: 2035)", None, None),
        ("1.1 Plant willows on no less than 500 hectares by the end of the Plan period.", 500, None),
        ("1.1 Plant willows on the islands by the end of the Plan period.", None, None),
    ],
)
def test_in_action_lines(text: str, value: float | None, due: str | None) -> None:
    found = findings_of(text, kind="plan", title="Work Plan on Salt", date="2032-03-14")
    targets = [finding.target for finding in found if finding.act is Act.TARGET]
    told = [(target.value, target.due) for target in targets if target is not None]
    assert told == ([] if value is None else [(value, due)])
