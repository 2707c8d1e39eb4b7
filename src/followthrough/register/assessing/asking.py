"""The inputs round is opened: who answers for what, and what each owner is asked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.db import transaction

from followthrough.register.facts.subjects import subject_of
from followthrough.register.following.judged import DecisionError
from followthrough.register.intake.facts import put_fact
from followthrough.register.intake.typed import ByHandError, need_day, need_words
from followthrough.register.ledger import audit
from followthrough.register.ledger.held import held
from followthrough.register.ledger.storable import storable_text
from followthrough.register.models import Assignment, InputRequest, InputRound, Partnership
from followthrough.register.queries.rounds.owners import items_by_owner

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

_KEY: Final = re.compile(r"[a-z0-9][a-z0-9._-]{0,58}")


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundDetails:
    """What a round of asking is for."""

    title: str
    partnership: str = ""  # key; blank: undertakings of all
    as_of: str  # ISO day for which standings are told
    due: str = ""  # ISO day by which replies are asked for


@transaction.atomic
def assign(*, on: str, owner: str, person: str, now: datetime, contact: str = "") -> None:
    """Say which body or person must report on an undertaking or an action line; there may be several.

    Raises:
        DecisionError: the register holds no such undertaking or line.
        ByHandError: the owner was left blank.
    """
    need_words(owner=owner)
    about = subject_of(on)
    same = {"kind": "line" if about.line else "entry", "subject": about.line or about.entry}
    same["owner"] = storable_text(owner.strip())
    put_fact(Assignment, same, person=person, now=now, contact=storable_text(contact))


@transaction.atomic
def unassign(*, on: str, owner: str, person: str, now: datetime) -> None:
    """Take an assignment back.

    Raises:
        DecisionError: there is none, or no such undertaking or line.
    """
    audit.one_writer()
    about = subject_of(on)
    row = Assignment.objects.filter(held(None), subject=about.line or about.entry, owner=owner.strip()).first()
    if row is None:
        raise DecisionError(f"{owner} was not assigned to {on} by a person.")
    row.superseded_at = now
    row.save(update_fields=["superseded_at"])
    audit.note(verb="retract", subject=f"assignment:{row.pk}", person=person, now=now)


@transaction.atomic
def open_inputs(*, key: str, details: RoundDetails, person: str, now: datetime) -> dict[str, int]:
    """Open a round: what each owner is asked is worked out and kept; how many lines each was given, by owner.

    Owners are those assigned; else the lead bodies of action lines and the parties that must deliver. Opened again it
    is worked out anew; replies stay.

    Raises:
        ByHandError: a key, title or day that cannot be.
        DecisionError: no such partnership, or nothing is open to be asked about.
    """
    audit.one_writer()
    if _KEY.fullmatch(key) is None:
        raise ByHandError(f"“{key}” is no key for a round: write small letters, figures, hyphens.")
    need_words(title=details.title)
    partnership = Partnership.objects.filter(key=details.partnership).first() if details.partnership else None
    if details.partnership and partnership is None:
        raise DecisionError(f"The register holds no partnership {details.partnership}.")
    as_of, due = need_day(details.as_of), need_day(details.due) if details.due else ""
    owners = items_by_owner(as_of=as_of, partnership=details.partnership)
    if not owners:
        raise DecisionError(f"Nothing is open on {as_of} that anybody could be asked about.")
    put_fact(
        InputRound, {"key": key}, person=person, now=now, title=storable_text(details.title), partnership=partnership,
        as_of=as_of, due=due,
    )  # fmt: skip
    _close_others(key, set(owners), now)
    for owner, items in owners.items():
        same = {"round": key, "owner": owner[:300]}
        put_fact(InputRequest, same, person=person, now=now, items=[list(item) for item in items])
    return {owner: len(items) for owner, items in owners.items()}


def _close_others(key: str, owners: Collection[str], now: datetime) -> None:
    """Requests of owners who have nothing to report on any more."""
    InputRequest.objects.filter(held(None), round=key).exclude(owner__in=owners).update(superseded_at=now)
