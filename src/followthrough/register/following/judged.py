"""People's live words on pairs of statements, read from the register, and the sentence that tells of a clash."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from django.db.models import F, Q
from django.db.models.functions import Substr

from followthrough.register.following.graph import SAME, Said, clash
from followthrough.register.ledger.batches import in_batches
from followthrough.register.models import Finding, Judgement

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

BATCH = 400
_SHOWN = 60  # characters of a statement in a sentence about it


class DecisionError(ValueError):
    """A decision that cannot be taken. Says why."""


def live_words(keys: Collection[str]) -> list[Said]:
    """Live judgements that touch these statements or hang together with them by other judgements."""
    found: dict[int, Judgement] = {}
    waiting, seen = set(keys), set[str]()
    while waiting:
        seen |= waiting
        fresh = [j for j in _touching(sorted(waiting)) if j.pk not in found]
        found |= {j.pk: j for j in fresh}
        waiting = {end for j in fresh for end in (j.one, j.other)} - seen
    return [
        Said(j.one, j.other, j.verdict, j.decision.recorded_by, j.decision.recorded_at, j.decision_id)
        for _, j in sorted(found.items())
    ]


class Words:
    """People's words on statements, read ahead, with those added since. What `live_words` asks the database for."""

    def __init__(self, words: Iterable[Said]) -> None:
        self._at: dict[str, list[Said]] = defaultdict(list)
        self._decisions: set[int] = set()
        self.add(words)

    def add(self, words: Iterable[Said]) -> None:
        """Words that hold from now on."""
        for word in words:
            self._decisions.add(word.decision)
            for end in {word.one, word.other}:
                self._at[end].append(word)

    def without(self, decision: int) -> None:
        """The words of a decision that holds no more are taken out."""
        if decision not in self._decisions:
            return
        for end, words in self._at.items():
            self._at[end] = [word for word in words if word.decision != decision]

    def around(self, keys: Iterable[str]) -> list[Said]:
        """Words that touch these statements or hang together with them by other words."""
        found: dict[Said, None] = {}
        waiting, seen = set(keys), set[str]()
        while waiting:
            seen |= waiting
            fresh = {word: None for key in sorted(waiting) for word in self._at.get(key, ()) if word not in found}
            found |= fresh
            waiting = {end for word in fresh for end in (word.one, word.other)} - seen
        return list(found)


def _touching(keys: Sequence[str]) -> list[Judgement]:
    live = Judgement.objects.filter(decision__superseded_at__isnull=True).select_related("decision")
    return [j for some in in_batches(keys, BATCH) for j in live.filter(Q(one__in=some) | Q(other__in=some))]


def refuse_clash(words: Sequence[Said], new: Sequence[Said]) -> None:
    """Add words one by one.

    Raises:
        DecisionError: one contradicts the words before it; the sentence names them.
    """
    held = list(words)
    for word in new:
        against = clash(held, word)
        if against:
            raise DecisionError(_sentence(word, against))
        held.append(word)


def _sentence(new: Said, against: Sequence[Said]) -> str:
    quotes = _quotes({end for w in (new, *against) for end in (w.one, w.other)})
    told = "; ".join(
        f"{w.person} judged {quotes[w.one]} and {quotes[w.other]} {'the same' if w.verdict == SAME else w.verdict} "
        f"on {w.at.date().isoformat()}{f' (decision {w.decision})' if w.decision else ''}"
        for w in against
    )
    verdict = "the same" if new.verdict == SAME else new.verdict
    return (
        f"{quotes[new.one]} and {quotes[new.other]} cannot be {verdict}, for that contradicts what was judged before: "
        f"{told}. Undo one of these decisions first."
    )


def _quotes(keys: set[str]) -> dict[str, str]:
    """The words of findings, shortened, for a sentence."""
    words = Substr("document__text", F("start") + 1, F("end") - F("start"))
    rows = Finding.objects.filter(key__in=keys, superseded_at__isnull=True).annotate(words=words)
    told = {key: key for key in keys}
    for key, quote in rows.values_list("key", "words"):
        line = " ".join(quote.split())
        told[key] = f"“{line if len(line) <= _SHOWN else line[:_SHOWN].rsplit(' ', 1)[0] + ' …'}”"
    return told
