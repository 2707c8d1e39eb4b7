"""Number words and figures."""

from __future__ import annotations

import pytest

from followthrough.language.numerals import figure, value_of, year_of


@pytest.mark.parametrize(
    ("numbers", "value"),
    [
        ((20, 1), 21),
        ((2, 100, 20, 1), 221),
        ((3, 1000, 4, 100), 3400),
        ((100,), 100),
        ((2, 3), None),
        ((100,) * 5000, None),
        ((20, 13), None),
    ],
)
def test_number_words_add_up(numbers: tuple[int, ...], value: int | None) -> None:
    assert value_of(numbers) == value


@pytest.mark.parametrize(("numbers", "year"), [((19, 90, 6), 1996), ((20, 18), 2018), ((19, 5), None), ((3, 40), None)])
def test_a_year_is_said_in_two_halves(numbers: tuple[int, ...], year: int | None) -> None:
    assert year_of(numbers) == year


@pytest.mark.parametrize(
    ("digits", "value"),
    [("1,460", 1460), ("2.5", 2.5), ("0", 0), ("", None), ("1.2.3", None), ("9" * 5000, None), ("٣", None)],
)
def test_figures(digits: str, value: float | None) -> None:
    assert figure(digits) == value
