"""`correct`: a person reads the same words otherwise than the machine. The words stay; what is read in them changes.

The corrected finding is by hand: no newer reading changes it. What the machine read stays as a superseded row, and the
decision that confirms the corrected one says what was changed.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from django.db import transaction

from followthrough import model
from followthrough.register.decisions.by_hand import Says, add_finding
from followthrough.register.decisions.deciding import BATCH, Wish, keys_in_batches
from followthrough.register.decisions.review import Verdict
from followthrough.register.decisions.seconding import put_decision, put_decisions
from followthrough.register.following.judged import DecisionError
from followthrough.register.following.undertakings import BY_HAND, put_corrected
from followthrough.register.intake.readings import finding_facts, finding_row
from followthrough.register.intake.typed import ByHandError
from followthrough.register.ledger import audit
from followthrough.register.ledger.batches import in_batches
from followthrough.register.ledger.headline import end_of, what_binds
from followthrough.register.ledger.nouns import as_finding
from followthrough.register.ledger.storable import storable_text
from followthrough.register.models import Document, Finding

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

NAMES = {
    "holders": "who must deliver",
    "addressees": "to whom",
    "due": "due",
    "strength": "strength",
    "areas": "areas",
    "conditional": "condition",
}


def correct(*, finding: str, says: Says, person: str, now: datetime, reason: str = "") -> str:
    """Read a finding's words otherwise; the key of the finding that now says so. What says the same changes nothing.

    Another act is another finding: the machine's is rejected and a new one is made of the same words.

    Raises:
        ByHandError: no such finding, or an act, date or strength that cannot be.
    """
    (made,) = correct_all([(finding, says)], person=person, now=now, reason=reason)
    if isinstance(made, DecisionError):
        raise made
    return made


@transaction.atomic
def correct_all(
    corrections: Sequence[tuple[str, Says]], *, person: str, now: datetime, reason: str = ""
) -> list[str | DecisionError]:
    """The same for many findings, each named once; why not, for one that cannot be read so."""
    audit.one_writer()
    rows = _rows([key for key, _ in corrections])
    came: list[_Edited | str | DecisionError] = []
    for key, says in corrections:
        try:
            came.append(_corrected(key, rows.get(key), says, person=person, now=now, reason=reason))
        except DecisionError as error:
            came.append(error)
    put = iter(_put([each for each in came if isinstance(each, _Edited)], person=person, now=now, reason=reason))
    return [next(put) if isinstance(each, _Edited) else each for each in came]


class _Edited(NamedTuple):
    """A finding read otherwise, and what was changed in words."""

    row: Finding
    noun: model.Finding
    changes: str


def _rows(keys: Sequence[str]) -> dict[str, Finding]:
    """The live findings of these keys with their documents, each of which is read once."""
    live = Finding.objects.filter(superseded_at__isnull=True, document__superseded_at__isnull=True)
    rows = [row for some in keys_in_batches(keys) for row in live.filter(key__in=some)]
    documents = Document.objects.select_related("partnership").in_bulk({row.document_id for row in rows})
    for row in rows:
        row.document = documents[row.document_id]
    return {row.key: row for row in rows}


def _corrected(key: str, row: Finding | None, says: Says, *, person: str, now: datetime, reason: str) -> _Edited | str:
    """The finding as the person reads it, or the key of the one that says so already.

    Raises:
        ByHandError: there is none, or it cannot be read so.
    """
    if row is None:
        raise ByHandError(f"The register holds no finding {key}.")
    if says.act != row.act:
        return _another_act(row, says, person=person, now=now, reason=reason)
    before = as_finding(row)
    after = _edited(before, _checked(says), row.document.text)
    changes = _changes(before, after)
    if not changes:
        return key
    return _Edited(row, replace(after, because=(f"{person} corrected {changes}.", *before.because)), changes)


def _another_act(row: Finding, says: Says, *, person: str, now: datetime, reason: str) -> str:
    made = add_finding(
        document=row.document.key, span=(row.start, row.end), says=says, person=person, now=now, reason=reason
    )
    told = ". ".join(filter(None, (f"It is no {row.act} but a {says.act}, entered as {made}", reason)))
    put_decision(verdict=Verdict.REJECT, finding=row.key, person=person, now=now, reason=told)
    return made


def _checked(says: Says) -> Says:
    if says.due and not end_of(says.due):
        raise ByHandError(f"“{says.due}” is no date: write 2030, 2030-06 or 2030-06-30.")
    if says.strength not in {"", *model.Strength}:
        raise ByHandError(f"“{says.strength}” is no strength: choose strong or weak.")
    return says


def _edited(before: model.Finding, says: Says, text: str) -> model.Finding:
    return replace(
        before,
        cue=replace(what_binds(before, text), lexicon=BY_HAND),
        holders=tuple(map(storable_text, says.holders)),
        addressees=tuple(map(storable_text, says.addressees)),
        areas=tuple(map(storable_text, says.areas)),
        strength=model.Strength(says.strength) if says.strength else None,
        due=says.due or None,
        when=before.when if (before.due or "") == says.due else None,
        conditional=says.conditional,
        confidence=1.0,
    )


def _changes(before: model.Finding, after: model.Finding) -> str:
    """What was changed, in words: "due 2030 to 2031; strength strong to weak"."""
    pairs = [(name, getattr(before, field), getattr(after, field)) for field, name in NAMES.items()]
    return "; ".join(f"{name} {_word(old)} to {_word(new)}" for name, old, new in pairs if old != new)


def _word(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(value) or "nobody"
    known: dict[object, str] = {None: "none", True: "yes", False: "no"}
    return known.get(value, str(value))


def _put(edited: Sequence[_Edited], *, person: str, now: datetime, reason: str) -> list[str | DecisionError]:
    """Rows that supersede those before, their entries brought up to them, and a decision on each."""
    if not edited:
        return []
    former = [each.row.pk for each in edited]
    for some in in_batches(former, BATCH):
        Finding.objects.filter(pk__in=some).update(superseded_at=now)
    says = [(each, finding_facts(each.noun) | {"corrected": each.row.corrected}) for each in edited]
    made = (finding_row(each.row.key, each.row.document, facts, person=person, now=now) for each, facts in says)
    Finding.objects.bulk_create(made, batch_size=BATCH)
    put_corrected([(each.row.document, each.noun, each.row.corrected) for each in edited], person=person, now=now)
    told = (("correct", f"finding:{each.row.key}", {"says": facts}) for each, facts in says)
    audit.notes(told, person=person, now=now)
    came = put_decisions(
        [Wish("finding", each.row.key, Verdict.CONFIRM, person, now, _why(each, reason)) for each in edited]
    )
    return [one if isinstance(one, DecisionError) else each.row.key for one, each in zip(came, edited, strict=True)]


def _why(each: _Edited, reason: str) -> str:
    return ". ".join(filter(None, (f"Corrected: {each.changes}", reason)))
