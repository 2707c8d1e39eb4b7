"""Whether a time stands as a deadline, and what its last day is."""

from __future__ import annotations

from datetime import timedelta

from followthrough.language.dates import calendar
from followthrough.language.dates.english import ENDING, EVENT, LIMIT, NOT_A_DEADLINE
from followthrough.language.dates.resolving import stepped_by
from followthrough.model import Mention

_BEFORE, _AFTER = 48, 80  # characters looked at on each side
_WRITTEN = {"day": 10, "month": 7, "year": 4}


def deadline(text: str, mention: Mention) -> tuple[str, str] | None:
    """Say whether a mention is a deadline where it stands, and give the latest day and why.

    The latest is YYYY, YYYY-MM or YYYY-MM-DD. None where the words set no limit ("in 2025", "Agenda 2030"), where the length is
    counted from an event ("within 60 days of the signing"; see `counted_from`), or where no day can be known.
    """
    limit = LIMIT.search(text[max(0, mention.start - _BEFORE) : mention.start])
    if limit is None or NOT_A_DEADLINE.match(text, mention.end) is not None:
        return None
    cue = limit["cue"].lower()
    if mention.timex == "DURATION":
        return _within(text, mention, cue)
    return _by(text, mention, cue)


def counted_from(text: str, mention: Mention) -> tuple[int, int] | None:
    """Return the span of the event a length is counted from: "the signing" in "within 60 days of the signing"; else None."""
    found = EVENT.match(text, mention.end, min(len(text), mention.end + _AFTER))
    return None if found is None or mention.timex != "DURATION" else found.span("event")


def _within(text: str, mention: Mention, cue: str) -> tuple[str, str] | None:
    if cue not in {"within", "in no more than", "in"} or counted_from(text, mention) is not None:
        return None
    when = mention.when
    if cue == "in" or when is None or when.latest is None:
        return None
    return when.latest, f"{mention.value} from {when.anchor}"


def _by(text: str, mention: Mention, cue: str) -> tuple[str, str] | None:
    when = mention.when
    if when is None or when.latest is None or cue == "within" and when.precision == "day":
        return None
    words = text[mention.start : mention.end]
    if cue.startswith(("before", "prior")) and ENDING.search(words) is None:
        return _eve(when.earliest, when.precision, cue)
    length = _WRITTEN.get(when.precision)
    due = when.latest[:length] if length is not None else when.latest[:10]
    return due, f"\u201c{cue}\u201d sets a limit; {when.reason}"


def _eve(earliest: str | None, precision: str, cue: str) -> tuple[str, str] | None:
    """The last day, month or year before a time: before 2025 is by the end of 2024."""
    from datetime import date

    if earliest is None:
        return None
    last = (date.fromisoformat(earliest) - timedelta(days=1)).isoformat()
    return last[: _WRITTEN.get(precision, 10)], f"\u201c{cue}\u201d sets a limit that lies before {earliest}"
