"""`followthrough due | overdue | silent | slipped`: which undertakings need a look on a day, and why."""

from __future__ import annotations

import json
import re
import sys
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from followthrough.cli.terminal.moments import AsOf, day, today
from followthrough.cli.terminal.printing import Form, Format, flat, write, write_csv, write_json
from followthrough.cli.terminal.saying import USAGE, counted, only_held, register_opened, say, say_if_empty, stop

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from followthrough.register.queries.standing.assessing import Followed

Partner = Annotated[str, typer.Option(help="Only undertakings of this partnership, such as ASEAN-Japan.")]
COLUMNS = (
    "undertaking", "headline", "partnership", "who", "stated", "document", "due", "standing", "status", "because",
    "invented", "slipped_times", "slipped_months", "last_spoken_of", "meetings_without_a_word",
    "months_without_a_word", "as_of", "signed_by",
)  # fmt: skip
UNDATED = "Facts tied to it that bear no date and are not counted: {}."
_LENGTH = re.compile(r"(\d{1,4})([dwmy])")
_LONG = 400  # characters of a reason that a table shows; the arithmetic of a target may take thousands
_UNITS = {"d": "D", "w": "W", "m": "M", "y": "Y"}


def due(
    *,
    within: Annotated[str, typer.Option(help="How far ahead: 30d, 6w, 6m or 1y. Six months if not given.")] = "",
    before: Annotated[str, typer.Option(help="Instead: due before this day, as YYYY-MM-DD.")] = "",
    partner: Partner = "",
    as_of: AsOf = "",
    form: Format = Form.TABLE,
) -> None:
    """List what falls due soon and is not known to be done, nearest first.

    Exit codes: 0 done, also where nothing is listed; 1 the register cannot be used; 2 the command was not understood.
    """
    on = today(as_of)
    until = _until(on, within, day(before))
    rows = _rows(on, partner, "due", is_open=True, due_after=on, due_before=until)
    _print(rows, form, f"falls due from {on} to before {until}")


def overdue(*, partner: Partner = "", as_of: AsOf = "", form: Format = Form.TABLE) -> None:
    """List what was due and is not known to be done, oldest first.

    Overdue is not missed: the status beside it says what is known, and why.

    Exit codes: 0 done, also where nothing is listed; 1 the register cannot be used; 2 the command was not understood.
    """
    on = today(as_of)
    _print(_rows(on, partner, "due", standings=("overdue",)), form, f"was overdue on {on}")


def silent(*, partner: Partner = "", as_of: AsOf = "", form: Format = Form.TABLE) -> None:
    """List what nobody has spoken of for two meetings or two years, longest first, in what this register holds.

    Counted are meetings of which the register holds a document. Silence is a figure, not a fault.

    Exit codes: 0 done, also where nothing is listed; 1 the register cannot be used; 2 the command was not understood.
    """
    on = today(as_of)
    _print(_rows(on, partner, "quiet", silent=True), form, f"had gone silent by {on}")


def slipped(*, partner: Partner = "", as_of: AsOf = "", form: Format = Form.TABLE) -> None:
    """List what was given a later deadline than before, once or more, longest delay first.

    Exit codes: 0 done, also where nothing is listed; 1 the register cannot be used; 2 the command was not understood.
    """
    on = today(as_of)
    _print(_rows(on, partner, "slipped", slipped=True), form, f"had slipped by {on}")


def _until(today: str, within: str, before: str) -> str:
    """The first day that no longer counts.

    Raises:
        typer.Exit: both were given, or one cannot be.
    """
    from followthrough.language.dates.calendar import stepped

    if within and before:
        stop("Give --within or --before, not both.", USAGE)
    if before:
        return before if before > today else stop(f"{before} is not after {today}: see `followthrough overdue`.", USAGE)
    found = _LENGTH.fullmatch((within or "6m").strip().lower())
    last = None if found is None else stepped(date.fromisoformat(today), _UNITS[found[2]], int(found[1]))
    if last is None:
        stop(f"“{within}” is no length of time: write 30d, 6w, 6m or 1y.", USAGE)
    return last.isoformat()


