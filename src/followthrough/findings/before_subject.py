"""What stands before a subject and is no part of who acts: "to this end Veland", "Action 4.1 The Secretariat"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from followthrough.findings.grammar.groups import Group

_OPENINGS: Final = tuple(
    tuple(words.split())
    for words in (
        "to this end", "to that end", "to these ends", "for its part", "for their part", "for his part", "for her part",
        "in this regard", "in that regard", "in this respect", "in this context", "in turn", "by way of follow-up",
    )
)  # fmt: skip
_LINES: Final = frozenset(
    "action activity measure output outcome task step item target milestone article section".split()
)
_FIRST: Final = _LINES.union(opening[0] for opening in _OPENINGS)
_THROUGH: Final = frozenset("through via with together".split())
_PARTIES: Final = frozenset("party state".split())
_MEMBERS: Final = frozenset("a any every each no neither either".split())
_TELLING: Final = frozenset(
    "announce assure pledge promise confirm undertake vow guarantee reiterate reaffirm declare".split()
)


def behind_opening(lower: Sequence[str], subject: tuple[int, int]) -> tuple[int, int]:
    """The subject without the phrase or the name of a line that opens it; as it is where nothing else is left.

    >>> behind_opening("to this end veland".split(), (0, 4)), behind_opening("action 4.1 the bureau".split(), (0, 4))
    ((3, 4), (2, 4))
    """
    first, end = subject
    if first > 1 and lower[first] in _THROUGH and lower[first - 1] == ",":
        named = behind_opening(lower, (0, first - 1))
        return named if named[0] > 0 else subject  # "to this end Veland, through its agency, will"
    if lower[first][1:2] == "." and lower[first][0].isalpha() and lower[first][2:].isdigit():
        return (first + 1, end) if end > first + 1 else subject  # "C.2 The Technical Group"
    if lower[first] not in _FIRST:
        return subject  # as of nearly every subject
    words = tuple(lower[first:end])
    for opening in _OPENINGS:
        if words[: len(opening)] == opening:
            behind = first + len(opening) + (words[len(opening) : len(opening) + 1] == (",",))
            return (behind, end) if behind < end else subject
    numbered = len(words) > 2 and words[0] in _LINES and words[1][0].isdigit()  # noqa: PLR2004 -- and somebody behind
    return (first + 2, end) if numbered else subject


def is_any_of_all(lower: Sequence[str], subject: tuple[int, int]) -> bool:
    """ "A Party shall", "neither Contracting State shall": whoever of all it is, all are bound."""
    words = lower[slice(*subject)]
    if words[-1:] == [] or words[-1] not in _PARTIES:
        return False
    before = [*lower[max(0, subject[0] - 2) : subject[0]], *words[:-1]][-2:]
    plain = [word for word in before if word not in ("contracting", "member", "participating")]
    return len(words) <= 3 and plain[-1:] != [] and plain[-1] in _MEMBERS  # noqa: PLR2004 -- "any Contracting Party"


def teller_of_passive(group: Group) -> Group | None:
    """ "Veland announced that a school would be opened": who gives their word for what is to be done.

    Only behind verbs with which the teller binds himself; what is merely reported may be for anybody to do.
    """
    told = group.reported
    return told if told is not None and told.lemma in _TELLING and told.subject is not None else None
