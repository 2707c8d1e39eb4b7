"""People add what the machine missed: a finding from selected words.

A finding by hand stays through every newer reading, until a person rejects it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction

from followthrough import model
from followthrough.findings.assemble import finding_id
from followthrough.register.following.undertakings import BY_HAND, put_entries
from followthrough.register.intake.readings import finding_facts, finding_row
from followthrough.register.intake.typed import ByHandError
from followthrough.register.ledger import audit
from followthrough.register.ledger.headline import end_of
from followthrough.register.ledger.nouns import as_findings_of
from followthrough.register.ledger.storable import storable_text
from followthrough.register.models import Document, Finding, Passage

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Says:
    """What a person reads in the words they selected; blank where the words do not say it."""

    act: str
    holders: tuple[str, ...] = ("all",)
    addressees: tuple[str, ...] = ()
    due: str = ""  # YYYY, YYYY-MM or YYYY-MM-DD
    strength: str = ""  # strong, weak
    areas: tuple[str, ...] = ()
    conditional: bool = False


@transaction.atomic
def add_finding(
    *, document: str, span: tuple[int, int], says: Says, person: str, now: datetime, reason: str = ""
) -> str:
    """Make a finding of the words a person selected in a document; an undertaking begins its entry.

    Args:
        document: key.
        span: half-open offsets into the document's text; white space at the ends is left out. The quote is the slice.
        says: what the words do.
        person: who adds it.
        now: when, with its time zone.
        reason: why the machine should have found it.

    Returns:
        The finding's key. The same words and act again change nothing.

    Raises:
        ByHandError: no such document or act, or a span that holds no words of it.
    """
    audit.one_writer()
    row = Document.objects.filter(key=document, superseded_at__isnull=True).select_related("partnership").first()
    if row is None:
        raise ByHandError(f"The register holds no document {document}.")
    noun = _noun(row, _trimmed(row, span), says, person)
    if Finding.objects.filter(key=noun.id, superseded_at__isnull=True, stale_at__isnull=True).exists():
        return noun.id
    quote = row.text[noun.start : noun.end]
    Finding.objects.filter(key=noun.id, superseded_at__isnull=True).update(superseded_at=now)
    made = finding_row(noun.id, row, finding_facts(noun), person=person, now=now)
    made.save()
    assert made.quote == quote, "the quote is the slice"
    put_entries(row, as_findings_of(row, (noun,)), person=person, now=now)
    audit.note(
        verb="add", subject=f"finding:{noun.id}", person=person, now=now, document=document, start=noun.start,
        end=noun.end, act=says.act, quote_sha256=made.quote_sha256, reason=reason,
    )  # fmt: skip
    return noun.id


def _trimmed(row: Document, span: tuple[int, int]) -> tuple[int, int]:
    """The span without white space at its ends.

    Raises:
        ByHandError: it lies outside the text, or holds no words, or words the register does not hold.
    """
    start, end = span
    if not 0 <= start < end <= row.characters:
        raise ByHandError(
            f"Characters {start} to {end} lie outside “{row.title or row.key}”, which has {row.characters}."
        )
    words = row.text[start:end]
    if not words.strip():
        raise ByHandError(f"Characters {start} to {end} of “{row.title or row.key}” hold no words. Select some.")
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())


def _noun(row: Document, span: tuple[int, int], says: Says, person: str) -> model.Finding:
    if says.act not in set(model.Act):
        raise ByHandError(f"“{says.act}” is no act: choose one of {', '.join(model.Act)}.")
    if says.due and not end_of(says.due):
        raise ByHandError(f"“{says.due}” is no date: write 2030, 2030-06 or 2030-06-30.")
    if says.strength not in {"", *model.Strength}:
        raise ByHandError(f"“{says.strength}” is no strength: choose strong or weak.")
    start, end = span
    return model.Finding(
        id=finding_id(row.key, model.Act(says.act), start, end),
        passage=_passage(row, start),
        act=model.Act(says.act),
        start=start,
        end=end,
        cue=model.Cue(start, start, BY_HAND),
        holders=tuple(map(storable_text, says.holders)),
        addressees=tuple(map(storable_text, says.addressees)),
        strength=model.Strength(says.strength) if says.strength else None,
        conditional=says.conditional,
        due=says.due or None,
        areas=tuple(map(storable_text, says.areas)),
        confidence=1.0,
        because=(f"{person} selected these words.",),
    )


def _passage(row: Document, start: int) -> str:
    held = Passage.objects.filter(
        reading__document=row, reading__superseded_at__isnull=True, start__lte=start, end__gt=start
    )
    return held.values_list("address", flat=True).first() or "unplaced"
