"""What a fact or a verdict is entered about: an undertaking or an action line, with the facts already tied to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from followthrough.register.models import ActionLine
from followthrough.register.queries.facts.world import claim_row, evidence_row
from followthrough.register.queries.standing.assessing import standing_of
from followthrough.register.queries.standing.facts_known import tied_claims, tied_evidence
from followthrough.register.queries.standing.line_standings import line_standing
from followthrough.register.queries.standing.verdicts import verdicts_on
from followthrough.register.queries.undertakings.entries import entry_view

if TYPE_CHECKING:
    from followthrough.register.queries.rows import ClaimRow, EvidenceRow
    from followthrough.register.queries.standing.verdicts import VerdictRow


@dataclass(frozen=True, slots=True)
class About:
    """One subject of facts."""

    key: str
    plan: str  # key of the plan of an action line; "" for an undertaking
    says: str  # its headline, or the line's text
    proposed: str  # the status the rule proposes on the day; "unknown" where nothing can be said
    claims: tuple[ClaimRow, ...]
    evidence: tuple[EvidenceRow, ...]
    verdicts: tuple[VerdictRow, ...]  # all, newest day first


def about(key: str, *, as_of: str) -> About | None:
    """The undertaking or action line of this key on an ISO day, as far as its reader may see it; None where none is."""
    line = ActionLine.objects.filter(key=key).select_related("plan").order_by("-plan__edition").first()
    if line is not None:
        return _line(line, as_of)
    view = entry_view(key)
    if view is None:
        return None
    standing = standing_of(view.entry.key, as_of=as_of)
    proposed = "unknown" if standing is None else str(standing.proposed.status)
    held = view.entry.key
    return About(held, "", view.entry.headline, proposed, view.claims, view.evidence, verdicts_on(held))


def _line(line: ActionLine, as_of: str) -> About:
    standing = line_standing(line.key, as_of=as_of)
    owners = {line.key: line.key}
    return About(
        key=line.key,
        plan=line.plan.key,
        says=line.text,
        proposed="unknown" if standing is None else str(standing.proposed.status),
        claims=tuple(map(claim_row, tied_claims(owners, "line")[line.key])),
        evidence=tuple(map(evidence_row, tied_evidence(owners, "line")[line.key])),
        verdicts=verdicts_on(line.key),
    )
