"""What took the place of what leads forward only: a circle of supersession is refused and named."""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING

from followthrough.register.following.judged import DecisionError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence


class SupersessionError(DecisionError):
    """Something would, over others, supersede itself."""


def cycle(pairs: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """A circle among (old, new) pairs, its first name again at the end; none where all leads forward."""
    order = TopologicalSorter[str]()
    for old, new in sorted(set(pairs)):
        order.add(new, old)
    try:
        order.prepare()
    except CycleError as error:
        return _from_first(error.args[1][1:])
    return ()


def _from_first(names: Sequence[str]) -> tuple[str, ...]:
    """The circle told from its first name in the alphabet, which closes it as well."""
    at = names.index(min(names))
    return (*names[at:], *names[:at], names[at])


def refuse_circle(pairs: Iterable[tuple[str, str]], named: Callable[[str], str] = str) -> None:
    """Pairs are (old, new); `named` tells what one of them is called in the sentence.

    Raises:
        SupersessionError: they make a circle; the sentence names it.
    """
    found = cycle(pairs)
    if found:
        raise SupersessionError(
            f"This would make a circle: {' is superseded by '.join(map(named, found))}. Take one of these back first."
        )
