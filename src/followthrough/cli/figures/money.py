"""`followthrough money`: sums promised and paid, in their own currency, by stage; what was announced twice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from followthrough.cli.figures.money_giving import add, import_, rate, same
from followthrough.cli.figures.money_iati import iati_
from followthrough.cli.terminal.moments import AsOf, today
from followthrough.cli.terminal.printing import Form, Format, flat, write, write_csv, write_json
from followthrough.cli.terminal.saying import USAGE, counted, only_held, register_asked, say, stop

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from followthrough.register.queries.figures.money_rows import MoneyView, SumRow

COLUMNS = (
    "key", "holder", "value", "currency", "stage", "date", "period", "years", "about", "recipient", "programme",
    "bound", "entry", "partnership", "source", "mark", "note", "same_as", "part_of", "converted", "in", "because",
)  # fmt: skip
Partner = Annotated[str, typer.Option(help="Only money of this partnership, such as ASEAN-Japan.")]
Currency = Annotated[str, typer.Option("--in", help="The currency to convert into, by rates that were entered.")]


def list_(*, partner: Partner = "", currency: Currency = "USD", as_of: AsOf = "", form: Format = Form.TABLE) -> None:
    """List sums as their sources state them: original currency, conversion with rate, date and source, by year."""
    view = _view(partner, currency, as_of)
    if form is Form.CSV:
        write_csv(COLUMNS, map(_cells, view.sums))
    elif form is not Form.TABLE:
        write_json(view)
    else:
        for row in view.sums:
            write(*_told(row))
        say(f"{counted(len(view.sums), 'sum')}." if view.sums else "No sum stated by that day is held.")


def _view(partner: str, currency: str, as_of: str) -> MoneyView:
    with register_asked():
        from followthrough.register.queries.figures.money import money_view

        only_held(partner)
        return money_view(as_of=today(as_of), partnership=partner, currency=currency.upper())


def _told(row: SumRow) -> Iterator[str]:
    given = row.sum
    bound = f"{given.bound} " if given.bound else ""
    told = ", the same money as " + given.same_as if given.same_as else ""
    told += f", part of {given.part_of}" if given.part_of else ""
    period = f" over {given.period}" if given.period else ""
    figure = f"{bound}{given.currency} {given.value:,.0f}{period}, {given.stage}"
    yield f"{given.date or 'no date':11} {flat(given.holder)}: {figure}{told}"
    yield f"{'':12}{flat(given.about)}  ({given.key})"
    if given.currency != row.converted.currency:
        yield f"{'':12}{row.converted.because}"
    if len(row.years) > 1:
        parts = "; ".join(f"{one.year} {one.value:,.0f}" for one in row.years)
        yield f"{'':12}by year: {parts}. {row.years[0].because}"
    if given.aside or row.read:
        yield f"{'':12}{given.aside or row.note}"


def _written(value: float) -> str:
    """A figure written out, as a table takes it back."""
    return f"{value:.2f}".removesuffix(".00")


def _cells(row: SumRow) -> dict[str, Any]:
    given = row.sum
    return {
        "key": given.key, "holder": given.holder, "value": _written(given.value),
        "currency": given.currency, "stage": given.stage, "date": given.date, "period": given.period,
        "years": "; ".join(f"{year}={_written(value)}" for year, value in given.years), "about": given.about,
        "recipient": given.recipient, "programme": given.programme, "bound": given.bound, "entry": row.entry,
        "partnership": row.partnership, "source": given.source, "mark": row.mark, "note": row.note,
        "same_as": given.same_as, "part_of": given.part_of, "converted": row.converted.value,
        "in": row.converted.currency, "because": row.converted.because,
    }  # fmt: skip


def totals(
    *,
    by: Annotated[str, typer.Option(help="holder, programme or recipient; blank: all together.")] = "",
    partner: Partner = "",
    currency: Currency = "USD",
    as_of: AsOf = "",
    form: Format = Form.TABLE,
) -> None:
    """Tell what like sums come to, stage by stage, with the sum shown and what was left out and why.

    Pledged, committed, disbursed and spent are never added to each other, nor a sum told again, nor a part of one.
    """
    view = _view(partner, currency, as_of)
    groups = {"": (("all", view.whole),)} | dict(view.by)
    if by not in groups:
        stop(f"Totals are told by {', '.join(name for name in groups if name)}, not by {by}.", USAGE)
    if form is not Form.TABLE:
        write_json(dict(groups[by]))
        return
    for name, flow in groups[by]:
        write(f"{flat(name) or '(not told)'}: {flow.because}")
        for stage, total in flow.stages:
            if total.parts:
                write(f"    {stage}: {total.because}")
                write(*(f"        not in it: {given.key}: {why}" for given, why in total.left_out))
    if not by:
        write(*_perhaps_twice(view))


def _perhaps_twice(view: MoneyView) -> Iterator[str]:
    for (stage, total), again in zip(view.whole.stages, view.perhaps_twice, strict=True):
        if again:
            yield f"    {total.currency} {again:,.0f} of what is {stage} may be told twice: see `money twice`."


def twice(*, partner: Partner = "", currency: Currency = "USD", as_of: AsOf = "", form: Format = Form.TABLE) -> None:
    """List sums that may be one money announced twice, or repackaged; say so with `money same`."""
    view = _view(partner, currency, as_of)
    if form is not Form.TABLE:
        write_json(view.twice)
        return
    for row in view.twice:
        said = f", judged {row.decision.verdict} by {row.decision.person}" if row.decision is not None else ""
        write(f"{row.twice.score:.2f}  {row.twice.earlier} and {row.twice.later}: {row.twice.kind}{said}")
        write(*(f"      {why}" for why in row.twice.because))
    say(f"{counted(len(view.twice), 'proposal')}." if view.twice else "Nothing looks announced twice.")


money = typer.Typer(
    no_args_is_help=True, help="Money promised and paid: sums, totals by stage, rates, announced twice."
)
for _name, _command in (
    ("list", list_), ("totals", totals), ("twice", twice), ("add", add), ("import", import_), ("rate", rate),
    ("same", same), ("iati", iati_),
):  # fmt: skip
    money.command(_name)(_command)
