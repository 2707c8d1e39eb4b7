"""Conditions that no fixed phrase tells: what means, laws or times must allow, and "should the harvest fail"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

ALLOWING: Final = frozenset("permitting allowing".split())
_ALLOW: Final = frozenset("permit permits allow allows".split())
_LIMITS: Final = frozenset("as when whenever where".split())
_SO_FAR: Final = ("as", "so")  # before "far as"
_POSSIBLE: Final = frozenset("possible practicable feasible appropriate necessary available applicable".split())
_WHERE: Final = frozenset("whenever wherever where".split())
_IS: Final = frozenset("is are it they this that these".split())
_AS_IF: Final = frozenset("which that who and but be is are was were been not by for of to thereby thus".split())
_PERSONS: Final = frozenset("we they i you he she who which".split())
_OPEN: Final = frozenset(
    "permit allow arise require requires need become be prove fail occur wish decide agree request so follow change "
    "improve continue persist deteriorate warrant".split()
)
_HAVE: Final = frozenset("has have had be been being is are was were will they we it which who that and".split())
_MUST_BE: Final = frozenset("is are has have can do does remain remains agree agrees".split())
_ENDS: Final = frozenset([",", ".", ";", ":", ")", "”", '"', "–", "—", "by", "in", "on", "before"])
_NEAR: Final = 6  # words


def means_allow(lower: Sequence[str], i: int) -> tuple[int, int] | None:
    """The condition at word i: "funds permitting", "as far as their means allow", "wherever feasible"."""
    if lower[i] in ALLOWING:
        return _absolute(lower, i)
    if lower[i] in _WHERE and _is_possible(lower, _past_is(lower, i)):
        return i, _past_is(lower, i) + 1
    return _given(lower, i) if lower[i] == "provided" else _clause(lower, i)


def _absolute(lower: Sequence[str], i: int) -> tuple[int, int] | None:
    """ ", security conditions permitting,": a noun of two words at most between a comma and the end of the aside."""
    ended = i + 1 == len(lower) or lower[i + 1] in _ENDS
    comma = next((at for at in (i - 2, i - 3) if at > 0 and lower[at] == ","), None)
    if not ended or comma is None or not _AS_IF.isdisjoint(lower[comma + 1 : i]):
        return None
    return comma + 1, i + 1


def _past_is(lower: Sequence[str], i: int) -> int:
    at = i + 1
    while at < len(lower) and lower[at] in _IS:
        at += 1
    return at


def _is_possible(lower: Sequence[str], at: int) -> bool:
    return at < len(lower) and lower[at] in _POSSIBLE


def _clause(lower: Sequence[str], i: int) -> tuple[int, int] | None:
    """ "As funds permit", "so far as its laws allow", "when circumstances so permit"; not "as we allow ships in"."""
    if lower[i] in _SO_FAR and lower[i + 1 : i + 3] == ["far", "as"]:
        begins = i + 3
        if _is_possible(lower, begins):
            return i, begins + 1  # "as far as possible"
    elif lower[i] in _LIMITS:
        begins = i + 1
    else:
        return None
    for at in range(begins + 1, min(begins + _NEAR, len(lower))):
        if lower[at] in _ALLOW and _PERSONS.isdisjoint(lower[begins:at]):
            return (i, at + 1) if at + 1 == len(lower) or lower[at + 1] in _ENDS else None
    return None


def _given(lower: Sequence[str], i: int) -> tuple[int, int] | None:
    """ "Provided the land is cleared"; not "has provided the land that is used"."""
    if i == 0 or lower[i - 1] in _HAVE or lower[i + 1 : i + 2] not in (["the"], ["all"], ["its"], ["their"], ["no"]):
        return None
    behind = lower[i + 2 : i + 2 + _NEAR]
    verb = next((at for at, word in enumerate(behind) if word in _MUST_BE), None)
    plain = verb is not None and verb > 0 and "," not in behind[:verb] and _AS_IF.isdisjoint(behind[:verb])
    return (i, i + 3) if plain else None


def inverted(lower: Sequence[str], i: int) -> bool:
    """Whether the "should" at word i sets a case: ", should prospects permit", not ", as agreed, should stay"."""
    if i == 0 or lower[i - 1] not in (",", "”", '"') or i + 1 >= len(lower):
        return False
    behind = lower[i + 1 : i + 2 + _NEAR]
    return behind[0] not in _OPEN and behind[0] not in ("not", "also") and not _OPEN.isdisjoint(behind[1:])
