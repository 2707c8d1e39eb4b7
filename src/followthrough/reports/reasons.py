"""What the machine gave as its reason, in the language of the report, with its dates written out."""

from __future__ import annotations

from followthrough.reports.report import Ref, Sentence
from followthrough.reports.wording import Wording, wording

_MACHINE = "en"  # the language in which rules give their reasons


def reason(says: str) -> str:
    """A sentence of the machine for the reader."""
    return wording(_MACHINE).dated(says)


def reasoned(says: str, refs: tuple[Ref, ...], words: Wording) -> Sentence:
    """The same as a sentence of the report that says in which language it is."""
    return Sentence(reason(says), refs, "" if words.language == _MACHINE else _MACHINE)
