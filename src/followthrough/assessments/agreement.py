"""How far coders agree beyond chance: Cohen's kappa for two, Krippendorff's alpha for any number with gaps.

Krippendorff, Content Analysis (3rd edition, 2013), chapter 12; Cohen, Educational and Psychological Measurement 20
(1960). Both are None where they are not defined: nothing coded twice, or (alpha) no variation at all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from itertools import permutations, product

_TWO = 2  # values a unit needs before anything can agree


def kappa(pairs: Sequence[tuple[Hashable, Hashable]]) -> float | None:
    """Cohen's kappa of two coders' codes on the same units. Values are names: no order, no distance."""
    if not pairs:
        return None
    n = len(pairs)
    observed = sum(a == b for a, b in pairs) / n
    first, second = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    expected = sum(count * second[value] for value, count in first.items()) / n**2
    return None if expected == 1 else (observed - expected) / (1 - expected)


def alpha(units: Sequence[Sequence[float]], level: str = "nominal") -> float | None:
    """Krippendorff's alpha over units, each with the values its coders gave it (gaps simply left out).

    `level` is nominal, ordinal or interval. Values are scores; for nominal ones any distinct numbers do.

    Raises:
        ValueError: an unknown level.
    """
    paired = [tuple(unit) for unit in units if len(unit) >= _TWO]
    coincidences: Counter[tuple[float, float]] = Counter()
    for unit in paired:
        for a, b in permutations(unit, 2):
            coincidences[a, b] += 1 / (len(unit) - 1)  # type: ignore[assignment]  # a Counter of weights
    totals: Counter[float] = Counter(value for unit in paired for value in unit)
    distances = _distances(totals, level)
    n = totals.total()
    expected = sum(totals[a] * totals[b] * distances[a, b] for a, b in product(totals, repeat=2))
    if not expected:
        return None
    observed = sum(weight * distances[pair] for pair, weight in coincidences.items())
    return 1 - (n - 1) * observed / expected


def _distances(totals: Mapping[float, int], level: str) -> dict[tuple[float, float], float]:
    if level == "nominal":
        return {(a, b): float(a != b) for a, b in product(totals, repeat=2)}
    if level == "interval":
        return {(a, b): (a - b) ** 2 for a, b in product(totals, repeat=2)}
    if level != "ordinal":
        raise ValueError(f"{level!r} is no level of measurement. Give nominal, ordinal or interval.")
    ranks = _ranks(totals)
    return {(a, b): (ranks[a] - ranks[b]) ** 2 for a, b in product(totals, repeat=2)}


def _ranks(totals: Mapping[float, int]) -> dict[float, float]:
    """Middle ranks: the sum of what lies below and half of the value's own count."""
    below, ranks = 0.0, {}
    for value in sorted(totals):
        ranks[value] = below + totals[value] / 2
        below += totals[value]
    return ranks
