"""One line that says who promised what to whom by when: its sides are told from its words."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.register.queries.asking.asked import SIDES, asked_in
from followthrough.register.queries.asking.entry_filter import EntryFilter, known_as

ASKED: list[tuple[str, str, dict[str, Any]]] = [
    ("harbour", "harbour", {}),
    ("who:Japan harbour", "harbour", {"party": "Japan"}),
    ('harbour to:"United States" by:2027', "harbour", {"addressee": "United States", "due_before": "2028-01-01"}),
    ("by:2027-06", "", {"due_before": "2027-07-01"}),
    ("by:2027-06-30 from:2026", "", {"due_before": "2027-07-01", "due_after": "2026-01-01"}),
    ("by:9999", "", {"due_before": "9999-12-31"}),
    ("WHO:日本 港湾", "港湾", {"party": "日本"}),
    ("Act:Pledge status:OPEN", "", {"act": "pledge", "status": "open"}),
    (
        'partner:ASEAN-Japan kind:"joint statement" "code of conduct"',
        '"code of conduct"',
        {"partnership": "ASEAN-Japan", "kind": "joint statement"},
    ),
    ("who:Japan who:Tuvalu", "", {"party": "Tuvalu"}),  # the last one counts
    # No side, or none that can be understood: words.
    ("Article 9: ships", "Article 9: ships", {}),
    ("ratio:3 ships", "ratio:3 ships", {}),
    ("by:soon ships", "by:soon ships", {}),
    ("who: Japan", "who: Japan", {}),
    ('who:""', 'who:""', {}),
    ("https://who:Japan", "https://who:Japan", {}),
    ("", "", {}),
]  # fmt: skip


@pytest.mark.parametrize(("query", "words", "sides"), ASKED)
def test_sides_are_told_from_words(query: str, words: str, sides: dict[str, Any]) -> None:
    assert asked_in(query, EntryFilter()) == (words, EntryFilter(**sides), frozenset(sides))


def test_what_is_typed_goes_before_what_is_chosen() -> None:
    words, chosen, _ = asked_in("who:Japan ships", EntryFilter(party="Tuvalu", act="aim"))
    assert (words, chosen) == ("ships", EntryFilter(party="Japan", act="aim"))


@given(st.text(), st.sampled_from(sorted(SIDES)))
def test_nothing_that_is_typed_raises(text: str, side: str) -> None:
    asked_in(f"{side}:{text} {side}:", EntryFilter())


@pytest.mark.parametrize(
    ("name", "names"),
    [
        ("Burma", {"Burma", "Myanmar"}),
        ("JP", {"JP", "Japan"}),
        ("英国", {"英国", "United Kingdom"}),
        ("欧州連合", {"欧州連合", "European Union"}),
        ("朝鮮民主主義人民共和国", {"朝鮮民主主義人民共和国", "North Korea"}),
        ("japan", {"japan", "Japan"}),
        ("Veland", {"Veland"}),
        ("all", {"all"}),
    ],
)
def test_a_party_is_asked_for_by_any_of_its_names(name: str, names: set[str]) -> None:
    assert set(known_as(name)) == names
