"""Many documents, read by several processes at once and given back in their order. Memory does not grow with them."""

from __future__ import annotations

import gc
import os
from contextlib import contextmanager
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from followthrough.batch.one import read_documents
from followthrough.documents import Unreadable, read_portion

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from followthrough.documents import Portion
    from followthrough.model import Findings

T = TypeVar("T")

_YOUNG, _MIDDLE, _OLD = 50_000, 20, 20  # how seldom the collector looks; see `rare_collection`


def read_many(
    portions: Iterable[Portion], shown: Callable[[Findings], T], *, processes: int | None = None
) -> Iterator[T | Unreadable]:
    """Each document of the portions as `shown` makes it, in order, whatever the number of processes.

    Args:
        portions: what is to be read; see `documents.portions`. They are asked for as they are needed.
        shown: what is to be kept of a document's findings. It runs where the document is read, so it must be a
            function of a module; what it gives is handed from process to process.
        processes: how many read at once; None: as many as the program may use processors.
    """
    count = processors() if processes is None else max(1, processes)
    todo = iter(portions)
    with rare_collection():
        # The first is read here, so that the processes find everything loaded; so are a few, not worth a process.
        for portion in islice(todo, 1 if count > 1 else None):
            yield from _read(portion, shown)
        following = [*islice(todo, count)]
        if len(following) == count > 1:
            yield from _together(following, todo, shown, count)
        else:
            for portion in following:
                yield from _read(portion, shown)


def processors() -> int:
    """How many processors this program may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _together(
    first: Iterable[Portion], todo: Iterator[Portion], shown: Callable[[Findings], T], count: int
) -> Iterator[T | Unreadable]:
    from followthrough.batch.team import Team  # it takes a while to load, and few need it

    team = Team(partial(_work, shown), _collect_rarely, count)
    try:
        for portion in first:
            team.give(portion)
        while team.busy:
            for portion in islice(todo, team.room):
                team.give(portion)
            yield from team.take()
    finally:
        team.end()


def _work(shown: Callable[[Findings], T], portion: Portion) -> list[T | Unreadable]:
    return [*_read(portion, shown)]


def _read(portion: Portion, shown: Callable[[Findings], T]) -> Iterator[T | Unreadable]:
    items = [*read_portion(portion)]
    found = iter(read_documents([item for item in items if not isinstance(item, Unreadable)]))
    for item in items:
        yield item if isinstance(item, Unreadable) else shown(next(found))


@contextmanager
def rare_collection() -> Iterator[None]:
    """Reading makes many objects and no cycles: they go when they are done with, and looking for more is lost time."""
    before = gc.get_threshold()
    _collect_rarely()
    try:
        yield
    finally:
        gc.unfreeze()
        gc.set_threshold(*before)


def _collect_rarely() -> None:
    gc.freeze()  # the lexicons stay: they need no looking at, and processes share them as long as nobody touches them
    gc.set_threshold(_YOUNG, _MIDDLE, _OLD)
