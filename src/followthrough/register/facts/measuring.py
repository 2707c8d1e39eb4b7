"""Statistics taken in, and undertakings tied to what measures them: targets, series, baselines a person chose."""

from __future__ import annotations

import math
import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from django.db import transaction

from followthrough.register.decisions.deciding import live_entry
from followthrough.register.following.judged import DecisionError
from followthrough.register.intake.facts import put_fact, put_name
from followthrough.register.intake.typed import ByHandError, need_date, need_words
from followthrough.register.ledger import audit
from followthrough.register.ledger.storable import storable_text
from followthrough.register.models import Leg, Observation, Series, StatedTarget

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from followthrough import model

_OTHER: Final = re.compile(r"[^a-z0-9]+")
_FLOW: Final = re.compile(r"(?P<agency>[\w.-]+):(?P<flow>[\w@$.-]+)\(")  # of SDMX: "OECD:TRADE(1.0)"
_YEAR: Final = re.compile(r"\d{4}")
_SIX: Final = Decimal("0.000001")  # what the table holds after the point
_MOST: Final = 10**23
DIRECTIONS: Final = ("increase", "decrease", "reach")


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesDetails:
    """What a person says of series that their file does not."""

    key: str = ""  # for a file that holds one series; else made from each one's own key
    name: str = ""  # for a file that holds one series
    unit: str = ""  # where the file names none
    publisher: str = ""
    source: str = ""  # public address
    vintage: str = ""  # of all figures without one: its date first, "2018-06 yearbook"


@dataclass(frozen=True, slots=True)
class SeriesOutcome:
    """What taking in one series did."""

    key: str
    name: str
    figures: int  # in the file
    new: int  # not held before
    revised: int  # told otherwise than held under the same period, vintage and source
    notices: tuple[str, ...]


@transaction.atomic
def import_series(
    *, series: Sequence[model.Series], person: str, now: datetime, details: SeriesDetails | None = None
) -> tuple[SeriesOutcome, ...]:
    """Take in series as `assessments.readers.read_series` gives them. The same file again changes nothing.

    A figure of another vintage or source stands beside the ones held; one of the same supersedes it.

    Raises:
        ByHandError: a key or name given for several series, a figure without a source, or one that cannot be held.
    """
    audit.one_writer()
    asked = details if details is not None else SeriesDetails()
    if len(series) > 1 and (asked.key or asked.name):
        raise ByHandError(f"The file holds {len(series)} series: a key or name can be given for one only.")
    return tuple(_take(one, asked, person=person, now=now) for one in series)


def _take(one: model.Series, asked: SeriesDetails, *, person: str, now: datetime) -> SeriesOutcome:
    key = series_key(asked.key) if asked.key else _own_key(one)
    source = one.source or asked.source
    before = Series.objects.filter(key=key).first()
    known: dict[str, Any] = {
        "name": asked.name or one.name or one.key, "unit": (one.unit or asked.unit)[:50], "definition": one.definition,
        "publisher": (one.publisher or asked.publisher)[:300], "source": source,
    }  # fmt: skip
    kept = {name: storable_text(value) or (getattr(before, name) if before else "") for name, value in known.items()}
    row = put_name(Series, key, person=person, now=now, **kept)
    twice = _told_twice(one, row, asked)
    told = [each for each in one.observations if each.value is not None and _same(each, row, asked) not in twice]
    new = revised = 0
    for each in told:
        fate = _put(row, each, asked, person=person, now=now)
        new, revised = new + (fate == "new"), revised + (fate == "revised")
    flags = [f"{each.period}: {flag}" for each in one.observations for flag in each.flags]
    return SeriesOutcome(key, row.name, len(told), new, revised, (*one.notices, *twice.values(), *flags))


def _own_key(one: model.Series) -> str:
    """The key of a series read. Where another dataflow's series of the same dimensions has it, the flow goes before it.

    Figures of two flows are figures of two things, however alike their dimensions are named.
    """
    key = series_key(one.key)
    publisher = Series.objects.filter(key=key).values_list("publisher", flat=True).first()
    was, now = _FLOW.match(publisher or ""), _FLOW.match(one.publisher)
    if was is None or now is None or was.groups() == now.groups():
        return key
    return series_key(f"{now['flow']} {one.key}")


def _same(each: model.Observation, row: Series, asked: SeriesDetails) -> tuple[str, str, str]:
    """What tells one figure of a series from another, as the table holds it: its period, edition and source."""
    return each.period[:20], (each.vintage or asked.vintage)[:50], each.source or row.source


