"""The quality floors: no figure may fall below bench/floors.json. `--raise` writes higher floors, never lower ones."""

from __future__ import annotations

import hashlib
import json
import math
import sys

from coded import OWN, units
from quality import figures

FLOORS = OWN.parent / "floors.json"
GRAIN = 1000  # floors are kept to a thousandth, rounded down


def digest() -> str:
    """Which coded passages the floors were measured on."""
    return hashlib.sha256((OWN / "documents.jsonl").read_bytes() + (OWN / "gold.jsonl").read_bytes()).hexdigest()[:16]


def main() -> None:
    now = {name: math.floor(value * GRAIN) / GRAIN for name, value in figures(units()).items()}
    kept = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {"passages": digest(), "floors": {}}
    same = kept["passages"] == digest()
    fell = {name: (floor, now.get(name, 0.0)) for name, floor in kept["floors"].items() if now.get(name, 0.0) < floor}
    if "--raise" in sys.argv:
        floors = {name: max(value, kept["floors"].get(name, 0.0)) if same else value for name, value in now.items()}
        FLOORS.write_text(json.dumps({"passages": digest(), "floors": floors}, indent=1) + "\n", encoding="utf-8")
        print(f"{len(floors)} floors written.")
        return
    if not same:
        print("The coded passages changed: measure again with `./run bench gate --raise`, and say so in the commit.")
        raise SystemExit(1)
    for name, (floor, value) in fell.items():
        print(f"{name} fell from {floor:.3f} to {value:.3f}")
    print(f"{len(kept['floors']) - len(fell)} passed, {len(fell)} failed")
    raise SystemExit(1 if fell else 0)


if __name__ == "__main__":
    main()
