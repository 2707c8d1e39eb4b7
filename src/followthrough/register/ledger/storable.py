"""What no database can hold, set aside before anything is written: U+0000 and halves of characters.

Each becomes U+FFFD in its place, so that every offset stays true, and the document's notices say how many.
"""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any

from followthrough.language.plural import counted

if TYPE_CHECKING:
    from followthrough.model import Findings

_NEVER = re.compile("[\x00\ud800-\udfff]")


def storable(findings: Findings) -> Findings:
    """The findings as they are; where their text cannot be stored, a copy that can, with a notice."""
    found = len(_NEVER.findall(findings.document.text))
    if not found:
        return findings
    clean: Findings = _clean(findings)
    document = clean.document
    notice = f"{counted(found, 'character')} that no database can hold {'is' if found == 1 else 'are'} shown as �."
    document = replace(document, notices=(*document.notices, notice))
    return replace(clean, passages=replace(clean.passages, document=document))


def _clean(value: Any) -> Any:
    """The same nouns with every string in them cleaned."""
    if type(value) is str:  # an enum's member is a str too, but holds our own words
        return _NEVER.sub("\ufffd", value)
    if isinstance(value, tuple):
        return tuple(_clean(v) for v in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{f.name: _clean(getattr(value, f.name)) for f in fields(value)})
    return value


def storable_text(text: str) -> str:
    """One string as a database can hold it."""
    return _NEVER.sub("\ufffd", text)
