"""Importance that is talked of: "discussed the tolls and the importance of open seas"."""

from __future__ import annotations

from followthrough.findings.acts.drafts import Draft
from followthrough.findings.grammar.groups import Group
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.vocabulary import Form
from followthrough.model import Act

_IMPORTANCE = frozenset("importance urgency imperative significance centrality".split())
_TALKED = frozenset("speak talk talked exchange discuss review address raise".split())
_TOLD = frozenset([Form.PAST, Form.PERFECT])
_JOINING = frozenset(["and", ",", "about", "as"])  # "..., as well as the importance of"
_LONGEST_OWNER = 4  # words: "the vital and lasting importance of"


def importance_talked_of(sentence: Sentence, group: Group, end: int) -> list[Draft]:
    """ "Discussed the state of the lock and the importance of mending it"; not "a paper on the importance of"."""
    if group.lemma not in _TALKED or group.form not in _TOLD or group.negated:
        return []
    lower = sentence.words.lower
    for i in range(group.head + 2, min(end, len(lower) - 1)):
        if lower[i] in ("which", "who", "whether", "how", "that"):
            return []
        worth = lower[i] == "value" and "".join(lower[i + 2 : i + 3]).endswith("ing")  # "the value of working together"
        named = (lower[i] in _IMPORTANCE and lower[i + 1] in ("of", "that")) or (worth and lower[i + 1] == "of")
        if named and _is_object(lower, group.head, i):
            why = "Importance that is spoken of is a stance."
            return [Draft(Act.POSITION, (i, i + 2), "en/position:importance-of", why, group)]
    return []


def _is_object(lower: list[str], head: int, noun: int) -> bool:
    """The noun is itself what was talked of, or joined to that."""
    floor = max(head, noun - _LONGEST_OWNER)
    owner = next((k for k in range(noun - 1, floor, -1) if lower[k] in ("the", "their", "our")), None)
    return owner is not None and (owner - 1 == head or lower[owner - 1] in _JOINING)
