"""Claims and evidence entered by a person, each with its source; retracted, never deleted.

A claim is somebody's word. Evidence is a fact with a direction. Neither is a status: see `verdicts`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from uuid import uuid4

from django.db import transaction

from followthrough import model
from followthrough.register.facts.subjects import Subject, subject_of
from followthrough.register.following.judged import DecisionError
from followthrough.register.intake.facts import put_fact
from followthrough.register.intake.typed import (
    ByHandError,
    need_date,
    need_degree,
    need_figure,
    need_source,
    need_words,
    strictest,
)
from followthrough.register.ledger import audit
from followthrough.register.ledger.storable import storable_text
from followthrough.register.models import Claim, Evidence, Instrument, Meeting, Sum

if TYPE_CHECKING:
    from datetime import datetime

DIRECTIONS: Final = tuple(str(direction) for direction in model.Direction)
FIELDS_OF_CLAIMS: Final = ("number", "unit", "denominator", "date", "about", "note", "mark")
FIELDS_OF_EVIDENCE: Final = ("about", "date", "source_class", "shows", "mark", "finding")
_OF_CLAIMS: Final = {*FIELDS_OF_CLAIMS, "instrument", "meeting", "confidentiality", "key"}
_OF_EVIDENCE: Final = {*FIELDS_OF_EVIDENCE, "confidentiality", "key"}
_RETRACTED: Final = {"claim": Claim, "evidence": Evidence, "sum": Sum}


@transaction.atomic
def add_claim(*, claimant: str, word: str, source: str, person: str, now: datetime, on: str = "", **known: Any) -> str:
    """Enter somebody's word about progress, with the exact word used and its source address; its key.

    Args:
        claimant: who says so.
        word: the exact word: "addressed".
        source: the address where it can be read.
        person: who enters it.
        now: when, with its time zone.
        on: key of the undertaking or action line it speaks of; blank where `instrument` is named, as for a whole plan.
        known: number, unit, denominator (a number without one is claimed, not itemised), date, about, note, mark,
            instrument, meeting (keys), confidentiality, key.

    Raises:
        ByHandError: no source address, no claimant or word, or a date or field that cannot be.
        DecisionError: there is no such entry, line, instrument or meeting.
    """
    says = checked_claim(claimant=claimant, word=word, source=source, **known)
    key = says.pop("key", "") or f"c-{uuid4().hex[:16]}"
    about = None if says["instrument"] is not None and not on else subject_of(on)
    put_fact(Claim, {"key": key}, person=person, now=now, **tied(about, says))
    return str(key)


def checked_claim(*, claimant: str, word: str, source: str, **known: Any) -> dict[str, Any]:
    """What somebody claims, as a row holds it. Takes and raises what `add_claim` does."""
    need_words(claimant=claimant, word=word)
    says = _known(known, _OF_CLAIMS)
    for name in ("number", "denominator"):
        need_figure(name, says.get(name))
    if says.get("denominator") is not None and says["denominator"] <= 0:
        raise ByHandError("“Out of how many” must be above zero: leave it blank where the source does not tell it.")
    says["instrument"] = _one(Instrument, says.pop("instrument", ""))
    says["meeting"] = _one(Meeting, says.pop("meeting", ""))
    return says | {"claimant": storable_text(claimant), "word": storable_text(word), "source": need_source(source)}


@transaction.atomic
def add_evidence(*, on: str, says: str, direction: str, source: str, person: str, now: datetime, **known: Any) -> str:
    """Enter a fact that supports, contradicts or gives context to an undertaking or action line; its key.

    Args:
        on: key of the undertaking or action line.
        says: the fact.
        direction: supports, contradicts or context.
        source: the address where it can be read.
        person: who enters it.
        now: when, with its time zone.
        known: about, date, source_class, mark, finding (key), confidentiality, key, and shows: the step the fact shows
            to be taken, a `model.Status`.

    Raises:
        ByHandError: no source address, nothing said, a direction, step or date that cannot be.
        DecisionError: there is no such entry or line.
    """
    told = checked_evidence(says=says, direction=direction, source=source, **known)
    about = subject_of(on)
    told["about"] = told.get("about") or about.says
    key = told.pop("key", "") or f"v-{uuid4().hex[:16]}"
    put_fact(Evidence, {"key": key}, person=person, now=now, **tied(about, told))
    return str(key)


def checked_evidence(*, says: str, direction: str, source: str, **known: Any) -> dict[str, Any]:
    """A fact for or against, as a row holds it. Takes and raises what `add_evidence` does."""
    need_words(says=says)
    if direction not in DIRECTIONS:
        raise ByHandError(f"“{direction}” is no direction: choose {', '.join(DIRECTIONS)}.")
    told = _known(known, _OF_EVIDENCE)
    if told.get("shows") and told["shows"] not in set(model.Status):
        raise ByHandError(f"“{told['shows']}” is no step: choose {', '.join(model.Status)}; or none.")
    return told | {"says": storable_text(says), "direction": direction, "source": need_source(source)}


@transaction.atomic
def retract(*, kind: str, key: str, person: str, now: datetime, reason: str) -> None:
    """Take back a claim, a piece of evidence or a sum that should not have been entered. Its row is kept.

    Raises:
        DecisionError: no such kind, nothing live under that key, or no reason.
    """
    if kind not in _RETRACTED:
        raise DecisionError(f"“{kind}” cannot be taken back so: name one of {', '.join(_RETRACTED)}.")
    if not reason.strip():
        raise DecisionError("Say why it is taken back.")
    audit.one_writer()
    table: Any = _RETRACTED[kind]
    live = table.objects.filter(key=key, superseded_at__isnull=True).first()
    if live is None:
        raise DecisionError(f"The register holds no {kind} {key}.")
    live.superseded_at = now
    live.save(update_fields=["superseded_at"])
    audit.note(verb="retract", subject=f"{kind}:{key}", person=person, now=now, reason=reason)


def tied(about: Subject | None, says: dict[str, Any]) -> dict[str, Any]:
    """What is said, with what it is tied to; open to no more people than what it is about."""
    given = need_degree(str(says.get("confidentiality", "")))
    if about is None:
        return says | {"confidentiality": given}
    return says | about.fields | {"confidentiality": strictest(given, about.confidentiality)}


def _one(table: Any, key: str) -> Any:
    if not key:
        return None
    found = table.objects.filter(key=key).first()
    if found is None:
        raise DecisionError(f"The register holds no {table.__name__.lower()} {key}.")
    return found


def _known(known: dict[str, Any], allowed: set[str]) -> dict[str, Any]:
    strange = sorted(set(known) - allowed)
    if strange:
        raise ByHandError(f"“{strange[0]}” is not known here: only {', '.join(sorted(allowed))}.")
    need_date(str(known.get("date") or ""))
    return {name: storable_text(value) if isinstance(value, str) else value for name, value in known.items()}
