"""Weights of linking fitted to coded pairs, and what they give on series they were not fitted to.

    ./run bench links DIR [DIR ...]     each with documents.jsonl and gold.jsonl, or dev_ and test_ before the names

Gold lines: {"unit", "doc", "start", "end"}, {"earlier", "later", "relation", "sure"}, {"series", "dropped"}. A pair
that is not sure is neither right nor wrong; nor is a pair in a document behind the one that first speaks of it.
Fitting is logistic regression with a small ridge, over the same two steps as linking/judge.py.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise
from pathlib import Path

import numpy as np

from followthrough.batch import read_document
from followthrough.documents.readers.jsonl import read_lines
from followthrough.linking import judge
from followthrough.linking.compare import MEASURES, Pair
from followthrough.linking.index import Index
from followthrough.linking.timeline import Series, arrange

Array = np.ndarray[tuple[int, ...], np.dtype[np.float64]]
_RIDGE = 3.0  # of standardised weights
_STEPS = 40
_THRESHOLDS = [number / 100 for number in range(16, 61, 2)]
_FIXED = {"other_hands": -2.0}  # too rare to fit
_STEPS_OF_SCORE = (judge.LINKED, 0.35, 0.42, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)  # docs/decisions/0020
Key = tuple[str, str]
Counts = tuple[int, int, int]  # hits, told, coded


@dataclass
class Gold:
    """Coded pairs of one folder."""

    units: dict[str, list[dict[str, object]]] = field(default_factory=lambda: defaultdict(list))
    gone: dict[str, set[str]] = field(default_factory=dict)  # series to the units that were dropped
    sure: dict[Key, str] = field(default_factory=dict)
    unsure: set[Key] = field(default_factory=set)
    same: set[frozenset[str]] = field(default_factory=set)  # of a text and its translation

    def add(self, path: Path) -> None:
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if "unit" in row:
                self.units[row["doc"]].append(row)
            elif "earlier" in row and row.get("sure", True):
                self.sure[row["earlier"], row["later"]] = row["relation"]
            elif "earlier" in row:
                self.unsure.add((row["earlier"], row["later"]))
            elif "dropped" in row:
                self.gone[row["series"]] = set(map(str, row["dropped"]))
            elif "one" in row:
                self.same.add(frozenset((row["one"], row["other"])))

    def unit(self, document: str, start: int, end: int) -> str:
        shared = [(min(end, int(u["end"])) - max(start, int(u["start"])), str(u["unit"])) for u in self.units[document]]
        best = max(shared, default=(0, ""), key=lambda each: each[0])
        return best[1] if best[0] > 0 else ""


@dataclass
class Sample:
    """Candidate pairs of one series, with what is known of them."""

    series: str
    pairs: list[Pair] = field(default_factory=list)
    keys: list[Key] = field(default_factory=list)
    groups: list[int] = field(default_factory=list)  # the earlier document
    gold: set[Key] = field(default_factory=set)
    unsure: set[Key] = field(default_factory=set)

    @property
    def measures(self) -> Array:
        return np.array([[measure(pair) for measure in MEASURES] for pair in self.pairs])

    @property
    def right(self) -> Array:
        return np.array([key in self.gold for key in self.keys], dtype=float)

    @property
    def counted(self) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
        """Not counted: what is unsure, and pairs of a statement behind the document that first speaks of it."""
        first: dict[int, int] = {}
        for pair, key in zip(self.pairs, self.keys, strict=True):
            if key in self.gold:
                first[pair.one] = min(first.get(pair.one, pair.skipped), pair.skipped)
        return np.array(
            [
                key not in self.unsure and (key in self.gold or pair.skipped <= first.get(pair.one, pair.skipped))
                for pair, key in zip(self.pairs, self.keys, strict=True)
            ]
        )


def lots(folders: Sequence[Path]) -> Iterator[tuple[str, list[Series], Gold]]:
    """Every file of documents in the folders: its name, its series, and what was coded of it."""
    for folder in folders:
        for documents in sorted(folder.glob("*documents.jsonl")):
            gold = Gold()
            gold.add(documents.with_name(documents.name.replace("documents", "gold")))
            with documents.open("rb") as lines:
                arranged, _ = arrange([read_document(each) for each in read_lines(lines, documents.name, None)])
            yield documents.name, arranged, gold


def coded(folders: Sequence[Path]) -> Iterator[tuple[Series, Gold]]:
    """Every series of the folders, with what was coded of its file."""
    return ((series, gold) for _, arranged, gold in lots(folders) for series in arranged)


def _sample(series: Series, gold: Gold) -> Sample:
    index = Index(series.turns)
    units = [gold.unit(each.document, each.start, each.end) for each in index.statements]
    documents = {turn.document for turn in series.turns}
    ours = {str(unit["unit"]) for document in documents for unit in gold.units[document]}
    sample = Sample(series.name, gold={key for key in gold.sure if key[0] in ours}, unsure=gold.unsure)
    for number, found in enumerate(judge.hopeful(index, series.turns)):
        for pair in found:
            sample.pairs.append(pair)
            sample.keys.append((units[pair.one], units[pair.other]))
            sample.groups.append(number)
    return sample


def fitted(measures: Array, right: Array, fixed: dict[int, float] | None = None) -> Array:
    """Weights with the start last, by Newton's method. Columns in `fixed` keep the weight given."""
    fixed = fixed or {}
    free = [column for column in range(measures.shape[1]) if column not in fixed]
    given = sum((measures[:, column] * weight for column, weight in fixed.items()), np.zeros(len(right)))
    mean, spread = measures[:, free].mean(axis=0), measures[:, free].std(axis=0) + 1e-9
    rows = np.c_[(measures[:, free] - mean) / spread, np.ones(len(right))]
    ridge = np.diag([_RIDGE] * len(free) + [0.0])
    weights = np.zeros(rows.shape[1])
    for _ in range(_STEPS):
        chance = 1 / (1 + np.exp(-(rows @ weights + given)))
        slope = rows.T @ (right - chance) - ridge @ weights
        bend = (rows * (chance * (1 - chance))[:, None]).T @ rows + ridge
        weights = weights + np.linalg.solve(bend, slope)
    plain = np.zeros(measures.shape[1] + 1)
    plain[free] = weights[:-1] / spread
    plain[-1] = weights[-1] - float((weights[:-1] * mean / spread).sum())
    for column, weight in fixed.items():
        plain[column] = weight
    return plain


