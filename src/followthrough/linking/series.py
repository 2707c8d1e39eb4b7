"""In which series a document stands: as given, else inferred from its title and the parties the title names."""

from __future__ import annotations

import re
from typing import NamedTuple

from followthrough.lexicon.world import meeting_of, name_of
from followthrough.linking.named import names_in
from followthrough.linking.terms import content, plain_words, stem
from followthrough.model import Document, MentionKind

# Only texts that speak for partners together follow one another as a series; a press release follows nothing.
_JOINT = frozenset(["joint statement", "chair's statement", "joint communique", "declaration", "plan", "treaty"])
_TOPIC = re.compile(r"\s+(?:on|regarding|concerning|following|to|in)\s+|:\s")
_NUMBERED = re.compile(r"-\d+$")
# What titles of one series have or lack by chance: kinds of text, offices, kinds of meeting.
_ROLES = frozenset(
    map(
        stem,
        """statement communique communiqué declaration leaders leader ministers minister ministerial representatives
        heads head meeting summit joint international state states government governments forum conference session plan
        president
        presidents prime chair chairman press release draft final revised foreign sides""".split(),
    )
)
_FEWEST_PARTIES = 2


class Standing(NamedTuple):
    """The series a document stands in and how that is known. Not a meeting series' id, though it may equal one."""

    series: str | None  # None: in no series
    reason: str  # a sentence; empty when the series was given


def standing(document: Document) -> Standing:
    """The series of a document, or none with the reason."""
    if document.series is not None:
        return Standing(document.series, "")
    if document.title is None:
        return Standing(None, "No series was given, and the document has no title to infer one from.")
    if document.kind not in _JOINT:
        kind = document.kind or "text of unknown kind"
        return Standing(
            None, f"No series was given, and a {kind} does not speak for partners who meet again and again."
        )
    return _from_title(document.title)


def _from_title(title: str) -> Standing:
    """Meeting, then partners, then what is left of a title without its roles, ordinals and dates."""
    head = _TOPIC.split(title, maxsplit=1)[0]
    named = names_in(head)
    meeting = next((m.id for m in named if m.kind is MentionKind.MEETING and m.id is not None), None)
    if meeting is not None:
        fact = meeting_of(meeting)
        series = _NUMBERED.sub("", meeting) if fact is None else fact.series
        return Standing(series, f"Its title names a meeting of the series “{name_of(series)}”.")
    parties = sorted({m.id for m in named if m.kind is MentionKind.PARTY and m.id is not None})
    if len(parties) >= _FEWEST_PARTIES:
        names = " and ".join(name_of(party) for party in parties)
        return Standing("-".join(parties), f"Its title names its partners: {names}.")
    return _from_words(head)


def _from_words(head: str) -> Standing:
    """The proper words a title keeps when roles, figures and dates are gone; nothing kept, no series."""
    proper = [word for word in plain_words(head) if word[0].isupper()]
    kept = sorted(set(content(" ".join(proper))) - _ROLES)
    if not kept:
        return Standing(None, "No series was given, and the title names neither a meeting nor partners.")
    return Standing(" ".join(kept), f"Its title, without roles, ordinals and dates, is that of “{' '.join(kept)}”.")
