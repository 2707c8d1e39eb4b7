"""What a meeting shows: "the discussion highlighted the significance of the reefs"."""

from __future__ import annotations

from followthrough.findings.grammar.groups import Group
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.subjects import head_of
from followthrough.findings.grammar.vocabulary import Form, Vocabulary

SHOWING = frozenset("highlight underscore underline emphasise emphasize stress demonstrate show reinforce".split())
_SHOWN = frozenset("importance significance necessity value urgency".split())
_CONVERSATIONS = frozenset("discussion discussions conversation conversations".split())
_SHOWN_NEAR = 4  # words: "the lasting and vital importance"


def meeting_shows(sentence: Sentence, group: Group, subject: tuple[int, int] | None, vocabulary: Vocabulary) -> bool:
    """A meeting or talk is the subject, and importance what it shows: those who met take that stance."""
    if group.lemma not in SHOWING or subject is None or group.form is not Form.PAST or group.negated:
        return False
    after = sentence.words.lower[group.head + 1 : group.head + 1 + _SHOWN_NEAR]
    if after[:1] != ["the"] or _SHOWN.isdisjoint(after):
        return False
    met = head_of(sentence.words.lower[slice(*subject)])
    return met in _CONVERSATIONS or met in vocabulary.lists["event_nouns"]
