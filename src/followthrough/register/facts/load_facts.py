"""A folder of tables put into the register: statistics, claims of progress, sums, evidence, judgements. No verdicts.

Tables are CSV files; a missing table is an empty one. Every fact names its public address and its mark (V read in the
source, P partial or secondary); what was looked for and not found stands in not_found.csv and is told with its series
or its instrument.
Judgements are a person's, each with its reason: which statements speak of one undertaking, which sums are one money.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from django.db import transaction

from followthrough.model import Status
from followthrough.register.facts.load_judgements import load_findings, load_judgements, load_legs, load_rejections
from followthrough.register.facts.load_sums import load_sums
from followthrough.register.facts.place_words import entry_at
from followthrough.register.intake.facts import SOUGHT, put_fact, put_name
from followthrough.register.models import Claim, Evidence, Instrument, Meeting, Observation, Series

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

_Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Facts:
    """The tables of one folder."""

    findings: tuple[_Row, ...]  # what a person reads in words the machine passes over
    rejections: tuple[_Row, ...]  # what the machine reads and a person does not
    judgements: tuple[_Row, ...]  # which statements speak of one undertaking
    series: tuple[_Row, ...]
    observations: tuple[_Row, ...]
    legs: tuple[_Row, ...]  # which series measures which undertaking
    completion_claims: tuple[_Row, ...]
    sums: tuple[_Row, ...]
    sum_judgements: tuple[_Row, ...]  # which sums are one money
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
    load_findings(facts.findings, person=person, now=now)
    load_rejections(facts.rejections, person=person, now=now)
    load_judgements(facts.judgements, person=person, now=now)
    for key in dict.fromkeys(gap["about"] for gap in facts.not_found):
        _sought(key, facts, person=person, now=now)
    for row in facts.series:
        _series(row, facts, person=person, now=now)
    for row in facts.observations:
        _observation(row, person=person, now=now)
    load_legs(facts.legs, person=person, now=now)
    for row in facts.completion_claims:
        _claim(row, person=person, now=now)
    load_sums(facts.sums, facts.sum_judgements, person=person, now=now)
    for row in facts.evidence:
        _evidence(row, person=person, now=now)


def _sought(key: str, facts: Facts, *, person: str, now: datetime) -> None:
    """What was looked for of an instrument and not found, behind what is noted of it."""
    row = Instrument.objects.filter(key=key).first()
    if row is not None:
        noted = row.note.partition(SOUGHT)[0].strip(" .")
        note = ". ".join(filter(None, (noted, _gaps(key, facts, "; "))))
        put_name(Instrument, key, person=person, now=now, note=note)


def _gaps(key: str, facts: Facts, between: str) -> str:
    missing = [gap["looked_for"] for gap in facts.not_found if gap["about"] == key]
    return f"{SOUGHT} {between.join(missing)}." if missing else ""


def _series(row: _Row, facts: Facts, *, person: str, now: datetime) -> None:
    gaps = _gaps(row["key"], facts, ", ")
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


def _evidence(row: _Row, *, person: str, now: datetime) -> None:
    says = {name: row[name] for name in ("about", "says", "direction", "source_class", "date", "source", "mark")}
    put_fact(
        Evidence,
        {"key": row["key"]},
        person=person,
        now=now,
        entry=entry_at(row["note"], row["words"]),
        shows=_step(row),
        observation=_observed(row["observation"]),
        **says,
    )


def _step(row: _Row) -> str:
    """The step a person reads in the fact; "" where none, and in tables older than the column.

    Raises:
        ValueError: it is no status of the ladder.
    """
    shows = row.get("shows", "")
    if shows and shows not in set(Status):
        raise ValueError(f"evidence {row['key']}: “{shows}” is no step. Write one of: {', '.join(Status)}; or nothing.")
    return shows


def _observed(cell: str) -> Observation | None:
    """The live observation a cell names as series/period/vintage."""
    if not cell:
        return None
    key, period, vintage = cell.split("/")
    return Observation.objects.get(series__key=key, period=period, vintage=vintage, superseded_at__isnull=True)
