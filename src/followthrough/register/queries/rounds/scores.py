"""Scores of a round by member, issue or period with the rule printed, and one undertaking under every scheme."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from followthrough.assessments.coding import Aggregate, Decided, aggregate
from followthrough.assessments.verdicts import UnderScheme, under
from followthrough.register.ledger.held import held
from followthrough.register.models import Entry, Finding
from followthrough.register.queries.rounds.coding_held import codes_of, round_of, scheme_held, schemes_held, settled
from followthrough.register.queries.standing.assessing import standing_of

if TYPE_CHECKING:
    from collections.abc import Callable

GROUPS: Final = ("member", "issue", "period", "entry")


def scores(key: str, *, by: str = "member", stage: str = "") -> tuple[Aggregate, ...]:
    """Scores of what is decided at a stage, by member, issue (the undertaking's first area), period or entry.

    Each group prints the scheme's rule. Period is the year in which the undertaking was first stated.

    Raises:
        DecisionError: there is no such round.
        ValueError: it cannot be grouped so.
    """
    row = round_of(key)
    scheme = scheme_held(row.scheme)
    at = stage or scheme.first_stage()
    decided, _ = settled(key, codes_of(key, at))
    return aggregate(decided, scheme, _grouping(by, [one.unit[0] for one in decided]))


def _grouping(by: str, entries: list[str]) -> Callable[[Decided], str]:
    if by not in GROUPS:
        raise ValueError(f"Scores are told by {', '.join(GROUPS)}, not by {by!r}.")
    if by in ("member", "entry"):
        return lambda one: one.unit[1 if by == "member" else 0]
    names = _issues(entries) if by == "issue" else _periods(entries)
    return lambda one: names.get(one.unit[0], "not told")


def _issues(entries: list[str]) -> dict[str, str]:
    """The first area of each undertaking's first statement."""
    rows = Finding.objects.filter(held(None), key__in=[entry.removeprefix("e-") for entry in entries])
    return {f"e-{key}": areas[0] for key, areas in rows.values_list("key", "areas") if areas}


def _periods(entries: list[str]) -> dict[str, str]:
    rows = Entry.objects.filter(held(None), key__in=entries).exclude(document__date="")
    return {key: date[:4] for key, date in rows.values_list("key", "document__date")}


def under_schemes(key: str, *, as_of: str) -> tuple[UnderScheme, ...]:
    """What every scheme held would make of an undertaking as it stands on an ISO day: proposals to a coder.

    Empty where there is no such undertaking.
    """
    found = standing_of(key, as_of=as_of)
    return () if found is None else under(found.assessment, schemes_held())
