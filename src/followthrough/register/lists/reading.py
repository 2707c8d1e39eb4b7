"""What the lists of entries and findings share: how a statement was read, and what was decided of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followthrough.exchange.understanding import join_words, split_words
from followthrough.register.decisions.by_hand import Says
from followthrough.register.decisions.correcting import correct_all
from followthrough.register.decisions.deciding import Wish
from followthrough.register.decisions.seconding import proposed_by, put_decisions
from followthrough.register.following.judged import DecisionError
from followthrough.register.lists.kept import Taken

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from followthrough.exchange.comparing import Cells, Change
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


def correct_read(changes: Sequence[Change], held: Mapping[str, Cells], by: By) -> dict[str, str | DecisionError]:
    """For each change of what is read in a statement: the key of the finding that says so now, or why none can."""
    read = [change for change in changes if any(name in change.says for name in ("act", *READ))]
    told = {change.key: held[change.key] for change in read}
    says = [
        (before["finding"], as_says({**before, **change.says}, change.says.get("act", before["act"])))
        for change, before in zip(read, told.values(), strict=True)
    ]
    made = correct_all(says, person=by.person, now=by.now, reason=by.reason)
    return dict(zip(told, made, strict=True))


def take_decisions(kind: str, changes: Sequence[Change], held: Mapping[str, Cells], by: By) -> dict[str, str]:
    """Confirm, reject or take back what the columns say, as on the pages: where two must decide, it is proposed.

    For each change of these columns why it cannot be, "" where it can.
    """
    came: dict[str, str] = {}
    wishes: list[Wish] = []
    for change in changes:
        if "decision" in change.says or "reason" in change.says:
            wish = _wish(kind, change, held[change.key], by)
            if wish is None:
                came[change.key] = _REASON_ALONE
            else:
                wishes.append(wish)
    for wish, made in zip(wishes, put_decisions(wishes), strict=True):
        came[wish.subject] = str(made) if isinstance(made, DecisionError) else ""
    return came


def outcomes(
    changes: Sequence[Change], refused: Mapping[str, str], subjects: Mapping[str, Sequence[str]], by: By
) -> list[Taken]:
    """What came of each change: refused, waiting for a second person, or in effect.

    Args:
        changes: as taken in.
        refused: by key, why a change could not be.
        subjects: by key, the keys of the entry and the finding that its columns decide about.
        by: who took it in.
    """
    waits = proposed_by(by.person, [one for some in subjects.values() for one in some])
    told = ((refused.get(change.key, ""), subjects.get(change.key, ())) for change in changes)
    return [Taken(why, waits=not why and not waits.isdisjoint(some)) for why, some in told]


_REASON_ALONE = "A reason stands beside a decision: write confirm or reject, or leave the reason blank."


def _wish(kind: str, change: Change, before: Cells, by: By) -> Wish | None:
    """What the columns decide; None where a reason stands without a decision."""
    says = change.says
    verdict = says.get("decision", before["decision"])
    if not verdict and says.get("reason"):
        return None
    reason = says.get("reason", "") or (by.reason if "decision" in says else before["reason"])
    return Wish(kind, change.key, verdict or "undo", by.person, by.now, reason)
