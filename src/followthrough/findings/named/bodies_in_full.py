"""Bodies by the name their text gives in full: "the Task Force" is the "Harbour Task Force on Salt" named before it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_KINDS: Final = frozenset(
    ["task force", "taskforce", "working group", "steering group", "committee", "commission", "council", "secretariat",
     "board", "panel", "agency", "authority", "union", "forum", "bank", "fund", "ministry", "department", "corporation",
     "foundation", "institute"]
)  # fmt: skip
_CAPITAL: Final = r"(?:(?:[A-Z]\.)+(?:-[A-Z][\w’&/–-]*)?|[A-Z][\w’&/–-]*)"
_OFFICES: Final = (
    r"(?:(?:Vice|Co)-)?(?:Chair(?:man|person|woman|s)?|Directors?|Heads?|Members?|Secretary|President(?= of))\b"
)
#: A name in full behind an article, so that no title or opening word is taken into it.
_IN_FULL: Final = (
    rf"\b(?:[Tt]he|[Aa]n?|our|their|its|this)\s+(?:joint\s+|new\s+|first\s+)?(?!{_OFFICES})"
    rf"((?:(?!{{0}}\b){_CAPITAL}(?:,?\s+(?:and|of|for|on)(?:\s+the)?)?\s+){{{{0,7}}}}{{0}}"
    rf"(?:\s+(?:on|for|of)(?:\s+the)?\s+{_CAPITAL}(?:\s+(?:(?:and|of|for|on|in|the)\s+)*{_CAPITAL}){{{{0,7}}}})?)"
    r"(?![\w’])"
)


_ANOTHER: Final = {"council": "European Council"}  # "the Council" of the EU is that of its ministers


def in_full(text: str, name: str, before: int) -> str:
    """The one longer name of a body that the text calls by its kind alone; the name as it stands otherwise.

    Args:
        text: the document's text.
        name: the body as its sentence calls it, without its article.
        before: where that sentence begins: what is named in full only later is not yet meant.
    """
    if name.lower() not in _KINDS:
        return name
    found = _named_in_full(text, name)
    another = _ANOTHER.get(name.lower())
    if another is not None:
        found = tuple(each for each in found if not each[1].startswith(another))
    names = {longer for _, longer in found}
    return found[0][1] if len(names) == 1 and found[0][0] < before else name


@lru_cache(maxsize=256)
def _named_in_full(text: str, kind: str) -> tuple[tuple[int, str], ...]:
    """Every longer name that ends in the kind, or goes on behind it, with its place."""
    found = re.finditer(_IN_FULL.format(re.escape(kind)), text)
    named = ((match.start(1), " ".join(match[1].split())) for match in found)
    named = (each for each in named if not each[1].endswith(f"and the {kind}"))  # two bodies, no name of one
    return tuple((at, name.rstrip(".,")) for at, name in named if name.rstrip(".,") != kind)
