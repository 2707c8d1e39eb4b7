"""Statements, people's judgements and machine's links make groups: one group, one undertaking. Pure, no database.

Same and same is same; same and not same is not same. A machine's link never overrides a person's word.
"""

from __future__ import annotations

from collections import defaultdict, deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from followthrough.register.following.parts import PART

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet
    from datetime import datetime

SAME, NOT_SAME, UNSURE = "same", "not same", "unsure"
# Scores of links are shares that are right: on 26 coded series 401 of the 501 links from .5 on, 98 of the 273 below
# (docs/decisions/0020). What is likelier wrong stays a proposal for a person to judge.
JOINS: Final = 0.5


@dataclass(frozen=True, slots=True)
class Said:
    """A person's word on two statements, in the order of their keys."""

    one: str
    other: str
    verdict: str  # same, not same, unsure
    person: str
    at: datetime
    decision: int = 0  # its number; 0: not yet taken


class Edge(NamedTuple):
    """A machine's proposal that a later statement speaks of what an earlier one undertook."""

    earlier: str
    later: str
    relation: str
    score: float
    because: tuple[str, ...]
    later_document: str = ""
    earlier_document: str = ""


@dataclass(slots=True)
class Groups:
    """Disjoint sets of statements with what must stay apart."""

    parent: dict[str, str] = field(default_factory=dict)
    foes: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    entries: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))  # decided entries in a group

    def find(self, key: str) -> str:
        """The group's name: one of its statements."""
        root = key
        while (above := self.parent.setdefault(root, root)) != root:
            root = above
        while self.parent[key] != root:
            self.parent[key], key = root, self.parent[key]
        return root

    def join(self, one: str, other: str) -> None:
        """Make two groups one."""
        a, b = sorted((self.find(one), self.find(other)))
        if a == b:
            return
        self.parent[b] = a
        self.foes[a] |= self.foes.pop(b, set())
        self.entries[a] |= self.entries.pop(b, set())

    def keep_apart(self, one: str, other: str) -> None:
        """Remember that two statements are not of one undertaking."""
        self.foes[self.find(one)].add(other)
        self.foes[self.find(other)].add(one)

    def are_apart(self, one: str, other: str) -> bool:
        """Whether a person's word keeps the two groups apart."""
        a, b = self.find(one), self.find(other)
        return any(self.find(foe) == b for foe in self.foes.get(a, ()))

    def both_decided(self, one: str, other: str) -> bool:
        """Whether joining would make one of two entries that people decided about."""
        a, b = self.find(one), self.find(other)
        return a != b and len(self.entries.get(a, set()) | self.entries.get(b, set())) > 1


def by_people(said: Iterable[Said]) -> Groups:
    """The groups people's words alone make."""
    groups = Groups()
    words = list(said)
    for word in words:
        if word.verdict == SAME:
            groups.join(word.one, word.other)
    for word in words:
        if word.verdict == NOT_SAME:
            groups.keep_apart(word.one, word.other)
    return groups


def standing(said: Sequence[Said], one: str, other: str) -> str:
    """What people's words, taken together, say of two statements: same, not same, unsure, or "" for nothing."""
    groups = by_people(said)
    if groups.find(one) == groups.find(other):
        return SAME
    if groups.are_apart(one, other):
        return NOT_SAME
    pair = {one, other}
    return UNSURE if any(w.verdict == UNSURE and {w.one, w.other} == pair for w in said) else ""


def clash(said: Sequence[Said], new: Said) -> tuple[Said, ...]:
    """The judgements that together contradict a new one; none where it fits."""
    same = [word for word in said if word.verdict == SAME]
    if new.verdict == NOT_SAME:
        return _path(same, new.one, new.other) or ()
    if new.verdict == SAME:
        for word in said:
            if word.verdict == NOT_SAME and (found := _through(same, word, new)) is not None:
                return found
    return ()


def _through(same: Sequence[Said], apart: Said, new: Said) -> tuple[Said, ...] | None:
    """The way from one end of `new` to the other by sames and this one not-same."""
    for one, other in ((apart.one, apart.other), (apart.other, apart.one)):
        before, after = _path(same, new.one, one), _path(same, other, new.other)
        if before is not None and after is not None:
            return (*before, apart, *after)
    return None


def _path(same: Sequence[Said], start: str, end: str) -> tuple[Said, ...] | None:
    """The shortest way by judgements of same; None where there is none."""
    beside: dict[str, list[Said]] = defaultdict(list)
    for word in same:
        beside[word.one].append(word)
        beside[word.other].append(word)
    ways: dict[str, tuple[Said, ...]] = {start: ()}
    waiting = deque([start])
    while waiting and end not in ways:
        here = waiting.popleft()
        for word in beside[here]:
            there = word.other if word.one == here else word.one
            if there not in ways:
                ways[there] = (*ways[here], word)
                waiting.append(there)
    return ways.get(end)


def group(
    keys: Iterable[str],
    said: Sequence[Said],
    edges: Iterable[Edge],
    *,
    decided: Mapping[str, str],
    alone: AbstractSet[str],
) -> tuple[list[list[str]], list[Edge]]:
    """The groups of statements, and the machine's links that hold them together.

    Args:
        keys: every statement.
        said: people's live judgements.
        edges: the machine's live links.
        decided: statement to the key of the entry, decided by a person, that it stands in.
        alone: statements that no machine's link may join: rejected ones, those of withdrawn documents.
    """
    groups = by_people(said)
    for key, entry in decided.items():
        groups.entries[groups.find(key)].add(entry)
    unsure = {frozenset((w.one, w.other)) for w in said if w.verdict == UNSURE}
    taken = []
    for edge in _one_to_one(edges):
        pair = (edge.earlier, edge.later)
        if not alone.isdisjoint(pair) or frozenset(pair) in unsure:
            continue
        if not groups.are_apart(*pair) and not groups.both_decided(*pair):
            groups.join(*pair)
            taken.append(edge)
    made: dict[str, list[str]] = defaultdict(list)
    for key in keys:
        made[groups.find(key)].append(key)
    return list(made.values()), taken


def _one_to_one(edges: Iterable[Edge]) -> list[Edge]:
    """Parts of one sentence; then, best first, of a statement's links into and out of one document the best.

    Several sentences of one document may take up an earlier one; only the nearest states the same undertaking.
    """
    held = list(edges)
    kept = sorted(edge for edge in held if edge.relation == PART)
    seen: set[tuple[str, str, str]] = set()
    for edge in sorted((e for e in held if e.relation != PART), key=lambda e: (-e.score, e.earlier, e.later)):
        ways = {(edge.earlier, "to", edge.later_document), (edge.later, "from", edge.earlier_document)}
        if seen.isdisjoint(ways):
            seen |= ways
            kept.append(edge)
    return kept
