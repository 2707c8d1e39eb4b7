"""What is in force between two parties on a day. Where a fact is missing the answer is "unknown", with the reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from followthrough.assessments.instruments.actions import Action
from followthrough.assessments.instruments.lifecycles import BY, NO, PROVISIONAL, UNKNOWN, YES, standing
from followthrough.assessments.instruments.succession import without_circles
from followthrough.lexicon.world import ForceRule, former, members, parties
from followthrough.lexicon.world.japanese import japanese_names

_BINDING = frozenset({"treaty"})


@dataclass(frozen=True, slots=True)
class Held:
    """An instrument with all that is held about it."""

    id: str
    name: str
    kind: str
    parties: tuple[str, ...]  # ids; a group stands for its members
    actions: tuple[Action, ...]
    rule: ForceRule | None = None
    supersedes: str | None = None


@dataclass(frozen=True, slots=True)
class InForce:
    """The answer for one instrument: yes, no, provisionally or unknown. `since` is the later of the two days."""

    instrument: str
    name: str
    answer: str
    since: str | None
    because: tuple[str, str]  # one sentence for each party
    sources: tuple[str, ...]


def in_force_between(
    a: str, b: str, on: str, instruments: Sequence[Held], *, names: Mapping[str, str] | None = None
) -> tuple[InForce, ...]:
    """Every treaty that both parties (ids) are told to have a part in, with whether it binds them on an ISO day.

    In force first, then provisional, unknown, and not in force; by name within each. `names` are the caller's own
    names of parties by id, for the sentences.

    Raises:
        CircularSupersessionError: instruments supersede each other in a circle; it is named.
    """
    without_circles({held.id: held.supersedes for held in instruments})
    found = [
        _between((a, b), on, held, names or {})
        for held in instruments
        if _binds(held) and _has(a, held) and _has(b, held)
    ]
    order = (YES, PROVISIONAL, UNKNOWN, NO)
    return tuple(sorted(found, key=lambda one: (order.index(one.answer), one.name)))


def _binds(held: Held) -> bool:
    return held.kind in _BINDING or any(action.action == "in force" for action in held.actions)


def _has(party: str, held: Held) -> bool:
    named = {*held.parties, *(action.party for action in held.actions)}
    return party in named or any(party in members(group, "9999") for group in held.parties)


def _between(pair: tuple[str, str], on: str, held: Held, names: Mapping[str, str]) -> InForce:
    answers = [standing(party, held.actions, held.rule, on) for party in pair]
    words = {answer for answer, _, _ in answers}
    answer = next((word for word in (NO, UNKNOWN, PROVISIONAL) if word in words), YES)
    days = [since for _, since, _ in answers if since is not None]
    both = len(days) == len(answers) and answer in {YES, PROVISIONAL}
    because = tuple(
        f"{names.get(party) or _name(party)}: {why}" for party, (_, _, why) in zip(pair, answers, strict=True)
    )
    sources = dict.fromkeys(
        x.source for x in held.actions if x.party in {*pair, None} and x.source and x.action in {"in force", BY}
    )
    return InForce(held.id, held.name, answer, max(days) if both else None, (because[0], because[1]), tuple(sources))


def _name(party: str) -> str:
    return parties()[party].name if party in parties() else party


@lru_cache(maxsize=1)
def _ids() -> dict[str, str]:
    """Every name of every party, small letters, to its id; a name two bear is left out."""
    found: dict[str, set[str]] = {}
    for party in parties().values():
        for word in (party.id, party.name, *party.aliases, *party.short, party.japanese):
            if word:
                found.setdefault(word.casefold(), set()).add(party.id)
    for was in former():
        for word in was.forms:
            found.setdefault(word.casefold(), set()).add(was.id)
    for word, named in japanese_names().items():
        if named is not None and named in parties():
            found.setdefault(word.casefold(), set()).add(named)
    return {word: next(iter(ids)) for word, ids in found.items() if len(ids) == 1}


def party_id(name: str) -> str:
    """The id of a party by its id or any of its names, old ones too: "Burma" is Myanmar.

    Raises:
        LookupError: no party, or more than one, bears the name.
    """
    known = _ids().get(" ".join(name.split()).casefold())
    if known is None:
        raise LookupError(
            f"No party is called “{name}”. Write its usual English name or its code, such as Japan or JP."
        )
    return known
