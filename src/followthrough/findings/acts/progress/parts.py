"""Part of what is promised that is done already: "of which nine have been delivered", "half of which has been paid"."""

from __future__ import annotations

from collections.abc import Iterator

from followthrough.findings.acts.drafts import Draft
from followthrough.findings.grammar.sentence import Sentence
from followthrough.findings.grammar.verb_words import participle
from followthrough.findings.grammar.vocabulary import Vocabulary
from followthrough.model import Act

_SUBJECT = 9  # words between "of which" and its verb: "JPY 6 billion"
_ALREADY = frozenset("already now so far since today".split())
_HAVE = frozenset(["has", "have"])
_NOT = frozenset(["not", "yet", "never", "only"])


def done_of_which(sentence: Sentence, vocabulary: Vocabulary) -> Iterator[Draft]:
    """A clause behind "of which" that tells what has been done with part of a sum or number."""
    lower = sentence.words.lower
    for i in (i for i in range(1, len(lower) - 2) if lower[i] == "which" and lower[i - 1] == "of"):
        have = next((k for k in range(i + 1, min(len(lower) - 2, i + 1 + _SUBJECT)) if lower[k] in _HAVE), None)
        if have is None or "," in lower[i:have]:
            continue
        near = range(have + 1, min(len(lower), have + 5))
        verb = next((k for k in near if lower[k] != "been" and participle(lower[k], vocabulary)), None)
        told = verb is not None and "been" in lower[have:verb] and _NOT.isdisjoint(lower[have:verb])
        if verb is not None and told:
            why = "What has been done with part of it is a report."
            yield Draft(Act.PROGRESS, (have, verb + 1), "en/grammar:perfect", why)
