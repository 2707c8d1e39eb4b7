"""The body that a text has just told of: what "it" and "the group" are in the sentence behind.

"A Joint Committee is established. It shall meet once a year.": the Joint Committee.
"""

from __future__ import annotations

from typing import Final

from followthrough.findings.grammar.groups import Group
from followthrough.findings.grammar.hints import BODY_WORDS
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.vocabulary import Form

_BODIES: Final = BODY_WORDS
_ARTICLES: Final = frozenset(["a", "an", "the", "this", "another"])
_MADE: Final = frozenset("establish set create form constitute appoint".split())
_LONGEST: Final = 6  # words of a body's name
_NO_NAME: Final = frozenset("of for on in to and or by with , ( ; : up that which our their its other each".split())
_LAID_DOWN: Final = frozenset([Form.WILL, Form.WILL_PASSIVE, Form.COPULA])


def body_told_of(sentence: Sentence, before: str) -> str:
    """The body that the sentence is about or makes; "" where none is.

    Args:
        sentence: one with the hint BODY, or behind one that told of a body; no other tells of any.
        before: the body told of before it, which "the group" and "it" go on with.
    """
    main = next((g for g in sentence.groups if g.main and g.subject is not None), None)
    if main is None or main.subject is None:
        return ""
    if _is_it(sentence, main):
        return before
    subject = _name(sentence, *main.subject)
    if subject:
        return before if before.lower().endswith(f" {subject.lower()}") else subject
    if main.lemma in _MADE and main.form is not Form.WILL:
        at = main.head + 1 + (sentence.words.lower[main.head + 1 : main.head + 2] == ["up"])
        return _name(sentence, at, min(len(sentence.words.lower), at + _LONGEST))
    return ""


def body_meant(sentence: Sentence, group: Group, before: str) -> str:
    """The body told of before that "it" or "the group" is, in what is laid down for it; "" where it is no such."""
    if not before or group.subject is None or group.form not in _LAID_DOWN:
        return ""
    if _is_it(sentence, group):
        return before
    words = sentence.words.lower[slice(*group.subject)]
    plain = len(words) == 2 and words[0] in ("the", "this") and words[1] in _BODIES  # noqa: PLR2004 -- "the group"
    small = plain and not sentence.capital(group.subject[0] + 1)
    return before if small and before.lower().endswith(f" {words[1]}") else ""


def _is_it(sentence: Sentence, group: Group) -> bool:
    subject = group.subject
    return subject is not None and subject[0] == 0 and sentence.words.lower[slice(*subject)] == ["it"]


def _name(sentence: Sentence, first: int, end: int) -> str:
    """The words from behind an article to the noun of a body: "a joint working group"; "" where it is none."""
    lower = sentence.words.lower
    if first >= end or lower[first] not in _ARTICLES:
        return ""
    near = range(first + 1, min(end, first + 1 + _LONGEST))
    at = next((i for i in near if lower[i] in _BODIES or lower[i] in _NO_NAME), None)
    if at is None or lower[at] not in _BODIES:
        return ""
    return " ".join(sentence.text[sentence.words.starts[first + 1] : sentence.words.ends[at]].split())
