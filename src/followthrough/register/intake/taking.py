"""`take_document`, `take_documents`: what was read is recorded and linked, in one go."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Q

from followthrough.register.following.relink import relink_documents
from followthrough.register.intake.record import Details, Outcome, RecordError, Status, record_one
from followthrough.register.intake.reissued import as_held
from followthrough.register.intake.typed import strictest
from followthrough.register.ledger import audit
from followthrough.register.ledger.held import held
from followthrough.register.ledger.seeing import EVERYTHING, seeing
from followthrough.register.models import Document

_UNCHANGED = (Status.KNOWN, Status.DUPLICATE)

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from followthrough.model import Findings
    from followthrough.register.ledger.seeing import Sight


def take_document(*, findings: Findings, details: Details, seen: Sight, person: str, now: datetime) -> Outcome:
    """Record it, and link its partnership again where it changed anything.

    Args:
        findings: the document as read.
        details: what a person says of it; a degree of confidentiality lower than the one it has changes nothing.
        seen: what the person may see.
        person: who records it.
        now: when.

    Raises:
        RecordError: a quote does not agree with the text the register holds, or these bytes or this name are those of
            a document the person may not see.
    """
    (taken,) = take_documents(read=[(findings, details)], seen=seen, person=person, now=now)
    if isinstance(taken, RecordError):
        raise taken
    return taken


@transaction.atomic
def take_documents(
    *, read: Iterable[tuple[Findings, Details]], seen: Sight, person: str, now: datetime
) -> list[Outcome | RecordError]:
    """Record them, and link their partnerships again once, at the end. One that is refused leaves the others as told.

    Returns:
        For each in turn what recording it did, or why it was not recorded (as `take_document` raises it).
    """
    taken: list[Outcome | RecordError] = []
    with seeing(EVERYTHING):
        audit.one_writer()
        for findings, details in read:
            try:
                taken.append(_take(findings, details, seen, person, now))
            except RecordError as error:
                taken.append(error)
        changed = [one.document for one in taken if isinstance(one, Outcome) and one.status not in _UNCHANGED]
        if changed:
            relink_documents(documents=changed, person=person, now=now)
    return taken


def _take(findings: Findings, details: Details, seen: Sight, person: str, now: datetime) -> Outcome:
    findings = as_held(findings, details.instead_of)
    document = findings.document
    same = Q(sha256=document.sha256) | Q(key=document.id)
    degrees = list(Document.objects.filter(same, held(None)).values_list("confidentiality", flat=True))
    if seen is not None and not set(degrees) <= seen:
        raise RecordError("The register holds these bytes already, in a document that you may not see.")
    closest = replace(details, confidentiality=strictest(details.confidentiality, *degrees))
    return record_one(findings=findings, person=person, now=now, details=closest)
