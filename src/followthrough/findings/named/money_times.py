"""The time money is for: "over three years", "per year", "for 2024-2026", "a five-year, $5 million fund"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from followthrough.findings.targets.spaced import spaced
from followthrough.model import Mention

_REACH: Final = 70  # characters between an amount and the time behind it
_OVER: Final = spaced(
    r"\b(?:over|for|during|within|in|across|throughout|spanning|covering)"
    r"(?: (?:a|the|period|of|next|coming|fiscal|years?))* $",
    re.IGNORECASE,
)
_PERIOD: Final = re.compile(r"\b(?:in|for|over|from|between|during|period|biennium|years?) (?:the )?$", re.IGNORECASE)
_JOINT: Final = spaced(r" ?(?:[-–—/]|to|and|until|through) ?")
_APART: Final = re.compile(r"[.;:]\s|\n\s*\n")
_JOINED: Final = spaced(r",? ")  # between a length and the amount behind it: "five-year, $5 billion"
# Another sum before the length in its sentence: the length is that one's.
_SUM: Final = re.compile(
    r"(?:[$€£¥]\s?\d|\b[A-Z]{3} \d|\d (?:dollars|euros|yen|pounds)\b)(?:[^.;\n]|\.\d|\n(?!\s*[\n•*–-]))*$"
)
_ANOTHER: Final = re.compile(  # "gave $5 million, and it will give another $3 million in 2026"
    r"\b(?:and|but|while|whereas) (?:[\w’'-]+ ){0,4}?(?:will|would|shall|plans|has|have|had|is|are) "
    r".*(?:[$€£¥]\s?\d|\b[A-Z]{3} \d)"
)
_BLANKS: Final = re.compile(r"\s+")
_PAST: Final = re.compile(r"\b(?:last|past|previous|preceding)\b", re.IGNORECASE)
_EACH: Final = re.compile(r"(?:each|every|annually|yearly|monthly)\b", re.IGNORECASE)  # "Each year the Union provides"
_OPENING: Final = re.compile(r"(?:\A|[.\n*:] ?)$")
_YEAR: Final = len("2024")


def period_of(text: str, amount: Mention, dates: Sequence[Mention]) -> str | None:
    """The time an amount is for: a length (P3Y), each year (R/P1Y, as ISO 8601 writes it), years (2024/2026, 2024).

    None where it is not said. `dates` are those of the sentence; one that only says when the money was promised,
    or by when, is not meant.
    """
    found = next(_behind(text, amount, dates), None)
    return found or None if found is not None else _before(text, amount, dates)


def is_over(text: str, period: str | None, dates: Sequence[Mention]) -> bool:
    """Whether a length of time is one that is past in its sentence: "over the last three years we announced"."""
    return any(
        date.timex == "DURATION"
        and date.value == period
        and _PAST.search(text, max(0, date.start - len("preceding ")), date.end) is not None
        for date in dates
    )


def _behind(text: str, amount: Mention, dates: Sequence[Mention]) -> Iterator[str]:
    last = amount.end
    for at, date in enumerate(dates):
        if date.start < amount.end:
            continue
        between = _BLANKS.sub(" ", text[last : date.start]) if date.start - last <= _REACH else ""
        if not between or _APART.search(between) or _ANOTHER.search(between):
            return
        last = date.end
        if date.timex == "SET":
            yield f"R/{date.value}"
        elif date.timex == "DURATION" and _OVER.search(between):
            yield str(date.value)
        elif date.timex == "DATE" and _PERIOD.search(between):
            yield _years(text, date, dates[at + 1] if at + 1 < len(dates) else None) or ""


def _years(text: str, first: Mention, second: Mention | None) -> str | None:
    """The years of "2024-2026", or one year alone; None for a day, a month or words like "now"."""
    start = str(first.value)
    if len(start) != _YEAR or not start.isdigit():
        return None
    joined = second is not None and _JOINT.fullmatch(text, first.end, second.start) is not None
    end = str(second.value) if joined and second is not None else ""
    return f"{start}/{end}" if len(end) == _YEAR and end.isdigit() and end > start else start


def _before(text: str, amount: Mention, dates: Sequence[Mention]) -> str | None:
    lengths = [date for date in dates if date.timex == "DURATION" and date.end <= amount.start]
    if lengths and _JOINED.fullmatch(text, lengths[-1].end, amount.start):
        return str(lengths[-1].value)
    told = [date for date in lengths if _OVER.search(text, max(0, date.start - 24), date.start)]
    if told and len(lengths) == 1 and _SUM.search(text, max(0, told[0].start - _REACH), told[0].start) is None:
        return str(told[-1].value)
    each = [date for date in dates if date.timex == "SET" and date.end <= amount.start]
    if len(each) != 1 or _EACH.match(text, each[0].start) is None:
        return None
    opens = _OPENING.search(text, max(0, each[0].start - 3), each[0].start) is not None
    return f"R/{each[0].value}" if opens else None
