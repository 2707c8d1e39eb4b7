"""followthrough: what partners promised each other, and what came of it.

    read(path) -> Document          bytes become one immutable text
    split(document) -> Passages     the text becomes addressable paragraphs
    find(passages) -> Findings      every commitment, aim, claim, pledge ... with its exact words
    link(findings) -> Links         what became of each in later documents
    assess(entry, facts) -> Assessment   where an undertaking stands on a day, and why

Each verb is pure: the same input gives the same output, offline, without a model. What they take and give are the
nouns of `followthrough.model`, frozen dataclasses.

>>> found = find(split(read(b"Both sides agreed to build ten harbours by 2030.", date="2024-05-06")))
>>> [(finding.act.value, finding.due, found.quote(finding)) for finding in found.findings]
[('commitment', '2030', 'Both sides agreed to build ten harbours by 2030.')]

Beside the verbs: `read_all` for folders and corpora, `as_lines` and `from_lines` for the JSON lines in which findings
are kept and passed on, `compare_wording` and `nearest_agreed` for the words of two statements,
`trackability_of_text` for a draft.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from followthrough.assessments import assess
    from followthrough.assessments.trackability import trackability_of_text
    from followthrough.documents import read, read_all
    from followthrough.exchange.jsonl import lines as as_lines
    from followthrough.exchange.jsonl import parse as from_lines
    from followthrough.findings import find
    from followthrough.linking import compare_wording, link, nearest_agreed
    from followthrough.passages import split

__version__ = "0.1.0"
__all__ = [
    "as_lines",
    "assess",
    "compare_wording",
    "find",
    "from_lines",
    "link",
    "nearest_agreed",
    "read",
    "read_all",
    "split",
    "trackability_of_text",
]

_HOMES = {
    "as_lines": ("exchange.jsonl", "lines"),
    "assess": ("assessments", "assess"),
    "compare_wording": ("linking", "compare_wording"),
    "find": ("findings", "find"),
    "from_lines": ("exchange.jsonl", "parse"),
    "link": ("linking", "link"),
    "nearest_agreed": ("linking", "nearest_agreed"),
    "read": ("documents", "read"),
    "read_all": ("documents", "read_all"),
    "split": ("passages", "split"),
    "trackability_of_text": ("assessments.trackability", "trackability_of_text"),
}


def __getattr__(name: str) -> object:
    """Load a room when its verb is first asked for, so that `import followthrough` is instant."""
    home, verb = _HOMES.get(name, ("", ""))
    if not home:
        raise AttributeError(f"module 'followthrough' has no attribute {name!r}")
    return getattr(import_module(f"followthrough.{home}"), verb)


def __dir__() -> list[str]:
    """What there is to ask for, though it is not loaded yet."""
    return sorted([*globals(), *__all__])