def company(sample: Sample, odds: Array) -> Array:
    """The second step's measures for given odds of the first."""
    rows: list[judge.Company] = []
    for number in dict.fromkeys(sample.groups):
        found = {
            pair: float(own)
            for pair, own, group in zip(sample.pairs, odds, sample.groups, strict=True)
            if group == number
        }
        rows += judge.companies(found)
    return np.array(rows)


def said(sample: Sample, scores: Array, threshold: float) -> set[Key]:
    """What linking would say: the pairs above a score, in the first document that speaks of a statement."""
    found: dict[int, list[tuple[int, Key]]] = defaultdict(list)
    for pair, key, score in zip(sample.pairs, sample.keys, scores, strict=True):
        if score >= threshold:
            found[pair.one].append((pair.skipped, key))
    return {key for each in found.values() for skipped, key in each if skipped == min(each)[0]} - sample.unsure


def f1(counts: Sequence[Counts]) -> float:
    hit, told, gold = (sum(each) for each in zip(*counts, strict=True))
    return 2 * hit / ((told + gold) or 1)


def _fit(chosen: Sequence[Sample]) -> tuple[Array, Array]:
    """Both steps' weights; the second is fitted to odds of series that the first was not fitted to."""
    fixed = {i: _FIXED[m.__name__] for i, m in enumerate(MEASURES) if m.__name__ in _FIXED}
    first = _first(chosen, fixed)
    held_out = []
    for each in chosen:
        others = [other for other in chosen if other is not each] or [each]
        weights = _first(others, fixed)
        held_out.append(company(each, each.measures @ weights[:-1] + weights[-1]))
    rows = np.concatenate([each[s.counted] for each, s in zip(held_out, chosen, strict=True)])
    right = np.concatenate([s.right[s.counted] for s in chosen])
    return first, fitted(rows, right)


