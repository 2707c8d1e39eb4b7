"""Undertakings with every statement, their standing on the day and on that of the last meeting, their figures."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from followthrough.assessments.days import bounds
from followthrough.assessments.targets import judge_target
from followthrough.model import Act
from followthrough.register.following.planned import due_said, is_told
from followthrough.register.gathering.sources import page_at, pages
from followthrough.register.ledger.held import held, not_stale
from followthrough.register.models import EntryStatement, Finding
from followthrough.register.queries.standing.assessing import Followed, followed
from followthrough.reports.facts import Statement, Undertaking

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from followthrough.assessments.targets import Judgement
    from followthrough.model import Status
    from followthrough.register.gathering.meetings import Occasion
    from followthrough.reports.facts import Source


def undertakings(on: Occasion, documents: Mapping[str, Source]) -> tuple[Undertaking, ...]:
    """Every undertaking of a partnership stated by the day, as it stands. A constant number of queries."""
    now = followed(as_of=on.as_of, partnership=on.partnership)
    then = () if on.earlier is None else followed(as_of=_last(on), partnership=on.partnership)
    return told(now, {one.key: one.assessment.status for one in then}, documents)


def told(
    now: Sequence[Followed], before: Mapping[str, Status], documents: Mapping[str, Source]
) -> tuple[Undertaking, ...]:
    """Undertakings as they stand, with their statements in these documents and their targets judged."""
    said = _statements([one.key for one in now], documents)
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
            judgement=_judged(one),
            undated=one.undated,
            verdict="" if one.verdict is None else str(one.verdict.number),
        )
        for one in now
        if said[one.key]
    )


def _last(on: Occasion) -> str:
    """The last day of the last meeting as an ISO day."""
    found = None if on.earlier is None else bounds(on.earlier.last)
    assert found is not None, "an earlier meeting has a day"
    return found[1].isoformat()


def _statements(keys: Sequence[str], documents: Mapping[str, Source]) -> dict[str, list[Statement]]:
    """The live statements of each entry in documents dated by the day, oldest first."""
    rows = EntryStatement.objects.filter(held(None)).values_list("finding", "entry__key", "relation")
    states = {finding: (entry, relation) for finding, entry, relation in rows}
    wanted, numbered = set(keys), pages(list(documents))
    told: dict[str, list[Statement]] = defaultdict(list)
    live = Finding.objects.filter(held(None), not_stale(None), document__key__in=documents)
    live = live.annotate(told=is_told()).select_related("document").defer("document__text")
    for row in live.order_by("document__date", "start", "id"):
        entry, relation = states.get(row.key, ("", ""))
        if entry in wanted:
            told[entry].append(_statement(row, relation, page_at(numbered.get(row.document.key, []), row.start)))
    return told


def _statement(row: Any, relation: str, page: int | None) -> Statement:
    to_come = row.act == Act.INSTRUMENT and not row.told
    due = due_said(row.due, row.when, row.target, row.document.date if to_come else "")
    return Statement(
        finding=row.key, document=row.document.key, date=row.document.date, passage=row.passage, start=row.start,
        end=row.end, act=row.act, due=due, strength=row.strength,
        relation=relation, page=page,
    )  # fmt: skip


def _judged(one: Followed) -> Judgement | None:
    """The target held against the statistics it is measured by, as `assess` holds it; None where it has none."""
    measure = one.measure
    if measure is None or not measure.by.series:
        return None
    by, target = measure.by, measure.stated.target
    return judge_target(target, by.series, promised=measure.promised, as_of=one.as_of, baselines=by.baselines)
