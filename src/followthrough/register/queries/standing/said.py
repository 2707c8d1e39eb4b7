"""What is said of undertakings: their live statements by date, with deadlines and instruments they name."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from django.db.models import Case, Q, TextField, When
from django.db.models.fields.json import KT

from followthrough import model
from followthrough.assessments.instruments.acts_as_evidence import step_named
from followthrough.linking.accounts import TOLD_AGAIN
from followthrough.linking.next_meeting import tells_of_promised
from followthrough.register.following.planned import due_said
from followthrough.register.ledger.held import held, is_withdrawn, not_stale
from followthrough.register.models import EntryParty, EntryStatement, Finding
from followthrough.register.queries.asking.entry_filter import HOLDS
from followthrough.register.queries.standing.acts import MET, Named
from followthrough.register.queries.standing.cues import Cues, cues_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.db.models import QuerySet

    from followthrough.assessments.instruments.acts_as_evidence import Step
    from followthrough.register.models import Entry
    from followthrough.register.queries.standing.targets import Place

_REPORTING: Final = (model.Relation.FULFILLED.value, model.Relation.ADVANCED.value)
_QUOTED: Final = re.compile("“([^”]+)”: ")  # the words with which a link's reason begins
_FEW: Final = 1000  # rows that a question may name one by one


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
    reports: str = ""  # the words in which it tells progress: "has been completed"; "" where it tells none
    by: tuple[str, ...] = ()  # who says so; empty for the joint voice of its document
    met: bool = False  # it opens the account of the meeting that the undertaking promised
    retold: bool = False  # by another account of a meeting that is told of before: nothing is said anew
    unmoved: bool = False  # the link that joins it says that no time moved: another date in it is of something else

    @property
    def step(self) -> Step | None:
        """The step to be taken in the life of the instruments it names; None where it names none, or no step."""
        step = step_named(self.named[0].cue) if self.named else None
        return None if step is None or step.ends else step


def said_of(rows: Sequence[Entry]) -> dict[str, list[Said]]:
    """Live statements of each entry, by the date of their documents; undated ones last."""
    states = _states(rows)
    live = _live(list(states))
    cues = cues_of(live)
    told: dict[str, list[Said]] = {row.key: [] for row in rows}
    for row in map(_Row._make, live.values_list(*_COLUMNS)):
        state = states.get(row.key)
        if state is not None:
            said = _statement(state.entry, row, cues)
            reports = said.reports or state.reports
            told[state.entry].append(
                replace(said, met=state.met, retold=state.retold, unmoved=state.unmoved, reports=reports)
            )
    return {key: _in_one_time(_of_one_step(sorted(each, key=_in_time))) for key, each in told.items()}


class _Row(NamedTuple):
    """The columns of a finding and its document that are told of: whole rows of both would take three times as long."""

    pk: int
    key: str
    due: str
    when: dict[str, Any] | None
    target: dict[str, Any] | None
    instruments: list[str]
    speaker: list[str]
    start: int
    end: int
    document_id: int
    document__key: str
    document__title: str
    document__date: str


_COLUMNS: Final = _Row._fields


class _State(NamedTuple):
    """What the link says by which a finding states an entry."""

    entry: str  # key
    retold: bool  # nothing is said anew
    met: bool  # it opens the account of the meeting that was promised
    reports: str  # the words by which it fulfils or advances what was said before; "" for none
    unmoved: bool  # it says the same again, and no time moved


def _states(rows: Sequence[Entry]) -> dict[str, _State]:
    """By each finding that states one of these entries how it does. One query."""
    states, keys = EntryStatement.objects.filter(held(None)), {row.pk: row.key for row in rows}
    if len(keys) <= _FEW:
        states = states.filter(entry__in=list(keys))
    begins = reduce(or_, (Q(because__0__startswith=words) for words in TOLD_AGAIN))
    again = When(begins, relation=model.Relation.RESTATED.value, then=True)
    told = When(relation__in=_REPORTING, then=KT("because__0"))
    states = states.annotate(again=Case(again, default=False), told=Case(told, output_field=TextField()))
    stated = (row for row in states.values_list("finding", "entry", "again", "told", "relation") if row[1] in keys)
    return {
        finding: _state(keys[entry], why or "", retold=again, unmoved=relation == model.Relation.RESTATED.value)
        for finding, entry, again, why, relation in stated
    }


def _state(entry: str, why: str, *, retold: bool, unmoved: bool) -> _State:
    """`why`: the first reason of a link that tells what was done; blank for any other."""
    met = tells_of_promised(why)
    quoted = None if met else _QUOTED.match(why)
    return _State(entry, retold, met, "" if quoted is None else quoted[1], unmoved)


def _live(keys: Sequence[str]) -> QuerySet[Finding]:
    found = Finding.objects.filter(held(None), not_stale(None)).exclude(is_withdrawn("document__key"))
    return found.filter(key__in=keys) if len(keys) <= _FEW else found


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


def _in_one_time(told: list[Said]) -> list[Said]:
    """The statements, of which those that only say the same again move no deadline, whatever other date they name.

    "Act by 2030, as our goals for 2050 ask", then "reach our goals of 2050": linked as said again, not as deferred.
    """
    unmoved = [one.place for one in told if one.unmoved]
    kept, due = list[Said](), ""
    for one in told:
        still = due not in {"", one.due} and any(_lies_in(one.place, place) for place in unmoved)
        kept.append(replace(one, due="") if still else one)
        due = kept[-1].due or due
    return kept


def _lies_in(inner: Place, outer: Place) -> bool:
    """Whether one place is the other, or within it: the target within a promise."""
    return inner[0] == outer[0] and outer[1] <= inner[1] and inner[2] <= outer[2]


def _statement(entry: str, row: _Row, cues: Cues) -> Said:
    date = row.document__date
    due = due_said(row.due, row.when, row.target, date if row.pk in cues.to_come else "")
    named, reports = cues.named.get(row.pk, ()), cues.reports.get(row.pk, "")
    place = (row.document_id, row.start, row.end)
    title = row.document__title or row.document__key
    by = tuple(name for name in row.speaker if name != "all")
    is_planned = bool(due) and not row.due
    return Said(entry, row.key, date, title, due, place, named, is_planned, reports, by)


def reported(said: Sequence[Said]) -> tuple[model.Claim, ...]:
    """What later statements of an undertaking report of it, as claims. They rest on the links that hold it together."""
    begun = next((one.on for one in said if one.on and not one.reports), "")
    return tuple(_claim(one) for one in said if one.reports and one.on and begun and one.on > begun)


def meetings_in(said: Sequence[Said]) -> tuple[model.Evidence, ...]:
    """Accounts of the meeting that an undertaking promised, as evidence: that partners met is on record, no claim."""
    return tuple(
        model.Evidence(
            f"{MET}{one.finding}",
            f"The meeting was held: “{one.source}”.",
            model.Direction.SUPPORTS,
            "self-report",
            one.on,
            one.source,
            shows=model.Status.DONE,
        )
        for one in said
        if one.met and one.on
    )


def _claim(one: Said) -> model.Claim:
    claimant = " and ".join(one.by) or one.source
    word = " ".join(one.reports.split())  # a line of its source may end within it
    return model.Claim(f"said:{one.finding}", claimant, word, one.on, source=one.source)


def delivering(entries: Sequence[int]) -> dict[int, list[str]]:
    """Who must deliver each undertaking, by the number of the entry's row. One query."""
    names: dict[int, list[str]] = {number: [] for number in entries}
    rows = EntryParty.objects.filter(role__in=HOLDS).order_by("id")
    if len(names) <= _FEW:
        rows = rows.filter(entry__in=list(names))
    for entry, name in rows.values_list("entry", "name"):
        if entry in names and name not in names[entry]:
            names[entry].append(name)
    return names
