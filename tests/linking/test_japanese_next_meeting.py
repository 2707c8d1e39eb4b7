"""A Japanese promise to meet is kept by the account of the meeting."""

from __future__ import annotations

import pytest

from followthrough.lexicon.load import table
from followthrough.linking import link
from followthrough.linking.promised_meetings import promise
from followthrough.linking.statements import statements
from followthrough.model import Findings, Link, Relation
from linking.corpora import read

LEXICON = table("ja/next_meeting.toml")
MET = "両首脳は、本日、ハノイで会談を行った。"


def _read(text: str, day: str) -> Findings:
    return read(text, day, language="ja", title="日越共同声明")


def _promise(sentence: str) -> str | None:
    found = (promise(statement) for statement in statements(_read(sentence, "2026-03-04")))
    return next((each.words for each in found if each is not None), None)


@pytest.mark.parametrize("name", ["kinds", "formal", "again", "behind", "levels"])
def test_the_lexicon_keeps_its_examples(name: str) -> None:
    wanted = name != "behind"
    for examples, promises in ((LEXICON[name]["yes"], wanted), (LEXICON[name]["no"], not wanted)):
        assert [_promise(each) is not None for each in examples] == [promises] * len(examples)


def _kept(promised: str, told: str, day: str = "2027-05-06") -> list[Link]:
    first = _read(f"両首脳は、東京で会談を行った。\n\n{promised}", "2026-03-04")
    found = link([first, _read(f"{told}\n\n両首脳は、港の再開を歓迎した。", day)])
    return [each for each in found.links if any("account of a meeting" in why for why in each.because)]


@pytest.mark.parametrize(
    ("promised", "told", "day"),
    [
        ("両首脳は、次回首脳会談を2027年に開催することで一致した。", MET, "2027-05-06"),
        ("両首脳は、再び会談することで一致した。", MET, "2026-12-01"),
        ("両首脳は、次回の港湾対話を開くことで一致した。", "両首脳は、本日、港湾対話を開催した。", "2026-12-01"),
    ],
)
def test_the_account_of_the_meeting_keeps_the_promise(promised: str, told: str, day: str) -> None:
    (one,) = _kept(promised, told, day)
    assert one.relation is Relation.FULFILLED


@pytest.mark.parametrize(
    ("promised", "told", "day"),
    [
        ("両首脳は、次回首脳会談を2027年に開催することで一致した。", "両首脳は、電話会談を行った。", "2027-05-06"),
        ("両首脳は、次回外相会合を2027年に開催することで一致した。", MET, "2027-05-06"),
        ("両首脳は、次回の港湾対話を開くことで一致した。", MET, "2026-12-01"),
        ("両首脳は、次回首脳会談を2028年に開催することで一致した。", MET, "2027-05-06"),
        ("両首脳は、次回首脳会談までに海図を作成することで一致した。", MET, "2027-05-06"),
    ],
)
def test_another_meeting_does_not(promised: str, told: str, day: str) -> None:
    assert _kept(promised, told, day) == []
