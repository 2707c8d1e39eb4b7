"""The list of findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followthrough.exchange.lists import FINDINGS
from followthrough.exchange.understanding import join_words
from followthrough.register.decisions.correcting import correct
from followthrough.register.following.judged import DecisionError
from followthrough.register.ledger.held import held, not_stale
from followthrough.register.lists.kept import KeptList, by_key, one_by_one, only_known
from followthrough.register.lists.reading import (
    READ,
    as_says,
    decided_cells,
    place_cells,
    read_cells,
    take_decision,
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


def _accept(change: Change, by: By) -> None:
    """Against the row as it is now: another list of the same file may just have changed it."""
    before, says = _held([change.key])[change.key], change.says
    key = change.key
    if any(name in says for name in ("act", *READ)):
        told = as_says({**before, **says}, says.get("act", before["act"]))
        key = correct(finding=key, says=told, person=by.person, now=by.now, reason=by.reason)
    if key == change.key:
        take_decision("finding", key, before, says, by)
    elif "decision" in says or "reason" in says:
        raise DecisionError("Another act makes another finding and rejects this one: leave its decision as it was.")


def _reader() -> Held:
    return _held


KEPT = KeptList(FINDINGS, _keys, _reader, one_by_one(_accept))
