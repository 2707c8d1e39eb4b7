"""What a progress report of a plan and a scorecard of a coding round need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followthrough.register.following.judged import DecisionError
from followthrough.register.gathering.packing import claims_on, names_of, state
from followthrough.register.gathering.plans import plan
from followthrough.register.gathering.sources import sources
from followthrough.register.ledger.held import held
from followthrough.register.models import CodingRound, Document, Entry, Plan
from followthrough.register.queries.rounds.coding import round_view
from followthrough.register.queries.rounds.scores import scores
from followthrough.reports.facts import Facts, Names, Round, Unit

if TYPE_CHECKING:
    from followthrough.register.queries.rounds.coding_rows import RoundView, UnitRow


class ReportUnknownError(LookupError):
    """A plan or round that the register does not hold. Names those it holds."""


def gathered_plan(key: str, *, as_of: str, language: str = "en") -> Facts:
    """One plan on an ISO day, line by line, with what others claim of it.

    Raises:
        ReportUnknownError: there is no such plan.
        followthrough.register.ledger.held.MomentError: the day is no ISO day.
    """
    found = plan(key, as_of)
    if found is None:
        held_ = list(Plan.objects.filter(held(None)).order_by("key").values_list("key", flat=True))
        raise ReportUnknownError(f"The register holds no plan “{key}”. It holds: {', '.join(held_) or 'none'}.")
    row, partnership = found
    return Facts(
        names=_names(partnership, language),
        meeting=None,
        earlier=None,
        as_of=as_of,
        held=state(partnership),
        sources={},
        claims=claims_on(as_of, instrument__key=row.instrument) if row.instrument else (),
        plans=(row,),
    )


def _names(partnership: str, language: str) -> Names:
    return names_of(partnership, language) if partnership else Names("", "", ())


def gathered_round(key: str, *, stage: str = "", as_of: str, language: str = "en") -> Facts:
    """One coding round at a stage, as an adjudicator or reader sees it: not for a coder who is to stay blind.

    Raises:
        ReportUnknownError: there is no such round, or its scheme no such stage.
    """
    try:
        view = round_view(key, stage=stage)
    except DecisionError as error:
        known = list(CodingRound.objects.filter(held(None)).order_by("key").values_list("key", flat=True))
        raise ReportUnknownError(f"{error} Rounds: {', '.join(known) or 'none'}.") from error
    if view.stage not in (view.scheme.stages or ("",)):
        stages = ", ".join(view.scheme.stages)
        raise ReportUnknownError(f"{view.scheme.name} has no stage “{view.stage}”. It has: {stages or 'none'}.")
    entries = Entry.objects.filter(held(None), key__in=view.round.entries)
    documents = Document.objects.filter(entries__in=entries)
    whose = sorted({key or "" for key in documents.values_list("partnership__key", flat=True)})
    partnership = whose[0] if len(whose) == 1 else ""
    return Facts(
        names=_names(partnership, language),
        meeting=None,
        earlier=None,
        as_of=as_of,
        held=state(partnership),
        sources=sources(as_of, pk__in=documents.values("pk")),
        round=_round(view),
    )


def _round(view: RoundView) -> Round:
    closed = next((one.date for one in view.frozen if one.stage == view.stage and one.live), "")
    return Round(
        key=view.round.key,
        title=view.round.title,
        scheme=view.scheme,
        stage=view.stage,
        frozen=closed,
        units=tuple(_unit(one) for one in view.units if one.unit[2] == "score"),
        by_member=scores(view.round.key, by="member", stage=view.stage),
        by_entry=scores(view.round.key, by="entry", stage=view.stage),
        agreement=view.agreement,
    )


def _unit(one: UnitRow) -> Unit:
    made = one.decided
    told = ("", "", one.because) if made is None else (made.value, made.by, made.because)
    return Unit(one.unit[0], one.headline, one.unit[1], *told)
