"""Words of status in plans ("on-going", "completed") and the step of the ladder they mean."""

from __future__ import annotations

import re
from functools import cache

from followthrough.lexicon.load import table
from followthrough.model import Status


@cache
def _steps() -> tuple[tuple[re.Pattern[str], Status], ...]:
    steps = table("en/plan_steps.toml")["steps"]
    told = [(word, Status(step)) for step, words in steps.items() for word in words]
    told.sort(key=lambda pair: -len(pair[0]))
    return tuple((re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])", re.IGNORECASE), step) for word, step in told)


def step_of(word: str) -> Status:
    """The step a word of status means, the longest phrase first: "not yet completed" is not "completed"."""
    return next((step for pattern, step in _steps() if pattern.search(word) is not None), Status.UNKNOWN)
