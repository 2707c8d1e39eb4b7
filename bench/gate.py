"""The quality floors: no figure may fall below bench/floors.json, nor those of Japanese below bench/floors_ja.json.

`--raise` writes higher floors, never lower ones.
"""

from __future__ import annotations

import hashlib
import json
import math
import sys
from pathlib import Path

from coded import JAPANESE, OWN, units
from quality import figures

FLOORS = {OWN: OWN.parent / "floors.json", JAPANESE: OWN.parent / "floors_ja.json"}
GRAIN = 1000  # floors are kept to a thousandth, rounded down


def digest(folder: Path) -> str:
    """Which coded passages the floors were measured on."""
    words = (folder / "documents.jsonl").read_bytes() + (folder / "gold.jsonl").read_bytes()
    return hashlib.sha256(words).hexdigest()[:16]


def main() -> None:
    right = [passed(folder) for folder in FLOORS]
    raise SystemExit(0 if all(right) else 1)


def passed(folder: Path) -> bool:
    """Whether no figure on the passages of a folder fell; with --raise the floors are written instead."""
    now = {name: math.floor(value * GRAIN) / GRAIN for name, value in figures(units(folder)).items()}
    floors = FLOORS[folder]
    kept = json.loads(floors.read_text(encoding="utf-8")) if floors.exists() else {"passages": "", "floors": {}}
    same = kept["passages"] == digest(folder)
    if "--raise" in sys.argv:
        risen = {name: max(value, kept["floors"].get(name, 0.0)) if same else value for name, value in now.items()}
        told = json.dumps({"passages": digest(folder), "floors": risen}, indent=1)
        floors.write_text(told + "\n", encoding="utf-8")
        print(f"{folder.name}: {len(risen)} floors written.")
        return True
    if not same:
        print(
            f"{folder.name}: the coded passages changed: measure again with `./run bench gate --raise`, "
            "and say so in the commit."
        )
        return False
    fell = {name: (floor, now.get(name, 0.0)) for name, floor in kept["floors"].items() if now.get(name, 0.0) < floor}
    for name, (floor, value) in fell.items():
        print(f"{folder.name}: {name} fell from {floor:.3f} to {value:.3f}")
    print(f"{folder.name}: {len(kept['floors']) - len(fell)} passed, {len(fell)} failed")
    return not fell


if __name__ == "__main__":
    main()
