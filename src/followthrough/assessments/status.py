"""The status a rule proposes for an undertaking on a day, with the sentence that says why.

Claims are never evidence: nobody's word makes a thing done. What is dated after the day, or marked as looked for and
not found, does not count. Contradictions stay side by side. The human verdict, under a scheme, supersedes this one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from followthrough.assessments.contradictions import FINISHED, before_promise, contradictions, last_day, told, trust
from followthrough.assessments.days import bounds, known_by, lateness
from followthrough.assessments.targets import Judgement, Verdict, judge_target
from followthrough.language.handed import need
from followthrough.model import Assessment, Claim, Direction, Entry, Evidence, Facts, Status

_NOT_FOUND: Final = "N"
_RULE: Final = "proposed by rule"


def assess(entry: Entry, facts: Facts) -> Assessment:
    """The status of one undertaking on `facts.as_of`, with what it rests on and what contradicts it.

    Raises:
        ValueError: `as_of` is no date.
        TypeError: it is not given an Entry and Facts, the nouns of `followthrough.model`.

    >>> centre = Entry("centre", "open a rescue centre", stated="2024-05-06", due="2030")
    >>> opened = Evidence("v-1", "The centre opened.", Direction.SUPPORTS, date="2028-03", shows=Status.DONE)
    >>> made = assess(centre, Facts("2029-01-01", evidence=(opened,)))
    >>> made.status.value, made.because
    ('done', 'The centre opened (2028-03).')
    """
    for given, wanted in ((entry, Entry), (facts, Facts)):
        need(given, wanted, "assess takes an Entry and Facts of followthrough.model", "assess(entry, facts)")
    if bounds(facts.as_of) is None:
        raise ValueError(f"{facts.as_of!r} is no date. Give the day of the assessment as YYYY-MM-DD.")
    case = _case(entry, facts)
    status, because = next(made for rule in _RULES if (made := rule(case)) is not None)
    return Assessment(
        entry.key,
        status,
        facts.as_of,
        because,
        _RULE,
        case.claims,
        case.evidence,
        contradictions(entry, case.claims, case.evidence),
    )


@dataclass(frozen=True, slots=True)
class _Case:
    """What counts on the day."""

    entry: Entry
    as_of: str
    claims: tuple[Claim, ...]
    evidence: tuple[Evidence, ...]
    judgement: Judgement | None
    due: str | None  # None as well when it lies before the promise

    @property
    def over(self) -> bool:
        """Whether the deadline has surely passed."""
        return self.due is not None and last_day(self.due) < last_day(self.as_of)

    def showing(self, *steps: Status) -> tuple[Evidence, ...]:
        return tuple(fact for fact in self.evidence if fact.shows in steps)


def _case(entry: Entry, facts: Facts) -> _Case:
    claims = tuple(
        sorted((c for c in facts.claims if _counts(c.date, c.mark, facts)), key=lambda c: (c.date or "", c.key))
    )
    evidence = tuple(
        sorted((e for e in facts.evidence if _counts(e.date, e.mark, facts)), key=lambda e: (e.date or "", e.key))
    )
    target = entry.target
    judged = (
        judge_target(
            target,
            facts.series,
            promised=entry.promised or entry.stated,
            as_of=facts.as_of,
            baselines=facts.baselines,
        )
        if target is not None and facts.series
        else None
    )
    due = entry.due or (None if target is None else target.due)
    sound = due is not None and bounds(due) is not None and not before_promise(due, entry.stated)
    return _Case(entry, facts.as_of, claims, evidence, judged, due if sound else None)


def _counts(date: str | None, mark: str, facts: Facts) -> bool:
    return mark != _NOT_FOUND and known_by(date, facts.as_of) is True


def _done(case: _Case) -> tuple[Status, str] | None:
    found = sorted(case.showing(*FINISHED), key=trust)
    if not found:
        return None
    against = [fact for fact in case.showing(Status.MISSED) if (fact.date or "") >= (found[0].date or "")]
    if against:
        both = f"{told(found[0])} But: {told(against[-1])}"
        return Status.UNKNOWN, f"Sources contradict each other; a person must decide. {both}"
    late = lateness(case.due, found[0].date)
    if late or found[0].shows is Status.DONE_LATE:
        due = f"{late} after {case.due}, when it was due" if late else "late by the source's own account"
        return Status.DONE_LATE, f"Done {due}. {told(found[0])}"
    open_ = case.due is not None and last_day(found[0].date or "") > last_day(case.due)
    doubt = f" Whether by {case.due} cannot be told from so coarse a date." if open_ else ""
    return Status.DONE, f"{told(found[0])}{doubt}"


def _measured(case: _Case) -> tuple[Status, str] | None:
    if case.judgement is None:
        return None
    verdicts = {leg.verdict for leg in case.judgement.legs}
    if Verdict.MISSED in verdicts:
        return Status.MISSED, case.judgement.because
    if verdicts == {Verdict.REACHED}:
        return Status.DONE, case.judgement.because
    if verdicts <= {Verdict.NOT_YET_DUE, Verdict.REACHED}:
        return Status.IN_PROGRESS, case.judgement.because
    return Status.UNKNOWN, case.judgement.because


def _ended(case: _Case) -> tuple[Status, str] | None:
    for step in (Status.SUPERSEDED, Status.OVERTAKEN):
        found = case.showing(step)
        if found:
            return step, f"{told(found[-1])}{_claimed(case)}"
    return None


def _missed(case: _Case) -> tuple[Status, str] | None:
    found = case.showing(Status.MISSED)
    if found:
        return Status.MISSED, told(found[-1])
    if not case.over:
        return None
    against = [fact for fact in case.evidence if fact.direction is Direction.CONTRADICTS]
    later = [
        f for f in case.evidence if f.shows is Status.IN_PROGRESS and last_day(f.date or "") > last_day(case.due or "")
    ]
    if against or later:
        return (
            Status.MISSED,
            f"It was due {case.due} and nothing shows it done by then. {told([*against, *later][-1])}",
        )
    last = "".join(f" {told(fact)}" for fact in _moved(case)[-1:])
    return Status.UNKNOWN, f"It was due {case.due}; nothing found shows whether it was done.{last}{_claimed(case)}"


def _moved(case: _Case) -> tuple[Evidence, ...]:
    """What shows it to have been on its way."""
    return tuple(
        fact
        for fact in case.evidence
        if fact.shows in {Status.IN_PROGRESS, Status.ADDRESSED}
        or (fact.shows is None and fact.direction is Direction.SUPPORTS)
    )


def _moving(case: _Case) -> tuple[Status, str] | None:
    found = case.showing(Status.IN_PROGRESS) or tuple(
        fact for fact in case.evidence if fact.direction is Direction.SUPPORTS and fact.shows is None
    )
    if found:
        return Status.IN_PROGRESS, f"{told(found[-1])} Nothing shows it done."
    return None


def _touched(case: _Case) -> tuple[Status, str] | None:
    found = case.showing(Status.ADDRESSED)
    if found:
        return Status.ADDRESSED, f"{told(found[-1])} That is activity, and not completion."
    if case.claims:
        return Status.ADDRESSED, f"Claimed only.{_claimed(case)} No evidence shows more than activity."
    return None


def _not_begun(case: _Case) -> tuple[Status, str] | None:
    found = case.showing(Status.NOT_STARTED)
    return (Status.NOT_STARTED, told(found[-1])) if found else None


def _nothing(case: _Case) -> tuple[Status, str] | None:
    if case.evidence:
        return Status.UNKNOWN, f"What is known decides nothing. {told(case.evidence[-1])}"
    return Status.UNKNOWN, f"No claim and no evidence dated by {case.as_of} was found."


_RULES: Final[tuple[Callable[[_Case], tuple[Status, str] | None], ...]] = (
    _done, _ended, _measured, _missed, _moving, _touched, _not_begun, _nothing,
)  # fmt: skip  # the first that has an answer gives it; the last always has one


def _claimed(case: _Case) -> str:
    if not case.claims:
        return ""
    last = case.claims[-1]
    number = "" if last.number is None else f" {last.number:g} {last.unit}".rstrip()
    itemised = "" if last.number is None or last.denominator is not None else "; claimed, not itemised"
    return f" {last.claimant} said “{last.word}”{number} ({last.date}{itemised})."
