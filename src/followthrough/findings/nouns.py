"""Acts that hide in nouns: "reaffirm our commitment to implementing", "stressed the need to", "our call for"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from followthrough.findings.complements import is_action, says_next
from followthrough.findings.drafts import Draft
from followthrough.findings.vocabulary import Form, Role, Vocabulary
from followthrough.model import Act, Strength

if TYPE_CHECKING:
    from followthrough.findings.groups import Group
    from followthrough.findings.sentence import Sentence
    from followthrough.lexicon.schema import Cue

_NOUN_ACTS = frozenset([Act.COMMITMENT, Act.AIM, Act.POSITION, Act.REQUEST, Act.PROGRESS])
_APPROVING = frozenset(
    "welcome celebrate highlight note commend applaud acknowledge appreciate hail recognise "
    "recognize encouraged".split()
)


def noun_drafts(sentence: Sentence, group: Group, end: int, made: list[Draft], vocabulary: Vocabulary) -> list[Draft]:
    """Acts of the nouns between a main verb and the end of its clause; may take back acts of the verb in `made`."""
    governing = {draft.act for draft in made}
    agreed = group.lemma in ("agree", "concur", "witness") and not governing
    if not governing & {Act.POSITION, Act.REAFFIRMATION, Act.PROGRESS} and group.form is not Form.COPULA and not agreed:
        return []
    found: list[Draft] = []
    for i, cue in _noun_cues(sentence, group.head + 1, end, vocabulary):
        found += _read(sentence, group, i, cue, governing, vocabulary)
        if len(found) > 0 and found[-1].act is Act.COMMITMENT:
            break
    _settle(made, found, group)
    return found


def _noun_cues(sentence: Sentence, start: int, end: int, vocabulary: Vocabulary) -> Iterator[tuple[int, Cue]]:
    lower, marks = sentence.words.lower, sentence.marks
    for i in marks[bisect_left(marks, start) : bisect_left(marks, end)]:
        word = lower[i]
        if vocabulary.roles.get(word) is Role.SUBORDINATOR:
            return
        for cue in vocabulary.noun_cues.get(word, ()):
            if cue.act in _NOUN_ACTS and (
                not cue.then or any(says_next(lower, i + 1, then, vocabulary) for then in cue.then)
            ):
                yield i, cue
                break


def _read(  # noqa: C901 -- one kind of noun a paragraph
    sentence: Sentence, group: Group, i: int, cue: Cue, governing: set[Act], vocabulary: Vocabulary
) -> Iterator[Draft]:

    at = (i, min(i + 2, len(sentence.words.lower)))
    if cue.id.endswith(":partner-in"):
        if group.form is Form.COPULA and group.subject is not None and sentence.capital(group.subject[1] - 1):
            yield Draft(Act.PROGRESS, at, cue.id, cue.why, group)
        return
    if group.form is Form.COPULA:
        if cue.act is Act.AIM and sentence.words.lower[i - 1] in ("our", "their", "my", "his", "her"):
            yield Draft(cue.act, at, cue.id, cue.why, group)  # "it is our hope that"
        return
    if cue.act is Act.PROGRESS:
        if group.lemma == "witness" or (Act.POSITION in governing and group.lemma in _APPROVING):
            lower = sentence.words.lower
            if "further" not in lower[group.head : i] and "need" not in lower[group.head : i]:
                yield Draft(Act.PROGRESS, at, cue.id, cue.why, group)
        return
    if cue.act is not Act.COMMITMENT:
        if cue.act is Act.POSITION and (
            Act.POSITION in governing or (governing and Act.REAFFIRMATION not in governing)
        ):
            return
        yield Draft(cue.act, at, cue.id, cue.why, group)
        return
    action, _, _ = is_action(sentence, _past_owner(sentence, i + 1), vocabulary)
    first = i - 1 if i > 0 and sentence.words.lower[i - 1] in ("shared", "firm", "strong", "joint") else i
    if action:
        yield Draft(Act.COMMITMENT, (first, at[1]), cue.id, cue.why, group, strength=Strength.WEAK)
    elif Act.POSITION not in governing:
        yield Draft(Act.POSITION, at, "en/grammar:commitment-to-a-value", "A commitment to a value is a stance.", group)


_LONGEST_OWNER = 7  # words


def _past_owner(sentence: Sentence, i: int) -> int:
    """ "The intention of Norland to host": the "to" behind the owner."""
    lower = sentence.words.lower
    if lower[i : i + 1] != ["of"]:
        return i
    return next((j for j in range(i + 1, min(len(lower), i + _LONGEST_OWNER)) if lower[j] == "to"), i)


def _settle(made: list[Draft], found: list[Draft], group: Group) -> None:
    """The noun can say more exactly what the verb of saying does."""
    acts = {draft.act for draft in found}
    speech = any(draft.act is Act.REAFFIRMATION and draft.lexicon.startswith("en/reaffirmation") for draft in made)
    if Act.COMMITMENT in acts and group.lemma not in ("recognise", "recognize", "welcome"):
        made[:] = [draft for draft in made if draft.act is not Act.POSITION]
    acts |= {draft.act for draft in made if draft.act is Act.COMMITMENT}
    if speech and not acts and group.lemma not in ("renew", "recall"):
        first = next(draft for draft in made if draft.act is Act.REAFFIRMATION)
        made.append(
            type(first)(
                Act.POSITION,
                first.cue,
                first.lexicon,
                "What is said again without an action is a stance.",
                group,
            )
        )
