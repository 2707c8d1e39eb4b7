"""Links become rows: what a later statement did to an earlier one, and the silences. People judge them later."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from django.db import transaction

from followthrough.model import Relation
from followthrough.register.following.circles import refuse_circle
from followthrough.register.following.undertakings import UNDERTAKINGS
from followthrough.register.ledger import audit
from followthrough.register.ledger.batches import in_batches
from followthrough.register.models import Finding, Link

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from followthrough import model

Place = tuple[Any, ...]  # both ends: document, start and end
Said = tuple[str, float, list[str]]  # relation, score, reasons
DROPPED = "dropped"
BATCH = 300  # rows: no more than two documents each stand in one question to the database
_ENDS = ("earlier", "later")
PLACE = tuple(f"{end}_{part}" for end in _ENDS for part in ("document", "start", "end"))  # columns


@transaction.atomic
def record_links(*, links: model.Links, person: str, now: datetime) -> int:
    """Record links and silences; one already there that says the same changes nothing. Returns how many are new."""
    audit.one_writer()
    rows = [_row(link.earlier, link.later, link.relation.value, link.score, link.because) for link in links.links]
    _refuse_circle(links)
    rows += [_row(gone.at, None, DROPPED, gone.score, gone.because) for gone in links.dropped]
    new = sum(_put(some, person=person, now=now) for some in in_batches(rows, BATCH))
    if new:
        audit.note(verb="record", subject="links", person=person, now=now, new=new)
    return new


def _refuse_circle(links: model.Links) -> None:
    """Links that say superseded, with those held, lead forward only.

    Raises:
        SupersessionError: they make a circle, which is named.
    """
    new = [(link.earlier, link.later) for link in links.links if link.relation is Relation.SUPERSEDED]
    if not new:
        return
    live = Link.objects.filter(superseded_at__isnull=True, relation=Relation.SUPERSEDED.value)
    held = [(_named(*row[:3]), _named(*row[3:])) for row in live.values_list(*PLACE)]
    pairs = [(_named(a.document, a.start, a.end), _named(b.document, b.start, b.end)) for a, b in new]
    refuse_circle([*held, *pairs])


def _named(document: str, start: int, end: int) -> str:
    return f"{document} ({start} to {end})"


def _row(
    earlier: model.End, later: model.End | None, relation: str, score: float, because: tuple[str, ...]
) -> dict[str, Any]:
    return {
        "earlier_document": earlier.document,
        "earlier_start": earlier.start,
        "earlier_end": earlier.end,
        "later_document": "" if later is None else later.document,
        "later_start": 0 if later is None else later.start,
        "later_end": 0 if later is None else later.end,
        "relation": relation,
        "score": score,
        "because": list(because),
    }


def _put(rows: Sequence[dict[str, Any]], *, person: str, now: datetime) -> int:
    """Rows that say something new take the place of what is live between the same ends; how many there are."""
    documents = sorted({row[f"{end}_document"] for row in rows for end in _ENDS})
    live = _live(documents)
    known = {place: said for place, (_, said) in live.items()}
    new: dict[Place, dict[str, Any]] = {}
    for row in rows:
        place, said = tuple(row[name] for name in PLACE), (row["relation"], row["score"], row["because"])
        if known.get(place) != said:
            known[place], new[place] = said, row
    if not new:
        return 0
    Link.objects.filter(pk__in=[live[place][0] for place in new if place in live]).update(superseded_at=now)
    at = _Ends(documents)
    Link.objects.bulk_create(
        Link(
            earlier_id=at.finding(row, "earlier"),
            later_id=at.finding(row, "later"),
            recorded_at=now,
            recorded_by=person,
            **row,
        )
        for row in new.values()
    )
    return len(new)


def _live(documents: Sequence[str]) -> dict[Place, tuple[int, Said]]:
    """What is live from these documents: by its ends the row's number, and what it says."""
    rows = Link.objects.filter(earlier_document__in=documents, superseded_at__isnull=True)
    told = rows.values_list("pk", *PLACE, "relation", "score", "because")
    return {tuple(place): (pk, (relation, score, because)) for pk, *place, relation, score, because in told}


class _Ends:
    """The live findings of some documents, by where they end."""

    def __init__(self, documents: Sequence[str]) -> None:
        self._ending: dict[tuple[str, int], list[Finding]] = defaultdict(list)
        rows = Finding.objects.filter(document__key__in=documents, superseded_at__isnull=True)
        told = ("document__key", "start", "end", "cue_start", "act", "negated")
        for row in rows.order_by("id").only(*told).select_related("document"):
            self._ending[row.document.key, row.end].append(row)

    def finding(self, row: dict[str, Any], end: str) -> int | None:
        """The live finding at this end, where the register holds it; of several over the same words, what undertakes.

        "We reaffirm our commitment to open it by 2027" is a reaffirmation and a commitment: the commitment is followed.
        An end that begins with a finding's cue means that one of several over the same words.
        """
        start = row[f"{end}_start"]
        ending = self._ending.get((row[f"{end}_document"], row[f"{end}_end"]), [])
        found = [one for one in ending if start in (one.start, one.cue_start)]
        best = min(
            found, key=lambda one: (one.start != start, one.negated or one.act not in UNDERTAKINGS), default=None
        )
        return None if best is None else best.pk
