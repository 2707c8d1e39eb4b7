"""A folder of tables put into the register: statistics, claims of progress, pledges, evidence. No verdicts.

Tables are CSV files; a missing table is an empty one. Every row names its public address and its mark (V read in the
source, P partial or secondary); what was looked for and not found stands in not_found.csv and is told with its series.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from django.db import transaction

from followthrough.model import Status
from followthrough.register.facts import put_fact, put_name
from followthrough.register.models import Claim, Evidence, Instrument, Meeting, Observation, Series
from followthrough.register.place_words import entry_at

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

_Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Facts:
    """The tables of one folder."""

    series: tuple[_Row, ...]
    observations: tuple[_Row, ...]
    completion_claims: tuple[_Row, ...]
    pledges: tuple[_Row, ...]
    evidence: tuple[_Row, ...]
    not_found: tuple[_Row, ...]


def read_facts(folder: Path) -> Facts:
    """The tables of a folder as rows of text."""
    return Facts(**{name: _table(folder / f"{name}.csv") for name in Facts.__dataclass_fields__})


def _table(path: Path) -> tuple[_Row, ...]:
    if not path.exists():
        return ()
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


@transaction.atomic
def load_facts(*, facts: Facts, person: str, now: datetime) -> None:
    """Load the tables. The same tables again change nothing; a row that says something new supersedes the old."""
    for row in facts.series:
        _series(row, facts, person=person, now=now)
    for row in facts.observations:
        _observation(row, person=person, now=now)
    for row in facts.completion_claims:
        _claim(row, person=person, now=now)
    for row in facts.pledges:
        _pledge(row, person=person, now=now)
    for row in facts.evidence:
        _evidence(row, person=person, now=now)


def _series(row: _Row, facts: Facts, *, person: str, now: datetime) -> None:
    missing = [gap["looked_for"] for gap in facts.not_found if gap["about"] == row["key"]]
    gaps = f"Looked for and not found: {', '.join(missing)}." if missing else ""
    put_name(
        Series,
        row["key"],
        person=person,
        now=now,
        name=row["name"],
        unit=row["unit"],
        definition=f"{row['definition']}. {gaps}" if gaps else row["definition"],
        publisher=row["publisher"],
        source=row["source"],
        mark=row["mark"],
    )


def _observation(row: _Row, *, person: str, now: datetime) -> None:
    same = {"series": Series.objects.get(key=row["series"]), "period": row["period"]}
    same |= {"vintage": row["vintage"], "source": row["source"]}
    put_fact(Observation, same, person=person, now=now, value=Decimal(row["value"]), mark=row["mark"], note=row["note"])


def _claim(row: _Row, *, person: str, now: datetime) -> None:
    put_fact(
        Claim,
        {"key": row["key"]},
        person=person,
        now=now,
        claimant=row["claimant"],
        word=row["word"],
        number=_figure(row["number"]),
        unit=row["unit"],
        denominator=_figure(row["denominator"]),
        date=row["date"],
        about=row["about"],
        instrument=Instrument.objects.filter(key=row["instrument"]).first(),
        meeting=Meeting.objects.filter(key=row["meeting"]).first(),
        entry=entry_at(row["note"], row["words"]),
        source=row["source"],
        mark=row["mark"],
        note=row["remark"],
    )


def _figure(cell: str) -> Decimal | None:
    return Decimal(cell) if cell else None


def _pledge(row: _Row, *, person: str, now: datetime) -> None:
    period = f" over {_span(row['period'])}" if row["period"] else ""
    remark = f" ({row['remark']})" if row["remark"] else ""
    says = f"{row['holder']}: {row['unit']} {int(row['amount']):,}{period}, {row['about']}{remark}."
    _put_evidence(row, person=person, now=now, about=row["about"], says=says, direction="context", source_class="")


def _span(period: str) -> str:
    """A TIMEX3 period in plain words: P3Y, 2020/2022."""
    if period.startswith("P"):
        return f"{period[1:-1]} years"
    return period.replace("/", " to ")


def _evidence(row: _Row, *, person: str, now: datetime) -> None:
    says = {name: row[name] for name in ("about", "says", "direction", "source_class")}
    _put_evidence(row, person=person, now=now, **says, shows=_step(row), observation=_observed(row["observation"]))


def _step(row: _Row) -> str:
    """The step a person reads in the fact; "" where none, and in tables older than the column.

    Raises:
        ValueError: it is no status of the ladder.
    """
    shows = row.get("shows", "")
    if shows and shows not in set(Status):
        raise ValueError(f"evidence {row['key']}: “{shows}” is no step. Write one of: {', '.join(Status)}; or nothing.")
    return shows


def _put_evidence(row: _Row, *, person: str, now: datetime, **says: object) -> None:
    put_fact(
        Evidence,
        {"key": row["key"]},
        person=person,
        now=now,
        entry=entry_at(row["note"], row["words"]),
        date=row["date"],
        source=row["source"],
        mark=row["mark"],
        **says,
    )


def _observed(cell: str) -> Observation | None:
    """The live observation a cell names as series/period/vintage."""
    if not cell:
        return None
    key, period, vintage = cell.split("/")
    return Observation.objects.get(series__key=key, period=period, vintage=vintage, superseded_at__isnull=True)
