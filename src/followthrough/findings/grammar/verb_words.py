"""Words of a verb group one by one: the next that is no adverb, and what a verb's form is called by."""

from __future__ import annotations

from followthrough.findings.grammar.vocabulary import Form, Vocabulary

_LONGEST_PARENTHESIS = 24  # words
SHORT = 16  # words of a parenthesis behind a verb that goes on with "to": "committed, subject to our laws, to"
_MERELY = (["only"], ["merely"], ["just"], ["simply"])  # "is not only working"


def past_parenthesis(lower: list[str], i: int, longest: int = _LONGEST_PARENTHESIS) -> int:
    """Behind a parenthesis between commas that opens at word i; i itself when none opens, or none so short."""
    if i >= len(lower) or lower[i] != ",":
        return i
    close = next((j for j in range(i + 1, min(len(lower), i + longest)) if lower[j] == ","), None)
    return i if close is None else close + 1


# "..., committing itself to publish it": whoever does so is bound
ONESELF_TO = (["itself", "to"], ["themselves", "to"], ["ourselves", "to"])


def able_to(lower: list[str], so: int) -> int:
    """ "Members in a position to do so intend to": how many words stand there before "so"; 0 where none of these do."""
    for words in _ABLE_TO:
        if lower[max(0, so - len(words)) : so] == words:
            return len(words)
    return 0


_ABLE_TO = [words.split() for words in ("in a position to do", "able to do", "wishing to do", "willing to do")]


def skip(lower: list[str], i: int, vocabulary: Vocabulary) -> tuple[int, bool]:
    """Index of the next word that is no adverb, and whether 'not' stood between."""
    adverbs, negated = vocabulary.lists["adverbs"], False
    count = len(lower)
    while i < count:
        word = lower[i]
        if word in ("not", "never"):
            negated = negated or lower[i + 1 : i + 2] not in _MERELY
        elif word in _PASSED_OVER and (over := _passed_over(lower, i, adverbs, negated=negated)):
            i += over - 1
        elif word not in adverbs and not (word.endswith("ly") and len(word) > 4 and word not in vocabulary.verbs):  # noqa: PLR2004 -- "ally", "rely"
            break
        i += 1
    return i, negated


_GERUND = Form.GERUND  # asked again and again: looking it up in its class takes longer than all the rest
_PASSED_OVER = frozenset(["yet", "than", "by", "in", "as", ","])
_MEANWHILE = (["in", "the", "meantime"], ["as", "soon", "as", "possible"], ["in", "future"], ["as", "appropriate"])


def _passed_over(lower: list[str], i: int, adverbs: frozenset[str], *, negated: bool) -> int:
    """How many words are passed over from word i on, which is one of _PASSED_OVER; 0: none."""
    if lower[i] == "yet":
        return int(negated)  # "has not yet ratified"
    if lower[i] == "by":
        return 2 * int(lower[i + 1 : i + 2] == ["now"])  # "have by now enacted"
    if lower[i] in ("in", "as"):  # "should in the meantime continue", "will as soon as possible ratify"
        return next((len(words) for words in _MEANWHILE if lower[i : i + len(words)] == words), 0)
    if lower[i] == "than":
        return int(lower[i - 1] in ("more", "less"))
    return 3 if i + 2 < len(lower) and lower[i + 1] in adverbs and lower[i + 2] == "," else 0


def lemma_of(word: str, form: Form, vocabulary: Vocabulary) -> str | None:
    """The verb that the word is this form of; None when it is of none."""
    return vocabulary.by_form[form].get(word)


def participle(word: str, vocabulary: Vocabulary) -> str | None:
    """The verb of a past participle, or the word itself where it ends as one."""
    if word in vocabulary.participles:
        return vocabulary.participles[word]
    return word if word.endswith("ed") and len(word) > 4 else None  # noqa: PLR2004 -- "need", "seed", "red"


def gerund(word: str, vocabulary: Vocabulary) -> str | None:
    """The verb of a gerund, or the word itself where it ends as one."""
    gerunds = vocabulary.by_form[_GERUND]
    if word in gerunds:
        return gerunds[word]
    return word if word.endswith("ing") and len(word) > 5 and word not in ("during", "including", "nothing") else None  # noqa: PLR2004 -- "king"
