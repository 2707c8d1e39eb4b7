"""Later short mentions of an instrument: "the Protocol", "the Plan of Action", when exactly one earlier name fits."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from followthrough.model import Mention, MentionKind

_KINDS = (
    "Protocol|Agreement|Convention|Treaty|Declaration|Charter|Covenant|Roadmap|Memorandum|Plan of Action|Action Plan"
    "|Implementation Plan|Work Plan|Master Plan|Joint Statement|Vision Statement|Code of Conduct|Code|Plan|Fund|Network"
    "|Framework|Partnership|Accord|Pact|Vision|Outlook"
)
_SHORT = re.compile(  # a letter first, what may not stand before it next: so the letter is looked for quickly
    r"[Tt](?<!\w.)(?:he|his|hat) (?:said |revised |amended |above-mentioned )?"
    rf"((?:First |Second |Joint )?(?:{_KINDS}))\b(?! (?:on|of|to|for) [A-Z])(?! [A-Z(])"
)


def short_mentions(text: str, instruments: Sequence[Mention]) -> Iterator[Mention]:
    """Mentions of known instruments by their bare kind. If two earlier names fit, none is given."""
    if not instruments:
        return
    starts = [mention.start for mention in instruments]
    for match in _SHORT.finditer(text, instruments[0].end):
        start, end = match.span(1)
        at = bisect_left(starts, start)
        if at < len(starts) and starts[at] < end:
            continue  # already named in full
        kind = match[1].lower().removeprefix("first ").removeprefix("second ")
        named = {m.id for m in instruments[:at] if kind in text[m.start : m.end].lower()}
        if len(named) == 1:
            yield Mention(MentionKind.INSTRUMENT, start, end, id=named.pop())
