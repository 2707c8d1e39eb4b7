"""The signs by which Markdown sets words, taken out of what is shown. For showing only: a citation keeps every sign."""

from __future__ import annotations

import re
from typing import Final

MARKUP: Final = re.compile(
    r"^#{1,6}\s+|\*{2,3}|^\*(?=\w)|(?<=\w)\*$|</?(?:su[pb]|u)>|\\(?=[`*_#~\[\]])", re.IGNORECASE | re.MULTILINE
)
_LINK: Final = re.compile(r"\[((?:[^][\n]|\n(?!\n)){1,400})\]\((?:https?://|/|#)[^()\s]{1,800}\)")


def unmarked(text: str) -> str:
    """The same words as a reader of the page saw them: no asterisks, no `<sup>`, of a link only its words."""
    return MARKUP.sub("", _LINK.sub(r"\1", text))
