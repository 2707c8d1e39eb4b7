"""How rounds of coding are printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from followthrough.cli.terminal.printing import Form, flat, write, write_csv, write_json
from followthrough.cli.terminal.saying import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followthrough.assessments.coding import Aggregate
    from followthrough.register.queries.rounds.coding_rows import RoundView, UnitRow

RAW = ("entry", "member", "field", "stage", "coder", "value", "date", "because", "evidence")
SCORES = ("group", "mean", "percent", "middle", "counts", "missing", "because")
UNITS = ("entry", "member", "field", "stage", "headline", "codes", "value", "by", "because")


def print_round(view: RoundView, form: Form) -> None:
    """A round at a stage."""
    if form in (Form.JSON, Form.JSONL):
        write_json(view)
    elif form is Form.CSV:
        write_csv(UNITS, map(_cells, view.units))
    else:
        write(f"{view.round.key}: {flat(view.round.title)}, {view.scheme.name}, stage {view.stage or '-'}")
        for unit in view.units:
            write(*_told(unit))
        for row in view.frozen:
            over = "" if row.live else ", opened again since"
            write(f"{row.stage or '-'} frozen on {row.date} by {row.by}: {row.units} units, {row.sha256}{over}")
        say(view.because)


def _cells(unit: UnitRow) -> dict[str, Any]:
    entry, member, field, stage = unit.unit
    decided = unit.decided
    return {
        "entry": entry, "member": member, "field": field, "stage": stage, "headline": unit.headline,
        "codes": [f"{code.coder}: {code.value}" for code in unit.codes], "value": decided and decided.value,
        "by": decided and decided.by, "because": unit.because or (decided and decided.because),
    }  # fmt: skip


def _told(unit: UnitRow) -> Iterator[str]:
    entry, member, field, _ = unit.unit
    yield f"{entry}  {member + '  ' if member else ''}{field}  {flat(unit.headline)}"
    if unit.guideline:
        within = (
            f" (evidence of {unit.starts or 'any time'} to {unit.ends or 'today'})" if unit.starts or unit.ends else ""
        )
        yield f"    guideline: {flat(unit.guideline)}{within}"
    yield from (f"    {code.coder}: {code.value}  {flat(code.because)}" for code in unit.codes)
    if unit.decided is not None:
        yield f"    → {unit.decided.value}, {unit.decided.by}: {flat(unit.decided.because)}"
    elif unit.because:
        yield f"    {unit.because}"


def told_agreement(view: RoundView) -> Iterator[str]:
    """Agreement by field."""
    for one in view.agreement:
        percent = "no unit coded twice" if one.percent is None else f"{one.percent:.1f} per cent"
        kappa = "not defined" if one.kappa is None else f"{one.kappa:.3f}"
        alpha = "not defined" if one.alpha is None else f"{one.alpha:.3f}"
        yield f"{one.field}: {percent}; kappa {kappa}; alpha ({one.level}) {alpha}. {one.because}"
    if not view.agreement:
        yield "Nothing is coded yet."


def told_scores(row: Aggregate) -> Iterator[str]:
    """One group's score with its rule."""
    mean = "" if row.mean is None else f"mean {row.mean:+.2f}" if row.mean else "mean 0.00"
    percent = "" if row.percent is None else f" = {row.percent:.1f} per cent"
    middle = f"middle {row.middle:g}" if row.mean is None and row.middle is not None else ""
    yield f"{row.group or 'all':23} {mean}{percent}{middle}"
    yield f"{'':24}{row.because}"
