"""What the lists of claims and evidence share: references that must lead somewhere, sources that must be addresses."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar

from django.db.models import Q

from followthrough.register.deciding import live_entry
from followthrough.register.judged import DecisionError
from followthrough.register.models import Entry, Instrument, Meeting

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.db.models import Model, QuerySet

    from followthrough.register.lists.kept import Chosen
    from followthrough.register.models.rows import Named

    M = TypeVar("M", bound=Model)

NAMES: dict[str, type[Named]] = {"instrument": Instrument, "meeting": Meeting}
_ADDRESS = re.compile(r"(?:https?://\S+|urn:\S+|doi:\S+)", re.IGNORECASE)
_DIGITS = 15  # that SQLite keeps of a figure
_PLACES = 6  # after the point


def of_partnership(rows: QuerySet[M], chosen: Chosen) -> QuerySet[M]:
    """Facts on entries stated in the documents of a partnership, or in one document."""
    if not chosen.partnership and not chosen.document:
        return rows
    equal = {"document__partnership__key": chosen.partnership, "document__key": chosen.document}
    entries = Entry.objects.filter(**{name: value for name, value in equal.items() if value})
    return rows.filter(Q(entry__in=entries.values("key")))


def named(model: type[Named], key: str) -> Any:
    """The instrument or meeting of a key; None for a blank one.

    Raises:
        DecisionError: the register holds none of that key.
    """
    if not key:
        return None
    row = model._default_manager.filter(key=key).first()  # noqa: SLF001  Django documents it as public
    if row is None:
        raise DecisionError(f"The register holds no {model.__name__.lower()} with the key {key}.")
    return row


def live_key(says: dict[str, str]) -> dict[str, str]:
    """The entry named, or the one that took its statements over.

    Raises:
        DecisionError: there is none.
    """
    return {"entry": live_entry(says["entry"]).key} if says.get("entry") else {}


def sourced(says: Mapping[str, str]) -> dict[str, str]:
    """The source, if one is said.

    Raises:
        DecisionError: it is no public address.
    """
    if "source" in says and _ADDRESS.fullmatch(says["source"]) is None:
        raise DecisionError(f"“{says['source']}” is no source address: write one that begins with https://.")
    return {}


def as_figure(name: str, cell: str) -> Decimal | None:
    """A figure that the tables of both engines hold with every digit.

    Raises:
        DecisionError: it has too many digits.
    """
    if not cell:
        return None
    value = Decimal(cell).normalize()
    _, digits, places = value.as_tuple()
    if len(digits) > _DIGITS or not isinstance(places, int) or -places > _PLACES or len(digits) + places > _DIGITS:
        raise DecisionError(
            f"The {name} {cell} is longer than the register can hold: {_DIGITS} digits, {_PLACES} after the point."
        )
    return value
