from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followthrough.register.following.graph import NOT_SAME, SAME, UNSURE, Edge, Said, clash, group, standing

AT = datetime(2026, 3, 1, tzinfo=UTC)
DIFFERENT = "≠"


def words(told: str) -> list[Said]:
    """`a=b b≠c a?d`: judgements, in order."""
    signs = {"=": SAME, DIFFERENT: NOT_SAME, "?": UNSURE}
    return [Said(w[0], w[2], signs[w[1]], "Aoi", AT) for w in told.split()]


@pytest.mark.parametrize(
    ("told", "pair", "expected"),
    [
        ("a=b", "ab", SAME),
        ("a=b b=c", "ca", SAME),
        ("a=b b≠c", "ac", NOT_SAME),
        ("a=b b=c c≠d", "ad", NOT_SAME),
        ("a≠b b≠c", "ac", ""),  # two that differ from a third may be the same
        ("a?b", "ba", UNSURE),
        ("a?b b?c", "ac", ""),
        ("", "ab", ""),
    ],
)
def test_what_judgements_say_together(told: str, pair: str, expected: str) -> None:
    assert standing(words(told), *pair) == expected


@pytest.mark.parametrize(
    ("told", "new", "expected"),
    [
        ("a=b", "a≠b", "a=b"),
        ("a=b b=c", "a≠c", "a=b b=c"),
        ("a=b b≠c", "a=c", "a=b b≠c"),
        ("a=b c=d b≠c", "a=d", "a=b b≠c c=d"),
        ("a≠b", "a=b", "a≠b"),
        ("a≠b b≠c", "a=c", ""),
        ("a=b", "a?c", ""),
        ("a=b", "b=c", ""),
    ],
)
def test_a_clash_is_told_with_its_judgements(told: str, new: str, expected: str) -> None:
    assert clash(words(told), words(new)[0]) == tuple(words(expected))


def edge(pair: str, score: float = 0.8) -> Edge:
    return Edge(pair[0], pair[1], "restated", score, ("Alike.",), pair[1], pair[0])


def grouped(told: str, links: list[Edge], decided: dict[str, str] | None = None, alone: str = "") -> list[str]:
    groups, _ = group("abcd", words(told), links, decided=decided or {}, alone=set(alone))
    return sorted("".join(sorted(members)) for members in groups)


def test_links_join_what_nobody_keeps_apart() -> None:
    assert grouped("", [edge("ab"), edge("bc")]) == ["abc", "d"]
    assert grouped("a≠c", [edge("ab", 0.9), edge("bc")]) == ["ab", "c", "d"]  # the better link first
    assert grouped("a≠c", [edge("ab"), edge("bc", 0.9)]) == ["a", "bc", "d"]
    assert grouped("a?b", [edge("ab")]) == ["a", "b", "c", "d"]
    assert grouped("", [edge("ab"), edge("bc")], alone="b") == ["a", "b", "c", "d"]
    assert grouped("a=b", [], alone="b") == ["ab", "c", "d"]  # a person's word is above the rule
    assert grouped("", [edge("ab")], decided={"a": "e-a", "b": "e-b"}) == ["a", "b", "c", "d"]
    assert grouped("", [edge("ab")], decided={"a": "e-a"}) == ["ab", "c", "d"]


def test_of_several_sentences_of_one_document_the_nearest_is_taken() -> None:
    two = [edge("ab")._replace(later_document="D"), edge("ac", 0.9)._replace(later_document="D")]
    assert grouped("", two) == ["ac", "b", "d"]


_PAIRS = st.tuples(st.sampled_from("abcde"), st.sampled_from("abcde")).filter(lambda p: p[0] != p[1])


@pytest.mark.property
@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(_PAIRS, st.sampled_from([SAME, NOT_SAME]))), st.lists(_PAIRS, max_size=8))
def test_what_fits_never_contradicts_and_no_link_overrides_it(
    asked: list[tuple[tuple[str, str], str]], linked: list[tuple[str, str]]
) -> None:
    held: list[Said] = []
    for (one, other), verdict in asked:
        new = Said(one, other, verdict, "Aoi", AT)
        against = clash(held, new)
        assert (standing(held, one, other) in {"", verdict}) is (against == ())
        if not against:
            held.append(new)
    groups, _ = group("abcde", held, [edge(a + b) for a, b in linked], decided={}, alone=set())
    of = {key: i for i, members in enumerate(groups) for key in members}
    for said in held:
        assert (of[said.one] == of[said.other]) is (said.verdict == SAME)
