from __future__ import annotations

from decimal import Decimal

import pytest

from followthrough.language.written import figure, money


@pytest.mark.parametrize(
    ("value", "unit", "english", "japanese"),
    [
        (5e10, "USD", "USD 50 billion", "500億米ドル"),
        (1.5e6, "JPY", "JPY 1.5 million", "150万円"),
        (2e13, "IDR", "IDR 20 trillion", "20兆インドネシアルピア"),
        (1200, "EUR", "EUR 1,200", "1,200ユーロ"),
        (0.25, "USD", "USD 0.25", "0.25米ドル"),
        (Decimal(2650000000000), "JPY", "JPY 2.65 trillion", "2.65兆円"),
        (-3e9, "USD", "USD -3 billion", "-30億米ドル"),
        (7, "", "7", "7"),
        (12000, "XQX", "XQX 12,000", "1.2万XQX"),
    ],
)
def test_money_as_it_is_spoken(value: float | Decimal, unit: str, english: str, japanese: str) -> None:
    assert (money(value, unit), money(value, unit, "ja")) == (english, japanese)


@pytest.mark.parametrize(("value", "said"), [(1234.5, "1,234.5"), (3.0, "3"), (None, ""), (0, "0")])
def test_figures_have_no_needless_decimals(value: float | None, said: str) -> None:
    assert figure(value) == said
