"""A decision taken: a row that supersedes the one before on the same subject, with the judgements it brings.

Every verb of people (review.py, judgements.py, reshaping.py, withdrawing.py, supersession.py) ends here. Many decisions
of one person are taken like one, with what they rest on read in one go.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from followthrough.register.following.graph import Said
from followthrough.register.following.judged import DecisionError, Words, live_words, refuse_clash
from followthrough.register.ledger import audit
from followthrough.register.ledger.batches import in_batches
from followthrough.register.models import Decision, Entry, EntryStatement, Finding, Judgement

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from datetime import datetime

UNDO = "undo"
BATCH = 400
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


@dataclass(frozen=True, slots=True)
class _Taken:
    """A wish that can stand, with the decision that holds until now and the words it brings."""

    wish: Wish
    live: Decision | None
    words: list[Said]


def take(wish: Wish) -> Decision:
    """Write the decision down. The same again by the same person changes nothing. Call inside a transaction.

    Raises:
        DecisionError: it contradicts judgements that hold, or there is nothing to undo.
    """
    (made,) = take_all([wish])
    if isinstance(made, DecisionError):
        raise made
    return made


def take_all(wishes: Sequence[Wish]) -> list[Decision | DecisionError]:
    """Write decisions down, all of one person at one time, each on a subject of its own; where one cannot be, why.

    Each is weighed against those before it, as if they were taken one after another. Call inside a transaction.
    """
    audit.one_writer()
    assert len({(wish.kind, wish.subject) for wish in wishes}) == len(wishes), "one decision on a subject at a time"
    lives = _live_on(wishes)
    ends = {end for wish in wishes for word in wish.words for end in word[:2]}
    held = Words(live_words(ends) if ends else ())
    said: list[_Taken | Decision | DecisionError] = []
    for wish in wishes:
        try:
            said.append(_weighed(wish, lives.get((wish.kind, wish.subject)), held))
        except DecisionError as error:
            said.append(error)
    written = iter(_write([each for each in said if isinstance(each, _Taken)]))
    return [next(written) if isinstance(each, _Taken) else each for each in said]


def _live_on(wishes: Iterable[Wish]) -> dict[tuple[str, str], Decision]:
    """What holds of the subjects until now."""
    subjects: dict[str, list[str]] = {}
    for wish in wishes:
        subjects.setdefault(wish.kind, []).append(wish.subject)
    return {
        (kind, row.subject): row
        for kind, keys in subjects.items()
        for some in keys_in_batches(keys)
        for row in Decision.objects.filter(subject_kind=kind, subject__in=some, superseded_at__isnull=True)
    }


def keys_in_batches(keys: Collection[str]) -> Iterable[Sequence[str]]:
    """Keys by the few hundred, each once, as many as one question may name."""
    return in_batches(sorted(set(keys)), BATCH)


def _weighed(wish: Wish, live: Decision | None, held: Words) -> _Taken | Decision:
    """A wish that can stand; the decision that holds where it says the same already.

    Raises:
        DecisionError: it cannot.
    """
    _check_person(wish)
    if wish.verdict == UNDO and (live is None or live.verdict == UNDO):
        raise DecisionError(f"Nobody has decided about {wish.kind} {wish.subject}, so there is nothing to undo.")
    if live is not None and _is_same(live, wish):
        return live
    words = _ordered(wish)
    if words:
        ends = {end for word in words for end in (word.one, word.other)}
        refuse_clash([w for w in held.around(ends) if live is None or w.decision != live.pk], words)
    if live is not None:
        held.without(live.pk)
    held.add(words)
    return _Taken(wish, live, words)


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


def _write(taken: Sequence[_Taken]) -> list[Decision]:
    """The rows, with their words and their places in the audit."""
    if not taken:
        return []
    person, now = taken[0].wish.person, taken[0].wish.now
    assert {(each.wish.person, each.wish.now) for each in taken} == {(person, now)}, "one person at one time"
    former = [each.live.pk for each in taken if each.live is not None]
    for some in in_batches(former, BATCH):
        Decision.objects.filter(pk__in=some).update(superseded_at=now)
    made = Decision.objects.bulk_create(map(_row, taken), batch_size=BATCH)
    Judgement.objects.bulk_create(
        (
            Judgement(decision=row, one=w.one, other=w.other, verdict=w.verdict)
            for row, each in zip(made, taken, strict=True)
            for w in each.words
        ),
        batch_size=BATCH,
    )
    audit.notes((_told(row, each) for row, each in zip(made, taken, strict=True)), person=person, now=now)
    return made


def _row(taken: _Taken) -> Decision:
    wish = taken.wish
    return Decision(
        subject_kind=wish.kind,
        subject=wish.subject,
        verdict=wish.verdict,
        reason=wish.reason,
        detail=wish.detail,
        supersedes=taken.live,
        recorded_at=wish.now,
        recorded_by=wish.person,
    )


def _told(row: Decision, taken: _Taken) -> tuple[str, str, dict[str, Any]]:
    """What the audit keeps of it."""
    named = {"named": row.detail} if row.detail else {}
    words = [[w.one, w.other, w.verdict] for w in taken.words]
    detail = {"decision": row.pk, "verdict": row.verdict, "reason": row.reason, "words": words, **named}
    return "decide", f"{row.subject_kind}:{row.subject}", detail


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


def live_entries(keys: Iterable[str]) -> dict[str, Entry | DecisionError]:
    """The live entries of many keys, or of those that took their statements over; where there is none, why."""
    asked = list(dict.fromkeys(keys))
    found: dict[str, Entry | DecisionError] = {}
    for some in keys_in_batches(asked):
        found |= {row.key: row for row in Entry.objects.filter(key__in=some, superseded_at__isnull=True)}
    for key in asked:
        if key not in found:
            try:
                found[key] = live_entry(key)
            except DecisionError as error:
                found[key] = error
    return found


def statements_of(entry: Entry) -> list[str]:
    """Keys of the findings that state an entry, the first one first."""
    return statements_of_all([entry])[entry.pk]


def statements_of_all(entries: Sequence[Entry]) -> dict[int, list[str]]:
    """The same for many, by their rows' numbers."""
    found: dict[int, list[tuple[bool, str]]] = {entry.pk: [] for entry in entries}
    for some in in_batches(list(found), BATCH):
        rows = EntryStatement.objects.filter(entry__in=some, superseded_at__isnull=True)
        for entry, key, relation in rows.order_by("id").values_list("entry", "finding", "relation"):
            found[entry].append((relation != "first", key))
    return {entry: [key for _, key in sorted(told, key=lambda one: one[0])] for entry, told in found.items()}


def need_findings(*keys: str) -> None:
    """Each is a finding of the register.

    Raises:
        DecisionError: one is not.
    """
    known = set(Finding.objects.filter(key__in=keys, superseded_at__isnull=True).values_list("key", flat=True))
    for key in keys:
        if key not in known:
            raise DecisionError(f"The register holds no finding {key}.")
