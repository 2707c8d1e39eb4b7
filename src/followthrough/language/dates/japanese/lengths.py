"""Readings of Japanese lengths of time: 10年間, 今後3年間 with its days, 2年後 as a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from followthrough.language.dates import calendar
from followthrough.language.dates.japanese.rules import UNITS
from followthrough.language.dates.japanese.told import NOT_KNOWN
from followthrough.language.dates.japanese.values import Value, count_told, placed
from followthrough.language.dates.lengths import length
from followthrough.model import When

if TYPE_CHECKING:
    import re

    from followthrough.language.dates.japanese.told import Told

_LENGTH: Final = "a length of time, not a place in the calendar"
_FRAMES_BACK: Final = ("過去", "直近", "最近", "ここ", "これまで", "前の")


def length_told(match: re.Match[str], told: Told) -> Value | None:
    """今後3年間, 5年以内, 2年後, 10年間."""
    parts = match.groupdict()
    count = count_told(match["number"])
    if count is not None and parts.get("half"):
        count += 0.5
    value = length(count, UNITS[match["unit"]])
    span, frame = parts.get("span") or "", parts.get("frame") or ""
    if span in {"後", "前"} or (span == "以内" and not frame and told.anchor is None):
        return _step(told, value, -1 if span == "前" else 1)
    forward = frame in {"今後", "向こう", "来る", "次の", "これからの"} or "以内" in (span, parts.get("within"))
    back = frame.startswith(_FRAMES_BACK) or span == "来"
    if not (forward or back):
        return Value("DURATION", When(value, precision="span", reason=_LENGTH))
    return _framed(told, value, 1 if forward else -1)


def _step(told: Told, value: str, way: int) -> Value | None:
    """3年後: a time as exact as its unit."""
    base = calendar.span(told.anchor or "")
    day = None if base is None else calendar.stepped_by(base[0], value, way)
    if day is None:
        return Value("DURATION", When(value, precision="span", reason=NOT_KNOWN if base is None else _LENGTH))
    reached = calendar.covering(day, value[-1] if value[-1] in "YMW" else "D")
    return placed(reached, told.anchor, f"counted from the document's date, {told.anchor}")


def _framed(told: Told, value: str, way: int) -> Value:
    base = calendar.span(told.anchor or "")
    if base is None:
        reason = "it runs from the day of speaking, and that is not known"
        return Value("DURATION", When(value, precision="span", reason=reason))
    edge = calendar.stepped_by(base[1] if way > 0 else base[0], value, way)
    far = None if edge is None else edge.isoformat()
    first, last = (base[0].isoformat(), far) if way > 0 else (far, base[1].isoformat())
    runs = "it runs from" if way > 0 else "it runs up to"
    return Value(
        "DURATION", When(value, first, last, "span", told.anchor, f"{runs} the document's date, {told.anchor}")
    )


def minutes(match: re.Match[str]) -> Value | None:
    """約50分間."""
    count = count_told(match["number"])
    if count is not None and match["half"]:
        count += 0.5
    value = length(count, "TH" if match["unit"] == "時間" else "TM")
    return Value("DURATION", When(value, precision="span", reason=_LENGTH))
