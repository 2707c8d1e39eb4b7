"""How a command ends that did not come to its end: stopped by hand, its reader gone, no room for what it writes."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final

import typer

from followthrough.cli.terminal.saying import DONE, FAILED, stop

if TYPE_CHECKING:
    from collections.abc import Iterator

STOPPED: Final = "Stopped before the end. What was printed or recorded until then stays."
_NO_ROOM: Final = frozenset([errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO])


@contextmanager
def ended_in_words() -> Iterator[None]:
    """What a command prints is written out to its end, and what keeps it from that is said.

    Raises:
        typer.Exit: 0 where whoever read the answer has seen enough (`| head`); 1 where it was stopped, or there is no
            room for the answer.
    """
    try:
        try:
            yield
        finally:
            sys.stdout.flush()  # here, where a fault can be told; at the end of the program it could not
    except BrokenPipeError:
        _write_no_more()
        raise typer.Exit(DONE) from None
    except KeyboardInterrupt:
        stop(STOPPED, FAILED)
    except OSError as error:
        if error.errno not in _NO_ROOM:
            raise
        _write_no_more()
        stop(f"The answer could not be written to its end: {error.strerror}.", FAILED)


def _write_no_more() -> None:
    """What is not yet written out goes nowhere: to write it once more would fail once more."""
    with suppress(OSError, ValueError):  # a test's output is no file
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
