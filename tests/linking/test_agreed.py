from __future__ import annotations

from followthrough.linking import ChangeKind, nearest_agreed
from linking.corpora import SERIES, a_text, read

AGREED = "We will lower the lighthouse tolls of small fishing boats by 2025."
DRAFT = "We will work towards lowering the lighthouse tolls of small fishing boats by 2030."


def test_the_nearest_language_comes_with_its_place_and_the_difference() -> None:
    found = [
        read(a_text(AGREED, year=2021), "2021-06-01"),
        read(a_text("We will count gulls.", year=2022), "2022-06-01"),
    ]
    nearest = nearest_agreed(DRAFT, found, partners=[SERIES])
    assert [near.words for near in nearest] == [AGREED]
    assert nearest[0].date == "2021-06-01"
    assert nearest[0].passage.startswith("para")
    assert 0 < nearest[0].score <= 1
    assert {change.kind for change in nearest[0].wording.changes} == {ChangeKind.WEAKER, ChangeKind.DATE_LATER}


def test_of_equal_language_the_newest_comes_first() -> None:
    found = [read(a_text(AGREED, year=year), f"{year}-06-01") for year in (2021, 2022, 2023)]
    nearest = nearest_agreed(AGREED, found, partners=[SERIES], most=2)
    assert [(near.date, near.score) for near in nearest] == [("2023-06-01", 1.0), ("2022-06-01", 1.0)]


def test_partners_may_be_countries_that_the_title_names() -> None:
    found = [
        read(a_text(AGREED, year=2021), "2021-06-01", series=None, title="Joint Statement from Japan and Peru"),
        read(a_text(AGREED, year=2022), "2022-06-01", series=None, title="Joint Statement from Japan and Chile"),
    ]
    assert [near.date for near in nearest_agreed(DRAFT, found, partners=["Japan", "Peru"])] == ["2021-06-01"]


def test_nothing_near_gives_nothing() -> None:
    found = [read(a_text(AGREED, year=2021), "2021-06-01")]
    assert nearest_agreed("The bakers will bake rye bread.", found, partners=[SERIES]) == ()
    assert nearest_agreed(DRAFT, found, partners=[]) == ()


def test_a_paraphrase_is_no_precedent() -> None:
    found = [read(a_text(AGREED, year=2021), "2021-06-01", kind="paraphrase")]
    assert nearest_agreed(DRAFT, found, partners=[SERIES]) == ()
