"""Which undertakings may stand otherwise after what rows of the audit tell. Rather one too many than one too few."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from django.db.models import Q

from followthrough.assessments.instruments.acts_as_evidence import words_of_kind
from followthrough.register.ledger.batches import in_batches
from followthrough.register.models import (
    Assessment,
    Claim,
    EntryStatement,
    Evidence,
    Finding,
    Instrument,
    InstrumentAction,
    Leg,
    Observation,
    StatedTarget,
)
from followthrough.register.queries.asking.entry_filter import listed

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from django.db.models import Model

Keys = set[str]
_MANY: Final = 500  # names in one query

# Subjects that no standing rests on: who somebody is called, when meetings were (silence is told when it is asked),
# sums, plans and their lines, codes, inputs, accounts, links before they are followed, and doors: tokens, searches,
# editions, and the list a file was of, whose rows are told one by one; and what people say to each other, whose turn it
# is, who may do what, and what waits for a second person.
APART: Final = frozenset({
    "links", "person", "party", "partnership", "membership", "meeting", "meetingseries", "namewas", "plan",
    "actionline", "activity", "linetouch", "headingmap", "carry", "touch", "sum", "money", "rate", "scheme",
    "codinground", "guideline", "code", "adjudication", "freeze", "assignment", "inputround", "inputrequest",
    "inputreply", "supersession", "token", "search", "edition", "list",
    "remark", "reviewtask", "proposal", "practice", "duty",
})  # fmt: skip


def touched(rows: Iterable[tuple[str, str]]) -> Keys | None:
    """Keys of entries, of what audit rows tell (subject and detail); None: it may be any of them.

    Needs sight of the whole register.
    """
    subjects: dict[str, set[str]] = defaultdict(set)
    found: Keys = set()
    for subject, detail in rows:
        kind, _, rest = subject.partition(":")
        if kind == "entries":
            moved: dict[str, list[str]] = json.loads(detail)["moved"]
            found |= {f"e-{key}" for key in moved} | {key for pair in moved.values() for key in pair}
        elif kind not in APART:
            subjects[kind].add(rest)
    for kind, names in subjects.items():
        if kind not in KINDS:
            return None
        found |= KINDS[kind](names)
    return _owners(found) - {""}


def _owners(keys: Keys) -> Keys:
    """With those that took over the statement by whose key a fact names its undertaking."""
    return keys | _stating({key.removeprefix("e-") for key in keys})


def _stating(findings: Collection[str]) -> Keys:
    """Entries that these findings state, or once stated."""
    return {f"e-{key}" for key in findings} | {
        entry
        for few in _few(findings)
        for entry in EntryStatement.objects.filter(finding__in=few).values_list("entry__key", flat=True)
    }


def _few(names: Collection[str]) -> Iterable[Sequence[str]]:
    return in_batches(sorted(names), _MANY)


def _in_documents(keys: set[str]) -> Keys:
    """Entries stated in them, and those that name a treaty whose acts were read in them."""
    stated, acted = set[str](), set[str]()
    for few in _few(keys):
        stated |= set(Finding.objects.filter(document__key__in=few).values_list("key", flat=True))
        acted |= set(InstrumentAction.objects.filter(document__in=few).values_list("instrument__key", flat=True))
    return _stating(stated) | (_of_instruments(acted) if acted else set())


def _of_rows(model: type[Model], field: str = "entry") -> Callable[[set[str]], Keys]:
    """By the rows' numbers, or by their keys where they have one."""
    keyed = any(one.name == "key" for one in model._meta.get_fields())  # noqa: SLF001  Django's documented name

    def named(names: set[str]) -> Keys:
        numbers = Q(pk__in=[name for name in names if name.isdigit()])
        rows = model._default_manager.filter(numbers | Q(key__in=names) if keyed else numbers)  # noqa: SLF001  as above
        return set(rows.values_list(field, flat=True))

    return named


def _of_series(keys: Collection[str]) -> Keys:
    legs = Leg.objects.filter(series__key__in=keys).values_list("entry", flat=True)
    seen = Evidence.objects.filter(observation__series__key__in=keys).values_list("entry", flat=True)
    return {*legs, *seen}


def _of_observations(names: set[str]) -> Keys:
    return _of_series(_of_rows(Observation, "series__key")(names))


def _of_instruments(keys: Collection[str]) -> Keys:
    """Entries whose statements name these instruments, by any name or by what is called so that has none yet."""
    rows = Instrument.objects.filter(key__in=keys).values_list("name", "short", "aliases", "kind")
    names = {
        each for name, short, aliases, kind in rows for each in (name, short, *aliases, *words_of_kind(kind)) if each
    }
    named = Q()
    for name in sorted(names):
        named |= listed(Finding.objects.all(), "instruments", name)
    return _stating(set(Finding.objects.filter(named).values_list("key", flat=True))) if names else set()


def _of_actions(names: set[str]) -> Keys:
    return _of_instruments(_of_rows(InstrumentAction, "instrument__key")(names))


def _of_parts(names: set[str]) -> Keys:
    """Decisions about several things at once: findings or entries, joined by a bar."""
    parts = {part for name in names for part in name.split("|")}
    return {part for part in parts if part.startswith("e-")} | _stating(parts)


KINDS: Final[dict[str, Callable[[set[str]], Keys]]] = {
    "entry": _of_parts, "finding": _of_parts, "pair": _of_parts, "merge": _of_parts, "split": _of_parts,
    "relink": _of_parts, "document": _in_documents, "claim": _of_rows(Claim), "evidence": _of_rows(Evidence),
    "assessment": _of_rows(Assessment), "leg": _of_rows(Leg), "statedtarget": _of_rows(StatedTarget),
    "series": _of_series, "observation": _of_observations, "instrument": _of_instruments,
    "instrumentaction": _of_actions,
}  # fmt: skip
