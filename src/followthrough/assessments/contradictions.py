"""What does not fit together in what is known of an undertaking, one sentence each; both sides stay on record."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Final

from followthrough.assessments.days import bounds
from followthrough.model import Claim, Direction, Entry, Evidence, Status

FINISHED: Final = (Status.DONE, Status.DONE_LATE)
_READ: Final = "V"


def contradictions(entry: Entry, claims: Sequence[Claim], evidence: Sequence[Evidence]) -> tuple[str, ...]:
    """What does not fit together, one sentence each: a deadline before its promise, claims and evidence that differ."""
    found: list[str] = []
    due = entry.due or (None if entry.target is None else entry.target.due)
    if due is not None and bounds(due) is not None and before_promise(due, entry.stated):
        found.append(f"The deadline, {due}, lies before the promise of {entry.stated}; it is not used.")
    found += _before_it_was_said(entry.stated, evidence)
    found += claims_apart(claims)
    found += _evidence_apart(evidence)
    return tuple(found)


def _before_it_was_said(stated: str | None, evidence: Sequence[Evidence]) -> Iterable[str]:
    """What a source dates before the words by which it was still to come."""
    said = bounds(stated)
    for fact in evidence:
        if fact.shows is Status.DONE and said is not None and last_day(fact.date or "9999") < said[0].isoformat():
            yield f"By these words of {stated} it was still to come; a source dates it before them. {told(fact)}"


def _apart(one: Evidence, other: Evidence) -> bool:
    first, second = bounds(one.date), bounds(other.date)
    return first is not None and second is not None and (first[1] < second[0] or second[1] < first[0])


def claims_apart(claims: Iterable[Claim]) -> list[str]:
    """Claims of one day about one thing that use another word or another number."""
    return [
        f"On {a.date} {a.claimant} said {_words(a)}, {b.claimant} said {_words(b)}."
        for a, b in combinations(claims, 2)
        if a.date == b.date and a.about == b.about and _words(a) != _words(b)
    ]


def _words(claim: Claim) -> str:
    return f"“{claim.word}”" if claim.number is None else f"“{claim.word}” {claim.number:g} {claim.unit}".rstrip()


def _evidence_apart(evidence: Sequence[Evidence]) -> Iterable[str]:
    """Two days for one end; then evidence for and against, each beside the last of the other kind."""
    done = sorted((fact for fact in evidence if fact.shows in FINISHED), key=trust)
    yield from (f"Sources give another day. {told(done[0])} {told(fact)}" for fact in done[1:] if _apart(done[0], fact))
    for_it = [fact for fact in evidence if fact.direction is Direction.SUPPORTS]
    against = [fact for fact in evidence if fact.direction is Direction.CONTRADICTS]
    if for_it and against:
        yield f"For it: {told(for_it[-1])} Against it: {told(against[-1])}"


def last_day(text: str) -> str:
    """The last day a date may mean, as text that sorts."""
    found = bounds(text)
    return text if found is None else found[1].isoformat()


def before_promise(due: str, stated: str | None) -> bool:
    """Whether a deadline lies before the words that set it."""
    said = bounds(stated)
    return said is not None and last_day(due) < said[0].isoformat()


def told(fact: Evidence) -> str:
    """What a fact says, with its date and the kind of its source."""
    source = f", {fact.source_class}" if fact.source_class else ""
    return f"{fact.says.rstrip('.')} ({fact.date}{source})."


def trust(fact: Evidence) -> tuple[int, str]:
    """What was read in the source itself first, then the earlier date."""
    return fact.mark != _READ, fact.date or ""
