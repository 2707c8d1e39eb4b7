"""A text and its translation: one undertaking, said twice. A summary, another year's text, another text are none."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followthrough.linking import link
from followthrough.linking.accounts import is_retold
from followthrough.linking.side_by_side import Piece, laid
from followthrough.linking.timeline import arrange
from followthrough.linking.translations import translated
from followthrough.model import Findings, Link, Relation
from linking.corpora import coded, read, read_lot, unit_of

TWO_LANGUAGES = Path(__file__).parents[2] / "bench" / "two_languages"
DAY = "2025-05-06"
PAIRS = [
    ("The two leaders met in Hanoi on 6 May 2025.", "両首脳は、2025年5月6日、ハノイで会談を行った。"),
    (
        "Japan will provide 5 billion yen by 2027 for the dredging of the port.",
        "日本は、港のしゅんせつのため、2027年までに50億円を供与する。",
    ),
    (
        "The two leaders reaffirmed the importance of the ASEAN Outlook on the Indo-Pacific (AOIP).",
        "両首脳は、インド太平洋に関するASEANアウトルック(AOIP)の重要性を改めて確認した。",
    ),
    (
        "Viet Nam will build 120 lighthouses by 2030.",
        "ベトナムは、2030年までに灯台を120基建設する。",
    ),
    (
        "Both sides agreed to hold the AZEC summit in 2026.",
        "双方は、2026年にAZEC首脳会合を開催することで一致した。",
    ),
    (
        "Japan will lend USD 20 million for tide gauges.",
        "日本は、検潮儀のため2,000万ドルを供与する。",
    ),
]


def _texts(english: list[str], japanese: list[str], day: str = DAY) -> tuple[Findings, Findings]:
    """The two as documents of one series."""
    one = read("\n\n".join(english), DAY, id="en")
    return one, read("\n\n".join(japanese), day, id="ja", language="ja", title="共同声明")


def _links(english: list[str], japanese: list[str], day: str = DAY) -> list[Link]:
    return list(translated(arrange(_texts(english, japanese, day))[0]))


def _told(links: list[Link], english: list[str], japanese: list[str]) -> set[tuple[int, int]]:
    """The numbers of the sentences that the links join."""
    texts = "\n\n".join(english), "\n\n".join(japanese)
    return {
        (texts[0][: each.earlier.start].count("\n\n"), texts[1][: each.later.start].count("\n\n")) for each in links
    }


def test_what_stands_in_the_same_place_is_one_undertaking() -> None:
    english, japanese = map(list, zip(*PAIRS, strict=True))
    links = _links(english, japanese)
    assert _told(links, english, japanese) == {(1, 1), (3, 3), (4, 4), (5, 5)}
    assert {each.relation for each in links} == {Relation.RESTATED}
    first = links[0].because
    assert first[0] == "Both are one text in two languages, and they stand in the same place of it."
    assert "Both name JPY 5,000,000,000." in first
    assert is_retold(first)


def test_a_sentence_left_out_or_put_in_moves_nothing() -> None:
    english, japanese = map(list, zip(*PAIRS, strict=True))
    japanese.insert(2, "両首脳は、昼食を共にした。")
    del japanese[4]
    assert _told(_links(english, japanese), english, japanese) == {(1, 1), (4, 4), (5, 5)}


@pytest.mark.parametrize("day", ["2026-05-06", "2025-05-07", "2025"])
def test_a_text_of_another_day_is_no_translation(day: str) -> None:
    english, japanese = map(list, zip(*PAIRS, strict=True))
    assert _links(english, japanese, day) == []


def test_a_summary_is_no_translation() -> None:
    english, japanese = map(list, zip(*PAIRS, strict=True))
    assert _links(english, japanese[:3]) == []


def test_another_text_of_the_day_is_no_translation() -> None:
    english, _ = map(list, zip(*PAIRS, strict=True))
    others = [f"日本は、{year}年までに橋を架ける。" for year in range(2031, 2037)]
    assert _links(english, others) == []


def test_what_disagrees_about_time_or_hands_is_not_joined() -> None:
    english, japanese = map(list, zip(*PAIRS, strict=True))
    japanese[1] = japanese[1].replace("2027年", "2028年")
    japanese[3] = japanese[3].replace("ベトナム", "日本")
    assert _told(_links(english, japanese), english, japanese) == {(4, 4), (5, 5)}


def test_link_tells_of_them_once() -> None:
    english, japanese = map(list, zip(*PAIRS, strict=True))
    found = link(_texts(english, japanese))
    ends = [(each.earlier, each.later) for each in found.links]
    assert len(ends) == len(set(ends)) >= 4
    assert found.dropped == ()


_PIECE = st.builds(
    Piece, st.frozensets(st.sampled_from(["JP", "2030", "AOIP", "% 5"]), max_size=3), st.integers(1, 200)
)


@given(st.lists(_PIECE, max_size=12), st.lists(_PIECE, max_size=12))
@settings(deadline=None)
def test_texts_are_laid_side_by_side_in_their_order_and_nothing_twice(one: list[Piece], other: list[Piece]) -> None:
    found = laid(one, other)
    for side in ([i for each in found for i in each.one], [i for each in found for i in each.other]):
        assert side == sorted(set(side))


@given(st.lists(_PIECE, min_size=1, max_size=12))
@settings(deadline=None)
def test_a_text_lies_beside_itself(text: list[Piece]) -> None:
    assert {(each.one, each.other) for each in laid(text, text)} == {(each.one, each.one) for each in laid(text, text)}


@pytest.mark.parametrize(("lot", "right", "wrong"), [("dev", 50, 1), ("test", 55, 0)])
def test_of_our_own_texts_in_two_languages_no_fewer_pairs_are_right(lot: str, right: int, wrong: int) -> None:
    """See bench/README.md: a summary and another year's statement are among them and give none."""
    rows = coded(TWO_LANGUAGES, lot)
    links = translated(arrange(read_lot(TWO_LANGUAGES, lot))[0])
    told = {frozenset((unit_of(each.earlier, rows), unit_of(each.later, rows))) for each in links}
    said_twice = {frozenset((row["one"], row["other"])) for row in rows if "one" in row}
    assert len(told & said_twice) >= right
    assert len(told - said_twice) <= wrong
