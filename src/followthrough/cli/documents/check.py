"""`followthrough check DRAFT`: can its promises be followed up, what was agreed before, what does it leave unsaid."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from followthrough.cli.terminal.moments import AsOf, today
from followthrough.cli.terminal.printing import Form, Format, difference, flat, write, write_csv, write_json
from followthrough.cli.terminal.saying import only_held, register_asked, say, stop
from followthrough.cli.terminal.scans import WithOcr, ocr_asked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from followthrough.linking.agreed import Precedent
    from followthrough.register.queries.texts.checking import DraftRow, DraftView

COLUMNS = ("passage", "words", "score", "missing", "vague", "mended", "nearest_agreed", "agreed_in", "likeness",
           "speaks_of")  # fmt: skip
_SHOWN = 15  # undertakings left unsaid that a table lists


def check(
    draft: Annotated[Path, typer.Argument(help="A draft as text, Word, PDF or web page.")],
    *,
    partner: Annotated[str, typer.Option(help="The partnership it is drafted for, such as ASEAN-Japan.")],
    as_of: AsOf = "",
    form: Format = Form.TABLE,
    ocr: WithOcr = False,
) -> None:
    """Hold a draft against the register before it is agreed. Nothing is recorded.

    Of each undertaking: what makes it hard to follow up and wording that would mend it, beside the nearest language
    agreed before with the difference of the words. And which open undertakings the draft does not mention.

    Exit codes: 0 done; 1 the draft cannot be read; 2 the command was not understood.
    """
    from followthrough.model import ReadingError

    try:
        data = draft.read_bytes()
    except OSError as error:
        stop(f"{draft} cannot be read: {error.strerror}.")
    with register_asked():
        from followthrough.register.queries.texts.checking import check_draft

        only_held(partner)
        try:
            asked = ocr_asked(ocr, keep=False)
            view = check_draft(data=data, name=draft.name, partnership=partner, as_of=today(as_of), ocr=asked)
        except ReadingError as error:
            stop(str(error))
    if form in (Form.JSON, Form.JSONL):
        write_json(view)
    elif form is Form.CSV:
        write_csv(COLUMNS, map(_cells, view.rows))
    else:
        write(*_told(view))
        say(view.because)


def _told(view: DraftView) -> Iterator[str]:
    yield from (f"Look at: {flat(notice)}" for notice in view.notices)
    for row in view.rows:
        yield from _told_row(row)
    yield ""
    yield flat(view.trackability.because)
    if view.unmentioned:
        yield ""
        yield "Open undertakings that the draft does not mention, those due soonest first:"
    for one in view.unmentioned[:_SHOWN]:
        yield f"  {one.due or 'no deadline':11} {one.assessment.status:12} {flat(one.headline)}  ({one.key})"
    if len(view.unmentioned) > _SHOWN:
        yield f"  and {len(view.unmentioned) - _SHOWN} more: see --format json."


def _told_row(row: DraftRow) -> Iterator[str]:
    tracked = row.trackability
    yield ""
    yield f"{row.passage or '-'}  {flat(row.words)}"
    yield f"    {flat(tracked.because)}"
    yield from (f"      {part.name}: {flat(part.because)}" for part in tracked.parts if part.mend)
    yield f"    mended: {flat(tracked.mended)}"
    for near in row.agreed[:1]:
        yield f"    agreed before ({near.score:.0%} alike): {_of(near)}: {flat(near.words)}"
        yield f"      difference: {difference(near.wording)}"
        yield from (f"      {change.meaning}" for change in near.wording.changes)
    if row.speaks_of:
        yield f"    speaks of {', '.join(row.speaks_of)}"


def _of(near: Precedent) -> str:
    return f"{flat(near.title or near.at.document)} ({near.date or 'no date'}), {near.passage}"


def _cells(row: DraftRow) -> dict[str, Any]:
    tracked, near = row.trackability, next(iter(row.agreed), None)
    vague = [part.name for part in tracked.parts if part.mend and part.score > 0]
    return {
        "passage": row.passage, "words": " ".join(row.words.split()), "score": tracked.score,
        "missing": tracked.missing, "vague": vague, "mended": tracked.mended,
        "nearest_agreed": near and " ".join(near.words.split()), "agreed_in": near and _of(near),
        "likeness": near and near.score, "speaks_of": row.speaks_of,
    }  # fmt: skip
