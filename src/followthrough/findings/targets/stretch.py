"""The words in which a target is looked for, with what was found in them: what every reader of targets is given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from followthrough.language.dates import deadline
from followthrough.model import Mention


@dataclass(slots=True)
class Stretch:
    """text[start:end] and its mentions; which of its dates set a limit is told once for all readers."""

    text: str
    start: int
    end: int
    lower: list[str]  # its words in small letters
    dates: Sequence[Mention]
    percents: Sequence[Mention]
    amounts: Sequence[Mention]
    limits: list[tuple[Mention, str]] = field(init=False)  # with the latest day, month or year that each allows

    def __post_init__(self) -> None:
        text = self.text
        self.limits = [(date, limit[0]) for date in self.dates if (limit := deadline(text, date)) is not None]

    @property
    def due(self) -> str | None:
        """What the first limit allows; None where no date sets one."""
        return self.limits[0][1] if self.limits else None

    @property
    def taken(self) -> list[Mention]:
        """Mentions whose figures count no things: times, per cents, money."""
        return [*self.dates, *self.percents, *self.amounts]
