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
_OPEN: Final = frozenset("if would could should which who when until after before unless whether because".split())


def told_as_done(sentence: Sentence, drafts: Sequence[Draft], vocabulary: Vocabulary) -> Iterator[Draft]:
    """The first deed in the passive behind a verb of reporting and its "that", if nothing else was read in it."""
    lower = sentence.words.lower
    if "that" not in lower:
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


def _is_done(sentence: Sentence, group: Group, subject: list[str], vocabulary: Vocabulary) -> bool:
    before, first = sentence.words.lower[group.first - 1 : group.first + 1]
    was = first in ("was", "were") and before != "that" and not group.negated
    return was and is_thing_made(sentence, group, subject, vocabulary) and not harms(sentence, group, vocabulary)
