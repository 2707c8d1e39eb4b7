"""Which undertakings stand in which list of the pack. Each list's rule stands in words/*.toml and is printed too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Final

from followthrough.assessments.days import bounds
from followthrough.model import Direction, Relation, Status
from followthrough.reports.facts import Changed, Facts, Undertaking

FINISHED: Final = frozenset((Status.DONE, Status.DONE_LATE))
MOVING: Final = frozenset((Status.IN_PROGRESS, Status.ADDRESSED))
WEAKER: Final = (Relation.WEAKENED, Relation.NARROWED, Relation.DEFERRED)
FIRMER: Final = (Relation.STRENGTHENED, Relation.WIDENED)
REPORTED: Final = (Relation.ADVANCED, Relation.FULFILLED, Relation.SUPERSEDED)
_FEW: Final = 2  # rows that are not worth a line which says where they stand
_AFTER: Final = timedelta(days=7)  # a statement of a meeting is dated its last day, or in the week after it
_AHEAD: Final = timedelta(days=184)  # about six months beyond the meeting


@dataclass(frozen=True)
class Choice:
    """The lists of a pack, each in the order it is to be read."""

    facts: Facts

    @cached_property
    def main(self) -> tuple[Undertaking, ...]:
        """Every undertaking but those whose words lie within another's and of which nothing of their own is known."""
        return tuple(_outer(self.facts.undertakings))

    @cached_property
    def window(self) -> tuple[str, str]:
        """First day of the last meeting and last day a statement of it may bear; blanks where there was none."""
        earlier = self.facts.earlier
        first = None if earlier is None else bounds(earlier.start)
        last = None if earlier is None else bounds(earlier.last)
        if first is None or last is None:
            return "", ""
        return first[0].isoformat(), (last[1] + _AFTER).isoformat()

    @cached_property
    def horizon(self) -> str:
        """The last day on which what falls due is listed: half a year after the meeting, or after the day asked for."""
        meeting = self.facts.meeting
        found = None if meeting is None else bounds(meeting.last)
        day = date.fromisoformat(self.facts.as_of)
        last = day if found is None else max(day, found[1])
        return (last + _AHEAD).isoformat()

    @cached_property
    def agreed(self) -> tuple[Undertaking, ...]:
        """What the last meeting itself agreed."""
        first, last = self.window
        return _weightiest(one for one in self.main if first and first <= _stated(one) <= last)

    @cached_property
    def new(self) -> tuple[Undertaking, ...]:
        """What was first stated after that; everything, where there was no meeting before."""
        return _newest(one for one in self.main if one.first.date and _stated(one) > self.window[1])

    @cached_property
    def done(self) -> tuple[Undertaking, ...]:
        """Newly known to be done."""
        return _newest(one for one in self.main if one.status is Status.DONE and one.before not in FINISHED)

    @cached_property
    def done_late(self) -> tuple[Undertaking, ...]:
        """Newly known to be done, after the deadline."""
        return _newest(one for one in self.main if one.status is Status.DONE_LATE and one.before not in FINISHED)

    @cached_property
    def advanced(self) -> tuple[Undertaking, ...]:
        """Open, and a step was reported since the last meeting."""
        return _newest(one for one in self.main if one.is_open and (self._moved(one) or one.key in self.reported))

    def _moved(self, one: Undertaking) -> bool:
        steps = [f.date for f in one.assessment.evidence if f.direction is Direction.SUPPORTS or f.shows in MOVING]
        days = [*steps, *(claim.date for claim in one.assessment.claims)]
        return one.status in MOVING and any((day or "") > self.facts.since for day in days)

    @cached_property
    def reported(self) -> Mapping[str, Changed]:
        """The newest later statement that reports progress on each entry."""
        return {one.entry: one for one in self.facts.changed if one.relation in REPORTED and one.entry}

    @cached_property
    def due(self) -> tuple[Undertaking, ...]:
        """Open, and due from the day on, up to the horizon; nearest first."""
        rows = [
            u for u in self.main if u.is_open and not u.is_missed and self.facts.as_of <= u.last_day <= self.horizon
        ]
        return tuple(sorted(rows, key=lambda one: (one.last_day, one.key)))

    @cached_property
    def overdue(self) -> tuple[Undertaking, ...]:
        """Open, its last day past, and not known to be missed; oldest first."""
        rows = [u for u in self.main if u.is_open and not u.is_missed and "" < u.last_day < self.facts.as_of]
        return tuple(sorted(rows, key=lambda one: (one.last_day, one.key)))

    @cached_property
    def slipped(self) -> tuple[Undertaking, ...]:
        """Open and given a later deadline, once or more; longest delay first."""
        rows = [one for one in self.main if one.is_open and one.deadlines.slips]
        return tuple(sorted(rows, key=lambda one: (-months_slipped(one), one.key)))

    @cached_property
    def missed(self) -> tuple[Undertaking, ...]:
        """Known not to have been done in time; latest deadline first."""
        return tuple(
            sorted((u for u in self.main if u.is_missed), key=lambda one: (one.last_day, one.key), reverse=True)
        )

    @cached_property
    def silent(self) -> tuple[Undertaking, ...]:
        """Open and not spoken of; the weightiest first, then the longest silence."""
        rows = [one for one in self.main if one.is_silent]
        return tuple(sorted(rows, key=lambda one: (_weight(one), _quiet_since(one), one.key)))

    @cached_property
    def contradicted(self) -> tuple[Undertaking, ...]:
        """What sources do not agree on."""
        return _weightiest(one for one in self.main if one.assessment.conflicts)

    @cached_property
    def weaker(self) -> tuple[Changed, ...]:
        """Said again in words that bind less, cover less or come later."""
        return self._changed(*WEAKER)

    @cached_property
    def firmer(self) -> tuple[Changed, ...]:
        """Said again in words that bind more or cover more."""
        return self._changed(*FIRMER)

    @cached_property
    def restated(self) -> tuple[Changed, ...]:
        """Said again and nothing else."""
        return self._changed(Relation.RESTATED)

    def _changed(self, *relations: Relation) -> tuple[Changed, ...]:
        rows = [one for one in self.facts.changed if one.relation in relations]
        order = {str(relation): at for at, relation in enumerate(relations)}
        return tuple(sorted(rows, key=lambda one: (order[one.relation], -one.score, one.later.date, one.later.finding)))


