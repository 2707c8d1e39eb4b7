"""`correct`: a person reads the same words otherwise than the machine. The words stay; what is read in them changes.

The corrected finding is by hand: no newer reading changes it. What the machine read stays as a superseded row, and the
decision that confirms the corrected one says what was changed.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from django.db import transaction

from followthrough import model
from followthrough.register.decisions.by_hand import Says, add_finding
from followthrough.register.decisions.review import Verdict
from followthrough.register.decisions.seconding import put_decision
from followthrough.register.following.undertakings import BY_HAND, put_entries
from followthrough.register.intake.readings import finding_facts, finding_row
from followthrough.register.intake.typed import ByHandError
from followthrough.register.ledger import audit
from followthrough.register.ledger.headline import end_of
from followthrough.register.ledger.nouns import as_finding, as_findings_of
from followthrough.register.ledger.storable import storable_text
from followthrough.register.models import Finding

if TYPE_CHECKING:
    from datetime import datetime

NAMES = {
    "holders": "who must deliver",
    "addressees": "to whom",
    "due": "due",
    "strength": "strength",
    "areas": "areas",
    "conditional": "condition",
}


@transaction.atomic
def correct(*, finding: str, says: Says, person: str, now: datetime, reason: str = "") -> str:
    """Read a finding's words otherwise; the key of the finding that now says so. What says the same changes nothing.

    Another act is another finding: the machine's is rejected and a new one is made of the same words.

    Raises:
        ByHandError: no such finding, or an act, date or strength that cannot be.
    """
    audit.one_writer()
    live = Finding.objects.filter(key=finding, superseded_at__isnull=True, document__superseded_at__isnull=True)
    row = live.select_related("document__partnership").first()
    if row is None:
        raise ByHandError(f"The register holds no finding {finding}.")
    if says.act != row.act:
        return _another_act(row, says, person=person, now=now, reason=reason)
    before = as_finding(row)
    after = _edited(before, _checked(says))
    changes = _changes(before, after)
    if changes:
        _put(row, replace(after, because=(f"{person} corrected {changes}.", *before.because)), person=person, now=now)
        told = ". ".join(filter(None, (f"Corrected: {changes}", reason)))
        put_decision(verdict=Verdict.CONFIRM, finding=finding, person=person, now=now, reason=told)
    return finding


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


def _edited(before: model.Finding, says: Says) -> model.Finding:
    return replace(
        before,
        cue=replace(before.cue, lexicon=BY_HAND),
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


def _put(row: Finding, noun: model.Finding, *, person: str, now: datetime) -> None:
    Finding.objects.filter(pk=row.pk).update(superseded_at=now)
    finding_row(row.key, row.document, finding_facts(noun), person=person, now=now).save()
    put_entries(row.document, as_findings_of(row.document, (noun,)), person=person, now=now)
    audit.note(verb="correct", subject=f"finding:{row.key}", person=person, now=now, says=finding_facts(noun))
