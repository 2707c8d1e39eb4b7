"""The list of findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followthrough.exchange.lists import FINDINGS
from followthrough.exchange.understanding import join_words
from followthrough.register.following.judged import DecisionError
from followthrough.register.ledger.held import held, not_stale
from followthrough.register.lists.kept import KeptList, Taken, by_key, only_known, together
from followthrough.register.lists.reading import (
    correct_read,
    decided_cells,
    outcomes,
    place_cells,
    read_cells,
    take_decisions,
)
from followthrough.register.models import Finding
from followthrough.register.queries.statements.findings import finding_rows

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from django.db.models import QuerySet

    from followthrough.exchange.comparing import Cells, Change, Held
    from followthrough.register.lists.kept import By, Chosen
    from followthrough.register.queries.rows import FindingRow


def _keys(chosen: Chosen) -> list[str]:
    found = _live().filter(not_stale(None))
    equal = {"document__partnership__key": chosen.partnership, "document__key": chosen.document}
    found = found.filter(**{name: value for name, value in equal.items() if value})
    rows = found.values_list("document__date", "document_id", "start", "end", "key")
    return [row[-1] for row in sorted(rows)]


def _live() -> QuerySet[Finding]:
    return Finding.objects.filter(held(None), held(None, "document__"))


def _held(keys: Sequence[str]) -> Mapping[str, Cells]:
    return by_key(map(_cells, finding_rows(_live().filter(key__in=only_known(keys)))))


def _cells(finding: FindingRow) -> Cells:
    return {
        "key": finding.key,
        **place_cells(finding),
        "act": finding.act,
        "speaker": join_words(finding.speaker),
        **read_cells(finding),
        **decided_cells(finding.decision),
        "confidence": f"{finding.confidence:g}",
        "lexicon": finding.lexicon,
        "because": " ".join(finding.because),
        "entry": finding.entry or "",
    }


_ANOTHER_ACT = "Another act makes another finding and rejects this one: leave its decision as it was."


def _accept(changes: Sequence[Change], held: Mapping[str, Cells], by: By) -> list[Taken]:
    """What is read otherwise, then what is decided; the words are each finding's own."""
    made = correct_read(changes, {key: {**cells, "finding": key} for key, cells in held.items()}, by)
    refused = {key: _refused(key, one, changes) for key, one in made.items()}
    left = [
        change for change in changes if not refused.get(change.key) and made.get(change.key, change.key) == change.key
    ]
    refused |= take_decisions("finding", left, held, by)
    return outcomes(changes, refused, {key: (key,) for key in held}, by)


def _refused(key: str, made: str | DecisionError, changes: Sequence[Change]) -> str:
    """Why a finding cannot be read so."""
    if isinstance(made, DecisionError):
        return str(made)
    decides = any(change.key == key and {"decision", "reason"} & change.says.keys() for change in changes)
    return _ANOTHER_ACT if made != key and decides else ""


def _reader() -> Held:
    return _held


KEPT = KeptList(FINDINGS, _keys, _reader, together(_accept), decides="finding")
