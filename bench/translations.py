"""How well a text is joined with its translation, on documents of which somebody has said what is one undertaking.

    ./run bench translations DIR [DIR ...]

A folder holds documents.jsonl and gold.jsonl, or dev_ and test_ before the names. Gold lines: {"unit", "doc", "start",
"end"} for the sentences of either text, and {"one", "other"} for two units that are one undertaking in both languages.
A pair told outside all units counts as wrong.
"""

from __future__ import annotations

import json
from pathlib import Path

from links import Gold, folders_named

from followthrough.batch import read_document
from followthrough.documents.readers.jsonl import read_lines
from followthrough.linking.timeline import arrange
from followthrough.linking.translations import translated

Pair = frozenset[str]


def counted(documents: Path) -> tuple[int, int, int]:
    """Of one file of documents: pairs told that are right, pairs told, pairs coded."""
    path = documents.with_name(documents.name.replace("documents", "gold"))
    gold = Gold()
    gold.add(path)
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    coded = {frozenset((row["one"], row["other"])) for row in rows if "one" in row}
    with documents.open("rb") as lines:
        arranged, _ = arrange([read_document(each) for each in read_lines(lines, documents.name, None)])
    told: set[Pair] = {
        frozenset(gold.unit(end.document, end.start, end.end) for end in (each.earlier, each.later))
        for each in translated(arranged)
    }
    return len(told & coded), len(told), len(coded)


if __name__ == "__main__":
    for folder in folders_named():
        for documents in sorted(folder.glob("*documents.jsonl")):
            right, told, coded = counted(documents)
            print(f"{documents.name:24s} told {told:4d}  right {right:4d}  of {coded:4d}")
