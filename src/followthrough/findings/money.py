"""Pledges: amounts of money provided, promised or requested. Trade figures and output are not pledges."""

from __future__ import annotations

from followthrough.findings.groups import Group
from followthrough.findings.sentence import Sentence
from followthrough.findings.vocabulary import Form, Vocabulary
from followthrough.model import Act, Amount, Mention

_NEAR = 14  # words around an amount in which its verb or noun must stand
_TRADE_NEAR = 6


def pledged(sentence: Sentence, amount: Mention, vocabulary: Vocabulary) -> tuple[int, Group | None, str] | None:
    """The word that makes an amount a pledge, its verb group and the lexicon id; None for other figures."""
    at = next((i for i, start in enumerate(sentence.words.starts) if start >= amount.start), len(sentence.words.starts))
    lower = sentence.words.lower
    near = lower[max(0, at - _TRADE_NEAR) : at + _TRADE_NEAR + 2]
    if vocabulary.lists["movements"] & set(lower[max(0, at - _NEAR) : at]):
        return None  # "investment rose to USD 20 billion": a figure of what is, not money given
    if any(word in vocabulary.lists["trade_words"] for word in near) and not {"investments", "funding", "grant"} & set(
        near
    ):
        return None
    groups = [group for group in sentence.groups if abs(group.head - at) <= _NEAR]
    for group in sorted(groups, key=lambda group: abs(group.head - at)):
        for cue in vocabulary.verb_cues.get(group.lemma, ()):
            if cue.act is Act.PLEDGE:
                return group.head, group, cue.id
    for i in sorted(range(max(0, at - _NEAR), min(len(lower), at + _NEAR)), key=lambda i: abs(i - at)):
        for cue in vocabulary.noun_cues.get(lower[i], ()):
            if cue.act is Act.PLEDGE:
                return i, None, cue.id
    return None


def as_amount(amount: Mention, group: Group | None, period: str | None, bound: str | None) -> Amount:
    """The amount with what the money does, from the form of its verb."""
    role = "pledged"
    if group is not None:
        done = group.form in (Form.PAST, Form.PERFECT, Form.PERFECT_PASSIVE)
        role = {
            "request": "requested",
            "ask": "requested",
            "seek": "requested",
            "need": "requested",
            "mobilise": "mobilised",
            "mobilize": "mobilised",
        }.get(group.lemma, "provided" if done else "pledged")
    assert isinstance(amount.value, float | int)
    return Amount(float(amount.value), amount.unit or "", amount.start, amount.end, role, period, bound)
