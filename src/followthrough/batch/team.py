"""Processes that read portions and give them back in their order; none is lost when the system ends one of them."""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from typing import TYPE_CHECKING, Generic, TypeVar

from followthrough.documents import Portion, Unreadable, single

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from multiprocessing.context import BaseContext

T = TypeVar("T")
_AHEAD = 3  # portions handed to each process before the first is asked back
_ENDED = (
    "the system ended the process that read it, twice, most likely for want of memory. "
    "Read it alone where there is more, or split it"
)


class Team(Generic[T]):
    """So many processes. `give` them portions while there is `room`, and `take` the results in the same order."""

    def __init__(self, work: Callable[[Portion], list[T | Unreadable]], begin: Callable[[], None], count: int) -> None:
        """`work` reads a portion; `begin` is what each process does first. Both are functions of a module."""
        self._work, self._begin, self._count = work, begin, count
        self._waiting: deque[tuple[Portion, Future[list[T | Unreadable]]]] = deque()
        self._context = _context()
        self._pool = self._new(count)

    @property
    def room(self) -> int:
        """How many portions may still be given."""
        return self._count * _AHEAD - len(self._waiting)

    @property
    def busy(self) -> bool:
        """Whether anything given has not been taken."""
        return bool(self._waiting)

    def give(self, portion: Portion) -> None:
        """Hand out a portion."""
        try:
            future = self._pool.submit(self._work, portion)
        except BrokenProcessPool:
            self._pool.shutdown()
            self._pool = self._new(self._count)
            future = self._pool.submit(self._work, portion)
        self._waiting.append((portion, future))

    def take(self) -> Iterator[T | Unreadable]:
        """What came of the earliest portion given."""
        portion, future = self._waiting.popleft()
        try:
            found = future.result()
        except BrokenProcessPool:  # one process was ended, and which portion it read cannot be told
            found = [item for one in single(portion) for item in self._alone(one)]
        yield from found

    def end(self) -> None:
        """Wait for what is being read and leave the rest: also when nobody wants it (`| head`, Ctrl-C)."""
        self._pool.shutdown(cancel_futures=True)

    def _alone(self, portion: Portion) -> list[T | Unreadable]:
        """One document in a process of its own: if that is ended too, it was this document."""
        with self._new(1) as pool:
            try:
                return pool.submit(self._work, portion).result()
            except BrokenProcessPool:
                return [Unreadable(portion.where, _ENDED)]

    def _new(self, count: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(count, mp_context=self._context, initializer=_join, initargs=(self._begin,))


def _context() -> BaseContext:
    """Processes that share what is loaded, where that is possible and safe; else ones that begin anew."""
    import multiprocessing

    forks = "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1
    return multiprocessing.get_context("fork" if forks else "spawn")


def _join(begin: Callable[[], None]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the first process's to answer
    threading.Thread(target=_end_with_parent, daemon=True).start()
    begin()


def _end_with_parent() -> None:
    """A process whose parent was killed would wait for work for ever."""
    from multiprocessing import parent_process

    with suppress(OSError):
        if (parent := parent_process()) is not None:
            parent.join()
            os._exit(1)
