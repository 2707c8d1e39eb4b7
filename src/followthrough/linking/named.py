"""What the words of a statement name, in whichever language they are written: times, sums, per cents, parties."""

from __future__ import annotations

from followthrough.language.dates import deadline, tag_dates
from followthrough.language.dates.japanese import japanese_deadline, tag_japanese_dates
from followthrough.language.japanese.script import has_kanji
from followthrough.language.quantities import find_amounts, find_percents
from followthrough.language.quantities.japanese import find_japanese_amounts, find_japanese_percents
from followthrough.lexicon.world import scan_names
from followthrough.lexicon.world.japanese import scan_japanese
from followthrough.model import Mention, MentionKind


def dates_named(text: str, day: str | None) -> list[Mention]:
    """Mentions of times; `day` is the document's own date."""
    if has_kanji(text):
        return tag_japanese_dates(text, anchor=day)
    return [*tag_dates(text, anchor=day).mentions]


def limits(text: str, mention: Mention) -> bool:
    """Whether a time stands as a deadline."""
    if has_kanji(text):
        return japanese_deadline(text, mention) is not None
    return bool(deadline(text, mention))


def sums_named(text: str) -> list[Mention]:
    """Mentions of money."""
    return find_japanese_amounts(text) if has_kanji(text) else find_amounts(text)


def per_cents_named(text: str) -> list[Mention]:
    """Mentions of per cents."""
    return find_japanese_percents(text) if has_kanji(text) else find_percents(text)


def names_in(text: str) -> list[Mention]:
    """Mentions of whatever has a name: parties, meetings, instruments."""
    return scan_japanese(text) if has_kanji(text) else scan_names(text)


def parties_named(text: str) -> list[Mention]:
    """Mentions of parties."""
    return [mention for mention in names_in(text) if mention.kind is MentionKind.PARTY]


def meetings_named(text: str) -> list[Mention]:
    """Mentions of meetings and series of meetings."""
    return [mention for mention in names_in(text) if mention.kind is MentionKind.MEETING]
