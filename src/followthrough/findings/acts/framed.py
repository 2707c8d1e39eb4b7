"""Verbs of saying in a polite frame: "we wish to thank", "took the opportunity to reaffirm".

Who wishes to thank thanks: the verb in the frame is read as if it were the verb itself.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from followthrough.findings.grammar.vocabulary import Form
from followthrough.model import Act

if TYPE_CHECKING:
    from followthrough.findings.acts.speaking import Speaking
    from followthrough.findings.grammar.groups import Group

FRAMES = frozenset("wish take use seize".split())  # the verb with which a frame begins
_CHANCES = frozenset("opportunity occasion".split())
_NEAR = 9  # words: "take this joint statement as an opportunity to"
_SAID = (Act.POSITION, Act.REQUEST, Act.REAFFIRMATION)
_FRAMED = (Form.PRESENT, Form.THIRD, Form.PAST, Form.PERFECT)


def said_politely(reader: Speaking) -> Group | None:
    """The group with the verb of saying that its frame holds; None where there is no frame, or another verb in it."""
    group, lower = reader.group, reader.sentence.words.lower
    at = _opening(group.lemma, lower, group.head + 1)
    if at is None or group.negated or group.form not in _FRAMED:
        return None
    inner = next((each for each in reader.sentence.groups if each.first == at), None)
    cues = () if inner is None else reader.vocabulary.verb_cues.get(inner.lemma, ())
    if inner is None or inner.lemma == "be" or not any(cue.act in _SAID for cue in cues):
        return None
    return replace(group, head=inner.head, lemma=inner.lemma, renewed=inner.renewed)


def _opening(lemma: str, lower: list[str], after: int) -> int | None:
    """Where the "to" of a frame stands, for the words behind its verb."""
    near = lower[after : after + _NEAR]
    if lemma == "wish":
        return after if near[:1] == ["to"] else None
    to = near.index("to") if "to" in near else 0
    return after + to if to > 0 and near[to - 1] in _CHANCES else None
