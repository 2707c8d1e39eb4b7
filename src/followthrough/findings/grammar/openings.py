"""Where the words of a passage begin: behind a dateline, behind a label that only says what the passage is about."""

from __future__ import annotations

import re

from followthrough.findings.grammar.survey import Layer, within
from followthrough.model import Passage

# "PORT HALDEN, 13 March 2025 – Norland and ...": city, perhaps agency and day, and a dash.
_DATELINE = re.compile(r"[A-Z][A-Z .'’-]{2,40}(?:, [\w .,]{2,30})?(?: \([\w /.-]{2,20}\))?,? ?[–—-]{1,2} (?=[A-Z“\"])")
_TAG = r"</?\w{1,6}(?: [^<>]{1,60})?>"
_MARKS = rf"(?:[*_]|{_TAG}){{0,12}}"
# "**Opening the Canals:** Norland will ...": bold words before a colon, and a sentence of its own behind them.
_LABEL = re.compile(
    rf"{_MARKS}([A-Z](?:[^:;!?*<\n]|\n[ \t]+){{2,150}}?) ?"
    rf"(?:: ?(?:</\w{{1,6}}>)?[*_]{{2,3}}|(?:</\w{{1,6}}>)?[*_]{{2,3}} ?:|: ?</\w{{1,6}}>){_MARKS}\s*"
)
# "**Harbour Fund** – Norland will ...": bold words, a dash and a sentence of its own.
_DASHED = re.compile(
    rf"{_MARKS}([A-Z](?:[^:;!?*<\n]|\n[ \t]+){{2,150}}?) ?(?:</\w{{1,6}}>)?[*_]{{2,3}} ?[–—-]{{1,2}}"
    r"(?: |\n[ \t]*)(?=[A-Z])"
)
_DASH_BEHIND = re.compile(r"[*_]{2} ?[–—-]")  # what it must hold, found sooner
# "**Opening the canals.** Norland will ...": so too a whole bold line that begins with a participle.
_HEADLINE = re.compile(
    rf"{_MARKS}(\w+ing\b(?:[^*<\n]|\n[ \t]+|\*(?!\*)){{3,150}}?)(?:</\w{{1,6}}>)?"
    rf"(?:[.:] ?(?:</\w{{1,6}}>)?[*_]{{2,3}}|[*_]{{2,5}}[.:]){_MARKS}:?\s*"
)
_LONGEST = 300


def opening(text: str, passage: Passage, parties: Layer) -> int:
    """Offset of the first word that can do an act: past a dateline or a label. A party's name is no mere label."""
    start, end = passage.words_start, passage.end
    if text[start + 1 : start + 2].isupper():
        dateline = _DATELINE.match(text, start, end)
        if dateline is not None:
            return dateline.end()
    begins = text[start : min(end, start + _LONGEST)]
    if not ("**" in begins or "__" in begins or "</" in begins):
        return start  # every label holds one of these marks
    label = _LABEL.match(text, start, end) if text.find(":", start, end) >= 0 else None
    if label is None and _DASH_BEHIND.search(begins) is not None:
        label = _DASHED.match(text, start, end)
    if label is None:
        headline = _HEADLINE.match(text, start, end)
        return start if headline is None else headline.end()
    doing = label[1].split()[0].endswith("ing")  # "Opening Canals in Norland:" names no speaker
    named = not doing and any(name.end >= label.end(1) for name in within(parties, label.start(1), label.end(1)))
    behind = text[label.end() : label.end() + 1]
    own = label.end() < end and (behind.isupper() or behind.isdigit() or behind in '“"$')
    return label.end() if (own and not named) or (label.end() >= end and doing) else start
