"""Weights of linking/silence.py fitted to coded silences, and what they give on series they were not fitted to.

    ./run bench silences DIR [DIR ...]     the folders of `./run bench links`

Gold lines {"series", "dropped"} name the units that no later document speaks of. What is weighed is every firm
commitment that linking has not linked; a coded silence that is none of these counts as missed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

import numpy as np
from links import Array, Counts, Gold, chances, coded, fitted, folders_named, table

from followthrough.linking import silence
from followthrough.linking.index import Index
from followthrough.linking.judge import LINKED, judged
from followthrough.linking.timeline import Series

_SCORES = [number / 100 for number in range(20, 41)]


@dataclass
class Told:
    """The firm commitments of one series, with what tells of silence after each."""

    series: str
    gone: set[str]  # units
    units: list[str] = field(default_factory=list)
    measures: list[silence.Quiet] = field(default_factory=list)

    @property
    def right(self) -> Array:
        return np.array([unit in self.gone for unit in self.units], dtype=float)


def _told(series: Series, gold: Gold) -> Told:
    index, found = Index(series.turns), Told(series.name, gold.gone.get(series.name, set()))
    near = {verdict.pair.one for verdict in judged(index, series.turns) if verdict.score >= LINKED}
    for number, measures in silence.unlinked(index, series.turns, near):
        statement = index.statements[number]
        found.units.append(gold.unit(statement.document, statement.start, statement.end))
        found.measures.append(measures)
    return found


def _weights(chosen: Sequence[Told]) -> Array:
    return fitted(np.concatenate([each.measures for each in chosen]), np.concatenate([each.right for each in chosen]))


def _counts(told: Told, weights: Array, bar: float) -> Counts:
    scores = chances(np.array(told.measures), weights)
    said = {unit for unit, score in zip(told.units, scores, strict=True) if score >= bar}
    return len(said & told.gone), len(said), len(told.gone)


def main() -> None:
    found = [_told(series, gold) for series, gold in coded(folders_named())]
    others = {each.series: _weights([other for other in found if other is not each]) for each in found}
    held_out = {each.series: partial(_counts, each, others[each.series]) for each in found}
    table("each series by weights fitted to the others", held_out, _SCORES)
    in_force = np.array([*silence.WEIGHTS, silence.START])
    table(
        "each by the weights in force",
        {each.series: partial(_counts, each, in_force) for each in found},
        [silence.SILENT],
    )
    weights = _weights(found)
    table("all by weights fitted to all", {each.series: partial(_counts, each, weights) for each in found}, _SCORES)
    for name, weight in zip([*silence.Quiet._fields, "START"], weights, strict=True):
        print(f"  {name:20s} {weight:7.3f}")


if __name__ == "__main__":
    main()
