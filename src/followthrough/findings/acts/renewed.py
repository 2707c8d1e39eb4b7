"""What is renewed: a word that was given, or an instrument."""

from __future__ import annotations

from followthrough.findings.grammar.groups import Group
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.vocabulary import Vocabulary
from followthrough.model import Act

_NEAR = 6  # words
_WORDS = frozenset("commitment commitments pledge call support resolve alliance vow".split())


def renews_word(sentence: Sentence, group: Group) -> bool:
    """ "Renewing their pledge", "their call"; not "renewing the truce"."""
    return not _WORDS.isdisjoint(sentence.words.lower[group.head + 1 : group.head + _NEAR])


def renews_instrument(sentence: Sentence, group: Group, vocabulary: Vocabulary) -> bool:
    """ "Renewed the Salt Agreement"; not "renewed their commitment to the partnership"."""
    for word in sentence.words.lower[group.head + 1 : group.head + _NEAR]:
        if any(cue.act is Act.COMMITMENT for cue in vocabulary.noun_cues.get(word, ())):
            return False
        if word in vocabulary.lists["instrument_nouns"]:
            return True
    return False
