"""followthrough: what partners promised each other, and what came of it.

    read(path) -> Document          bytes become one immutable text
    split(document) -> Passages     the text becomes addressable paragraphs
    find(passages) -> Findings      every commitment, aim, claim, pledge ... with its exact words
    link(findings) -> Links         what became of each in later documents
    assess(entry, facts) -> Assessment   where an undertaking stands on a day, and why

Each verb is pure: the same input gives the same output, offline, without a model.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from followthrough.assessments import assess
    from followthrough.documents import read
    from followthrough.findings import find
    from followthrough.linking import link
    from followthrough.passages import split

__version__ = "0.1.0"
__all__ = ["assess", "find", "link", "read", "split"]

_HOMES = {"assess": "assessments", "read": "documents", "split": "passages", "find": "findings", "link": "linking"}


def __getattr__(name: str) -> object:
    """Load a room when its verb is first asked for, so that `import followthrough` is instant."""
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'followthrough' has no attribute {name!r}")
    return getattr(import_module(f"followthrough.{home}"), name)
