"""Links become rows: what a later statement did to an earlier one, and the silences. People judge them later."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import Q

from followthrough.model import Relation
from followthrough.register.following.circles import refuse_circle
from followthrough.register.following.undertakings import UNDERTAKINGS
from followthrough.register.ledger import audit
from followthrough.register.models import Finding, Link

if TYPE_CHECKING:
    from datetime import datetime

    from followthrough import model

DROPPED = "dropped"


@transaction.atomic
def record_links(*, links: model.Links, person: str, now: datetime) -> int:
    """Record links and silences; one already there that says the same changes nothing. Returns how many are new."""
    audit.one_writer()
    rows = [_row(link.earlier, link.later, link.relation.value, link.score, link.because) for link in links.links]
    _refuse_circle(links)
    rows += [_row(gone.at, None, DROPPED, gone.score, gone.because) for gone in links.dropped]
    new = sum(_put(row, person=person, now=now) for row in rows)
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
    ends = ("earlier_document", "earlier_start", "earlier_end", "later_document", "later_start", "later_end")
    held = [(_named(*row[:3]), _named(*row[3:])) for row in live.values_list(*ends)]
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


def _put(row: dict[str, Any], *, person: str, now: datetime) -> bool:
    ends = {name: value for name, value in row.items() if name.startswith(("earlier", "later"))}
    live = Link.objects.filter(**ends, superseded_at__isnull=True).first()
    if live is not None:
        if (live.relation, live.score, live.because) == (row["relation"], row["score"], row["because"]):
            return False
        live.superseded_at = now
        live.save(update_fields=["superseded_at"])
    Link.objects.create(
        earlier=_finding(row, "earlier"), later=_finding(row, "later"), recorded_at=now, recorded_by=person, **row
    )
    return True


def _finding(row: dict[str, Any], end: str) -> Finding | None:
    """The live finding at this end, where the register holds it; of several over the same words, what undertakes.

    "We reaffirm our commitment to open it by 2027" is a reaffirmation and a commitment: the commitment is followed. An
    end that begins with a finding's cue means that one of several over the same words.
    """
    start = row[f"{end}_start"]
    found = Finding.objects.filter(
        Q(start=start) | Q(cue_start=start),
        document__key=row[f"{end}_document"],
        end=row[f"{end}_end"],
        superseded_at__isnull=True,
    ).order_by("id")
    return min(found, key=lambda one: (one.start != start, one.negated or one.act not in UNDERTAKINGS), default=None)
