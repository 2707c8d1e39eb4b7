"""Working together: who is to look at what, what is said of it, how a partnership decides, roles for one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.contrib.auth import get_user_model
from django.db import transaction

from followthrough.register.decisions.deciding import live_entry
from followthrough.register.following.judged import DecisionError
from followthrough.register.intake.facts import put_fact
from followthrough.register.intake.typed import need_words
from followthrough.register.ledger import audit
from followthrough.register.ledger.storable import storable_text
from followthrough.register.models import (
    ActionLine,
    Document,
    Duty,
    Finding,
    Partnership,
    Practice,
    Remark,
    ReviewTask,
)
from followthrough.register.people.rules import ROLES

if TYPE_CHECKING:
    from datetime import datetime

LONGEST: Final = 4000  # characters of a remark


@transaction.atomic
def assign(*, kind: str, subject: str, who: str, person: str, now: datetime) -> None:
    """Say who is to look at a finding, an entry or a whole document; `who` blank: nobody any more.

    Raises:
        DecisionError: there is no such subject, or nobody of that name may sign in.
    """
    audit.one_writer()
    key = subject_key(kind, subject, {"finding", "entry", "document"})
    if who:
        need_person(who)
        put_fact(ReviewTask, {"subject_kind": kind, "subject": key}, person=person, now=now, who=who)
        return
    live = ReviewTask.objects.filter(subject_kind=kind, subject=key, superseded_at__isnull=True).first()
    if live is not None:
        live.superseded_at = now
        live.save(update_fields=["superseded_at"])
        audit.note(verb="retract", subject=f"reviewtask:{live.pk}", person=person, now=now, says={"who": live.who})


def need_person(name: str) -> None:
    """Somebody of this name may sign in.

    Raises:
        DecisionError: nobody may.
    """
    if not get_user_model().objects.filter(username=name, is_active=True).exists():
        raise DecisionError(f"Nobody named “{name[:150]}” may sign in here.")


def subject_key(kind: str, subject: str, allowed: set[str]) -> str:
    """The key of what is spoken of, as the register holds it now.

    Raises:
        DecisionError: there is none, or it is of no kind allowed.
    """
    if kind not in allowed:
        raise DecisionError(f"“{kind[:20]}” is none of {', '.join(sorted(allowed))}.")
    if kind == "entry":
        return live_entry(subject).key
    if not _is_held(kind, subject):
        raise DecisionError(f"The register holds no {kind} {subject[:100]}.")
    return subject


def _is_held(kind: str, key: str) -> bool:
    if kind == "line":
        return ActionLine.objects.filter(key=key).exists()
    if kind == "document":
        return Document.objects.filter(key=key, superseded_at__isnull=True).exists()
    return Finding.objects.filter(key=key, superseded_at__isnull=True).exists()


@transaction.atomic
def say_of(*, kind: str, subject: str, text: str, person: str, now: datetime) -> int:
    """Say something of a finding, an entry or a line to those one works with; the remark's number.

    Raises:
        DecisionError: there is no such subject, or nothing is said.
    """
    audit.one_writer()
    key = subject_key(kind, subject, {"finding", "entry", "line"})
    need_words(remark=text)
    row = Remark.objects.create(
        subject_kind=kind, subject=key, text=storable_text(text)[:LONGEST], recorded_at=now, recorded_by=person
    )
    audit.note(verb="remark", subject=f"{kind}:{key}", person=person, now=now, remark=row.pk)
    return int(row.pk)


@transaction.atomic
def take_back_remark(*, number: int, person: str, now: datetime) -> None:
    """Take back what one has said oneself; it is kept, and shown no more.

    Raises:
        DecisionError: there is no such remark of this person.
    """
    audit.one_writer()
    row = Remark.objects.filter(pk=number, recorded_by=person, superseded_at__isnull=True).first()
    if row is None:
        raise DecisionError(f"{person} has said nothing under the number {number}.")
    row.superseded_at = now
    row.save(update_fields=["superseded_at"])
    audit.note(verb="retract", subject=f"remark:{number}", person=person, now=now)


@transaction.atomic
def set_practice(*, partnership: str, two_persons: bool, person: str, now: datetime) -> None:
    """Say whether one person decides for a partnership, or two of whom each agrees with the other.

    Raises:
        DecisionError: there is no such partnership.
    """
    put_fact(Practice, {"partnership": _partnership(partnership)}, person=person, now=now, two_persons=two_persons)


@transaction.atomic
def give_duty(*, who: str, partnership: str, role: str, person: str, now: datetime) -> None:
    """Give somebody a role for one partnership, beside the one they hold for all; `role` blank takes it away.

    Raises:
        DecisionError: nobody of that name may sign in, or there is no such partnership or role.
    """
    need_person(who)
    if role and role not in ROLES:
        raise DecisionError(f"“{role[:20]}” is no role: choose one of {', '.join(ROLES)}.")
    put_fact(Duty, {"who": who, "partnership": _partnership(partnership)}, person=person, now=now, role=role)


def _partnership(key: str) -> str:
    if not Partnership.objects.filter(key=key).exists():
        raise DecisionError(f"The register holds no partnership “{key[:100]}”.")
    return key
