"""Where governments sit: capitals.csv. Where a treaty is signed in several of them, and for whom news names them."""

from __future__ import annotations

from functools import lru_cache

from followthrough.lexicon.world.rows import parts, rows


@lru_cache(maxsize=1)
def _seats() -> dict[str, str]:
    return {name.casefold(): row["id"] for row in rows("capitals") for name in parts(row["capital"])}


@lru_cache(maxsize=4096)  # a text names the same few holders over and over
def seated_in(place: str) -> str | None:
    """The id of the country whose government sits, or sat, in a city; None for any other place.

    >>> seated_in("Nay Pyi Taw"), seated_in("Geneva")
    ('MM', None)
    """
    return _seats().get(place.casefold())
