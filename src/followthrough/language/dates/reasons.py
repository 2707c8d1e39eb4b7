"""Why a time stands for what it does, in sentences, and how it is written where it stays open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followthrough.language.dates.senses import Timex

if TYPE_CHECKING:
    from followthrough.language.dates.senses import Sense

#: Whether a word points, which way it or the verb looks (see tense.py), and what that makes of an open time.
WAYS = {
    (True, -1): "the last one before",
    (True, 0): "the one of the same year or week as",
    (True, 1): "the next one after",
    (False, -3): "something lasts since then: the last one before, or the one of,",
    (False, -2): "the verb looks back: the nearest one behind, or just ahead of,",
    (False, -1): "the verb looks back: the nearest one behind, or just ahead of,",
    (False, 0): "the one nearest to",
    (False, 1): "the verb looks ahead: the next one from, or just behind,",
    (False, 2): "the words before it set a limit: the next one from",
    (False, 3): "the verb looks ahead: the next one from",
}


def left_open(template: str) -> str:
    """Return a template as TIMEX3 writes it where it stays open."""
    if "@" not in template:
        return template
    return f"XXXX-{template[6:8]}" if template[6:8].isdigit() else "XXXX-XX-XX"


def of_the_words(sense: Sense) -> str:
    """Say what a time is whose words leave nothing open."""
    if sense.timex is Timex.DURATION:
        return "a length of time, not a place in the calendar"
    if sense.timex is Timex.SET:
        return "a time that comes again and again"
    return "it names no day" if sense.value.endswith("_REF") else "the words say all of it"
