"""What a question names, and by what else it is looked for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.register.ledger.called import called, wanted
from followthrough.register.ledger.searchtext import terms


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("JAIF", [("jaif",)]),
        ("jaif", [("jaif",)]),  # four letters are no word by chance
        ("Japan JAIF projects", [("JP",), ("jaif",)]),
        ("RCEP and the AHA Centre", [("rcep",), ("AHA",)]),
        ("Master Plan for Asean Connectivity 2025", [("mpac-2025",)]),
        ("日ASEAN統合基金", [("jaif",)]),
        ("DOC", [("US-DOC", "doc")]),  # two bear it
        ('"JAIF"', []),  # as it stands
        ("JAI*", []),
        ("doc", []),  # a word
        ("who", []),
        ("Japan and Burma", [("JP",), ("MM",)]),
        ("north korea uk eu", [("KP",), ("GB",), ("EU",)]),  # small letters, where they are no word
        ("欧州連合", [("EU",)]),
        ("us", []),  # a word
        ("Latin America", []),  # no country is named in these
        ("South China Sea", []),
        ("Korea Japan Foundation", [("KR",), ("JF",)]),  # the longest name counts
        ("Code of Conduct", []),  # any code may be meant
        ("AJDEP", []),  # known to nobody
        ("", []),
    ],
)
def test_called(query: str, ids: list[tuple[str, ...]]) -> None:
    assert [thing.ids for thing in called(query)] == ids


def test_the_plain_name_comes_first_and_none_holds_another() -> None:
    (thing,) = called("JAIF")
    names = [name.text for name in thing.others]
    assert names[0] == "Japan-ASEAN Integration Fund"
    assert not any("JAIF" in name for name in names)
    assert "Japan-ASEAN Integration Fund 2.0" not in names


@pytest.mark.parametrize(
    ("query", "others"),
    [
        ("North Korea", {"DPRK", "Democratic People's Republic of Korea", "北朝鮮", "朝鮮民主主義人民共和国"}),
        ("DPRK", {"North Korea", "北朝鮮"}),
        ("Myanmar", {"Burma", "ミャンマー"}),
        ("UK", {"United Kingdom", "U.K.", "英国"}),
        ("Turkey", {"Türkiye", "トルコ"}),
        ("European Union", {"EU", "欧州連合"}),
        ("United States", {"the US", "U.S.", "USA", "米国"}),
    ],
)
def test_the_names_of_countries_and_groups_are_those_of_the_tables(query: str, others: set[str]) -> None:
    (thing,) = called(query)
    assert others <= {name.text for name in thing.others}


def test_what_searched_text_cannot_tell_apart_is_narrowed_or_left_out() -> None:
    names = {name.text: name.within for thing in called("ROK Thailand US") for name in thing.others}
    assert {"North Korea", "Democratic People's Republic of Korea"} <= set(names["Korea"])
    assert "Latin America" in names["America"]
    assert "タイ王国" in names
    assert "タイ" not in names  # a piece of many words
    assert "US" not in {name.text for name in called("United States")[0].others}  # which no search tells from "us"


def test_what_is_named_is_one_alternative_and_words_beside_it_must_all_be_found() -> None:
    first, second = wanted('"free trade" EPQI')
    assert first == (terms('"free trade"'),)
    assert second[:2] == (terms("EPQI"), terms('"Expanded Partnership for Quality Infrastructure"'))


def test_a_name_that_counts_beside_certain_words_only_is_looked_for_with_them() -> None:
    ((_, *others),) = wanted("COC")
    assert (*terms('"Code of Conduct"'), *terms('"south china sea"')) in others
    assert terms('"Code of Conduct"') not in others


@given(st.text(st.sampled_from('abJAIF "*()日本-:\\'), max_size=60))
def test_no_question_raises_and_every_word_typed_is_looked_for(query: str) -> None:
    typed = [term for group in wanted(query) for term in group[0]]
    assert typed == list(terms(query))
