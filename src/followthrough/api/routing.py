"""Operations by matter, on one router: two matters may share an address, one reading it and the other writing to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ninja import Router

if TYPE_CHECKING:
    from collections.abc import Callable

ROUTER = Router()


class Matter:
    """What belongs together in the description."""

    def __init__(self, tag: str) -> None:
        self.tag = tag

    def get(self, path: str, **known: Any) -> Callable[[Any], Any]:
        """An operation that reads."""
        return ROUTER.get(path, tags=[self.tag], **known)

    def post(self, path: str, **known: Any) -> Callable[[Any], Any]:
        """An operation that adds."""
        return ROUTER.post(path, tags=[self.tag], **known)

    def put(self, path: str, **known: Any) -> Callable[[Any], Any]:
        """An operation that changes."""
        return ROUTER.put(path, tags=[self.tag], **known)

    def delete(self, path: str, **known: Any) -> Callable[[Any], Any]:
        """An operation that ends."""
        return ROUTER.delete(path, tags=[self.tag], **known)
