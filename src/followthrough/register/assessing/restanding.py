"""Keeps the table of standings true: what the audit tells since it was last worked out is worked out anew.

Every verb that changes something says so in the audit, in its own transaction. So whoever reads the table first asks
for `up_to_date`: one look at the audit's last row where nothing was done since. Doors that record much call it at their
end, so that no reader waits for them.
"""

from __future__ import annotations

import hashlib
from dataclasses import asdict
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from django.db import transaction
from django.db.models import Max, Q

from followthrough.register.assessing.stretches import stretches
from followthrough.register.assessing.touched import touched
from followthrough.register.ledger import audit
from followthrough.register.ledger.batches import in_batches
from followthrough.register.ledger.seeing import EVERYTHING, INTERNAL, PUBLIC, Sight, seeing
from followthrough.register.models import (
    Assessment,
    Audit,
    Claim,
    Entry,
    EntryStatement,
    Evidence,
    Finding,
    Stood,
    StoodUpTo,
)
from followthrough.register.queries.asking.entry_filter import EntryFilter, filtered
from followthrough.register.queries.standing.weighing import known_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from importlib.resources.abc import Traversable

    from followthrough.register.queries.standing.weighing import Known

SIGHTS: Final[dict[str, Sight]] = {
    "public": frozenset({PUBLIC}), "internal": frozenset({PUBLIC, INTERNAL}), "restricted": EVERYTHING,
}  # fmt: skip  # column of the table: what its readers see
_AT_ONCE: Final = 400  # undertakings weighed together
_RULES: Final = (  # their folders, with those in them
    ("assessments",), ("register", "assessing"), ("register", "following"), ("register", "ledger"),
    ("register", "queries"), ("lexicon", "world"),
)  # fmt: skip


def up_to_date() -> None:
    """See to it that the table says what the register says now. Two queries where nothing was done since."""
    last = Audit.objects.aggregate(last=Max("id"))["last"] or 0
    if not StoodUpTo.objects.filter(audit=last, rules=rules_now()).exists():
        restand()


@transaction.atomic
def restand(*, anew: bool = False) -> int:
    """Work out what the audit tells to have changed, or everything anew.

    Returns:
        How many undertakings were looked at.
    """
    audit.one_writer()
    with seeing(EVERYTHING):
        done = StoodUpTo.objects.first()
        rows = Audit.objects.filter(id__gt=0 if done is None else done.audit).order_by("id")
        last = Audit.objects.aggregate(last=Max("id"))["last"] or 0
        known = done is not None and done.rules == rules_now() and not anew
        keys = touched(rows.values_list("subject", "detail").iterator()) if known else None
        looked_at = _all_anew() if keys is None else _these_anew(sorted(keys))
        StoodUpTo.objects.all().delete()
        StoodUpTo.objects.create(audit=last, rules=rules_now())
    return looked_at


def _all_anew() -> int:
    Stood.objects.all().delete()
    return _these(list(Entry.objects.filter(superseded_at__isnull=True).order_by("id").values_list("key", flat=True)))


def _these_anew(keys: Sequence[str]) -> int:
    for few in in_batches(keys, _AT_ONCE):
        Stood.objects.filter(entry__key__in=few).delete()
    return _these(keys)


def _these(keys: Sequence[str]) -> int:
    for few in in_batches(keys, _AT_ONCE):
        Stood.objects.bulk_create(_rows(few))
    return len(keys)


def _rows(keys: Sequence[str]) -> Iterator[Stood]:
    """The rows of these entries: one for all readers where all see all of it, else one for each kind of reader."""
    everything = list(_known(keys))
    hidden = _partly_hidden(everything)
    for known in everything:
        if known.row.key not in hidden:
            yield from _stood(known, SIGHTS)
    for column, sight in SIGHTS.items():
        if hidden:
            with seeing(sight):
                for known in _known(sorted(hidden)):
                    yield from _stood(known, (column,))


def _known(keys: Sequence[str]) -> tuple[Known, ...]:
    return known_of(filtered(EntryFilter()).filter(key__in=keys))


def _stood(known: Known, readers: Iterable[str]) -> Iterator[Stood]:
    row, whose = known.row, {column: column in readers for column in SIGHTS}
    for one in stretches(known):
        yield Stood(
            entry=row, partnership_id=row.document.partnership_id, invented=row.document.invented,
            since=one.since, until=one.until, **whose, **asdict(one.stands),
        )  # fmt: skip


def _partly_hidden(held: Sequence[Known]) -> set[str]:
    """Keys of entries of which some readers may not see all: a document, a fact or a verdict is not public."""
    owners = {f"e-{one.finding}": known.row.key for known in held for one in known.said}
    owners |= {known.row.key: known.row.key for known in held}
    findings = [key.removeprefix("e-") for key in owners]
    words = Finding.objects.filter(key__in=findings).exclude(document__confidentiality=PUBLIC)
    told = [f"e-{key}" for key in words.values_list("key", flat=True)]
    closed = ~Q(confidentiality=PUBLIC)
    for table, more in ((Claim, ~Q(line="")), (Evidence, ~Q(line="") | ~Q(finding="")), (Assessment, ~Q(line=""))):
        told += table.objects.filter(closed | more, entry__in=list(owners)).values_list("entry", flat=True)
    unsaid = EntryStatement.objects.filter(entry__in=[known.row.pk for known in held], superseded_at__isnull=True)
    hidden = {owners[key] for key in told if key in owners}
    return hidden | set(unsaid.exclude(finding__in=findings).values_list("entry__key", flat=True))


@cache
def rules_now() -> str:
    """A mark of the rules that the program at hand weighs by: when it changes, everything is worked out anew."""
    package = files("followthrough")
    mark = hashlib.sha256()
    for path in _RULES:
        for file in sorted(_files(package.joinpath(*path)), key=lambda one: one.name):
            mark.update(file.read_bytes())
    return mark.hexdigest()


def _files(place: Traversable) -> Iterator[Traversable]:
    for one in place.iterdir():
        if one.is_dir():
            yield from _files(one)
        elif one.name.endswith((".py", ".toml", ".csv")):
            yield one
