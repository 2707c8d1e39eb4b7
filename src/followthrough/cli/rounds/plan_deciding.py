"""`followthrough plan match | touch | carry | line | heading`: a person's word on what a plan's lines became."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from followthrough.cli.rounds.plan_printing import print_crosswalk
from followthrough.cli.terminal.printing import Form, Format
from followthrough.cli.terminal.saying import Because, By, counted, register_asked, register_opened, say, signed, stop


def match(key: Annotated[str, typer.Argument(help="Key of the plan.")], *, by: By = None) -> None:
    """Propose statements of later documents as evidence for the plan's lines; a person confirms with `plan touch`."""
    with register_asked():
        from followthrough.register.assessing.touching import match_lines

        new = match_lines(plan=key, **signed(by))
    see = f" See them with `followthrough plan show {key} --format json`." if new else ""
    say(f"{counted(new, 'new proposal')}.{see}")


class Touched(StrEnum):
    """What may be said of a proposal."""

    CONFIRM = "confirm"
    REJECT = "reject"
    UNDO = "undo"


def touch(
    verdict: Annotated[Touched, typer.Argument(help="What you decide.", show_default=False)],
    line: Annotated[str, typer.Argument(help="Key of the action line, such as plan-2017/1.2.")],
    finding: Annotated[str, typer.Argument(help="Key of the statement.")],
    *,
    shows: Annotated[
        str, typer.Option(help="The step it shows, such as addressed; nothing: that something moved.")
    ] = "",
    because: Because = "",
    by: By = None,
) -> None:
    """Say whether a statement is evidence for an action line."""
    with register_asked():
        from followthrough.register.assessing.touching import judge_touch

        made = judge_touch(touch=(line, finding), verdict=verdict.value, shows=shows, reason=because, **signed(by))
    say(f"Decision {made.number} by {made.person}: {made.verdict}, {made.subject_kind} {made.subject}.")


def carry(
    old: Annotated[str, typer.Argument(help="Key of the plan that was replaced.")],
    new: Annotated[str, typer.Argument(help="Key of the plan that took its place.")],
    *,
    form: Format = Form.TABLE,
) -> None:
    """Show which headings and lines of a plan the next one took up, which it dropped, and what it added.

    Proposed by wording; what a person judged with `plan line` or `plan heading` goes before.
    """
    with register_opened():
        from followthrough.register.queries.plans.crosswalks import crosswalk_view

        view = crosswalk_view(old, new)
    if view is None:
        stop(f"The register does not hold both {old} and {new}: see `followthrough plan list`.")
    print_crosswalk(view, form)


class Same(StrEnum):
    """What may be said of two lines."""

    SAME = "same"
    NOT_SAME = "not-same"
    UNDO = "undo"


def line(
    old: Annotated[str, typer.Argument(help="Key of the line of the plan that was replaced.")],
    verdict: Annotated[Same, typer.Argument(help="What you decide.", show_default=False)],
    new: Annotated[str, typer.Argument(help="Key of the line of the plan that took its place.")],
    *,
    because: Because = "",
    by: By = None,
) -> None:
    """Say whether a line of a later plan takes up a line of the one it replaced: same, not-same, or undo."""
    with register_asked():
        from followthrough.register.assessing.carrying import judge_carried

        made = judge_carried(old=old, new=new, verdict=verdict.replace("-", " "), reason=because, **signed(by))
    say(f"Decision {made.number} by {made.person}: {made.verdict}, {made.subject_kind} {made.subject}.")


def heading(
    old: Annotated[str, typer.Argument(help="Key of the plan that was replaced.")],
    new: Annotated[str, typer.Argument(help="Key of the plan that took its place.")],
    name: Annotated[str, typer.Argument(help="Heading of the earlier plan.", metavar="HEADING")],
    into: Annotated[list[str] | None, typer.Argument(help="Headings of the later plan; none: it was dropped.")] = None,
    *,
    because: Because = "",
    by: By = None,
) -> None:
    """Say which headings of a later plan took up a heading of the earlier one: four headings may become three."""
    with register_asked():
        from followthrough.register.assessing.carrying import map_heading

        map_heading(plans=(old, new), heading=name, into=into or (), because=because, **signed(by))
    say(f"“{name}” went into {', '.join(into or ()) or 'nothing'}.")
