"""Units as statistics state them, taken apart into what is counted and its magnitude."""

from __future__ import annotations

import re
from typing import Final

_MAGNITUDES: Final = {
    "thousand": 1e3, "thousands": 1e3, "million": 1e6, "millions": 1e6, "mn": 1e6, "mil": 1e6, "mio": 1e6,
    "billion": 1e9, "billions": 1e9, "bn": 1e9, "trillion": 1e12, "trillions": 1e12, "tn": 1e12,
}  # fmt: skip
NAMES: Final = {1.0: "", 1e3: "thousand", 1e6: "million", 1e9: "billion", 1e12: "trillion"}
_CURRENCIES: Final = {
    "us$": "USD",
    "usd": "USD",
    "$": "USD",
    "€": "EUR",
    "eur": "EUR",
    "jpy": "JPY",
    "¥": "JPY",
    "yen": "JPY",
}
_CODE: Final = re.compile(r"[A-Z]{3}")  # of a currency
_PERCENT: Final = frozenset(("%", "percent", "per cent", "percentage", "pct"))


def parts_of(unit: str) -> tuple[str, float]:
    """What a unit counts, and by how much it is multiplied: "US$ bn" is ("USD", 1e9), "%" is ("percent", 1)."""
    text = " ".join(unit.split())
    if text.lower() in _PERCENT:
        return "percent", 1.0
    scale, kept = 1.0, []
    for word in re.sub(r"[()]", " ", text).replace("US$", "US$ ").split():
        if word.lower().strip(".,") in _MAGNITUDES:
            scale *= _MAGNITUDES[word.lower().strip(".,")]
        else:
            kept.append(_CURRENCIES.get(word.lower(), word))
    return " ".join(kept).replace(" of dollars", ""), scale


def with_scale(unit: str, scale: float) -> str:
    """The unit with a magnitude: ("USD", 1e9) is "USD billion"."""
    return f"{unit} {NAMES.get(scale, f'x {scale:g}')}".strip()


def figure(value: float, unit: str) -> str:
    """A figure with its unit: "31 cities"; the magnitude of a currency is set apart: "268.5 (USD billion)"."""
    return f"{value:g} {unit}".rstrip() if money_of(unit) is None else f"{value:g} ({unit})"


def money_of(unit: str) -> tuple[str, float] | None:
    """The currency and the magnitude of a unit such as "USD billion"; None where it has no magnitude or is no money."""
    base, scale = parts_of(unit)
    return (base, scale) if scale != 1 and _CODE.fullmatch(base) is not None else None


def converted(value: float, unit: str, into: str) -> float | None:
    """A value in another magnitude of the same unit; None when the two units count different things."""
    if unit == into:
        return value
    (base, scale), (other, wanted) = parts_of(unit), parts_of(into)
    return value * scale / wanted if base == other else None
