"""Times told by something else: an earlier promise ("in 2020 he vowed to mend it within a year"), a meeting."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date as day
from typing import Final

from followthrough.findings.targets.periods import FINEST, RUNS, words_before
from followthrough.language.dates import deadline, exact
from followthrough.language.dates.calendar import stepped_by
from followthrough.model import Mention, When

_WITHIN: Final = re.compile(r"\b(?:within|in no more than) (?:the )?$", re.IGNORECASE)
_SAID: Final = re.compile(
    r"\b(?:vow|promis|pledg|announc|assur|declar|undert|commit|agre|said|told|swore)\w*\b",
    re.IGNORECASE,
)
_STILL: Final = re.compile(r"\b(?:will|shall|now|today|yesterday|this (?:week|month|year))\b", re.IGNORECASE)
_QUOTED: Final = re.compile(r"[\"“].*\Z", re.DOTALL)  # what is quoted looks ahead from the day of saying
_SCENE: Final = re.compile(r"\b(?i:in|on|at|of|during) (?:[A-Z][\w’']+ ){0,2}(?:the )?$")
_LONG_AGO: Final = 60  # days: what was said since then is told as news, and counts from now


def due_from_then(
    text: str, scene: Sequence[Mention], dates: Sequence[Mention], document_date: str | None
) -> tuple[str, When | None, str] | None:
    """The due date of a length that a past promise names, counted from the day on which it was made.

    `scene` are the dates of the sentence before the promise, or in it; `dates` those that may be due. None where the
    sentence tells of no such day.
    """
    length = next((date for date in dates if _is_limit(text, date)), None)
    if length is None or len(document_date or "") != FINEST:
        return None
    past = [date for date in scene if date.end <= length.start and _is_past(text, date, str(document_date))]
    told = text[past[-1].end : length.start] if past else ""
    told = _QUOTED.sub("", told)
    if _SAID.search(told) is None or _STILL.search(told) is not None:
        return None
    return _counted(text, past[-1], length)


def _is_limit(text: str, date: Mention) -> bool:
    run = date.timex == "DURATION" and RUNS.fullmatch(str(date.value)) is not None
    return run and _WITHIN.search(words_before(text, date.start, 30)) is not None


def _is_past(text: str, date: Mention, document_date: str) -> bool:
    when = date.when
    if date.timex != "DATE" or when is None or when.latest is None or when.precision in ("decade", "century"):
        return False
    long_ago = (day.fromisoformat(document_date) - day.fromisoformat(when.latest)).days > _LONG_AGO
    return long_ago and _SCENE.search(words_before(text, date.start, 30)) is not None


def _counted(text: str, then: Mention, length: Mention) -> tuple[str, When | None, str] | None:
    when = then.when
    if when is None or when.latest is None:
        return None
    ends = stepped_by(day.fromisoformat(when.latest), str(length.value), 1)
    if ends is None:
        return None
    words = [" ".join(text[date.start : date.end].split()) for date in (length, then)]
    return exact(ends.isoformat(), when.precision), length.when, _THEN.format(*words)


def due_long_ago(
    text: str, dates: Sequence[Mention], document_date: str | None, cue: int
) -> tuple[str, When | None, str] | None:
    """ "Promised to plant them by 2020", told in 2026: the deadline of a promise of the past, by now over.

    `cue` is where the words of the promise begin; only deadlines behind them are its own.
    """
    for date in dates:
        if date.start < cue or AIMED.search(words_before(text, date.start, 60)) is not None:
            continue
        found = deadline(text, date)
        if found is not None and found[0] < (document_date or "")[: len(found[0])]:
            return found[0], date.when, found[1]
    return None


AIMED: Final = re.compile(r"\bwith (?:the|a) (?:goal|aim|view|objective|target)s? (?:of|to)\b[^.;]*$", re.IGNORECASE)
_THEN: Final = "“{}” is counted from “{}”, when it was promised."


def names_meeting(text: str, date: Mention, before: str) -> bool:
    """ "At the 2028 Summit", "in the margins of the 2028 Harbour Conference": the year of a meeting where it is due.

    `before`: the words before the date.
    """
    return _AT_NAMED.search(before) is not None and _MEETING_BEHIND.match(text, date.end) is not None


_AT_NAMED: Final = re.compile(
    r"\b(?:at|during|by|before|until|ahead of|no later than|[io]n the (?:margins|sidelines) of) "
    r"(?:the|our|its|their) $",
    re.IGNORECASE,
)
_MEETING_BEHIND: Final = re.compile(
    r"\s(?:[A-Z][\w-]*\s){0,3}(?:Summit|Conference|Assembly|Meeting|Forum|Congress|Session|Conclave)\b"
)
