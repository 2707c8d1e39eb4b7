"""What is reported as done behind "that": "states that two boats were delivered", "noting that it was opened"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from followthrough.findings.acts.drafts import Draft
from followthrough.findings.acts.progress.harm import harms
from followthrough.findings.acts.progress.made import is_thing_made
from followthrough.findings.grammar.groups import Group
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.vocabulary import Form, Vocabulary
from followthrough.model import Act

# Verbs whose "that" tells what is so; the hint REPORTED has their forms.
_REPORTING: Final = frozenset("note state report show observe hear inform indicate".split())
_TOLD: Final = frozenset([Form.PAST, Form.THIRD, Form.PRESENT, Form.GERUND, Form.PERFECT, Form.PASSIVE])
_NEAR: Final = 4  # words: "notes with satisfaction that"
# "Expressed satisfaction that", "were pleased that", "welcomed the fact that": what is so behind a feeling.
_FELT: Final = frozenset("satisfaction satisfied pleased glad delighted pleasure gratification fact".split())
_IN_FORCE: Final = (["into", "force"], ["into", "effect"], ["into", "operation"])
_OPEN: Final = frozenset("if would could should which who when until after before unless whether because".split())


def told_as_done(sentence: Sentence, drafts: Sequence[Draft], vocabulary: Vocabulary) -> Iterator[Draft]:
    """The first deed in the passive behind a verb of reporting and its "that", if nothing else was read in it."""
    lower = sentence.words.lower
    if "that" not in lower:
        return
    felt = next((i for i in range(1, len(lower)) if lower[i] == "that" and lower[i - 1] in _FELT), None)
    if felt is not None and not any(draft.act is Act.PROGRESS for draft in drafts):
        yield from _felt(sentence, felt, vocabulary)
        return
    verb = next((g for g in sentence.groups if g.lemma in _REPORTING and g.form in _TOLD and not g.negated), None)
    near = lower[verb.head + 1 : verb.head + 1 + _NEAR] if verb is not None and not verb.relative else []
    if verb is None or "that" not in near:
        return
    at = verb.head + 1 + near.index("that")
    group = next((g for g in sentence.groups if g.first > at and g.form is Form.PASSIVE), None)
    if (
        group is None
        or any(draft.act is Act.PROGRESS for draft in drafts)
        or not _OPEN.isdisjoint(lower[at : group.first])
    ):
        return
    if _is_done(sentence, group, lower[at + 1 : group.first], vocabulary):
        cue = (group.first, group.head + 1)
        yield Draft(
            Act.PROGRESS, cue, "en/grammar:passive", "What is reported as made or completed is a report.", group
        )


def _felt(sentence: Sentence, that: int, vocabulary: Vocabulary) -> Iterator[Draft]:
    """The first deed behind a feeling and "that": "the Protocol had been ratified", "the Treaty entered into force"."""
    group = next((g for g in sentence.groups if g.first > that and g.form in _DEEDS), None)
    lower = sentence.words.lower
    if group is None or group.negated or not _OPEN.isdisjoint(lower[that + 1 : group.first]):
        return
    if harms(sentence, group, vocabulary) or not _REGRETTED.isdisjoint(lower[:that]):
        return
    enters = group.lemma in ("enter", "come") and lower[group.head + 1 : group.head + 3] in _IN_FORCE
    perfect = group.form in (Form.PERFECT, Form.PERFECT_PASSIVE) and group.lemma not in _IDLE
    subject = lower[that + 1 : group.first]
    made = group.form is Form.PASSIVE and _is_done(sentence, group, subject, vocabulary)
    if enters or perfect or made:
        why = "What is told with satisfaction as done is a report."
        yield Draft(Act.PROGRESS, (group.first, group.head + 1), "en/grammar:part-done", why, group)


_REGRETTED: Final = frozenset(
    "regret regrets regretted deplore deplores deplored condemn condemned lament despite".split()
)
_DEEDS: Final = frozenset([Form.PAST, Form.PERFECT, Form.PERFECT_PASSIVE, Form.PASSIVE])
_IDLE: Final = frozenset("be have remain suffer".split())


def _is_done(sentence: Sentence, group: Group, subject: list[str], vocabulary: Vocabulary) -> bool:
    before, first = sentence.words.lower[group.first - 1 : group.first + 1]
    was = first in ("was", "were") and before != "that" and not group.negated
    return was and is_thing_made(sentence, group, subject, vocabulary) and not harms(sentence, group, vocabulary)
