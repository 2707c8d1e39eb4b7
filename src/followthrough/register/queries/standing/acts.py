"""Acts upon the instruments that undertakings speak of, as evidence: which undertaking names which step of which."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followthrough.assessments.instruments.acts_as_evidence import acts_as_evidence, step_named
from followthrough.register.intake.treaties import standing_instruments
from followthrough.register.models import Instrument
from followthrough.register.queries.facts.lifecycles import held_instruments

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from followthrough import model
    from followthrough.assessments.instruments.acts_as_evidence import Step


@dataclass(frozen=True, slots=True)
class Named:
    """An instrument as a statement names it, and the words of what is to be done to it."""

    instrument: str
    cue: str


def evidence_of_acts(named: Mapping[str, Iterable[Named]]) -> dict[str, tuple[model.Evidence, ...]]:
    """For each undertaking the acts of the steps its statements name. A constant number of queries."""
    steps = {key: _steps(each) for key, each in named.items()}
    if not any(steps.values()):
        return {}
    bearers = _bearers()
    wanted = {
        key: dict.fromkeys((bearers[name], step) for name, step in each if name in bearers)
        for key, each in steps.items()
    }
    lives = {one.id: one for one in held_instruments({at for each in wanted.values() for at, _ in each})}
    return {
        key: told
        for key, each in wanted.items()
        if (told := tuple(fact for at, step in each for fact in acts_as_evidence(lives[at], step)))
    }


def _steps(named: Iterable[Named]) -> list[tuple[str, Step]]:
    """Names of instruments in small letters, each with the step that is to be taken; in the order they are stated."""
    return [(one.instrument.casefold(), step) for one in named if (step := step_named(one.cue)) is not None]


def _bearers() -> dict[str, str]:
    """Key by every name an instrument bears. A name that two bear names neither."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for key, *names, aliases in Instrument.objects.filter(standing_instruments()).values_list(
        "key", "name", "short", "aliases"
    ):
        for each in (*names, *aliases):
            if each:
                bearers[each.casefold()].add(key)
    return {name: next(iter(keys)) for name, keys in bearers.items() if len(keys) == 1}
