"""Patterns whose blanks stand for any run of blanks and line ends: text is broken into lines anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

_PIECE = re.compile(r"\\s[?*+]|\\.|\(\?<[!=]|[()\[\]]| [?*+]?|.", re.DOTALL)


def spaced(pattern: str, flags: int = 0) -> re.Pattern[str]:
    r"""Compile the pattern; a blank in it, and `\s`, matches a whole run of them.

    Within brackets and lookbehinds, which have a fixed width, a blank stays a blank.

    >>> spaced(r"no later than \d{4}").search("no later\n    than 2050") is not None
    True
    """
    return re.compile("".join(_widened(pattern)), flags)


def _widened(pattern: str) -> Iterator[str]:
    groups: list[bool] = []  # of each open group, whether it is a lookbehind or stands in one
    bracket = False
    for piece in _PIECE.findall(pattern):
        fixed = bracket or any(groups)
        if piece in ("[", "]"):
            bracket = piece == "["
        elif not bracket and piece in ("(", "(?<!", "(?<="):
            groups.append(piece != "(")
        elif not bracket and piece == ")":
            groups.pop()
        yield _BLANKS.get(piece, piece) if not fixed else piece


_BLANKS = {" ": r"\s+", " ?": r"\s*", " *": r"\s*", " +": r"\s+", r"\s": r"\s+"}
