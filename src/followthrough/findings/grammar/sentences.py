"""Sentences from their characters: words, hints, phrases, verb groups with their subjects."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from operator import or_

from followthrough.findings.grammar.clauses import settle
from followthrough.findings.grammar.denied import deny
from followthrough.findings.grammar.hints import ALL, BACK, DENIAL, MARK, PHRASE, hints_of
from followthrough.findings.grammar.sentence import DOUBTFUL, DOUBTFUL_VERBS, Sentence, is_mistaken
from followthrough.findings.grammar.verb_groups import verb_groups, without_back_to_back, without_noun
from followthrough.findings.grammar.vocabulary import Form, Vocabulary
from followthrough.language.words import words
from followthrough.lexicon.schema import Cue


def read_sentences(places: Iterable[tuple[str, int, int]], vocabulary: Vocabulary) -> list[Sentence]:
    """Sentences, each given by a text and its offsets there: words and verb groups, subjects and main clauses settled.

    Each step is done for all of them before the next: what it needs stays in the processor's cache.
    """
    read = [_looked_up(text, start, end, vocabulary) for text, start, end in places]
    for sentence in read:
        found = sentence.words
        if sentence.hints & PHRASE:
            sentence.phrases = _phrases(found.lower, sentence.marks, vocabulary)
        back = sentence.hints & BACK
        marks = without_back_to_back(found.lower, sentence.marks) if back else sentence.marks
        groups = verb_groups(found, marks, vocabulary)
        kept = [
            group
            for group in groups
            if not ((group.form in DOUBTFUL or group.lemma in DOUBTFUL_VERBS) and is_mistaken(sentence, group))
        ]
        opened = len(kept) > 1 and kept[0].head <= _OPENING and (kept[0].head == 0 or kept[0].form is _THIRD)
        sentence.groups = without_noun(found.lower, kept, vocabulary) if opened else kept
        sentence.lemmas = frozenset([group.lemma for group in sentence.groups])
    for sentence in read:
        if sentence.groups:
            settle(sentence, vocabulary)
            if sentence.hints & DENIAL:
                deny(sentence)
    return read


_OPENING = 2  # the last word that may be a noun taken for a verb at the opening: "Feasibility studies were"
_THIRD = Form.THIRD  # asked of every sentence: looking it up in its class takes longer than all the rest


def _looked_up(text: str, start: int, end: int, vocabulary: Vocabulary) -> Sentence:
    """A sentence with its words and what each of them may mean."""
    found = words(text, start, end)
    hints = [*map(hints_of(vocabulary).__getitem__, found.lower)]
    marks = [i for i, hint in enumerate(hints) if hint & MARK]
    together = ALL if found.marked else reduce(or_, frozenset(hints), 0)
    return Sentence(text, start, end, found, marks, hints, together)


def _phrases(lower: list[str], marks: list[int], vocabulary: Vocabulary) -> list[tuple[int, int, Cue]]:
    """The lexicon's phrases in a sentence, looked up by their first and second word."""
    table, found, last = vocabulary.phrases, [], len(lower) - 1
    for i in [i for i in marks if lower[i] in table]:
        opened = table[lower[i]]
        following = lower[i + 1] if i < last else ""
        for rest, cue in opened[following] if following in opened else opened[""]:
            end = i + 1 + len(rest)
            if lower[i + 1 : end] == rest:
                found.append((i, end, cue))
    return found
