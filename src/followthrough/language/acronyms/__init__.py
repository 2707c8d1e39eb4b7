"""Short forms and what they stand for: `find_acronyms`, `expansions`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from followthrough.language.acronyms.align import bare
from followthrough.language.acronyms.defined import defined_shorts
from followthrough.language.acronyms.definitions import long_form_of
from followthrough.language.acronyms.shorts import find_shorts
from followthrough.model import Span

__all__ = ["Abbreviation", "bare", "expansions", "find_acronyms", "meanings"]


@dataclass(slots=True)  # not frozen, as that takes thrice the time
class Abbreviation:
    """A short form where it stands, and the long form the text gives it there. Not a name looked up anywhere."""

    short: Span
    long: Span | None = None


def find_acronyms(text: str) -> list[Abbreviation]:
    """Every short form in `text`, in text order, with the words the text gives for it at that place, if it does."""
    shorts = find_shorts(text)
    more = defined_shorts(text, shorts)
    return [Abbreviation(short, long_form_of(text, short)) for short in (_apart([*shorts, *more]) if more else shorts)]


def _apart(spans: list[Span]) -> list[Span]:
    """The spans in text order; of two that overlap the first."""
    apart: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, span.end)):
        if not apart or span.start >= apart[-1].end:
            apart.append(span)
    return apart


def expansions(text: str) -> dict[str, str]:
    """What each short form stands for in this text; a short form that is given two different long forms is left out."""
    return meanings(text, find_acronyms(text))


def meanings(text: str, found: Sequence[Abbreviation]) -> dict[str, str]:
    """What the short forms found in a text stand for, by the short form without a plural or possessive s."""
    said: dict[str, dict[str, str]] = {}
    for abbreviation in found:
        if abbreviation.long is not None:
            words = " ".join(abbreviation.long.of(text).split())
            said.setdefault(bare(abbreviation.short.of(text)), {}).setdefault(words.lower(), words)
    return {short: next(iter(longs.values())) for short, longs in said.items() if len(longs) == 1}
