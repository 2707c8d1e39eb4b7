"""Whether a time in Japanese stands as a deadline: the words that set a limit stand behind it."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from followthrough.language.dates import calendar
from followthrough.language.dates.deadlines import exact
from followthrough.language.japanese.script import one_width

if TYPE_CHECKING:
    from followthrough.model import Mention

_REACH: Final = 10  # characters behind a time
_LIMIT: Final = re.compile(
    r"(?:の?(?:末日?|中頃|頃|ごろ|中|初め|半ば|上旬|中旬|下旬|時点))?"
    r"(?P<cue>までには|までに|迄に|までの(?!間|期間|[0-9]|[一二三四五六七八九十]年)|までを(?:目途|目処|めど|期限)|を(?:目途|目処|めど|期限|目標)(?:に|と|年)"
    r"|までで(?!は)|中に(?:は|も)?(?!お)|内に(?:は|も)?(?!お|あ)|以内に|より前に|に先立[ちっ]|の前に)"
)
_SPREAD: Final = re.compile(r"で(?![はもき])|に(?:わた|亘)(?:り|って)|(?:を|に)かけて")
_INSIDE: Final = re.compile(r"(?:以内|内)$")
_MIDDLE: Final = re.compile("半ば")
_BEFORE: Final = ("より前に", "に先立", "の前に")


def japanese_deadline(text: str, mention: Mention) -> tuple[str, str] | None:
    """The latest YYYY, YYYY-MM or YYYY-MM-DD that the words behind a time allow, and why; None where they set no limit.

    A fiscal year ends in March: its limit is a month.
    """
    when = mention.when
    if when is None or when.latest is None or when.earliest is None or mention.timex == "SET":
        return None
    behind = one_width(text[mention.end : mention.end + _REACH])
    limit = _LIMIT.match(behind)
    inside = _INSIDE.search(text, mention.start, mention.end)
    if limit is None and (inside is None or not behind.startswith(("に", "の", "を"))):
        return None
    cue = limit["cue"] if limit is not None else "以内"
    if mention.timex == "DURATION":
        return (when.latest, f"“{cue}” sets a limit; {when.reason}") if inside is not None else None
    if cue.startswith(_BEFORE):
        last = (date.fromisoformat(when.earliest) - timedelta(days=1)).isoformat()
        return exact(last, when.precision), f"“{cue}” sets a limit that lies before {when.earliest}"
    if when.precision == "decade" and _MIDDLE.search(text, mention.start, mention.end) is not None:
        return f"{int(when.earliest[:4]) + 5:04}", f"“{cue}” sets a limit; {when.reason}"
    return exact(when.latest, when.precision), f"“{cue}” sets a limit; {when.reason}"


def years_ahead(text: str, mention: Mention, anchor: str | None) -> str | None:
    """The end of a length in which something is to be done, from a document's date: 5年間で, 三年間にわたり.

    None where the length says itself when it runs (過去5年間), or no date is known to count from.
    """
    when, base = mention.when, calendar.span(anchor or "")
    if mention.timex != "DURATION" or when is None or when.latest is not None or base is None:
        return None
    unit = when.value[-1:]
    if unit not in {"Y", "M"} or _SPREAD.match(text, mention.end) is None:
        return None
    edge = calendar.stepped_by(base[1], when.value, 1)
    return None if edge is None else edge.isoformat()[: 4 if unit == "Y" else 7]


def japanese_limit(mention: Mention) -> str | None:
    """The last day of a time as exact as its words: 2030, 2031-03 for the fiscal year 2030; None where it has none."""
    when = mention.when
    return None if when is None or when.latest is None else exact(when.latest, when.precision)
