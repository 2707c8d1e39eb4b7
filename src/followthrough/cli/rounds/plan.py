"""`followthrough plan`: work plans with their action lines, rates of completion, and what replaced them."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from followthrough.cli.rounds.plan_deciding import carry, heading, line, match, touch
from followthrough.cli.rounds.plan_printing import print_plan, told_of
from followthrough.cli.terminal.moments import AsOf, today
from followthrough.cli.terminal.printing import Form, Format, flat, write, write_rows
from followthrough.cli.terminal.saying import (
    FAILED,
    PARTLY,
    USAGE,
    By,
    counted,
    only_held,
    register_opened,
    say,
    signed,
    stop,
)
from followthrough.cli.terminal.scans import WithOcr, ocr_asked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followthrough.cli.terminal.saying import Signed
    from followthrough.documents import Ocr
    from followthrough.register.assessing.planning import PlanDetails
    from followthrough.register.queries.plans.plan_rows import PlanRow

COLUMNS = (
    "key", "title", "date", "starts", "ends", "partnership", "instrument", "supersedes", "superseded_by", "edition",
    "lines", "issuer", "source",
)  # fmt: skip


def import_(  # noqa: PLR0913  a command's options
    files: Annotated[list[Path], typer.Argument(help="Plans as Word, PDF, XLSX, CSV, web page or text.")],
    *,
    key: Annotated[str, typer.Option(help="Short key of the plan; made from its title where not given.")] = "",
    title: Annotated[str, typer.Option(help="Its title, where the file does not say it.")] = "",
    date: Annotated[str, typer.Option(help="When it was adopted, or the state it reports.")] = "",
    starts: Annotated[str, typer.Option(help="First day, month or year of its period.")] = "",
    ends: Annotated[str, typer.Option(help="Last day, month or year of its period.")] = "",
    partner: Annotated[str, typer.Option(help="Its partnership, such as ASEAN-Japan.")] = "",
    instrument: Annotated[str, typer.Option(help="Key of the plan among the register's instruments.")] = "",
    supersedes: Annotated[str, typer.Option(help="Key of the plan whose place it takes.")] = "",
    issuer: Annotated[str, typer.Option(help="Whose words of status these are.")] = "",
    source: Annotated[str, typer.Option(help="Its public address.")] = "",
    confidentiality: Annotated[str, typer.Option(help="public, internal or restricted.")] = "",
    by: By = None,
    ocr: WithOcr = False,
) -> None:
    """Take in plans: headings, numbered action lines, activities, and what a matrix says of each.

    The same file again changes nothing. Another file under the same key is a later edition: lines keep their keys, and
    what changed is listed. Numbers that stand twice or are missing are named, never mended.

    Exit codes: 0 all taken in; 1 none could be; 2 the command was not understood; 3 some could not be and are named.
    """
    if len(files) > 1 and (key or title):
        stop("Give --key and --title with one file only: each plan has its own.", USAGE)
    known = {
        "key": key, "title": title, "date": date, "starts": starts, "ends": ends, "partnership": partner,
        "instrument": instrument, "supersedes": supersedes, "issuer": issuer, "source": source,
        "confidentiality": confidentiality,
    }  # fmt: skip
    with register_opened():
        from followthrough.register.assessing.planning import PlanDetails

        faults = [fault for file in files if (fault := _import(file, PlanDetails(**known), signed(by), ocr_asked(ocr)))]
    for fault in faults:
        say(fault)
    if faults:
        raise typer.Exit(FAILED if len(faults) == len(files) else PARTLY)


def _import(file: Path, details: PlanDetails, by: Signed, ocr: Ocr | None) -> str:
    """Take in one file and print what came of it; why it could not be, "" where it could."""
    from followthrough.assessments.readers import read_plan
    from followthrough.model import ReadingError
    from followthrough.register.assessing.planning import import_plan
    from followthrough.register.following.judged import DecisionError

    try:
        data = file.read_bytes()
        read = read_plan(data, name=file.name, key=details.key or file.stem, ocr=ocr)
        sha256 = hashlib.sha256(data).hexdigest()
        made = import_plan(plan=read, file=file.name, sha256=sha256, details=details, **by)
    except OSError as error:
        return f"{file} cannot be read: {error.strerror}."
    except (ReadingError, DecisionError) as error:
        return f"{file}: {error}"
    write(*told_of(made))
    return ""


def list_(
    *, partner: Annotated[str, typer.Option(help="Only plans of this partnership.")] = "", form: Format = Form.TABLE
) -> None:
    """List the plans of the register, newest first."""
    with register_opened():
        from followthrough.register.queries.plans.plans import plans

        only_held(partner)
        rows = plans(partnership=partner)
    write_rows(form, COLUMNS, rows, _told)
    if form is Form.TABLE:
        say(
            f"{counted(len(rows), 'plan')}."
            if rows
            else "The register holds no plan yet: see `followthrough plan import`."
        )


def _told(row: PlanRow) -> Iterator[str]:
    after = f", replaced by {row.superseded_by}" if row.superseded_by else ""
    held = f"{counted(row.lines, 'line')}, edition {row.edition}{after}"
    yield f"{row.key:31} {row.date or 'no date':11} {held}  {flat(row.title)}"


def show(
    key: Annotated[str, typer.Argument(help="Key of the plan.")],
    *,
    as_of: AsOf = "",
    edition: Annotated[int, typer.Option(help="An earlier edition by its number; 0 is the newest.")] = 0,
    form: Format = Form.TABLE,
) -> None:
    """Show a plan on a day: its lines, rates by heading with numerator, denominator and rule, and others' rates beside.

    Claims keep the claimant's exact word; one without a denominator is “claimed, not itemised”.

    Exit codes: 0 done; 1 there is no such plan; 2 the command was not understood.
    """
    with register_opened():
        from followthrough.register.queries.plans.plans import plan_view

        view = plan_view(key, as_of=today(as_of), edition=edition or None)
    if view is None:
        stop(f"The register holds no plan {key}{f' in an edition {edition}' if edition else ''}.")
    print_plan(view, form)


plan = typer.Typer(
    no_args_is_help=True,
    help="Work plans: import their action lines, show rates with numerator and denominator, follow them on.",
)
for _name, _command in (
    ("import", import_), ("list", list_), ("show", show), ("match", match), ("touch", touch), ("carry", carry),
    ("line", line), ("heading", heading),
):  # fmt: skip
    plan.command(_name)(_command)
