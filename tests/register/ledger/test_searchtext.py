from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followthrough.register.ledger.searchtext import Term, marks, search_text, terms


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The parties' Agreement, 2018", "the parties agreement 2018"),
        ("E-commerce & MSMEs", "e commerce msmes"),
        ("Café ＡＢＣ ﬁnal STRASSE Straße", "cafe abc final strasse strasse"),
        ("太平洋島嶼国", "太平 平洋 洋島 島嶼 嶼国 国"),
        ("ASEANと日本は2030年", "asean と日 日本 本は は 2030 年"),
        ("ｶﾞｰﾅ が", "ガー ーナ ナ が"),
        ("snake_case", "snake case"),
        ("", ""),
        ("・。「」", ""),
    ],
)
def test_search_text(text: str, expected: str) -> None:
    assert search_text(text) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("trade", (Term(("trade",)),)),
        ("Trade invest*", (Term(("trade",)), Term(("invest",), prefix=True))),
        ('"free and open" sea', (Term(("free", "and", "open")), Term(("sea",)))),
        ("e-commerce", (Term(("e", "commerce")),)),
        ("支援", (Term(("支援",)),)),
        ("太平洋", (Term(("太平", "平洋")),)),
        ("国", (Term(("国",), prefix=True),)),
        ("日本は2030", (Term(("日本", "本は", "は", "2030")),)),
        ('"unclosed phrase', (Term(("unclosed",)), Term(("phrase",)))),
        ("* - ( ) : & | ! <-> \\ ' OR", (Term(("or",)),)),
        ('""', ()),
        ("", ()),
        ("NEAR(a b)", (Term(("near", "a")), Term(("b",)))),
    ],
)
def test_terms(query: str, expected: tuple[Term, ...]) -> None:
    assert terms(query) == expected


@pytest.mark.parametrize(
    ("text", "query", "expected"),
    [
        ("Both sides agreed on trade.", "trade", ["trade"]),
        ("A trader agreed on TRADE", "trade", ["TRADE"]),
        ("Invest in investment", "invest*", ["Invest", "invest"]),
        ("free: the free and open sea", '"free and" open', ["free and", "open"]),
        ("e-commerce and commerce", "e-commerce", ["e-commerce"]),
        ("2030年までに支援", '"2030年" "に支"', ["2030年", "に支"]),
        ("太平洋島嶼国への支援を支援する", "支援", ["支援", "支援"]),
        ("ＡＳＥＡＮ café", "asean CAFE", ["ＡＳＥＡＮ", "café"]),
        ("nothing here", "", []),
    ],
)
def test_marks(text: str, query: str, expected: list[str]) -> None:
    assert [text[a:b] for a, b in marks(text, query)] == expected


@pytest.mark.property
@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60), st.text(max_size=20))
def test_marks_never_overlap_and_lie_in_the_text(text: str, query: str) -> None:
    ends = [0]
    for start, end in marks(text, query):
        assert ends[-1] <= start < end <= len(text)
        ends.append(end)
