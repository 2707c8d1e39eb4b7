"""Areas of cooperation: their words tell their own examples, and no word tells two meanings at once."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from followthrough.lexicon.areas import Area, areas
from followthrough.register.ledger.searchtext import search_text, terms


def tells(area: Area, sentence: str) -> bool:
    """Whether a word of the area stands in a sentence, as the register's search finds it."""
    said = f" {search_text(sentence)} "
    for word in area.words:
        for term in terms(word):
            wanted = f" {' '.join(term.tokens)}"
            if (wanted if term.prefix else f"{wanted} ") in said:
                return True
    return False


@pytest.mark.parametrize("area", areas(), ids=lambda area: area.id)
def test_the_words_of_an_area_tell_its_examples(area: Area) -> None:
    assert area.yes
    assert area.no
    assert all(tells(area, sentence) for sentence in area.yes)
    assert not any(tells(area, sentence) for sentence in area.no)


def test_the_areas_of_our_japanese_passages_are_told() -> None:
    """Coded by hand, bench/own_ja/areas.jsonl: precision and recall by unit and area."""
    home = Path(__file__).parents[2] / "bench" / "own_ja"
    coded = [json.loads(line) for line in (home / "areas.jsonl").read_text(encoding="utf-8").splitlines()]
    rows = (json.loads(line) for line in (home / "gold.jsonl").read_text(encoding="utf-8").splitlines())
    words = {row["id"]: row["text"] for row in rows}
    true = {(row["unit"], area) for row in coded for area in row["areas"]}
    said = {(row["unit"], area.id) for row in coded for area in areas() if tells(area, words[row["unit"]])}
    assert len(true) > 80
    assert len(said & true) / len(said) > 0.97
    assert len(said & true) / len(true) > 0.97


def test_areas_have_names_in_both_languages_and_their_own() -> None:
    for side in ("id", "english", "japanese"):
        named = [getattr(area, side) for area in areas()]
        assert len(set(named)) == len(named) > 15
        assert all(named)
    assert all(len(set(area.words)) == len(area.words) for area in areas())
