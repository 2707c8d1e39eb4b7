"""What became of a plan's headings and lines in the plan that took its place: by wording, or as people said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followthrough.assessments.crosswalks import Crosswalk, crosswalk
from followthrough.assessments.plans import Plan as PlanRead
from followthrough.language.plural import counted as how_many
from followthrough.register.assessing.planning import lines_of
from followthrough.register.ledger.held import held
from followthrough.register.models import Decision, HeadingMap, Plan
from followthrough.register.queries.plans.plan_rows import CarriedRow, CrosswalkView
from followthrough.register.queries.plans.plans import counted, plan_row

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from followthrough.assessments.plans import ActionLine

    Words = Mapping[tuple[str, str], bool]


def crosswalk_view(old: str, new: str) -> CrosswalkView | None:
    """Two plans by key, the later one against the earlier; None where one of them is not held."""
    rows = {row.key: row for row in counted(Plan.objects.filter(held(None), key__in=(old, new)))}
    if old not in rows or new not in rows:
        return None
    one, other = lines_of(rows[old]), lines_of(rows[new])
    said = HeadingMap.objects.filter(held(None), old_plan=old, new_plan=new)
    headings = {row.heading: tuple(row.into) for row in said}
    judged = _judged(old, new)
    made = crosswalk(_read(old, one), _read(new, other), headings, judged)
    carried = tuple(_carried(made, one, other, judged))
    added = tuple((key, line) for key, line in other.items() if any(line is each for each in made.added))
    told = tuple((name, made.headings.get(name, ()), name in headings) for name in _read(old, one).headings)
    taken = sum(row.new != "" for row in carried)
    says = (
        f"Of {how_many(len(carried), 'line')} of {old}, {taken} went on into {new} and {len(carried) - taken} did not. "
        f"{new} has {how_many(len(other), 'line')}, {len(added)} of them new."
    )
    return CrosswalkView(plan_row(rows[old]), plan_row(rows[new]), told, carried, added, says)


def _read(key: str, lines: Mapping[str, ActionLine]) -> PlanRead:
    return PlanRead(key, tuple(lines.values()))


def _judged(old: str, new: str) -> dict[tuple[str, str], bool]:
    """People's live words on pairs of lines of the two plans."""
    rows = Decision.objects.filter(held(None), subject_kind="carry", subject__startswith=f"{old}/")
    words = {(*row.subject.split("|", 1),): row.verdict for row in rows if f"|{new}/" in row.subject}
    return {(pair[0], pair[1]): said == "same" for pair, said in words.items() if said != "undo"}


def _carried(
    made: Crosswalk, one: Mapping[str, ActionLine], other: Mapping[str, ActionLine], judged: Words
) -> Iterable[CarriedRow]:
    keys = {id(line): key for key, line in other.items()}
    for key, each in zip(one, made.carried, strict=True):
        into = "" if each.new is None else keys[id(each.new)]
        word = "same" if judged.get((key, into)) else ""
        yield CarriedRow(key, each.old, into, each.new, each.score, each.because, word)
