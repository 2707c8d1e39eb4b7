"""Harm and failure that are told of somebody: no deed anybody follows through, unless what is harmed does harm."""

from __future__ import annotations

from followthrough.findings.grammar.groups import Group
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.vocabulary import Vocabulary

_NEAR = 7  # words between a verb and what it brought about
_LEADING = (("lead", "to"), ("contribute", "to"), ("result", "in"), ("give", "rise"))  # "has led to nine deaths"
_LETTING = frozenset("allow let enable permit empower embolden emboldened".split())
_BRINGING = frozenset("cause fuel spark trigger unleash spread inflict".split())
_PUTTING_FORTH = frozenset(
    "deploy use employ impose adopt implement engage pursue promote push enact create conduct resort carry "
    "continue launch intensify escalate embrace issue pass".split()
)
_AGAINST = frozenset(
    "against prevent preventing combat combating counter countering end ending stop stopping fight".split()
)
_HINDERING = frozenset("hamper impede hinder constrain".split())  # "hampered the work"; not "hindered the war of"
_CUTTING = frozenset(["cut", "wash", "washed"])  # "villages had been cut off"
_WARS = frozenset("war aggression raids attacks ambitions invasion machine".split())
# Other verbs bring no harm about, whatever stands behind them.
_MAY_HARM = {"make", "vote"} | {verb for verb, _ in _LEADING} | _LETTING | _BRINGING | _PUTTING_FORTH
_NEAR_OBJECT = 5  # words: "imposed a series of coercive measures"
_LESS = frozenset(  # "has led to fewer deaths", "brought an end to the raids", "has caused the raids to stop"
    "fewer less lower lowest reduced declining falling decline decrease decreases reduction reductions drop fall end "
    "stop arrest arrests seizure prevent prevention relief response responses recovery justice".split()
)


def harms(sentence: Sentence, group: Group, vocabulary: Vocabulary) -> bool:
    """Harm or failure that is told of somebody: "wages war", "abdicated its duty", "has led to nine deaths"."""
    after = sentence.words.lower[group.head + 1 : group.head + 1 + _NEAR]
    lists, verbs = vocabulary.lists, _lemmas(group)
    if after[:1] == ["off"] and not verbs.isdisjoint(_CUTTING):
        return True
    if not verbs.isdisjoint(lists["harm_verbs"]):
        return verbs.isdisjoint(lists["fighting_verbs"]) or lists["evils"].isdisjoint(after)
    if not verbs.isdisjoint(_HINDERING):
        return lists["evils"].isdisjoint(after) and _WARS.isdisjoint(after)
    return not verbs.isdisjoint(_MAY_HARM) and _brings_harm(verbs, after, vocabulary)


def _lemmas(group: Group) -> frozenset[str]:
    """The verb; one that is no cue has its participle for a lemma: "failed"."""
    return frozenset([group.lemma, group.lemma.removesuffix("ed"), group.lemma.removesuffix("d")])


def _brings_harm(verbs: frozenset[str], after: list[str], vocabulary: Vocabulary) -> bool:
    """ "Has allowed gangs to take over", "has led to the murders of": what it brought about is harm."""
    if "make" in verbs and "worse" in after:
        return True
    if "vote" in verbs and after[:1] in (["against"], ["down"]):
        return True
    if (
        not verbs.isdisjoint(_PUTTING_FORTH)
        and _AGAINST.isdisjoint(after)
        and not vocabulary.lists["harmful"].isdisjoint(after[:_NEAR_OBJECT])
    ):
        return True  # "has deployed unfair practices", "imposed coercive measures"
    if not _LESS.isdisjoint(after):
        return False
    led = any(after[:1] == [behind] for verb, behind in _LEADING if verb in verbs)
    if led or not verbs.isdisjoint(_BRINGING):
        return not vocabulary.lists["harm"].isdisjoint(after)
    return not verbs.isdisjoint(_LETTING) and not vocabulary.lists["evils"].isdisjoint(after)
