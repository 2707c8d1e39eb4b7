"""How often one may ask: so many requests a minute for each token, fewer for each address without one.

Counted in the server's own memory, each process for itself: a courtesy to the others who ask, not a defence.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.cache import cache

if TYPE_CHECKING:
    from django.http import HttpRequest

MINUTE = 60


@dataclass(frozen=True, slots=True)
class Allowance:
    """What is left to somebody who asks, in this minute."""

    limit: int
    left: int
    seconds: int  # until the next minute begins

    @property
    def spent(self) -> bool:
        """Whether this request is one too many."""
        return self.left < 0

    def headers(self) -> dict[str, str]:
        """As the answer tells it."""
        return {
            "RateLimit-Limit": str(self.limit),
            "RateLimit-Remaining": str(max(0, self.left)),
            "RateLimit-Reset": str(self.seconds),
        }


def counted(request: HttpRequest, token: int | None) -> Allowance:
    """Count this request; `token` is the number of the one it came with."""
    limit = settings.API_RATE if token is not None else settings.API_RATE_PUBLIC
    minute, seconds = divmod(int(time.time()), MINUTE)
    who = f"token-{token}" if token is not None else f"from-{request.META.get('REMOTE_ADDR', '')}"
    key = f"asked-{who}-{minute}".replace(" ", "")
    cache.add(key, 0, timeout=2 * MINUTE)
    return Allowance(limit, limit - cache.incr(key), MINUTE - seconds)
