"""Which instrument took the place of which. A circle is refused: nothing can supersede itself."""

from __future__ import annotations

from collections.abc import Mapping


class CircularSupersessionError(ValueError):
    """Instruments that supersede each other in a circle. `cycle` names them in order, the first again at the end."""

    def __init__(self, cycle: tuple[str, ...]) -> None:
        super().__init__(
            f"These instruments supersede each other in a circle: {' → '.join(cycle)}. "
            "One of the links must be wrong; correct the instrument's “supersedes”."
        )
        self.cycle = cycle


def without_circles(supersedes: Mapping[str, str | None]) -> None:
    """Check that following "supersedes" from any instrument comes to an end.

    Raises:
        CircularSupersessionError: it does not; the circle is named.
    """
    safe: set[str] = set()
    for first in supersedes:
        path: list[str] = []
        at: str | None = first
        while at is not None and at not in safe:
            if at in path:
                raise CircularSupersessionError((*path[path.index(at) :], at))
            path.append(at)
            at = supersedes.get(at)
        safe.update(path)
