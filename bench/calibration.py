"""How often findings of a given confidence are right on the coded passages: a table and a curve.

`--write` measures every rule anew and writes src/followthrough/lexicon/en/confidence.toml; `--from OWN22` uses only the
documents from that one on, which is how a set coded blind is used before any rule was mended by it. `--japanese` does
the same for Japanese, on the passages kept to score.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from itertools import pairwise
from pathlib import Path

from coded import JAPANESE, KEPT, Unit, units

from followthrough.findings.confidence import rule_of

HERE = Path(__file__).parent
TABLE = HERE.parent / "src/followthrough/lexicon/en/confidence.toml"
CURVE = HERE / "reliability.svg"
BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.01)
ELSEWHERE = 0.89  # precision in Japanese on 48 sentences of others' documents, coded before they were read
PULL = 6  # findings: how strongly a rule's share is pulled to its act's, and an act's to the share of all


def judged(found: list[Unit]) -> list[tuple[str, str, float, bool]]:
    """Act, rule, confidence said, and whether the coder saw the act there."""
    return [
        (str(f.act), rule_of(f.cue.lexicon), f.confidence, str(f.act) in unit.acts)
        for unit in found
        for f in unit.found
    ]


def shares(rows: list[tuple[str, str, float, bool]], overall: float = 0.0) -> dict[str, dict[str, float]]:
    """For each act the share of right findings, whole and by rule, smoothed towards `overall`, or the share of all."""
    overall = overall or sum(right for *_, right in rows) / len(rows)
    by_act: dict[str, list[bool]] = defaultdict(list)
    by_rule: dict[tuple[str, str], list[bool]] = defaultdict(list)
    for act, rule, _, right in rows:
        by_act[act].append(right)
        by_rule[act, rule].append(right)
    made: dict[str, dict[str, float]] = {act: {"all": _pulled(hits, overall)} for act, hits in sorted(by_act.items())}
    for (act, rule), hits in sorted(by_rule.items()):
        made[act][rule] = _pulled(hits, made[act]["all"])
    return made


def _pulled(hits: list[bool], towards: float) -> float:
    return round((sum(hits) + PULL * towards) / (len(hits) + PULL), 3)


def write(made: dict[str, dict[str, float]], count: int, language: str = "en") -> None:
    table = TABLE.parents[1] / language / TABLE.name
    home, asked = ("own", "") if language == "en" else ("own_ja", " --japanese")
    lines = [
        f"# Written by `./run bench calibration{asked} --write` from {count} findings on coded passages (bench/{home})."
    ]
    for act, rules in made.items():
        lines += ["", f"[{act}]", *(f'"{rule}" = {share}' for rule, share in rules.items())]
    table.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{table.name} written from {count} findings.")


def report(rows: list[tuple[str, str, float, bool]]) -> None:
    points, error = [], 0.0
    print("confidence      findings  right   mean said")
    for low, high in pairwise(BINS):
        inside = [(said, right) for *_, said, right in rows if low <= said < high]
        if inside:
            right = sum(r for _, r in inside) / len(inside)
            said = sum(s for s, _ in inside) / len(inside)
            error += abs(right - said) * len(inside) / len(rows)
            points.append((said, right, len(inside)))
            print(f"{low:.2f} to {min(high, 1):.2f}   {len(inside):6d}   {right:6.3f}   {said:6.3f}")
    print(f"expected calibration error {error:.3f} over {len(rows)} findings")
    CURVE.write_text(curve(points), encoding="utf-8")


def curve(points: list[tuple[float, float, int]]) -> str:
    """The reliability curve as a small SVG: said against right, the diagonal dashed."""
    dots = "".join(
        f'<circle cx="{40 + 300 * said:.0f}" cy="{340 - 300 * right:.0f}" r="{3 + count**0.5 / 3:.1f}" fill="#0b5563"/>'
        for said, right, count in points
    )
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 380 380" font-family="sans-serif" font-size="12">'
        "<title>Confidence said against share right</title>"
        '<path d="M40 40V340H340" fill="none" stroke="#1a1d21"/>'
        '<path d="M40 340L340 40" stroke="#d9d5cb" stroke-dasharray="4"/>'
        f'{dots}<text x="150" y="370">confidence said</text><text x="4" y="30">share right</text></svg>\n'
    )


def main() -> None:
    if "--japanese" in sys.argv:
        rows = judged([unit for unit in units(JAPANESE) if unit.id.startswith(KEPT)])
        if "--write" in sys.argv:
            write(shares(rows, ELSEWHERE), len(rows), "ja")
        return
    first = sys.argv[sys.argv.index("--from") + 1] if "--from" in sys.argv else ""
    found = [unit for unit in units() if _number(unit.id) >= _number(first)]
    rows = judged(found)
    if "--write" in sys.argv:
        write(shares(rows), len(rows))
    report(rows)


def _number(name: str) -> int:
    return int("".join(c for c in name.partition(".")[0] if c.isdigit()) or 0)


if __name__ == "__main__":
    main()
