"""The list of evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from followthrough.exchange.lists import EVIDENCE
from followthrough.register.intake.facts import put_fact
from followthrough.register.ledger.held import held
from followthrough.register.lists.facts import as_held, of_partnership, sourced, tied
from followthrough.register.lists.kept import KeptList, by_key, one_by_one, only_known
from followthrough.register.models import Evidence

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from django.db.models import QuerySet

    from followthrough.exchange.comparing import Cells, Change, Held
    from followthrough.register.lists.kept import By, Chosen

_PLAIN = (
    "entry", "line", "about", "says", "direction", "shows", "source_class", "date", "source", "mark", "finding",
    "confidentiality",
)  # fmt: skip


def _live() -> QuerySet[Evidence]:
    found = Evidence.objects.filter(held(None))
    return found.select_related("observation__series", "action__instrument", "action__party")


def _keys(chosen: Chosen) -> list[str]:
    rows = of_partnership(_live(), chosen).values_list("date", "key")
    return [key for _, key in sorted(rows)]


def _held(keys: Sequence[str]) -> Mapping[str, Cells]:
    return by_key(map(_cells, _live().filter(key__in=only_known(keys))))


def _cells(row: Evidence) -> Cells:
    figure, act = row.observation, row.action
    told = "" if figure is None else f"{figure.series.key}/{figure.period}/{figure.vintage}"
    done = "" if act is None else f"{act.instrument.key}/{'' if act.party is None else act.party.key}/{act.action}"
    return {
        "key": row.key,
        **{name: str(getattr(row, name)) for name in _PLAIN},
        "observation": told,
        "action": done,
    }


def _accept(change: Change, by: By) -> None:
    live = None if change.new else Evidence.objects.get(held(None), key=change.key)
    before, says = as_held(live, Evidence), change.says
    told = before | says | tied({**before, **says}, says) | sourced(says)
    put_fact(Evidence, {"key": change.key or f"v-{uuid4().hex[:16]}"}, person=by.person, now=by.now, **told)


def _reader() -> Held:
    return _held


KEPT = KeptList(EVIDENCE, _keys, _reader, one_by_one(_accept))
