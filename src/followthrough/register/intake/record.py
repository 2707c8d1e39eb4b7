"""`record`: what was read becomes rows. Idempotent, one transaction a document, nothing overwritten.

The same bytes read the same way change nothing. Read by a newer lexicon, findings that are still there keep their id
and so people's decisions; those no longer found are marked stale; changed ones are superseded.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from django.db import transaction

from followthrough.exchange.jsonl import parse
from followthrough.language.handed import need
from followthrough.language.plural import counted
from followthrough.model import Findings, Links
from followthrough.register.following.linked import record_links
from followthrough.register.intake.corrigenda import put_corrections
from followthrough.register.intake.named import put_named
from followthrough.register.intake.readings import holds_more, put_reading
from followthrough.register.intake.reissued import Kept, as_held, other_texts, with_kept_keys
from followthrough.register.intake.sources import Details, Placed, RecordError, Status, place_document, reads_less
from followthrough.register.intake.treaties import put_treaty
from followthrough.register.ledger import audit
from followthrough.register.ledger.storable import storable
from followthrough.register.models.rows import KEY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from followthrough.model import Document

__all__ = ["Details", "Outcome", "RecordError", "Recorded", "Status", "record", "record_links", "record_one"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What recording one document did, for the officer to read."""

    document: str  # key in the register
    title: str
    status: Status
    findings: int = 0  # in the document now
    new: int = 0  # findings not there before
    entries: int = 0  # entries begun
    stale: int = 0  # findings no longer found, kept and marked
    says: str = ""


@dataclass(frozen=True, slots=True)
class Recorded:
    """What recording did, document by document."""

    outcomes: tuple[Outcome, ...] = ()
    links: int = 0  # new links and silences

    def count(self, *statuses: Status) -> int:
        """How many documents came out so."""
        return sum(o.status in statuses for o in self.outcomes)


def record(
    *, read: Iterable[Findings | Links] | Iterable[str], person: str, now: datetime, details: Details | None = None
) -> Recorded:
    """Record findings, or the lines of a seam file, under a person's name.

    Args:
        read: findings and links as the core makes them, or lines of the seam (`read ... --format jsonl`).
        person: who records.
        now: when, with its time zone.
        details: confidentiality, and whether the documents are invented.

    Raises:
        SeamError: a line is no line of the seam; documents before it are recorded.
        RecordError: a quote does not agree with the text the register holds.
        TypeError: something in `read` is neither Findings nor Links nor a line.
        ValueError: nobody is named, or `now` has no time zone.
    """
    _need_signature(person, now)
    outcomes: list[Outcome] = []
    links = 0
    for item in _nouns(read):
        if isinstance(item, Links):
            links += record_links(links=item, person=person, now=now)
        else:
            outcomes.append(record_one(findings=item, person=person, now=now, details=details))
    return Recorded(tuple(outcomes), links)


def _nouns(read: Iterable[Findings | Links] | Iterable[str]) -> Iterator[Findings | Links]:
    """The items themselves, or the lines parsed: told apart by the first."""
    items = iter((read,) if isinstance(read, (Findings, Links)) else read)
    first = next(items, None)
    if first is None:
        return iter(())
    if isinstance(first, str):
        return parse(line for line in chain((first,), items) if isinstance(line, str))
    return (_noun(item) for item in chain((first,), items) if not isinstance(item, str))


def _noun(item: Findings | Links) -> Findings | Links:
    need(item, (Findings, Links), "record takes what find or link gives", "record(read=[find(split(read(path)))], ...)")
    return item


def _need_signature(person: str, now: datetime) -> None:
    """Every row of the register bears a name and a moment that means the same everywhere."""
    if not person.strip():
        raise ValueError("Say who records it: the name stands beside every row.")
    if now.tzinfo is None:
        raise ValueError(f"{now} has no time zone. Give the moment as datetime.now(UTC).")


