"""Weights of linking/silence.py fitted to coded silences, and what they give on series they were not fitted to.

    ./run bench silences DIR [DIR ...]     the folders of `./run bench links`

Gold lines {"series", "dropped"} name the units that no later document speaks of. What is weighed is every firm
commitment that linking has not linked; a coded silence that is none of these counts as missed.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from links import Array, Gold, f1, fitted

from followthrough.batch import read_document
from followthrough.documents.readers.jsonl import read_lines
from followthrough.linking import silence
from followthrough.linking.index import Index
from followthrough.linking.judge import judged
from followthrough.linking.timeline import Series, arrange

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

    def counts(self, scores: Array, bar: float) -> tuple[int, int, int]:
        said = {unit for unit, score in zip(self.units, scores, strict=True) if score >= bar}
        return len(said & self.gone), len(said), len(self.gone)


def told(folders: Sequence[Path]) -> Iterator[Told]:
    """Every series of the folders."""
    for folder in folders:
        for documents in sorted(folder.glob("*documents.jsonl")):
            lines = documents.with_name(documents.name.replace("documents", "gold"))
            gold = Gold()
            gold.add(lines)
            rows = map(json.loads, lines.read_text(encoding="utf-8").splitlines())
            gone = {str(row["series"]): set(map(str, row["dropped"])) for row in rows if "dropped" in row}
            with documents.open("rb") as opened:
                arranged, _ = arrange([read_document(each) for each in read_lines(opened, documents.name, None)])
            yield from (_told(series, gold, gone.get(series.name, set())) for series in arranged)


def _told(series: Series, gold: Gold, gone: set[str]) -> Told:
    index, found = Index(series.turns), Told(series.name, gone)
    nearest: dict[int, float] = {}
    for verdict in judged(index, series.turns):
        nearest[verdict.pair.one] = max(nearest.get(verdict.pair.one, 0.0), verdict.score)
    for number, measures in silence.unlinked(index, series.turns, nearest):
        statement = index.statements[number]
        found.units.append(gold.unit(statement.document, statement.start, statement.end))
        found.measures.append(measures)
    return found


def _weights(chosen: Sequence[Told]) -> Array:
    return fitted(np.concatenate([each.measures for each in chosen]), np.concatenate([each.right for each in chosen]))


def _scores(series: Told, weights: Array) -> Array:
    return np.asarray(1 / (1 + np.exp(-(np.array(series.measures) @ weights[:-1] + weights[-1]))))


def _table(title: str, scored: dict[str, Array], of: Sequence[Told]) -> None:
    best = max(_SCORES, key=lambda bar: f1([each.counts(scored[each.series], bar) for each in of]))
    print(f"{title}: F1 {f1([each.counts(scored[each.series], best) for each in of]):.3f} at {best:.2f}")
    for each in of:
        hit, said, gold = each.counts(scored[each.series], best)
        print(f"  {each.series:30s} said {said:4d}  right {hit:4d}  of {gold:4d}  F1 {f1([(hit, said, gold)]):.3f}")


def main() -> None:
    folders = [Path(name).resolve(strict=True) for name in sys.argv[1:]]
    if not folders:
        sys.exit(__doc__)
    found = list(told(folders))
    others = {each.series: _weights([other for other in found if other is not each]) for each in found}
    held_out = {each.series: _scores(each, others[each.series]) for each in found}
    _table("each series by weights fitted to the others", held_out, found)
    weights = _weights(found)
    _table("all by weights fitted to all", {each.series: _scores(each, weights) for each in found}, found)
    for name, weight in zip([*silence.Quiet._fields, "START"], weights, strict=True):
        print(f"  {name:20s} {weight:7.3f}")


if __name__ == "__main__":
    main()
