"""The list of figures. Series, period, vintage and source together say which figure it is; its key is made of them."""

from __future__ import annotations

import hashlib
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from followthrough.exchange.lists import OBSERVATIONS
from followthrough.register.following.judged import DecisionError
from followthrough.register.intake.facts import put_fact, put_new_facts
from followthrough.register.ledger.held import held
from followthrough.register.lists.facts import as_figure, sourced
from followthrough.register.lists.kept import KeptList, Taken, by_key, figure
from followthrough.register.models import Observation, Series

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from django.db.models import QuerySet

    from followthrough.exchange.comparing import Cells, Change, Held
    from followthrough.register.lists.kept import By, Chosen

_SAME = ("series__key", "period", "vintage", "source")


def _live() -> QuerySet[Observation]:
    return Observation.objects.filter(held(None)).select_related("series")


def _keys(_: Chosen) -> list[str]:
    return [_key(*same) for same in sorted(_live().values_list(*_SAME))]


def _key(series: str, period: str, vintage: str, source: str) -> str:
    """It begins with a letter, so that no spreadsheet takes it for a number."""
    return f"o-{hashlib.sha256(chr(31).join((series, period, vintage, source)).encode()).hexdigest()[:14]}"


def _cells(row: Observation) -> Cells:
    return {
        "key": _key(row.series.key, row.period, row.vintage, row.source),
        "series": row.series.key,
        "period": row.period,
        "vintage": row.vintage,
        "source": row.source,
        "value": figure(row.value),
        "mark": row.mark,
        "note": row.note,
    }


def _reader() -> Held:
    """The key is no column of the table: all keys are made once for a file."""
    places: dict[str, int] = {}

    def held_rows(keys: Sequence[str]) -> Mapping[str, Cells]:
        if not places:
            rows = _live().values_list("pk", *_SAME).iterator(chunk_size=2000)
            places.update((_key(*same), pk) for pk, *same in rows)
        return by_key(map(_cells, _live().filter(pk__in=[places[key] for key in keys if key in places])))

    return held_rows


def _accept(some: Sequence[Change], before: Mapping[str, Cells], by: By) -> Iterator[Taken]:
    """New figures together: a file may bring a hundred thousand."""
    new = [change for change in some if change.new]
    refused = _add(new, by) if new else {}
    for change in some:
        yield Taken(refused.get(change.row, "") if change.new else _correct(change, before[change.key], by))


def _add(new: Sequence[Change], by: By) -> dict[int, str]:
    """Why rows of the file cannot be added."""
    known = {row.key: row for row in Series.objects.filter(key__in={change.says["series"] for change in new})}
    periods = {change.says["period"] for change in new}
    there = set(_live().filter(series__in=known.values(), period__in=periods).values_list(*_SAME))
    refused: dict[int, str] = {}
    made: list[dict[str, Any]] = []
    for change in new:
        try:
            made.append(_said(change.says, known, there))
        except DecisionError as error:
            refused[change.row] = str(error)
    put_new_facts(Observation, made, person=by.person, now=by.now)
    return refused


def _said(says: Mapping[str, str], known: Mapping[str, Series], there: set[tuple[str, ...]]) -> dict[str, Any]:
    """The columns of a new figure; `there` grows with it.

    Raises:
        DecisionError: its series is not there, its source is no address, or it is there already.
    """
    if says["series"] not in known:
        raise DecisionError(f"The register holds no series with the key {says['series']}.")
    sourced(says)
    same = (says["series"], says["period"], says.get("vintage", ""), says["source"])
    if same in there:
        raise DecisionError("The register, or a row above, holds this figure already: change the row that has its key.")
    told = {name: says.get(name, "") for name in ("period", "vintage", "source", "mark", "note")}
    value = as_figure("value", says["value"])
    there.add(same)
    return told | {"series": known[says["series"]], "value": value}


def _correct(change: Change, before: Cells, by: By) -> str:
    says = change.says
    same: dict[str, Any] = {name: before[name] for name in ("period", "vintage", "source")}
    same |= {"series": Series.objects.get(key=before["series"])}
    told = {name: says.get(name, before[name]) for name in ("mark", "note")}
    try:
        value = as_figure("value", says["value"]) if "value" in says else Decimal(before["value"])
    except DecisionError as error:
        return str(error)
    put_fact(Observation, same, person=by.person, now=by.now, value=value, **told)
    return ""


KEPT = KeptList(OBSERVATIONS, _keys, _reader, _accept)
