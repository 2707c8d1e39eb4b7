"""What no database can hold, set aside before anything is written: U+0000 and halves of characters.

Each becomes U+FFFD in its place, so that every offset stays true, and the document's notices say how many.
"""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from followthrough.model import Findings

T = TypeVar("T")
_NEVER = re.compile("[\x00\ud800-\udfff]")


def storable(findings: Findings) -> Findings:
    """The findings as they are; where their text cannot be stored, a copy that can, with a notice."""
    found = len(_NEVER.findall(findings.document.text))
    if not found:
        return findings
    clean = _clean(findings)
    document = clean.document
    notice = f"{found} characters that no database can hold are shown as �."
    document = replace(document, notices=(*document.notices, notice))
    return replace(clean, passages=replace(clean.passages, document=document))


def _clean(value: T) -> T:
    """The same nouns with every string in them cleaned."""
    made: Any = value
    if type(value) is str:
        made = _NEVER.sub("\ufffd", value)
    elif isinstance(value, tuple):
        made = tuple(_clean(v) for v in value)
    elif is_dataclass(value) and not isinstance(value, type):
        made = replace(value, **{f.name: _clean(getattr(value, f.name)) for f in fields(value)})
    return made
