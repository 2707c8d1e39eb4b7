"""What the lists of entries and findings share: how a statement was read, and what was decided of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followthrough.exchange.understanding import join_words, split_words
from followthrough.register.decisions.by_hand import Says
from followthrough.register.decisions.review import decide
from followthrough.register.following.judged import DecisionError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from followthrough.register.lists.kept import By
    from followthrough.register.queries.rows import DecisionRow, EntryRow, FindingRow

READ = ("holders", "addressees", "due", "strength", "conditional", "areas")


def read_cells(finding: FindingRow) -> dict[str, str]:
    """The columns of what was read in a statement."""
    return {
        "holders": join_words(finding.holders),
        "addressees": join_words(finding.addressees),
        "due": finding.due,
        "strength": finding.strength,
        "conditional": "yes" if finding.conditional else "no",
        "areas": join_words(finding.areas),
    }


def decided_cells(decision: DecisionRow | None) -> dict[str, str]:
    """The columns of a decision; blank while it is open."""
    return {
        "decision": "" if decision is None else decision.verdict,
        "reason": "" if decision is None else decision.reason,
    }


def place_cells(row: EntryRow | FindingRow) -> dict[str, str]:
    """The columns of where a statement stands, and whose words it is."""
    return {
        "document": row.document,
        "title": row.document_title,
        "date": row.document_date,
        "kind": row.document_kind,
        "invented": "yes" if row.invented else "no",
        "passage": row.passage,
        "quote": row.quote,
    }


def as_says(cells: Mapping[str, str], act: str) -> Says:
    """What a person reads in the words, from the columns."""
    return Says(
        act=act,
        holders=split_words(cells["holders"]),
        addressees=split_words(cells["addressees"]),
        due=cells["due"],
        strength=cells["strength"],
        areas=split_words(cells["areas"]),
        conditional=cells["conditional"] == "yes",
    )


def take_decision(kind: str, key: str, before: Mapping[str, str], says: Mapping[str, str], by: By) -> None:
    """Confirm, reject or take back what the columns say; nothing where they say nothing new.

    Raises:
        DecisionError: a reason without a decision, or it cannot be decided so.
    """
    if "decision" not in says and "reason" not in says:
        return
    verdict = says.get("decision", before["decision"])
    if not verdict and says.get("reason"):
        raise DecisionError("A reason stands beside a decision: write confirm or reject, or leave the reason blank.")
    reason = says.get("reason", "") or (by.reason if "decision" in says else before["reason"])
    decide(verdict=verdict or "undo", person=by.person, now=by.now, reason=reason, **{kind: key})
