"""How much of a total may be counted twice: what is perhaps one money told again, and nobody has decided on yet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from followthrough.assessments.money import Total


def perhaps_twice(total: Total, pairs: Iterable[tuple[str, str]]) -> float:
    """How much smaller a total is, in its currency, if every pair of keys is one money; 0 where none is in it.

    Sums joined by pairs, directly or through others, are taken as one: its largest telling is left.
    """
    worth = {part.sum.key: part.value or 0.0 for part in total.parts}
    first = {key: key for key in worth}
    for earlier, later in pairs:
        if earlier in worth and later in worth:
            first[_first(first, earlier)] = _first(first, later)
    together: dict[str, list[float]] = defaultdict(list)
    for key, value in worth.items():
        together[_first(first, key)].append(value)
    return sum(sum(values) - max(values) for values in together.values())


def _first(first: Mapping[str, str], key: str) -> str:
    while first[key] != key:
        key = first[key]
    return key
