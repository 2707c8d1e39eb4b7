"""`followthrough inputs`: ask every owner for an update, one sheet each, and take in what they reply."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from followthrough.cli.terminal.files import refuse_file_name
from followthrough.cli.terminal.moments import AsOf, day, today
from followthrough.cli.terminal.printing import Form, Format, flat, write, write_json, write_rows
from followthrough.cli.terminal.saying import FAILED, PARTLY, By, counted, only_held, register_asked, say, signed, stop

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followthrough.cli.terminal.saying import Signed
    from followthrough.register.queries.rounds.input_rows import DiffRow, InputRoundRow, InputsView

COLUMNS = ("key", "title", "partnership", "as_of", "due", "asked", "answered", "opened_by", "opened_at")
DIFF = ("key", "what", "before", "after", "changed", "accepted", "remark", "source")
Round = Annotated[str, typer.Argument(help="Key of the round.", metavar="ROUND")]
Owner = Annotated[str, typer.Argument(help="The owner, as asked.")]
_NAME = re.compile(r"[^\w.-]+")


def open_(
    round_: Annotated[str, typer.Argument(help="A short key for the round.", metavar="ROUND")],
    *,
    title: Annotated[str, typer.Option(help="What it is for, such as the 34th Forum.")] = "",
    partner: Annotated[str, typer.Option(help="Only what was undertaken in this partnership.")] = "",
    as_of: AsOf = "",
    due: Annotated[str, typer.Option(help="By which day replies are asked for.")] = "",
    by: By = None,
) -> None:
    """Open a round: who must report on which open undertakings and action lines. Opened again, it is worked out anew.

    Owners are those assigned; else the lead bodies of action lines and the parties that must deliver.
    """
    with register_asked():
        from followthrough.register.assessing.asking import RoundDetails, open_inputs

        only_held(partner)
        details = RoundDetails(title=title or round_, partnership=partner, as_of=today(as_of), due=day(due))
        asked = open_inputs(key=round_, details=details, **signed(by))
    for owner, count in asked.items():
        write(f"{count:5}  {flat(owner)}")
    owners = counted(len(asked), "owner")
    say(f"{round_} is open: {owners}. Write their sheets with `followthrough inputs write {round_} FOLDER`.")


def assign(
    key: Annotated[str, typer.Argument(help="Key of the undertaking or action line.")],
    owner: Annotated[str, typer.Argument(help="The body or person that must report on it.")],
    *,
    contact: Annotated[str, typer.Option(help="How they are reached.")] = "",
    off: Annotated[bool, typer.Option("--off", help="Take the assignment back.")] = False,
    by: By = None,
) -> None:
    """Say who must report on an undertaking or an action line; there may be several."""
    with register_asked():
        from followthrough.register.assessing.asking import assign as put
        from followthrough.register.assessing.asking import unassign

        if off:
            unassign(on=key, owner=owner, **signed(by))
        else:
            put(on=key, owner=owner, contact=contact, **signed(by))
    rounds = "A round asks who reports when it is opened: open it again to bring it up to date."
    say(f"{owner} {'no longer reports' if off else 'reports'} on {key}. {rounds}")


def list_(*, form: Format = Form.TABLE) -> None:
    """List the rounds, newest first."""
    with register_asked():
        from followthrough.register.queries.rounds.inputs import input_rounds

        rows = input_rounds()
    write_rows(form, COLUMNS, rows, _told)
    if form is Form.TABLE:
        say(f"{counted(len(rows), 'round')}." if rows else "No round is open: see `followthrough inputs open`.")


def _told(row: InputRoundRow) -> Iterator[str]:
    due = f", due {row.due}" if row.due else ""
    yield f"{row.key:23} as of {row.as_of}{due}: {row.answered} of {row.asked} owners answered  {flat(row.title)}"


def show(round_: Round, *, form: Format = Form.TABLE) -> None:
    """Show a round: who answered, who has not, what waits to be accepted, what nobody answers for."""
    with register_asked():
        from followthrough.register.queries.rounds.inputs import inputs_view

        view = inputs_view(round_)
    if view is None:
        stop(f"The register holds no inputs round “{round_}”.")
    if form is not Form.TABLE:
        write_json(view)
        return
    write(*_told(view.round), *_owners(view))
    say(f"Not answered: {', '.join(view.missing) or 'nobody'}.")


def _owners(view: InputsView) -> Iterator[str]:
    for one in view.owners:
        if one.replied_at is None:
            yield f"  {flat(one.owner):39} {one.items} asked, no answer yet"
        else:
            waiting = one.rows - one.accepted
            yield f"  {flat(one.owner):39} {one.items} asked, {one.rows} answered, {waiting} to be accepted  {one.file}"
        yield from (f"{'':10}look at: {flat(notice)}" for notice in one.notices)
    if view.unowned:
        yield f"  Nobody answers for: {', '.join(key for _, key in view.unowned)}."


def write_(
    round_: Round, folder: Annotated[Path, typer.Argument(help="Where to put the sheets, one XLSX an owner.")]
) -> None:
    """Write one XLSX for each owner: the lines to report on, what was last said, what is due, and room to reply."""
    from followthrough.assessments.inputs import request_sheet

    refuse_file_name(folder)
    with register_asked():
        from followthrough.register.queries.rounds.inputs import inputs_view
        from followthrough.register.queries.rounds.requests import request_for

        view = inputs_view(round_)
        if view is None:
            stop(f"The register holds no inputs round “{round_}”.")
        requests = [request_for(round_, one.owner) for one in view.owners]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for number, request in enumerate(requests, start=1):
            name = _NAME.sub("-", request.owner).strip("-.")[:60] or "owner"
            path = folder / f"{round_}-{number:02}-{name}.xlsx"
            path.write_bytes(request_sheet(request))
            write(str(path))
    except OSError as error:
        stop(f"The sheets cannot be written into {folder}: {error.strerror}.")
    say(f"{counted(len(requests), 'sheet')}. Read what comes back with `followthrough inputs read {round_} FILE...`.")


def read(
    round_: Round,
    files: Annotated[list[Path], typer.Argument(help="Sheets that owners filled in and sent back.")],
    *,
    owner: Annotated[str, typer.Option(help="Whose sheet it is, where the sheet does not say.")] = "",
    by: By = None,
) -> None:
    """Take in owners' replies. Nothing of them counts before `inputs accept`; a later sheet supersedes an earlier one.

    Exit codes: 0 all taken in; 1 none could be; 2 the command was not understood; 3 some could not be and are named.
    """
    with register_asked():
        faults = [fault for file in files if (fault := _read(round_, file, owner, signed(by)))]
    for fault in faults:
        say(fault)
    if faults:
        raise typer.Exit(FAILED if len(faults) == len(files) else PARTLY)


def _read(round_: str, file: Path, owner: str, by: Signed) -> str:
    """Take in one sheet and print what came of it; why it could not be, "" where it could."""
    from followthrough.assessments.inputs import read_reply
    from followthrough.model import ReadingError
    from followthrough.register.assessing.replying import receive_reply
    from followthrough.register.following.judged import DecisionError

    try:
        data = file.read_bytes()
        reply = read_reply(data, name=file.name)
        if reply.round and reply.round != round_:
            return f"{file} belongs to round {reply.round}, not to {round_}."
        sha256 = hashlib.sha256(data).hexdigest()
        who = owner or reply.owner
        notices = receive_reply(in_round=round_, owner=who, reply=reply, file=(file.name, sha256), **by)
    except OSError as error:
        return f"{file} cannot be read: {error.strerror}."
    except (ReadingError, DecisionError) as error:
        return f"{file}: {error}"
    write(
        f"{flat(who)}: {counted(len(reply.rows), 'row')} answered",
        *(f"  look at: {flat(notice)}" for notice in notices),
    )
    return ""


def diff(round_: Round, owner: Owner, *, form: Format = Form.TABLE) -> None:
    """Show what an owner replied beside what was last said of each line, changes first."""
    with register_asked():
        from followthrough.register.queries.rounds.requests import reply_diff

        rows = reply_diff(round_, owner)
    write_rows(form, DIFF, rows, _differs)
    if form is Form.TABLE:
        changed = sum(row.changed for row in rows)
        say(f"{counted(len(rows), 'answer')}, {changed} with something new." if rows else f"{owner} has not answered.")


def _differs(row: DiffRow) -> Iterator[str]:
    yield f"{row.key}  {flat(row.what)}"
    yield f"    {row.before or 'nothing was said'} → {row.after}{', accepted' if row.accepted else ''}"
    if row.remark:
        yield f"    {flat(row.remark)}"


def accept(
    round_: Round,
    owner: Owner,
    *,
    only: Annotated[list[str] | None, typer.Option(help="Key of one line; again for each. All if not given.")] = None,
    public: Annotated[bool, typer.Option("--public", help="Show the claims to everybody.")] = False,
    by: By = None,
) -> None:
    """Accept what an owner replied: each row becomes their claim, in their words. A claim is no evidence."""
    with register_asked():
        from followthrough.register.assessing.replying import accept_reply

        degree = "public" if public else "internal"
        made = accept_reply(in_round=round_, owner=owner, keys=only, degree=degree, **signed(by))
    say(f"{counted(len(made), 'claim')} of {owner}.")


inputs = typer.Typer(no_args_is_help=True, help="The inputs round: ask every owner, one sheet each; take in replies.")
for _name, _command in (
    ("open", open_), ("assign", assign), ("write", write_), ("read", read), ("show", show), ("diff", diff),
    ("accept", accept), ("list", list_),
):  # fmt: skip
    inputs.command(_name)(_command)
