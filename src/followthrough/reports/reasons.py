"""What rules gave as their reason: in the language of the report where all of it is known, else in English."""

from __future__ import annotations

from followthrough.lexicon import phrasebook
from followthrough.reports.report import Ref, Sentence
from followthrough.reports.wording import Wording, wording


def reason(says: str, words: Wording) -> tuple[str, str]:
    """A sentence of the program for the reader, and the language it is then in. Dates are written out."""
    said, tongue = phrasebook.spoken(says, words.language)
    return (wording(tongue).dated(said) if tongue == phrasebook.ENGLISH else said), tongue


def reasoned(says: str, refs: tuple[Ref, ...], words: Wording) -> Sentence:
    """The same as a sentence of the report that says in which language it is, where that is not the report's."""
    said, tongue = reason(says, words)
    return Sentence(said, refs, "" if tongue == words.language else tongue)
