"""Acts upon an instrument as evidence for an undertaking to take that step: "to be signed in 2018", signed in 2019."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

from followthrough.assessments.instruments.actions import Action, preferred, source_class, when
from followthrough.assessments.instruments.in_force import Held
from followthrough.assessments.instruments.lifecycles import own_and_common
from followthrough.lexicon.world import members, name_of, parties
from followthrough.model import Direction, Evidence, Status

_JOINT: Final = "joint "
ACT: Final = "act:"  # how the key of such evidence begins
_WORD: Final = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Step:
    """A step in an instrument's life that words may undertake, and the acts that show it taken."""

    actions: tuple[str, ...]
    first: bool  # taken with the first of the acts; else with the last party's
    way: tuple[str, ...] = ()  # acts that show it under way
    ends: bool = False  # the acts do not take the step: they end what it is about


@cache
def _steps() -> dict[str, Step]:
    steps = {
        one["words"]: Step(
            tuple(one["actions"]), bool(one.get("first")), tuple(one.get("way", ())), bool(one.get("ends"))
        )
        for one in _told()["step"]
    }
    return {word: step for words, step in steps.items() for word in words.split()}


@cache
def _told() -> dict[str, list[dict[str, Any]]]:
    place = files("followthrough.assessments") / "instrument_steps.toml"
    return tomllib.loads(place.read_text(encoding="utf-8"))


def kind_named(words: str) -> str:
    """The kind of instrument that a text without its own name may be: "joint statement", a declaration; "" for none."""
    plain = words.lower().removeprefix(_JOINT)
    return next((one["kind"] for one in _told()["unnamed"] if plain in one["words"].split()), "")


def words_of_kind(kind: str) -> tuple[str, ...]:
    """What a text of this kind is called while it has no name of its own."""
    words = (word for one in _told()["unnamed"] if one["kind"] == kind for word in one["words"].split())
    return tuple(each for word in words for each in (word, f"{_JOINT}{word}"))


def step_named(words: str) -> Step | None:
    """The step that a finding's cue names; None where it names none, or two different ones."""
    named = {step for word in _WORD.findall(words.lower()) if (step := _steps().get(word)) is not None}
    return named.pop() if len(named) == 1 else None


def end_named(words: str) -> str:
    """The word of an undertaking that carries an instrument out; "" for none. It is over when the instrument is."""
    return next((word for word in _WORD.findall(words.lower()) if word in _steps() and _steps()[word].ends), "")


def acts_as_evidence(instrument: Held, step: Step) -> tuple[Evidence, ...]:
    """The acts of a step, each party's as its best source tells it, in time order.

    All but the one that completes the step show it under way; so do steps on the way to it. A step is complete when
    each of the parties has taken it, itself, through its group or with all; of an instrument whose parties are not
    known, only an act of all completes it. What was looked for and not found (mark N) is no act.
    """
    done = _best(instrument.actions, step.actions)
    if step.ends:
        return tuple(_evidence(instrument, act, Status.SUPERSEDED) for act in done)
    way = [act for each in step.way for act in _best(instrument.actions, (each,))]
    shown = dict.fromkeys(way, Status.IN_PROGRESS) | dict(_shown(done, step, instrument.parties))
    return tuple(_evidence(instrument, act, shown.get(act)) for act in _in_time([*way, *done]))


def _shown(done: Sequence[Action], step: Step, of: Sequence[str]) -> Iterator[tuple[Action, Status]]:
    """What each act of the step shows; nothing, where it only comes after the first of all."""
    whole = None if not done else done[0] if step.first else done[-1] if _all_have(done, of) else None
    for act in done:
        if act is whole or not step.first:
            yield act, Status.DONE if act is whole else Status.IN_PROGRESS


def _all_have(done: Sequence[Action], of: Sequence[str]) -> bool:
    """Whether an act of the step is told of all, or of each party. Groups have the members of the last act's day."""
    day = (done[-1].days or ("", "9999-12-31"))[1]
    each = {one for party in of for one in members(party, day) or (party,)}
    return any(act.party is None for act in done) or (bool(each) and all(own_and_common(one, done) for one in each))


def _best(acts: Sequence[Action], actions: Sequence[str]) -> list[Action]:
    """Each party's act of these kinds, as its best source tells it, in time order."""
    held = [act for act in acts if act.action in actions and act.is_known and act.days is not None]
    best = (preferred(act for act in held if act.party == party) for party in dict.fromkeys(act.party for act in held))
    return _in_time([act for act in best if act is not None])


def _in_time(acts: Sequence[Action]) -> list[Action]:
    return sorted(acts, key=lambda act: (act.days or ("", ""))[1])


def _evidence(instrument: Held, act: Action, shows: Status | None) -> Evidence:
    who = "" if act.party is None else f"{name_of(act.party) if act.party in parties() else act.party}: "
    place = f" in {act.place}" if act.place else ""
    return Evidence(
        key=f"{ACT}{instrument.id}:{act.action}:{act.party or 'all'}:{act.date}",
        says=f"{who}{instrument.name}, {act.action} {when(act.date)}{place}.",
        direction=Direction.CONTEXT if shows in {None, Status.SUPERSEDED} else Direction.SUPPORTS,
        source_class=source_class(act) or "press",
        date=act.date,
        source=act.source,
        mark=act.mark,
        shows=shows,
    )
