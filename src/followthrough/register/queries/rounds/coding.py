"""Coding rounds as a coder, an adjudicator and a reader of the codes see them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followthrough.assessments.coding import agreement, raw_rows, seen_by
from followthrough.register.ledger.held import held
from followthrough.register.models import CodingRound, Entry, Freeze, Guideline
from followthrough.register.queries.rounds.coding_held import (
    by_unit,
    codes_of,
    frozen_stages,
    round_of,
    scheme_held,
    settled,
)
from followthrough.register.queries.rounds.coding_rows import FrozenRow, RoundRow, RoundView, UnitRow

if TYPE_CHECKING:
    from followthrough.assessments.coding import Code as Given
    from followthrough.assessments.coding import Decided
    from followthrough.register.queries.rounds.coding_held import Undecided

    _Came = tuple[tuple[Decided, ...], tuple[Undecided, ...]]  # what units came to, and which wait


def rounds() -> list[RoundRow]:
    """Live rounds, newest first."""
    return [_round_row(row) for row in CodingRound.objects.filter(held(None)).order_by("-recorded_at", "-id")]


def _round_row(row: CodingRound) -> RoundRow:
    return RoundRow(
        row.key, row.title, row.scheme, tuple(row.entries), tuple(row.members), tuple(row.fields),
        tuple(sorted(frozen_stages(row.key))), row.recorded_by, row.recorded_at,
    )  # fmt: skip


def round_view(key: str, *, stage: str = "", coder: str = "") -> RoundView:
    """A round at a stage (blank: the scheme's first). A constant number of queries.

    Args:
        key: of the round.
        stage: of the scheme.
        coder: who asks as a blind coder: sees own codes, and others' only of units coded already, and no agreement.
            Blank: an adjudicator or reader, who sees all.

    Raises:
        DecisionError: there is no such round.
    """
    row = round_of(key)
    scheme = scheme_held(row.scheme)
    at = stage or scheme.first_stage()
    codes = codes_of(key, at)
    decided, waiting = settled(key, codes)
    units = _units(row, at, seen_by(coder, codes) if coder else codes, (decided, waiting), blind=bool(coder))
    rest = len(units) - len(decided) - len(waiting)
    told = f"Units: {len(units)}; decided: {len(decided)}, waiting: {len(waiting)}, not coded: {rest}."
    return RoundView(_round_row(row), scheme, at, units, () if coder else agreement(codes, scheme), _frozen(key), told)


def _units(row: CodingRound, stage: str, codes: tuple[Given, ...], came: _Came, *, blind: bool) -> tuple[UnitRow, ...]:
    heads = dict(Entry.objects.filter(held(None), key__in=row.entries).values_list("key", "headline"))
    guides = {guide.entry: guide for guide in Guideline.objects.filter(held(None), round=row.key)}
    given = by_unit(codes)
    values, why = {one.unit: one for one in came[0]}, {one.unit: one.because for one in came[1]}
    found = []
    for unit in [(e, m, f, stage) for e in row.entries for m in row.members or [""] for f in row.fields]:
        hidden = blind and unit not in given
        guide = guides.get(unit[0])
        told = ("", "", "") if guide is None else (guide.text, guide.starts, guide.ends)
        because = "It is not coded yet." if hidden or unit not in (values | why) else why.get(unit, "")
        decided = None if hidden else values.get(unit)
        found.append(UnitRow(unit, heads.get(unit[0], ""), *told, tuple(given.get(unit, ())), decided, because))
    return tuple(found)


def next_unit(key: str, *, coder: str, stage: str = "") -> UnitRow | None:
    """The first unit this coder has not coded; None when all are.

    Raises:
        DecisionError: there is no such round.
    """
    units = round_view(key, stage=stage, coder=coder).units
    return next((one for one in units if all(code.coder != coder for code in one.codes)), None)


def _frozen(key: str) -> tuple[FrozenRow, ...]:
    rows = Freeze.objects.filter(round=key).order_by("id")
    return tuple(
        FrozenRow(row.stage, row.date, row.recorded_by, row.sha256, len(row.decided), row.superseded_at is None)
        for row in rows
    )


def raw_codes(key: str) -> tuple[dict[str, str], ...]:
    """Every coder's raw codes of a round, all stages, as rows for export: the columns `code import` takes.

    Raises:
        DecisionError: there is no such round.
    """
    return raw_rows(codes_of(round_of(key).key))
