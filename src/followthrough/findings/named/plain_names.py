"""A name as written, without what a page puts around it: links, asterisks, tags, one half of its quotation marks."""

from __future__ import annotations

import re

_LINK = re.compile(r"\[?([^\[\]]*)\]\([^()\s]*\)")  # "[Harbour Fund](address)", cut on the left or not
_TAG = re.compile(r"</?\w{1,6}>")
_SHORT_BEHIND = re.compile(r"(?<=.) \((?:[A-Z][\w&.-]{1,20}|(?:the )?[A-Z][a-z]+(?: [A-Z][a-z]+)?)\)?$")
_HALVES = (("“", "”"), ("[", "]"))


def plain_name(words: str) -> str:
    """Words on one line, without marks and without a short form in brackets behind them."""
    if "[" in words or "]" in words or "<" in words:
        words = _TAG.sub("", _LINK.sub(r"\1", words))
    for left, right in _HALVES:
        if words.count(left) != words.count(right):
            words = words.replace(left, "").replace(right, "")
    return _SHORT_BEHIND.sub("", " ".join(words.replace("*", "").split()))
