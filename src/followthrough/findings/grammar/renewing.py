"""What goes on: "continue to call on", "continued its work", "remain committed"."""

from __future__ import annotations

from followthrough.findings.grammar.groups import Group
from followthrough.findings.grammar.verb_words import gerund, lemma_of, skip
from followthrough.findings.grammar.vocabulary import Form, Vocabulary
from followthrough.lexicon.schema import Cue

_BEFORE_GERUNDS = frozenset("on in of for by at about".split())
_BEFORE_ADJECTIVES = frozenset("the a an our their its his her for of in to with and".split())
_SPOKEN = ("request", "reaffirmation", "position", "aim")
_GOING_ON = frozenset("to with in on at as its their our his her the a an this these work efforts under".split())


def after_continue(lower: list[str], j: int, vocabulary: Vocabulary) -> int:
    """The verb behind a "continue" at word j, with or without "to"; j itself when none follows."""
    k, _ = skip(lower, j + 1, vocabulary)
    if k < len(lower) and lower[k] == "to":
        k, _ = skip(lower, k + 1, vocabulary)
        return k if k < len(lower) else j
    return k if k < len(lower) and gerund(lower[k], vocabulary) else j


def continuing(lower: list[str], i: int, vocabulary: Vocabulary) -> Group | None:
    """ "We continue to call on ..." is a call; "we continue to work" is its own form."""
    j = after_continue(lower, i, vocabulary)
    lemma = lemma_of(lower[j], Form.PRESENT, vocabulary) or gerund(lower[j], vocabulary)
    if lemma is None and lower[i + 1 : i + 2] == ["to"] and j > i + 1 and lower[i] != "continuing":
        return Group(i, j, Form.CONTINUE, lower[j], renewed=True)  # a verb, known or not: "continues to evolve"
    if j == i or lemma is None:
        if lower[i] == "continued" and not _goes_on(lower, i):
            return None  # "our continued support": it only describes
        return Group(i, i, Form.GERUND if lower[i] == "continuing" else Form.CONTINUE, "continue")
    spoken = any(_speaks(cue, lower, j) for cue in vocabulary.verb_cues.get(lemma, ()))
    form = {"continue": Form.PRESENT, "continues": Form.THIRD, "continued": Form.PAST}.get(lower[i], Form.GERUND)
    object_ = lower[i] == "continuing" and i > 0 and lower[i - 1] in _BEFORE_GERUNDS  # "concurred on continuing to"
    return Group(i, j, form if spoken or object_ else Form.CONTINUE, lemma, renewed=True)


def said_again(lower: list[str], j: int, vocabulary: Vocabulary) -> tuple[int, str] | None:
    """The verb of saying behind a "continued" at word j, and its base form: "has continued to urge"; not "to aid"."""
    k = after_continue(lower, j, vocabulary)
    lemma = lemma_of(lower[k], Form.PRESENT, vocabulary) or gerund(lower[k], vocabulary) if k > j else None
    if lemma is None or lemma in _DEEDS_TOO:
        return None
    return (k, lemma) if any(_speaks(cue, lower, k) for cue in vocabulary.verb_cues.get(lemma, ())) else None


_DEEDS_TOO = frozenset("support share offer honour honor defend uphold respect direct seek strive".split())


def _speaks(cue: Cue, lower: list[str], j: int) -> bool:
    """The cue says something here: "continue to take note of", not "continue to take actions"."""
    if cue.act not in _SPOKEN:
        return False
    return not cue.then or any(tuple(lower[j + 1 : j + 1 + len(then)]) == then for then in cue.then)


def _goes_on(lower: list[str], i: int) -> bool:
    """ "Continued its work"; not "a continued effort", "and continued cooperation"."""
    before = lower[i - 1] if i > 0 else ""
    return lower[i + 1 : i + 2] != [] and lower[i + 1] in _GOING_ON and before not in _BEFORE_ADJECTIVES


def remain(lower: list[str], i: int, vocabulary: Vocabulary) -> Group | None:
    """ "Remain committed" holds a state again, "remain rooted in" describes; else it is like "be"."""
    if lower[i] == "remaining" and i > 0 and lower[i - 1] in _BEFORE_ADJECTIVES:
        return None  # "the remaining issues"
    j, negated = skip(lower, i + 1, vocabulary)
    if j < len(lower) and lower[j] in vocabulary.adjective_cues:
        return Group(i, j, Form.ADJECTIVE, lower[j], negated, renewed=lower[i].startswith("remain"))
    if lower[j : j + 2] in (["guided", "by"], ["rooted", "in"], ["grounded", "in"], ["anchored", "in"]):
        return Group(i, j, Form.PASSIVE, lower[j].removesuffix("d").removesuffix("e"), negated)
    return Group(i, i, Form.COPULA, "remain", negated)
