"""`followthrough assess`: a person's signed verdict on an undertaking or an action line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from followthrough.cli.terminal.moments import AsOf, today
from followthrough.cli.terminal.printing import Form, Format, flat, write_rows
from followthrough.cli.terminal.saying import USAGE, Because, By, counted, register_asked, say, signed, stop

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followthrough.register.queries.standing.verdicts import VerdictRow

COLUMNS = (
    "number", "entry", "line", "status", "as_of", "because", "proposed", "evidence", "claims", "person", "at", "live",
)  # fmt: skip


def assess(  # noqa: PLR0913  a command's options
    key: Annotated[str, typer.Argument(help="Key of the undertaking (e-...) or of the action line (plan-2017/1.2).")],
    status: Annotated[str, typer.Argument(help="The status you sign; blank: show what was signed.")] = "",
    *,
    as_of: AsOf = "",
    because: Because = "",
    resting_on: Annotated[
        list[str] | None,
        typer.Option(help="Key of a fact it rests on; again for each. All that are known if not given."),
    ] = None,
    take_back: Annotated[int, typer.Option(help="Instead: take back the verdict of this number.")] = 0,
    by: By = None,
    form: Format = Form.TABLE,
) -> None:
    """Sign where an undertaking or an action line stands: not started, addressed, in progress, done, missed ...

    A verdict is signed, dated and rests on evidence: no “done” without some, and “addressed” is never upgraded. It
    holds from its day until a verdict of a later day; the one before is kept.

    Exit codes: 0 done; 1 it cannot be signed so, and why; 2 the command was not understood.
    """
    if status and take_back:
        stop("Give a status or --take-back, not both.", USAGE)
    with register_asked():
        from followthrough.register.assessing.signing import Verdict, sign_verdict, take_back_verdict
        from followthrough.register.queries.standing.verdicts import verdicts_on

        if take_back:
            take_back_verdict(number=take_back, reason=because, **signed(by))
        elif status:
            given = Verdict(status, today(as_of), because)
            sign_verdict(on=key, verdict=given, resting_on=resting_on, **signed(by))
        rows = verdicts_on(key)
    write_rows(form, COLUMNS, rows, _told)
    if form is Form.TABLE:
        say(f"{counted(len(rows), 'verdict')}." if rows else "Nobody has signed a verdict on it.")


def _told(row: VerdictRow) -> Iterator[str]:
    over = "" if row.live else " (no longer)"
    rests = f"{counted(len(row.evidence), 'fact')} and {counted(len(row.claims), 'claim')}"
    yield f"{row.number:6}  {row.as_of}  {row.status}{over}, signed by {row.person}: {flat(row.because)}"
    yield f"{'':20}rests on {rests}; the rule proposed {row.proposed}"
