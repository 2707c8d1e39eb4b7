"""Which documents a question may see: all of them, unless a door says otherwise while it answers somebody.

The pages narrow it for each request (web/visiting/middleware.py); commands, and every verb that writes, see the whole
register: a chain followed with half of its statements hidden would be torn apart.
"""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

PUBLIC, INTERNAL = "public", "internal"
Sight = frozenset[str] | None  # degrees of confidentiality that may be seen; None: all
EVERYTHING: Sight = None
_sight: ContextVar[Sight] = ContextVar("sight", default=EVERYTHING)


def sight() -> Sight:
    """What may be seen now."""
    return _sight.get()


@contextmanager
def seeing(degrees: Sight) -> Iterator[None]:
    """Narrow or widen what may be seen, until the block ends."""
    token = _sight.set(degrees)
    try:
        yield
    finally:
        _sight.reset(token)
