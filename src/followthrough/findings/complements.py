"""What follows a cue: which words, and whether they name an action or a value."""

from __future__ import annotations

from followthrough.findings.sentence import Sentence
from followthrough.findings.vocabulary import Form, Vocabulary

_DETERMINERS = frozenset("the a an our their its his her this these such full any all".split())
_REACH = 9  # words: how far the head noun of a complement may stand from its "to"
_PASSED_OVER = frozenset("to towards toward ourselves themselves itself on".split())
_STOPS = frozenset([",", ";", ":", "(", "and", "as", "in", "on", "for", "with", "by", "that", "which"])


def says_next(lower: list[str], i: int, then: tuple[str, ...], vocabulary: Vocabulary) -> bool:
    """Whether the words `then` come next, adverbs passed over."""
    adverbs = vocabulary.lists["adverbs"]
    for word in then:
        while i < len(lower) and (lower[i] in adverbs or lower[i] == "not") and lower[i] != word:
            i += 1
        if i < len(lower) and lower[i] != word:
            i = _past_adjunct(lower, i, word)
        if i >= len(lower) or lower[i] != word:
            return False
        i += 1
    return True


_ADJUNCTS = frozenset("on at in last this earlier yesterday today during".split())
_LONGEST_PARENTHESIS = 16  # words
_LONGEST_ADJUNCT = 5


def _past_adjunct(lower: list[str], i: int, word: str) -> int:
    """Behind a parenthesis between commas, or before "to" behind a time or place: "agreed on Thursday to"."""
    if lower[i] == ",":
        close = next((j for j in range(i + 1, min(len(lower), i + _LONGEST_PARENTHESIS)) if lower[j] == ","), None)
        return i if close is None else close + 1
    if word == "to" and lower[i] in _ADJUNCTS:
        near = range(i + 1, min(len(lower), i + _LONGEST_ADJUNCT))
        return next((j for j in near if lower[j] == "to"), i)
    return i


def is_action(sentence: Sentence, i: int, vocabulary: Vocabulary) -> tuple[bool, str, int]:
    """Whether the complement that starts at word i names an action; its verb, and where that stands.

    "to implementing", "to protect", "to the implementation of" are actions; "to peace", "to unity" values.
    """
    lower = sentence.words.lower
    i = _past_to(lower, i, vocabulary)
    if i >= len(lower):
        return False, "", i
    word = lower[i]
    for lemma, form in vocabulary.verbs.get(word, ()):
        if form == Form.GERUND:
            return (True, *_continued(lower, i, lemma, vocabulary))
        if form == Form.PRESENT and word not in vocabulary.lists["values"]:
            return (True, *_continued(lower, i, lemma, vocabulary))
    if (
        i + 1 < len(lower)
        and lower[i + 1] in _DETERMINERS
        and word not in _DETERMINERS
        and word not in vocabulary.lists["values"]
    ):
        return True, word, i  # "to finish the railway": a verb, by what follows it
    if word.endswith("ing") and len(word) > 5:  # noqa: PLR2004 -- "king", "bring"
        return True, word, i
    return _action_noun(lower, i, vocabulary), word, i


def _past_to(lower: list[str], i: int, vocabulary: Vocabulary) -> int:
    adverbs = vocabulary.lists["adverbs"]
    while i < len(lower) and (lower[i] in adverbs or lower[i] in _PASSED_OVER or lower[i].endswith("ly")):
        i += 1
    return i


def _continued(lower: list[str], i: int, lemma: str, vocabulary: Vocabulary) -> tuple[str, int]:
    """ "to continuing efforts", "to continue taking action": the verb that counts."""
    if lemma == "continue":
        j = _past_to(lower, i + 1, vocabulary)
        if j < len(lower) and lower[j] in vocabulary.verbs and lower[j] != "efforts":
            return vocabulary.verbs[lower[j]][0][0], j
    return lemma, i


def _action_noun(lower: list[str], i: int, vocabulary: Vocabulary) -> bool:
    """The head noun of the complement is a nominalised verb: "the full implementation of", "the settlement of"."""
    lists = vocabulary.lists
    if lower[i] in lists["values"]:
        return False
    head = None
    for word in lower[i : i + _REACH]:
        if word in _STOPS or word == "of":
            break
        head = word
    if head is None or head in lists["value_abstracts"] or head in lists["values"]:
        return False
    return head in lists["action_nouns"] or head.endswith(
        ("ation", "ment", "ization", "isation", "tion", "sion", "cation")
    )
