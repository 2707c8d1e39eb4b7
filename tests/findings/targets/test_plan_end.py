import pytest

from reading import findings_of

DUE = [
    ("Plant mangroves in each country by the end of the Plan period.", "2030"),
    ("Train pilots over the course of this Plan.", "2030"),
    ("Open two schools during the period of the Plan of Action.", "2030"),
    ("Open two schools by the end of 2028.", "2028"),
    ("Review the plan of the harbour by the end of the period.", None),
]


@pytest.mark.parametrize(("text", "due"), DUE)
def test_due_with_the_plan(text, due):
    found = findings_of(text, kind="plan", title="Plan of Action on the Blue Economy (2026-2030)")
    assert [f.due for f in found if f.act == "commitment"] == [due]


def test_without_years_in_the_title_nothing_is_due():
    found = findings_of("Train pilots over the course of this Plan.", kind="plan", title="Plan of Action on Ports")
    assert [f.due for f in found if f.act == "commitment"] == [None]
