"""A sentence from its characters: words, hints, phrases, verb groups with their subjects."""

from __future__ import annotations

from followthrough.findings.grammar.clauses import settle
from followthrough.findings.grammar.groups import verb_groups
from followthrough.findings.grammar.hints import ALL, MARK, PHRASE, hints_of
from followthrough.findings.grammar.sentence import Sentence, is_mistaken
from followthrough.findings.grammar.vocabulary import Vocabulary
from followthrough.language.words import words
from followthrough.lexicon.schema import Cue


def read_sentence(text: str, start: int, end: int, vocabulary: Vocabulary) -> Sentence:
    """The words and verb groups of one sentence, with subjects and main clauses settled."""
    found = words(text, start, end)
    hints = [*map(hints_of(vocabulary).__getitem__, found.lower)]
    marks = [i for i, hint in enumerate(hints) if hint & MARK]
    sentence = Sentence(text, start, end, found, marks, hints, ALL if found.marked else _together(hints))
    if sentence.hints & PHRASE:
        sentence.phrases = _phrases(found.lower, marks, vocabulary)
    sentence.groups = [g for g in verb_groups(found, marks, vocabulary) if not is_mistaken(sentence, g)]
    settle(sentence, vocabulary)
    return sentence


def _together(hints: list[int]) -> int:
    """All the hints of a sentence in one."""
    together = 0
    for hint in frozenset(hints):
        together |= hint
    return together


def _phrases(lower: list[str], marks: list[int], vocabulary: Vocabulary) -> list[tuple[int, int, Cue]]:
    """The lexicon's phrases in a sentence, looked up by their first and second word."""
    table, found = vocabulary.phrases, []
    for i in [i for i in marks if lower[i] in table]:
        opened = table[lower[i]]
        following = lower[i + 1] if i + 1 < len(lower) else ""
        for rest, cue in opened.get(following) or opened.get("", ()):
            end = i + 1 + len(rest)
            if tuple(lower[i + 1 : end]) == rest:
                found.append((i, end, cue))
    return found
