"""Writes docs/reference/cues.md from the lexicon itself: `.venv/bin/python bench/cues_page.py`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from followthrough.lexicon.endings import endings
from followthrough.lexicon.load import cues, table
from followthrough.model import Act

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from followthrough.lexicon.endings import Ending
    from followthrough.lexicon.schema import Cue

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "cues.md"
_OPENING = """# Every cue of the lexicon

This page is written by `bench/cues_page.py` from the lexicon. A finding cites the cue that made it
(`en/commitment:agree-to`) and gives its reason. Verbs stand in their base form and are found in every form. Beside
cues a grammar reads what no list can hold ("will" with any verb, a bare imperative in a plan); its findings cite
`en/grammar`. The fields of a cue: [the lexicon](lexicon.md).
"""
_JAPANESE = """## Japanese

What stands before the dots ends the words before the verb or noun. Beside cues the grammar reads verbs of doing with
whoever speaks as their topic; its findings cite `ja/grammar`.
"""
LISTS = {  # file and what is in it
    "words": "Closed classes of words that the grammar asks about.",
    "phrases": "Fixed phrases by purpose.",
}


def page() -> str:
    """The whole page, the same for the same lexicon."""
    english = [*(_act(act) for act in Act), *(_list(name, says) for name, says in LISTS.items())]
    return "\n".join([_OPENING, *english, _JAPANESE, *(_act_in_japanese(act) for act in Act)])


def _act_in_japanese(act: Act) -> str:
    return _table(f"### {act} in Japanese", map(_ending, [cue for cue in endings() if cue.act is act]))


def _ending(cue: Ending) -> str:
    before = f"{'・'.join(cue.before)} … " if cue.before else ""
    also = f"; also {', '.join(cue.also)}" if cue.also else ""
    words = _cell(f"{before}{', '.join((*cue.verbs, *cue.nouns))}")
    return f"| `{cue.id}` | {words} | {cue.strength or ''}{also} | {_cell(cue.why)} | {_cell(cue.yes[0])} |"


def _act(act: Act) -> str:
    return _table(f"## {act}", map(_row, [cue for cue in cues() if cue.act is act]))


def _table(heading: str, rows: Iterable[str]) -> str:
    head = [f"{heading}\n", "| cue | words | binds | reason | found in |", "|---|---|---|---|---|"]
    return "\n".join([*head, *rows, ""])


def _row(cue: Cue) -> str:
    then = f" … {', '.join(' '.join(words) for words in cue.then)}" if cue.then else ""
    also = f"; also {', '.join(cue.also)}" if cue.also else ""
    words = _cell(f"{', '.join(cue.heads)}{then}")
    return f"| `{cue.id}` | {cue.kind}: {words} | {cue.strength or ''}{also} | {_cell(cue.why)} | {_cell(cue.yes[0])} |"


def _list(name: str, says: str) -> str:
    head = [f"## {name}\n", f"{says} They are no cues; each is kept for a reason.\n", "| list | reason | entries |"]
    return "\n".join([*head, "|---|---|---|", *_rows(name), ""])


def _rows(name: str) -> Iterator[str]:
    for key, told in table(f"en/{name}.toml").items():
        held = told.get("phrases") or told.get("words", "").split()
        yield f"| `{key}` | {_cell(told['why'])} | {len(held)} |"


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    sys.stdout.write(f"{PAGE} is written.\n")
