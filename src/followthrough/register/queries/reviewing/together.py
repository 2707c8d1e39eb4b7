"""What people at work together need: remarks, whose turn it is, what waits for a second, roles and practices."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.contrib.auth import get_user_model

from followthrough.register.ledger.held import held
from followthrough.register.models import Duty, Practice, Proposal, Remark, ReviewTask
from followthrough.register.people.rules import ROLES

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class RemarkRow:
    """What somebody said of a finding, an entry or a line."""

    number: int
    subject: str
    text: str
    person: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ProposalRow:
    """What one person would decide where two must."""

    subject: str
    verdict: str
    reason: str
    person: str
    at: datetime


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Somebody who may sign in."""

    name: str
    role: str  # for every partnership; "" for none
    duties: tuple[tuple[str, str], ...]  # partnership's key, role
    since: datetime
    last: datetime | None  # signed in


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside what is reviewed, each by the subject's key."""

    remarks: dict[str, tuple[RemarkRow, ...]]
    tasks: dict[str, str]  # the person whose it is to look at
    proposals: dict[str, ProposalRow]


def beside(subjects: Collection[str]) -> Beside:
    """Remarks, tasks and proposals on these findings, entries, lines or documents. Three queries."""
    wanted = list(subjects)
    remarks: dict[str, tuple[RemarkRow, ...]] = {}
    for row in Remark.objects.filter(held(None), subject__in=wanted).order_by("id"):
        said = RemarkRow(row.pk, row.subject, row.text, row.recorded_by, row.recorded_at)
        remarks[row.subject] = (*remarks.get(row.subject, ()), said)
    tasks = ReviewTask.objects.filter(held(None), subject__in=wanted)
    proposals = Proposal.objects.filter(held(None), subject__in=wanted)
    return Beside(
        remarks,
        dict(tasks.values_list("subject", "who")),
        {
            row.subject: ProposalRow(row.subject, row.verdict, row.reason, row.recorded_by, row.recorded_at)
            for row in proposals
        },
    )


def tasks_of(who: str) -> int:
    """How many findings, entries and documents are this person's to look at."""
    return ReviewTask.objects.filter(held(None), who=who).count()


def people() -> tuple[PersonRow, ...]:
    """Everybody who may sign in, by name. Three queries."""
    duties: dict[str, list[tuple[str, str]]] = {}
    for who, partnership, role in _duties():
        duties.setdefault(who, []).append((partnership, role))
    rows = get_user_model().objects.filter(is_active=True).order_by("username").prefetch_related("groups")
    return tuple(
        PersonRow(
            row.get_username(), _role({group.name for group in row.groups.all()}),
            tuple(duties.get(row.get_username(), ())), row.date_joined, row.last_login,
        )
        for row in rows
    )  # fmt: skip


def _duties() -> list[tuple[str, str, str]]:
    rows = Duty.objects.filter(held(None)).exclude(role="").order_by("partnership")
    return list(rows.values_list("who", "partnership", "role"))


def _role(groups: set[str]) -> str:
    return max(groups & set(ROLES), key=ROLES.index, default="")


def two_person_partnerships() -> frozenset[str]:
    """Keys of the partnerships for which two must agree."""
    return frozenset(Practice.objects.filter(held(None), two_persons=True).values_list("partnership", flat=True))
