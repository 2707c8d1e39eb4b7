"""Undertakings of a plan without a finite verb: "Japan to offer 30 places", "Certificates: connect the ports"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from followthrough.findings.acts.drafts import Draft, Setting
from followthrough.findings.grammar.groups import Group, Subject
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.subjects import subject_kind
from followthrough.findings.grammar.verb_words import lemma_of, participle
from followthrough.findings.grammar.vocabulary import Form, Vocabulary
from followthrough.model import Act, Strength

_PARTING = (";", ":", ".")
_ACTING = frozenset([Subject.NAMED, Subject.AGENT, Subject.JOINT])
_OBJECTS = frozenset("a an the its their our all any each two three more further new".split())
_NOT_IN_NAMES = frozenset("from with by in on at into under over that which who will shall is are was were has".split())
_LONGEST_SUBJECT = 14  # words
_LONGEST_LABEL = 8
_WHY = "Who is to do something in a plan is bound to it."
_WHY_GOAL = "A named goal binds nobody."
_WHY_LABEL = "A bare imperative here binds."


def assigned_drafts(
    sentence: Sentence, setting: Setting, vocabulary: Vocabulary, drafts: Sequence[Draft]
) -> Iterator[Draft]:
    """What a plan gives somebody to do by an infinitive, and what it gives behind a label."""
    lower = sentence.words.lower
    if not drafts and (verb := _named_deed(sentence, setting, vocabulary)) is not None:
        bound = _draft(sentence, None, 0, verb, _WHY_LABEL)
        if lower[verb - 1] == "be":
            bound.cue = (verb - 2, verb + 1)
        yield bound if not setting.goals else Draft(Act.AIM, bound.cue, bound.lexicon, _WHY_GOAL, bound.group)
        return
    for i, word in enumerate(lower):
        if word == "to" and i > 0 and _is_deed(lower, i + 1, vocabulary):
            first = _begins(lower, i)
            if 0 <= first < i and _acts(sentence, (first, i), setting, vocabulary):
                yield _draft(sentence, (first, i), i, i + 1, _WHY)
        elif word == ":" and 0 < i <= _LONGEST_LABEL and not drafts and _is_label(sentence, i, vocabulary):
            yield _draft(sentence, None, i + 1, i + 1, _WHY_LABEL)


def _is_deed(lower: list[str], i: int, vocabulary: Vocabulary) -> bool:
    """A verb in its base form, known or with its object behind it."""
    if i + 1 >= len(lower) or not lower[i].replace("-", "").isalpha():
        return False
    known = lemma_of(lower[i], Form.PRESENT, vocabulary) is not None
    behind = lower[i + 1]
    return known or (behind in _OBJECTS and not lower[i].endswith(("s", "ing", "ed")))


def _begins(lower: list[str], to: int) -> int:
    """Where the clause begins whose subject ends before "to"; -1 where something stands between."""
    first = to
    while first > 0 and lower[first - 1] not in _PARTING:
        first -= 1
    held = _NOT_IN_NAMES.isdisjoint(lower[first:to]) and to - first <= _LONGEST_SUBJECT
    return first if held else -1


def _acts(sentence: Sentence, subject: tuple[int, int], setting: Setting, vocabulary: Vocabulary) -> bool:
    """A party or body, with no verb before its "to": "Japan to offer"; not "Norland wishes to offer"."""
    busy = any(subject[0] <= group.head < subject[1] and group.form is not Form.GERUND for group in sentence.groups)
    return not busy and subject_kind(sentence, subject, setting.names, vocabulary) in _ACTING


def _named_deed(sentence: Sentence, setting: Setting, vocabulary: Vocabulary) -> int | None:
    """ "To develop a standard", "Development of a standard": a line of a plan that names its deed so.

    Returns:
        The word that names it; None where the line says something of it ("Development of ports is slow").
    """
    lower = sentence.words.lower
    if sentence.start > setting.begins or len(lower) < _SHORTEST or any(group.main for group in sentence.groups):
        return None
    if lower[0] == "to" and _is_deed(lower, 1, vocabulary):
        return 1
    if (passive := _to_be_done(lower, vocabulary)) is not None:
        return passive
    noun = 1 if lower[0] in ("joint", "further", "continued") else 0
    deed = lower[noun] in _DEEDS and lower[noun + 1 : noun + 2] == ["of"]
    return noun if deed and _TOLD_OF.isdisjoint(lower) else None


def _to_be_done(lower: list[str], vocabulary: Vocabulary) -> int | None:
    """ "Two ports to be equipped with cranes", "output to be raised to 10 tonnes": the verb; None where none is so.

    Something has to stand behind it: "Activities to be undertaken:" is a heading.
    """
    at = next((i for i in range(1, min(_FAR, len(lower) - 3)) if lower[i : i + 2] == ["to", "be"]), None)
    if at is None or not _NOT_IN_NAMES.isdisjoint(lower[: at - 1]) or lower[0] in ("efforts", "need"):
        return None
    verb = at + 2
    behind = lower[verb + 1].isalnum() or lower[verb + 1][0].isdigit()
    return verb if behind and participle(lower[verb], vocabulary) is not None else None


_FAR = 12  # words
_TOLD_OF = frozenset("depends hinges lags stands remains requires needs faces stalled".split())  # "depends on the loan"
_SHORTEST = 4  # words
_DEEDS = frozenset(
    "development establishment enhancement implementation organisation organization preparation creation promotion "
    "provision introduction adoption harmonisation harmonization finalisation finalization formulation construction "
    "installation improvement expansion training exchange mobilisation mobilization operationalisation "
    "operationalization digitalisation digitalization upgrading publication dissemination compilation convening "
    "conduct strengthening ratification accession conclusion negotiation identification rehabilitation modernisation "
    "modernization deployment translation recruitment appointment designation restoration renovation mapping".split()
)


def _is_label(sentence: Sentence, colon: int, vocabulary: Vocabulary) -> bool:
    """ "Certificates: connect the ports": nothing is said before the colon, and a verb stands right behind it."""
    lower = sentence.words.lower
    silent = not any(group.head < colon and group.form is not Form.GERUND for group in sentence.groups)
    plain = lemma_of(lower[colon + 1], Form.PRESENT, vocabulary) if colon + 2 < len(lower) else None
    return silent and plain is not None and sentence.text[sentence.words.starts[colon + 1]].islower()


def _draft(sentence: Sentence, subject: tuple[int, int] | None, first: int, verb: int, why: str) -> Draft:
    """The undertaking, its verb now one that carries the sentence: the clause before it ends there."""
    group = next((group for group in sentence.groups if group.head == verb), None)
    if group is None:
        group = Group(first, verb, Form.INFINITIVE, sentence.words.lower[verb])
        sentence.groups.append(group)
        sentence.groups.sort(key=_first)
    group.subject, group.clause, group.main = subject, first if subject is None else subject[0], True
    return Draft(Act.COMMITMENT, (first, verb + 1), "en/grammar:assigned", why, group, strength=Strength.STRONG)


def _first(group: Group) -> int:
    return group.first
