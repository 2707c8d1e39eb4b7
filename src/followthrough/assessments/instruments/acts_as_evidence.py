"""Acts upon an instrument as evidence for an undertaking to take that step: "to be signed in 2018", signed in 2019."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from followthrough.assessments.instruments.actions import Action, preferred, source_class, when
from followthrough.assessments.instruments.in_force import Held
from followthrough.assessments.instruments.lifecycles import own_and_common
from followthrough.lexicon.world import members, name_of, parties
from followthrough.model import Direction, Evidence, Status

_WORD: Final = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Step:
    """A step in an instrument's life that words may undertake, and the acts that show it taken."""

    actions: tuple[str, ...]
    first: bool  # taken with the first of the acts; else with the last party's


@cache
def _steps() -> dict[str, Step]:
    place = files("followthrough.assessments") / "instrument_steps.toml"
    told = tomllib.loads(place.read_text(encoding="utf-8"))["step"]
    return {
        word: Step(tuple(one["actions"]), bool(one.get("first", False)))
        for one in told
        for word in one["words"].split()
    }


def step_named(words: str) -> Step | None:
    """The step that a finding's cue names; None where it names none, or two different ones."""
    named = {step for word in _WORD.findall(words.lower()) if (step := _steps().get(word)) is not None}
    return named.pop() if len(named) == 1 else None


def acts_as_evidence(instrument: Held, step: Step) -> tuple[Evidence, ...]:
    """The acts of a step, each party's as its best source tells it, in time order.

    All but the one that completes the step show it under way. A step is complete when each of the parties has taken
    it, itself, through its group or with all; of an instrument whose parties are not known, only an act of all
    completes it. What was looked for and not found (mark N) is no act.
    """
    done = sorted(_best(instrument.actions, step), key=lambda act: (act.days or ("", ""))[1])
    if not done:
        return ()
    whole = done[0] if step.first else done[-1] if _all_have(done, instrument.parties) else None
    return tuple(_evidence(instrument, act, act is whole, after=step.first and act is not whole) for act in done)


def _all_have(done: Sequence[Action], of: Sequence[str]) -> bool:
    """Whether an act of the step is told of all, or of each party. Groups have the members of the last act's day."""
    day = (done[-1].days or ("", "9999-12-31"))[1]
    each = {one for party in of for one in members(party, day) or (party,)}
    return any(act.party is None for act in done) or (bool(each) and all(own_and_common(one, done) for one in each))


def _best(actions: Sequence[Action], step: Step) -> Iterable[Action]:
    held = [act for act in actions if act.action in step.actions and act.is_known and act.days is not None]
    for party in dict.fromkeys(act.party for act in held):
        found = preferred(act for act in held if act.party == party)
        if found is not None:
            yield found


def _evidence(instrument: Held, act: Action, whole: bool, *, after: bool) -> Evidence:  # noqa: FBT001  its caller's
    who = "" if act.party is None else f"{name_of(act.party) if act.party in parties() else act.party}: "
    place = f" in {act.place}" if act.place else ""
    shows = Status.DONE if whole else None if after else Status.IN_PROGRESS
    return Evidence(
        key=f"act:{instrument.id}:{act.action}:{act.party or 'all'}:{act.date}",
        says=f"{who}{instrument.name}, {act.action} {when(act.date)}{place}.",
        direction=Direction.CONTEXT if after else Direction.SUPPORTS,
        source_class=source_class(act) or "press",
        date=act.date,
        source=act.source,
        mark=act.mark,
        shows=shows,
    )
