"""The tagger: text in, mentions out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from followthrough.language.dates import calendar
from followthrough.language.dates.english import ENGLISH_TIMES
from followthrough.language.dates.parsing import Parser
from followthrough.language.dates.resolving import Resolver
from followthrough.language.dates.style import Style, choose

if TYPE_CHECKING:
    from followthrough.model import Mention


@dataclass(frozen=True, slots=True)
class Tagged:
    """The times of a text in text order, and how relative ones were counted."""

    mentions: tuple[Mention, ...]
    style: Style
    reason: str  # why that style


@lru_cache(maxsize=1)
def _parser() -> Parser:
    return Parser(ENGLISH_TIMES)


def tag_dates(text: str, *, anchor: str | None, style: Style | None = None) -> Tagged:
    """Find every time expression of a text and resolve it.

    Args:
        text: the document's canonical text.
        anchor: the document's date, YYYY, YYYY-MM or YYYY-MM-DD; None where it is not known. Then what counts from it
        stays open (XXXX).
        style: how relative times are anchored; None: chosen from the text.

    Returns:
        Mentions with TIMEX3 type and value and the days they cover. They do not overlap. Never raises on any text.

    Source: ISO-TimeML's TIMEX3; the spans follow the TimeBank 1.2 guidelines.
    """
    parser = _parser()
    readings = list(parser.readings(text))
    known = anchor if anchor is not None and calendar.span(anchor) is not None else None
    chosen, reason = (
        choose(text, readings, known, parser.vocabulary) if style is None else (style, "the style was given")
    )
    resolver = Resolver(text, known, chosen, parser.vocabulary)
    told = [reading for reading in readings if chosen is Style.NARRATIVE or not reading.sense.loose]
    return Tagged(tuple(resolver.mentions(told)), chosen, reason)
