from __future__ import annotations

import pytest

from followthrough.web.wordings import compared
from web.test_strip import said


@pytest.fixture
def statements():
    return [said(f"20{n}") for n in (10, 11, 12)]


@pytest.mark.parametrize(
    ("asked", "years"),
    [
        ({}, ("2011", "2012")),
        ({"a": "k2010", "b": "k2012"}, ("2010", "2012")),
        ({"a": "k2012", "b": "k2010"}, ("2010", "2012")),  # the earlier one stands first, however it was asked
        ({"a": "k2010", "b": "k2010"}, ("2011", "2012")),
        ({"a": "nobody", "b": "k2010"}, ("2011", "2012")),
    ],
)
def test_the_two_asked_for_else_the_last_two(statements, asked, years) -> None:
    found = compared(statements, asked)
    assert (found.earlier.finding.document_date, found.later.finding.document_date) == years


def test_one_statement_has_nothing_to_be_compared_with(statements) -> None:
    assert compared(statements[:1], {}) is None
    assert compared([], {}) is None
