"""What is renewed or goes on: a word that was given, an instrument, support."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followthrough.findings.grammar.groups import Group, Subject
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.vocabulary import Form, Vocabulary
from followthrough.model import Act

if TYPE_CHECKING:
    from followthrough.findings.acts.speaking import Speaking

_NEAR = 6  # words
_WORDS = frozenset("commitment commitments pledge call support resolve alliance vow".split())


_PROGRAMMES = frozenset("program programs programmes".split())


def renews_word(sentence: Sentence, group: Group) -> bool:
    """ "Renewing their pledge", "their call"; not "renewing the truce"."""
    return not _WORDS.isdisjoint(sentence.words.lower[group.head + 1 : group.head + _NEAR])


def renews_instrument(sentence: Sentence, group: Group, vocabulary: Vocabulary) -> bool:
    """ "Renewed the Salt Agreement"; not "renewed their commitment to the partnership"."""
    for word in sentence.words.lower[group.head + 1 : group.head + _NEAR]:
        if any(cue.act is Act.COMMITMENT for cue in vocabulary.noun_cues.get(word, ())):
            return False
        if word in vocabulary.lists["instrument_nouns"] or word in _PROGRAMMES:
            return True
    return False


def goes_on_supporting(reader: Speaking) -> bool:
    """ "The islands continue to support Norland in its works": told of somebody, and of what is being done."""
    told = reader.group.renewed and reader.group.lemma == "support" and reader.group.form in (Form.PRESENT, Form.THIRD)
    near = reader.sentence.words.lower[reader.group.head + 1 : reader.group.head + 14]
    opened = reader.sentence.words.lower[slice(*(reader.group.subject or (0, 0)))][:1]
    ours = reader.subject() is Subject.WE or (
        reader.subject() is Subject.JOINT and opened != [] and opened[0] in _JOINTLY
    )
    return told and not ours and not _WORKS.isdisjoint(near)


_JOINTLY = frozenset("the both all our two".split())
_WORKS = frozenset("efforts works work projects programmes programs".split())
