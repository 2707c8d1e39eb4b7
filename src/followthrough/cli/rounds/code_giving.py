"""`followthrough code next | give | import | settle | freeze | reopen`: codes by coders, and what becomes of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from followthrough.cli.rounds.code_printing import RAW
from followthrough.cli.terminal.printing import write
from followthrough.cli.terminal.saying import (
    FAILED,
    PARTLY,
    Because,
    By,
    counted,
    person_or_user,
    register_asked,
    say,
    signed,
    stop,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from followthrough.cli.terminal.saying import Signed

Round = Annotated[str, typer.Argument(help="Key of the round.", metavar="ROUND")]
Entry = Annotated[str, typer.Argument(help="Key of the undertaking.")]
Value = Annotated[str, typer.Argument(help="A value of the scheme, such as +1 or -1.")]
Member = Annotated[str, typer.Option(help="The member it is given for.")]
Field = Annotated[str, typer.Option(help="What is coded.")]
Stage = Annotated[str, typer.Option(help="Stage of the scheme; its first where not given.")]
Named = Annotated[str, typer.Argument(help="The stage, as --stage takes it.", hidden=True)]  # where it stood before
Evidence = Annotated[list[str] | None, typer.Option(help="Key of a fact it rests on; again for each.")]


def next_(round_: Round, *, stage: Stage = "", by: By = None) -> None:
    """Show the next unit you have not coded: the undertaking, its guideline, the values to choose from."""
    with register_asked():
        from followthrough.register.queries.rounds.coding import next_unit, round_view

        coder = person_or_user(by)
        unit = next_unit(round_, coder=coder, stage=stage)
        scheme = round_view(round_, stage=stage, coder=coder).scheme
    if unit is None:
        say(f"{coder} has coded every unit of this stage.")
        return
    entry, member, field, at = unit.unit
    write(
        f"{entry}  {member}  {field}  {at}", f"  {unit.headline}", f"  guideline: {unit.guideline or 'none is written'}"
    )
    for value in scheme.values if field == "score" else ():
        write(f"  {value.code:13} {value.label}")


def give(  # noqa: PLR0913  a command's options
    round_: Round,
    entry: Entry,
    value: Value,
    *,
    member: Member = "",
    field: Field = "score",
    stage: Stage = "",
    because: Because = "",
    evidence: Evidence = None,
    by: By = None,
) -> None:
    """Give your code to one unit, blind: you see the other coder's only after. Given again it supersedes yours."""
    with register_asked():
        from followthrough.register.assessing.giving_codes import Coded, give_code

        coded = Coded(
            entry=entry, value=value, member=member, field=field, stage=stage, because=because,
            evidence=tuple(evidence or ()),
        )  # fmt: skip
        made = give_code(in_round=round_, coded=coded, **signed(by))
    say(f"{made.coder} coded {made.entry} {member}: {made.value}.")


def import_(
    round_: Round,
    file: Annotated[Path, typer.Argument(help="A CSV or XLSX with the columns that `code raw` prints.")],
    *,
    by: By = None,
) -> None:
    """Take in codes from coders' own sheets, each under the coder named in its row.

    Exit codes: 0 all taken in; 1 none could be; 2 the command was not understood; 3 some rows could not be, and which.
    """
    from followthrough.assessments.readers.tables import rows_of
    from followthrough.model import ReadingError

    try:
        rows = rows_of(file.read_bytes(), name=file.name, needs=("entry", "coder", "value"))
    except OSError as error:
        stop(f"{file} cannot be read: {error.strerror}.")
    except ReadingError as error:
        stop(str(error))
    with register_asked():
        faults = [f"{file.name}, {place}: {fault}" for place, row in rows if (fault := _take(round_, row, signed(by)))]
    for fault in faults:
        say(fault)
    say(
        f"{counted(len(rows), 'code')} taken in."
        if not faults
        else f"{len(rows) - len(faults)} taken in, {len(faults)} not."
    )
    if faults:
        raise typer.Exit(FAILED if len(faults) == len(rows) else PARTLY)


def _take(round_: str, row: Mapping[str, str], by: Signed) -> str:
    """Give the code of one row; why it could not be given, "" where it was."""
    from followthrough.register.assessing.giving_codes import Coded, give_code
    from followthrough.register.following.judged import DecisionError

    told = {name: row.get(name, "") for name in RAW if name not in {"coder", "date", "evidence"}}
    coded = Coded(**(told | {"field": told["field"] or "score"}), evidence=tuple(row.get("evidence", "").split()))
    try:
        give_code(in_round=round_, coded=coded, coder=row["coder"], **by)
    except DecisionError as error:
        return str(error)
    return ""


def settle(  # noqa: PLR0913  a command's options
    round_: Round,
    entry: Entry,
    value: Value,
    *,
    member: Member = "",
    field: Field = "score",
    stage: Stage = "",
    because: Because = "",
    by: By = None,
) -> None:
    """Settle a unit on which the coders differ, as a third person, with your reason."""
    with register_asked():
        from followthrough.register.assessing.giving_codes import Coded, adjudicate

        coded = Coded(entry=entry, value=value, member=member, field=field, stage=stage, because=because)
        adjudicate(in_round=round_, coded=coded, **signed(by))
    say(f"{entry} {member} is settled: {value}.")


def freeze(round_: Round, named: Named = "", *, stage: Stage = "", by: By = None) -> None:
    """Close a stage of a round: no more codes; what was decided is kept with a hash that any change would break."""
    with register_asked():
        from followthrough.register.assessing.giving_codes import freeze_stage

        sha256 = freeze_stage(in_round=round_, stage=stage or named, **signed(by))
    say(f"{_called(round_, stage or named)} is frozen: {sha256}")


def reopen(round_: Round, named: Named = "", *, stage: Stage = "", because: Because = "", by: By = None) -> None:
    """Open a frozen stage again, with your reason. What was frozen is kept."""
    with register_asked():
        from followthrough.register.assessing.giving_codes import reopen_stage

        reopen_stage(in_round=round_, stage=stage or named, reason=because, **signed(by))
    say(f"{_called(round_, stage or named)} takes codes again.")


def _called(round_: str, stage: str) -> str:
    """A stage as it is spoken of; where none was named, the round."""
    return f"{round_} {stage}".strip()
