"""`followthrough since`: what changed since the last meeting, and what falls due before the next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from followthrough.cli.terminal.moments import AsOf, today
from followthrough.cli.terminal.printing import Form, Format, flat, write, write_csv, write_json
from followthrough.cli.terminal.saying import only_held, register_asked, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followthrough.register.queries.overview.since import SinceView

COLUMNS = ("change", "undertaking", "headline", "who", "due", "status", "status_then", "because", "document", "stated")


def since(
    *,
    partner: Annotated[str, typer.Option(help="The partnership, such as ASEAN-Japan.")],
    meeting: Annotated[str, typer.Option(help="Key of a meeting; the last before the day where not given.")] = "",
    as_of: AsOf = "",
    form: Format = Form.TABLE,
) -> None:
    """Say what changed since the last meeting: done, late, slipped, missed, silent, contradicted, newly stated.

    And what falls due before the next one.

    Exit codes: 0 done; 1 no meeting is known; 2 the command was not understood.
    """
    with register_asked():
        from followthrough.register.queries.overview.since import since_meeting

        only_held(partner)
        view = since_meeting(partnership=partner, as_of=today(as_of), meeting=meeting)
    if form in (Form.JSON, Form.JSONL):
        write_json(view)
    elif form is Form.CSV:
        write_csv(COLUMNS, _cells(view))
    else:
        write(*_told(view))
        say("Statuses are proposed by rule where nobody has signed one.")


def _told(view: SinceView) -> Iterator[str]:
    after = view.next_meeting
    coming = f"the next, {flat(after.name)}, is on {after.start}" if after is not None else "the next is not known"
    yield f"{view.partnership} from {flat(view.meeting.name)} ({view.since}) to {view.as_of}; {coming}."
    for group in view.groups:
        if group.rows:
            yield ""
            yield f"{group.name}: {len(group.rows)}, {group.means}"
        for row in group.rows:
            yield f"  {row.now.due or 'no deadline':11} {row.now.assessment.status:12} {flat(row.now.headline)}"
            yield f"{'':14}{flat(row.because)}"
            yield f"{'':14}{row.now.key}"
    empty = [group.name for group in view.groups if not group.rows]
    if empty:
        yield ""
        yield f"Nothing: {', '.join(empty)}."


def _cells(view: SinceView) -> Iterator[dict[str, Any]]:
    for group in view.groups:
        for row in group.rows:
            now = row.now
            yield {
                "change": group.name, "undertaking": now.key, "headline": now.headline, "who": now.parties,
                "due": now.due, "status": now.assessment.status, "because": row.because, "document": now.document,
                "status_then": "" if row.before is None else row.before.assessment.status, "stated": now.document_date,
            }  # fmt: skip
