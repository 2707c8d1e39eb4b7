from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followthrough.linking import ChangeKind, PieceKind, compare_wording

CHANGES = [
    ("We will establish an office.", "We will work towards establishing an office.", {ChangeKind.WEAKER}),
    ("We will establish an office.", "We look forward to establishing an office.", {ChangeKind.WEAKER}),
    ("We intend to mark the channel.", "We will mark the channel.", {ChangeKind.STRONGER}),
    ("We will mark the channel.", "We will mark the channel, where appropriate.", {ChangeKind.HEDGE_ADDED}),
    ("Subject to funds, we will mark it.", "We will mark it.", {ChangeKind.HEDGE_REMOVED}),
    ("We will mark it by 2025.", "We will mark it by 2027.", {ChangeKind.DATE_LATER}),
    ("We will mark it by June 2027.", "We will mark it by March 2027.", {ChangeKind.DATE_EARLIER}),
    ("We will mark it by 2027.", "We will mark it.", {ChangeKind.DATE_DROPPED}),
    ("We will mark it.", "We will mark it by 2027.", {ChangeKind.DATE_ADDED}),
    ("We will send 5 pilots.", "We will send nine pilots.", {ChangeKind.NUMBER_RAISED}),
    ("We will cut tolls by 30 per cent.", "We will cut tolls by 20 per cent.", {ChangeKind.NUMBER_LOWERED}),
    ("We will lend 5 million dollars.", "We will lend 9 million dollars.", {ChangeKind.AMOUNT_RAISED}),
    ("We will lend 9 million dollars.", "We will lend 5 million dollars.", {ChangeKind.AMOUNT_LOWERED}),
    ("We will lend 9 million dollars.", "We will lend money.", {ChangeKind.AMOUNT_DROPPED}),
    ("We will lend 9 million dollars.", "We will lend 8 million euros.", {ChangeKind.CURRENCY_CHANGED}),
    ("We will lend money.", "We will lend 9 million dollars.", {ChangeKind.AMOUNT_ADDED}),
    ("Japan and Peru will mark it.", "Japan will mark it.", {ChangeKind.ACTOR_REMOVED, ChangeKind.NARROWED}),
    ("Japan will mark it.", "Japan and Peru will mark it.", {ChangeKind.ACTOR_ADDED, ChangeKind.WIDENED}),
    ("We will mark every channel.", "We will mark selected channels.", {ChangeKind.NARROWED}),
    ("We will train pilots, cooks and divers.", "We will train pilots and divers.", {ChangeKind.NARROWED}),
    ("We will train pilots and divers.", "We will train pilots, cooks and divers.", {ChangeKind.WIDENED}),
    ("We will mark it and report to the Forum.", "We will mark it.", {ChangeKind.REPORTING_DROPPED}),
    ("We will mark it.", "We will mark it and report to the Forum.", {ChangeKind.REPORTING_ADDED}),
    ("We will mark it.", "We will mark it.", set()),
    ("Subject to funds, we will mark it.", "Pending funds, we will mark it.", set()),
    ("We will back peace and trade at sea.", "We will back trade and peace at sea.", set()),
    ("We will stop by 2030.", "We will stop by 2030 and reach zero by 2050.", {ChangeKind.WIDENED}),
    ("We will meet on 21 June 2030.", "We will meet in June 2030.", set()),
    ("President Lund and President Moe will mark it.", "President Lund will mark it.", set()),
    ("We oppose those who support smugglers.", "We oppose those who hope to smuggle.", set()),
]


@pytest.mark.parametrize(("earlier", "later", "kinds"), CHANGES)
def test_the_meaning_of_a_change(earlier: str, later: str, kinds: set[ChangeKind]) -> None:
    compared = compare_wording(earlier, later)
    assert {change.kind for change in compared.changes} == kinds
    for change in compared.changes:
        assert change.meaning.endswith(".")
        assert change.earlier is not None or change.later is not None
        for span, text in ((change.earlier, earlier), (change.later, later)):
            assert span is None or 0 <= span.start < span.end <= len(text)


def test_relative_dates_are_counted_from_their_documents() -> None:
    words = "We will mark the channel by the end of next year."
    moved = compare_wording(words, words, earlier_date="2021-05-01", later_date="2023-05-01")
    assert [change.kind for change in moved.changes] == [ChangeKind.DATE_LATER]


def test_pieces_are_words_not_letters() -> None:
    pieces = compare_wording("We will open the port.", "We will close the port.").pieces
    assert [(piece.kind, piece.text) for piece in pieces] == [
        (PieceKind.SAME, "We will "),
        (PieceKind.REMOVED, "open"),
        (PieceKind.ADDED, "close"),
        (PieceKind.SAME, " the port."),
    ]


@pytest.mark.parametrize(
    ("earlier", "later", "shown"),
    [
        ("両国は2025年までに港を開く。", "両国は2027年までに港を開く。", "両国は[2025>2027]年までに港を開く。"),
        ("We will mark 3-year plans.", "We will mark 5-year plans.", "We will mark [3-year>5-year] plans."),
        # "the" and "of" alone part no changes that are longer than they
        (
            "We will mark the deep channel of the northern strait by lamps.",
            "We will mark every one of many shallow creeks by lamps.",
            "We will mark [the deep channel of the northern strait>every one of many shallow creeks] by lamps.",
        ),
    ],
)
def test_a_reader_can_follow_what_was_changed(earlier: str, later: str, shown: str) -> None:
    pieces = compare_wording(earlier, later).pieces
    told = "".join({"removed": f"[{p.text}>", "added": f"{p.text}]", "same": p.text}[p.kind] for p in pieces)
    assert told == shown


def test_wordings_with_little_in_common_stand_one_beside_the_other() -> None:
    earlier, later = "We have aligned our posture to meet new threats.", "Both sides welcome the talks on fishing."
    assert compare_wording(earlier, later).is_rewritten
    assert [piece.text for piece in compare_wording(earlier, later).pieces] == [earlier, later]
    assert not compare_wording(earlier, earlier).is_rewritten
    assert not compare_wording("", later).is_rewritten


_TEXTS = st.text(st.sampled_from("We will 2025 port, and $5 ¥\n.–’éか"), max_size=60)


@pytest.mark.property
@settings(max_examples=60, deadline=None)
@given(_TEXTS, _TEXTS)
def test_pieces_give_back_both_texts(earlier: str, later: str) -> None:
    pieces = compare_wording(earlier, later).pieces
    assert "".join(p.text for p in pieces if p.kind is not PieceKind.ADDED) == earlier
    assert "".join(p.text for p in pieces if p.kind is not PieceKind.REMOVED) == later


def test_very_long_statements_are_still_compared() -> None:
    long = "mark the channel " * 3000
    pieces = compare_wording(long, long + "now").pieces
    assert [piece.kind for piece in pieces] == [PieceKind.REMOVED, PieceKind.ADDED]


def test_of_two_languages_times_sums_and_parties_are_compared_and_nothing_else() -> None:
    english = "Japan will provide 5 billion yen by 2027 for the dredging of the port."
    same = compare_wording(english, "日本は、港のしゅんせつのため、2027年までに50億円を供与する。")
    assert (same.in_two_languages, same.changes) == (True, ())
    later = compare_wording(english, "日本は、港のしゅんせつのため、2029年までに60億円を供与する。")
    assert [change.kind for change in later.changes] == [ChangeKind.DATE_LATER, ChangeKind.AMOUNT_RAISED]
    assert not compare_wording(english, english).in_two_languages
