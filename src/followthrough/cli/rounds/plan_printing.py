"""How plans are printed: lines with their words of status, rates with their rule, claims, and the crosswalk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from followthrough.cli.terminal.printing import Form, flat, write, write_csv, write_json
from followthrough.cli.terminal.saying import counted, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followthrough.register.assessing.planning import PlanOutcome
    from followthrough.register.queries.plans.plan_rows import CrosswalkView, LineRow, PlanView, RateSet

LINE_COLUMNS = (
    "line", "number", "heading", "text", "lead", "period", "due", "funds", "told", "status", "because", "signed_by",
    "activities", "remark", "place",
)  # fmt: skip
CARRIED_COLUMNS = ("old", "old_heading", "old_text", "new", "new_heading", "new_text", "score", "because")
_BASIS = {"told": "in the plan's own words", "assessed": "as assessed from evidence"}


def told_of(made: PlanOutcome) -> Iterator[str]:
    """What importing a plan did."""
    held = f"{counted(made.lines, 'line')} under {counted(made.headings, 'heading')}"
    if made.status == "known":
        yield f"{made.key} is in the register already as edition {made.edition}: {held}. Nothing has changed."
        return
    yield f"{made.key}, edition {made.edition}: {held}."
    yield from (f"  look at: {flat(notice)}" for notice in made.notices)
    yield from (f"  changed: {flat(change)}" for change in made.changes)


def print_plan(view: PlanView, form: Form) -> None:
    """A plan on a day."""
    if form in (Form.JSON, Form.JSONL):
        write_json(view)
    elif form is Form.CSV:
        write_csv(LINE_COLUMNS, map(_cells, view.lines))
    else:
        write(*_told(view))
        say("Rates rest on the lines as imported. A line is done only when all its activities are.")


def _cells(line: LineRow) -> dict[str, Any]:
    made = line.standing.assessment
    return {
        "line": line.key, "number": line.number, "heading": line.heading, "text": line.text, "lead": line.lead,
        "period": line.period, "due": line.due, "funds": line.funds, "told": line.status, "status": made.status,
        "because": made.because, "signed_by": made.assessor, "remark": line.remark, "place": line.place,
        "activities": "; ".join(one.text for one in line.activities),
    }  # fmt: skip


def _told(view: PlanView) -> Iterator[str]:
    plan = view.plan
    after = f" Replaced by {plan.superseded_by}." if plan.superseded_by else ""
    yield f"{flat(plan.title) or plan.key} ({plan.date or 'no date'}), edition {plan.edition}, on {view.as_of}.{after}"
    yield from (f"Look at: {flat(notice)}" for notice in plan.notices)
    heading = None
    for line in view.lines:
        if line.heading != heading:
            heading = line.heading
            yield ""
            yield flat(heading) or "(no heading)"
        yield from _told_line(line)
    yield ""
    for each in view.rates:
        yield from _told_rates(each)
    if view.claimed:
        yield "What others said of the whole plan, in their words:"
    for claim in view.claimed:
        yield f"  {claim.because}"
        yield from (f"    doubt: {flag}" for flag in claim.flags)


def _told_line(line: LineRow) -> Iterator[str]:
    made = line.standing.assessment
    said = f"told “{flat(line.status)}”; " if line.status else ""
    signed = f", signed by {made.assessor}" if made.assessor is not None else ""
    yield f"  {line.number or '-':7} {flat(line.text)}"
    yield f"{'':10}{said}{made.status}{signed}: {flat(made.because)}"
    waiting = sum(touch.decision == "" for touch in line.touches)
    if waiting:
        said = counted(waiting, "statement of a later document is", "statements of later documents are")
        yield f"{'':10}{said} proposed as evidence for it."


def _told_rates(each: RateSet) -> Iterator[str]:
    yield f"Lines {each.counts}, {_BASIS[each.basis]}:"
    for rate in each.rates:
        percent = "no rate" if rate.percent is None else f"{rate.percent:.1f} per cent"
        unknown = f", {rate.unknown} unknown" if rate.unknown else ""
        yield f"  {rate.numerator} of {rate.denominator} = {percent}{unknown}  {flat(rate.heading) or 'the whole plan'}"
    yield f"  Rule: {each.rates[-1].rule}"


def print_crosswalk(view: CrosswalkView, form: Form) -> None:
    """A plan and the one that took its place."""
    if form in (Form.JSON, Form.JSONL):
        write_json(view)
    elif form is Form.CSV:
        write_csv(CARRIED_COLUMNS, _carried_cells(view))
    else:
        write(*_told_crosswalk(view))
        say(view.because)


def _carried_cells(view: CrosswalkView) -> Iterator[dict[str, Any]]:
    for row in view.carried:
        new = row.new_line
        yield {
            "old": row.old, "old_heading": row.old_line.heading, "old_text": row.old_line.text, "new": row.new,
            "new_heading": new and new.heading, "new_text": new and new.text, "score": row.score,
            "because": row.because,
        }  # fmt: skip
    for key, line in view.added:
        yield dict.fromkeys(CARRIED_COLUMNS) | {
            "new": key, "new_heading": line.heading, "new_text": line.text, "because": "Only the later plan has it.",
        }  # fmt: skip


def _told_crosswalk(view: CrosswalkView) -> Iterator[str]:
    yield f"{view.old.key} → {view.new.key}"
    for name, into, said in view.headings:
        by = "a person said so" if said else "as its lines went"
        yield f"  {flat(name) or '(no heading)'} → {', '.join(map(flat, into)) or 'nothing'} ({by})"
    for row in view.carried:
        new = "nothing: dropped" if row.new_line is None else f"{row.new}  {flat(row.new_line.text)}"
        yield f"{row.old}  {flat(row.old_line.text)}"
        yield f"    → {new}  ({flat(row.because)})"
    yield from (f"new: {key}  {flat(line.text)}" for key, line in view.added)
