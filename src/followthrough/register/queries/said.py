"""What is said of undertakings: their live statements by date, with deadlines and instruments they name."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from django.db.models import F
from django.db.models.functions import Substr

from followthrough import model
from followthrough.assessments.acts_as_evidence import step_named
from followthrough.register.held import held, is_withdrawn, not_stale
from followthrough.register.models import Entry, EntryParty, EntryStatement, Finding
from followthrough.register.planned import due_said, is_told
from followthrough.register.queries.acts import Named
from followthrough.register.queries.entry_filter import HOLDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.db.models import QuerySet

    from followthrough.assessments.acts_as_evidence import Step
    from followthrough.register.queries.targets import Place


@dataclass(frozen=True, slots=True)
class Said:
    """One statement of an undertaking: when, by when, and what is to be measured."""

    entry: str
    finding: str
    on: str  # date of its document; "" where not known
    source: str  # title of its document
    due: str
    place: Place
    named: tuple[Named, ...]  # instruments it names, with what is to be done to them
    planned: bool  # its deadline is only the time planned for an instrument to come

    @property
    def step(self) -> Step | None:
        """What is to be done to the instruments it names; None where it names none, or no step."""
        return step_named(self.named[0].cue) if self.named else None


def said_of(found: QuerySet[Entry], keys: Sequence[str]) -> dict[str, list[Said]]:
    """Live statements of each entry, by the date of their documents; undated ones last."""
    states = EntryStatement.objects.filter(held(None), entry__in=found.order_by().values("pk"))
    owner = dict(states.values_list("finding", "entry__key"))
    live = Finding.objects.filter(held(None), not_stale(None), key__in=states.values("finding"))
    told: dict[str, list[Said]] = {key: [] for key in keys}
    rows = live.exclude(is_withdrawn("document__key")).select_related("document").defer("document__text")
    cue = Substr("document__text", F("cue_start") + 1, F("cue_end") - F("cue_start"))
    for row in rows.annotate(told=is_told(), cue_words=cue):
        entry = owner.get(row.key, "")
        if entry in told:
            told[entry].append(_statement(entry, row))
    return {key: _of_one_step(sorted(each, key=_in_time)) for key, each in told.items()}


def _in_time(one: Said) -> tuple[bool, str, str]:
    return not one.on, one.on, one.finding


def _of_one_step(told: list[Said]) -> list[Said]:
    """The statements, of which those that plan another step than the first one planned say nothing of its time.

    "To be signed in 2018", then "to enter into force in 2020": the second moves no deadline of the first.
    """
    steps = [one.step for one in told if one.step is not None]
    return [
        replace(one, named=(), due="" if one.planned else one.due) if one.step not in {None, *steps[:1]} else one
        for one in told
    ]


def _statement(entry: str, row: Any) -> Said:
    document = row.document
    to_come = row.act == model.Act.INSTRUMENT and not row.told
    due = due_said(row.due, row.when, row.target, document.date if to_come else "")
    named = tuple(Named(name, row.cue_words) for name in row.instruments) if to_come else ()
    place = (row.document_id, row.start, row.end)
    title = document.title or document.key
    return Said(entry, row.key, document.date, title, due, place, named, planned=bool(due) and not row.due)


def delivering(found: QuerySet[Entry]) -> dict[int, list[str]]:
    """Who must deliver each undertaking, by the entry's row. One query."""
    names: dict[int, list[str]] = defaultdict(list)
    rows = EntryParty.objects.filter(entry__in=found.order_by().values("pk"), role__in=HOLDS).order_by("id")
    for entry, name in rows.values_list("entry", "name"):
        if name not in names[entry]:
            names[entry].append(name)
    return names
