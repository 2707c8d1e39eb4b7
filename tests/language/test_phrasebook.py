from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.language.phrasebook import LONGEST, Phrase, Phrasebook, PhraseError

BOOK = Phrasebook(
    [
        Phrase("“{words}” binds {who:term}.", "「{words}」は{who}を拘束する。"),
        Phrase("Due {day:year}.", "期限は{day}年。"),
        Phrase("It was put off by {n:year} month[s].", "{n}か月延期。"),
        Phrase("Both <sign|signed>.", "双方が署名。"),
        Phrase("Against it: {fact:sentence}", "反する：{fact}"),
        Phrase("“{one}” became “{other}”.", "「{one}」が「{other}」になった。"),
        Phrase("A plan is a weak undertaking.", "計画は弱い約束である。"),
        Phrase("{person} decided.", "{person}が判断した。"),
    ],
    {"Japan": "日本", "all": "全当事者"},
    {"year": lambda text: text if text.isdecimal() else None},
)


@pytest.mark.parametrize(
    ("known", "said"),
    [
        ("A plan is a weak undertaking.", "計画は弱い約束である。"),
        ("“will” binds Japan.", "「will」は日本を拘束する。"),
        ("“will” binds France.", None),  # a name that is not known: nothing is guessed
        ("Due 2030.", "期限は2030年。"),
        ("Due soon.", None),
        ("It was put off by 1 month.", "1か月延期。"),
        ("It was put off by 3 months.", "3か月延期。"),
        ("Both signed.", "双方が署名。"),
        ("Against it: Due 2030.", "反する：期限は2030年。"),
        ("Against it: nobody knows.", None),
        ("“a” became “b”.", "「a」が「b」になった。"),
        ("“he said “now” twice” became “b”.", "「he said “now” twice」が「b」になった。"),
        ("Vera decided.", "Veraが判断した。"),
        ("decided.", None),  # a slot is never empty
        ("Due 2030. Both sign. A plan is a weak undertaking.", "期限は2030年。双方が署名。計画は弱い約束である。"),
        ("Due 2030. Something else.", None),  # a row of which one is not known
        ("{words} and {0}", None),
        ("", None),
    ],
)
def test_what_is_known_is_said_and_nothing_else(known: str, said: str | None) -> None:
    assert BOOK.say(known) == said


@pytest.mark.parametrize(("word", "said"), [("Japan", "日本"), ("All", "全当事者"), ("France", None)])
def test_terms(word: str, said: str | None) -> None:
    assert BOOK.term(word) == said


def test_the_template_with_more_words_of_its_own_is_taken() -> None:
    book = Phrasebook([Phrase("{who} decided.", "{who}が。"), Phrase("Nobody decided.", "誰も。")], {}, {})
    assert book.say("Nobody decided.") == "誰も。"


@pytest.mark.parametrize(
    ("known", "said"),
    [
        ("{a:colour} is it.", "{a}"),  # a kind the book does not know
        ("{a}{b} is it.", "{a}"),  # nothing tells where the one ends
        ("{a} {b}", "{a}{b}"),  # no words of its own
        ("It is {a}.", "{b}"),  # a slot that is not there
    ],
)
def test_a_template_that_cannot_be_used_is_refused(known: str, said: str) -> None:
    with pytest.raises(PhraseError):
        Phrasebook([Phrase(known, said)], {}, {})


@pytest.mark.property
@given(st.text(min_size=1, max_size=60).filter(lambda words: "” binds " not in words))
def test_whatever_stands_in_a_slot_comes_through_unchanged(words: str) -> None:
    assert BOOK.say(f"“{words}” binds Japan.") == f"「{words}」は日本を拘束する。"


@pytest.mark.parametrize("part", ["“a” became “b", "” binds Japan. “", "Due 2030. ", "x" * 10])
def test_hostile_text_takes_no_longer_than_its_length(part: str) -> None:
    began = time.process_time()
    BOOK.say((part * LONGEST)[: LONGEST - 1])
    assert time.process_time() - began < 2
