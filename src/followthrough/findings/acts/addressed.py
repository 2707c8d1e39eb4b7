"""Whom a verb binds or asks by name: "committed their ministries to", "we expect Norland to"."""

from __future__ import annotations

from followthrough.findings.grammar.complements import is_action
from followthrough.findings.grammar.groups import Group
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.subjects import named_in
from followthrough.findings.grammar.survey import Layer
from followthrough.findings.grammar.vocabulary import Vocabulary

_BOUND_NEAR = 9  # words between "commit" and its "to"
_ASKED_NEAR = 10  # words


def binds_others(sentence: Sentence, group: Group, vocabulary: Vocabulary) -> bool:
    """ "Committed their administrations to promoting trade": those who are bound stand between."""
    lower, after = sentence.words.lower, group.head + 1
    i = next((i for i in range(after + 1, min(len(lower), after + _BOUND_NEAR)) if lower[i] == "to"), None)
    if i is None or not (lower[after] in ("their", "our", "its") or sentence.capital(after + 1)):
        return False
    if vocabulary.lists["agents"].isdisjoint(lower[after:i]) and not sentence.capital(i - 1):
        return False
    return is_action(sentence, i, vocabulary)[0]


def asks_by_name(sentence: Sentence, group: Group, names: Layer, vocabulary: Vocabulary) -> bool:
    """ "We expect Norland to keep its word", "we look to the Council to act"."""
    lower, at = sentence.words.lower, group.head + 1
    if group.lemma == "look":
        if lower[at : at + 1] != ["to"]:
            return False
        at += 1
    near = range(at + 1, min(len(lower) - 1, at + _ASKED_NEAR))
    i = next((i for i in near if lower[i] == "to"), None)
    if i is None or lower[i + 1] not in vocabulary.verbs:
        return False
    known = named_in(sentence, (at, i), names) != []
    several = lower[i - 1].endswith("s") and _acting(vocabulary, lower[at:i]) and group.lemma == "expect"
    return known or several or (sentence.capital(i - 1) and lower[at] not in ("to", "our"))


def _acting(vocabulary: Vocabulary, words: list[str]) -> bool:
    """Some of the words name those who can act: "dam operators", "shipping companies"."""
    lists = vocabulary.lists
    return not (lists["agents"] | lists["joint"] | lists["people"] | _TRADES).isdisjoint(words)


_TRADES = frozenset(
    "suppliers vendors distributors operators producers manufacturers providers carriers owners employers exporters "
    "importers platforms developers lenders".split()
)


def expects_thing(sentence: Sentence, group: Group, vocabulary: Vocabulary) -> bool:
    """ "We expect the talks to end by May": nobody is asked, where a thing is what it is expected of."""
    lower, at = sentence.words.lower, group.head + 1
    noun = next((i for i in range(at + 1, min(len(lower), at + _ASKED_NEAR)) if lower[i] in ("to", "for", "of")), None)
    behind = lower.index(",", at) if "," in lower[at : at + _ASKED_NEAR] else noun
    if lower[at : at + 1] == ["the"] and behind is not None and lower[behind - 1] in vocabulary.lists["texts"]:
        return True  # "expects the Salt Access Agreement to make trade easier"
    if noun is None or lower[at] != "the" or any(sentence.capital(i) for i in range(at, noun)):
        return False
    return not _acting(vocabulary, lower[at:noun])


def furthers_thing(sentence: Sentence, group: Group) -> bool:
    """ "Is encouraging the use of nets": a thing is furthered, nobody is asked."""
    after = sentence.words.lower[group.head + 1 : group.head + 1 + _ASKED_NEAR]
    return group.lemma == "encourage" and "to" not in after and not sentence.capital(group.head + 1)


def insists(sentence: Sentence, group: Group) -> bool:
    """ "Insist that growers be at the table": a bare "be" asks; "insist that the fish is fresh" holds it to be so."""
    if group.lemma != "insist":
        return False
    told = sentence.words.lower[group.head + 1 :]
    at = told.index("be") if "be" in told else 0
    return at > 1 and told[0] == "that" and told[at - 1] not in _BEFORE_BE and "," not in told[:at]


_BEFORE_BE = frozenset("to will would must should can could may might cannot not".split())
