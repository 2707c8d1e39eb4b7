"""What a Japanese text has told of times so far, and why a time is as it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

SAYS_ALL: Final = "the words say all of it"
NOT_KNOWN: Final = "it counts from the day of speaking, and that is not known"


@dataclass(slots=True)
class Told:
    """One text, the date it counts from, and the date it last told of."""

    plain: str  # with figures and signs of one width
    anchor: str | None  # the document's date
    last: str | None = None  # the date last told of
    end: int = 0  # where its words end

    def base(self, *, of_speaking: bool) -> tuple[str | None, str]:
        """What a time is counted from, the day of speaking or the time last told of, and how to name it."""
        return (self.anchor, "the document's date") if of_speaking else (self.last, "the time last spoken of")