def _rows(today: str, partner: str, order: str, **wanted: Any) -> tuple[Followed, ...]:
    """What is wanted of all that the register follows, and a word on what no day can be asked about."""
    with register_opened():
        from followthrough.register.queries.standing.assessing import undated
        from followthrough.register.queries.standing.standings import Wanted, standing_page

        only_held(partner)
        asked = Wanted(partnership=partner, **wanted)
        rows, without = standing_page(asked, as_of=today, order=order, count=None).rows, undated(partnership=partner)
    if without:
        stand = counted(without, "undertaking stands in a document", "undertakings stand in documents")
        say(f"{stand} without a date and not looked at here.")
    return rows


def _quiet(row: Followed) -> tuple[str, int | str, int | str]:
    """Since when nobody spoke of it, and for how many meetings and months; blanks where none is known."""
    if row.silence is None:
        return "", "", ""
    return row.silence.since, "" if row.silence.meetings is None else row.silence.meetings, row.silence.months


def _months(row: Followed) -> int:
    """By how many months its deadline moved in all."""
    return sum(slip.months for slip in row.deadlines.slips)


def _print(rows: Sequence[Followed], form: Form, what: str) -> None:
    if form is Form.CSV:
        write_csv(COLUMNS, map(_cells, rows))
    elif form is Form.JSON:
        write_json([_line(row) for row in rows])
    for row in rows:
        if form is Form.JSONL:
            sys.stdout.write(json.dumps(_line(row), ensure_ascii=False) + "\n")
        elif form is Form.TABLE:
            write(*_told(row))
    if not rows:
        say(f"Nothing that the register holds {what}.")
        say_if_empty()
    else:
        say(f"What {what}: {len(rows)}. Statuses are {_by_whom(rows)}.")


def _by_whom(rows: Sequence[Followed]) -> str:
    signed = sum(row.verdict is not None for row in rows)
    if not signed:
        return "proposed by rule; no person has signed them"
    return f"proposed by rule but for {signed}, which a person has signed"


def _told(row: Followed) -> Iterator[str]:
    made, deadlines = row.assessment, row.deadlines
    because = made.because if len(made.because) <= _LONG else f"{made.because[:_LONG]} … (whole in jsonl and csv)"
    who = f", signed by {made.assessor} for {made.as_of}" if made.assessor is not None else ""
    lines = [f"{made.status}{who}: {because}", *(f"Conflict: {each}" for each in made.conflicts)]
    lines += [UNDATED.format(row.undated)] if row.undated else []
    lines += [deadlines.because] if deadlines.slips else []
    lines += [row.silence.because] if row.is_silent and row.silence is not None else []
    where = f"{row.document_title or row.document} ({row.document_date})"
    where = f"INVENTED for practice: {where}" if row.invented else where
    yield f"{row.due:11} {deadlines.standing}  {flat(row.headline)}"
    yield from (f"{'':12}{flat(each)}" for each in [*lines, f"{where}, {row.key}"])


def _cells(row: Followed) -> dict[str, Any]:
    since, meetings, months = _quiet(row)
    cells = (
        row.key, row.headline, row.partnership, "; ".join(row.parties), row.document_date, row.document, row.due,
        row.deadlines.standing, row.assessment.status, row.assessment.because, row.invented,
        len(row.deadlines.slips), _months(row), since, meetings, months, row.as_of, row.assessment.assessor or "",
    )  # fmt: skip
    return dict(zip(COLUMNS, cells, strict=True))


def _line(row: Followed) -> dict[str, Any]:
    """The row as JSON: `undertaking`, `deadlines` and `standing` as the register's deadline histories have them."""
    slips = [
        {"from": s.before.due, "to": s.after.due, "months": s.months, "because": s.because} for s in row.deadlines.slips
    ]
    more = {"slips": slips, "notices": row.deadlines.notices, "conflicts": row.assessment.conflicts}
    cells = _cells(row) | {
        "who": row.parties,
        "standing": str(row.deadlines.standing),
        "status": str(row.assessment.status),
    }
    return {name: None if value == "" else value for name, value in cells.items()} | row.deadlines.row() | more
