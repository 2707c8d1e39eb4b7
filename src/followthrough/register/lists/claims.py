"""The list of claims."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import uuid4

from followthrough.exchange.lists import CLAIMS
from followthrough.register.intake.facts import put_fact
from followthrough.register.ledger.held import held
from followthrough.register.lists.facts import NAMES, as_figure, as_held, named, of_partnership, sourced, tied
from followthrough.register.lists.kept import KeptList, by_key, figure, one_by_one, only_known
from followthrough.register.models import Claim

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from django.db.models import QuerySet

    from followthrough.exchange.comparing import Cells, Change, Held
    from followthrough.register.lists.kept import By, Chosen

_PLAIN = ("entry", "line", "claimant", "word", "unit", "date", "about", "source", "mark", "note", "confidentiality")


def _live() -> QuerySet[Claim]:
    return Claim.objects.filter(held(None)).select_related("instrument", "meeting")


def _keys(chosen: Chosen) -> list[str]:
    rows = of_partnership(_live(), chosen).values_list("date", "key")
    return [key for _, key in sorted(rows)]


def _held(keys: Sequence[str]) -> Mapping[str, Cells]:
    return by_key(map(_cells, _live().filter(key__in=only_known(keys))))


def _cells(row: Claim) -> Cells:
    return {
        "key": row.key,
        **{name: str(getattr(row, name)) for name in _PLAIN},
        "number": figure(row.number),
        "denominator": figure(row.denominator),
        "instrument": "" if row.instrument is None else row.instrument.key,
        "meeting": "" if row.meeting is None else row.meeting.key,
    }


def _accept(change: Change, by: By) -> None:
    live = None if change.new else Claim.objects.get(held(None), key=change.key)
    before, says = as_held(live, Claim), change.says
    told = before | says | _figures(says) | tied({**before, **says}, says) | sourced(says)
    told |= {name: named(model, says[name]) for name, model in NAMES.items() if name in says}
    put_fact(Claim, {"key": change.key or f"c-{uuid4().hex[:16]}"}, person=by.person, now=by.now, **told)


def _figures(says: Mapping[str, str]) -> dict[str, Any]:
    return {name: as_figure(name, says[name]) for name in ("number", "denominator") if name in says}


def _reader() -> Held:
    return _held


KEPT = KeptList(CLAIMS, _keys, _reader, one_by_one(_accept))
