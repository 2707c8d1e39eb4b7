"""People change what stands together: merge two entries, split one, move a statement. Each is a decision to undo."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from django.db import transaction

from followthrough.register.decisions.deciding import Wish, live_entry, need_findings, statements_of, take
from followthrough.register.decisions.supersession import forward_only
from followthrough.register.following.chains import follow
from followthrough.register.following.graph import NOT_SAME, SAME
from followthrough.register.following.judged import DecisionError
from followthrough.register.models import EntryStatement
from followthrough.register.queries.statements.findings import decision_row

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from followthrough.register.decisions.deciding import Word
    from followthrough.register.queries.rows import DecisionRow


@transaction.atomic
def merge(*, entry: str, other: str, person: str, now: datetime, reason: str = "") -> DecisionRow:
    """Say that two entries are one undertaking. The one a person decided about stays, else the one begun first.

    Raises:
        DecisionError: no such entry, the same entry twice, or a judgement keeps them apart.
        SupersessionError: by that an entry would, over others, supersede itself.
    """
    one, two = live_entry(entry), live_entry(other)
    if one.key == two.key:
        raise DecisionError(f"{entry} and {other} are one entry already.")
    first, second = statements_of(one)[0], statements_of(two)[0]
    subject = "|".join(sorted((one.key, two.key)))[:200]
    detail = {"entries": sorted((one.key, two.key))}
    made = take(Wish("merge", subject, "merge", person, now, reason, [(first, second, SAME)], detail))
    with forward_only():
        follow(findings=[first, second], person=person, now=now)
    return decision_row(made)


@transaction.atomic
def split(*, entry: str, findings: Sequence[str], person: str, now: datetime, reason: str = "") -> DecisionRow:
    """Say that some statements of an entry are an undertaking of their own; they stay together, apart from the rest.

    Raises:
        DecisionError: no such entry, a statement that is none of its own, all or none of them, or a judgement that
            holds them together.
    """
    row = live_entry(entry)
    held, parted = statements_of(row), list(dict.fromkeys(findings))
    strange = [key for key in parted if key not in held]
    if strange:
        raise DecisionError(f"Finding {strange[0]} is no statement of entry {row.key}.")
    rest = [key for key in held if key not in parted]
    if not parted or not rest:
        raise DecisionError("Name some statements of the entry, not all: at least one must go and one stay.")
    words: list[Word] = [(parted[0], key, SAME) for key in parted[1:]]
    words += [(one, two, NOT_SAME) for one in parted for two in rest]
    mark = hashlib.sha256("|".join(sorted(parted)).encode()).hexdigest()[:16]
    detail = {"entry": row.key, "findings": sorted(parted)}
    made = take(Wish("split", f"{row.key}|{mark}", "split", person, now, reason, words, detail))
    follow(findings=held, person=person, now=now)
    return decision_row(made)


@transaction.atomic
def move(*, finding: str, entry: str, person: str, now: datetime, reason: str = "") -> DecisionRow:
    """Say that a statement belongs to another entry than the one it stands in, and not to that one.

    Raises:
        DecisionError: no such finding or entry, it stands there already, or a judgement keeps it where it is.
    """
    need_findings(finding)
    target = live_entry(entry)
    stands = EntryStatement.objects.filter(finding=finding, superseded_at__isnull=True).select_related("entry").first()
    if stands is not None and stands.entry_id == target.pk:
        raise DecisionError(f"Finding {finding} stands in entry {target.key} already.")
    left = [] if stands is None else [key for key in statements_of(stands.entry) if key != finding]
    words: list[Word] = [(finding, key, NOT_SAME) for key in left]
    words.append((finding, statements_of(target)[0], SAME))
    detail = {"from": "" if stands is None else stands.entry.key, "to": target.key}
    made = take(Wish("relink", finding, "relink", person, now, reason, words, detail))
    with forward_only():
        follow(findings=[finding, *left, *statements_of(target)], person=person, now=now)
    return decision_row(made)