@transaction.atomic
def record_one(*, findings: Findings, person: str, now: datetime, details: Details | None = None) -> Outcome:
    """Record one document and what was found in it, whole or not at all.

    Raises:
        RecordError: a span lies outside the text, a quote does not agree with the text the register holds, or the
            document's id is too long.
    """
    audit.one_writer()
    given = details if details is not None else Details()
    read = as_held(storable(findings), given.instead_of)
    _refuse_long_key(read.document.id)
    placed = place_document(read.document, given, person=person, now=now)
    if placed.status is Status.DUPLICATE:
        return _outcome(placed, 0)
    if placed.status is Status.KNOWN and (
        holds_more(placed.row, read.document) or reads_less(placed.row, read.document)
    ):
        return _outcome(placed, len(read.findings))
    again = Kept(read) if placed.status is Status.NEW else with_kept_keys(placed.row, read)
    read = again.read
    change = put_reading(placed, read, person=person, now=now)
    if change is None and placed.status is Status.KNOWN:
        # What it corrects may be held since it was first recorded.
        told = put_corrections(placed.row, read.document, person=person, now=now)
        return _with(_outcome(placed, len(read.findings)), told)
    audit.note(
        verb="record",
        subject=f"document:{placed.row.key}",
        person=person,
        now=now,
        status=placed.status,
        sha256=placed.row.sha256,
        text_sha256=placed.row.text_sha256,
        reader=read.document.reader,
        **({} if change is None else {"digest": change.digest, "findings": change.findings, "stale": change.stale}),
    )
    put_named(placed.row, read, person=person, now=now)
    told = put_treaty(placed.row, read.document, person=person, now=now)
    told = told or put_corrections(placed.row, read.document, person=person, now=now)
    status = Status.REREAD if placed.status is Status.KNOWN else placed.status
    counts = (0, 0, 0) if change is None else (change.new, change.entries, change.stale)
    outcome = _outcome(placed, len(read.findings), *counts, status=status)
    return _with(outcome, " ".join(said for said in (told, _editions(placed, read.document, again)) if said))


def _editions(placed: Placed, document: Document, again: Kept) -> str:
    """What a corrected edition kept of the former; of what is new, that another text of it is held."""
    if placed.status is Status.REPLACED:
        return KEPT.format(kept=again.kept, lost=again.lost)
    others = other_texts(document) if placed.status is Status.NEW else ()
    return OTHERS.format(keys=", ".join(other.key for other in others)) if others else ""


def _refuse_long_key(key: str) -> None:
    if len(key) > KEY:
        raise RecordError(
            f"{key[:80]} …: its id has {len(key)} characters, and the register holds no more than {KEY}. Give it a "
            "shorter one."
        )


def _with(outcome: Outcome, told: str) -> Outcome:
    return replace(outcome, says=f"{outcome.says} {told}") if told else outcome


def _outcome(
    placed: Placed, findings: int, new: int = 0, entries: int = 0, stale: int = 0, *, status: Status | None = None
) -> Outcome:
    came = placed.status if status is None else status
    says = placed.says or SAYS[came].format(
        name=placed.row.title or placed.row.key,
        changed=counted(new, "new or changed finding"),
        stale=stale,
        found=counted(new, "finding"),
        begun=counted(entries, "entry", "entries"),
    )
    return Outcome(placed.row.key, placed.row.title, came, findings, new, entries, stale, says)


KEPT = "Statements kept with all that was decided about them: {kept}; no longer found and marked stale: {lost}."
OTHERS = (
    "Another text of this title and date is held as {keys}, and both count. If one corrects the other, withdraw the "
    "former; recorded in place of the former, a corrected edition keeps what was decided."
)
SAYS = {
    Status.NEW: "“{name}” is new: {found}, {begun}.",
    Status.KNOWN: "“{name}” is in the register already; nothing has changed.",
    Status.REREAD: "“{name}” was read again: {changed}, {stale} no longer found and marked stale.",
    Status.COMPLETED: "“{name}” now has its text; before, only the quoted words were held.",
    Status.REPLACED: "“{name}” has another text than before; the earlier one is kept as superseded.",
    Status.CORRECTED: "What is known about “{name}” was corrected.",
    Status.DUPLICATE: "The same bytes are in the register already as “{name}”.",
}
