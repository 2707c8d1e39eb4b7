"""Precision, recall and F1 of each act on the coded passages; roles of the first commitment; the errors."""

from __future__ import annotations

from coded import ACTS, JAPANESE, KEPT, Unit, units


def figures(found: list[Unit]) -> dict[str, float]:
    """Every figure by its name, from 0 to 1."""
    made: dict[str, float] = {}
    for act in ACTS:
        hit = sum(act in unit.acts and act in unit.said() for unit in found)
        said = sum(act in unit.said() for unit in found)
        true = sum(act in unit.acts for unit in found)
        made[f"{act} precision"] = hit / said if said else 1.0
        made[f"{act} recall"] = hit / true if true else 1.0
        made[f"{act} F1"] = 2 * hit / (said + true) if said + true else 1.0
    made["macro F1"] = sum(made[f"{act} F1"] for act in ACTS) / len(ACTS)
    return made | _roles(found)


def _roles(found: list[Unit]) -> dict[str, float]:
    right = dict.fromkeys(("holders", "strength", "due", "conditional"), 0)
    count = 0
    for unit in found:
        said = sorted((f for f in unit.found if f.act == "commitment"), key=lambda f: f.start)
        if unit.gold.get("commitments") and said:
            count += 1
            for name, value in _first(said[0]).items():
                right[name] += value == _wanted(unit.gold["commitments"][0])[name]
    return {f"first commitment's {name}": n / count if count else 1.0 for name, n in right.items()}


def _first(finding: object) -> dict[str, object]:
    return {
        "holders": sorted(finding.holders),  # type: ignore[attr-defined]  # a Finding
        "strength": str(finding.strength),  # type: ignore[attr-defined]  # a Finding
        "due": finding.due,  # type: ignore[attr-defined]  # a Finding
        "conditional": finding.conditional,  # type: ignore[attr-defined]  # a Finding
    }


def _wanted(coded: dict[str, object]) -> dict[str, object]:
    holders = coded["holders"]
    assert isinstance(holders, list)
    return {"holders": sorted(holders), **{name: coded[key] for name, key in _CODED.items()}}


_CODED = {"strength": "strength", "due": "deadline", "conditional": "conditional"}


def main() -> None:
    told(units())
    japanese = units(JAPANESE)
    print("\n\nJapanese (bench/own_ja)\n")
    told([unit for unit in japanese if not unit.id.startswith(KEPT)])
    kept = figures([unit for unit in japanese if unit.id.startswith(KEPT)])
    print("\nJapanese passages coded before there were rules and kept to score; their errors are not shown\n")
    for name, value in kept.items():
        print(f"{name:38s} {value:6.3f}")


def told(found: list[Unit]) -> None:
    """The figures of some units, and where they were read otherwise than coded."""
    for name, value in figures(found).items():
        print(f"{name:38s} {value:6.3f}")
    print(f"\n{len(found)} units\n\nErrors: act, missed (-) or read too much (+), unit, words")
    for act in ACTS:
        for unit in found:
            if (act in unit.acts) != (act in unit.said()):
                print(f"{act:14s} {'-' if act in unit.acts else '+'} {unit.id:12s} {' '.join(unit.text.split())[:140]}")


if __name__ == "__main__":
    main()
