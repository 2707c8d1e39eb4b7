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
    """Leave out what was touched since; False where that may be anything, or it was another register's audit."""
    before, now = kept.mark[0], mark[0]
    if before > now or not Audit.objects.filter(id=before, hash=kept.mark[1]).exists():
        return False
    rows = Audit.objects.filter(id__gt=before, id__lte=now).order_by("id")
    with seeing(EVERYTHING):
        keys = touched(rows.values_list("subject", "detail").iterator())
    if keys is None:
        return False
    for key in keys:
        kept.by_key.pop(key, None)
    kept.mark = mark
    return True
