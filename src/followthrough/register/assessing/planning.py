"""`import_plan`: a work plan as read becomes an edition of its plan. The same file again changes nothing.

A later edition supersedes the one before; lines keep their keys, so what was tied to a line stays tied to it.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeVar

from django.db import models, transaction

from followthrough.assessments.editions import changes, keyed
from followthrough.assessments.periods import last_date
from followthrough.assessments.plans import ActionLine as Line
from followthrough.assessments.plans import Activity as Act
from followthrough.assessments.plans import Plan as PlanRead
from followthrough.register.following.circles import refuse_circle
from followthrough.register.following.judged import DecisionError
from followthrough.register.intake.typed import need_date, need_degree
from followthrough.register.ledger import audit
from followthrough.register.ledger.headline import end_of
from followthrough.register.ledger.storable import storable_text
from followthrough.register.models import ActionLine, Activity, Instrument, Partnership, Plan

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

N = TypeVar("N", Instrument, Partnership)
_KEY = re.compile(r"[a-z0-9][a-z0-9.-]{0,58}")
_OTHER = re.compile(r"[^a-z0-9.]+")
BATCH = 500


class PlanError(DecisionError):
    """A plan that cannot be taken in. Says why and what to do."""


class Status(StrEnum):
    """What importing a plan did."""

    NEW = "new"
    KNOWN = "known"  # the same file, the same details: nothing changed
    EDITION = "edition"  # a later edition of a plan held already


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanDetails:
    """What a person says of a plan that its file does not. Blanks are left as they were in the edition before."""

    key: str = ""  # blank: made from the title, else from the file's name
    title: str = ""
    date: str = ""  # of adoption, or of the state it reports: YYYY, YYYY-MM or YYYY-MM-DD
    starts: str = ""
    ends: str = ""
    partnership: str = ""  # key
    instrument: str = ""  # key
    supersedes: str = ""  # key of the plan it takes the place of
    issuer: str = ""
    source: str = ""  # public address
    confidentiality: str = ""


@dataclass(frozen=True, slots=True)
class PlanOutcome:
    """What came of it, for the officer to read."""

    key: str
    edition: int
    status: Status
    lines: int
    headings: int
    notices: tuple[str, ...] = ()
    changes: tuple[str, ...] = field(default=())  # against the edition before


@transaction.atomic
def import_plan(
    *, plan: PlanRead, file: str, sha256: str, person: str, now: datetime, details: PlanDetails | None = None
) -> PlanOutcome:
    """Take in a plan as `assessments.readers.read_plan` gives it.

    Args:
        plan: the lines as read.
        file: the file's name, for a reader to know it by.
        sha256: of the file's bytes.
        person: who takes it in.
        now: when, with its time zone.
        details: what the file does not say.

    Raises:
        PlanError: no lines, a key, date, partnership, instrument or earlier plan that cannot be.
        SupersessionError: over others it would take its own place; the circle is named.
    """
    audit.one_writer()
    asked = details if details is not None else PlanDetails()
    key = _key(asked.key or plan.title or file)
    if not plan.lines:
        raise PlanError(f"{file} holds no action line, so there is nothing to follow.")
    before = Plan.objects.filter(key=key, superseded_at__isnull=True).first()
    known = _known(asked, plan, before)
    if before is not None and before.sha256 == sha256 and all(getattr(before, n) == v for n, v in known.items()):
        return _outcome(before, Status.KNOWN)
    _refuse_circle(key, str(known["supersedes"]))
    former = {} if before is None else lines_of(before)
    if before is not None:
        before.superseded_at = now
        before.save(update_fields=["superseded_at"])
    edition = 1 + (Plan.objects.filter(key=key).aggregate(last=models.Max("edition"))["last"] or 0)
    row = Plan.objects.create(
        key=key, edition=edition, file=storable_text(file), sha256=sha256, notices=list(plan.notices), **known,
        recorded_at=now, recorded_by=person,
    )  # fmt: skip
    held = keyed(PlanRead(key, plan.lines))
    _put_lines(row, held)
    audit.note(
        verb="record", subject=f"plan:{key}", person=person, now=now, edition=edition, sha256=sha256, lines=len(held)
    )
    return _outcome(row, Status.NEW if before is None else Status.EDITION, changes(former, held) if former else ())


def _key(name: str) -> str:
    """A key as given, or made of a title: "Plan of Action 2016-2020" is "plan-of-action-2016-2020"."""
    if _KEY.fullmatch(name):
        return name
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    made = _OTHER.sub("-", plain).strip("-.")[:59].rstrip("-.")
    if not made:
        raise PlanError(f"“{name}” gives no key for the plan. Name one of small letters, figures and hyphens.")
    return made


def _known(asked: PlanDetails, plan: PlanRead, before: Plan | None) -> dict[str, Any]:
    for name in ("date", "starts", "ends"):
        need_date(getattr(asked, name))
    plain = {"title": asked.title or plan.title, "confidentiality": asked.confidentiality}
    plain |= {name: getattr(asked, name) for name in ("date", "starts", "ends", "supersedes", "issuer", "source")}
    known: dict[str, Any] = {
        name: storable_text(value) or ("" if before is None else getattr(before, name)) for name, value in plain.items()
    }
    known["confidentiality"] = need_degree(known["confidentiality"])
    known["partnership"] = _named(Partnership, asked.partnership) or (before and before.partnership)
    known["instrument"] = _named(Instrument, asked.instrument) or (before and before.instrument)
    return known


def _named(table: type[N], key: str) -> N | None:
    if not key:
        return None
    found = table._default_manager.filter(key=key).first()  # noqa: SLF001  Django documents _default_manager as public
    if found is None:
        raise PlanError(f"The register holds no {table.__name__.lower()} “{key}”.")
    return found


def _refuse_circle(key: str, supersedes: str) -> None:
    if not supersedes:
        return
    live = Plan.objects.filter(superseded_at__isnull=True)
    if not live.filter(key=supersedes).exists() and supersedes != key:
        raise PlanError(f"The register holds no plan “{supersedes}” that this one could take the place of.")
    others = live.exclude(key=key).exclude(supersedes="")
    refuse_circle([*others.values_list("supersedes", "key"), (supersedes, key)])


def _put_lines(row: Plan, held: dict[str, Line]) -> None:
    made = [_line(row, key, at, line) for at, (key, line) in enumerate(held.items())]
    ActionLine.objects.bulk_create(made, batch_size=BATCH)
    rows = dict(ActionLine.objects.filter(plan=row).values_list("key", "pk"))
    Activity.objects.bulk_create(
        (_activity(rows[key], at, one) for key, line in held.items() for at, one in enumerate(line.activities)),
        batch_size=BATCH,
    )


_WORDS = ("text", "lead", "period", "funds", "status", "remark")


def _line(row: Plan, key: str, position: int, line: Line) -> ActionLine:
    said = {name: storable_text(getattr(line, name)) for name in (*_WORDS, "heading")}
    return ActionLine(
        plan=row, key=key, position=position, number=line.number[:50], due=_due(line),
        place=line.place[:200], **said,
    )  # fmt: skip


def _due(line: Line) -> str:
    """The last date that the line's period, or that of one of its activities, names."""
    named = [last_date(period) for period in (line.period, *(one.period for one in line.activities))]
    return max(filter(None, named), key=end_of, default="")


def _activity(line: int, position: int, one: Act) -> Activity:
    said = {name: storable_text(getattr(one, name)) for name in _WORDS}
    return Activity(line_id=line, position=position, **said)


def lines_of(row: Plan) -> dict[str, Line]:
    """The lines of an edition as nouns, by key, in their order. Two queries."""
    found = row.lines.order_by("position").prefetch_related(
        models.Prefetch("activities", Activity.objects.order_by("position"))
    )
    return {line.key: as_line(line, line.activities.all()) for line in found}


def as_line(line: ActionLine, activities: Iterable[Activity]) -> Line:
    """A row as the noun."""
    said = {name: getattr(line, name) for name in (*_WORDS, "heading", "number", "place")}
    parts = tuple(Act(**{name: getattr(one, name) for name in _WORDS}) for one in activities)
    return Line(activities=parts, **said)


def _outcome(row: Plan, status: Status, said: tuple[str, ...] = ()) -> PlanOutcome:
    lines = list(ActionLine.objects.filter(plan=row).values_list("heading", flat=True))
    return PlanOutcome(row.key, row.edition, status, len(lines), len(set(lines)), tuple(row.notices), said)
