"""One decision taken: a row that supersedes the one before on the same subject, with the judgements it brings.

Every verb of people (review.py, judgements.py, reshaping.py, withdrawing.py, supersession.py) ends here.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from followthrough.register.following.graph import Said
from followthrough.register.following.judged import DecisionError, live_words, refuse_clash
from followthrough.register.ledger import audit
from followthrough.register.models import Decision, Entry, EntryStatement, Finding, Judgement

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

UNDO = "undo"
Word = tuple[str, str, str]  # finding, finding, verdict


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person wants to decide."""

    kind: str  # finding, entry, pair, merge, split, relink, supersession, document
    subject: str
    verdict: str
    person: str
    now: datetime
    reason: str = ""
    words: Sequence[Word] = ()
    detail: dict[str, Any] = field(default_factory=dict)


def take(wish: Wish) -> Decision:
    """Write the decision down. The same again by the same person changes nothing. Call inside a transaction.

    Raises:
        DecisionError: it contradicts judgements that hold, or there is nothing to undo.
    """
    audit.one_writer()
    _check_person(wish)
    live = Decision.objects.filter(subject_kind=wish.kind, subject=wish.subject, superseded_at__isnull=True).first()
    if wish.verdict == UNDO and (live is None or live.verdict == UNDO):
        raise DecisionError(f"Nobody has decided about {wish.kind} {wish.subject}, so there is nothing to undo.")
    if live is not None and _is_same(live, wish):
        return live
    words = _ordered(wish)
    if words:
        ends = {end for w in words for end in (w.one, w.other)}
        held = [w for w in live_words(ends) if live is None or w.decision != live.pk]
        refuse_clash(held, words)
    if live is not None:
        live.superseded_at = wish.now
        live.save(update_fields=["superseded_at"])
    return _write(wish, live, words)


def _check_person(wish: Wish) -> None:
    if not wish.person.strip():
        raise DecisionError("A decision needs the name of the person who takes it.")


def _is_same(live: Decision, wish: Wish) -> bool:
    before = (live.verdict, live.recorded_by, live.reason, live.detail)
    if before != (wish.verdict, wish.person, wish.reason, wish.detail):
        return False
    return set(live.judgements.values_list("one", "other", "verdict")) == {
        (w.one, w.other, w.verdict) for w in _ordered(wish)
    }


def _ordered(wish: Wish) -> list[Said]:
    """Each pair in the order of its keys, once."""
    pairs = {(min(a, b), max(a, b)): verdict for a, b, verdict in wish.words if a != b}
    return [Said(a, b, verdict, wish.person, wish.now) for (a, b), verdict in sorted(pairs.items())]


def _write(wish: Wish, live: Decision | None, words: Sequence[Said]) -> Decision:
    made = Decision.objects.create(
        subject_kind=wish.kind,
        subject=wish.subject,
        verdict=wish.verdict,
        reason=wish.reason,
        detail=wish.detail,
        supersedes=live,
        recorded_at=wish.now,
        recorded_by=wish.person,
    )
    Judgement.objects.bulk_create(Judgement(decision=made, one=w.one, other=w.other, verdict=w.verdict) for w in words)
    audit.note(
        verb="decide",
        subject=f"{wish.kind}:{wish.subject}",
        person=wish.person,
        now=wish.now,
        decision=made.pk,
        verdict=wish.verdict,
        reason=wish.reason,
        words=[[w.one, w.other, w.verdict] for w in words],
        **({"named": wish.detail} if wish.detail else {}),
    )
    return made


def live_entry(key: str) -> Entry:
    """The live entry of this key, or the one that took its statements over.

    Raises:
        DecisionError: the register holds none.
    """
    seen: set[str] = set()
    here = key
    while here and here not in seen:
        seen.add(here)
        live = Entry.objects.filter(key=here, superseded_at__isnull=True).first()
        if live is not None:
            return live
        last = Entry.objects.filter(key=here).order_by("-superseded_at", "-id").first()
        here = "" if last is None else last.joined
    raise DecisionError(f"The register holds no entry {key}.")


def statements_of(entry: Entry) -> list[str]:
    """Keys of the findings that state an entry, the first one first."""
    rows = EntryStatement.objects.filter(entry=entry, superseded_at__isnull=True).order_by("id")
    return [key for key, _ in sorted(rows.values_list("finding", "relation"), key=lambda row: row[1] != "first")]


def need_findings(*keys: str) -> None:
    """Each is a finding of the register.

    Raises:
        DecisionError: one is not.
    """
    known = set(Finding.objects.filter(key__in=keys, superseded_at__isnull=True).values_list("key", flat=True))
    for key in keys:
        if key not in known:
            raise DecisionError(f"The register holds no finding {key}.")
