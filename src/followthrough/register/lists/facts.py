"""What the lists of claims and evidence share: references that must lead somewhere, sources that must be addresses."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar

from django.db.models import Q

from followthrough.register.facts.subjects import subject_of
from followthrough.register.following.judged import DecisionError
from followthrough.register.intake.typed import need_source, strictest
from followthrough.register.models import Entry, Instrument, Meeting

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.db.models import Model, QuerySet

    from followthrough.register.lists.kept import Chosen
    from followthrough.register.models.rows import Named, Row

    M = TypeVar("M", bound=Model)

NAMES: dict[str, type[Named]] = {"instrument": Instrument, "meeting": Meeting}
_OF_THE_ROW = frozenset({"id", "key", "recorded_at", "recorded_by", "superseded_at"})
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


def as_held(live: Row | None, table: type[Row]) -> dict[str, Any]:
    """All that a fact says now; of a new one what a blank row says. Nothing of it is lost when one cell changes."""
    row = table() if live is None else live
    names = [field.name for field in table._meta.concrete_fields]  # noqa: SLF001  Django's documented name
    return {name: getattr(row, name) for name in names if name not in _OF_THE_ROW}


def tied(told: Mapping[str, Any], says: Mapping[str, str]) -> dict[str, str]:
    """The undertaking or action line that is named, and a degree of confidentiality no lower than its own.

    Args:
        told: all that the fact says, with what changes.
        says: what changes.

    Raises:
        DecisionError: there is none of that key, or both are named.
    """
    if "entry" not in says and "line" not in says:
        return {}
    if told["entry"] and told["line"]:
        raise DecisionError("It speaks of an entry or of an action line: leave one of the two blank.")
    key = told["entry"] or told["line"]
    if not key:
        return {}
    about = subject_of(key)
    return about.fields | {"confidentiality": strictest(told["confidentiality"], about.confidentiality)}


def sourced(says: Mapping[str, str]) -> dict[str, str]:
    """The source, if one is said.

    Raises:
        DecisionError: it is no public address.
    """
    return {"source": need_source(says["source"])} if "source" in says else {}


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
