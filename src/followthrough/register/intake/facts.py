"""Facts put into the register once: the same again changes nothing, a changed one is never silently overwritten."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

from django.db import transaction

from followthrough.register.following.circles import refuse_circle
from followthrough.register.ledger import audit
from followthrough.register.models import Instrument
from followthrough.register.models.rows import Named, Row

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from django.db.models import Manager

SOUGHT: Final = "Looked for and not found:"  # in the note of an instrument, behind what else is noted of it
N = TypeVar("N", bound=Named)
R = TypeVar("R", bound=Row)


@transaction.atomic
def put_name(model: type[N], key: str, *, person: str, now: datetime, **known: Any) -> N:
    """A party, partnership, meeting, instrument or series by its key: made, or corrected with a note in the audit.

    Raises:
        SupersessionError: an instrument would, over others, supersede itself; the circle is named.
    """
    audit.one_writer()
    if isinstance(known.get("supersedes"), Instrument):
        others = Instrument.objects.exclude(key=key).exclude(supersedes=None)
        refuse_circle([*others.values_list("supersedes__key", "key"), (known["supersedes"].key, key)])
    row = model._default_manager.filter(key=key).first()  # noqa: SLF001  Django documents _default_manager as public
    if row is None:
        row = model._default_manager.create(key=key, **known)  # noqa: SLF001  as above
        audit.note(verb="record", subject=f"{model.__name__.lower()}:{key}", person=person, now=now)
        return row
    changed = {name: value for name, value in known.items() if getattr(row, name) != value}
    if changed:
        told = {name: [str(getattr(row, name)), str(value)] for name, value in changed.items()}
        for name, value in changed.items():
            setattr(row, name, value)
        row.save(update_fields=list(changed))
        audit.note(verb="correct", subject=f"{model.__name__.lower()}:{key}", person=person, now=now, changed=told)
    return row


@transaction.atomic
def put_fact(model: type[R], same: dict[str, Any], *, person: str, now: datetime, **says: Any) -> R:
    """An action, observation, claim, membership ...: `same` tells which fact it is, `says` what it says now.

    A live row that says the same stays; one that says otherwise is superseded by a new row.
    """
    audit.one_writer()
    rows = cast("Manager[R]", model._default_manager)  # noqa: SLF001  as above
    live = rows.filter(**same, superseded_at__isnull=True).first()
    if live is not None:
        if all(getattr(live, name) == value for name, value in says.items()):
            return live
        live.superseded_at = now
        live.save(update_fields=["superseded_at"])
    row = rows.create(**same, **says, recorded_at=now, recorded_by=person)
    told = {name: str(value) for name, value in {**same, **says}.items()}
    audit.note(
        verb="record" if live is None else "supersede",
        subject=f"{model.__name__.lower()}:{row.pk}",
        person=person,
        now=now,
        says=told,
    )
    return row


@transaction.atomic
def put_new_facts(model: type[R], says: Sequence[dict[str, Any]], *, person: str, now: datetime) -> None:
    """Facts of which the register holds none yet, many at once. Whether it does is for the caller to know."""
    audit.one_writer()
    rows = cast("Manager[R]", model._default_manager)  # noqa: SLF001  as above
    made = rows.bulk_create([model(**each, recorded_at=now, recorded_by=person) for each in says])
    name = model.__name__.lower()
    told = [{key: str(value) for key, value in each.items()} for each in says]
    audit.notes(
        (("record", f"{name}:{row.pk}", {"says": each}) for row, each in zip(made, told, strict=True)),
        person=person,
        now=now,
    )
