"""What is given up, refused or missed: "Oland abandoned its plan to build it", "backed away from its pledge to"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from followthrough.findings.acts.drafts import Draft
from followthrough.findings.grammar.groups import Group
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.vocabulary import Form, Vocabulary, vocabulary
from followthrough.language.inflect import forms
from followthrough.model import Act

_NEAR = 5  # words from the verb to the thing given up: "scrapped the country's old plan"
_TOLD = frozenset(
    [Form.PAST, Form.PERFECT, Form.PASSIVE, Form.PERFECT_PASSIVE, Form.PROGRESSIVE, Form.PRESENT, Form.THIRD]
)
_UNDERTAKEN = frozenset([Act.COMMITMENT, Act.AIM, Act.TARGET, Act.PLEDGE, Act.REAFFIRMATION])
_TURNED = {  # a verb of moving or standing with the words that make it a retreat
    "back": ("away", "out", "down", "off"), "pull": ("out", "back"), "walk": ("away", "back"), "stop": ("short",),
    "fall": ("short", "behind"), "opt": ("out",),
}  # fmt: skip


def kept(drafts: Sequence[Draft], sentence: Sentence) -> Sequence[Draft]:
    """The drafts without those that the sentence tells as given up; instruments among these are marked as denied."""
    if _words().isdisjoint(sentence.words.lower):
        return drafts
    words = vocabulary("en")
    for group in sentence.groups:
        given = _given_up(sentence, group, words)
        if given is not None:
            drafts = [draft for draft in drafts if not _falls(draft, sentence, group, given)]
    return drafts


@cache
def _words() -> frozenset[str]:
    """Every written form of a verb of giving up, alone or with a word behind it."""
    return _giving().union(_turning())


@cache
def _giving() -> frozenset[str]:
    return frozenset(form for verb in vocabulary("en").lists["giving_up"] for form in forms(verb))


@cache
def _turning() -> dict[str, tuple[str, ...]]:
    """By the written form of a verb of moving or standing the words that make it a retreat."""
    return {form: words for verb, words in _TURNED.items() for form in forms(verb)}


def _given_up(sentence: Sentence, group: Group, words: Vocabulary) -> int | None:
    """The word from which what is given up is told; None where the verb gives nothing up."""
    lower, head = sentence.words.lower, group.head
    if group.form not in _TOLD or group.negated or lower[head] not in _words():
        return None
    if not frozenset(lower[head + 1 : head + 2]).isdisjoint(_turning().get(lower[head], ())):
        return head
    things = words.lists["given_up"]
    if lower[head] not in _giving():
        return None
    if not things.isdisjoint(lower[head + 1 : head + 1 + _NEAR]):
        return head
    told = group.passive and group.subject is not None and not things.isdisjoint(lower[slice(*group.subject)])
    return group.subject[0] if told and group.subject is not None else None


def _falls(draft: Draft, sentence: Sentence, group: Group, given: int) -> bool:
    """Whether a draft is of what the group gives up; an instrument stays, denied."""
    later = next((g.first for g in sentence.groups if g.main and g.first > group.head), len(sentence.words.lower))
    at = draft.cue[0]
    if draft.group is group and draft.act is Act.PROGRESS:
        return True
    if not given < at < later:
        return False
    if draft.act is Act.INSTRUMENT:
        draft.negated = True
    return draft.act in _UNDERTAKEN
