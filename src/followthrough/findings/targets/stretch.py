"""The words in which a target is looked for, with what was found in them: what every reader of targets is given."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from followthrough.language.dates import deadline
from followthrough.model import Mention

# A few words may stand between: "from the current estimated average of 72", "from zero".
_FROM_FIGURE: Final = re.compile(r"from(?:[^\d.;:]{1,48}(?!(?:19|20)\d\d\b)\d|\s+(?:[a-z]+\s+){0,4}(?:zero|nil)\b)")

_PLAN_END: Final = re.compile(
    r"by\s+the\s+end\s+of\s+(?:the|this)\s+(?:(?:Work|Action)\s+)?(?:Plan|Programme|Roadmap|Strategy)\b"
)


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
    def from_figure(self) -> bool:
        """Whether a figure that is no year may stand behind some "from": only then a way leads from one to another."""
        return "from" in self.lower and _FROM_FIGURE.search(self.text, self.start, self.end) is not None

    @property
    def ends_with_plan(self) -> bool:
        """Whether a time is set by the plan itself: "by the end of the Plan period"."""
        return (
            self.text.find("end of", self.start, self.end) >= 0
            and _PLAN_END.search(self.text, self.start, self.end) is not None
        )

    @property
    def taken(self) -> list[Mention]:
        """Mentions whose figures count no things: times, per cents, money."""
        return [*self.dates, *self.percents, *self.amounts]
