"""The Japanese of the program's sentences: every template fits what it is for, and no two fit alike."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from followthrough.language.phrasebook import SENTENCE, TERM, Phrase
from followthrough.lexicon.phrasebook import phrasebook, phrases, spoken, term, terms
from followthrough.lexicon.world import instruments

GLOSSARY = (Path(__file__).parents[2] / "docs" / "ja" / "glossary.md").read_text("utf-8")
SAMPLES = {
    "": "some words", "date": "2018-11", "number": "12", "money": "USD 5,000,000", "terms": "Japan and ASEAN",
    "mark": "4(b)", TERM: "Japan", SENTENCE: "para 4", "name": "Vera", "ordinal": "34th", "key": "e-12ab34cd",
    "path": "2021 → 2023", "address": "https://example.org/a",
}  # fmt: skip
SAID = {
    "": "some words", "date": "2018年11月", "number": "12", "money": "500万米ドル", "terms": "日本、ASEAN",
    "mark": "4(b)", TERM: "日本", SENTENCE: "段落4", "name": "Vera", "ordinal": "34", "key": "e-12ab34cd",
    "path": "2021年 → 2023年", "address": "https://example.org/a",
}  # fmt: skip
SLOT = re.compile(r"\{(\w+)(?::(\w+))?\}")
CHOICE = re.compile(r"<([^<>|]*)\|[^<>]*>|\[[^\[\]]*\]")


def written(known: str) -> str:
    """The template with its first choices made and its slots filled."""
    return SLOT.sub(lambda slot: SAMPLES[slot[2] or ""], CHOICE.sub(lambda choice: choice[1] or "", known))


@pytest.mark.parametrize("phrase", phrases("ja"), ids=lambda phrase: phrase.known[:60])
def test_a_template_says_what_stands_in_its_slots(phrase: Phrase) -> None:
    book = phrasebook("ja")
    assert book is not None
    kinds = dict(SLOT.findall(phrase.known))
    said = book.say(written(phrase.known))
    assert said is not None
    assert all(SAID[kinds[name]] in said for name, _ in SLOT.findall(phrase.said))


def test_no_two_templates_are_alike() -> None:
    skeletons = Counter(SLOT.sub(lambda slot: f"{{{slot[2]}}}", phrase.known) for phrase in phrases("ja"))
    assert [known for known, times in skeletons.items() if times > 1] == []


def test_no_japanese_is_blank_or_english() -> None:
    for said in [*terms("ja").values(), *(phrase.said for phrase in phrases("ja"))]:
        assert said.strip()
    kept = re.compile(r"\b(?:supersedes|strong|weak|https|continue|will|init|JSON-LD|datePublished|remain committed)\b")
    left = [kept.sub("", SLOT.sub("", phrase.said)) for phrase in phrases("ja")]
    assert [said for said in left if re.search(r"[a-z]{4}", said) and "「" not in said] == []


@pytest.mark.parametrize(
    ("sentence", "language", "said"),
    [
        ("item 2 of para 4", "ja", ("段落4の項目2", "ja")),
        ("annex 2, table 1, row 7", "ja-JP", ("附属書2・表1・行7", "ja")),
        ("Nobody has ever said this sentence.", "ja", ("Nobody has ever said this sentence.", "en")),
        ("para 4", "en", ("para 4", "en")),
    ],
)
def test_a_sentence_is_told_with_the_language_it_is_in(sentence: str, language: str, said: tuple[str, str]) -> None:
    assert spoken(sentence, language) == said


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("Japan", ("日本", "ja")),
        ("in force", ("発効", "ja")),
        ("Veland", ("Veland", "en")),
        ("ASEAN-Japan", ("日ASEAN", "ja")),
        ("Fiji-Japan", ("フィジー・日本", "ja")),
        ("Fiji-Veland", ("Fiji-Veland", "en")),
        ("in-force", ("in-force", "en")),
        ("-", ("-", "en")),
    ],
)
def test_names_and_words_of_the_field(word: str, said: tuple[str, str]) -> None:
    assert term(word, "ja") == said


def test_what_asean_and_japan_agreed_on_has_its_japanese_name() -> None:
    unnamed = {
        fact.id
        for fact in instruments().values()
        if set(fact.parties) == {"ASEAN", "JP"} and term(fact.name, "ja")[1] != "ja"
    }
    assert unnamed == {"delsa"}, "no Japanese name of it was found"


def test_the_glossary_and_the_phrasebook_have_one_word_for_each_thing() -> None:
    fixed = GLOSSARY.partition("## 行為 / Acts")[2]
    rows = re.findall(r"^\| ([a-z ]+) \| (\S+) \|$", fixed, re.MULTILINE)
    assert len(rows) > 25
    assert {word: said for word, said in rows if terms("ja").get(word) != said} == {}
