"""`sign_verdict`: a person says where an undertaking or an action line stands, on a day, under a scheme, and why.

A verdict rests on evidence known by its day. None says "done" without some, and "addressed" is never upgraded. It
holds from its day until a verdict of a later day; one given again for the same day supersedes the former.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from django.db import transaction

from followthrough import model
from followthrough.assessments.verdicts import VerdictError, sign
from followthrough.register.facts.subjects import Subject, subject_of
from followthrough.register.following.judged import DecisionError
from followthrough.register.intake.facts import put_fact
from followthrough.register.intake.typed import ByHandError, need_day
from followthrough.register.ledger import audit
from followthrough.register.ledger.storable import storable_text
from followthrough.register.models import Assessment
from followthrough.register.queries.standing.assessing import standing_of
from followthrough.register.queries.standing.line_standings import line_standing
from followthrough.register.queries.standing.verdicts import LADDER, verdict_row

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from followthrough.register.queries.standing.verdicts import VerdictRow


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a person concludes: a status (`model.Status`) for an ISO day, and the reason."""

    status: str
    as_of: str
    because: str


@transaction.atomic
def sign_verdict(
    *, on: str, verdict: Verdict, person: str, now: datetime, resting_on: Sequence[str] | None = None
) -> VerdictRow:
    """Sign a verdict on the ladder of statuses (`model.Status`).

    Args:
        on: key of the undertaking or action line.
        verdict: the status, for which day, and why.
        person: who signs.
        now: when, with its time zone.
        resting_on: keys of the evidence and claims it rests on; None: all that is known by that day.

    Raises:
        ByHandError: no such status, day, evidence; or "done" without evidence that shows it.
        DecisionError: the register holds no such undertaking or line.
    """
    audit.one_writer()
    status, as_of, because = verdict.status, need_day(verdict.as_of), verdict.because
    if status not in set(model.Status):
        raise ByHandError(f"“{status}” is no status: choose {', '.join(model.Status)}.")
    about = subject_of(on)
    proposed = _proposed(about, as_of)
    rests = _resting(proposed, resting_on)
    try:
        made = sign(rests, model.Status(status), assessor=person, on=as_of, because=because, scheme=LADDER)
    except VerdictError as error:
        raise ByHandError(str(error)) from error
    same = about.fields | {"scheme": LADDER, "as_of": as_of}
    row = put_fact(
        Assessment,
        same,
        person=person,
        now=now,
        status=str(made.status),
        because=storable_text(because),
        evidence=[fact.key for fact in made.evidence],
        claims=[claim.key for claim in made.claims],
        proposed=str(proposed.status),
        confidentiality=about.confidentiality,
    )
    return verdict_row(row)


def _proposed(about: Subject, as_of: str) -> model.Assessment:
    """What the rule makes of it on the day.

    Raises:
        DecisionError: no document dated by then states it.
    """
    found = line_standing(about.line, as_of=as_of) if about.line else standing_of(about.entry, as_of=as_of)
    if found is None:
        raise DecisionError(f"No live statement of {about.entry or about.line} is held, so nothing can be said of it.")
    return found.proposed


def _resting(proposed: model.Assessment, keys: Sequence[str] | None) -> model.Assessment:
    """The proposal with only the facts named.

    Raises:
        ByHandError: one is none of its facts known by that day.
    """
    if keys is None:
        return proposed
    known = {fact.key for fact in proposed.evidence} | {claim.key for claim in proposed.claims}
    strange = [key for key in keys if key not in known]
    if strange:
        raise ByHandError(f"{strange[0]} is no fact about it that was known by {proposed.as_of}.")
    evidence = tuple(fact for fact in proposed.evidence if fact.key in keys)
    return replace(proposed, evidence=evidence, claims=tuple(c for c in proposed.claims if c.key in keys))


@transaction.atomic
def take_back_verdict(*, number: int, person: str, now: datetime, reason: str) -> None:
    """Take back a verdict by its number; the one of an earlier day, or the rule's proposal, stands again.

    Raises:
        DecisionError: there is no such verdict, it does not hold any more, or no reason.
    """
    if not reason.strip():
        raise DecisionError("Say why the verdict is taken back.")
    audit.one_writer()
    row = Assessment.objects.filter(pk=number, superseded_at__isnull=True).first()
    if row is None:
        raise DecisionError(f"The register holds no verdict {number} that could be taken back.")
    row.superseded_at = now
    row.save(update_fields=["superseded_at"])
    audit.note(verb="retract", subject=f"assessment:{number}", person=person, now=now, reason=reason)
