"""When a plan is superseded: which heading became which, which lines were carried over, dropped or added.

And which statements of later documents may be evidence for a line. All proposed, with reasons; a person decides.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz

from followthrough.assessments.editions import keyed
from followthrough.assessments.plans import ActionLine, Plan
from followthrough.linking.terms import stem
from followthrough.model import Act, Findings

_CARRIED: Final = 62.0  # likeness of two lines, of a hundred, from which one is proposed as the other
_JUDGED: Final = 1000.0  # stands where a person judged two lines the same: before any likeness
_SAME_HEADING: Final = 8.0  # what a heading that corresponds adds
_TOUCHED: Final = 0.5  # share of a line's matter a statement must speak of
_LEAST: Final = 2  # words in common that say something
_MATTER: Final = 4  # letters of a word that says something
_IDLE: Final = frozenset(
    "with from that this their other through including well between such into under also among".split()
)
_SPEAKS: Final = frozenset((Act.PROGRESS, Act.EVENT, Act.INSTRUMENT, Act.PLEDGE))


@dataclass(frozen=True, slots=True)
class Carried:
    """One line of the old plan and what became of it in the new one (None: nothing found)."""

    old: ActionLine
    new: ActionLine | None
    score: float
    because: str


@dataclass(frozen=True, slots=True)
class Crosswalk:
    """A plan and the one that supersedes it."""

    headings: Mapping[str, tuple[str, ...]]  # old heading -> new ones that took its lines, or as given
    carried: tuple[Carried, ...]
    added: tuple[ActionLine, ...]

    @property
    def dropped(self) -> tuple[ActionLine, ...]:
        """Lines of the old plan that nothing in the new one takes up."""
        return tuple(one.old for one in self.carried if one.new is None)


def crosswalk(
    old: Plan,
    new: Plan,
    headings: Mapping[str, Sequence[str]] | None = None,
    judged: Mapping[tuple[str, str], bool] | None = None,
) -> Crosswalk:
    """Carry-over by wording, likeliest pairs first, each line used once.

    Args:
        old: the plan superseded.
        new: the one that took its place.
        headings: a person's word on which headings took up an old one; else as the lines tell.
        judged: a person's word on pairs of lines by their keys (`editions.keyed`): the same, or not. It goes before
            any likeness.
    """
    given = {name: tuple(into) for name, into in (headings or {}).items()}
    pairs = _paired(old, new, given, judged or {})
    carried = tuple(_carried(line, pairs.get(i), new) for i, line in enumerate(old.lines))
    used = {j for j, _ in pairs.values()}
    added = tuple(line for j, line in enumerate(new.lines) if j not in used)
    return Crosswalk({**_told(carried), **given}, carried, added)


def _paired(
    old: Plan, new: Plan, given: Mapping[str, tuple[str, ...]], judged: Mapping[tuple[str, str], bool]
) -> dict[int, tuple[int, float]]:
    """Which new line takes up an old one, by their places, with the likeness; a person's word counts as _JUDGED."""
    one, other = (list(keyed(plan)) for plan in (old, new))
    words = {(i, j): judged.get((a, b)) for i, a in enumerate(one) for j, b in enumerate(other)} if judged else {}
    scored = [
        (_JUDGED if words.get((i, j)) else _likeness(a, b, given), i, j)
        for i, a in enumerate(old.lines)
        for j, b in enumerate(new.lines)
        if words.get((i, j)) is not False
    ]
    scored.sort(key=lambda row: (-row[0], row[1], row[2]))
    pairs: dict[int, tuple[int, float]] = {}
    used: set[int] = set()
    for score, i, j in scored:
        if score >= _CARRIED and i not in pairs and j not in used:
            pairs[i] = j, score
            used.add(j)
    return pairs


def _likeness(a: ActionLine, b: ActionLine, given: Mapping[str, tuple[str, ...]]) -> float:
    likeness = fuzz.token_sort_ratio(a.text.lower(), b.text.lower())
    return likeness + _SAME_HEADING if b.heading in given.get(a.heading, (a.heading,)) else likeness


def _carried(line: ActionLine, pair: tuple[int, float] | None, new: Plan) -> Carried:
    if pair is None:
        return Carried(line, None, 0.0, f"No line of the new plan is worded like {line.number or line.place}.")
    other = new.lines[pair[0]]
    if pair[1] == _JUDGED:
        return Carried(line, other, 1.0, f"{line.number} → {other.number}: a person judged them the same.")
    score = round(min(pair[1], 100.0) / 100, 2)
    return Carried(line, other, score, f"{line.number} → {other.number}: the wording is {score:.0%} alike.")


def _told(carried: Sequence[Carried]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for one in carried:
        into = found.setdefault(one.old.heading, [])
        if one.new is not None and one.new.heading not in into:
            into.append(one.new.heading)
    return {name: tuple(into) for name, into in found.items()}


@dataclass(frozen=True, slots=True)
class Touch:
    """A statement of a later document that may be evidence for an action line."""

    line: ActionLine
    document: str
    start: int
    end: int
    score: float
    because: str


def touches(plan: Plan, later: Sequence[Findings]) -> tuple[Touch, ...]:
    """Statements of progress, events, instruments or money that speak of a line's matter, likeliest first."""
    matters = [(line, _words(line.text)) for line in plan.lines]
    found = []
    for findings in later:
        for finding in findings.findings:
            if finding.act not in _SPEAKS:
                continue
            said = _matter(findings.document.text[finding.start : finding.end])
            for line, matter in matters:
                common = [word for cut, word in matter.items() if cut in said]
                share = len(common) / len(matter) if matter else 0.0
                if len(common) >= _LEAST and share >= _TOUCHED:
                    says = f"Both speak of {', '.join(common)} ({share:.0%} of the line's matter)."
                    found.append(Touch(line, findings.document.id, finding.start, finding.end, round(share, 2), says))
    return tuple(sorted(found, key=lambda one: (-one.score, one.document, one.start)))


def _matter(text: str) -> set[str]:
    """The words that say what a line is about, cut to stems; its leading verb is not its matter."""
    return set(_words(text))


def _words(text: str) -> dict[str, str]:
    """The same in their order, each as it is written there."""
    words = [word.strip(".,;:()“”\"'") for word in text.split()][1:]
    return {stem(word.lower()): word for word in words if len(word) >= _MATTER and word.lower() not in _IDLE}
