"""Answers that rest on the whole register are kept while it says the same: asked again, they are not counted again.

What the register says is told by the audit: every verb adds to it in its own transaction, and the hash of its last row
covers all rows before. So an answer is kept under that hash, under what the asker may see, and under what was asked. As
soon as anything is recorded or decided the hash is another, and everything is counted anew.
"""

from __future__ import annotations

from collections import OrderedDict
from functools import wraps
from threading import Lock
from typing import TYPE_CHECKING, Any, Final, ParamSpec, TypeVar

from django.db import connection

from followthrough.register.ledger.audit import START, head
from followthrough.register.ledger.seeing import sight

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

P = ParamSpec("P")
R = TypeVar("R")

MOST: Final = 256  # answers; the one that was longest not asked for goes first
_answers: OrderedDict[Hashable, Any] = OrderedDict()
_one_at_a_time = Lock()


def remembered(question: Callable[P, R]) -> Callable[P, R]:
    """Keep the answers of a question: they may rest on its arguments, what may be seen, and the register only.

    Arguments must be hashable, and nobody may change an answer. In a transaction nothing is kept and nothing kept is
    given: what it has changed may not stand in the audit yet, or may be undone.
    """

    @wraps(question)
    def asked(*args: P.args, **kwargs: P.kwargs) -> R:
        state = "" if connection.in_atomic_block else head()
        if state in ("", START):
            return question(*args, **kwargs)
        whose = (str(connection.settings_dict["NAME"]), state, sight())
        key = (*whose, question.__module__, question.__qualname__, args, tuple(sorted(kwargs.items())))
        with _one_at_a_time:
            if key in _answers:
                _answers.move_to_end(key)
                known: R = _answers[key]
                return known
        answer = question(*args, **kwargs)
        _keep(key, answer)
        return answer

    return asked


def _keep(key: Hashable, answer: object) -> None:
    with _one_at_a_time:
        _answers[key] = answer
        while len(_answers) > MOST:
            _answers.popitem(last=False)
