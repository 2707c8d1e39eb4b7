"""Action lines and what later documents say of their matter: proposed by the machine, evidence once a person confirms.

A statement that speaks of a line's matter shows activity at most; what step it shows is the person's to say.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

from django.db import transaction

from followthrough import model
from followthrough.assessments.crosswalks import Touch, touches
from followthrough.assessments.plans import Plan as PlanRead
from followthrough.register.assessing.planning import PlanError, lines_of
from followthrough.register.decisions.deciding import UNDO, Wish, take
from followthrough.register.facts.facts_by_hand import retract
from followthrough.register.facts.subjects import line_of
from followthrough.register.following.judged import DecisionError
from followthrough.register.intake.facts import put_fact
from followthrough.register.intake.typed import strictest
from followthrough.register.ledger import audit
from followthrough.register.ledger.nouns import as_findings
from followthrough.register.models import ActionLine, Decision, Evidence, Finding, LineTouch, Plan
from followthrough.register.queries.statements.findings import decision_row

if TYPE_CHECKING:
    from datetime import datetime

    from followthrough.register.queries.rows import DecisionRow

KIND: Final = "touch"
VERDICTS: Final = ("confirm", "reject", UNDO)
_MOST: Final = 10  # statements proposed for one line: nobody reads more, and the likeliest come first
_CLASSES: Final = {"news": "press", "treaty": "legal act"}  # kind of document: class of source; else self-report


@transaction.atomic
def match_lines(*, plan: str, person: str, now: datetime) -> int:
    """Propose statements of documents dated after a plan as evidence for its lines; how many proposals are new.

    Looked at are the documents of the plan's partnership, or all where it has none. What is no longer proposed and
    was not decided about is superseded.

    Raises:
        PlanError: the register holds no such plan.
    """
    audit.one_writer()
    row = Plan.objects.filter(key=plan, superseded_at__isnull=True).select_related("partnership").first()
    if row is None:
        raise PlanError(f"The register holds no plan {plan}.")
    found = _proposed(row)
    new = 0
    for touch in found:
        before = LineTouch.objects.filter(line=touch[0], finding=touch[1], superseded_at__isnull=True).exists()
        put_fact(
            LineTouch, {"line": touch[0], "finding": touch[1]}, person=person, now=now,
            score=touch[2].score, because=[touch[2].because],
        )  # fmt: skip
        new += not before
    _drop_outdated(row, {(line, finding) for line, finding, _ in found}, now)
    return new


def _proposed(row: Plan) -> list[tuple[str, str, Touch]]:
    """Line, finding and why, at most _MOST a line, likeliest first."""
    lines = lines_of(row)
    key_of = {id(line): key for key, line in lines.items()}
    keys: dict[tuple[str, int, int], str] = {}
    later = []
    partnership = "" if row.partnership is None else row.partnership.key
    for read in as_findings(partnership=partnership):
        if (read.document.date or "") > row.date and read.document.sha256 != row.sha256:
            later.append(read)
            keys |= {(read.document.id, f.start, f.end): f.id for f in read.findings}
    kept: dict[str, int] = {}
    found = []
    for touch in touches(PlanRead(row.key, tuple(lines.values())), later):
        line = key_of[id(touch.line)]
        kept[line] = kept.get(line, 0) + 1
        if kept[line] <= _MOST:
            found.append((line, keys[touch.document, touch.start, touch.end], touch))
    return found


def _drop_outdated(row: Plan, proposed: set[tuple[str, str]], now: datetime) -> None:
    decided = set(
        Decision.objects.filter(subject_kind=KIND, superseded_at__isnull=True).values_list("subject", flat=True)
    )
    live = LineTouch.objects.filter(line__startswith=f"{row.key}/", superseded_at__isnull=True)
    gone = [
        pk
        for pk, line, finding in live.values_list("pk", "line", "finding")
        if (line, finding) not in proposed and f"{line}|{finding}" not in decided
    ]
    LineTouch.objects.filter(pk__in=gone).update(superseded_at=now)


@transaction.atomic
def judge_touch(
    *, touch: tuple[str, str], verdict: str, person: str, now: datetime, shows: str = "", reason: str = ""
) -> DecisionRow:
    """Say whether a statement is evidence for a line. Confirmed, it becomes evidence that rests on its words.

    Args:
        touch: keys of the action line and of the statement.
        verdict: confirm, reject or undo.
        person: who decides.
        now: when, with its time zone.
        shows: the step it shows to be taken, a `model.Status`; blank: that something moved, no more.
        reason: why.

    Raises:
        DecisionError: no such line, statement, verdict or step, or nothing to undo.
    """
    if verdict not in VERDICTS:
        raise DecisionError(f"“{verdict}” is no decision about a proposal: choose {', '.join(VERDICTS)}.")
    if shows and shows not in set(model.Status):
        raise DecisionError(f"“{shows}” is no step: choose {', '.join(model.Status)}; or none.")
    line, said = line_of(touch[0]), _statement(touch[1])
    subject = f"{line.key}|{said.key}"
    made = take(Wish(KIND, subject, verdict, person, now, reason, (), {"shows": shows} if shows else {}))
    key = f"t-{hashlib.sha256(subject.encode()).hexdigest()[:16]}"
    if verdict == "confirm":
        _put_evidence(key, line, said, shows, person=person, now=now)
    elif Evidence.objects.filter(key=key, superseded_at__isnull=True).exists():
        retract(kind="evidence", key=key, person=person, now=now, reason=reason or f"The proposal was: {verdict}.")
    return decision_row(made)


def _statement(key: str) -> Finding:
    found = Finding.objects.filter(key=key, superseded_at__isnull=True).select_related("document").first()
    if found is None:
        raise DecisionError(f"The register holds no finding {key}.")
    return found


def _put_evidence(key: str, line: ActionLine, said: Finding, shows: str, *, person: str, now: datetime) -> None:
    document = said.document
    put_fact(
        Evidence,
        {"key": key},
        person=person,
        now=now,
        line=line.key,
        finding=said.key,
        about=line.text,
        says=" ".join(said.quote.split()),
        direction=str(model.Direction.SUPPORTS),
        shows=shows,
        source_class=_CLASSES.get(document.kind, "self-report"),
        date=document.date,
        source=document.address or f"document {document.key}",
        confidentiality=strictest(line.plan.confidentiality, document.confidentiality),
    )
