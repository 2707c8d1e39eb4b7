"""Acts upon the instruments that undertakings speak of, as evidence: which undertaking names which step of which."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from followthrough.assessments.days import bounds
from followthrough.assessments.instruments.acts_as_evidence import ACT, acts_as_evidence, kind_named, step_named
from followthrough.register.intake.treaties import standing_actions, standing_instruments
from followthrough.register.models import Instrument, InstrumentAction, Meeting
from followthrough.register.queries.facts.lifecycles import held_instruments

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from followthrough import model
    from followthrough.assessments.instruments.acts_as_evidence import Step
    from followthrough.register.queries.standing.weighing import Followed

_MADE: Final = ("adopted", "signed", "issued")
_NOT_FOUND: Final = "N"
MET: Final = "met:"  # how the key of evidence begins that is the account of a meeting


@dataclass(frozen=True, slots=True)
class Named:
    """An instrument as a statement names it, and the words of what is to be done to it."""

    instrument: str
    cue: str
    meeting: str = ""  # key of the one meeting named beside it


def evidence_of_acts(named: Mapping[str, Iterable[Named]]) -> dict[str, tuple[model.Evidence, ...]]:
    """For each undertaking the acts of the steps its statements name. A constant number of queries."""
    steps = {key: _steps(each) for key, each in named.items()}
    if not any(steps.values()):
        return {}
    borne = bearers()
    unnamed = {one for each in steps.values() for one, _ in each if one.instrument.casefold() not in borne}
    made = _made_at(unnamed)
    wanted = {
        key: dict.fromkeys(
            (at, step) for one, step in each if (at := borne.get(one.instrument.casefold(), made.get(one)))
        )
        for key, each in steps.items()
    }
    lives = {one.id: one for one in held_instruments({at for each in wanted.values() for at, _ in each})}
    return {
        key: told
        for key, each in wanted.items()
        if (told := tuple(fact for at, step in each for fact in acts_as_evidence(lives[at], step)))
    }


def acts_in(stands: Followed) -> tuple[model.Evidence, ...]:
    """The acts on record among what an undertaking's standing rests on: upon instruments, and meetings held."""
    return tuple(fact for fact in stands.proposed.evidence if fact.key.startswith((ACT, MET)))


def _steps(named: Iterable[Named]) -> list[tuple[Named, Step]]:
    """Instruments, each with the step that is to be taken; in the order they are stated."""
    return [(one, step) for one in named if (step := step_named(one.cue)) is not None]


def _made_at(unnamed: Iterable[Named]) -> dict[Named, str]:
    """For "a joint statement", to be issued at a meeting: the one text of that kind on record as made there.

    Where two of a kind were, neither is told. Two queries.
    """
    kinds = {one: kind for one in unnamed if one.meeting and (kind := kind_named(one.instrument))}
    if not kinds:
        return {}
    held = Meeting.objects.filter(key__in={one.meeting for one in kinds}).select_related("series")
    meetings = {row.key: row for row in held}
    acts = InstrumentAction.objects.filter(standing_actions(), action__in=_MADE).exclude(mark=_NOT_FOUND)
    rows = list(acts.filter(instrument__kind__in=set(kinds.values())).select_related("instrument"))
    fitting = {
        one: {
            row.instrument.key
            for row in rows
            if row.instrument.kind == kind and one.meeting in meetings and _is_of(row, meetings[one.meeting])
        }
        for one, kind in kinds.items()
    }
    return {one: keys.pop() for one, keys in fitting.items() if len(keys) == 1}


def _is_of(act: InstrumentAction, meeting: Meeting) -> bool:
    """Whether the act is of the partners who met, on a day of their meeting."""
    day, held = bounds(act.date), bounds("/".join(filter(None, (meeting.start, meeting.end))))
    own = meeting.series is not None and meeting.series.partnership_id == act.instrument.partnership_id
    return own and day is not None and held is not None and held[0] <= day[0] and day[1] <= held[1]


def bearers() -> dict[str, str]:
    """Key by every name an instrument bears. A name that two bear names neither."""
    borne: dict[str, set[str]] = defaultdict(set)
    for key, *names, aliases in Instrument.objects.filter(standing_instruments()).values_list(
        "key", "name", "short", "aliases"
    ):
        for each in (*names, *aliases):
            if each:
                borne[each.casefold()].add(key)
    return {name: next(iter(keys)) for name, keys in borne.items() if len(keys) == 1}
