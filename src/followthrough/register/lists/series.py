"""The list of statistical series. A series is an identity: what is corrected in one is told in the audit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followthrough.exchange.lists import SERIES
from followthrough.register.following.judged import DecisionError
from followthrough.register.intake.facts import put_name
from followthrough.register.lists.kept import KeptList, by_key, one_by_one, only_known
from followthrough.register.models import Series

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from followthrough.exchange.comparing import Cells, Change, Held
    from followthrough.register.lists.kept import By, Chosen

_PLAIN = ("key", "name", "name_ja", "unit", "definition", "publisher", "source", "mark", "note")
_LONGEST_KEY = 100


def _keys(_: Chosen) -> list[str]:
    return sorted(Series.objects.values_list("key", flat=True))


def _held(keys: Sequence[str]) -> Mapping[str, Cells]:
    return by_key(map(_cells, Series.objects.filter(key__in=only_known(keys))))


def _cells(row: Series) -> Cells:
    return {name: str(getattr(row, name)) for name in _PLAIN}


def _accept(change: Change, by: By) -> None:
    if len(change.key) > _LONGEST_KEY:
        raise DecisionError(f"A key has at most {_LONGEST_KEY} characters.")
    put_name(Series, change.key, person=by.person, now=by.now, **change.says)


def _reader() -> Held:
    return _held


KEPT = KeptList(SERIES, _keys, _reader, one_by_one(_accept))
