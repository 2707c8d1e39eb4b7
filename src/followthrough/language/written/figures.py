"""Figures and sums of money as they are spoken. English counts by thousands, Japanese by ten thousands."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

_ENGLISH = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
_JAPANESE = ((Decimal(10) ** 12, "兆"), (Decimal(10) ** 8, "億"), (Decimal(10) ** 4, "万"))


def figure(value: float | Decimal | None) -> str:
    """A number with thousands set apart and no needless decimals; "" for none."""
    if value is None:
        return ""
    text = f"{value:,.6f}"
    return text.rstrip("0").rstrip(".")


def money(value: float | Decimal, unit: str, language: str = "en") -> str:
    """A sum as it is spoken: `money(5e10, "USD")` is "USD 50 billion", in Japanese "500億米ドル"."""
    if language.split("-", 1)[0] == "ja":
        return f"{_large(value, _JAPANESE)}{_currency(unit)}"
    return f"{unit} {_large(value, _ENGLISH, ' ')}".strip()


def _large(value: float | Decimal, scales: tuple[tuple[Decimal, str], ...], apart: str = "") -> str:
    exact = Decimal(str(value))
    size, name = next(((size, name) for size, name in scales if abs(exact) >= size), (Decimal(1), ""))
    return f"{figure(exact / size)}{apart if name else ''}{name}"


@cache
def _currency(code: str) -> str:
    """The Japanese name of a currency; the code itself where CLDR has none."""
    from babel import Locale

    return {"JPY": "円"}.get(code) or Locale("ja").currencies.get(code, code).replace(" ", "")
