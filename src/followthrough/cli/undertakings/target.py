"""`followthrough target`: measurable targets against statistics, with the sum shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from followthrough.cli.terminal.moments import AsOf, today
from followthrough.cli.terminal.printing import Form, Format, flat, write, write_csv, write_json
from followthrough.cli.terminal.saying import Because, By, counted, only_held, register_asked, say, signed, stop

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from followthrough.model import Target
    from followthrough.register.queries.figures.target_view import LegView, TargetView

COLUMNS = ("undertaking", "headline", "due", "verdict", "series", "leg_verdict", "baseline", "because", "stated_by")
Entry = Annotated[str, typer.Argument(help="Key of the undertaking.")]


def list_(
    *,
    partner: Annotated[str, typer.Option(help="Only of this partnership.")] = "",
    as_of: AsOf = "",
    form: Format = Form.TABLE,
) -> None:
    """List the undertakings that state a target, with the verdict of each leg; those due first."""
    with register_asked():
        from followthrough.register.queries.figures.target_view import targets

        only_held(partner)
        rows = targets(as_of=today(as_of), partnership=partner)
    if form is Form.CSV:
        write_csv(COLUMNS, (cells for row in rows for cells in _cells(row)))
    elif form is not Form.TABLE:
        write_json(rows)
    else:
        for row in rows:
            write(*_head(row), *(f"{'':12}{_leg_line(leg)}" for leg in row.legs))
        say(f"{counted(len(rows), 'target')}." if rows else "No undertaking stated by that day has a target.")


def show(entry: Entry, *, as_of: AsOf = "", form: Format = Form.TABLE) -> None:
    """Show one target: each leg on each baseline, growth needed and growth so far, projections, revisions, doubts.

    Where no baseline is stated every year before the promise is read; “depends on the baseline” is a verdict.
    """
    with register_asked():
        from followthrough.register.queries.figures.target_view import target_view

        view = target_view(entry, as_of=today(as_of))
    if view is None:
        stop(f"The register holds no target of {entry}. State one with `followthrough target set`.")
    if form is Form.CSV:
        write_csv(COLUMNS, _cells(view))
    elif form is not Form.TABLE:
        write_json(view)
    else:
        write(*_head(view), *(line for leg in view.legs for line in _leg(leg)))
        if not view.legs:
            write("  No series is tied to it: see `followthrough target leg`.")


def _head(row: TargetView) -> Iterator[str]:
    target = row.stated.target
    by = f", as {row.stated.by} reads it: {flat(row.stated.because)}" if row.stated.by else ""
    yield f"{target.due or 'no date':11} {row.verdict}  {flat(row.undertaking.headline)}"
    yield f"{'':12}{_says(target)}{by}; {row.undertaking.key}"


def _says(target: Target) -> str:
    """The target in a few words."""
    if target.factor is not None:
        goal = f"{target.factor:g} times"
    elif target.percent is not None:
        goal = f"{target.direction or 'reach'} {target.percent:g} per cent"
    else:
        goal = f"{target.value:g} {target.unit or ''}".strip() if target.value is not None else "no figure"
    return f"{goal}, baseline {target.baseline or 'not stated'}"


def _leg_line(leg: LegView) -> str:
    chosen = f" (baseline {leg.leg.baseline})" if leg.leg.baseline is not None else ""
    return f"{leg.leg.verdict}: {flat(leg.leg.series.name or leg.leg.series.key)}{chosen}"


def _leg(leg: LegView) -> Iterator[str]:
    yield f"  {_leg_line(leg)}"
    yield from (f"    {row.because}" for row in leg.leg.reckonings)
    if not leg.leg.reckonings:
        yield f"    {leg.leg.because}"
    yield from (f"    projection, {one.method}: {one.because}" for one in leg.projections)
    yield from (f"    {one.because}" for one in leg.revisions)
    if leg.gaps:
        yield f"    No figure for {', '.join(leg.gaps)}."
    yield from (f"    doubt: {row.period}: {flag}" for row in leg.flagged for flag in row.flags)


def _cells(row: TargetView) -> Iterator[dict[str, Any]]:
    shared = {
        "undertaking": row.undertaking.key, "headline": row.undertaking.headline, "due": row.stated.target.due,
        "verdict": row.verdict, "stated_by": row.stated.by,
    }  # fmt: skip
    for leg in row.legs:
        yield shared | {
            "series": leg.leg.series.key, "leg_verdict": leg.leg.verdict,
            "baseline": leg.leg.baseline or row.stated.target.baseline, "because": leg.leg.because,
        }  # fmt: skip
    if not row.legs:
        yield dict.fromkeys(COLUMNS) | shared


def set_(  # noqa: PLR0913  a command's options
    entry: Entry,
    *,
    factor: Annotated[float | None, typer.Option(help="Times the baseline: 2 for double.")] = None,
    percent: Annotated[float | None, typer.Option(help="Per cent, of change or to be reached.")] = None,
    value: Annotated[float | None, typer.Option(help="A figure to be reached; with --unit.")] = None,
    unit: Annotated[str, typer.Option(help="The unit of the figure.")] = "",
    direction: Annotated[str, typer.Option(help="increase, decrease or reach.")] = "",
    baseline: Annotated[str, typer.Option(help="The year it counts from, where the words state one.")] = "",
    due: Annotated[str, typer.Option(help="By when.")] = "",
    because: Because = "",
    by: By = None,
) -> None:
    """State the target of an undertaking as you read its words; it goes before what the program reads in them."""
    from followthrough.model import Target

    target = Target(
        direction=direction or None, factor=factor, percent=percent, value=value, unit=unit or None,
        baseline=baseline or None, due=due or None,
    )  # fmt: skip
    with register_asked():
        from followthrough.register.facts.measuring import state_target

        state_target(entry=entry, target=target, because=because, **signed(by))
    say(f"{entry}: {_says(target)}, due {due or 'at no date'}.")


def leg(
    entry: Entry,
    series: Annotated[str, typer.Argument(help="Key of the series.")],
    *,
    baseline: Annotated[str, typer.Option(help="The year you choose to count from, with your reason.")] = "",
    off: Annotated[bool, typer.Option("--off", help="Untie the series instead, with your reason.")] = False,
    because: Because = "",
    by: By = None,
) -> None:
    """Tie a series to an undertaking as what measures it; with a baseline where you choose one."""
    with register_asked():
        from followthrough.register.facts.measuring import measure_by, measure_no_more

        if off:
            measure_no_more(entry=entry, series=series, reason=because, **signed(by))
        else:
            measure_by(entry=entry, series=series, baseline=baseline, because=because, **signed(by))
    say(f"{series} {'no longer measures' if off else 'measures'} {entry}{f' from {baseline}' if baseline else ''}.")


target = typer.Typer(
    no_args_is_help=True, help="Targets against statistics: a verdict for each leg and baseline, with its sum."
)
for _name, _command in (("list", list_), ("show", show), ("set", set_), ("leg", leg)):
    target.command(_name)(_command)
