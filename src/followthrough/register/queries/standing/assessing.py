"""Where undertakings stand on a day: `assessments` weighs the live rows. A rule proposes; a person's verdict holds.

Only what may be seen counts (register/ledger/seeing.py): words of documents out of sight move neither status nor
deadline.
"""

from __future__ import annotations

from followthrough.assessments.deadlines import Standing
from followthrough.register.ledger.held import held
from followthrough.register.models import Entry
from followthrough.register.queries.asking.entry_filter import EntryFilter, filtered
from followthrough.register.queries.standing.weighing import Followed, known_of, weigh


def followed(*, as_of: str, partnership: str = "") -> tuple[Followed, ...]:
    """Every undertaking stated in documents dated by an ISO day, with its standing on it. A constant number of queries.

    Rejected and stale ones, and those of withdrawn documents, are left out, as in the register's list.

    Raises:
        followthrough.register.ledger.held.MomentError: `as_of` is no ISO day.
    """
    found = filtered(EntryFilter(partnership=partnership, as_of=as_of))
    return tuple(weigh(known, as_of) for known in known_of(found))


def undated(*, partnership: str = "") -> int:
    """How many undertakings stand in documents whose date is not known, so that no day can be asked about them."""
    return filtered(EntryFilter(partnership=partnership)).filter(document__date="").count()


def standing_of(key: str, *, as_of: str) -> Followed | None:
    """One undertaking on an ISO day; None where no entry has the key, or no finding states it any more."""
    known = next(iter(known_of(Entry.objects.filter(held(None), key=key))), None)
    return None if known is None else weigh(known, as_of)


__all__ = ["Followed", "Standing", "followed", "standing_of", "undated"]