def _told_twice(one: model.Series, row: Series, asked: SeriesDetails) -> dict[tuple[str, str, str], str]:
    """Figures for which the file has two answers, and the sentence that says so: none of them is taken."""
    told: dict[tuple[str, str, str], dict[str, None]] = {}
    for each in one.observations:
        if each.value is not None:
            told.setdefault(_same(each, row, asked), {})[f"{each.value:g} {each.unit}".strip()] = None
    return {
        same: f"{same[0]}: the file tells {len(values)} figures, {' and '.join(values)}; none was taken in."
        for same, values in told.items()
        if len(values) > 1
    }


def series_key(name: str) -> str:
    """The key of a series by its name: "Trade, USD bn" is "trade-usd-bn".

    Raises:
        ByHandError: nothing in it can make a key.
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    made = _OTHER.sub("-", plain).strip("-")[:100].rstrip("-")
    if not made:
        raise ByHandError(f"“{name}” gives no key for a series. Name one of small letters, figures and hyphens.")
    return made


def _put(row: Series, each: model.Observation, asked: SeriesDetails, *, person: str, now: datetime) -> str:
    """new, revised or known."""
    period, vintage, source = _same(each, row, asked)
    if not source:
        raise ByHandError(f"The figure of {row.name} for {each.period} names no source. Give its address or its title.")
    same = {"series": row, "period": period, "vintage": vintage, "source": source}
    says = {
        "value": _decimal(each.value or 0.0, each.period), "unit": "" if each.unit == row.unit else each.unit[:50],
        "definition": "" if each.definition == row.definition else each.definition, "written": each.written[:100],
    }  # fmt: skip
    live = Observation.objects.filter(**same, superseded_at__isnull=True).first()
    made = put_fact(Observation, same, person=person, now=now, **says)
    return "new" if live is None else "known" if made.pk == live.pk else "revised"


def _decimal(value: float, period: str) -> Decimal:
    if not math.isfinite(value) or abs(value) > _MOST:
        raise ByHandError(f"The figure {value} for {period} is none that the register can hold.")
    return Decimal(repr(value)).quantize(_SIX)


@transaction.atomic
def measure_by(*, entry: str, series: str, person: str, now: datetime, baseline: str = "", because: str = "") -> None:
    """Tie a series to an undertaking as a leg of its target, with the baseline year a person chooses.

    Without a baseline every year before the promise is read, and the verdict may be that it depends.

    Raises:
        DecisionError: no such undertaking or series.
        ByHandError: the baseline is no year, or was chosen without a reason.
    """
    if baseline and (_YEAR.fullmatch(baseline) is None or not because.strip()):
        raise ByHandError("A baseline is a year, such as 2010, and whoever chooses one says why.")
    row = Series.objects.filter(key=series).first()
    if row is None:
        raise DecisionError(f"The register holds no series {series}.")
    same = {"entry": live_entry(entry).key, "series": row}
    put_fact(Leg, same, person=person, now=now, baseline=baseline, because=storable_text(because))


@transaction.atomic
def measure_no_more(*, entry: str, series: str, person: str, now: datetime, reason: str) -> None:
    """Untie a series from an undertaking, with the reason. Evidence that names a figure of it stays evidence.

    Raises:
        DecisionError: it is not tied to it by a person, or no reason.
    """
    need_words(reason=reason)
    audit.one_writer()
    key = live_entry(entry).key
    row = Leg.objects.filter(entry=key, series__key=series, superseded_at__isnull=True).first()
    if row is None:
        raise DecisionError(f"No person has tied the series {series} to {key}.")
    row.superseded_at = now
    row.save(update_fields=["superseded_at"])
    audit.note(verb="retract", subject=f"leg:{row.pk}", person=person, now=now, reason=reason)


@transaction.atomic
def state_target(*, entry: str, target: model.Target, person: str, now: datetime, because: str) -> None:
    """State an undertaking's target as a person reads it; it goes before what the machine reads in the words.

    Raises:
        DecisionError: no such undertaking.
        ByHandError: no figure to be reached, several, a direction or date that cannot be, or no reason.
    """
    need_words(because=because)
    figures = [figure for figure in (target.factor, target.percent, target.value) if figure is not None]
    if len(figures) != 1 or not math.isfinite(figures[0]):
        raise ByHandError("A target is one figure: a factor (2 for double), a per cent, or a value with its unit.")
    if target.direction and target.direction not in DIRECTIONS:
        raise ByHandError(f"“{target.direction}” is no direction: choose {', '.join(DIRECTIONS)}.")
    if target.baseline and _YEAR.fullmatch(target.baseline) is None:
        raise ByHandError(f"“{target.baseline}” is no baseline: write a year, such as 2010.")
    put_fact(
        StatedTarget, {"entry": live_entry(entry).key}, person=person, now=now, factor=target.factor,
        percent=target.percent, value=target.value, direction=target.direction or "", unit=(target.unit or "")[:50],
        baseline=target.baseline or "", due=need_date(target.due or ""), because=storable_text(because),
    )  # fmt: skip
