"""What statements say is to be done to which instruments, and what they report. Few queries for any number of them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from django.db.models import Case, F, Q, When
from django.db.models.functions import Substr

from followthrough import model
from followthrough.assessments.instruments.acts_as_evidence import end_named, kind_named
from followthrough.register.following.planned import is_told
from followthrough.register.ledger.batches import in_batches
from followthrough.register.models import Mention
from followthrough.register.queries.standing.acts import Named

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from django.db.models import QuerySet

    from followthrough.register.models import Finding

_FEW: Final = 1000  # rows that a question may name one by one
_QUOTED: Final = 90  # characters of a report that are told as a claim
_TO_DO: Final = (model.Act.COMMITMENT, model.Act.AIM)


@dataclass(frozen=True, slots=True)
class Cues:
    """By the row of a finding: what is to be done to an instrument, and what is told of the past."""

    named: Mapping[int, tuple[Named, ...]]
    to_come: frozenset[int]  # instruments that are still to come
    reports: Mapping[int, str]  # the words in which it tells progress: "The quay has been completed"


def cues_of(live: QuerySet[Finding]) -> Cues:
    """Of findings what is to be done to the instruments they name, and what they report. Four queries at most.

    Of an undertaking without a step of its own only this is asked: whether it is to carry out a single instrument.
    """
    to_come = Q(act=model.Act.INSTRUMENT) & ~is_told()
    carried_out = Q(act__in=_TO_DO, negated=False) & ~Q(instruments=[])
    rows = live.filter(to_come | carried_out | Q(act=model.Act.PROGRESS, negated=False)).annotate(said=_words())
    held = list(rows.values_list("pk", "act", "said", "document", "start", "end", "instruments", "cue_start"))
    planned = [row for row in held if row[1] == model.Act.INSTRUMENT]
    beside = _meetings_beside(planned)
    named = {row[0]: tuple(Named(name, row[2], beside.get(row[0], "")) for name in row[6]) for row in planned}
    for pk, act, said, *_, instruments, _ in held:
        if act in _TO_DO and len(instruments) == 1 and (word := end_named(said)):
            named[pk] = (Named(instruments[0], word),)
    reports = {row[0]: _reported(row[2], row[7] - row[4]) for row in held if row[1] == model.Act.PROGRESS}
    return Cues(named, frozenset(row[0] for row in planned), reports)


def _reported(words: str, cue: int) -> str:
    """The words by which a report is quoted: all of them where they are few, else from its verb on, cut at a word."""
    line = " ".join(words.split())
    if len(line) <= _QUOTED:
        return line.rstrip(" .;,")
    told = " ".join(words[max(cue, 0) :].split())
    return told.rstrip(" .;,") if len(told) <= _QUOTED else f"{told[:_QUOTED].rsplit(' ', 1)[0].rstrip(' .;,')} …"


def _words() -> Case:
    """The cue; of what is to be done or was done, all its words."""
    whole = When(act__in=(*_TO_DO, model.Act.PROGRESS), then=_slice("start", "end"))
    return Case(whole, default=_slice("cue_start", "cue_end"))


def _slice(start: str, end: str) -> Substr:
    """The words of the document between two columns of a finding."""
    return Substr("document__text", F(start) + 1, F(end) - F(start))


def _meetings_beside(planned: Iterable[tuple[Any, ...]]) -> dict[int, str]:
    """By the row of an instrument that has no name of its own yet the one meeting that its words name."""
    found = [row for row in planned if any(map(kind_named, row[6]))]
    asked = Mention.objects.filter(kind=model.MentionKind.MEETING, reading__superseded_at__isnull=True)
    places: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for some in in_batches(sorted({row[3] for row in found}), _FEW):
        named = asked.filter(reading__document__in=some).exclude(identity="")
        for document, start, key in named.values_list("reading__document", "start", "identity"):
            places[document].append((start, key))
    return {
        pk: within.pop()
        for pk, _, _, document, start, end, *_ in found
        if len(within := {key for at, key in places[document] if start <= at < end}) == 1
    }