def _outer(undertakings: Iterable[Undertaking]) -> Iterator[Undertaking]:
    """Those not told within another. Of two that overlap the one of which something is known stands for both."""
    rows = list(undertakings)
    by_document: dict[str, list[Undertaking]] = {}
    for one in rows:
        by_document.setdefault(one.first.document, []).append(one)
    hidden = {key for group in by_document.values() for key in _hidden(group)}
    return (one for one in rows if one.key not in hidden)


def _hidden(group: list[Undertaking]) -> Iterator[str]:
    """Within one document: what lies within another's words, unless more is known of it than of the other."""
    group = sorted(group, key=lambda one: (one.first.start, -one.first.end))
    outer: Undertaking | None = None
    for one in group:
        if outer is None or one.first.end > outer.first.end:
            outer = one
        elif _known(one) and not _known(outer):
            yield outer.key
            outer = one
        elif not _known(one):
            yield one.key


def _known(one: Undertaking) -> int:
    return len(one.assessment.claims) + len(one.assessment.evidence) + (len(one.statements) > 1)


def _stated(one: Undertaking) -> str:
    """The last day its first statement may have been made."""
    found = bounds(one.first.date)
    return "" if found is None else found[1].isoformat()


_WEIGHTS: Final = {"commitment": 0, "pledge": 0, "target": 0, "instrument": 1, "aim": 2}


def _weight(one: Undertaking) -> tuple[int, int]:
    """Firm commitments, pledges and targets before legal acts, those before weak words and aims."""
    return _WEIGHTS.get(one.act, 3), int(one.first.strength == "weak")


def _weightiest(rows: Iterable[Undertaking]) -> tuple[Undertaking, ...]:
    return tuple(sorted(rows, key=lambda one: (*_weight(one), one.first.date, one.first.document, one.first.start)))


def _newest(rows: Iterable[Undertaking]) -> tuple[Undertaking, ...]:
    ordered = sorted(rows, key=lambda one: (*_weight(one), one.first.document, one.first.start))
    return tuple(sorted(ordered, key=lambda one: one.first.date, reverse=True))


def _quiet_since(one: Undertaking) -> str:
    return "" if one.silence is None else one.silence.since


def room(rows: int, most: int) -> int:
    """How many rows of a list are shown: all, where only one or two would be left out."""
    return rows if rows <= most + _FEW else most


def months_slipped(one: Undertaking) -> int:
    """By how many months its deadline moved in all."""
    return sum(slip.months for slip in one.deadlines.slips)
