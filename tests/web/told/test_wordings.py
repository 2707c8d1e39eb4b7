from __future__ import annotations

from dataclasses import replace

import pytest

from followthrough.web.told.wordings import apart, compared, with_parts
from web.drawn.test_strip import said


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


def test_what_is_part_of_a_statement_is_compared_only_where_asked_for(statements) -> None:
    part = replace(said("2013"), relation="part")
    found = compared([*statements, part], {})
    assert (found.earlier.finding.document_date, found.later.finding.document_date) == ("2011", "2012")
    assert compared([*statements, part], {"a": "k2013", "b": "k2010"}).later is part
    assert compared([statements[0], part], {}) is None
    assert apart([*statements, part]) == tuple(statements)


def test_what_is_part_of_a_statement_stands_with_it(statements) -> None:
    told = [replace(s, finding=replace(s.finding, document=f"d{n}")) for n, s in enumerate(statements)]
    inside = replace(told[1], relation="part", finding=replace(told[1].finding, key="inside"))
    beside = replace(inside, finding=replace(told[1].finding, start=told[1].finding.end, end=told[1].finding.end + 9))
    found = with_parts([*told, inside, beside])
    assert [each.row for each in found] == [*told, beside]  # of other words than any: it stands alone
    assert [each.parts for each in found] == [(), (inside,), (), ()]


def test_one_statement_has_nothing_to_be_compared_with(statements) -> None:
    assert compared(statements[:1], {}) is None
    assert compared([], {}) is None
