"""`followthrough money add | import | rate | same`: sums and rates entered, and what is one money."""

from __future__ import annotations

import hashlib
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from followthrough.cli.terminal.saying import (
    FAILED,
    PARTLY,
    USAGE,
    Because,
    By,
    counted,
    register_asked,
    say,
    signed,
    stop,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from followthrough.assessments.money import Sum
    from followthrough.cli.terminal.saying import Signed

EVER = "9999-12-31"
NEEDS = ("holder", "value", "currency", "source")


def add(  # noqa: PLR0913  a command's options
    holder: Annotated[str, typer.Argument(help="Whose money it is.")],
    value: Annotated[float, typer.Argument(help="The figure, written out: 7500000000.")],
    currency: Annotated[str, typer.Argument(help="Code of the currency it was stated in, such as JPY.")],
    *,
    source: Annotated[str, typer.Option(help="Address where it can be read.")],
    stage: Annotated[str, typer.Option(help="pledged, committed, disbursed or spent.")] = "pledged",
    date: Annotated[str, typer.Option(help="When it was stated.")] = "",
    period: Annotated[str, typer.Option(help="Over what time: P3Y for three years, or 2020/2022.")] = "",
    about: Annotated[str, typer.Option(help="For what.")] = "",
    to: Annotated[str, typer.Option(help="For whom.")] = "",
    programme: Annotated[str, typer.Option(help="Fund or programme.")] = "",
    entry: Annotated[str, typer.Option(help="Key of the undertaking that states it.")] = "",
    partner: Annotated[str, typer.Option(help="Its partnership.")] = "",
    by: By = None,
) -> None:
    """Enter a sum as its source states it, in its own currency. It is added to another only in totals of one stage."""
    row = {
        "holder": holder, "value": repr(value), "currency": currency, "source": source, "stage": stage, "date": date,
        "period": period, "about": about, "recipient": to, "programme": programme, "entry": entry,
        "partnership": partner,
    }  # fmt: skip
    with register_asked():
        fault = _take(row, signed(by))
    if fault:
        stop(fault)
    say(f"{_key(row)}: {holder}, {currency} {value:,.0f}, {stage}.")


def _key(row: Mapping[str, str]) -> str:
    """A key as given, or made of what the row states, so that the same row again is the same sum."""
    told = "|".join(row.get(name, "") for name in (*NEEDS, "stage", "date", "about"))
    return row.get("key") or f"m-{hashlib.sha256(told.encode()).hexdigest()[:12]}"


def import_(
    file: Annotated[
        Path,
        typer.Argument(help="CSV or XLSX with columns holder, value, currency, source and more; or IATI activities."),
    ],
    *,
    source: Annotated[str, typer.Option(help="Of IATI activities: the address where the file can be read.")] = "",
    partner: Annotated[str, typer.Option(help="Of IATI activities: the partnership they belong to.")] = "",
    by: By = None,
) -> None:
    """Take in sums from a table: the columns that `money list --format csv` prints. Or transactions of IATI (XML).

    Of IATI the pledges, commitments, disbursements and expenditures are taken, each with its publisher's words; what is
    no money given is counted and left out. The same file again changes nothing, nor does one that this register wrote.

    Exit codes: 0 all taken in; 1 none could be; 2 the command was not understood; 3 some rows could not be, and which.
    """
    read = _rows(file, source, partner)
    with register_asked():
        rows = _without_own(read)
        faults = [f"{file.name}, {place}: {fault}" for place, row in rows if (fault := _take(row, signed(by)))]
    for fault in faults:
        say(fault)
    if own := len(read) - len(rows):
        say(f"{counted(own, 'transaction')} of sums that this register holds already, left out.")
    say(f"{counted(len(rows) - len(faults), 'sum')} taken in{f', {len(faults)} not' if faults else ''}.")
    if faults:
        raise typer.Exit(FAILED if len(faults) == len(rows) else PARTLY)


def _rows(file: Path, source: str, partner: str) -> Sequence[tuple[str, Mapping[str, str]]]:
    """The rows of a table or of IATI activities, each with its place.

    Raises:
        typer.Exit: it cannot be read, or IATI activities came without their address.
    """
    from followthrough.assessments.readers.iati import iati_sums, is_iati
    from followthrough.assessments.readers.tables import rows_of
    from followthrough.model import ReadingError

    try:
        data = file.read_bytes()
        if not is_iati(data):
            return rows_of(data, name=file.name, needs=NEEDS)
        if not source:
            stop(f"{file.name} holds IATI activities: say with --source at which address it can be read.", USAGE)
        found = iati_sums(data, name=file.name, source=source)
    except OSError as error:
        stop(f"{file} cannot be read: {error.strerror}.")
    except ReadingError as error:
        stop(str(error))
    for notice in found.notices:
        say(f"{file.name}, left out: {notice}.")
    return [(place, {**row, "partnership": partner}) for place, row in found.rows]


def _without_own(rows: Sequence[tuple[str, Mapping[str, str]]]) -> Sequence[tuple[str, Mapping[str, str]]]:
    """Less the transactions that `money iati` wrote of sums held here: they bear the sum's own key."""
    from followthrough.register.queries.figures.money import money_view

    if not any(row.get("ref") for _, row in rows):
        return rows
    sums = [row.sum for row in money_view(as_of=EVER).sums]
    held = {(each.key, each.currency, str(each.stage), each.value) for each in sums}
    return [(place, row) for place, row in rows if not (row.get("ref") and _stated(row) in held)]


def _stated(row: Mapping[str, str]) -> tuple[str, str, str, float | None]:
    """A transaction as a sum's key, currency, stage and figure; None where that cannot be read."""
    from followthrough.assessments.readers.tables import figure_of

    try:
        figure = figure_of(row["value"])
    except ValueError:
        figure = None
    return row["ref"], row["currency"].upper(), row["stage"], figure


def _take(row: Mapping[str, str], by: Signed) -> str:
    """Enter the sum of one row; why it could not be entered, "" where it was."""
    from followthrough.register.facts.paying import About, add_sum
    from followthrough.register.following.judged import DecisionError

    told = {name: row.get(name, "") for name in ("entry", "partnership", "mark", "note", "confidentiality")}
    try:
        add_sum(given=_sum(row), about=About(**told), **by)
    except (DecisionError, ValueError) as error:
        return str(error)
    return ""


def _sum(row: Mapping[str, str]) -> Sum:
    """The sum of a row.

    Raises:
        ValueError: its figure, its years or its stage cannot be read.
    """
    from followthrough.assessments.money import Stage, Sum
    from followthrough.assessments.readers.tables import figure_of

    stage = row.get("stage") or "pledged"
    if stage not in set(Stage):
        raise ValueError(f"“{stage}” is no stage of money: choose {', '.join(Stage)}.")
    parts = [part.partition("=") for part in row.get("years", "").split(";") if part.strip()]
    if any(not year.strip().isdigit() for year, _, _ in parts):
        raise ValueError(f"“{row.get('years')}” are no parts by year: write 2020=1000000; 2021=2000000.")
    words = {name: row.get(name, "") for name in ("about", "recipient", "programme", "bound")}
    return Sum(
        _key(row), row["holder"], figure_of(row["value"]), row["currency"].upper(), Stage(stage),
        row.get("date") or None, row.get("period") or None, source=row["source"],
        years=tuple((int(year), figure_of(value)) for year, _, value in parts), **words,
    )  # fmt: skip


def rate(
    of: Annotated[str, typer.Argument(help="Code of a currency, such as USD.")],
    value: Annotated[float, typer.Argument(help="What one unit of it was worth ...")],
    into: Annotated[str, typer.Argument(help="... in this currency, such as JPY.")],
    *,
    date: Annotated[str, typer.Option(help="On which day, or in which month or year.")],
    source: Annotated[str, typer.Option(help="Who says so: an address, or the title of a table.")],
    by: By = None,
) -> None:
    """Enter a rate of exchange with its day and source. Without one nothing is ever converted."""
    with register_asked():
        from followthrough.assessments.money import Rate
        from followthrough.register.facts.paying import add_rate

        add_rate(rate=Rate(of.upper(), into.upper(), value, date, source), **signed(by))
    say(f"{of.upper()} 1 = {into.upper()} {value:g} ({date}, {source}).")


class Verdict(StrEnum):
    """What may be said of two sums."""

    SAME = "same"
    PART = "part"
    NOT_SAME = "not-same"
    UNDO = "undo"


def same(
    one: Annotated[str, typer.Argument(help="Key of a sum.")],
    other: Annotated[str, typer.Argument(help="Key of another.")],
    verdict: Annotated[
        Verdict, typer.Argument(help="same, part (the first is part of the second), not-same, undo.")
    ] = Verdict.SAME,
    *,
    because: Because = "",
    by: By = None,
) -> None:
    """Say that two sums are one money told again, that one is part of the other, or that they are not the same."""
    with register_asked():
        from followthrough.register.facts.paying import judge_sums

        made = judge_sums(one=one, other=other, verdict=verdict.replace("-", " "), reason=because, **signed(by))
    say(f"Decision {made.number} by {made.person}: {made.verdict}, {made.subject}.")
