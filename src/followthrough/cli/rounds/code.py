"""`followthrough code`: rounds of coding under a scheme, by two blind coders and an adjudicator."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from followthrough.cli.rounds.code_giving import freeze, give, import_, next_, reopen, settle
from followthrough.cli.rounds.code_printing import RAW, SCORES, print_round, told_agreement, told_scores
from followthrough.cli.terminal.printing import Form, Format, flat, write, write_csv, write_json, write_rows
from followthrough.cli.terminal.saying import USAGE, By, counted, register_asked, say, signed, stop

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followthrough.register.queries.rounds.coding_rows import RoundRow

COLUMNS = ("key", "title", "scheme", "entries", "members", "fields", "frozen", "opened_by", "opened_at")
Round = Annotated[str, typer.Argument(help="Key of the round.", metavar="ROUND")]
Stage = Annotated[str, typer.Option(help="Stage of the scheme, such as interim; its first where not given.")]


def open_(  # noqa: PLR0913  a command's options
    round_: Annotated[str, typer.Argument(help="A short key for the round.", metavar="ROUND")],
    *,
    under: Annotated[str, typer.Option(help="Key of the scheme, such as g7g20.")],
    entries: Annotated[list[str], typer.Option("--entry", help="Key of an undertaking to code; again for each.")],
    members: Annotated[list[str] | None, typer.Option("--member", help="A member to score; again for each.")] = None,
    fields: Annotated[list[str] | None, typer.Option("--field", help="What else is coded; again for each.")] = None,
    title: Annotated[str, typer.Option(help="What the round is of.")] = "",
    by: By = None,
) -> None:
    """Open a round: which undertakings are coded, for which members, under which scheme. Again: change them."""
    with register_asked():
        from followthrough.register.assessing.coding import RoundDetails, open_round

        more = tuple(name for name in fields or () if name != "score")
        details = RoundDetails(
            title=title or round_, scheme=under, entries=tuple(entries), members=tuple(members or ()),
            fields=("score", *more),
        )  # fmt: skip
        open_round(key=round_, details=details, **signed(by))
    size = f"{counted(len(entries), 'undertaking')}, {counted(len(members or ()), 'member')}"
    say(f"{round_} is open: {size}, under {under}.")


def guide(
    round_: Round,
    entry: Annotated[str, typer.Argument(help="Key of the undertaking.")],
    text: Annotated[str, typer.Argument(help="How it is to be scored: what each value would mean for it.")],
    *,
    starts: Annotated[str, typer.Option(help="From when evidence counts.")] = "",
    ends: Annotated[str, typer.Option(help="Until when evidence counts.")] = "",
    by: By = None,
) -> None:
    """Write the guideline by which one undertaking is scored."""
    with register_asked():
        from followthrough.register.assessing.coding import guide as write_guide

        write_guide(in_round=round_, entry=entry, text=text, period=(starts, ends), **signed(by))
    say(f"The guideline of {entry} is written.")


def list_(*, form: Format = Form.TABLE) -> None:
    """List the rounds of coding, newest first."""
    with register_asked():
        from followthrough.register.queries.rounds.coding import rounds

        rows = rounds()
    write_rows(form, COLUMNS, rows, _told)
    if form is Form.TABLE:
        say(f"{counted(len(rows), 'round')}." if rows else "No round is open: see `followthrough code open`.")


def _told(row: RoundRow) -> Iterator[str]:
    frozen = f", frozen: {', '.join(row.frozen)}" if row.frozen else ""
    size = f"{counted(len(row.entries), 'undertaking')}, {counted(len(row.members), 'member')}"
    yield f"{row.key:23} {row.scheme:13} {size}{frozen}  {flat(row.title)}"


def show(
    round_: Round,
    *,
    stage: Stage = "",
    coder: Annotated[str, typer.Option(help="As this blind coder sees it.")] = "",
    form: Format = Form.TABLE,
) -> None:
    """Show a round: its units with codes and what they came to; a blind coder sees others' codes only after coding."""
    with register_asked():
        from followthrough.register.queries.rounds.coding import round_view

        view = round_view(round_, stage=stage, coder=coder)
    print_round(view, form)


def agreement(round_: Round, *, stage: Stage = "", form: Format = Form.TABLE) -> None:
    """Tell how far the coders agree, by field: per cent, Cohen's kappa for two, Krippendorff's alpha for any number."""
    with register_asked():
        from followthrough.register.queries.rounds.coding import round_view

        view = round_view(round_, stage=stage)
    if form is not Form.TABLE:
        write_json(view.agreement)
        return
    write(*told_agreement(view))
    say(view.because)


def scores(
    round_: Round,
    *,
    by: Annotated[str, typer.Option(help="member, issue, period or entry.")] = "member",
    stage: Stage = "",
    form: Format = Form.TABLE,
) -> None:
    """Tell the scores of what is decided, by member, issue or period, each with the scheme's rule."""
    with register_asked():
        from followthrough.register.queries.rounds.scores import scores as ask

        try:
            rows = ask(round_, by=by, stage=stage)
        except ValueError as error:
            stop(str(error), USAGE)
    write_rows(form, SCORES, rows, told_scores)
    if form is Form.TABLE and not rows:
        say("Nothing is decided yet.")


def raw(
    round_: Round,
    *,
    to: Annotated[Path | None, typer.Option(help="Write the table to this file.")] = None,
    form: Format = Form.CSV,
) -> None:
    """Print every coder's raw codes, all stages: the table that `code import` takes."""
    with register_asked():
        from followthrough.register.queries.rounds.coding import raw_codes

        rows = raw_codes(round_)
    if form in (Form.JSON, Form.JSONL):
        write_json(rows)
    else:
        write_csv(RAW, rows, to=to)


code = typer.Typer(
    no_args_is_help=True,
    help="Coding under a scheme: blind codes, agreement, adjudication, frozen stages, scores with their rule.",
)
for _name, _command in (
    ("open", open_), ("guide", guide), ("list", list_), ("show", show), ("next", next_), ("give", give),
    ("import", import_), ("agreement", agreement), ("settle", settle), ("freeze", freeze), ("reopen", reopen),
    ("scores", scores), ("raw", raw),
):  # fmt: skip
    code.command(_name)(_command)
