"""The rules of a language, compiled."""

from __future__ import annotations

import itertools
import re

import pytest

from followthrough.language.dates.english import ENGLISH_TIMES
from followthrough.language.dates.grammar import Grammar, opening_of, part_name
from followthrough.language.dates.readings import READINGS


def test_every_rule_names_a_reading() -> None:
    grammar = Grammar(ENGLISH_TIMES.rules, ENGLISH_TIMES.macros)
    assert {rule.reading for rule in grammar.rules} <= set(READINGS)
    assert set(READINGS) <= {rule.reading for rule in grammar.rules}


@pytest.mark.parametrize(
    ("pattern", "first"),
    [("ab", "a"), ("a?b", "ab"), ("(?:a|b)?c", "abc"), ("(?=x)a", "a"), ("(?<=(?:x|y))(?P<n>a)", "a"), ("a*b+c", "ab")],
)
def test_what_a_pattern_can_begin_with(pattern: str, first: str) -> None:
    assert opening_of(pattern).first == frozenset(first)


@pytest.mark.parametrize(
    "pattern",
    ["ab", "a?b", "a?b?c", "(?:a|b)?c", "a*b+c", "(?:ab|a)c?", "(?:ab?)+", "(?:a?)*b", "(?=a)ab", "a(?=b)", "a|bc|"],
)
def test_how_the_matches_of_a_pattern_begin(pattern: str) -> None:
    rows = ["".join(row) for length in range(5) for row in itertools.product("abc", repeat=length)]
    matched = [row for row in rows if re.fullmatch(pattern, row)]
    opening = opening_of(pattern.replace("(?=a)", "").replace("(?=b)", ""))
    assert {row[:1] for row in matched if row} <= opening.first
    assert {row for row in matched if len(row) == 1} <= opening.alone
    assert {row[:2] for row in matched if len(row) > 1} <= opening.pairs
    assert opening.empty or "" not in matched
    assert opening_of(pattern) == opening  # what is only looked at counts for nothing


def test_rules_are_tried_in_order_and_parts_may_be_named_twice() -> None:
    grammar = Grammar("long   (day:a b|c day:b)\nshort  a\n", {})
    a, b, c = (grammar.codes[name] for name in "abc")
    assert [reading for reading, _ in grammar.matches(a + b, 0)] == ["long", "short"]
    assert [reading for reading, _ in grammar.matches(a + a, 0)] == ["short"]
    assert [reading for reading, _ in grammar.matches(b + a, 1)] == ["short"]
    assert not [*grammar.matches(b, 0)]
    ((_, match),) = grammar.matches(c + b, 0)
    assert {part_name(name) for name, found in match.groupdict().items() if found is not None} == {"day"}


def test_a_rule_that_matches_nothing_at_all_is_no_match() -> None:
    grammar = Grammar("empty  a?\nshort  a b?\n", {})
    a, b = (grammar.codes[name] for name in "ab")
    assert [reading for reading, _ in grammar.matches(a + b, 0)] == ["empty", "short"]
    assert not [*grammar.matches(b + a, 0)]
