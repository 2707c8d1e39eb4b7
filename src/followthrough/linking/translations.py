"""One text in two languages: what stands in the same place of both is one undertaking, said twice.

Nothing was said anew, so neither follows the other; they are linked as restated, as two accounts of one meeting are.
Only texts that lie side by side well as a whole are taken for one another's translation: a summary is none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain
from typing import Final

from followthrough.lexicon.world import parties
from followthrough.linking.accounts import ONE_TEXT
from followthrough.linking.side_by_side import Beside, Piece, laid, pieces
from followthrough.linking.statements import Statement
from followthrough.linking.timeline import Series, Turn
from followthrough.model import Act, End, Finding, Link, Relation

_UNDERTAKINGS: Final = (Act.COMMITMENT, Act.AIM, Act.TARGET, Act.PLEDGE, Act.INSTRUMENT)
_ALIKE = 0.3  # share of what either names that both name, from which sentences bear it out that texts are one
_SHARE = 0.5  # of what names anything, by length, that must lie beside its like in either text
_FEWEST = 4  # sentences that bear it out
_SURE, _BY_PLACE = 0.9, 0.7  # score where both name the same; where only their places do
_SHOWN = 3  # names told in a sentence


def translated(series: Sequence[Series]) -> Iterator[Link]:
    """What two texts of one day in two languages undertake, each finding linked to the one that says the same."""
    others = {each.name: each.turns for each in series if not each.in_japanese}
    for each in series:
        for turn in each.turns if each.in_japanese else ():
            same_day = [other for other in others.get(each.name, ()) if other.date == turn.date]
            found = [(other, beside) for other in same_day if (beside := _as_one(other, turn))]
            if len(found) == 1:  # where two texts fit, neither is told
                yield from _links(found[0][0], turn, found[0][1])


def _as_one(one: Turn, other: Turn) -> list[Beside]:
    """The two laid side by side; empty where they are not one text."""
    texts = pieces(one.statements, one.date), pieces(other.statements, other.date)
    beside = laid(*texts)
    bearing = [each for each in beside if each.alike is not None and each.alike >= _ALIKE]
    shares = _share(texts[0], [each.one for each in bearing]), _share(texts[1], [each.other for each in bearing])
    return beside if len(bearing) >= _FEWEST and min(shares) >= _SHARE else []


def _share(text: Sequence[Piece], lying: Sequence[range]) -> float:
    """Of the sentences that name anything, by length, the share that lies beside its like."""
    naming = {number: each.length for number, each in enumerate(text) if each.anchors}
    return sum(naming.get(number, 0) for number in chain.from_iterable(lying)) / (sum(naming.values()) or 1)


def _links(one: Turn, other: Turn, beside: Sequence[Beside]) -> Iterable[Link]:
    made: dict[tuple[End, End], Link] = {}  # of several findings over the same words one link is enough
    for place in beside:
        mine = [one.statements[number] for number in place.one]
        theirs = [other.statements[number] for number in place.other]
        pairs = list(_pairs(_undertakings(mine), _undertakings(theirs)))
        for said, again in pairs if all(_agree(*pair) for pair in pairs) else ():
            ends = (End(one.document, said.start, said.end), End(other.document, again.start, again.end))
            earlier, later = sorted(ends, key=lambda end: end.document)
            made[ends] = Link(earlier, later, Relation.RESTATED, *_why(place))
    return made.values()


def _why(place: Beside) -> tuple[float, tuple[str, ...]]:
    first = f"{ONE_TEXT}, and they stand in the same place of it."
    if not place.both:
        return _BY_PLACE, (first,)
    return _SURE, (first, *(f"Both name {name}." for name in place.both[:_SHOWN]))


def _undertakings(statements: Sequence[Statement]) -> list[Finding]:
    found = chain.from_iterable(each.findings for each in statements)
    return [each for each in found if each.act in _UNDERTAKINGS and not each.negated]


def _pairs(one: Sequence[Finding], other: Sequence[Finding]) -> Iterator[tuple[Finding, Finding]]:
    """Findings of the same act in their order, where there are as many; then the one that is left on either side."""
    left: tuple[list[Finding], list[Finding]] = [], []
    for act in _UNDERTAKINGS:
        mine, theirs = ([each for each in side if each.act is act] for side in (one, other))
        if len(mine) == len(theirs):
            yield from zip(mine, theirs, strict=True)
        elif act is not Act.INSTRUMENT:
            left[0].extend(mine)
            left[1].extend(theirs)
    if len(left[0]) == len(left[1]) == 1:
        yield left[0][0], left[1][0]


@cache
def _names() -> frozenset[str]:
    """The names of the parties that the lexicon knows."""
    return frozenset(party.name for party in parties().values())


def _agree(one: Finding, other: Finding) -> bool:
    """Whether neither time nor hands speak against two findings being one."""
    hands = [_names().intersection(each.holders) for each in (one, other)]  # offices and bodies go by many names
    if hands[0] and hands[1] and hands[0].isdisjoint(hands[1]):
        return False
    shared = min(len(one.due or ""), len(other.due or ""))
    return (one.due or "")[:shared] == (other.due or "")[:shared]
