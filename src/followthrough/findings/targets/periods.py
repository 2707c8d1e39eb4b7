"""Lengths that end: those whose start is told, those counted from now, and those of which only the length is known."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date as day
from datetime import timedelta

from followthrough.language.dates.calendar import stepped_by
from followthrough.model import Mention, When

COARSEST, FINEST = 4, 10  # a due date is at least a year and at most a day: YYYY, YYYY-MM-DD
RUNS = re.compile(r"P\d{1,2}[YM]")  # a century is no due date
_BLANKS = re.compile(r"\s+")
_LASTS_FROM = re.compile(
    r"(?: (?:period|term|programme|program|plan|cycle))?,? "
    r"(?:(?:starting|beginning|commencing)(?: in| on| from)?|(?:with effect |as )?from|effective)"
    r" (?:the )?",
    re.IGNORECASE,
)


def run_from(text: str, length: Mention, dates: Sequence[Mention]) -> tuple[str, When | None, str] | None:
    """ "Over five years from 2025": due by the end of the last of them, as exactly as the start is told."""
    if length.timex != "DURATION" or RUNS.fullmatch(str(length.value)) is None:
        return None
    before = words_before(text, length.start, 30)
    if _WITHIN.search(before) or (_ONE.fullmatch(text, length.start, length.end) and not _LASTING.search(before)):
        return None  # "within a year from today" is a limit, "two ports a year from 2025" tells how often
    start = next((date for date in dates if date.start >= length.end), None)
    if start is None or start.timex != "DATE" or start.when is None or start.when.earliest is None:
        return None
    if _LASTS_FROM.fullmatch(_BLANKS.sub(" ", text[length.end : start.start])) is None:
        return None
    over = stepped_by(day.fromisoformat(start.when.earliest), str(length.value), 1)
    if over is None:
        return None
    last = (over - timedelta(days=1)).isoformat()
    reason = _RUN.format(*(" ".join(text[time.start : time.end].split()) for time in (length, start)))
    when = replace(start.when, value=str(length.value), latest=last, precision="span", reason=reason)
    return last[: max(COARSEST, min(FINEST, len(str(start.value))))], when, reason


_WITHIN = re.compile(r"\bwithin (?:the )?$", re.IGNORECASE)
_ONE = re.compile(r"an?\s+\w+", re.IGNORECASE)
_LASTING = re.compile(r"\b(?:for|over|during|of|lasts?|lasting) $", re.IGNORECASE)
_RUN = "It lasts “{}” from “{}”."


def in_years(text: str, length: Mention, document_date: str | None) -> str | None:
    """The year, or month, that "in ten years" comes to; not "the first in ten years", nor "in ten years of war"."""
    if length.timex != "DURATION" or RUNS.fullmatch(str(length.value)) is None or len(document_date or "") != FINEST:
        return None
    before, behind = words_before(text, length.start, 60), text[length.end : length.end + 2].strip()
    if _IN.search(before) is None or _RECORD.search(before) is not None or behind[:1].isalpha():
        return None
    reached = stepped_by(day.fromisoformat(str(document_date)), str(length.value), 1)
    return None if reached is None else reached.isoformat()[: 4 if str(length.value).endswith("Y") else 7]


_IN = re.compile(r"\bin (?:just |only )?$", re.IGNORECASE)
_RECORD = re.compile(
    r"\b(?:first|second|third|last|only|time|most|least|record|fold|percent|cent|\w{3,}est)\b[^.;]*$", re.IGNORECASE
)


def of_this_decade(text: str, date: Mention) -> str | None:
    """ "Halve the toll this decade", "over the current decade": until its last year."""
    when = date.when
    if when is None or when.latest is None or when.precision != "decade":
        return None
    if _DONE_THEN.search(words_before(text, date.start, 60)) is not None:
        return None  # "on steps that they take this decade"
    return when.latest[:COARSEST] if _THIS_DECADE.fullmatch(text, date.start, date.end) is not None else None


_DONE_THEN = re.compile(r"\b(?:they|it|he|she|who|which) (?:[\w’']+ ){1,4}$", re.IGNORECASE)
_THIS_DECADE = re.compile(r"(?:later\s+)?(?:this|(?:the\s+)?(?:current|present))\s+decade", re.IGNORECASE)


def period_told(
    text: str, dates: Sequence[Mention], document_date: str | None, cue: int
) -> tuple[str | None, When | None, str] | None:
    """The end of "over five years" where it may be counted from the document's day; else the bare period."""
    ended = next((found for date in dates if (found := over_years(text, date, document_date, cue)) is not None), None)
    return ended if ended is not None else period_without_start(text, dates, cue)


def period_without_start(text: str, dates: Sequence[Mention], cue: int) -> tuple[None, When, str] | None:
    """ "Over five years", with no word on when they begin: the period is known, and its last day is not."""
    for date in dates:
        if date.start < cue or date.timex != "DURATION" or date.when is None or date.when.latest is not None:
            continue
        if RUNS.fullmatch(str(date.value)) and _OVER.search(words_before(text, date.start, 30)) is not None:
            return None, date.when, _NO_START.format(text[date.start : date.end])
    return None


def over_years(text: str, length: Mention, document_date: str | None, cue: int) -> tuple[str, When | None, str] | None:
    """ "Will lend the ports USD 3 million over five years": with no other start told, counted from the document's day.

    The year, or for months the month, that they end with. Not of what is paid back, nor of what was already running.
    """
    if length.start < cue or length.timex != "DURATION" or length.when is None or length.when.latest is not None:
        return None
    if RUNS.fullmatch(str(length.value)) is None or len(document_date or "") != FINEST:
        return None
    before = words_before(text, length.start, 160)
    if _OVER_THEM.search(before) is None or _NO_FRESH_START.search(before) is not None:
        return None
    ends = stepped_by(day.fromisoformat(str(document_date)), str(length.value), 1)
    if ends is None:
        return None
    words = " ".join(text[length.start : length.end].split())
    return ends.isoformat()[: 4 if str(length.value).endswith("Y") else 7], length.when, _FROM_TODAY.format(words)


_OVER_THEM = re.compile(r"\bover (?:a |the )?(?:(?:total )?period of )?$", re.IGNORECASE)
_NO_FRESH_START = re.compile(
    r"\b(?:repa(?:y|id|ying|yment|yable)|repayment|matur\w+|amortis\w+|amortiz\w+|accumulat\w+|drawn up|built up|"
    r"(?:has|have|had) \w+|(?:which|who) \w+(?:ed|gave|set)|was|were|is|are \w+ing)\b[^.;,]*$",
    re.IGNORECASE,
)
_FROM_TODAY = "“{}” is counted from the document's date, as no other start is told."
_OVER = re.compile(r"\b(?:over|during|across|throughout) (?:an? |the )?(?:(?:total )?period of )?$", re.IGNORECASE)
_NO_START = "“{}” is a period whose start is not stated, so its last day is not known."


def words_before(text: str, end: int, reach: int) -> str:
    """The words before a time, on one line; a line break stays only where the paragraph begins there."""
    near = text[max(0, end - reach) : end]
    paragraph = _PARAGRAPH.split(near)
    begins = "\n" if len(paragraph) > 1 or end <= reach else ""
    words = paragraph[-1].split()
    return begins + " ".join(words) + " " * bool(words)


_PARAGRAPH = re.compile(r"\n\s*\n")
