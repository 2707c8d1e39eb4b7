"""Deciding where two must agree: the first person's word waits, and holds when another says the same.

Where a partnership asks for one person only, the word holds at once.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from django.db import transaction

from followthrough.register.decisions.deciding import Wish, keys_in_batches, live_entries
from followthrough.register.decisions.review import Verdict, decide_all, one_subject
from followthrough.register.following.judged import DecisionError
from followthrough.register.ledger import audit
from followthrough.register.models import Decision, Entry, Finding, Practice, Proposal

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from collections.abc import Set as AbstractSet
    from datetime import datetime

    from followthrough.register.queries.rows import DecisionRow

WAITS = "It waits for a second person: what is proposed holds when another decides the same."


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a person's word: a decision, or a sentence that says what it waits for or took back."""

    decision: DecisionRow | None
    says: str = ""


def put_decision(
    *, verdict: str, person: str, now: datetime, finding: str = "", entry: str = "", reason: str = ""
) -> Outcome:
    """Decide about one finding or entry, or, where two persons must, propose or second it.

    Taking back needs one person: it takes back what waits where nothing holds yet.

    Raises:
        DecisionError: no such subject, no such verdict, both or neither named, or nothing to undo.
    """
    kind, subject = one_subject(finding, entry)
    (came,) = put_decisions([Wish(kind, subject, verdict, person, now, reason)])
    if isinstance(came, DecisionError):
        raise came
    return came


@transaction.atomic
def put_decisions(wishes: Sequence[Wish]) -> list[Outcome | DecisionError]:
    """The same for many, all by one person at one time; where one cannot be, why."""
    audit.one_writer()
    entries = live_entries(wish.subject for wish in wishes if wish.kind == "entry")
    named = [_named(wish, entries) for wish in wishes]
    able = [wish for wish in named if isinstance(wish, Wish)]
    waiting, twofold = _waiting(able), _need_two(able)
    came = [_put(wish, waiting, twofold) if isinstance(wish, Wish) else wish for wish in named]
    made = iter(decide_all([each for each in came if isinstance(each, Wish)]))
    return [_outcome(next(made)) if isinstance(each, Wish) else each for each in came]


def _named(wish: Wish, entries: Mapping[str, Entry | DecisionError]) -> Wish | DecisionError:
    """The wish by the key of the entry that lives."""
    if wish.kind != "entry":
        return wish
    row = entries[wish.subject]
    return row if isinstance(row, DecisionError) else replace(wish, subject=row.key)


def _outcome(made: DecisionRow | DecisionError) -> Outcome | DecisionError:
    return made if isinstance(made, DecisionError) else Outcome(made)


_Subject = tuple[str, str]  # kind and key


def _put(wish: Wish, proposals: Mapping[_Subject, Proposal], twofold: AbstractSet[_Subject]) -> Wish | Outcome:
    """What is to be decided now; or what came of it, where a second person must agree or something is taken back."""
    waiting = proposals.get((wish.kind, wish.subject))
    if wish.verdict == Verdict.UNDO and waiting is not None and not _holds(wish):
        _end(waiting, wish, "take back")
        return Outcome(None, f"What {waiting.recorded_by} proposed was taken back.")
    if wish.verdict not in (Verdict.CONFIRM, Verdict.REJECT) or (wish.kind, wish.subject) not in twofold:
        return wish
    if waiting is None:
        return _proposed(wish)
    if waiting.verdict != wish.verdict:
        _end(waiting, wish, "propose otherwise")
        return _proposed(wish)
    if waiting.recorded_by == wish.person:
        return Outcome(None, WAITS)
    _end(waiting, wish, "second")
    return replace(wish, reason=_both(waiting, wish))


def _waiting(wishes: Sequence[Wish]) -> dict[_Subject, Proposal]:
    """What somebody proposed about these and nobody seconded yet."""
    live = Proposal.objects.filter(superseded_at__isnull=True)
    return {
        (row.subject_kind, row.subject): row
        for some in keys_in_batches([wish.subject for wish in wishes])
        for row in live.filter(subject__in=some)
    }


def proposed_by(person: str, subjects: Collection[str]) -> set[str]:
    """Keys among these about which this person proposed what waits for a second one."""
    live = Proposal.objects.filter(superseded_at__isnull=True, recorded_by=person)
    asked = (live.filter(subject__in=some) for some in keys_in_batches(subjects))
    return {subject for rows in asked for subject in rows.values_list("subject", flat=True)}


def _need_two(wishes: Sequence[Wish]) -> set[_Subject]:
    """Those about which two persons must decide: their documents' partnerships say so."""
    kinds = {kind: [wish.subject for wish in wishes if wish.kind == kind] for kind in _TWOFOLD}
    return {(kind, key) for kind, keys in kinds.items() for key in need_two(kind, keys)}


_TWOFOLD: dict[str, type[Entry | Finding]] = {"entry": Entry, "finding": Finding}


def need_two(kind: str, keys: Collection[str]) -> set[str]:
    """Those of these entries or findings about which two persons must decide, by the practice of their partnerships."""
    live = Practice.objects.filter(two_persons=True, superseded_at__isnull=True)
    asking = set(live.values_list("partnership", flat=True))
    rows = _TWOFOLD[kind].objects.filter(superseded_at__isnull=True)
    asked = (rows.filter(key__in=some) for some in keys_in_batches(keys)) if asking else ()
    told = (row for some in asked for row in some.values_list("key", "document__partnership__key"))
    return {key for key, partnership in told if (partnership or "") in asking}


def _holds(wish: Wish) -> bool:
    live = Decision.objects.filter(subject_kind=wish.kind, subject=wish.subject, superseded_at__isnull=True)
    return live.exclude(verdict=Verdict.UNDO).exists()


def _end(row: Proposal, wish: Wish, what: str) -> None:
    row.superseded_at = wish.now
    row.save(update_fields=["superseded_at"])
    subject = f"{row.subject_kind}:{row.subject}"
    audit.note(verb=what, subject=subject, person=wish.person, now=wish.now, proposal=row.pk)


def _proposed(wish: Wish) -> Outcome:
    row = Proposal.objects.create(
        subject_kind=wish.kind, subject=wish.subject, verdict=wish.verdict, reason=wish.reason, recorded_at=wish.now,
        recorded_by=wish.person,
    )  # fmt: skip
    audit.note(
        verb="propose", subject=f"{wish.kind}:{wish.subject}", person=wish.person, now=wish.now, proposal=row.pk,
        verdict=wish.verdict, reason=wish.reason,
    )  # fmt: skip
    return Outcome(None, WAITS)


def _both(first: Proposal, second: Wish) -> str:
    told = f"{first.recorded_by} proposed it on {first.recorded_at.date().isoformat()}; {second.person} agrees."
    return " ".join(filter(None, (told, first.reason, second.reason)))
