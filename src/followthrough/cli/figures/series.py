"""`followthrough series`: statistics from CSV, XLSX and SDMX, with every vintage, gap and doubt."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from followthrough.cli.figures.series_sdmx import export
from followthrough.cli.terminal.moments import day
from followthrough.cli.terminal.printing import Form, Format, flat, write, write_csv, write_json, write_rows
from followthrough.cli.terminal.saying import FAILED, PARTLY, USAGE, By, counted, register_asked, say, signed, stop

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followthrough.cli.terminal.saying import Signed
    from followthrough.register.facts.measuring import SeriesDetails
    from followthrough.register.queries.figures.series_view import SeriesView
    from followthrough.register.queries.rows import SeriesRow

COLUMNS = ("key", "name", "unit", "publisher", "source")
FIGURES = ("period", "value", "unit", "vintage", "source", "flags", "written")


def import_(  # noqa: PLR0913  a command's options
    files: Annotated[list[Path], typer.Argument(help="CSV, XLSX, SDMX-CSV or SDMX-ML files.")],
    *,
    key: Annotated[str, typer.Option(help="Short key, for a file that holds one series.")] = "",
    name: Annotated[str, typer.Option(help="Its name, for a file that holds one series.")] = "",
    unit: Annotated[str, typer.Option(help="The unit, where the file names none: USD billion.")] = "",
    publisher: Annotated[str, typer.Option(help="Who publishes it.")] = "",
    source: Annotated[str, typer.Option(help="Its public address.")] = "",
    vintage: Annotated[str, typer.Option(help="Its edition, the date first: 2018-06 yearbook.")] = "",
    by: By = None,
) -> None:
    """Take in statistics. Another edition stands beside the one held; figures to doubt are named, never mended.

    Exit codes: 0 all taken in; 1 none could be; 2 the command was not understood; 3 some could not be and are named.
    """
    if len(files) > 1 and (key or name):
        stop("Give --key and --name with one file only.", USAGE)
    with register_asked():
        from followthrough.register.facts.measuring import SeriesDetails

        told = SeriesDetails(key=key, name=name, unit=unit, publisher=publisher, source=source, vintage=vintage)
        faults = [fault for file in files if (fault := _import(file, told, signed(by)))]
    for fault in faults:
        say(fault)
    if faults:
        raise typer.Exit(FAILED if len(faults) == len(files) else PARTLY)


def _import(file: Path, details: SeriesDetails, by: Signed) -> str:
    """Take in one file and print what came of it; why it could not be, "" where it could."""
    from followthrough.assessments.readers import read_series
    from followthrough.model import ReadingError
    from followthrough.register.facts.measuring import import_series
    from followthrough.register.following.judged import DecisionError

    try:
        read = read_series(file.read_bytes(), name=str(file), source=details.source)
        made = import_series(series=read, details=details, **by)
    except OSError as error:
        return f"{file} cannot be read: {error.strerror}."
    except ReadingError as error:
        return str(error)  # it names the file
    except DecisionError as error:
        return f"{file}: {error}"
    for one in made:
        told = f"{counted(one.figures, 'figure')}, {one.new} new, {one.revised} told otherwise than before"
        write(f"{one.key}: {told}  {flat(one.name)}")
        write(*(f"  look at: {flat(notice)}" for notice in one.notices))
    return ""


def list_(*, form: Format = Form.TABLE) -> None:
    """List the statistical series of the register."""
    with register_asked():
        from followthrough.register.queries import series

        rows = series()
    write_rows(form, COLUMNS, rows, _told)
    if form is Form.TABLE:
        say(f"{len(rows)} series." if rows else "The register holds no series yet: see `followthrough series import`.")


def _told(row: SeriesRow) -> Iterator[str]:
    periods = sorted({one.period for one in row.observations})
    span = f"{periods[0]} to {periods[-1]}" if periods else "no figure"
    held = f"{flat(row.unit) or 'no unit'}; {counted(len(row.observations), 'figure')}, {span}"
    yield f"{row.key:31} {flat(row.name)}"
    yield f"{'':32}{held}"


def show(
    key: Annotated[str, typer.Argument(help="Key of the series.")],
    *,
    as_of: Annotated[str, typer.Option(help="Only what editions dated by this day tell.")] = "",
    form: Format = Form.TABLE,
) -> None:
    """Show a series: every figure of every edition, gaps, periods told differently, figures to doubt."""
    with register_asked():
        from followthrough.register.queries.figures.series_view import series_view

        view = series_view(key, as_of=day(as_of))
    if view is None:
        stop(f"The register holds no series {key}.")
    if form is Form.CSV:
        write_csv(FIGURES, ({name: getattr(row, name) for name in FIGURES} for row in view.series.observations))
    elif form is not Form.TABLE:
        write_json(view)
    else:
        write(*_whole(view))


def _whole(view: SeriesView) -> Iterator[str]:
    told = view.series
    yield f"{flat(told.name)}, {told.unit or 'no unit'}. {flat(told.definition)}"
    for row in told.observations:
        value = "" if row.value is None else f"{row.value:g}"
        yield f"  {row.period:9} {value:>14} {row.unit}  {flat(row.vintage)}  {flat(row.source)}"
        yield from (f"{'':14}doubt: {flat(flag)}" for flag in row.flags)
    yield from (f"  {one.because}" for one in view.revisions)
    if view.gaps:
        yield f"  No figure for {', '.join(view.gaps)}."
    if len(view.units) > 1:
        yield f"  Its figures count different things: {', '.join(view.units)}. They are not compared."


series = typer.Typer(no_args_is_help=True, help="Statistics with their editions: import, list, show, export.")
for _name, _command in (("import", import_), ("list", list_), ("show", show), ("export", export)):
    series.command(_name)(_command)
