"""What a fact sheet of one undertaking needs."""

from __future__ import annotations

from followthrough.register.gathering.changes import changes
from followthrough.register.gathering.following import told
from followthrough.register.gathering.money import money_of
from followthrough.register.gathering.packing import names_of, state
from followthrough.register.gathering.sources import quoting, sources
from followthrough.register.ledger.held import held, not_stale
from followthrough.register.models import Entry, EntryStatement, Finding
from followthrough.register.queries.standing.assessing import standing_of
from followthrough.reports.facts import Facts, Names

_NEAR = 5  # keys offered where several begin so


class EntryUnknownError(LookupError):
    """An entry that the register does not hold, or a beginning that several keys share."""


def gathered_entry(key: str, *, as_of: str, language: str = "en") -> Facts:
    """One undertaking on an ISO day: its statements, their changes, its facts. A beginning of the key is enough.

    Raises:
        EntryUnknownError: no entry has the key, or several begin so, or nothing stated it by the day.
        followthrough.register.ledger.held.MomentError: the day is no ISO day.
    """
    whole = _whole(key)
    stated = EntryStatement.objects.filter(held(None), entry__key=whole).values("finding")
    found = Finding.objects.filter(held(None), not_stale(None), key__in=stated)
    documents = sources(as_of, pk__in=found.values("document"))
    now = standing_of(whole, as_of=as_of)
    rows = () if now is None else told([now], {}, documents)
    if not rows:
        raise EntryUnknownError(f"No document dated by {as_of} states the undertaking {whole}.")
    partnership = "" if now is None else now.partnership
    names = names_of(partnership, language) if partnership else Names("", "", ())
    facts = Facts(
        names=names,
        meeting=None,
        earlier=None,
        as_of=as_of,
        held=state(partnership),
        sources=documents,
        undertakings=rows,
        changed=changes(rows, documents),
        money=money_of(rows[0], documents, as_of=as_of, partnership=partnership),
    )
    return quoting(facts, {said.place for said in rows[0].statements})


def _whole(key: str) -> str:
    """The one key that begins so."""
    found = list(
        Entry.objects.filter(held(None), key__startswith=key).order_by("key").values_list("key", flat=True)[: _NEAR + 1]
    )
    if key in found or len(found) == 1:
        return key if key in found else found[0]
    if not found or not key:
        raise EntryUnknownError(
            f"The register holds no entry “{key}”. Its key stands on its page, and in `followthrough overdue`."
        )
    several = ", ".join(found[:_NEAR])
    raise EntryUnknownError(f"Several entries begin with “{key}”: {several}{' and more' * (len(found) > _NEAR)}.")
