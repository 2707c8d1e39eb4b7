"""People add what the machine missed: a finding from selected words, a claim, evidence. Always with a source.

A finding by hand stays through every newer reading, until a person rejects it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from django.db import transaction

from followthrough import model
from followthrough.findings.assemble import finding_id
from followthrough.register import audit
from followthrough.register.deciding import live_entry
from followthrough.register.facts import put_fact
from followthrough.register.headline import end_of
from followthrough.register.judged import DecisionError
from followthrough.register.models import Claim, Document, Evidence, Finding, Passage
from followthrough.register.nouns import as_findings_of
from followthrough.register.readings import finding_facts, finding_row
from followthrough.register.storable import storable_text
from followthrough.register.undertakings import BY_HAND, put_entries

if TYPE_CHECKING:
    from datetime import datetime
    from decimal import Decimal

_ADDRESS = re.compile(r"(?:https?://\S+|urn:\S+|doi:\S+)", re.IGNORECASE)
DIRECTIONS = ("supports", "contradicts", "context")


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


class ByHandError(DecisionError):
    """What a person wants to add cannot stand so. Says why and what to do."""


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


@transaction.atomic
def add_claim(*, entry: str, claimant: str, word: str, source: str, person: str, now: datetime, **known: Any) -> str:
    """Enter somebody's word about progress on an entry, with the exact word used and its source address; its key.

    `known` may hold number, unit, denominator, date, about and note; a number without denominator is claimed, not
    itemised.

    Raises:
        ByHandError: no source address, no claimant or word, or a date or field that cannot be.
        DecisionError: there is no such entry.
    """
    _need(claimant=claimant, word=word)
    says = _known(known, {"number", "unit", "denominator", "date", "about", "note"})
    for name in ("number", "denominator"):
        _figure(name, says.get(name))
    says |= {"claimant": claimant, "word": word, "entry": live_entry(entry).key, "source": _source(source)}
    key = f"c-{uuid4().hex[:16]}"
    put_fact(Claim, {"key": key}, person=person, now=now, **says)
    return key


@transaction.atomic
def add_evidence(
    *, entry: str, says: str, direction: str, source: str, person: str, now: datetime, **known: Any
) -> str:
    """Enter a fact that supports, contradicts or gives context to an entry, with its source address; its key.

    `known` may hold about, date, source_class and shows: the step the fact shows to be taken, a `model.Status`.

    Raises:
        ByHandError: no source address, nothing said, a direction, step or date that cannot be.
        DecisionError: there is no such entry.
    """
    _need(says=says)
    if direction not in DIRECTIONS:
        raise ByHandError(f"“{direction}” is no direction: choose {', '.join(DIRECTIONS)}.")
    row = live_entry(entry)
    told = _known(known, {"about", "date", "source_class", "shows"})
    if told.get("shows") and told["shows"] not in set(model.Status):
        raise ByHandError(f"“{told['shows']}” is no step: choose {', '.join(model.Status)}; or none.")
    told.setdefault("about", row.headline)
    told |= {"says": says, "direction": direction, "entry": row.key, "source": _source(source)}
    key = f"v-{uuid4().hex[:16]}"
    put_fact(Evidence, {"key": key}, person=person, now=now, **told)
    return key


def _need(**words: str) -> None:
    for name, value in words.items():
        if not value.strip():
            raise ByHandError(f"“{name}” was left blank: it must be said.")


def _source(address: str) -> str:
    """A public address; what somebody just knows is no evidence."""
    if _ADDRESS.fullmatch(address.strip()) is None:
        raise ByHandError(
            f"“{address}” is no source address. Give the address where this can be read, beginning with https://."
        )
    return address.strip()


def _known(known: dict[str, Any], allowed: set[str]) -> dict[str, Any]:
    strange = sorted(set(known) - allowed)
    if strange:
        raise ByHandError(f"“{strange[0]}” is not known here: only {', '.join(sorted(allowed))}.")
    if known.get("date") and not end_of(str(known["date"])):
        raise ByHandError(f"“{known['date']}” is no date: write 2024, 2024-05 or 2024-05-06.")
    return {name: storable_text(value) if isinstance(value, str) else value for name, value in known.items()}


def _figure(name: str, value: Decimal | None) -> None:
    if value is not None and not (value.is_finite() and abs(value) < 10**24):
        raise ByHandError(f"The {name} {value} is no figure the register can hold.")
