from __future__ import annotations

import string
import tomllib
from importlib.resources import files
from typing import Any

import pytest

from followthrough.reports.wording import LANGUAGES, wording

OPEN = {"step", "row"}  # words of the register, which a language may have more of; signs between words


def flat(told: dict[str, Any], path: str = "") -> dict[str, list[str]]:
    """Every key with its sentences: one, or a singular and a plural."""
    found: dict[str, list[str]] = {}
    for key, value in told.items():
        if isinstance(value, dict) and set(value) <= {"one", "other"}:
            found[path + key] = list(value.values())
        elif isinstance(value, dict):
            found |= flat(value, f"{path}{key}.")
        else:
            found[path + key] = [value]
    return found


def words(language: str) -> dict[str, list[str]]:
    text = (files("followthrough.reports.words") / f"{language}.toml").read_text(encoding="utf-8")
    return {key: value for key, value in flat(tomllib.loads(text)).items() if key.split(".")[0] not in OPEN}


def slots(sentences: list[str]) -> set[str]:
    return {name for said in sentences for _, name, _, _ in string.Formatter().parse(said) if name}


@pytest.mark.parametrize("language", [each for each in LANGUAGES if each != "en"])
def test_every_language_has_the_same_words_with_the_same_slots(language: str) -> None:
    english, other = words("en"), words(language)
    assert english.keys() == other.keys()
    assert {key: slots(said) for key, said in english.items()} == {key: slots(said) for key, said in other.items()}
    assert not [key for key, said in other.items() if not all(said) and all(english[key])]


def test_every_status_and_relation_has_a_word() -> None:
    from followthrough.model import Act, Relation, Status

    for language in LANGUAGES:
        told = wording(language).told
        assert set(told["status"]) == set(Status)
        assert set(told["act"]) == set(Act)
        assert set(told["relation"]) == {"first", "part", "joined", *Relation}


@pytest.mark.parametrize(
    ("language", "count", "said"),
    [
        ("en", 1, "1 document was made up for practice. Never cite it."),
        ("en", 3, "3 documents were made up for practice. Never cite them."),
        ("ja", 1, "文書1件は練習用に作成したものであり、引用してはならない。"),
        ("en", 12000, "12,000 documents were made up for practice. Never cite them."),
    ],
)
def test_a_count_chooses_singular_or_plural(language: str, count: int, said: str) -> None:
    assert wording(language).say("cover.invented", n=count) == said


@pytest.mark.parametrize(
    ("names", "said"),
    [((), ""), (("A",), "A"), (("A", "B"), "A and B"), (("A", "B", "C"), "A, B and C")],
)
def test_names_in_a_row(names: tuple[str, ...], said: str) -> None:
    assert wording("en").row(names) == said


def test_names_are_said_in_the_language_where_the_register_has_them() -> None:
    assert wording("ja", {"Japan": "日本"}).row(("Japan", "Veland")) == "日本及びVeland"


def test_dates_in_words_of_the_machine_are_written_out_and_nothing_else_is() -> None:
    assert wording("en").dated("Seen (2018-11-14); d2018-11-14 and 2012/2022 stay; in 2018-11.") == (
        "Seen (14 November 2018); d2018-11-14 and 2012/2022 stay; in November 2018."
    )


def test_a_date_that_is_quoted_or_to_be_typed_stays_as_it_is_written() -> None:
    assert wording("en").dated("A line says “2018-11-14”, so it is of 2018-11-14.") == (
        "A line says “2018-11-14”, so it is of 14 November 2018."
    )
    assert wording("en").dated("“soon” is no day: write it as 2024-05-06. It was 2024-05-07.") == (
        "“soon” is no day: write it as 2024-05-06. It was 7 May 2024."
    )
