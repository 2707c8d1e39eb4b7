"""`load_example`: the example's documents are read like any others, then its facts are laid beside them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from django.db import transaction

from followthrough import link
from followthrough.batch import read_document
from followthrough.register.example.practice import load_practice
from followthrough.register.example.sheets import Sheet, read_sheet
from followthrough.register.facts.load_facts import load_facts, read_facts
from followthrough.register.following.chains import follow
from followthrough.register.intake.load_world import load_world
from followthrough.register.intake.record import Details, Recorded, record

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from followthrough.model import Findings, Links

_HERE = Path(__file__).parent
FACTS, NOTES, INVENTED = (_HERE / name for name in ("facts", "notes", "invented"))


@transaction.atomic
def load_example(*, person: str, now: datetime) -> Recorded:
    """Build the example register in the register that is open, whole or not at all. The same again changes nothing.

    Args:
        person: under whose name it is recorded.
        now: when, with its time zone.

    Raises:
        followthrough.model.ReadingError: a file of the example is damaged.
    """
    notes = list(_sheets(NOTES))
    load_world(partnerships={str(sheet.document.series) for sheet in notes}, person=person, now=now)
    told = _record(notes, Details(), person=person, now=now)
    invented = list(_sheets(INVENTED))
    _name_invented(invented, person=person, now=now)
    made_up = _record(invented, Details(invented=True), person=person, now=now)
    load_facts(facts=read_facts(FACTS), person=person, now=now)
    load_practice(person=person, now=now)
    return Recorded(told.outcomes + made_up.outcomes, told.links + made_up.links)


def strangers() -> int:
    """How many documents of the open register are no part of the example."""
    from followthrough.register.models import Document

    ours = [path.stem for folder in (NOTES, INVENTED) for path in folder.glob("*.md")]
    return Document.objects.filter(superseded_at__isnull=True).exclude(key__in=ours).count()


def _sheets(folder: Path) -> Iterator[Sheet]:
    for path in sorted(folder.glob("*.md")):
        yield read_sheet(path)


def _record(sheets: list[Sheet], details: Details, *, person: str, now: datetime) -> Recorded:
    found = [read_document(sheet.document) for sheet in sheets]
    read: list[Findings | Links] = [*found, link(found)]
    recorded = record(read=read, person=person, now=now, details=details)
    follow(findings=[f.id for each in found for f in each.findings], person=person, now=now)
    return recorded


def _name_invented(sheets: list[Sheet], *, person: str, now: datetime) -> None:
    """The parties and the partnership of the invented series, so that a joint voice is written out."""
    from followthrough.register.intake.facts import put_name
    from followthrough.register.models import Partnership, Party

    for sheet in sheets:
        note = "Invented for practice."
        row = put_name(
            Partnership, str(sheet.document.series), person=person, now=now, name=str(sheet.document.series), note=note
        )
        parties = [
            put_name(Party, name, person=person, now=now, name=name, kind="invented", note=note)
            for name in sheet.parties
        ]
        row.parties.set(parties)
