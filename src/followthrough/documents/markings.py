"""Markings at the head of a text: they say who may read it, and are no part of what it is called."""

from __future__ import annotations

import re

_MARK = (
    "top secret|secret|confidential|restricted|limited distribution|internal use only|for official use only|"
    "not for distribution|embargoed"
)
_OPENS_LINE = re.compile(rf"^\W*(?P<mark>{_MARK})\b", re.IGNORECASE | re.MULTILINE)
_WHOLE_LINE = re.compile(rf"\W*(?:(?:EU|NATO|UK|strictly) )?(?:{_MARK})(?: only| until .{{4,40}})?\W*", re.IGNORECASE)


def marking_in(text: str) -> str | None:
    """The first marking that opens a line, as written; None without one."""
    found = _OPENS_LINE.search(text)
    return None if found is None else found["mark"]


def is_marking(line: str) -> bool:
    """Whether a line holds a marking and nothing else."""
    return _WHOLE_LINE.fullmatch(line) is not None
