"""Verbs that only look as if they said something: what programmes give and are called after, what is shared of old."""

from __future__ import annotations

from followthrough.findings.grammar.groups import Group
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.subjects import head_of

_GIVERS = frozenset("program programs programme programmes fund initiative".split())
_PROGRAMMES = frozenset("program programme initiative award prize scholarship fund fellowship holiday".split())
_OF_OLD = frozenset("tradition traditions history border borders heritage".split())


def is_programme(sentence: Sentence, group: Group) -> bool:
    """The subject is a programme: it gives support, it takes no side."""
    return group.subject is not None and head_of(sentence.words.lower[slice(*group.subject)]) in _GIVERS


def names_programme(sentence: Sentence, group: Group) -> bool:
    """ "The scholarship programme honours the pilots": what it is called after."""
    if group.subject is None or group.lemma not in ("honor", "honour", "commemorate"):
        return False
    return head_of(sentence.words.lower[slice(*group.subject)]) in _PROGRAMMES


def shares_past(sentence: Sentence, group: Group) -> bool:
    """ "Share a strong tradition of trade": no view."""
    near = sentence.words.lower[group.head + 2 : group.head + 5]
    return group.lemma == "share" and not _OF_OLD.isdisjoint(near)
