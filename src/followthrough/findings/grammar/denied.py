"""What is denied by its subject or a word before the verb: "no vessel was delivered", "neither side has signed it"."""

from __future__ import annotations

from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.vocabulary import Form

_NONE = frozenset("no neither none nobody".split())
DENYING = _NONE | {"never"}
_OPENS = frozenset(", ; : that and but yet because as".split())  # words before a clause's subject
_TOLD = frozenset([Form.PAST, Form.PERFECT, Form.PASSIVE, Form.PERFECT_PASSIVE])  # "no one will be left behind" binds
_BEFORE_SUBJECT = 3  # words: "no new harbour | projects were launched"


def deny(sentence: Sentence) -> None:
    """Marks the verb groups that tell of what did not happen, in a sentence with one of the words of DENYING."""
    lower = sentence.words.lower
    for group in sentence.groups:
        if group.form in _TOLD and not group.negated:
            never = lower[group.first - 1 : group.first] == ["never"]
            group.negated = never or (group.subject is not None and _is_none(sentence, group.subject))


def _is_none(sentence: Sentence, subject: tuple[int, int]) -> bool:
    """Whether a subject, or the noun that it was cut from, opens with "no" at the beginning of its clause."""
    lower, first = sentence.words.lower, subject[0]
    near = range(max(0, first - _BEFORE_SUBJECT), subject[1])
    at = next((k for k in near if lower[k] in _NONE), None)
    if at is None or "," in lower[at : subject[1]]:
        return False
    return at == 0 or (lower[at - 1] in _OPENS and not sentence.capital(at))