def _first(chosen: Sequence[Sample], fixed: dict[int, float]) -> Array:
    return fitted(
        np.concatenate([s.measures[s.counted] for s in chosen]),
        np.concatenate([s.right[s.counted] for s in chosen]),
        fixed,
    )


def chances(rows: Array, weights: Array) -> Array:
    """Logistic scores of rows by fitted weights, the start last."""
    return np.asarray(1 / (1 + np.exp(-(rows @ weights[:-1] + weights[-1]))))


def _scores(sample: Sample, first: Array, second: Array) -> Array:
    return chances(company(sample, sample.measures @ first[:-1] + first[-1]), second)


def table(title: str, counts: Mapping[str, Callable[[float], Counts]], bars: Sequence[float]) -> None:
    """Prints F1 by series at the bar that is best for all together. `counts` has of each series what a bar gives."""
    best = max(bars, key=lambda bar: f1([count(bar) for count in counts.values()]))
    print(f"{title}: F1 {f1([count(best) for count in counts.values()]):.3f} at {best:.2f}")
    for series, count in counts.items():
        hit, told, gold = count(best)
        print(f"  {series:30s} said {told:4d}  right {hit:4d}  of {gold:4d}  F1 {f1([(hit, told, gold)]):.3f}")


def folders_named() -> list[Path]:
    """The folders of the command line; without any the program ends with what it wants to know."""
    return [Path(name).resolve(strict=True) for name in sys.argv[1:]] or sys.exit(sys.modules["__main__"].__doc__)


def _counts(sample: Sample, scores: Array, bar: float) -> Counts:
    told = said(sample, scores, bar)
    return len(told & sample.gold), len(told), len(sample.gold)


def by_score(sample: Sample, scores: Array) -> Iterator[tuple[float, bool]]:
    """Each pair that linking tells, by the weights given: its score, and whether people called it right."""
    best: dict[Key, float] = defaultdict(float)
    for key, score in zip(sample.keys, scores, strict=True):
        best[key] = max(best[key], float(score))
    return ((best[key], key in sample.gold) for key in said(sample, scores, judge.LINKED))


def calibrated(told: Sequence[tuple[float, bool]]) -> None:
    """Prints how many of the pairs told are right, by steps of their score: what the register joins by rests on it."""
    for low, high in pairwise(_STEPS_OF_SCORE):
        hits = [hit for score, hit in told if low <= score < high]
        share = sum(hits) / (len(hits) or 1)
        print(f"  {low:.2f} to {min(high, 1):.2f}  told {len(hits):4d}  right {sum(hits):4d}  {share:.2f}")


def main() -> None:
    found = [_sample(series, gold) for series, gold in coded(folders_named())]
    others = ((each, _fit([other for other in found if other is not each])) for each in found)
    held_out = {each.series: partial(_counts, each, _scores(each, *fit)) for each, fit in others}
    table("each series by weights fitted to the others", held_out, _THRESHOLDS)
    first, second = _fit(found)
    in_force = np.array([*(judge.WEIGHTS[measure] for measure in MEASURES), judge.START])
    settling = np.array([*judge.SETTLING, judge.SETTLED])
    as_linked = {each.series: partial(_counts, each, _scores(each, in_force, settling)) for each in found}
    table("each by the weights in force", as_linked, [judge.LINKED])
    calibrated([pair for each in found for pair in by_score(each, _scores(each, in_force, settling))])
    fitted_to_all = {each.series: partial(_counts, each, _scores(each, first, second)) for each in found}
    table("all by weights fitted to all", fitted_to_all, _THRESHOLDS)
    for measure, weight in zip([*(m.__name__ for m in MEASURES), "START"], first, strict=True):
        print(f"  {measure:20s} {weight:7.3f}")
    for part, weight in zip([*judge.Company._fields, "SETTLED"], second, strict=True):
        print(f"  {part:20s} {weight:7.3f}")


if __name__ == "__main__":
    main()
