"""Answers about single undertakings, kept until the audit tells that one may stand otherwise: then that one is asked.

`ledger/remembered.py` counts everything anew as soon as anything is done, which is right for counts. A list of
thousands is made of answers that each rest on one undertaking: here only those are asked again that `touched.py` names,
so that one decision in a large register costs what one undertaking costs.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from django.db import connection

from followthrough.register.assessing.touched import touched
from followthrough.register.ledger.seeing import EVERYTHING, seeing, sight
from followthrough.register.models import Audit

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping, Sequence

T = TypeVar("T")
MOST: Final = 4  # days and readers; the one that was longest not asked for goes first
MANY: Final = 1000  # so many touched at once are asked for with all others
_Mark = tuple[int, str]  # number and hash of the audit's last row


@dataclass(slots=True)
class _Answers(Generic[T]):
    """By the undertaking's key; None: it has no answer. True as of a row of the audit."""

    mark: _Mark
    by_key: dict[str, T | None] = field(default_factory=dict)


class KeptByEntry(Generic[T]):
    """A question about undertakings on an ISO day, whose answers rest on each of them, the day and what may be seen.

    What one rests on must be told by the audit under a subject that `touched` knows: no names of meetings or parties.
    In a transaction nothing is kept and nothing kept is given, as in `remembered`.
    """

    def __init__(self, question: Callable[[Sequence[str], str], Mapping[str, T]]) -> None:
        self._question = question
        self._kept: OrderedDict[Hashable, _Answers[T]] = OrderedDict()
        self._one_at_a_time = Lock()

    def __call__(self, keys: Sequence[str], day: str) -> dict[str, T]:
        """Answers by key, in the order of the keys; keys without one are left out."""
        mark = None if connection.in_atomic_block else _newest()
        if mark is None:
            made = self._question(keys, day)
            return {key: made[key] for key in keys if key in made}
        whose = (str(connection.settings_dict["NAME"]), sight(), day)
        known = self._known(whose, mark)
        missing = [key for key in keys if key not in known]
        if missing:
            made = self._question(missing, day)
            fresh = {key: made.get(key) for key in missing}
            self._keep(whose, mark, fresh)
            known = {**known, **fresh}
        return {key: answer for key in keys if (answer := known[key]) is not None}

    def _known(self, whose: Hashable, mark: _Mark) -> dict[str, T | None]:
        """What is kept and still true; a copy, for others may ask meanwhile."""
        with self._one_at_a_time:
            kept = self._kept.get(whose)
            if kept is None or (kept.mark != mark and not _brought_up(kept, mark)):
                kept = self._kept[whose] = _Answers(mark)
            self._kept.move_to_end(whose)
            while len(self._kept) > MOST:
                self._kept.popitem(last=False)
            return dict(kept.by_key)

    def _keep(self, whose: Hashable, mark: _Mark, fresh: Mapping[str, T | None]) -> None:
        """Unless something was done since: then these may be what was before it."""
        with self._one_at_a_time:
            kept = self._kept.get(whose)
            if kept is not None and kept.mark == mark:
                kept.by_key.update(fresh)


def _newest() -> _Mark | None:
    return Audit.objects.order_by("-id").values_list("id", "hash").first()


def _brought_up(kept: _Answers[T], mark: _Mark) -> bool:
    """Leave out what was touched since; False where that may be anything."""
    keys = _touched_since(kept.mark, mark)
    for key in keys or ():
        kept.by_key.pop(key, None)
    kept.mark = mark
    return keys is not None


def _touched_since(before: _Mark, now: _Mark) -> set[str] | None:
    """Keys of what may stand otherwise; None where it may be anything, or this is another register's audit."""
    if before[0] > now[0] or not Audit.objects.filter(id=before[0], hash=before[1]).exists():
        return None
    rows = Audit.objects.filter(id__gt=before[0], id__lte=now[0]).order_by("id")
    with seeing(EVERYTHING):
        return touched(rows.values_list("subject", "detail").iterator())


class KeptOfAll(Generic[T]):
    """What is told of every undertaking there is, kept as in `KeptByEntry`: for what is counted or ordered over all.

    The question is given keys, or None for all; what it leaves out is none of its undertakings. Nobody may change the
    answer.
    """

    def __init__(self, question: Callable[[Sequence[str] | None], Mapping[str, T]]) -> None:
        self._question = question
        self._kept: OrderedDict[Hashable, tuple[_Mark, Mapping[str, T]]] = OrderedDict()
        self._one_at_a_time = Lock()

    def __call__(self) -> Mapping[str, T]:
        """Answers by key, in no order."""
        mark = None if connection.in_atomic_block else _newest()
        if mark is None:
            return self._question(None)
        whose = (str(connection.settings_dict["NAME"]), sight())
        with self._one_at_a_time:  # who asks meanwhile waits for the same answer
            kept = self._kept.get(whose)
            if kept is None or kept[0] != mark:
                self._kept[whose] = (mark, self._now(kept, mark))
            self._kept.move_to_end(whose)
            while len(self._kept) > MOST:
                self._kept.popitem(last=False)
            return self._kept[whose][1]

    def _now(self, kept: tuple[_Mark, Mapping[str, T]] | None, mark: _Mark) -> Mapping[str, T]:
        keys = None if kept is None else _touched_since(kept[0], mark)
        if kept is None or keys is None or len(keys) > MANY:
            return self._question(None)
        left = {key: answer for key, answer in kept[1].items() if key not in keys}
        return {**left, **(self._question(sorted(keys)) if keys else {})}
