"""Facts weighed: what became of an undertaking, an instrument, a target. Pure; the register hands in the rows.

assess(entry, facts) -> Assessment                 the status a rule proposes on a day, with what it rests on
life_cycle(actions, rule, as_of) -> LifeCycle      an instrument's life, party by party, each step with its source
in_force_between(a, b, on, instruments)            what binds two parties on a day; unknown is said
"""

from __future__ import annotations

from followthrough.assessments.instruments.actions import Action, Conflict
from followthrough.assessments.instruments.in_force import Held, InForce, in_force_between, party_id
from followthrough.assessments.instruments.lifecycles import LifeCycle, PartyLife, life_cycle
from followthrough.assessments.instruments.succession import CircularSupersessionError
from followthrough.assessments.status import assess

__all__ = [
    "Action",
    "CircularSupersessionError",
    "Conflict",
    "Held",
    "InForce",
    "LifeCycle",
    "PartyLife",
    "assess",
    "in_force_between",
    "life_cycle",
    "party_id",
]
