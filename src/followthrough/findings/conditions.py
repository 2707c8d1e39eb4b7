"""Conditions that hedge a commitment: "subject to", "as appropriate", "once the ..."."""

from __future__ import annotations

from followthrough.findings.clauses import Sentence
from followthrough.findings.vocabulary import Vocabulary


def condition(sentence: Sentence, first: int, end: int, vocabulary: Vocabulary) -> str | None:
    """The words of the first condition among words first:end, or None."""
    lower, table = sentence.words.lower, vocabulary.conditions
    for i in range(first, end):
        for rest in table.get(lower[i], ()):
            if tuple(lower[i + 1 : i + 1 + len(rest)]) == rest:
                return sentence.text[sentence.words.starts[i] : sentence.words.ends[i + len(rest)]]
    return None
