"""What is welcomed: a deed that somebody did, or others who are asked to take part."""

from __future__ import annotations

from followthrough.findings.grammar.groups import Group
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.verb_words import SHORT, past_parenthesis
from followthrough.findings.grammar.vocabulary import Vocabulary

_OBJECT = frozenset("the a an our their its his her this these".split())
_NO_DEEDS = frozenset("entering including joining hosting".split())
_LONGEST_NAMES = 16  # words
_TAKING_PART = frozenset("join participate take attend contribute endorse subscribe adhere".split())
_OTHERS = frozenset("all other others any every interested further additional more".split())
_INVITED_NEAR = 22  # words


def done_by_others(sentence: Sentence, group: Group, vocabulary: Vocabulary) -> bool:
    """ "Welcomed surpassing the target", "welcomed Norland signing the Pact"; not "welcomed growing trade"."""
    lower = sentence.words.lower
    at = past_parenthesis(lower, group.head + 1, SHORT)  # "welcomed, in this regard, extending the permits"
    last = min(len(lower) - 1, group.head + _LONGEST_NAMES)
    while at < last and _in_names(sentence, at):
        at += 1
    if at < last and group.lemma in _FOR_DEEDS and lower[at] in ("for", "in", "on"):
        at += 1
        if lower[at] == "having":
            return _have_done(lower, at + 1, vocabulary)  # "commended Norland for having placed a boat at its disposal"
        return lower[at].endswith("ing") and any(lemma in _TELIC for lemma, _ in vocabulary.verbs.get(lower[at], ()))
    if at >= len(lower) - 1 or sentence.capital(at) or lower[at] in _NO_DEEDS:
        return False
    gerund = lower[at].endswith("ing") and lower[at] in vocabulary.verbs
    return gerund and not _OBJECT.isdisjoint(lower[at + 1 : at + 2])


def _have_done(lower: list[str], i: int, vocabulary: Vocabulary) -> bool:
    """The participle of a deed stands here, at most one adverb before it."""
    word = next((word for word in lower[i : i + 2] if not word.endswith("ly")), "")
    return vocabulary.participles.get(word, "") in vocabulary.lists["base_verbs"]


_FOR_DEEDS = frozenset("congratulate commend applaud thank praise appreciate".split())
# Deeds that are over when they are praised: "commended Norland for ratifying the Pact"; not "for supporting".
_TELIC = frozenset(
    "ratify accede sign adopt launch establish complete conclude achieve open create submit release become "
    "enact approve finalise finalize deposit reach remove end restore".split()
)


def _in_names(sentence: Sentence, at: int) -> bool:
    """Word `at` belongs to the names of those who act."""
    word = sentence.words.lower[at]
    return word in ("the", "of", "and", ",") or (sentence.capital(at) and not word.endswith("ing"))


def notes_recent_deed(sentence: Sentence, group: Group) -> bool:
    """ "Noted recent successes in", "noted the recent steps by Norland to": told as done."""
    after = sentence.words.lower[group.head + 1 : group.head + 6]
    recent = after[:1] == ["recent"] or after[:2] == ["the", "recent"]
    return group.lemma == "note" and recent and not _RECENT_DEEDS.isdisjoint(after)


_RECENT_DEEDS = frozenset(
    "actions successes steps measures reforms achievements project projects initiatives decisions investments "
    "arrests releases".split()
)


def _takes_part(lower: list[str], i: int) -> bool:
    """ "To join us", "to support the following principles"; not "to support local schools"."""
    given = lower[i + 1 : i + 3] == ["the", "following"] or lower[i + 1 : i + 2] in (["these"], ["this"])
    return lower[i] in _TAKING_PART or (lower[i] == "support" and given)


def invites_to_join(sentence: Sentence, group: Group, vocabulary: Vocabulary) -> bool:
    """ "We welcome all ports that share these rules to join us"."""
    lower, at = sentence.words.lower, group.head + 1
    near = range(at + 1, min(len(lower) - 1, at + _INVITED_NEAR))
    i = next((i for i in near if lower[i] == "to" and _takes_part(lower, i + 1)), None)
    known = vocabulary.lists["agents"] | vocabulary.lists["joint"]
    return i is not None and lower[at] in _OTHERS and not known.isdisjoint(lower[at:i])
