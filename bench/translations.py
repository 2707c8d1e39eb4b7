"""How well a text is joined with its translation, on documents of which somebody has said what is one undertaking.

    ./run bench translations DIR [DIR ...]

A folder holds documents.jsonl and gold.jsonl, or dev_ and test_ before the names. Gold lines: {"unit", "doc", "start",
"end"} for the sentences of either text, and {"one", "other"} for two units that are one undertaking in both languages.
A pair told outside all units counts as wrong.
"""

from __future__ import annotations

from collections.abc import Sequence

from links import Gold, folders_named, lots

from followthrough.linking.timeline import Series
from followthrough.linking.translations import translated


def pairs(arranged: Sequence[Series], gold: Gold) -> set[frozenset[str]]:
    """The units of which each pair is told; "" for what lies outside all of them."""
    return {
        frozenset(gold.unit(end.document, end.start, end.end) for end in (each.earlier, each.later))
        for each in translated(arranged)
    }


if __name__ == "__main__":
    for name, arranged, gold in lots(folders_named()):
        told = pairs(arranged, gold)
        print(f"{name:24s} told {len(told):4d}  right {len(told & gold.same):4d}  of {len(gold.same):4d}")
