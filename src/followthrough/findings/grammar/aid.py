"""Aid, projects and measures as subjects: "the grants opened nine schools", not "the grants opened in May are"."""

from __future__ import annotations

from followthrough.findings.grammar.groups import Group
from followthrough.findings.grammar.showing import SHOWING
from followthrough.findings.grammar.vocabulary import Vocabulary

# "The grants awarded to the Isles", "loans announced last week": a participle, and which ones.
BEHIND_PARTICIPLES = frozenset(
    "by in at on under to through for with from during as of and or , . ; : ( ) since across last this within over "
    "after before between among throughout today yesterday earlier so thus via until around towards toward into "
    "against that together jointly previously specifically here below above".split()
)
_NO_DEEDS = SHOWING | {"constitute", "represent", "apply"}


def aid_acts(lower: list[str], group: Group, noun: int, vocabulary: Vocabulary) -> bool:
    """Whether the past behind the aid at word `noun` is what it did: a deed, with its object behind it."""
    if lower[noun] not in vocabulary.lists["aid"]:
        return False
    following = "".join(lower[group.head + 1 : group.head + 2])
    if group.lemma == "serve":
        return following == "to"  # "our efforts served to close the gaps"
    known = group.lemma in vocabulary.lists["base_verbs"] and group.lemma not in _NO_DEEDS
    return known and following != "" and following not in BEHIND_PARTICIPLES
