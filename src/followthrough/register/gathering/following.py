"""Undertakings with every statement, their standing on the day and on that of the last meeting, their figures."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from followthrough.assessments.days import bounds
from followthrough.assessments.targets import judge_target
from followthrough.register.gathering.sources import page_at, pages
from followthrough.register.held import held, not_stale
from followthrough.register.models import EntryStatement, Evidence, Finding
from followthrough.register.queries.assessing import Followed, followed, stated_due
from followthrough.register.queries.targets import legs_of, targets_in
from followthrough.reports.facts import Statement, Undertaking

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from followthrough.assessments.targets import Judgement
    from followthrough.model import Series, Target
    from followthrough.register.gathering.meetings import Occasion
    from followthrough.register.queries.targets import Place
    from followthrough.reports.facts import Source


def undertakings(on: Occasion, documents: Mapping[str, Source]) -> tuple[Undertaking, ...]:
    """Every undertaking of a partnership stated by the day, as it stands. A constant number of queries."""
    now = followed(as_of=on.as_of, partnership=on.partnership)
    then = () if on.earlier is None else followed(as_of=_last(on), partnership=on.partnership)
    before = {one.key: one.assessment.status for one in then}
    said, places = _statements([one.key for one in now], documents)
    judged = _judgements(now, said, places, on.as_of)
    return tuple(
        Undertaking(
            key=one.key,
            headline=one.headline,
            act=said[one.key][0].act if said[one.key] else "",
            parties=one.parties,
            statements=tuple(said[one.key]),
            assessment=one.assessment,
            deadlines=one.deadlines,
            silence=one.silence,
            before=before.get(one.key),
            judgement=judged.get(one.key),
            undated=one.undated,
        )
        for one in now
        if said[one.key]
    )


def _last(on: Occasion) -> str:
    """The last day of the last meeting as an ISO day."""
    found = None if on.earlier is None else bounds(on.earlier.last)
    assert found is not None, "an earlier meeting has a day"
    return found[1].isoformat()


def _statements(
    keys: Sequence[str], documents: Mapping[str, Source]
) -> tuple[dict[str, list[Statement]], dict[str, list[Place]]]:
    """The live statements of each entry in documents dated by the day, oldest first; and their places as rows."""
    rows = EntryStatement.objects.filter(held(None)).values_list("finding", "entry__key", "relation")
    states = {finding: (entry, relation) for finding, entry, relation in rows}
    wanted, numbered = set(keys), pages(list(documents))
    told: dict[str, list[Statement]] = defaultdict(list)
    places: dict[str, list[Place]] = defaultdict(list)
    live = Finding.objects.filter(held(None), not_stale(None), document__key__in=documents)
    for row in live.order_by("document__date", "start", "id").select_related("document").defer("document__text"):
        entry, relation = states.get(row.key, ("", ""))
        if entry in wanted:
            told[entry].append(_statement(row, relation, page_at(numbered.get(row.document.key, []), row.start)))
            places[entry].append((row.document_id, row.start, row.end))
    return told, places


def _statement(row: Finding, relation: str, page: int | None) -> Statement:
    return Statement(
        finding=row.key, document=row.document.key, date=row.document.date, passage=row.passage, start=row.start,
        end=row.end, act=row.act, due=stated_due(row.due, row.when, row.target), strength=row.strength,
        relation=relation, page=page,
    )  # fmt: skip


def _judgements(
    rows: Sequence[Followed], said: Mapping[str, list[Statement]], places: Mapping[str, list[Place]], as_of: str
) -> dict[str, Judgement]:
    """Targets held against the statistics that evidence ties to their undertakings. Four queries at most."""
    stated = targets_in([place for each in places.values() for place in each])
    with_target = {key: target for key, each in places.items() if (target := _target(each, stated)) is not None}
    legs = legs_of(_figures(with_target, said))
    made = {}
    for one in rows:
        if one.key in legs and one.key in with_target:
            made[one.key] = _judged(one, with_target[one.key], legs[one.key], as_of)
    return made


def _target(places: Sequence[Place], stated: Mapping[Place, Target]) -> Target | None:
    return next((stated[place] for place in places if place in stated), None)


def _judged(one: Followed, target: Target, legs: tuple[Series, ...], as_of: str) -> Judgement:
    """As `assess` judges it: with the deadline in force, counted from the first statement."""
    return judge_target(target, legs, promised=one.document_date or None, as_of=as_of)


def _figures(wanted: Mapping[str, Target], said: Mapping[str, list[Statement]]) -> dict[str, list[Evidence]]:
    """The evidence of each undertaking that names a figure, in time order; also that tied to a later statement."""
    rows = Evidence.objects.filter(held(None), observation__isnull=False).exclude(entry="")
    owners = {f"e-{one.finding}": key for key in wanted for one in said[key]} | {key: key for key in wanted}
    found: dict[str, list[Evidence]] = defaultdict(list)
    for row in rows.select_related("observation__series").order_by("date", "id"):
        if row.entry in owners:
            found[owners[row.entry]].append(row)
    return found
