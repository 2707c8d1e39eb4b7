"""How often findings of a given confidence are right on the coded passages: a table, and a curve in docs."""

from __future__ import annotations

from itertools import pairwise

from coded import units

BINS = [0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01]


def main() -> None:
    pairs = [(f.confidence, str(f.act) in unit.acts) for unit in units() for f in unit.found]
    print("confidence      findings  right   mean said")
    error = 0.0
    for low, high in pairwise(BINS):
        inside = [(said, right) for said, right in pairs if low <= said < high]
        if inside:
            right = sum(r for _, r in inside) / len(inside)
            said = sum(s for s, _ in inside) / len(inside)
            error += abs(right - said) * len(inside) / len(pairs)
            print(f"{low:.2f} to {min(high, 1):.2f}   {len(inside):6d}   {right:6.3f}   {said:6.3f}")
    print(f"expected calibration error {error:.3f} over {len(pairs)} findings")


if __name__ == "__main__":
    main()
