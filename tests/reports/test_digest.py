"""The letter: short, each kind with its count, in both languages; nothing told twice and nothing empty."""

from __future__ import annotations

import pytest

from followthrough.reports.digest import MOST, Line, Span, digest
from followthrough.reports.wording import LanguageError

SPAN = Span("ASEAN-Japan", "2026-11-29", "2026-11-22", "2027-01-10")
NOTHING = {"meetings": 0, "due": 0, "overdue": 0, "moved": 0}
QUAY = Line("Build the quay", "2026-12", ("Japan", "Thailand"), (), "https://example.org/entries/e-1")
LOCK = Line("Open the lock", "2026", (), ("done_late", "contradicted"))


def test_a_letter_in_english() -> None:
    told = digest(SPAN, {"due": [QUAY], "moved": [LOCK]}, NOTHING | {"due": 1, "moved": 1}, language="en")
    assert told.subject == "ASEAN-Japan, 29 November 2026: 1 due, 0 overdue, 1 moved"
    assert told.told == 2
    assert told.body == (
        "ASEAN-Japan on 29 November 2026. What moved is told since 22 November 2026.\n\n"
        "Due before 10 January 2027 (1)\n- Build the quay\n  December 2026 · Japan and Thailand\n"
        "  https://example.org/entries/e-1\n\n"
        "Moved since 22 November 2026 (1)\n- Open the lock\n  2026 · Done late · Contradicted\n\n"
        "Standings are proposed by rule unless a person signed them. What is not public is not in this letter.\n"
    )


def test_a_letter_in_japanese() -> None:
    told = digest(SPAN, {"overdue": [QUAY]}, NOTHING | {"overdue": 1}, language="ja")
    assert told.subject == "日ASEAN 2026年11月29日：期限到来0件、期限超過1件、動き0件"
    assert "2026年12月 · 日本及びタイ" in told.body.replace("・", " · ")
    assert "期限の来るもの" not in told.body  # what is not there has no heading


def test_what_is_too_much_is_counted() -> None:
    told = digest(SPAN, {"due": [QUAY] * MOST}, NOTHING | {"due": MOST + 1}, language="en")
    assert told.body.count("Build the quay") == MOST
    assert "  and one more\n" in told.body
    assert "  and 3 more\n" in digest(SPAN, {"due": [QUAY]}, NOTHING | {"due": 4}, language="en").body


def test_long_headlines_are_cut() -> None:
    told = digest(SPAN, {"due": [Line("word " * 80)]}, NOTHING | {"due": 1}, language="en")
    assert max(map(len, told.body.splitlines())) < 150


def test_a_meeting_is_told_but_not_counted_in_the_subject() -> None:
    told = digest(SPAN, {"meetings": [Line("The Forum", "2026-12-01")]}, NOTHING | {"meetings": 1}, language="en")
    assert "Meetings before 10 January 2027 (1)\n- The Forum\n  1 December 2026\n" in told.body
    assert told.told == 1


def test_there_is_no_letter_in_a_language_without_words() -> None:
    with pytest.raises(LanguageError):
        digest(SPAN, {}, NOTHING, language="fr")


@pytest.mark.parametrize(("language", "joint"), [("en", "all parties"), ("ja", "全当事者")])
def test_a_joint_voice_is_told_in_words(language: str, joint: str) -> None:
    told = digest(SPAN, {"due": [Line("Open the lock", "2026", ("all",))]}, NOTHING | {"due": 1}, language=language)
    assert joint in told.body
    assert "all\n" not in told.body
